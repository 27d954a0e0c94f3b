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

/** Twips, a millimetre: less than the margins of a cell, so that no column of it holds text. */
const sliver = 60;

type Placing = Omit<PlacedCell, 'row' | 'rowSpan' | 'lost'>;

/** The cells of a row side by side, those merged by the old way as one. */
const sideBySide = (row: WordRow): readonly Placing[] => {
  const cells: Placing[] = [];
  let column = 0;
  let merging = false;
  const put = (colSpan: number, flow: Flow, down: Merge, padding: boolean): void => {
    if (colSpan > 0) cells.push({ column, colSpan, flow, down, padding, covered: false });
    column += colSpan;
    if (column > mostColumns) throw damaged('表格列数过多');
  };
  put(row.before, [], 'alone', true);
  for (const cell of row.cells) {
    const last = cells.at(-1);
    if (cell.across === 'continues' && merging && last) {
      cells[cells.length - 1] = { ...last, colSpan: last.colSpan + cell.span, covered: last.covered || !isBlank(cell.flow) };
      column += cell.span;
      continue;
    }
    merging = cell.across !== 'alone';
    put(cell.span, cell.flow, cell.down, false);
  }
  put(row.after, [], 'alone', true);
  return cells;
};

const endOf = (row: readonly Placing[]): number => row.reduce((_, cell) => cell.column + cell.colSpan, 0);

/** Edges that differ by less than a millimetre are one: a writer has rounded them otherwise in this row than in that. */
const withoutSlivers = (rows: readonly (readonly Placing[])[], widths: readonly number[]): readonly (readonly Placing[])[] => {
  const thin = new Set(widths.flatMap((width, column) => (width < sliver ? [column] : [])));
  if (thin.size === 0) return rows;
  // a cell that has no other column keeps those that it has
  for (const { column, colSpan, padding } of rows.flat()) {
    const own = Array.from({ length: colSpan }, (_, index) => column + index);
    if (!padding && own.every((one) => thin.has(one))) own.forEach((one) => thin.delete(one));
  }
  let gone = 0;
  const shift = Array.from({ length: mostColumns + 1 }, (_, column) => column - (thin.has(column) ? gone++ : gone));
  return rows.map((row) =>
    row.flatMap((cell) => {
      const column = shift[cell.column]!;
      const colSpan = shift[cell.column + cell.colSpan]! - column;
      return colSpan > 0 ? [{ ...cell, column, colSpan }] : [];
    }),
  );
};

/** A cell goes on in the row below where the cell there says so and has the same columns. */
export const placeCells = (table: WordTable): PlacedTable => {
  const placed: PlacedCell[] = [];
  const sides = table.rows.map(sideBySide);
  const short = new Set(sides.flatMap((row, index) => (table.widths.length > 0 && endOf(row) !== table.widths.length ? [index] : [])));
  let columns = 0;
  let above = new Map<number, PlacedCell>();
  for (const [row, cells] of withoutSlivers(sides, table.widths).entries()) {
    const below = new Map<number, PlacedCell>();
    for (const cell of cells) {
      const over = cell.down === 'continues' ? above.get(cell.column) : undefined;
      if (over && over.colSpan === cell.colSpan && over.down !== 'alone') {
        over.rowSpan++;
        over.covered ||= cell.covered || !isBlank(cell.flow);
        below.set(cell.column, over);
        continue;
      }
      const own = { ...cell, row, rowSpan: 1, lost: cell.down === 'continues' };
      placed.push(own);
      below.set(own.column, own);
    }
    above = below;
    columns = Math.max(columns, endOf(cells));
  }
  return { rows: table.rows.length, columns, cells: placed, short };
};
