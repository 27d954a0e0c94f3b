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

/** @param again cells of ruled tables that are read a second time, by the alignment of their text */
export const frameToPage = (frame: Frame, number: number, again: (cell: GridCell) => boolean = suspicious): GridPage => {
  const lines = edgesToLines(frame.ink.edges);
  const lattices = linesToGroups(lines).flatMap((group) => {
    const lattice = groupToLattice(group);
    return lattice
      ? [
          {
            lattice,
            box: [lattice.xs[0]!, lattice.ys[0]!, lattice.xs.at(-1)!, lattice.ys.at(-1)!] as const,
            reach: reachOf(group),
            glyphs: [] as Glyph[],
          },
        ]
      : [];
  });
  // a table inside a cell or frame of another takes its own text
  const inner = [...lattices].sort((a, b) => area(a.box) - area(b.box));
  const free: Glyph[] = [];
  const numbers = printedOver(frame.ink);
  for (const glyph of frame.ink.glyphs) {
    if (numbers.has(glyph)) {
      free.push(glyph);
      continue;
    }
    const x = (glyph.box[0] + glyph.box[2]) / 2;
    const y = (glyph.box[1] + glyph.box[3]) / 2;
    let home = free;
    for (const one of inner)
      if (holds(one.box, x, y)) {
        home = one.glyphs;
        break;
      }
    home.push(glyph);
  }
  const ruled = lattices
    .filter((one) => one.glyphs.length > 0)
    .map(({ lattice, box, reach, glyphs }) => {
      const cells = readAgain(glyphsToCells(lattice, glyphs, number), glyphs, again);
      return withEdgeDoubted({ page: number, box, xs: lattice.xs, rows: lattice.ys.length - 1, cells, aligned: null }, reach, frame.ink);
    });
  const aligned = alignedTables(
    numbers.size === 0 ? free : free.filter((glyph) => !numbers.has(glyph)),
    lines.horizontal.filter(
      (line) => !lattices.some(({ box }) => line.at >= box[1] - 1 && line.at <= box[3] + 1 && line.from < box[2] && line.to > box[0]),
    ),
    number,
  );
  const inTable = new Set(aligned.flatMap((one) => one.glyphs));
  const byPlace = (a: { readonly box: Box }, b: { readonly box: Box }): number => a.box[1] - b.box[1] || a.box[0] - b.box[0];
  return {
    number,
    width: frame.ink.width,
    height: frame.ink.height,
    shown: frame.shown,
    pictures: frame.ink.pictures,
    characters: frame.ink.glyphs.length,
    tables: [...ruled, ...aligned.map(({ table }) => withEdgeDoubted(table, table.box, frame.ink))]
      .map((table) => withBlanksDoubted(table, frame.ink.marks))
      .sort(byPlace),
    lines: glyphsToLines(inTable.size === 0 ? free : free.filter((glyph) => !inTable.has(glyph))).sort(byPlace),
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
