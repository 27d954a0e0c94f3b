import { describe, expect, it } from '@jest/globals';

import { readingsIn, type OtherTable } from '../../src/extract/other-tables.js';
import type { Cell, Table } from '../../src/schema/table.js';

const tableOf = (block: number, texts: readonly (readonly string[])[]): Table => ({
  kind: 'table',
  rows: texts.length,
  columns: texts[0]!.length,
  place: { block },
  cells: texts.flatMap((row, at) =>
    row.map((text, column): Cell => ({ row: at, column, rowSpan: 1, colSpan: 1, text, place: { block, cell: [at, column] } })),
  ),
});
const first = [
  ['项目', '甲', '乙'],
  ['一', '1', '2'],
];
const second = [
  ['内容', '丙', '丁'],
  ['许可', '1', '2'],
];
const others = (...tables: (readonly (readonly string[])[])[]): OtherTable[] => tables.map((texts) => tableOf(0, texts));
const seen = (ours: readonly (readonly (readonly string[])[])[], theirs: readonly OtherTable[]): string[] => {
  const blocks = ours.map((texts, block) => tableOf(block, texts));
  const places = blocks.flatMap((table) => table.cells.filter((cell) => /\d/.test(cell.text)).map((cell) => cell.place));
  return [...readingsIn({ blocks }, theirs, places, 'other').values()].flatMap((readings) => readings.map((one) => one.text));
};

describe('tables of two readers', () => {
  it('are the same where they have one shape and read alike, in whatever order', () => {
    expect(seen([first, second], others(second, first))).toEqual(['1', '2', '1', '2']);
  });

  it('are compared cell by cell, blanks and missing cells too', () => {
    const shifted = [
      ['项目', '甲', '乙'],
      ['一', '', '1'],
    ];
    expect(seen([first], others(shifted))).toEqual(['', '1']);
    const [whole] = others(first);
    expect(seen([first], [{ ...whole!, cells: whole!.cells.filter((cell) => cell.text !== '2') }])).toEqual(['1', '']);
  });

  it('are told by their labels, and where these are the same by their figures', () => {
    const other = [
      ['项目', '甲', '乙'],
      ['一', '7', '8'],
    ];
    expect(seen([first], others(other))).toEqual(['7', '8']);
    expect(seen([first, other], others(other, first))).toEqual(['1', '2', '7', '8']);
  });

  it('say nothing of each other where the shape or most of the labels differ', () => {
    expect(seen([first], others([...first, ['二', '3', '4']]))).toEqual([]);
    expect(seen([first], others(second))).toEqual([]);
    expect(seen([first], [])).toEqual([]);
  });
});
