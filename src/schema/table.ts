import type { Place } from './place.js';

/** Another reading of one cell, with how it was made. */
export interface Reading {
  readonly text: string;
  readonly by: string;
}

/** A cell of the grid. `row` and `column` are its upper left corner, from 0; spans are at least 1. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** As printed, line breaks inside the cell removed (a blank stands only between Latin words). */
  readonly text: string;
  readonly place: Place;
  readonly readings?: readonly Reading[];
}

/**
 * A table as one grid. Every grid position is covered by at most one cell. A table that runs over
 * pages is one table; `pages` lists them in order.
 */
export interface Table {
  readonly kind: 'table';
  readonly rows: number;
  readonly columns: number;
  /** In reading order: by row, then by column. */
  readonly cells: readonly Cell[];
  readonly pages?: readonly number[];
  readonly place: Place;
}
