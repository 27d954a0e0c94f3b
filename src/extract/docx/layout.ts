import { isFigure } from '../html/table.js';

/** As much of a cell as tells whether its table holds data. */
export interface CellLook {
  readonly lines: readonly string[];
  /** A table of more than one cell. */
  readonly holdsGrid: boolean;
}

/**
 * True where the table only arranges other content: one column of it, tables side by side, a page of text in a cell.
 * @param rows their own cells, without those that reach in from above and without columns left out
 */
export const isLayout = (rows: readonly (readonly CellLook[])[]): boolean => {
  if (rows.every((row) => row.length <= 1)) return true;
  const cells = rows.flat();
  const plain = cells.filter((cell) => !cell.holdsGrid);
  if (plain.filter((cell) => isFigure(cell.lines.join('').trim())).length >= 3) return false;
  if (plain.length < cells.length) return true;
  return cells.some((cell) => {
    const lines = cell.lines.filter((line) => line.trim().length > 25);
    return lines.length >= 3 && lines.join('').length > 250;
  });
};
