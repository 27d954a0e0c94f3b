import type { OtherCell, OtherTable } from '../../other-tables.js';
import { cellText } from '../text.js';

/** Rows of cells with spans → places, row by row: of each column it is only known for how many rows more it is taken from above. */

export interface TagCell {
  /** 0 reaches to the end of the table. */
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly lines: readonly string[];
}

/** Columns of one table; beyond this nothing is laid out. */
const mostColumns = 1000;

export const placeRows = (rows: readonly (readonly TagCell[])[]): OtherTable => {
  const cells: OtherCell[] = [];
  let taken: number[] = [];
  let columns = 0;
  for (const [row, own] of rows.entries()) {
    const below = taken.map((more) => Math.max(0, more - 1));
    let column = 0;
    for (const cell of own) {
      while ((taken[column] ?? 0) > 0) column++;
      let next = column + 1;
      while (next < column + cell.colSpan && (taken[next] ?? 0) === 0) next++;
      if (next > mostColumns) return { rows: 0, columns: 0, cells: [] };
      const left = rows.length - row;
      const rowSpan = cell.rowSpan === 0 ? left : Math.min(cell.rowSpan, left);
      cells.push({ row, column, rowSpan, colSpan: next - column, text: cellText(cell.lines) });
      for (let at = column; at < next; at++) below[at] = rowSpan - 1;
      column = next;
      columns = Math.max(columns, next);
    }
    taken = Array.from(below, (more) => more ?? 0);
  }
  return { rows: rows.length, columns, cells };
};
