import type { GridCell } from './grid-cell.js';

/** Head rows that a word processor repeats on each page are printed once in the table. */

export interface Continued {
  readonly rows: number;
  readonly cells: readonly GridCell[];
}

export const asContinued = (cells: readonly GridCell[], rows: number): Continued => ({ rows, cells });

const bare = (text: string): string => text.replace(/\s/g, '');

/** The first rows of both, up to `rows`, as comparable text; null where a cell runs across their lower end. */
const head = (cells: readonly GridCell[], rows: number): string | null => {
  const inside = cells.filter((cell) => cell.row < rows);
  if (inside.some((cell) => cell.row + cell.rowSpan > rows)) return null;
  return inside
    .map((cell) => [cell.row, cell.column, cell.rowSpan, cell.colSpan, bare(cell.text)].join(' '))
    .sort()
    .join('\n');
};

/** How many rows of a table are never taken for a repeated head. */
const rest = 1;
const tallest = 6;

export const dropRepeatedHead = (upper: readonly GridCell[], lower: Continued): Continued => {
  const [own, first] = [lower.cells, upper].map((cells) => cells.filter((cell) => cell.row < tallest)) as [GridCell[], GridCell[]];
  for (let rows = Math.min(tallest, lower.rows - rest); rows > 0; rows--) {
    const text = head(own, rows);
    const printed = own.some((cell) => cell.row < rows && bare(cell.text) !== '');
    if (text === null || !printed || text !== head(first, rows)) continue;
    return {
      rows: lower.rows - rows,
      cells: lower.cells.filter((cell) => cell.row >= rows).map((cell) => ({ ...cell, row: cell.row - rows })),
    };
  }
  return lower;
};
