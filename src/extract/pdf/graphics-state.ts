import type { Box } from '../../schema/place.js';
import type { Matrix } from './matrix.js';
import type { Colour } from './painted.js';
import type { Face } from './face.js';

/** What the operators of a content stream change and q/Q keep and bring back. ISO 32000-1, 8.4 and 9.3. */
export interface GraphicsState {
  matrix: Matrix;
  clip: Box;
  lineWidth: number;
  stroke: Colour;
  fill: Colour;
  strokeAlpha: number;
  fillAlpha: number;
  /** Fills are mixed with what lies below (Multiply, …) and hide nothing. */
  blended: boolean;
  /** A soft mask lets only parts of what is painted be seen. */
  masked: boolean;
  font: Face | null;
  /** May be negative: the text then runs backwards. */
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 = 100 %. */
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
}

export const firstState = (matrix: Matrix, clip: Box): GraphicsState => ({
  matrix,
  clip,
  lineWidth: 1,
  stroke: 0,
  fill: 0,
  strokeAlpha: 1,
  fillAlpha: 1,
  blended: false,
  masked: false,
  font: null,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
});

/** A copy, entry by entry: several times as fast as spreading one so large. */
export const copyOf = (state: GraphicsState): GraphicsState => ({
  matrix: state.matrix,
  clip: state.clip,
  lineWidth: state.lineWidth,
  stroke: state.stroke,
  fill: state.fill,
  strokeAlpha: state.strokeAlpha,
  fillAlpha: state.fillAlpha,
  blended: state.blended,
  masked: state.masked,
  font: state.font,
  size: state.size,
  charSpacing: state.charSpacing,
  wordSpacing: state.wordSpacing,
  stretch: state.stretch,
  leading: state.leading,
  rise: state.rise,
  mode: state.mode,
});

export const cut = (a: Box, b: Box): Box => [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
