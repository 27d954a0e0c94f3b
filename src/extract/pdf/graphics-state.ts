import type { Box } from '../../schema/place.js';
import type { Matrix } from './matrix.js';
import type { Colour } from './painted.js';
import type { PdfFont } from './open-pdf.js';

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
  font: PdfFont | null;
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
  font: null,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
});

/** An /ExtGState dictionary as pdf.js hands it over: pairs of key and value. Font is left to the caller, who knows the fonts. */
export const setParameters = (
  state: GraphicsState,
  pairs: readonly (readonly [string, unknown])[],
  setFont: (id: string, size: number) => void,
): void => {
  for (const [key, value] of pairs) {
    if (key === 'LW') state.lineWidth = value as number;
    else if (key === 'CA') state.strokeAlpha = value as number;
    else if (key === 'ca') state.fillAlpha = value as number;
    else if (key === 'BM') state.blended = value !== 'source-over';
    else if (key === 'Font') {
      const [id, size] = value as readonly [string, number];
      setFont(id, size);
    }
  }
};

export const cut = (a: Box, b: Box): Box => [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
