import type { Box } from '../../../schema/place.js';
import { around, height } from '../ink.js';
import type { Edge, Glyph } from '../ink.js';
import { glyphsToLines, middleSize } from '../text.js';

/** Text cut at its wide gaps: what stands alone on its height may stand in a column of its own. */

export interface Segment {
  readonly glyphs: readonly Glyph[];
  readonly box: Box;
  /** It looks like a figure, or like what stands for one. */
  readonly figure: boolean;
}

/** Segments on one baseline, left to right. */
export interface SegmentLine {
  readonly box: Box;
  /** Size of most of its text. */
  readonly size: number;
  readonly segments: readonly Segment[];
}

/** A gap wider than this share of the size parts two segments. */
const wide = 0.9;
/** A figure with its unit, or a sign that stands for one; without blanks. */
export const figure = /^[+-]?[\d０-９][\d０-９,，.]*[%％]?(?:件|项|条|个|元|万元)?$|^[-—–/／]+$|^无$/;

/** Without blanks. */
export const textOf = ({ glyphs }: Pick<Segment, 'glyphs'>): string =>
  glyphsToLines(glyphs)
    .map((line) => line.text)
    .join('')
    .replace(/\s/g, '');

class Stretch implements Segment {
  readonly box: Box;
  /** Looked up when it is asked for: most segments are lines of prose, and nobody asks. */
  #figure: boolean | null = null;

  constructor(readonly glyphs: readonly Glyph[]) {
    this.box = around(glyphs);
  }

  get figure(): boolean {
    return (this.#figure ??= figure.test(textOf(this)));
  }
}

export const segmentOf = (glyphs: readonly Glyph[]): Segment => new Stretch(glyphs);

const middle = (glyph: Glyph): number => (glyph.box[1] + glyph.box[3]) / 2;

const byMiddle = (a: Glyph, b: Glyph): number => middle(a) - middle(b);
const fromLeft = (a: Glyph, b: Glyph): number => a.box[0] - b.box[0];

// most text is in order already, which sorting would not notice
const downwards = (glyphs: readonly Glyph[]): readonly Glyph[] => {
  for (let at = 1; at < glyphs.length; at++) if (middle(glyphs[at]!) < middle(glyphs[at - 1]!)) return [...glyphs].sort(byMiddle);
  return glyphs;
};
const rightwards = (glyphs: Glyph[]): Glyph[] => {
  for (let at = 1; at < glyphs.length; at++) if (glyphs[at]!.box[0] < glyphs[at - 1]!.box[0]) return glyphs.sort(fromLeft);
  return glyphs;
};
const isUpright = (glyph: Glyph): boolean => glyph.turn === 0;

/** @param glyphs upright ones; others stand in no aligned table */
export const glyphsToSegments = (glyphs: readonly Glyph[]): SegmentLine[] => {
  const lines: Glyph[][] = [];
  let line: Glyph[] = [];
  let [top, size] = [-Infinity, 0];
  for (const glyph of downwards(glyphs.every(isUpright) ? glyphs : glyphs.filter(isUpright))) {
    if (middle(glyph) - top < 0.35 * Math.min(glyph.size, size)) line.push(glyph);
    else {
      line = [glyph];
      [top, size] = [middle(glyph), glyph.size];
      lines.push(line);
    }
  }
  return lines.map((line) => {
    const sorted = rightwards(line);
    const parts: Glyph[][] = [];
    let reached = -Infinity;
    for (const glyph of sorted) {
      if (glyph.box[0] - reached > wide * glyph.size) parts.push([glyph]);
      else parts.at(-1)!.push(glyph);
      reached = Math.max(reached, glyph.box[2]);
    }
    return { box: around(sorted), size: middleSize(sorted), segments: parts.map(segmentOf) };
  });
};

/** A label and figures beside it, or two figures: a row of a table. */
export const isRow = (line: SegmentLine): boolean => line.segments.length > 1 && line.segments.slice(1).some((segment) => segment.figure);

/** Lines across that no upright line joins to a grid, of one table or of several that stand below one another. */
export interface Rules {
  readonly from: number;
  readonly to: number;
  /** From top to bottom. */
  readonly at: readonly number[];
}

/** Shorter ones underline words. Points. */
const shortest = 80;
/** Rules closer than this are one. Points. */
const double = 4;

/** A rule that stops at a cell over several rows belongs to the longer ones above and below it. */
export const rulesOf = (edges: readonly Edge[]): Rules[] => {
  const sets: { from: number; to: number; at: number[] }[] = [];
  const long = edges.filter((edge) => edge.axis === 'h' && edge.to - edge.from >= shortest);
  for (const { at, from, to } of [...long].sort((a, b) => b.to - b.from - (a.to - a.from))) {
    const set = sets.find((one) => from >= one.from - double && to <= one.to + double);
    if (!set) sets.push({ from, to, at: [at] });
    else if (set.at.every((other) => Math.abs(other - at) > double)) set.at.push(at);
  }
  return sets.filter((set) => set.at.length > 1).map((set) => ({ ...set, at: set.at.sort((a, b) => a - b) }));
};

/** As many figures in a line are no prose. */
export const plainly = 3;

/** Lines of one table, without rules: rows of figures, and what stands between and close above them. */
export const runsOf = (lines: readonly SegmentLine[]): SegmentLine[][] => {
  const runs: SegmentLine[][] = [];
  const close = (above: SegmentLine, below: SegmentLine): boolean => below.box[1] - above.box[3] < 2.5 * Math.max(above.size, below.size);
  const prose = (line: SegmentLine, widest: number): boolean => line.segments.length === 1 && line.box[2] - line.box[0] > 0.7 * widest;
  let open: SegmentLine[] = [];
  const widest = Math.max(0, ...lines.map((line) => line.box[2] - line.box[0]));
  const flush = (): void => {
    let first = open.findIndex((line) => line.segments.length > 1);
    let last = open.findLastIndex(isRow);
    // the lines of a label above and below its figures
    const touch = (upper: number): boolean => open[upper + 1]!.box[1] - open[upper]!.box[3] < 0.7 * open[upper]!.size;
    while (first > 0 && touch(first - 1)) first--;
    while (last >= 0 && last + 1 < open.length && touch(last)) last++;
    const run = open.slice(first, last + 1);
    if (run.length > 1 || run.some((line) => line.segments.filter((segment) => segment.figure).length >= plainly)) runs.push(run);
    open = [];
  };
  for (const line of lines) {
    const before = open.at(-1);
    if (before && (!close(before, line) || prose(line, widest) || Math.abs(line.size - before.size) > 0.2 * before.size || height(line.box) <= 0))
      flush();
    if (!prose(line, widest)) open.push(line);
  }
  flush();
  return runs;
};

/** Lines between two rules without a row of figures: more is prose. */
const tallestHead = 8;
/** A line alone between two rules is of the table where it is no larger than the table's text, and has no more room than this many times its size. */
const roomForOne = 3.2;

/** Stretches from rule to rule that hold rows of figures or heads; what stands between two tables parts them. */
export const tableBands = (lines: readonly SegmentLine[], { from, to, at }: Rules): (readonly [top: number, bottom: number])[] => {
  const sizes = lines.filter(isRow).map((line) => line.size);
  const size = sizes.sort((a, b) => a - b)[sizes.length >> 1] ?? 0;
  const stretches: { top: number; bottom: number; rows: number }[] = [];
  for (let index = 0; index + 1 < at.length; index++) {
    const [top, bottom] = [at[index]!, at[index + 1]!];
    const inside = lines.filter((line) => line.box[1] > top - 2 && line.box[3] < bottom + 2);
    const rows = inside.filter(isRow).length;
    const outside = inside.some((line) => line.box[0] < from - 4 || line.box[2] > to + 4);
    const apart = inside.every((line) => line.segments.length === 1 && (line.size > 1.15 * size || bottom - top > roomForOne * line.size));
    if (outside || (rows === 0 && (inside.length > tallestHead || (inside.length > 0 && apart)))) continue;
    const last = stretches.at(-1);
    if (last?.bottom === top) {
      last.bottom = bottom;
      last.rows += rows;
    } else stretches.push({ top, bottom, rows });
  }
  return stretches.filter((one) => one.rows > 0).map(({ top, bottom }) => [top, bottom]);
};
