import { movedCell } from './grid-cell.js';
import type { GridCell } from './grid-cell.js';

/** Head rows that a word processor repeats on each page are printed once in the table. */

export interface Continued {
  readonly rows: number;
  readonly cells: readonly GridCell[];
}

export const asContinued = (cells: readonly GridCell[], rows: number): Continued => ({ rows, cells });

const bare = (text: string): string => text.replace(/\s/g, '');

/** How many rows of a table are never taken for a repeated head. */
const rest = 1;
const tallest = 6;

/** The first rows of a table, each as comparable text, and how far down their cells reach. */
interface Head {
  readonly texts: readonly string[];
  readonly printed: readonly boolean[];
  /** The end of the lowest cell that begins in this row or above; exclusive. */
  readonly reach: readonly number[];
}

const headOf = (cells: readonly GridCell[]): Head => {
  const keys: string[][] = Array.from({ length: tallest }, () => []);
  const printed = new Array<boolean>(tallest).fill(false);
  const reach = new Array<number>(tallest).fill(0);
  for (const { row, column, rowSpan, colSpan, text } of cells) {
    if (row >= tallest) continue;
    const letters = bare(text);
    keys[row]!.push(`${column} ${rowSpan} ${colSpan} ${letters}`);
    printed[row] ||= letters !== '';
    reach[row] = Math.max(reach[row]!, row + rowSpan);
  }
  for (let row = 1; row < tallest; row++) {
    printed[row] ||= printed[row - 1]!;
    reach[row] = Math.max(reach[row]!, reach[row - 1]!);
  }
  return { texts: keys.map((row) => row.sort().join('\n')), printed, reach };
};

/** How many rows the lower half repeats of the upper, at most `most`. */
const repeated = (upper: Head, lower: Head, most: number): number => {
  let rows = 0;
  for (let row = 0; row < most && upper.texts[row] === lower.texts[row]; row++)
    // where a cell runs on into the next row, the head ends further down
    if (lower.printed[row] && lower.reach[row]! <= row + 1 && upper.reach[row]! <= row + 1) rows = row + 1;
  return rows;
};

export const dropRepeatedHead = (upper: readonly GridCell[], lower: Continued): Continued => {
  const rows = repeated(headOf(upper), headOf(lower.cells), Math.min(tallest, lower.rows - rest));
  if (rows === 0) return lower;
  const cells: GridCell[] = [];
  for (const cell of lower.cells) if (cell.row >= rows) cells.push(movedCell(cell, cell.row - rows));
  return { rows: lower.rows - rows, cells };
};
