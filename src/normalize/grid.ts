import type { Cell, Table } from '../schema/table.js';

/** A table seen by grid position: which cell covers it. */
export interface Grid {
  readonly table: Table;
  /** The cell that covers the position; null where none does. */
  at(row: number, column: number): Cell | null;
  /** The cells that cover a row, each once, left to right. */
  row(row: number): readonly Cell[];
}

export const gridOf = (table: Table): Grid => {
  const covered: (Cell | null)[] = new Array<Cell | null>(table.rows * table.columns).fill(null);
  for (const cell of table.cells)
    for (let row = cell.row; row < Math.min(table.rows, cell.row + cell.rowSpan); row++)
      for (let column = cell.column; column < Math.min(table.columns, cell.column + cell.colSpan); column++)
        covered[row * table.columns + column] = cell;
  const at = (row: number, column: number): Cell | null => covered[row * table.columns + column] ?? null;
  return {
    table,
    at,
    row: (row) => {
      const cells: Cell[] = [];
      for (let column = 0; column < table.columns; column++) {
        const cell = at(row, column);
        if (cell && cells.at(-1) !== cell) cells.push(cell);
      }
      return cells;
    },
  };
};

/** Columns from `start` to `end`; end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const spanOf = (cell: Cell): Span => ({ start: cell.column, end: cell.column + cell.colSpan });
export const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);
