import type { Glyph, Turn } from '../grid/ink.js';
import { characterOf } from './characters.js';
import type { Face } from './face.js';
import type { GraphicsState } from './graphics-state.js';
import { boxThrough, times } from './matrix.js';
import type { Matrix } from './matrix.js';
import type { PdfGlyph } from './open-pdf.js';

/** A shown string to glyphs with a box each. ISO 32000-1, 9.4.4; vertical writing 9.7.4.3. */

/** Text set at an angle that is no quarter turn is a watermark or a drawing, not part of the page's text. */
const slant = 0.2;
/** The em square stands this far above and below the baseline in most Chinese fonts. */
const above = 0.88;
const below = 0.12;

const turnOf = (m: Matrix, size: number): Turn | null => {
  const a = size < 0 ? -m[0] : m[0];
  const b = size < 0 ? -m[1] : m[1];
  if (Math.abs(b) <= slant * Math.abs(a)) return a >= 0 ? 0 : 180;
  if (Math.abs(a) <= slant * Math.abs(b)) return b >= 0 ? 90 : 270;
  return null;
};

/** The text matrix, and the point in it where the next string begins. */
export interface Pen {
  readonly matrix: Matrix;
  x: number;
  y: number;
}

/**
 * @param end how many of the list count
 * @param pen is moved on
 * @param place is called for each glyph that shows something
 */
export const placeGlyphs = (
  shown: readonly (PdfGlyph | number | null)[],
  end: number,
  font: Face,
  state: GraphicsState,
  pen: Pen,
  place: (glyph: Glyph, state: GraphicsState) => void,
): void => {
  const { size, stretch, rise, charSpacing } = state;
  const matrix = times(state.matrix, pen.matrix);
  const turn = turnOf(matrix, size);
  const perUnit = size * font.unit;
  const { vertical } = font;
  const height = Math.abs(size);
  const printed = height * Math.sqrt(matrix[2] * matrix[2] + matrix[3] * matrix[3]);
  let advance = 0;
  let afterSpace = false;
  for (let at = 0; at < end; at++) {
    const glyph = shown[at];
    if (typeof glyph === 'number') {
      advance += ((vertical ? 1 : -1) * glyph * size) / 1000;
      continue;
    }
    if (!glyph) continue;
    const metrics = vertical ? (glyph.vmetric ?? font.verticalMetrics) : undefined;
    const width = (metrics ? -metrics[0] : glyph.width) * perUnit;
    const spacing = glyph.isSpace ? state.wordSpacing + charSpacing : charSpacing;
    const character = characterOf(glyph.unicode);
    if (character.blank) afterSpace = true;
    else if (turn !== null && printed > 0.5) {
      // a Type 3 font has its own units: where its size says nothing, the width tells
      const em = font.drawn && (height < 0.4 * Math.abs(width) || height > 6 * Math.abs(width)) ? 1.6 * Math.abs(width) : height;
      const box = vertical
        ? boxThrough(matrix, pen.x - em / 2, pen.y - advance - width, pen.x + em / 2, pen.y - advance)
        : boxThrough(matrix, pen.x + advance * stretch, pen.y + rise - below * em, pen.x + (advance + width) * stretch, pen.y + rise + above * em);
      const unsure = font.nameless || character.strange;
      place({ text: character.text, unsure, box, size: (printed * em) / height, turn, vertical, font: font.name, afterSpace }, state);
      afterSpace = false;
    }
    advance += vertical ? width - spacing : width + spacing;
  }
  if (vertical) pen.y -= advance;
  else pen.x += advance * stretch;
};
