import type { Box } from '../../schema/place.js';
import type { Reading } from '../../schema/table.js';
import type { Doubt } from './doubt.js';

/** One cell of a page's table, with what stands in it. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** In the page's frame. */
  readonly box: Box;
  readonly page: number;
  readonly text: string;
  /** The last line of its text reaches the end of the cell: the text may go on elsewhere. */
  readonly full: boolean;
  /** A digit touches the cell's left or right border. */
  readonly tight: boolean;
  readonly doubts: readonly Doubt[];
  /** What else stands in it by other ways of reading; null where none was asked. */
  readonly readings: readonly Reading[] | null;
}

/** The same cell elsewhere in its table. Entry by entry: tables over many pages move all of theirs, and spreading is slow. */
export const movedCell = (cell: GridCell, row: number, column = cell.column, colSpan = cell.colSpan): GridCell => ({
  row,
  column,
  rowSpan: cell.rowSpan,
  colSpan,
  box: cell.box,
  page: cell.page,
  text: cell.text,
  full: cell.full,
  tight: cell.tight,
  doubts: cell.doubts,
  readings: cell.readings,
});

/** A table of one page, or the part of one that stands on it. */
export interface PageTable {
  readonly page: number;
  readonly box: Box;
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly GridCell[];
  /** Columns of labels where no upright lines stand and borders lie somewhere between columns; null = ruled. */
  readonly aligned: number | null;
}
