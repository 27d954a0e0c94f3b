import type { Edge, Glyph } from '../../../src/extract/grid/ink.js';

/** Glyphs and edges for tests, with as little said as possible. */

export const h = (at: number, from: number, to: number): Edge => ({ axis: 'h', at, from, to });
export const v = (at: number, from: number, to: number): Edge => ({ axis: 'v', at, from, to });

/** The characters of a word side by side, each `step` wide and 10 high, standing on `baseline`. */
export const glyphs = (word: string, x: number, baseline: number, step = 10): Glyph[] =>
  [...word].map((text, index) => ({
    text,
    unsure: false,
    box: [x + index * step, baseline - 8.8, x + (index + 1) * step, baseline + 1.2],
    size: 10,
    turn: 0,
    vertical: false,
    font: 'F',
    afterSpace: false,
  }));
