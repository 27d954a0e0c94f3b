import type { Turn } from '../grid/ink.js';
import type { Face } from './face.js';
import type { Matrix } from './matrix.js';

/** How text is set: what font, size and matrices make of it, worked out once for all strings that share them. */
export interface Setting {
  readonly face: Face;
  /** From the text's own space to points as displayed. */
  readonly matrix: Matrix;
  /** Null where the text runs at an angle that is no quarter turn. */
  readonly turn: Turn | null;
  /** As set; negative where the text runs backwards. */
  readonly size: number;
  /** Height of the em square in points as displayed. */
  readonly printed: number;
}

/** Text set at an angle that is no quarter turn is a watermark or a drawing, not part of the page's text. */
const slant = 0.2;

const turnOf = (m: Matrix, size: number): Turn | null => {
  const a = size < 0 ? -m[0] : m[0];
  const b = size < 0 ? -m[1] : m[1];
  if (Math.abs(b) <= slant * Math.abs(a)) return a >= 0 ? 0 : 180;
  if (Math.abs(a) <= slant * Math.abs(b)) return b >= 0 ? 90 : 270;
  return null;
};

export const settingOf = (face: Face, size: number, matrix: Matrix): Setting => ({
  face,
  matrix,
  turn: turnOf(matrix, size),
  size,
  printed: Math.abs(size) * Math.sqrt(matrix[2] * matrix[2] + matrix[3] * matrix[3]),
});
