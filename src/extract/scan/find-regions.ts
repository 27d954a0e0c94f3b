import type { Box } from '../../schema/place.js';
import { edgesToLines, linesToGroups } from '../grid/edges.js';
import type { Edge, Turn } from '../grid/ink.js';
import { groupToLattice } from '../grid/lattice.js';
import type { Lattice } from '../grid/lattice.js';
import { binarise } from './binarise.js';
import { high, turnedBack, wide } from './gray.js';
import type { Rect } from './gray.js';
import { hiddenRegion, isSpeck, regionOf } from './region.js';
import type { Page, Region } from './region.js';
import { findRules } from './rules.js';
import type { BareSheet } from './seal.js';
import { shapesIn } from './shapes.js';
import type { Shape } from './shapes.js';
import { skewOf, straightened } from './straighten.js';
import { segments, shapesToLines } from './text-lines.js';

/** A sheet of pixels to its ruled edges and to what is to be recognised: the inked cells, and the lines of text outside of tables. */

export interface FoundSheet {
  /** In points of the sheet turned upright and laid straight, from its upper left corner. */
  readonly edges: readonly Edge[];
  readonly regions: readonly Region[];
  readonly tables: number;
  /** Degrees by which the sheet was turned back. */
  readonly skew: number;
  /** Degrees clockwise by which it was turned when it was scanned. */
  readonly turn: Turn;
  readonly scale: number;
  /** The part of the page that it shows, as displayed. */
  readonly box: Box;
}

/** Of the surroundings that decide what is ink. Points. */
const surroundings = 7;
/** Less is no more than the blur of turning would cost. Degrees. */
const straightEnough = 0.04;
/** Larger shapes outside of tables are stamps, pictures, frames. Points. */
const largestLetter = 48;
/** White between two texts on one height, in ems. */
const apart = 3;

const latticesOf = (edges: readonly Edge[]): Lattice[] => linesToGroups(edgesToLines(edges)).flatMap((group) => groupToLattice(group) ?? []);

/** The part of a cell that its rules leave free. Pixels. */
const insideOf = (lattice: Lattice, cell: Lattice['cells'][number], { scale, image }: Page): Rect => ({
  x0: Math.max(0, Math.round(lattice.xs[cell.column]! * scale)),
  top: Math.max(0, Math.round(lattice.ys[cell.row]! * scale)),
  x1: Math.min(image.width, Math.round(lattice.xs[cell.column + cell.colSpan]! * scale)),
  bottom: Math.min(image.height, Math.round(lattice.ys[cell.row + cell.rowSpan]! * scale)),
});

/** What the mask left of a rule: flat along a side of the cell. */
const isRemnant = (shape: Shape, cell: Rect, scale: number): boolean => {
  const near = 1.8 * scale;
  const thin = 1.2 * scale;
  const along = (distance: number, across: number): boolean => distance <= near && across <= thin;
  return (
    along(shape.top - cell.top, high(shape)) ||
    along(cell.bottom - shape.bottom, high(shape)) ||
    along(shape.x0 - cell.x0, wide(shape)) ||
    along(cell.x1 - shape.x1, wide(shape))
  );
};

/** As high as a digit, not as the cell: what lies along its side may be a 1 as well as a piece of the rule. */
const likeOne = (shape: Shape, cell: Rect, scale: number): boolean =>
  high(shape) > 3.5 * scale && high(shape) < Math.min(14 * scale, 0.8 * high(cell)) && high(shape) > wide(shape);

const cellRegion = (page: Page, cell: Rect): Region | null => {
  if (wide(cell) < 3 || high(cell) < 3) return null;
  const inside = shapesIn(page.bitmap, cell, page.mask);
  const found = inside.filter((shape) => !isRemnant(shape, cell, page.scale));
  const large = found.filter((shape) => !isSpeck(shape, page.scale));
  const ambiguous = inside.filter((shape) => isRemnant(shape, cell, page.scale) && likeOne(shape, cell, page.scale));
  if (large.length === 0 && ambiguous.length === 0) return hiddenRegion(page, cell);
  const lines = shapesToLines(large.length > 0 ? large : ambiguous);
  // a small mark between digits may be a decimal point
  const between = found.filter(
    (shape) =>
      isSpeck(shape, page.scale) &&
      Math.max(wide(shape), high(shape)) > 0.5 * page.scale &&
      lines.some(
        ({ rect }) =>
          shape.x0 > rect.x0 &&
          shape.x1 < rect.x1 + page.scale &&
          shape.top > (rect.top + rect.bottom) / 2 &&
          shape.bottom < rect.bottom + page.scale,
      ),
  );
  return regionOf(page, lines, true, between.length > 0 || ambiguous.length > 0);
};

const textRegions = (page: Page, lattices: readonly Lattice[]): Region[] => {
  const { width, height } = page.image;
  const ignored = page.mask.slice();
  for (const { xs, ys } of lattices) {
    const [x0, x1] = [Math.max(0, Math.round(xs[0]! * page.scale) - 2), Math.min(width, Math.round(xs.at(-1)! * page.scale) + 2)];
    for (let y = Math.max(0, Math.round(ys[0]! * page.scale) - 2); y < Math.min(height, Math.round(ys.at(-1)! * page.scale) + 2); y++)
      ignored.fill(1, y * width + x0, y * width + x1);
  }
  const shapes = shapesIn(page.bitmap, { x0: 0, top: 0, x1: width, bottom: height }, ignored).filter(
    (shape) => !isSpeck(shape, page.scale) && Math.max(wide(shape), high(shape)) <= largestLetter * page.scale,
  );
  return shapesToLines(shapes)
    .filter(({ rect }) => high(rect) >= 3 * page.scale || wide(rect) >= 6 * page.scale)
    .flatMap((line) => segments(line, apart * Math.max(high(line.rect), 8 * page.scale)).map((part) => regionOf(page, [part], false, false)));
};

export const findRegions = ({ image: asDisplayed, stain: asStained, scale, box }: BareSheet, turn: Turn): FoundSheet => {
  const image = turnedBack(asDisplayed, turn);
  const radius = Math.round(surroundings * scale);
  const asLaid = binarise(image, radius);
  const angle = skewOf(asLaid);
  const skew = Math.abs(angle) < straightEnough ? 0 : angle;
  const straight = skew === 0 ? image : straightened(image, skew);
  const bitmap = skew === 0 ? asLaid : binarise(straight, radius);
  const { edges, mask } = findRules(bitmap, scale);
  const turnedStain = asStained && turnedBack(asStained, turn);
  const stain = turnedStain && (skew === 0 ? turnedStain : straightened(turnedStain, skew, 0));
  const page: Page = { image: straight, bitmap, mask, stain, scale };
  const lattices = latticesOf(edges);
  const cells = lattices.flatMap((lattice) => lattice.cells.flatMap((cell) => cellRegion(page, insideOf(lattice, cell, page)) ?? []));
  return { edges, regions: [...cells, ...textRegions(page, lattices)], tables: lattices.length, skew, turn, scale, box };
};
