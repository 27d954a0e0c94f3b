import type { Cell } from '../../schema/table.js';

/**
 * Rows that have fewer or more cells than the heads above them. A browser fills such a row up at its end, but the cell that
 * is missing may be any of them: no figure of the row belongs to a column for certain.
 */

const isBlank = (text: string): boolean => text.trim() === '';

/** Cells that stand in a row, those that reach into it from above included. */
const crossing = (rows: number, cells: readonly Cell[]): readonly (readonly Cell[])[] => {
  const lists = Array.from({ length: rows }, (): Cell[] => []);
  for (const cell of cells) for (let row = cell.row; row < cell.row + cell.rowSpan; row++) lists[row]?.push(cell);
  return lists.map((list) => list.sort((a, b) => a.column - b.column));
};

const endOf = (row: readonly Cell[]): number => row.reduce((end, cell) => Math.max(end, cell.column + cell.colSpan), 0);

/** The one value cell of a block under a head of three columns: as many cells, each under its head. */
const standsUnder = (row: readonly Cell[], head: readonly Cell[]): boolean =>
  row.length === head.length &&
  row.every((cell, index) => {
    const above = head[index]!;
    return cell.column >= above.column && cell.column + cell.colSpan <= above.column + above.colSpan;
  });

const mostOf = (values: readonly number[]): number | null => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
};

/** The figures and blanks of such rows, in reading order. */
export const raggedRows = (rows: number, cells: readonly Cell[], isFigure: (text: string) => boolean): readonly Cell[] => {
  const lists = crossing(rows, cells);
  const holdsFigures = (row: readonly Cell[]): boolean => row.some((cell) => isFigure(cell.text));
  const usual = mostOf(lists.filter(holdsFigures).map(endOf));
  const found: Cell[] = [];
  let head: readonly Cell[] | null = null;
  let headIsLost = false;
  for (const [index, row] of lists.entries()) {
    const own = row.filter((cell) => cell.row === index);
    const values = own.filter((cell) => isFigure(cell.text) || isBlank(cell.text));
    if (values.length === 0) {
      if (own.length >= 2) {
        head = row;
        headIsLost = false;
      }
      continue;
    }
    // a head of which cells were turned into figures has shifted: what is below belongs to other columns
    headIsLost ||= usual !== null && endOf(row) > usual && own.filter((cell) => !values.includes(cell)).length >= 2;
    if (headIsLost) {
      found.push(...values);
      continue;
    }
    const wanted = head ? endOf(head) : usual;
    // a blank corner of the head is no row of values
    if (!holdsFigures(row) && head === null) continue;
    if (wanted !== null && endOf(row) !== wanted && !(head && standsUnder(row, head))) found.push(...values);
  }
  return found;
};
