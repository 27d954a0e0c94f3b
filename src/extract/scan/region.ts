import type { Bitmap, Gray, Rect } from './gray.js';
import { high, wide } from './gray.js';
import type { Shape } from './shapes.js';
import type { TextLine } from './text-lines.js';
import { looksLikeFigure, marksOf } from './text-lines.js';

/** What is to be recognised as one text: the content of a cell, or a stretch of a line. */
export interface Region {
  /** `hidden` is a cell without print that a seal covers: print that the seal hides in full cannot be ruled out. */
  readonly kind: 'figure' | 'words' | 'bar' | 'hidden';
  readonly inCell: boolean;
  readonly lines: readonly TextLine[];
  /** Its lines side by side as one line, on paper. */
  readonly image: Gray;
  /** Where each line begins in the image, in its pixels. */
  readonly starts: readonly number[];
  /** Marks of a figure, each on its own. */
  readonly marks: readonly Gray[];
  /** Something stands beside the text that was not taken for text. */
  readonly disturbed: boolean;
  /** A seal lay over it. */
  readonly stained: boolean;
}

export interface Page {
  readonly image: Gray;
  readonly bitmap: Bitmap;
  /** 1 where the ink is a rule's. */
  readonly mask: Uint8Array;
  /** Above 127 where a seal was taken away; null where there was none. */
  readonly stain: Gray | null;
  /** Pixels a point. */
  readonly scale: number;
}

/** White around a text: tesseract wants some. */
export const margin = 12;
/** The blur around a letter belongs to it. */
const rim = 2;

/** The usual gray of the paper in a part of the page. */
const paperOf = ({ image, bitmap }: Page, rect: Rect): number => {
  let [sum, count] = [0, 0];
  for (let y = Math.max(0, rect.top); y < Math.min(image.height, rect.bottom); y++)
    for (let x = Math.max(0, rect.x0); x < Math.min(image.width, rect.x1); x++)
      if (bitmap.bits[y * image.width + x] === 0) {
        sum += image.pixels[y * image.width + x]!;
        count++;
      }
  return count === 0 ? 255 : Math.round(sum / count);
};

const copy = (page: Page, rect: Rect, onto: Gray, x0: number, y0: number): void => {
  const { width, height, pixels } = page.image;
  for (let y = Math.max(0, rect.top - rim); y < Math.min(height, rect.bottom + rim); y++)
    for (let x = Math.max(0, rect.x0 - rim); x < Math.min(width, rect.x1 + rim); x++) {
      const at = (y - rect.top + y0) * onto.width + x - rect.x0 + x0;
      if (page.mask[y * width + x] === 0) onto.pixels[at] = pixels[y * width + x]!;
    }
};

const sheetOf = (width: number, height: number, paper: number): Gray => ({ width, height, pixels: new Uint8Array(width * height).fill(paper) });

const sideBySide = (page: Page, lines: readonly TextLine[]): { image: Gray; starts: number[] } => {
  const tall = Math.max(...lines.map(({ rect }) => high(rect)));
  const between = Math.max(4, Math.round(0.15 * tall));
  const starts: number[] = [];
  let width = margin;
  for (const { rect } of lines) {
    starts.push(width);
    width += wide(rect) + between;
  }
  const image = sheetOf(width - between + margin, tall + 2 * margin, paperOf(page, lines[0]!.rect));
  for (const [index, { rect }] of lines.entries()) copy(page, rect, image, starts[index]!, margin + ((tall - high(rect)) >> 1));
  return { image, starts };
};

const cutOut = (page: Page, rect: Rect): Gray => {
  const image = sheetOf(wide(rect) + 2 * rim, high(rect) + 2 * rim, paperOf(page, rect));
  copy(page, rect, image, rim, rim);
  return image;
};

/** One flat stroke: a dash that stands for no figure. */
const isBar = (lines: readonly TextLine[], scale: number): boolean => {
  const rect = lines.length === 1 ? lines[0]!.rect : null;
  return rect !== null && wide(rect) > 3 * high(rect) && high(rect) < 2 * scale && wide(rect) > 2 * scale && wide(rect) < 30 * scale;
};

/** How many pixels of a part of the page a seal covered. */
export const stainedPixels = ({ stain }: Page, rect: Rect): number => {
  if (!stain) return 0;
  let count = 0;
  for (let y = Math.max(0, rect.top); y < Math.min(stain.height, rect.bottom); y++)
    for (let x = Math.max(0, rect.x0); x < Math.min(stain.width, rect.x1); x++) if (stain.pixels[y * stain.width + x]! > 127) count++;
  return count;
};

const grown = ({ x0, top, x1, bottom }: Rect, by: number): Rect => ({ x0: x0 - by, top: top - by, x1: x1 + by, bottom: bottom + by });

/** @param inCell only in a cell may a text be a figure by its look */
export const regionOf = (page: Page, lines: readonly TextLine[], inCell: boolean, disturbed: boolean): Region => {
  const bar = inCell && isBar(lines, page.scale);
  const kind = bar ? 'bar' : inCell && lines.every(looksLikeFigure) ? 'figure' : 'words';
  const marks = kind === 'figure' ? lines.flatMap((line) => marksOf(line).map((rect) => cutOut(page, rect))) : [];
  return {
    kind,
    inCell,
    lines,
    ...sideBySide(page, lines),
    marks,
    disturbed,
    stained: lines.some(({ rect }) => stainedPixels(page, grown(rect, Math.ceil(page.scale))) > 0),
  };
};

/** Smaller than this in both directions is a speck. Points. */
const speck = 1.3;

export const isSpeck = (shape: Shape, scale: number): boolean =>
  Math.max(wide(shape), high(shape)) < speck * scale || shape.ink < 0.6 * scale * scale;

/** Seal in a blank cell: less than this could hide no digit. Square points. */
const enoughToHide = 12;

/** A blank cell, where a seal lies over much of it; null elsewhere. */
export const hiddenRegion = (page: Page, cell: Rect): Region | null => {
  if (stainedPixels(page, cell) < enoughToHide * page.scale * page.scale) return null;
  const line: TextLine = { rect: cell, shapes: [] };
  const image: Gray = { width: 1, height: 1, pixels: Uint8Array.of(255) };
  return { kind: 'hidden', inCell: true, lines: [line], image, starts: [0], marks: [], disturbed: true, stained: true };
};
