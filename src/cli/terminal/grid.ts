import Table from 'cli-table3';
import type { Cell, Table as PrintedTable } from '../../schema/table.js';
import { fit, widthOf, wrap } from './width.js';

/** A table of a document drawn with its merged cells, as wide as the terminal at most. */

/** How a cell is shown: its text and, for a figure, a mark. */
export interface Shown {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
}

const inner = (width: number, columns: number): number => width - columns - 1;

// a column of merged labels, one or two characters wide, is hard to read
const leastLabel = 6;

/**
 * Widths of the columns: told by cells of one column first, then widened for merged cells. A cell over several rows has
 * room below, so it asks for less. What is left of the room goes where the longest texts are.
 */
const columnWidths = (table: PrintedTable, shown: ReadonlyMap<Cell, Shown>, width: number): readonly number[] => {
  const natural = new Array<number>(table.columns).fill(2);
  const floor = new Array<number>(table.columns).fill(2);
  for (const cell of [...table.cells].sort((a, b) => a.colSpan - b.colSpan)) {
    const { text } = shown.get(cell) as Shown;
    const asked = Math.max(Math.min(widthOf(text), leastLabel), Math.ceil(widthOf(text) / cell.rowSpan));
    const columns = natural.slice(cell.column, cell.column + cell.colSpan);
    const missing = asked - columns.reduce((sum, one) => sum + one, cell.colSpan - 1);
    for (let at = 0; at < columns.length && missing > 0; at++)
      natural[cell.column + at] = (columns[at] as number) + Math.ceil(missing / columns.length);
    // a number is never broken over two lines
    if (cell.colSpan === 1 && /^[\d.,+-]+[!?]*$/.test(text)) floor[cell.column] = Math.max(floor[cell.column] as number, widthOf(text));
  }
  const least = natural.map((one, column) => Math.max(Math.min(one, leastLabel), floor[column] as number));
  const room = inner(width, table.columns);
  return grow(fit(least, floor, room), natural, room);
};

/** Gives what room is left, a column at a time, to whichever is farthest from its natural width. */
const grow = (start: readonly number[], natural: readonly number[], room: number): readonly number[] => {
  const widths = [...start];
  const wish = (column: number): number => (natural[column] as number) / (widths[column] as number);
  for (let spare = room - widths.reduce((sum, one) => sum + one, 0); spare > 0; spare--) {
    const neediest = widths.reduce((best, _, column) => (wish(column) > wish(best) ? column : best), 0);
    if (wish(neediest) <= 1) break;
    widths[neediest] = (widths[neediest] as number) + 1;
  }
  return widths;
};

const borders = { 'top-left': '┌', 'top-right': '┐', 'bottom-left': '└', 'bottom-right': '┘' } as const;

/** Draws the grid; a position that no cell covers is left empty. Ends with a line break. */
export const renderGrid = (table: PrintedTable, show: (cell: Cell) => Shown, width: number): string => {
  const shown = new Map(table.cells.map((cell) => [cell, show(cell)]));
  const widths = columnWidths(table, shown, width);
  const drawn = new Table({
    colWidths: [...widths],
    chars: borders,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: false },
  });
  for (const row of rowsOf(table))
    drawn.push(
      row.map((cell) => {
        if (cell === null) return '';
        const { text, align } = shown.get(cell) as Shown;
        const room = widths.slice(cell.column, cell.column + cell.colSpan).reduce((sum, one) => sum + one, cell.colSpan - 1);
        return { content: wrap(text, room).join('\n'), colSpan: cell.colSpan, rowSpan: cell.rowSpan, hAlign: align, vAlign: 'top' as const };
      }),
    );
  return `${drawn.toString()}\n`;
};

/** Cells by the row they begin in; null for a position that nothing covers, so that every row adds up. */
const rowsOf = (table: PrintedTable): readonly (readonly (Cell | null)[])[] => {
  const covered = new Set<number>();
  const starts = new Map(table.cells.map((cell) => [cell.row * table.columns + cell.column, cell]));
  for (const cell of table.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.colSpan; column++) covered.add(row * table.columns + column);
  return Array.from({ length: table.rows }, (_, row) => {
    const cells: (Cell | null)[] = [];
    for (let column = 0; column < table.columns; column++) {
      const at = row * table.columns + column;
      const cell = starts.get(at);
      if (cell) cells.push(cell);
      else if (!covered.has(at)) cells.push(null);
    }
    return cells;
  });
};
