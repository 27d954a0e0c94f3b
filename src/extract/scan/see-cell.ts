import { binarise } from './binarise.js';
import { high, wide } from './gray.js';
import type { Gray, Rect } from './gray.js';
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
/** Half of a thick border: so much is left out along each side. Points. */
const borderHalf = 1;
/** What is left of a border, and its double, lies so near to the side and is so thin. Points. */
const [borderNear, borderThin] = [2, 1.2];
/** Height of figures in print. Points. */
const [lowest, highest] = [3.5, 30];

const touches = (shape: Shape, { x0, top, x1, bottom }: Rect): boolean =>
  shape.x0 <= x0 || shape.top <= top || shape.x1 >= x1 || shape.bottom >= bottom;

/** Flat along a side, over most of it. */
const isBorder = (shape: Shape, inside: Rect, scale: number): boolean => {
  const across = high(shape) < borderThin * scale && wide(shape) > 0.5 * wide(inside);
  const upright = wide(shape) < borderThin * scale && high(shape) > 0.5 * high(inside);
  const near = (distance: number): boolean => distance < borderNear * scale;
  return (
    (across && (near(shape.top - inside.top) || near(inside.bottom - shape.bottom))) ||
    (upright && (near(shape.x0 - inside.x0) || near(inside.x1 - shape.x1)))
  );
};

/**
 * @param image the cell from the middle of one border to that of the other, upright
 * @param scale pixels a point
 */
export const seeCell = (image: Gray, scale: number): SeenCell => {
  const half = Math.round(borderHalf * scale);
  const inside: Rect = { x0: half, top: half, x1: image.width - half, bottom: image.height - half };
  if (wide(inside) < 3 * scale || high(inside) < 3 * scale) return { kind: 'unclear' };
  const bitmap = binarise(image, Math.round(surroundings * scale));
  const mask = new Uint8Array(bitmap.bits.length);
  const shapes = shapesIn(bitmap, inside, mask).filter(
    (shape) => Math.max(wide(shape), high(shape)) > dust * scale && !isBorder(shape, inside, scale),
  );
  if (shapes.length === 0) return { kind: 'blank' };
  // a line across the cell, or print that may go on beyond it
  if (shapes.some((shape) => touches(shape, inside))) return { kind: 'unclear' };
  const page: Page = { image, bitmap, mask, stain: null, scale };
  const lines = shapesToLines(shapes);
  const tall = Math.max(...lines.map(({ rect }) => high(rect)));
  if (lines.length > 1 || tall < lowest * scale || tall > highest * scale) return { kind: 'unclear' };
  return { kind: 'print', region: regionOf(page, lines, true, false) };
};
