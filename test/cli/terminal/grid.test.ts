import { describe, expect, it } from '@jest/globals';
import { renderGrid } from '../../../src/cli/terminal/grid.js';
import { widthOf } from '../../../src/cli/terminal/width.js';
import { table, table3 } from '../../normalize/tables.js';

const left = (cell: { readonly text: string }) => ({ text: cell.text, align: 'left' as const });

describe('renderGrid', () => {
  it('draws merged cells as one', () => {
    const drawn = renderGrid(
      table([
        [
          ['行政复议', 2],
          ['备注', 1, 2],
        ],
        ['维持', '纠正'],
      ]),
      left,
      80,
    );
    expect(drawn).toBe(['┌─────────┬────┐', '│行政复议 │备注│', '├────┬────┤    │', '│维持│纠正│    │', '└────┴────┴────┘', ''].join('\n'));
  });

  it('stays as wide as the terminal and shows every character of the official 表三', () => {
    const grid = table3(Array.from({ length: 25 }, () => '1234567 0 0 0 0 0 1234567'));
    const drawn = renderGrid(grid, left, 80);
    expect(Math.max(...drawn.split('\n').map(widthOf))).toBe(80);
    expect(drawn).not.toContain('…');
    const characters = (text: string): string => [...text.replace(/[\s─-╿]/gu, '')].sort().join('');
    expect(characters(drawn)).toBe(characters(grid.cells.map((cell) => cell.text).join('')));
  });

  it('leaves a position that no cell covers empty', () => {
    const grid = table([['甲', '乙'], ['丙']]);
    expect(renderGrid(grid, left, 80).split('\n')[3]).toBe('│丙│  │');
  });
});
