import { damaged } from './damaged.js';
import { isBlank, type Flow, type Merge, type WordRow, type WordTable } from './flow.js';

/** Cells with the columns and rows that they cover. Columns are counted along each row, as Word counts them (17.4.17, gridSpan). */

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
  rowSpan: number;
  readonly flow: Flow;
  readonly down: Merge;
  /** Columns that the row leaves out. */
  readonly padding: boolean;
  /** Covers text of merged cells, which Word does not show. */
  covered: boolean;
  /** Says that it goes on from above, where nothing does. */
  readonly lost: boolean;
}

export interface PlacedTable {
  readonly rows: number;
  readonly columns: number;
  /** By row, then by column. */
  readonly cells: readonly PlacedCell[];
  /** Rows that do not fill the columns which the table says it has. */
  readonly short: ReadonlySet<number>;
}

/** Wider than any table on paper. */
const mostColumns = 1000;

/** The cells of a row side by side, those merged by the old way as one. */
const sideBySide = (row: WordRow, at: number): { readonly cells: PlacedCell[]; readonly end: number } => {
  const cells: PlacedCell[] = [];
  let column = 0;
  let merging = false;
  const put = (colSpan: number, rest: Partial<PlacedCell>): void => {
    cells.push({ row: at, column, colSpan, rowSpan: 1, flow: [], down: 'alone', padding: false, covered: false, lost: false, ...rest });
    column += colSpan;
    if (column > mostColumns) throw damaged('表格列数过多');
  };
  if (row.before > 0) put(row.before, { padding: true });
  for (const cell of row.cells) {
    const last = cells.at(-1);
    if (cell.across === 'continues' && merging && last) {
      cells[cells.length - 1] = { ...last, colSpan: last.colSpan + cell.span, covered: last.covered || !isBlank(cell.flow) };
      column += cell.span;
      continue;
    }
    merging = cell.across !== 'alone';
    put(cell.span, { flow: cell.flow, down: cell.down });
  }
  if (row.after > 0) put(row.after, { padding: true });
  return { cells, end: column };
};

/** A cell goes on in the row below where the cell there says so and has the same columns. */
export const placeCells = (table: WordTable): PlacedTable => {
  const placed: PlacedCell[] = [];
  const short = new Set<number>();
  let columns = 0;
  let above = new Map<number, PlacedCell>();
  for (const [row, own] of table.rows.entries()) {
    const { cells, end } = sideBySide(own, row);
    const below = new Map<number, PlacedCell>();
    for (const cell of cells) {
      const over = cell.down === 'continues' ? above.get(cell.column) : undefined;
      if (over && over.colSpan === cell.colSpan && over.down !== 'alone') {
        over.rowSpan++;
        over.covered ||= cell.covered || !isBlank(cell.flow);
        below.set(cell.column, over);
        continue;
      }
      const kept = cell.down === 'continues' ? { ...cell, lost: true } : cell;
      placed.push(kept);
      below.set(kept.column, kept);
    }
    above = below;
    columns = Math.max(columns, end);
    if (table.grid > 0 && end !== table.grid) short.add(row);
  }
  return { rows: table.rows.length, columns, cells: placed, short };
};
