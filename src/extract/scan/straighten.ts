import type { Bitmap, Gray } from './gray.js';
import { sample } from './gray.js';

/** How far a page was laid askew on the glass, and the page laid straight. */

/** Degrees looked through, to either side. */
const furthest = 4;
const coarse = 0.1;
const fine = 0.01;
const mostPoints = 60_000;

/** Upper rims of ink: of lines of text and of rules they stand in rows. */
const rims = ({ width, height, bits }: Bitmap): Float32Array => {
  const found: number[] = [];
  for (let y = 1; y < height; y++) for (let x = 0; x < width; x++) if (bits[y * width + x] === 1 && bits[(y - 1) * width + x] === 0) found.push(x, y);
  const every = Math.max(1, Math.ceil(found.length / 2 / mostPoints));
  return Float32Array.from({ length: Math.floor(found.length / 2 / every) * 2 }, (_, index) => found[(index >> 1) * every * 2 + (index & 1)]!);
};

/** How sharply the points gather in rows when looked at along an angle. */
const sharpness = (points: Float32Array, degrees: number, rows: Uint32Array, zero: number): number => {
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  rows.fill(0);
  for (let at = 0; at < points.length; at += 2) rows[Math.round(points[at + 1]! * cos - points[at]! * sin) + zero]!++;
  let sum = 0;
  for (const count of rows) sum += count * count;
  return sum;
};

/** Degrees clockwise by which the lines of a page fall to the right; 0 for an empty page. */
export const skewOf = (bitmap: Bitmap): number => {
  const points = rims(bitmap);
  const zero = Math.ceil(bitmap.width * Math.sin((furthest * Math.PI) / 180)) + 2;
  const rows = new Uint32Array(bitmap.height + 2 * zero);
  const best = (from: number, to: number, step: number): number => {
    let [angle, most] = [0, -1];
    for (let index = 0; index <= Math.round((to - from) / step); index++) {
      const degrees = from + index * step;
      const sharp = sharpness(points, degrees, rows, zero);
      if (sharp > most) [angle, most] = [degrees, sharp];
    }
    return angle;
  };
  if (points.length < 200) return 0;
  const near = best(-furthest, furthest, coarse);
  return best(Math.max(-furthest, near - coarse), Math.min(furthest, near + coarse), fine);
};

/** Point of the straightened picture → point of the picture as it was; both turn about the middle. */
export const askew = (x: number, y: number, degrees: number, middle: readonly [number, number]): [number, number] => {
  const angle = (degrees * Math.PI) / 180;
  const [dx, dy] = [x - middle[0], y - middle[1]];
  return [middle[0] + dx * Math.cos(angle) - dy * Math.sin(angle), middle[1] + dx * Math.sin(angle) + dy * Math.cos(angle)];
};

/** @param outside what lies beyond its rim: white paper */
export const straightened = (gray: Gray, degrees: number, outside = 255): Gray => {
  const { width, height } = gray;
  const pixels = new Uint8Array(width * height);
  const middle: [number, number] = [(width - 1) / 2, (height - 1) / 2];
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  for (let y = 0; y < height; y++) {
    let [ax, ay] = askew(0, y, degrees, middle);
    for (let x = 0; x < width; x++) {
      pixels[y * width + x] = sample(gray, ax, ay, outside);
      ax += cos;
      ay += sin;
    }
  }
  return { width, height, pixels };
};
