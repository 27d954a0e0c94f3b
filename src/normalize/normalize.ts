import { GiveUp } from '../errors.js';
import type { Document } from '../schema/document.js';
import { formCells, forms } from '../schema/form.js';
import type { Result } from '../schema/notice.js';
import type { Declared, Figure, Report } from '../schema/report.js';
import { identify } from './identity.js';
import { readClaims } from './claims/read-claims.js';
import { gridOf } from './grid.js';
import { locateTables, numbered, type Located } from './locate-tables.js';
import { plainParts } from './pre-2019/parts.js';
import { holdsOldReport, isOld, oldFigures } from './pre-2019/read-old-report.js';
import { readStatistics } from './pre-2019/statistics-table.js';
import { cutSections, type Parts } from './sections.js';
import { parseTitle } from './report-title.js';
import { readSupplement } from './supplements.js';

/**
 * Document → Report: what is printed is given its meaning.
 * @throws GiveUp `not-a-report` where neither tables nor sections of a report are there; `link-page` where the page only links to it.
 */
export const normalize = (document: Document, declared: Declared): Result<Report> => {
  const tables = document.blocks.filter((block) => block.kind === 'table');
  const statistics = readStatistics(tables);
  const located = locateTables(document, statistics.blocks);
  const standard = cutSections(document, located);
  const old = located.figures.size === 0 && isOld(statistics, identify(document, standard, declared).value.year);
  const parts = old ? plainParts(document, standard) : standard;
  const identity = identify(document, parts, declared);
  if (!old || !holdsOldReport(statistics, parts, titlesOf(document, parts).length > 0)) refuseOther(document, located, standard);
  // what stands above the first part is the page's own: index number, publisher, date
  const begins = parts.sections[0]?.place.block ?? 0;
  const others = tables.filter(({ place: { block } }) => block >= begins && !statistics.blocks.has(block) && !located.blocks.has(block));
  const supplements = others.map((table) => readSupplement(gridOf(table)));
  const report: Report = {
    ...identity.value,
    form: old ? 'pre-2019' : located.form,
    reading: document.reading,
    tables: located.tables,
    figures: inFormOrder(located),
    labelled: [
      ...located.labelled,
      ...numbered(supplements.flatMap((one) => one.figures.map((extra) => ['', extra] as const))),
      ...(old ? oldFigures(statistics, parts, identity.value.year) : statistics.figures),
    ],
    preamble: parts.preamble,
    sections: parts.sections,
    claims: old ? [] : readClaims(parts.sections, identity.value.organ, identity.value.year),
  };
  return { value: report, notices: [...located.notices, ...identity.notices, ...statistics.notices, ...supplements.flatMap((one) => one.notices)] };
};

const order = new Map([...formCells['2021'].values(), ...formCells['2019'].values()].map((cell, index) => [cell.id, index]));

const inFormOrder = (located: Located): Readonly<Record<string, Figure>> => {
  const rank = (id: string): number => formCells[located.form ?? '2021'].get(id)?.order ?? 1000 + (order.get(id) ?? 0);
  return Object.fromEntries([...located.figures].sort(([a], [b]) => rank(a) - rank(b)));
};

const titlesOf = (document: Document, parts: Parts): readonly string[] =>
  [...parts.preamble.map((line) => line.text), ...document.metadata.map((one) => one.value), ...document.links.map((link) => link.text)].filter(
    (text) => parseTitle(text) !== null,
  );

const attachment = /\.(?:pdf|docx?|wps|ofd|rtf)(?:[?#]|$)/i;

const refuseOther = (document: Document, located: Located, parts: Parts): void => {
  const recognised = new Set(parts.sections.flatMap((section) => (section.order !== null && section.match !== 'inferred' ? [section.order] : [])));
  if (located.figures.size > 0 || recognised.size >= 3) return;
  const titled = titlesOf(document, parts).length > 0;
  const links = document.links.filter((link) => attachment.test(link.href) || attachment.test(link.text));
  if (titled && links.length > 0)
    throw new GiveUp({
      code: 'link-page',
      message: {
        zh: `网页本身没有年度报告的内容，只链接到附件：${links.map((link) => link.text || link.href).join('、')}`,
        en: `The page holds no report, it only links to attachments: ${links.map((link) => link.text || link.href).join(', ')}`,
      },
      advice: { zh: '请读取所链接的附件（用附件的网址，或先下载再读取）。', en: 'Ingest the linked attachment (its URL, or a downloaded copy).' },
    });
  throw new GiveUp({
    code: 'not-a-report',
    message: {
      zh: '未见年度报告的任何一张表，也未见六个部分中的三个，不作为年度报告读取。',
      en: 'None of the three tables and fewer than three of the six sections were found: this is not read as an annual report.',
    },
    advice: {
      zh: `请确认这是政府信息公开工作年度报告（${forms['2021'].sections.map((section) => section.title).join('、')}）；网页请保存完整内容。`,
      en: 'Check that this is a 政府信息公开工作年度报告; of a web page, save the complete content.',
    },
  });
};
