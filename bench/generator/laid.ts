/** A table laid out as a grid with merged cells, ready for any file format. */

import type { TableId } from '../../src/schema/form.js';

export type Kind = 'head' | 'band' | 'spine' | 'group' | 'label' | 'figure' | 'note';

export interface LaidCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly text: string;
  /** spine = 三、本年度办理结果, set one character a line; group = （三）不予公开 and its like. */
  readonly kind: Kind;
  readonly figure?: string;
}

export interface LaidTable {
  /** null = none of the official tables. */
  readonly id: TableId | null;
  readonly rows: number;
  readonly columns: number;
  /** Of each column; only their relation counts. */
  readonly widths: readonly number[];
  /** Rows that a writer may repeat on the next page. */
  readonly headRows: number;
  /** By row, then by column. */
  readonly cells: readonly LaidCell[];
}

const inOrder = (cells: readonly LaidCell[]): readonly LaidCell[] => [...cells].sort((a, b) => a.row - b.row || a.column - b.column);

/** A plain table: head rows first, labels in the first column. */
export const plainTable = (rows: readonly (readonly string[])[], headRows: number, widths: readonly number[]): LaidTable => ({
  id: null,
  rows: rows.length,
  columns: widths.length,
  widths,
  headRows,
  cells: rows.flatMap((texts, row) =>
    texts.map((text, column): LaidCell => ({
      row,
      column,
      rowSpan: 1,
      colSpan: 1,
      text,
      kind: row < headRows ? 'head' : column === 0 ? 'label' : 'figure',
    })),
  ),
});

/** A row put in before grid row `at`; merged cells that run over the place grow. */
export const withRow = (table: LaidTable, at: number, added: readonly Omit<LaidCell, 'row' | 'rowSpan'>[]): LaidTable => ({
  ...table,
  rows: table.rows + 1,
  cells: inOrder([
    ...table.cells.map((cell) => {
      if (cell.row >= at) return { ...cell, row: cell.row + 1 };
      return cell.row + cell.rowSpan > at ? { ...cell, rowSpan: cell.rowSpan + 1 } : cell;
    }),
    ...added.map((cell) => ({ ...cell, row: at, rowSpan: 1 })),
  ]),
});

/** A column put in before grid column `at`, as wide as its neighbour; merged cells that run over the place grow. */
export const withColumn = (table: LaidTable, at: number, added: readonly Omit<LaidCell, 'column' | 'colSpan'>[]): LaidTable => ({
  ...table,
  columns: table.columns + 1,
  widths: [...table.widths.slice(0, at), table.widths[at - 1]!, ...table.widths.slice(at)],
  cells: inOrder([
    ...table.cells.map((cell) => {
      if (cell.column >= at) return { ...cell, column: cell.column + 1 };
      return cell.column + cell.colSpan > at ? { ...cell, colSpan: cell.colSpan + 1 } : cell;
    }),
    ...added.map((cell) => ({ ...cell, column: at, colSpan: 1 })),
  ]),
});
