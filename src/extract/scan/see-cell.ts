import { binarise } from './binarise.js';
import { high, wide } from './gray.js';
import type { Bitmap, Gray, Rect } from './gray.js';
import { regionOf } from './region.js';
import type { Page, Region } from './region.js';
import { shapesIn } from './shapes.js';
import type { Shape } from './shapes.js';
import { shapesToLines } from './text-lines.js';

/** The picture of one cell to the print in it, its borders left out. */

/** `blank`: no ink at all. `print`: ink of the size of print. `unclear`: anything else, such as a line across the cell. */
export type SeenCell = { readonly kind: 'blank' | 'unclear' } | { readonly kind: 'print'; readonly region: Region };

/** Of the surroundings that decide what is ink. Points. */
const surroundings = 7;
/** Less is no mark: the blur beside a border. Points. */
const dust = 0.4;
/** A border and its double lie so near to the side of the cell, and are so thin. Points. */
const [borderNear, borderThin] = [3, 1.5];
/** Height of figures in print. Points. */
const [lowest, highest] = [3.5, 30];

const touches = (shape: Shape, { width, height }: Bitmap): boolean => shape.x0 <= 0 || shape.top <= 0 || shape.x1 >= width || shape.bottom >= height;

/** A rule along a side, or all sides in one: it runs on beyond the cell. */
const isBorder = (shape: Shape, bitmap: Bitmap, scale: number): boolean => {
  const along = wide(shape) > 0.5 * bitmap.width || high(shape) > 0.5 * bitmap.height;
  if (touches(shape, bitmap)) return along || Math.min(wide(shape), high(shape)) < borderThin * scale;
  const near = (distance: number, across: number): boolean => along && distance < borderNear * scale && across < borderThin * scale;
  return (
    near(shape.top, high(shape)) ||
    near(bitmap.height - shape.bottom, high(shape)) ||
    near(shape.x0, wide(shape)) ||
    near(bitmap.width - shape.x1, wide(shape))
  );
};

/**
 * @param image the cell from the middle of one border to that of the other, upright
 * @param scale pixels a point
 */
export const seeCell = (image: Gray, scale: number): SeenCell => {
  if (image.width < 3 * scale || image.height < 3 * scale) return { kind: 'unclear' };
  const bitmap = binarise(image, Math.round(surroundings * scale));
  const mask = new Uint8Array(bitmap.bits.length);
  const all: Rect = { x0: 0, top: 0, x1: image.width, bottom: image.height };
  const shapes = shapesIn(bitmap, all, mask).filter((shape) => Math.max(wide(shape), high(shape)) > dust * scale && !isBorder(shape, bitmap, scale));
  if (shapes.length === 0) return { kind: 'blank' };
  if (shapes.some((shape) => touches(shape, bitmap))) return { kind: 'unclear' };
  const page: Page = { image, bitmap, mask, stain: null, scale };
  const lines = shapesToLines(shapes);
  const tall = Math.max(...lines.map(({ rect }) => high(rect)));
  if (lines.length > 1 || tall < lowest * scale || tall > highest * scale) return { kind: 'unclear' };
  return { kind: 'print', region: regionOf(page, lines, true, false) };
};
