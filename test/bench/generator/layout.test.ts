import { describe, expect, it } from '@jest/globals';
import { knownSpec, layTable } from '../../fixtures/documents.js';
import { tableIds } from '../../../src/schema/form.js';
import type { LaidTable } from '../../../bench/generator/layout.js';

const coverage = (table: LaidTable): number[][] => {
  const times = Array.from({ length: table.rows }, () => Array.from({ length: table.columns }, () => 0));
  for (const cell of table.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.colSpan; column += 1) times[row]![column]! += 1;
  return times;
};

describe('layTable', () => {
  it.each(['yichun2023', 'hongze2023', 'shanghaiOffice2019', 'shanghaiOffice2025'] as const)(
    'covers every place of every table of %s once',
    (name) => {
      for (const id of tableIds) expect([...new Set(coverage(layTable(knownSpec(name), id)).flat())]).toEqual([1]);
    },
  );

  it('merges 三、本年度办理结果 over 22 rows, 20 where （六） is one row', () => {
    const spine = (name: 'yichun2023' | 'hongze2023' | 'shanghaiOffice2019'): number | undefined =>
      layTable(knownSpec(name), 'table3').cells.find(({ kind }) => kind === 'spine')?.rowSpan;
    expect([spine('yichun2023'), spine('hongze2023'), spine('shanghaiOffice2019')]).toEqual([22, 20, 20]);
  });

  it('lays 表二 as four blocks in four columns, the value of a short block over three', () => {
    const table = layTable(knownSpec('yichun2023'), 'table2');
    expect([table.rows, table.columns]).toEqual([14, 4]);
    expect(table.cells.filter(({ kind }) => kind === 'band').map(({ row }) => row)).toEqual([0, 4, 7, 11]);
    expect(table.cells.find(({ figure }) => figure === 't2.fees.amount')).toMatchObject({ row: 13, column: 1, colSpan: 3, text: '8978.04' });
  });

  it('lays 表四 as three head rows over one row of fifteen figures', () => {
    const table = layTable(knownSpec('huaian2024'), 'table4');
    const figures = table.cells.filter(({ kind }) => kind === 'figure');
    expect(figures.map(({ row, text }) => `${row} ${text}`).join(' ')).toBe('3 72 3 64 3 178 3 37 3 351 3 13 3 4 3 8 3 1 3 26 3 12 3 1 3 1 3 6 3 20');
  });

  it('leaves out a row or a column and closes the gap', () => {
    const spec = { ...knownSpec('huaian2024'), quirks: { omitRows: ['table3.R3.4'], omitColumns: ['c3'] } };
    const table = layTable(spec, 'table3');
    expect([table.rows, table.columns]).toEqual([27, 9]);
    expect(table.cells.find(({ text }) => text === '（三）不予公开')?.rowSpan).toBe(7);
    expect(table.cells.find(({ text }) => text === '法人或其他组织')?.colSpan).toBe(4);
    expect([...new Set(coverage(table).flat())]).toEqual([1]);
  });

  it('prints a label otherwise, by row id or by the official text', () => {
    const labels = { 'table3.R3.2': '2.其他法律行政止公开', '（三）不予公开': '(三) 不予公开' };
    const texts = layTable({ ...knownSpec('huaian2024'), quirks: { labels } }, 'table3').cells.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['2.其他法律行政止公开', '(三) 不予公开']));
    expect(texts).not.toContain('（三）不予公开');
  });
});
