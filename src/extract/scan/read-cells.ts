import { resized } from './gray.js';
import type { Gray } from './gray.js';
import { margin } from './region.js';
import type { Region } from './region.js';
import { once, repeated } from './repeated.js';
import { seeCell } from './see-cell.js';
import type { Recogniser } from './tesseract.js';

/**
 * Figures of cells from their pictures, as a witness for or against what a text layer says of them. It may be silent, and it may
 * not be wrong: who is right would be accused of being misread.
 */

export interface CellPicture {
  /** From the middle of one border to that of the other, upright. */
  readonly image: Gray;
  /** What the text layer says; '' = nothing. */
  readonly printed: string;
}

/** Print that is there and was not made out. */
export const unread = '\ufffd';

/**
 * Heights of print, in pixels, at which a figure is read. Without tesseract's search for words: with it a 6 is now and then a 0, and it is
 * sure of that; without, none of 253 figures of eleven reports was taken for another at any of six heights (18 to 44), and these three are
 * among those that made out the most.
 */
const heights = [36, 18, 44] as const;
/** Between two copies, as a share of the height. */
const gap = 0.25;

/** A text with too few or too many characters for the marks is none. */
const readAt = async (regions: readonly Region[], height: number, recogniser: Recogniser): Promise<(string | null)[]> => {
  const seen = await recogniser.read(
    regions.map(({ image }) => ({
      image: resized(repeated(image, margin, gap), height / (image.height - 2 * margin)),
      layout: 'raw',
      digits: true,
    })),
  );
  return seen.map((symbols, index) => {
    const text = once(symbols);
    return text !== null && text.length === regions[index]!.marks.length ? text : null;
  });
};

/** A point and a comma are too small to be told from one another. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[,，、·]/g, '.');

/** Once is enough where it says what the text layer says, for they have nothing in common; against it, all must say the same. */
const settled = (texts: readonly (string | null)[], printed: string): string | null => {
  const [one, ...others] = new Set(texts.filter((text) => text !== null));
  if (one === undefined || others.length > 0) return null;
  if (plain(one) === plain(printed)) return printed;
  return texts.length === heights.length && !texts.includes(null) ? one : null;
};

/**
 * @param scale pixels a point
 * @returns of each its text: what is printed, '' for no ink at all, `unread` for print where the text layer says nothing; null where
 * it cannot be told for certain
 */
export const readCells = async (cells: readonly CellPicture[], scale: number, recogniser: Recogniser): Promise<(string | null)[]> => {
  const seen = cells.map(({ image }) => seeCell(image, scale));
  const found = cells.map(({ printed }, index): string | null => {
    const kind = seen[index]!.kind;
    if (printed !== '') return null;
    return kind === 'blank' ? '' : kind === 'print' ? unread : null;
  });
  let open = seen.flatMap((cell, index) => (cell.kind === 'print' && cell.region.kind === 'figure' ? [{ index, region: cell.region }] : []));
  const texts = new Map(open.map(({ index }) => [index, [] as (string | null)[]]));
  for (const height of heights) {
    const read = await readAt(
      open.map(({ region }) => region),
      height,
      recogniser,
    );
    for (const [at, { index }] of open.entries()) texts.get(index)!.push(read[at]!);
    open = open.filter(({ index }) => settled(texts.get(index)!, cells[index]!.printed) === null);
  }
  for (const [index, own] of texts) found[index] = settled(own, cells[index]!.printed) ?? found[index]!;
  return found;
};
