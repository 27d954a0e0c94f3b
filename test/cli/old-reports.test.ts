/** A report of before 2019 and a supplement of a form on their way to who asks for them: exported under their own form, shown, never judged. */
import { beforeAll, describe, expect, it } from '@jest/globals';

import { run as runExport } from '../../src/cli/commands/export.js';
import { run as runShow } from '../../src/cli/commands/show.js';
import { contract } from '../../src/export/contract.js';
import { indicatorPath } from '../../src/schema/forms/pre-2019.js';
import type { CellRow, OutcomeRow, ReportRow } from '../../src/schema/rows.js';
import { document, table, table2 } from '../normalize/tables.js';
import { reportPage, screenOf, storeWith } from './stored.js';

const statistics = table([
  ['统计指标', '单位', '统计数'],
  ['三、依申请公开情况', '——', '——'],
  ['（一）收到申请数', '件', '12'],
  ['1.当面申请数', '件', ''],
  ['四、行政复议数量', '件', '2'],
]);
const old = document(
  '测试县2016年政府信息公开工作年度报告',
  '一、概述',
  '2016年收到政府信息公开申请12件。',
  '二、主动公开情况',
  '推进公开。',
  '三、附表',
  statistics,
);
const current = reportPage('测试县', 2023, '1 0 0 0 1 0 0 0 0 0 0 0 0 0 0');
const zeros = ['0', '0', '1', '3', '1', '12', '40', '5', '', '0'];
const grown = table2(zeros);
const added = {
  ...grown,
  rows: grown.rows + 1,
  cells: [
    ...grown.cells,
    ...(['其他文件', '7', '8', '9'] as const).map((text, column) => ({
      row: grown.rows,
      column,
      rowSpan: 1,
      colSpan: 1,
      text,
      place: { block: 0, cell: [grown.rows, column] as const },
    })),
  ],
};

let store = '';
beforeAll(async () => {
  const blocks = current.blocks.map((block, index) =>
    block.kind === 'table' && index === current.blocks.findIndex((one) => one.kind === 'table')
      ? { ...added, place: block.place, cells: added.cells.map((cell) => ({ ...cell, place: { ...cell.place, block: index } })) }
      : block,
  );
  store = await storeWith({ name: 'old.html', document: old }, { name: 'new.html', document: { ...current, blocks } });
});

const exported = async <T>(what: string): Promise<{ rows: readonly T[]; words: string }> => {
  const { screen, out, err } = screenOf();
  expect(await runExport([], { store, what, format: 'jsonl' }, screen)).toBe(0);
  const text = out().trimEnd();
  return { rows: text === '' ? [] : text.split('\n').map((line) => JSON.parse(line) as T), words: err() };
};

describe('a report of before 2019', () => {
  it('is exported in long format under its own form, each figure with its labels, unit and place', async () => {
    const { rows } = await exported<CellRow>('cells');
    for (const row of rows) expect(contract.cells.safeParse(row).error).toBeUndefined();
    const own = rows.filter((row) => row.source === 'old.html');
    expect(own.map(({ format, table: from, figure, value, unit, status }) => [format, from, figure, value, unit, status])).toEqual([
      ['pre-2019', 'statistics', 'p3.1', 12, '件', 'number'],
      ['pre-2019', 'statistics', 'p3.1.1', null, '件', 'blank'],
      ['pre-2019', 'statistics', 'p4', 2, '件', 'number'],
      ['pre-2019', 'narrative', 'n3.1', 12, '件', 'number'],
    ]);
    expect(own.map((row) => [row.row, row.column])).toEqual([
      ['三、依申请公开情况/（一）收到申请数', '统计数'],
      ['三、依申请公开情况/（一）收到申请数/1.当面申请数', '统计数'],
      ['四、行政复议数量', '统计数'],
      [indicatorPath('p3.1').join('/'), ''],
    ]);
  });

  it('is in reports, counted, and in no line of the panel', async () => {
    const { rows } = await exported<ReportRow>('reports');
    expect(rows.find((row) => row.source === 'old.html')).toMatchObject({
      format: 'pre-2019',
      year: 2016,
      figures: 4,
      numbers: 3,
      blanks: 1,
      errors: 0,
      infos: 0,
    });
    const panel = await exported<Record<string, unknown>>('panel');
    expect(panel.rows.map((row) => [row['source'], row['year']])).toEqual([['new.html', 2023]]);
    expect(panel.words).toBe('panel：1 行\n');
  });

  it('is judged by no rule, and each says why', async () => {
    const { rows } = await exported<OutcomeRow>('outcomes');
    const own = rows.filter((row) => row.source === 'old.html');
    expect(new Set(own.map((row) => [row.verdict, row.reason].join()))).toEqual(
      new Set(['not-assessable,2019年度以前的报告没有全国统一的年度报告格式，本规则不适用。']),
    );
  });

  it('is shown with its table and its statements, and without tables that it never had', async () => {
    const { screen, out } = screenOf();
    await runShow(['old.html'], { store }, screen);
    expect(out()).toMatch(/政府信息公开情况统计表\n[^]*（一）收到申请数 +统计数 +12 +件[^]*正文所述\n/u);
    expect(out()).not.toContain('没有找到');
    expect(out()).toContain('不按规则核对');
  });
});

describe('a row that a form does not have', () => {
  it('is exported as a supplement beside the 200 figures, and not in the panel', async () => {
    const { rows } = await exported<CellRow>('cells');
    const own = rows.filter((row) => row.source === 'new.html');
    expect(own.filter((row) => row.table !== 'supplement')).toHaveLength(200);
    expect(own.filter((row) => row.table === 'supplement').map(({ figure, value, format }) => [figure, value, format])).toEqual([
      ['x2.1', 7, '2021'],
      ['x2.2', 8, '2021'],
      ['x2.3', 9, '2021'],
    ]);
  });
});
