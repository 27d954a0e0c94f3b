import type { Box } from '../../schema/place.js';
import type { Doubt } from './doubt.js';
import type { Glyph } from './ink.js';
import { height, width } from './ink.js';
import type { Lattice, LatticeCell } from './lattice.js';
import type { GridCell } from './grid-cell.js';
import { glyphsToLines, linesToText, stackedNumbers } from './text.js';

/** Glyphs to cells: each goes where its centre lies; a number that runs over a border stays whole, and is doubted. */

/** A glyph that reaches further over a border than this share of its width may belong to either side. */
const over = 0.3;
const digit = /^[\d０-９.,，％%]$/;

/** A cell's place in the grid and on the page, and what stands in it. */
export interface Home {
  readonly cell: LatticeCell;
  readonly box: Box;
  readonly glyphs: Glyph[];
  readonly doubts: Set<Doubt>;
}

const slot = (borders: readonly number[], position: number): number => {
  let low = 0;
  let high = borders.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (borders[middle]! <= position) low = middle;
    else high = middle;
  }
  return low;
};

interface Placed {
  readonly glyph: Glyph;
  home: Home | undefined;
}

const inReadingOrder = ({ glyph: a }: Placed, { glyph: b }: Placed): number =>
  Math.round(a.box[3] * 2) - Math.round(b.box[3] * 2) || a.box[0] - b.box[0];

/** Numbers printed without a gap, glyph after glyph on one baseline. */
const numbersOf = (placed: readonly Placed[]): Placed[][] => {
  const digits = placed.filter(({ glyph }) => glyph.turn === 0 && !glyph.vertical && digit.test(glyph.text)).sort(inReadingOrder);
  const numbers: Placed[][] = [];
  for (const one of digits) {
    const { glyph } = one;
    const run = numbers.at(-1);
    const before = run?.at(-1)?.glyph;
    const gap = before ? glyph.box[0] - before.box[2] : Infinity;
    if (run && before && Math.abs(before.box[3] - glyph.box[3]) <= 1 && gap < 0.15 * glyph.size && gap > -1.2 * width(glyph.box)) run.push(one);
    else numbers.push([one]);
  }
  return numbers;
};

export const glyphsToCells = (lattice: Lattice, glyphs: readonly Glyph[], page: number): GridCell[] => {
  const columns = lattice.xs.length - 1;
  const homes: Home[] = [];
  const at = new Array<Home | undefined>(columns * (lattice.ys.length - 1));
  for (const cell of lattice.cells) {
    const box: Box = [lattice.xs[cell.column]!, lattice.ys[cell.row]!, lattice.xs[cell.column + cell.colSpan]!, lattice.ys[cell.row + cell.rowSpan]!];
    const home = { cell, box, glyphs: [], doubts: new Set<Doubt>() };
    homes.push(home);
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.colSpan; column++) at[row * columns + column] = home;
  }
  const homeAt = (x: number, y: number): Home | undefined => at[slot(lattice.ys, y) * columns + slot(lattice.xs, x)];
  let crossing = false;
  const placed = glyphs.map((glyph): Placed => {
    const home = homeAt((glyph.box[0] + glyph.box[2]) / 2, (glyph.box[1] + glyph.box[3]) / 2);
    if (!home) return { glyph, home };
    if (crosses(glyph, home.box)) {
      crossing = true;
      home.doubts.add('text-on-border');
    }
    crossing ||= touches(glyph, home.box);
    return { glyph, home };
  });
  if (crossing) {
    keepNumbersWhole(placed);
    keepPunctuationBehind(placed);
  }
  for (const { glyph, home } of placed) home?.glyphs.push(glyph);
  return homes.map((home) => cellOf(home, page));
};

/** Full-width punctuation at the end of a line may hang over the border: its ink does not. */
const hangs = /^[，。、；：！？）》」』】〕”’]$/;

const crosses = (glyph: Glyph, box: Box): boolean =>
  !hangs.test(glyph.text) &&
  (box[0] - glyph.box[0] > over * width(glyph.box) ||
    glyph.box[2] - box[2] > over * width(glyph.box) ||
    box[1] - glyph.box[1] > over * height(glyph.box) ||
    glyph.box[3] - box[3] > over * height(glyph.box));

const touches = (glyph: Glyph, box: Box): boolean => glyph.box[0] < box[0] + 0.1 * glyph.size || glyph.box[2] > box[2] - 0.1 * glyph.size;

const keepNumbersWhole = (placed: readonly Placed[]): void => {
  for (const number of numbersOf(placed)) {
    const first = number[0]!;
    const homes = new Set<Home | undefined>();
    for (const { home } of number) homes.add(home);
    if (homes.size < 2) continue;
    const [x0, x1] = [first.glyph.box[0], number.at(-1)!.glyph.box[2]];
    // a number leaves only a cell that is too narrow for it
    const narrow = [...homes].flatMap((home) => (home && width(home.box) < x1 - x0 + first.glyph.size ? [home] : []));
    const off = ({ box }: Home): number => Math.abs((box[0] + box[2] - x0 - x1) / 2);
    const whole = (narrow.length > 0 ? narrow : [...homes].flatMap((home) => home ?? [])).sort((a, b) => off(a) - off(b))[0];
    for (const home of homes) home?.doubts.add('text-on-border');
    if (whole) for (const one of number) one.home = whole;
  }
};

/** Punctuation that hangs over a border altogether: it closes up to a text in the cell before. */
const keepPunctuationBehind = (placed: readonly Placed[]): void => {
  for (const one of placed) {
    const { glyph, home } = one;
    if (!home || glyph.turn !== 0 || !hangs.test(glyph.text) || glyph.box[0] > home.box[0] + 0.1 * glyph.size) continue;
    const before = placed.find(
      ({ glyph: other, home: where }) =>
        other.turn === 0 &&
        where !== home &&
        Math.abs(other.box[3] - glyph.box[3]) <= 0.1 * glyph.size &&
        Math.abs(other.box[2] - glyph.box[0]) < 0.15 * glyph.size,
    );
    if (before?.home) one.home = before.home;
  }
};

export const cellOf = ({ cell, box, glyphs, doubts }: Home, page: number): GridCell => {
  const lines = glyphsToLines(glyphs);
  const text = linesToText(lines);
  if (glyphs.some((glyph) => glyph.unsure)) doubts.add('unmapped-glyphs');
  for (const { doubt } of glyphs) if (doubt) doubts.add(doubt);
  const readings = glyphs.find((glyph) => glyph.readings)?.readings ?? null;
  if (lines.some((line) => line.overlapping)) doubts.add('overlapping-text');
  if (lines.some((line) => line.twoNumbers) || stackedNumbers(lines, width(box) - 4)) doubts.add('two-numbers-in-cell');
  if (cell.irregular && text !== '') doubts.add('irregular-cell');
  const last = lines.at(-1);
  const { row, column, rowSpan, colSpan } = cell;
  const full = last !== undefined && last.turn === 0 && width(box) - width(last.box) < 2.2 * last.size + 6;
  const tight = glyphs.some((glyph) => touches(glyph, box) && digit.test(glyph.text));
  return { row, column, rowSpan, colSpan, box, page, text, full, tight, doubts: [...doubts], readings };
};
