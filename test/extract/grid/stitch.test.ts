import { describe, expect, it } from '@jest/globals';

import { mergeCut } from '../../../src/extract/grid/cut.js';
import type { GridCell } from '../../../src/extract/grid/grid-cell.js';
import { dropRepeatedHead } from '../../../src/extract/grid/repeated-head.js';
import { fitColumns } from '../../../src/extract/grid/stitch.js';

const cell = (row: number, column: number, text: string, more: Partial<GridCell> = {}): GridCell => ({
  row,
  column,
  rowSpan: 1,
  colSpan: 1,
  box: [0, 0, 10, 10],
  page: 1,
  text,
  full: false,
  tight: false,
  doubts: [],
  readings: null,
  ...more,
});
const short = (cells: readonly GridCell[]): unknown[] => cells.map(({ row, column, rowSpan, text }) => [row, column, rowSpan, text]);

describe('columns of two halves', () => {
  it('fit where as many borders stand nearly in one place', () => {
    expect(fitColumns([0, 50, 100], [1, 54, 98])).toMatchObject({ xs: [0, 50, 100] });
    expect(fitColumns([0, 50, 100], [0, 70, 100])).toBeNull();
  });

  it('fit where the borders of one are among those of the other, either way round', () => {
    expect(fitColumns([0, 50, 100], [0, 100])).toEqual({ xs: [0, 50, 100], ofA: [0, 1, 2], ofB: [0, 2] });
    expect(fitColumns([0, 100], [0, 50, 100])).toEqual({ xs: [0, 50, 100], ofA: [0, 2], ofB: [0, 1, 2] });
  });

  it('do not fit where the outer borders differ', () => {
    expect(fitColumns([0, 50, 100], [0, 50])).toBeNull();
  });
});

describe('a repeated head', () => {
  const head = [cell(0, 0, '名 称'), cell(0, 1, '数量')];

  it('is dropped, whatever its blanks', () => {
    const lower = { rows: 2, cells: [cell(0, 0, '名称'), cell(0, 1, '数量'), cell(1, 0, '甲'), cell(1, 1, '1')] };
    const rest = dropRepeatedHead(head, lower);
    expect([rest.rows, short(rest.cells)]).toEqual([
      1,
      [
        [0, 0, 1, '甲'],
        [0, 1, 1, '1'],
      ],
    ]);
  });

  it('is no head when one cell differs', () => {
    const lower = { rows: 2, cells: [cell(0, 0, '名称'), cell(0, 1, '金额'), cell(1, 0, '甲'), cell(1, 1, '1')] };
    expect(dropRepeatedHead(head, lower)).toBe(lower);
  });

  it('is not looked for in a half that would have no row left', () => {
    const lower = { rows: 1, cells: head };
    expect(dropRepeatedHead(head, lower)).toBe(lower);
  });
});

describe('what a break cut', () => {
  it('joins a merged cell with its blank rest, on either side', () => {
    const above = [cell(0, 0, '组', { rowSpan: 2 }), cell(0, 1, '1'), cell(1, 1, '2')];
    const below = { rows: 1, cells: [cell(0, 0, ''), cell(0, 1, '3')] };
    expect(short(mergeCut(above, 2, below).cells)).toEqual([
      [0, 0, 3, '组'],
      [0, 1, 1, '1'],
      [1, 1, 1, '2'],
      [2, 1, 1, '3'],
    ]);
    const late = [cell(0, 0, '', { rowSpan: 2, page: 1 }), cell(0, 1, '1'), cell(1, 1, '2')];
    const named = { rows: 1, cells: [cell(0, 0, '组', { page: 2 }), cell(0, 1, '3', { page: 2 })] };
    expect(mergeCut(late, 2, named).cells[0]).toMatchObject({ row: 0, rowSpan: 3, text: '组', page: 2 });
  });

  it('joins the halves of a row', () => {
    const above = [cell(0, 0, '没有现成', { full: true }), cell(0, 1, '11')];
    const below = { rows: 2, cells: [cell(0, 0, '信息'), cell(0, 1, ''), cell(1, 0, '乙'), cell(1, 1, '3')] };
    const joined = mergeCut(above, 1, below);
    expect([joined.rows, short(joined.cells)]).toEqual([
      2,
      [
        [0, 0, 1, '没有现成信息'],
        [0, 1, 1, '11'],
        [1, 0, 1, '乙'],
        [1, 1, 1, '3'],
      ],
    ]);
  });

  it('joins a row whose figures stand before the break and whose label after it', () => {
    const above = [cell(0, 0, '甲'), cell(0, 1, '3'), cell(1, 0, ''), cell(1, 1, '11')];
    const below = { rows: 2, cells: [cell(0, 0, '没有现成信息'), cell(0, 1, ''), cell(1, 0, '乙'), cell(1, 1, '4')] };
    const joined = mergeCut(above, 2, below);
    expect([joined.rows, short(joined.cells).slice(2, 4)]).toEqual([
      3,
      [
        [1, 0, 1, '没有现成信息'],
        [1, 1, 1, '11'],
      ],
    ]);
    const blankRow = { rows: 1, cells: [cell(0, 0, '乙'), cell(0, 1, '')] };
    expect(mergeCut(above.slice(0, 2), 1, blankRow).rows).toBe(2);
  });

  it('never joins two figures', () => {
    const above = [cell(0, 0, '甲', { full: true }), cell(0, 1, '11', { full: true })];
    const below = { rows: 1, cells: [cell(0, 0, ''), cell(0, 1, '22')] };
    expect(mergeCut(above, 1, below).rows).toBe(2);
  });

  it('keeps the doubts of both halves', () => {
    const above = [cell(0, 0, '组', { rowSpan: 2, doubts: ['irregular-cell'] }), cell(0, 1, '1'), cell(1, 1, '2')];
    const below = { rows: 1, cells: [cell(0, 0, '', { doubts: ['text-on-border'] }), cell(0, 1, '3')] };
    expect(mergeCut(above, 2, below).cells[0]?.doubts).toEqual(['irregular-cell', 'text-on-border']);
  });
});
