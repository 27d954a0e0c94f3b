import type { TableId } from '../../schema/form.js';
import { figureName, tableName } from '../labels.js';
import { bothNumbers, noPrevious, placeIn, previousOf, type PairRule } from '../pair.js';
import { judge, notAssessable, type Draft } from '../rule.js';
import { whyOtherBody } from './explained.js';

/** A change by this factor or more is remarked on, where the earlier figure is large enough for a factor to mean something. */
const factor = 4;
const base = 20;

/** What the forms of both years define alike (docs/comparability.csv). */
const items: readonly { readonly table: TableId; readonly row: string; readonly column: string }[] = [
  { table: 'table2', row: 'licences', column: 'decisions' },
  { table: 'table2', row: 'penalties', column: 'decisions' },
  { table: 'table2', row: 'coercion', column: 'decisions' },
  { table: 'table2', row: 'documents', column: 'inForce' },
  { table: 'table3', row: 'N1', column: 'c7' },
  { table: 'table3', row: 'R7', column: 'c7' },
  { table: 'table4', row: 'review', column: 'total' },
  { table: 'table4', row: 'direct', column: 'total' },
];

export const yyImplausibleJump: PairRule = {
  id: 'yy-implausible-jump',
  version: 2,
  group: 'years',
  scope: 'pair',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '数量较上年大幅变化', en: 'A figure changed much since last year' },
  says: {
    zh: '许可、处罚、强制、现行有效文件、新收、办结、复议和诉讼件数，上年不少于20而本年为其4倍以上或四分之一以下的，提示核对统计范围。',
    en: 'Decisions, documents in force, requests and disputes: 20 or more last year, and four times or a quarter of that this year.',
  },
  basis: '监督用途（没有法定标准）',
  exceptions: [
    {
      zh: '统计范围变化（洪泽区2024：行政许可550→9487，新收21→95），职权划转，专项行动，个别申请人大量申请：均可能属实，只作提示。',
      en: 'Never more than info: another scope (洪泽区 2024), powers transferred, a campaign, one applicant with many requests.',
    },
    { zh: '上年不足20的不作比较。', en: 'Not compared where last year has fewer than 20.' },
  ],
  messages: {
    default: {
      zh: '{table}{item}由{before}年度的{then}件变为{year}年度的{now}件，变化较大，请核对统计范围。',
      en: '{table} {item} went from {then} in {before} to {now} in {year}: a large change; the scope is worth checking.',
    },
  },
  check: (pair) => {
    const previous = previousOf(pair);
    if (!previous) return notAssessable(noPrevious.zh, noPrevious.en);
    const otherwise = whyOtherBody(pair.later);
    if (otherwise) return otherwise;
    const drafts: Draft[] = [];
    let applied = 0;
    for (const { table, row, column } of items) {
      const id = `t${table.slice(5)}.${row}.${column}`;
      const figures = bothNumbers(pair, previous, id);
      const [now, then] = (figures ?? []).map(({ value }) => value!);
      if (!figures || now === undefined || then === undefined || then < base) continue;
      applied++;
      if (now < then * factor && now > then / factor) continue;
      drafts.push({
        table,
        row,
        column,
        place: figures[0].place,
        because: [placeIn(previous, figures[1].place)],
        slots: {
          table: tableName[table],
          item: figureName(pair.later.report, id),
          year: pair.later.report.year!,
          before: previous.report.year!,
          then,
          now,
        },
        actual: String(now),
        expected: String(then),
      });
    }
    return judge(drafts, applied, { zh: '上年没有不少于20的可比数字。', en: 'No comparable figure of last year is 20 or more.' });
  },
  examples: [
    {
      shows: { zh: '洪泽区2023→2024：行政许可550→9487，新收21→95', en: '洪泽区 2023 to 2024: 550 to 9487 licences, 21 to 95 requests' },
      later: {
        organ: '洪泽区人民政府',
        year: 2024,
        table2: { licences: [9487] },
        table3: { N1: [95, 0, 0, 0, 0, 0, 95], R7: [30, 0, 0, 0, 0, 0, 30] },
      },
      earlier: [
        { organ: '洪泽区人民政府', year: 2023, table2: { licences: [550] }, table3: { N1: [21, 0, 0, 0, 0, 0, 21], R7: [21, 0, 0, 0, 0, 0, 21] } },
      ],
      verdict: 'failed',
      findings: 2,
      severity: 'info',
      message: '表二“行政许可·本年处理决定数量”由2023年度的550件变为2024年度的9487件，变化较大，请核对统计范围。',
    },
    {
      shows: { zh: '淮安市2024→2025：现行有效行政规范性文件66→372，制发、废止未知', en: '淮安市 2024 to 2025: 66 to 372 documents in force' },
      later: { organ: '淮安市', year: 2025, table2: { documents: ['', '', 372] } },
      earlier: [{ organ: '淮安市', year: 2024, table2: { documents: [8, 26, 66] } }],
      verdict: 'failed',
      findings: 1,
      severity: 'info',
    },
    {
      shows: { zh: '新收66→95', en: '66 to 95 requests' },
      later: { year: 2024, table3: { N1: [95, 0, 0, 0, 0, 0, 95] } },
      earlier: [{ year: 2023, table3: { N1: [66, 0, 0, 0, 0, 0, 66] } }],
      verdict: 'passed',
    },
    {
      shows: { zh: '上年都不足20', en: 'fewer than 20 of everything last year' },
      later: { year: 2024, table3: { N1: [95, 0, 0, 0, 0, 0, 95] } },
      earlier: [{ year: 2023 }],
      verdict: 'not-assessable',
    },
  ],
};
