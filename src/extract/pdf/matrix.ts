import type { Box } from '../../schema/place.js';

/** Transformations of the plane as PDF writes them: x' = a·x + c·y + e, y' = b·x + d·y + f. ISO 32000-1, 8.3.3. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

export const matrixOf = (numbers: ArrayLike<number>): Matrix => [numbers[0]!, numbers[1]!, numbers[2]!, numbers[3]!, numbers[4]!, numbers[5]!];

/** `inner` is applied first. */
export const times = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

export const xOf = (m: Matrix, x: number, y: number): number => m[0] * x + m[2] * y + m[4];
export const yOf = (m: Matrix, x: number, y: number): number => m[1] * x + m[3] * y + m[5];

/** The box around a transformed rectangle. */
export const boxThrough = (m: Matrix, x0: number, y0: number, x1: number, y1: number): Box => {
  // where nothing is turned, two corners tell
  if (m[1] === 0 && m[2] === 0) return between(m[0] * x0 + m[4], m[3] * y0 + m[5], m[0] * x1 + m[4], m[3] * y1 + m[5]);
  return turnedBox(m, x0, y0, x1, y1);
};

const between = (ax: number, ay: number, bx: number, by: number): Box => [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];

const turnedBox = (m: Matrix, x0: number, y0: number, x1: number, y1: number): Box => {
  const [ax, bx, cx, dx] = [xOf(m, x0, y0), xOf(m, x1, y0), xOf(m, x0, y1), xOf(m, x1, y1)];
  const [ay, by, cy, dy] = [yOf(m, x0, y0), yOf(m, x1, y0), yOf(m, x0, y1), yOf(m, x1, y1)];
  return [Math.min(ax, bx, cx, dx), Math.min(ay, by, cy, dy), Math.max(ax, bx, cx, dx), Math.max(ay, by, cy, dy)];
};

/** How much lengths grow. */
export const scaleOf = (m: Matrix): number => Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2]));
