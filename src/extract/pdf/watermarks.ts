import type { Glyph } from '../grid/ink.js';
import { brightness } from './painted.js';
import type { PaintedGlyph, PaintedPage } from './painted.js';

/** Watermarks printed upright: one pale text over and over, down and across the whole page. (Slanted ones are left out as they are placed.) */

/** Paler than this is no text of a report. */
const pale = 0.5;
/** So often, in so many lines and at so many places of a line. */
const often = 6;
const down = 3;
const across = 2;
/** So much of all that is printed in that colour is this text. */
const share = 0.9;
/** So many characters, and words among them: no figure is taken for one. */
const shortest = 4;
const words = /[\p{Script=Han}\p{Script=Latin}].*[\p{Script=Han}\p{Script=Latin}]/u;

const goesOn = (before: Glyph, glyph: Glyph): boolean =>
  glyph.turn === before.turn &&
  Math.abs(glyph.box[3] - before.box[3]) < 0.35 * before.size &&
  Math.abs(glyph.box[0] - before.box[2]) < 1.2 * before.size;

/** Pale glyphs by their colour, painted one after another on one line. */
const runsByColour = (glyphs: readonly PaintedGlyph[]): ReadonlyMap<number, readonly (readonly PaintedGlyph[])[]> => {
  const runs = new Map<number, PaintedGlyph[][]>();
  let before: PaintedGlyph | null = null;
  for (const one of glyphs) {
    if (one.colour !== null && brightness(one.colour) > pale) {
      const own: PaintedGlyph[][] = runs.get(one.colour) ?? [];
      runs.set(one.colour, own);
      if (before?.colour === one.colour && goesOn(before, one)) own.at(-1)!.push(one);
      else own.push([one]);
    }
    before = one;
  }
  return runs;
};

const textOf = (run: readonly PaintedGlyph[]): string => run.map(({ text }) => text).join('');
const places = (runs: readonly (readonly PaintedGlyph[])[], side: 0 | 3): number => new Set(runs.map((run) => Math.round(run[0]!.box[side]))).size;

export const watermarksOf = (page: PaintedPage): ReadonlySet<PaintedGlyph> => {
  const marks = new Set<PaintedGlyph>();
  for (const runs of runsByColour(page.glyphs).values()) {
    const counts = new Map<string, number>();
    for (const run of runs) counts.set(textOf(run), (counts.get(textOf(run)) ?? 0) + 1);
    const [whole] = [...counts]
      .filter(([text, count]) => count >= often && text.length >= shortest && words.test(text))
      .sort(([a], [b]) => b.length - a.length);
    if (!whole) continue;
    // at the edge of the page it is cut off
    const same = runs.filter((run) => whole[0].includes(textOf(run)));
    if (same.length >= share * runs.length && places(same, 3) >= down && places(same, 0) >= across) for (const one of same.flat()) marks.add(one);
  }
  return marks;
};
