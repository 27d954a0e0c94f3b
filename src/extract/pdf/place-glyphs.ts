import type { Canvas } from './paint.js';
import { characterOf } from './characters.js';
import type { GraphicsState } from './graphics-state.js';
import { boxThrough } from './matrix.js';
import type { Matrix } from './matrix.js';
import type { PdfGlyph } from './open-pdf.js';
import type { Setting } from './setting.js';

/** A shown string to glyphs with a box each. ISO 32000-1, 9.4.4; vertical writing 9.7.4.3. */

/** The em square stands this far above and below the baseline in most Chinese fonts. */
const above = 0.88;
const below = 0.12;

/** The text matrix, and the point in it where the next string begins. */
export interface Pen {
  readonly matrix: Matrix;
  x: number;
  y: number;
}

/**
 * @param end how many of the list count
 * @param pen is moved on
 * @param canvas is given each glyph that shows something
 */
export const placeGlyphs = (
  shown: readonly (PdfGlyph | number | null)[],
  end: number,
  setting: Setting,
  state: GraphicsState,
  pen: Pen,
  canvas: Canvas,
): void => {
  const { face, matrix, size, printed } = setting;
  const { vertical } = face;
  const { stretch, rise, charSpacing } = state;
  const seen = setting.turn !== null && printed > 0.5;
  const perUnit = size * face.unit;
  const height = Math.abs(size);
  let advance = 0;
  let afterSpace = false;
  for (let at = 0; at < end; at++) {
    const glyph = shown[at];
    if (typeof glyph === 'number') {
      advance += ((vertical ? 1 : -1) * glyph * size) / 1000;
      continue;
    }
    if (!glyph) continue;
    const metrics = vertical ? (glyph.vmetric ?? face.verticalMetrics) : undefined;
    const width = (metrics ? -metrics[0] : glyph.width) * perUnit;
    const spacing = glyph.isSpace ? state.wordSpacing + charSpacing : charSpacing;
    const character = glyph.character ?? characterOf(glyph.unicode);
    if (character.blank) afterSpace = true;
    else if (seen) {
      // a Type 3 font has its own units: where its size says nothing, the width tells
      const em = face.drawn && (height < 0.4 * Math.abs(width) || height > 6 * Math.abs(width)) ? 1.6 * Math.abs(width) : height;
      const box = vertical
        ? boxThrough(matrix, pen.x - em / 2, pen.y - advance - width, pen.x + em / 2, pen.y - advance)
        : boxThrough(matrix, pen.x + advance * stretch, pen.y + rise - below * em, pen.x + (advance + width) * stretch, pen.y + rise + above * em);
      canvas.glyph(character, box, (printed * em) / height, afterSpace, setting, state);
      afterSpace = false;
    }
    advance += vertical ? width - spacing : width + spacing;
  }
  if (vertical) pen.y -= advance;
  else pen.x += advance * stretch;
};
