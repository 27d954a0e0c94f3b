import type { Box } from '../../schema/place.js';
import { raise } from '../raised.js';
import type { Doubt } from './doubt.js';
import { uprightBox } from './frame.js';
import { around, height, width } from './ink.js';
import type { Glyph, Turn } from './ink.js';

/** Glyphs to text lines: by baseline, then from left to right; blanks only where print has them and the language uses them. */

export interface Line {
  readonly text: string;
  readonly box: Box;
  /** Size of most of its glyphs. */
  readonly size: number;
  readonly turn: Turn;
  /** Font of the first and of the last glyph that is Chinese; null where none is. */
  readonly fonts: readonly [first: string, last: string] | null;
  /** Two numbers stand in it with a wide gap between. */
  readonly twoNumbers: boolean;
  /** Two different glyphs were printed in one spot. */
  readonly overlapping: boolean;
  /** Why it may not be what is printed, where recognition of pixels tells. */
  readonly doubt: Doubt | null;
}

const chinese = /^[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—·]/;
/** By the first character, which is mostly the only one. */
const isChinese = (text: string): boolean => {
  const code = text.charCodeAt(0);
  // digits and Latin letters come most often
  return code >= 0xb7 && chinese.test(text);
};
const letter = /[\p{Script=Latin}\p{Nd}]/u;
const digitEnd = /[\d０-９]$/;
/** Asked of every glyph: an expression would take its time. */
const beginsWithDigit = (text: string): boolean => {
  const code = text.charCodeAt(0);
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
};

/** A gap wider than this share of the size parts two words; a printed blank is 0.25 in most fonts. */
const wordGap = 0.2;
/** A gap wider than this share of the size parts two numbers, not the thousands of one. */
const numberGap = 0.9;

/** A digit narrower than this share of its size has a width that cannot be true: what stands beside it may lie on it. */
const flat = 0.15;

/** A digit of less than this share of its neighbours' size may be the mark of a note. */
const small = 0.8;

interface Row {
  readonly baseline: number;
  readonly glyphs: Glyph[];
}

const baseline = (glyph: Glyph): number => glyph.box[3] - 0.12 * glyph.size;

const byRow = (a: Glyph, b: Glyph): number => baseline(a) - baseline(b) || a.box[0] - b.box[0];
const fromLeft = (a: Glyph, b: Glyph): number => a.box[0] - b.box[0];

/** The list itself where it is in order already, as most text is. */
const inRows = (glyphs: readonly Glyph[]): readonly Glyph[] => {
  for (let at = 1; at < glyphs.length; at++) {
    const [before, after] = [glyphs[at - 1]!, glyphs[at]!];
    const below = baseline(after) - baseline(before);
    if (below < 0 || (below === 0 && after.box[0] < before.box[0])) return [...glyphs].sort(byRow);
  }
  return glyphs;
};

const inLine = (glyphs: readonly Glyph[]): readonly Glyph[] => {
  for (let at = 1; at < glyphs.length; at++) if (glyphs[at]!.box[0] < glyphs[at - 1]!.box[0]) return [...glyphs].sort(fromLeft);
  return glyphs;
};

const rowsOf = (glyphs: readonly Glyph[]): Row[] => {
  const rows: Row[] = [];
  let row: Row | null = null;
  let size = 0;
  for (const glyph of inRows(glyphs)) {
    const height = baseline(glyph);
    if (row && height - row.baseline <= Math.max(2, 0.45 * Math.min(glyph.size, size))) row.glyphs.push(glyph);
    else {
      row = { baseline: height, glyphs: [glyph] };
      size = glyph.size;
      rows.push(row);
    }
  }
  return rows.length > 1 ? withMarks(rows) : rows;
};

/** How far the mark of a note stands above the line that it belongs to, at most. Share of the line's size. */
const raisedBy = 0.6;

/** Small digits that close up to a text below them are its marks, no line of their own. */
const withMarks = (rows: readonly Row[]): Row[] =>
  rows.filter((row, index) => {
    const below = rows[index + 1];
    const isMark = (glyph: Glyph): boolean =>
      below!.glyphs.some(
        (main) =>
          glyph.size < small * main.size &&
          below!.baseline - row.baseline < raisedBy * main.size &&
          Math.abs(glyph.box[0] - main.box[2]) < 0.3 * main.size + width(glyph.box) * row.glyphs.length,
      );
    if (!below || !row.glyphs.every((glyph) => beginsWithDigit(glyph.text) && isMark(glyph))) return true;
    below.glyphs.push(...row.glyphs);
    return false;
  });

/** Fake bold prints a text twice, a hair apart. Told by the glyph's own width, not by its size: the two 1 of 11 do not overlap. */
const sameSpot = (a: Glyph, b: Glyph): boolean =>
  Math.abs(a.box[0] - b.box[0]) < 0.35 * Math.max(0.5, Math.min(width(a.box), width(b.box))) &&
  Math.abs(a.box[1] - b.box[1]) < 0.35 * Math.min(height(a.box), height(b.box));

const overlapOf = (a: Glyph, b: Glyph): number => {
  const across = Math.min(a.box[2], b.box[2]) - Math.max(a.box[0], b.box[0]);
  const down = Math.min(a.box[3], b.box[3]) - Math.max(a.box[1], b.box[1]);
  return across <= 0 || down <= 0 ? 0 : across / Math.max(0.5, Math.min(width(a.box), width(b.box)));
};

/** Among the last few glyphs before the place `end` of a line. */
const isRepeated = (glyph: Glyph, line: readonly Glyph[], end: number): boolean => {
  for (let at = end - 1; at >= 0 && at >= end - 4; at--) if (line[at]!.text === glyph.text && sameSpot(line[at]!, glyph)) return true;
  return false;
};

/** Size of the glyph in the middle, if they stood in the order of their sizes. */
export const middleSize = (glyphs: readonly Glyph[]): number => {
  const { size } = glyphs[0]!;
  if (glyphs.every((glyph) => glyph.size === size)) return size;
  return glyphs.map((glyph) => glyph.size).sort((a, b) => a - b)[glyphs.length >> 1]!;
};

const largestDigit = (glyphs: readonly Glyph[]): Glyph | null => {
  let largest: Glyph | null = null;
  for (const glyph of glyphs) if ((!largest || glyph.size > largest.size) && beginsWithDigit(glyph.text)) largest = glyph;
  return largest;
};

/** A digit that is smaller than the others of its line and stands off their baseline is a mark, not one of them. */
const isRaised = (glyph: Glyph, main: Glyph | null): boolean =>
  main !== null && glyph.size < small * main.size && Math.abs(baseline(glyph) - baseline(main)) > 0.15 * main.size && beginsWithDigit(glyph.text);

/** Without what was printed twice; the list itself where nothing was. */
const unrepeated = (glyphs: readonly Glyph[]): readonly Glyph[] => {
  for (let at = 1; at < glyphs.length; at++) {
    if (!isRepeated(glyphs[at]!, glyphs, at)) continue;
    const kept = glyphs.slice(0, at);
    for (const glyph of glyphs.slice(at)) if (!isRepeated(glyph, kept, kept.length)) kept.push(glyph);
    return kept;
  }
  return glyphs;
};

const lineOf = (row: Row, turn: Turn): Line => {
  const main = largestDigit(row.glyphs);
  let text = '';
  let twoNumbers = false;
  let overlapping = false;
  const sorted = inLine(row.glyphs);
  const kept = unrepeated(sorted);
  for (const glyph of sorted) if (width(glyph.box) < flat * glyph.size && beginsWithDigit(glyph.text)) overlapping = true;
  let before: Glyph | null = null;
  for (const glyph of kept) {
    if (before) {
      if (overlapOf(before, glyph) > 0.55) overlapping = true;
      const size = Math.max(before.size, glyph.size);
      const gap = glyph.box[0] - before.box[2];
      const apart = gap > wordGap * size || (glyph.afterSpace && gap > 0.1 * size);
      if (apart && letter.test(before.text) && letter.test(glyph.text)) {
        text += ' ';
        if (gap > numberGap * size && digitEnd.test(before.text) && beginsWithDigit(glyph.text)) twoNumbers = true;
      } else if (apart && !isChinese(before.text) && !isChinese(glyph.text)) text += ' ';
    }
    text += isRaised(glyph, main) ? raise(glyph.text) : glyph.text;
    before = glyph;
  }
  const first = kept.find((glyph) => isChinese(glyph.text));
  const last = first && kept.findLast((glyph) => isChinese(glyph.text));
  return {
    text,
    box: around(kept),
    size: middleSize(kept),
    turn,
    fonts: first && last ? [first.font, last.font] : null,
    twoNumbers,
    overlapping,
    doubt: kept.find((glyph) => glyph.doubt)?.doubt ?? null,
  };
};

/** Columns of vertical writing, right to left, each read downwards. */
const verticalLines = (glyphs: readonly Glyph[], turn: Turn): Line[] => {
  const sorted = [...glyphs].sort((a, b) => b.box[0] - a.box[0]);
  const columns: Glyph[][] = [];
  for (const glyph of sorted) {
    const last = columns.at(-1)?.[0];
    if (last && last.box[0] - glyph.box[0] < 0.5 * glyph.size) columns.at(-1)!.push(glyph);
    else columns.push([glyph]);
  }
  return columns.flatMap((column) => rowsOf(column).map((row) => lineOf(row, turn)));
};

const back: Readonly<Record<Turn, Turn>> = { 0: 0, 90: 270, 180: 180, 270: 90 };

/** Upright, and set from left to right. */
const arePlain = (glyphs: readonly Glyph[]): boolean => {
  for (const glyph of glyphs) if (glyph.turn !== 0 || glyph.vertical) return false;
  return true;
};

/** Lines in reading order. Text that is turned against the rest is read along its own direction and comes after it. */
export const glyphsToLines = (glyphs: readonly Glyph[]): Line[] => {
  if (arePlain(glyphs)) return rowsOf(glyphs).map((row) => lineOf(row, 0));
  const turns = new Set<Turn>();
  for (const glyph of glyphs) turns.add(glyph.turn);
  const lines: Line[] = [];
  for (const turn of [...turns].sort((a, b) => a - b)) {
    const own = turns.size === 1 && turn === 0 ? glyphs : glyphs.filter((glyph) => glyph.turn === turn);
    if (turn === 0) {
      const vertical = own.some((glyph) => glyph.vertical) ? own.filter((glyph) => glyph.vertical) : [];
      // a vertical label keeps its punctuation and digits, whatever font they are in
      const mostly = vertical.length > own.length / 2;
      const upright = mostly ? [] : vertical.length === 0 ? own : own.filter((glyph) => !glyph.vertical);
      for (const row of rowsOf(upright)) lines.push(lineOf(row, 0));
      if (vertical.length > 0) lines.push(...verticalLines(mostly ? own : vertical, 0));
      continue;
    }
    const edge = around(own);
    const page = { width: edge[2], height: edge[3] };
    const turned = { width: turn === 180 ? page.width : page.height, height: turn === 180 ? page.height : page.width };
    const upright = own.map((glyph) => ({ ...glyph, box: uprightBox(glyph.box, turn, page) }));
    lines.push(
      ...rowsOf(upright)
        .map((row) => lineOf(row, turn))
        .map((line) => ({ ...line, box: uprightBox(line.box, back[turn], turned) })),
    );
  }
  return lines;
};

/** Lines of one cell or paragraph as one text: a number or a Chinese word runs on, two Latin words keep a blank. */
export const linesToText = (lines: readonly { readonly text: string }[]): string => {
  let text = '';
  for (const line of lines) text += /\p{Script=Latin}$/u.test(text) && /^\p{Script=Latin}/u.test(line.text) ? ` ${line.text}` : line.text;
  return text;
};

/** True where the second line begins a number of its own: the one above ends in a digit and had room for one more. */
export const stackedNumbers = (lines: readonly Line[], room: number): boolean =>
  lines.some((line, index) => {
    const next = lines[index + 1];
    return (
      next !== undefined && line.turn === 0 && digitEnd.test(line.text) && beginsWithDigit(next.text) && room - width(line.box) > 1.3 * line.size
    );
  });
