import type { Box } from '../../schema/place.js';
import type { Reading } from '../../schema/table.js';
import type { Doubt } from './doubt.js';

/** What is painted on one page, whoever painted it: glyphs, ruled edges, pictures. Points, origin top left, y downwards. */

/** Degrees clockwise that upright text was turned by: 90 reads downwards, 270 upwards. */
export type Turn = 0 | 90 | 180 | 270;

export interface Glyph {
  /** One character, or the characters of a ligature; U+FFFD where the font does not tell. */
  readonly text: string;
  /** The font does not really tell: another character may be printed. */
  readonly unsure: boolean;
  readonly box: Box;
  /** Height of the em square. */
  readonly size: number;
  readonly turn: Turn;
  /** Set by a font for vertical writing: the next glyph stands below. */
  readonly vertical: boolean;
  /** Font name without its subset prefix. */
  readonly font: string;
  /** White space was printed between the glyph before and this one. */
  readonly afterSpace: boolean;
  /** Why it may not be what is printed, where recognition of pixels tells. */
  readonly doubt?: Doubt;
  /** What else the text that it is part of was taken for. */
  readonly readings?: readonly Reading[];
}

/** A straight painted line. `at` is y of a horizontal (h) and x of a vertical (v) one. */
export interface Edge {
  readonly axis: 'h' | 'v';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly edges: readonly Edge[];
  /** Boxes of what is of the size of print and no text: characters drawn as outlines, or small pictures of them. */
  readonly marks: readonly Box[];
  /** Boxes of pictures. */
  readonly pictures: readonly Box[];
}

export const width = (box: Box): number => box[2] - box[0];
export const height = (box: Box): number => box[3] - box[1];
export const area = (box: Box): number => width(box) * height(box);
export const holds = (box: Box, x: number, y: number): boolean => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
/** The box around things that have one. */
export const around = (boxed: readonly { readonly box: Box }[]): Box => {
  let [x0, top, x1, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { box } of boxed) {
    x0 = Math.min(x0, box[0]);
    top = Math.min(top, box[1]);
    x1 = Math.max(x1, box[2]);
    bottom = Math.max(bottom, box[3]);
  }
  return [x0, top, x1, bottom];
};
