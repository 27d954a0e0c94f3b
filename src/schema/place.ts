/** Where something is printed. Kept from the extractor to the last screen; nothing is looked up again by its text. */

/** Points on the page as displayed: after /Rotate, from the CropBox corner, origin top left. */
export type Box = readonly [x0: number, top: number, x1: number, bottom: number];

export interface Place {
  /** SHA-256 of the document where it is another than the one that is spoken of (last year's report, another version). */
  readonly document?: string;
  /** Index into `Document.blocks`. */
  readonly block: number;
  /** Row and column in the table block, from 0. */
  readonly cell?: readonly [row: number, column: number];
  /** Characters of the block's (or cell's) text; end exclusive. */
  readonly span?: readonly [start: number, end: number];
  /** From 1; absent where the format has no pages. */
  readonly page?: number;
  /** Absent where the format has no layout. */
  readonly box?: Box;
}

/** True where both name the same block of the same document and, where both name a cell, the same cell. */
export const touches = (a: Place, b: Place): boolean =>
  a.document === b.document && a.block === b.block && (!a.cell || !b.cell || (a.cell[0] === b.cell[0] && a.cell[1] === b.cell[1]));
