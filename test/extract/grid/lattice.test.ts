import { describe, expect, it } from '@jest/globals';

import { edgesToLines, linesToGroups } from '../../../src/extract/grid/edges.js';
import type { Edge } from '../../../src/extract/grid/ink.js';
import { groupToLattice } from '../../../src/extract/grid/lattice.js';
import { h, v } from './ink.js';

const lattice = (edges: readonly Edge[]) => {
  const [group] = linesToGroups(edgesToLines(edges));
  return group ? groupToLattice(group) : null;
};
const square = [h(0, 0, 100), h(50, 0, 100), h(100, 0, 100), v(0, 0, 100), v(50, 0, 100), v(100, 0, 100)];

describe('edges to lines', () => {
  it('snaps pieces of one line together and joins them over a small gap', () => {
    expect(edgesToLines([h(10, 0, 20), h(11, 22, 60)]).horizontal).toEqual([{ axis: 'h', at: expect.closeTo(10.66, 1), from: 0, to: 60 }]);
  });

  it('leaves pieces apart that a column lies between', () => {
    expect(edgesToLines([h(10, 0, 20), h(10, 40, 60)]).horizontal).toHaveLength(2);
  });

  it('drops pieces too short to border a cell', () => {
    expect(edgesToLines([h(10, 0, 4)]).horizontal).toEqual([]);
  });

  it('keeps two tables apart that do not touch', () => {
    expect(linesToGroups(edgesToLines([...square, h(300, 0, 100), h(350, 0, 100), v(0, 300, 350), v(100, 300, 350)]))).toHaveLength(2);
  });
});

describe('lines to cells', () => {
  it('finds a cell between each four lines', () => {
    expect(lattice(square)?.cells.map(({ row, column, rowSpan, colSpan }) => [row, column, rowSpan, colSpan])).toEqual([
      [0, 0, 1, 1],
      [0, 1, 1, 1],
      [1, 0, 1, 1],
      [1, 1, 1, 1],
    ]);
  });

  it('makes one cell of what no line parts', () => {
    const merged = square.filter((edge) => edge.axis === 'h' || edge.at !== 50).concat(v(50, 50, 100));
    expect(lattice(merged)?.cells[0]).toMatchObject({ row: 0, column: 0, rowSpan: 1, colSpan: 2 });
  });

  it('forgives lines that stop short of the rule', () => {
    const short = [h(0, 0, 100), h(50, 0, 100), h(100, 0, 100), v(0, 0.4, 99.6), v(50, 2, 98), v(100, 0, 100)];
    expect(lattice(short)?.cells).toHaveLength(4);
  });

  it('has no row for the stub of a line inside a cell', () => {
    expect(lattice([...square, h(25, 0, 12)])?.ys).toEqual([0, 50, 100]);
  });

  it('closes an open side where lines run out to it', () => {
    const open = square.filter((edge) => edge.axis === 'h' || edge.at === 50);
    expect(lattice(open)?.xs).toEqual([0, 50, 100]);
  });

  it('cuts a shape that is no rectangle into rectangles, and says so', () => {
    const angle = [h(0, 0, 100), h(100, 0, 100), v(0, 0, 100), v(100, 0, 100), v(50, 50, 100), h(50, 50, 100)];
    const cells = lattice(angle)?.cells ?? [];
    expect(cells.map((cell) => cell.irregular)).toEqual([true, true, false]);
    expect(cells.reduce((sum, cell) => sum + cell.rowSpan * cell.colSpan, 0)).toBe(4);
  });

  it('takes a single frame for no table', () => {
    expect(lattice([h(0, 0, 100), h(100, 0, 100), v(0, 0, 100), v(100, 0, 100)])).toBeNull();
  });
});
