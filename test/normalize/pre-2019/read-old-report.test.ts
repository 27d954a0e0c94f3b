import { describe, expect, it } from '@jest/globals';

import { inventOld, type OldReport } from '../../../bench/generator/old-report.js';
import { rules } from '../../../src/audit/rules/index.js';
import { GiveUp } from '../../../src/errors.js';
import { indicatorPath } from '../../../src/schema/forms/pre-2019.js';
import { readReport } from '../../chain.js';
import { knownSpec, writeDocx, writeHtml, writePdf } from '../../fixtures/documents.js';
import { read, table } from '../tables.js';

const values = (report: Awaited<ReturnType<typeof readReport>>['report'], kind: string) =>
  Object.fromEntries(report.labelled.filter((figure) => figure.kind === kind).map((figure) => [figure.id, figure.value]));
const told = ({ figures }: OldReport) => Object.fromEntries(Object.entries(figures).map(([id, printed]) => [id, Number(printed)]));
const stated = (old: OldReport) => Object.fromEntries(Object.entries(old.stated).map(([id, value]) => [`n${id.slice(1)}`, value]));

const writers = {
  pdf: (old: OldReport) => writePdf(old.spec),
  docx: (old: OldReport) => writeDocx(old.spec),
  html: (old: OldReport) => Promise.resolve(writeHtml(old.spec)),
};

describe.each(Object.entries(writers))('a report of before 2019 as %s', (_, write) => {
  it.each([1, 2, 3])('gives organ, year, every indicator of its 统计表 and what its sentences state (seed %i)', async (seed) => {
    const old = inventOld({ organ: seed, seed, style: seed === 2 ? 'numbered' : 'plain' });
    const { report, notices, outcomes } = await readReport(await write(old));
    expect(report).toMatchObject({ organ: old.spec.organ, year: old.spec.year, form: 'pre-2019', figures: {}, tables: {} });
    expect(values(report, 'statistics')).toEqual(told(old));
    expect(values(report, 'narrative')).toEqual(stated(old));
    expect(report.sections.map((section) => [section.number, section.order])).toEqual(['一', '二', '三', '四', '五'].map((number) => [number, null]));
    expect(notices.filter((notice) => notice.place)).toEqual([]);
    expect(outcomes).toHaveLength(rules.length);
    expect(outcomes.filter((outcome) => outcome.verdict !== 'not-assessable')).toEqual([]);
  });

  it('reads one of text alone by its year', async () => {
    const old = inventOld({ organ: 5, seed: 4, table: false });
    const { report } = await readReport(await write(old));
    expect(report).toMatchObject({ organ: old.spec.organ, year: old.spec.year, form: 'pre-2019' });
    expect(values(report, 'statistics')).toEqual({});
    expect(values(report, 'narrative')).toEqual(stated(old));
  });
});

describe('the place of an old figure', () => {
  it('is the cell of the table, and the span of the sentence', async () => {
    const old = inventOld({ organ: 1, seed: 1 });
    const { report, document: printed } = await readReport(writeHtml(old.spec));
    for (const { place, printed: text, kind } of report.labelled) {
      const block = printed.blocks[place.block]!;
      if (kind === 'narrative' && 'text' in block) expect(block.text.slice(...place.span!)).toBe(text);
      else expect(block.kind === 'table' && block.cells.find((cell) => `${cell.row},${cell.column}` === place.cell!.join())?.text).toBe(text);
    }
  });

  it('keeps the labels from the first level down', async () => {
    const { report } = await readReport(writeHtml(inventOld({ organ: 1, seed: 1 }).spec));
    expect(report.labelled.find((figure) => figure.id === 'p3.3.4.b')?.path).toEqual(indicatorPath('p3.3.4.b'));
  });
});

describe('which document is an old report', () => {
  const text = ['一、概述', '加强公开工作。', '二、主动公开情况', '公开信息。', '三、依申请公开情况', '受理申请。'];

  it('takes the year of its title, and the numbered parts as they are', () => {
    const { value } = read('测试局二〇一〇年政府信息公开工作年度报告', ...text);
    expect(value).toMatchObject({ organ: '测试局', year: 2010, form: 'pre-2019' });
    expect(value.sections.map((section) => section.title)).toEqual(['概述', '主动公开情况', '依申请公开情况']);
  });

  it('leaves a page about a report alone', () => {
    const refused = (...lines: readonly string[]): string | null => {
      try {
        read(...lines);
        return null;
      } catch (error) {
        if (error instanceof GiveUp) return error.reason.code;
        throw error;
      }
    };
    expect(refused('测试局2016年政府信息公开工作年度报告解读', '本报告于近日发布。')).toBe('not-a-report');
  });

  it.each(['二O一六', '二0一六', '二○一六', '二零一六', '２０１６'])('reads the year %s', (year) => {
    expect(read(`测试局${year}年政府信息公开工作年度报告`, ...text).value).toMatchObject({ organ: '测试局', year: 2016, form: 'pre-2019' });
  });

  it('believes tables before the year: a report on 2022 with the 统计表 of before is an old report', () => {
    const rows = [
      ['统计指标', '单位', '统计数'],
      ['（一）收到申请数', '件', '3'],
      ['（三）申请答复数', '件', '3'],
      ['四、行政复议数量', '件', '0'],
    ];
    expect(read('测试局2022年政府信息公开工作年度报告', ...text, table(rows)).value.form).toBe('pre-2019');
  });

  it('believes tables before the year: a report on 2018 in the form of 2019 is of that form', async () => {
    const spec = knownSpec('shanghaiOffice2019');
    const { report } = await readReport(writeHtml({ ...spec, year: 2018, title: spec.title.replace('2019', '2018') }));
    expect(report).toMatchObject({ year: 2018, form: '2019' });
  });
});
