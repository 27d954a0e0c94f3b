import type { Box } from '../../schema/place.js';
import { alignedTables } from './aligned/tables.js';
import { edgesToLines, linesToGroups } from './edges.js';
import type { Lines } from './edges.js';
import { glyphsToCells } from './fill.js';
import type { Frame } from './frame.js';
import { area, around, height, holds, width } from './ink.js';
import type { GridCell, PageTable } from './grid-cell.js';
import type { Glyph, Ink } from './ink.js';
import { groupToLattice } from './lattice.js';
import type { Lattice } from './lattice.js';
import { printedOver } from './page-number.js';
import { readAgain, suspicious } from './second-reading.js';
import type { Line } from './text.js';
import { glyphsToLines } from './text.js';

/** The tables of one page and the text outside them. */

export interface GridPage {
  /** Of its sheet, from 1; of the right half of a sheet with two pages, half of one more. */
  readonly number: number;
  /** Of its frame, as all boxes. */
  readonly width: number;
  readonly height: number;
  /** From its frame to the page as displayed. */
  readonly shown: (box: Box) => Box;
  /** Boxes of pictures. */
  readonly pictures: readonly Box[];
  /** How many characters stand on it. */
  readonly characters: number;
  /** From top to bottom. */
  readonly tables: readonly PageTable[];
  /** Lines outside of tables, from top to bottom. */
  readonly lines: readonly Line[];
}

/** A grid of lines, how far its lines reach, and the glyphs that stand in it. */
interface Ruled {
  readonly lattice: Lattice;
  readonly box: Box;
  readonly reach: Box;
  readonly glyphs: Glyph[];
}

const ruledOf = (lines: Lines): Ruled[] => {
  const found: Ruled[] = [];
  for (const group of linesToGroups(lines)) {
    const lattice = groupToLattice(group);
    if (!lattice) continue;
    const { xs, ys } = lattice;
    found.push({ lattice, box: [xs[0]!, ys[0]!, xs.at(-1)!, ys.at(-1)!], reach: reachOf(group), glyphs: [] });
  }
  return found;
};

/** Each glyph to the grid that it stands in. @returns those that stand in none */
const shareOut = (glyphs: readonly Glyph[], grids: readonly Ruled[], numbers: ReadonlySet<Glyph>): Glyph[] => {
  // a table inside a cell or frame of another takes its own text
  const inner = grids.length > 1 ? [...grids].sort((a, b) => area(a.box) - area(b.box)) : grids;
  const free: Glyph[] = [];
  for (const glyph of glyphs) {
    const x = (glyph.box[0] + glyph.box[2]) / 2;
    const y = (glyph.box[1] + glyph.box[3]) / 2;
    let home = free;
    for (const one of inner)
      if (holds(one.box, x, y)) {
        if (!numbers.has(glyph)) home = one.glyphs;
        break;
      }
    home.push(glyph);
  }
  return free;
};

const byPlace = (a: { readonly box: Box }, b: { readonly box: Box }): number => a.box[1] - b.box[1] || a.box[0] - b.box[0];

/** Without those of the second list. */
const without = (glyphs: readonly Glyph[], others: ReadonlySet<Glyph>): readonly Glyph[] =>
  others.size === 0 ? glyphs : glyphs.filter((glyph) => !others.has(glyph));

/** @param again cells of ruled tables that are read a second time, by the alignment of their text */
export const frameToPage = ({ ink, shown }: Frame, number: number, again: (cell: GridCell) => boolean = suspicious): GridPage => {
  const lines = edgesToLines(ink.edges);
  const grids = ruledOf(lines);
  const numbers = printedOver(ink);
  const free = shareOut(ink.glyphs, grids, numbers);
  const tables: PageTable[] = [];
  for (const { lattice, box, reach, glyphs } of grids) {
    if (glyphs.length === 0) continue;
    const cells = readAgain(glyphsToCells(lattice, glyphs, number), glyphs, again);
    tables.push(withEdgeDoubted({ page: number, box, xs: lattice.xs, rows: lattice.ys.length - 1, cells, aligned: null }, reach, ink));
  }
  const outside = lines.horizontal.filter(
    ({ at, from, to }) => !grids.some(({ box }) => at >= box[1] - 1 && at <= box[3] + 1 && from < box[2] && to > box[0]),
  );
  const aligned = alignedTables(without(free, numbers), outside, number);
  for (const { table } of aligned) tables.push(withEdgeDoubted(table, table.box, ink));
  const inTable = new Set(aligned.flatMap((one) => one.glyphs));
  return {
    number,
    width: ink.width,
    height: ink.height,
    shown,
    pictures: ink.pictures,
    characters: ink.glyphs.length,
    tables: tables.map((table) => withBlanksDoubted(table, ink.marks)).sort(byPlace),
    lines: glyphsToLines(without(free, inTable)).sort(byPlace),
  };
};

/** What comes as near to the edge of the page as this may go on beyond it. Points. */
const edge = 1;

/** The box around all lines of a group, those that run on beyond the last border among them. */
const reachOf = ({ horizontal, vertical }: Lines): Box =>
  around([
    ...horizontal.map(({ at, from, to }) => ({ box: [from, at, to, at] as const })),
    ...vertical.map(({ at, from, to }) => ({ box: [at, from, at, to] as const })),
  ]);

/**
 * A table that was too large for its page ends where the page ends: what stands there may be cut, and rows or columns may be gone, of which
 * no more may be left than the ends of lines.
 */
const withEdgeDoubted = (table: PageTable, reach: Box, page: Ink): PageTable => {
  const meets = ([x0, top, x1, bottom]: Box): readonly boolean[] => [x0 < edge, top < edge, x1 > page.width - edge, bottom > page.height - edge];
  const cut = meets(around([table, { box: reach }]));
  if (!cut.includes(true)) return table;
  const isCut = (cell: GridCell): boolean =>
    meets(cell.box).includes(true) || cut.some((one, side) => one && Math.abs(cell.box[side]! - table.box[side]!) < edge);
  return { ...table, cells: table.cells.map((cell) => (isCut(cell) ? { ...cell, doubts: [...cell.doubts, 'cut-by-page'] } : cell)) };
};

/**
 * Where one cell without text has a mark in it, the figures may be drawn and not written, and others may be drawn so that nothing
 * tells: no blank of such a table is believed. A mark as large as its cell is a ground or a frame.
 */
const withBlanksDoubted = (table: PageTable, marks: readonly Box[]): PageTable => {
  const within = ({ box }: GridCell, mark: Box): boolean =>
    holds(box, mark[0], mark[1]) && holds(box, mark[2], mark[3]) && (width(mark) < 0.9 * width(box) || height(mark) < 0.9 * height(box));
  const isBlank = ({ text }: GridCell): boolean => text === '';
  const inside = marks.filter((mark) => holds(table.box, mark[0], mark[1]));
  if (!table.cells.some((cell) => isBlank(cell) && inside.some((mark) => within(cell, mark)))) return table;
  return { ...table, cells: table.cells.map((cell) => (isBlank(cell) ? { ...cell, doubts: [...cell.doubts, 'ink-without-text'] } : cell)) };
};
