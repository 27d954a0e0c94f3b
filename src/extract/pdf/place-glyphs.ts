import type { Glyph, Turn } from '../grid/ink.js';
import type { GraphicsState } from './graphics-state.js';
import { meantCharacters } from './look-alike.js';
import type { Matrix } from './matrix.js';
import { boxThrough, times } from './matrix.js';
import type { PdfFont, PdfGlyph } from './open-pdf.js';

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

const textOf = ({ unicode }: PdfGlyph): string => (unicode === '' || unicode === '\u0000' ? '\ufffd' : meantCharacters(unicode));

/** No character that a Chinese report prints: private use, controls, the accented letters that stray codes become. */
const strange = /[\ufffd\ue000-\uf8ff\u{f0000}-\u{10ffff}\p{Cc}\u00a1-\u00a4\u00a6\u00a8-\u00af\u00b4\u00b8-\u00d6\u00d8-\u00f6\u00f8-\u024f]/u;

interface Face {
  readonly name: string;
  /** The font has no table of its characters: pdf.js then takes the code of a glyph for its character. */
  readonly nameless: boolean;
}

const faces = new WeakMap<PdfFont, Face>();
const faceOf = (font: PdfFont): Face => {
  let face = faces.get(font);
  if (!face) {
    const nameless = font.composite === true && font.toUnicode?.constructor.name === 'IdentityToUnicodeMap';
    face = { name: (font.name ?? '').replace(/^[A-Z]{6}\+/, ''), nameless };
    faces.set(font, face);
  }
  return face;
};

const blank = /^[\s\u3000\u00ad\u200b-\u200d\ufeff]*$/;

/**
 * @param text text matrix, and the point in it where the string begins
 * @param place is called for each glyph that shows something
 * @returns how far the string moves on, in text space
 */
export const placeGlyphs = (
  shown: readonly (PdfGlyph | number | null)[],
  state: GraphicsState,
  text: { readonly matrix: Matrix; readonly x: number; readonly y: number },
  place: (glyph: Glyph) => void,
): { readonly x: number; readonly y: number } => {
  const font = state.font ?? {};
  const { size } = state;
  const matrix = times(state.matrix, text.matrix);
  const turn = turnOf(matrix, size);
  const perUnit = size * (font.fontMatrix?.[0] ?? 0.001);
  const vertical = font.vertical === true;
  const height = Math.abs(size);
  const printed = height * Math.hypot(matrix[2], matrix[3]);
  const face = faceOf(font);
  let advance = 0;
  let afterSpace = false;
  for (const glyph of shown) {
    if (typeof glyph === 'number') {
      advance += ((vertical ? 1 : -1) * glyph * size) / 1000;
      continue;
    }
    if (!glyph) continue;
    const metrics = vertical ? (glyph.vmetric ?? font.defaultVMetrics) : undefined;
    const width = (metrics ? -metrics[0] : glyph.width) * perUnit;
    const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
    if (blank.test(glyph.unicode) && glyph.unicode !== '') afterSpace = true;
    else if (turn !== null && printed > 0.5) {
      // a Type 3 font has its own units: where its size says nothing, the width tells
      const em = font.isType3Font && (height < 0.4 * Math.abs(width) || height > 6 * Math.abs(width)) ? 1.6 * Math.abs(width) : height;
      const box = vertical
        ? boxThrough(matrix, text.x - em / 2, text.y - advance - width, text.x + em / 2, text.y - advance)
        : boxThrough(
            matrix,
            text.x + advance * state.stretch,
            text.y + state.rise - below * em,
            text.x + (advance + width) * state.stretch,
            text.y + state.rise + above * em,
          );
      const character = textOf(glyph);
      const unsure = face.nameless || strange.test(character);
      place({ text: character, unsure, box, size: (printed * em) / height, turn, vertical, font: face.name, afterSpace });
      afterSpace = false;
    }
    advance += vertical ? width - spacing : width + spacing;
  }
  return vertical ? { x: 0, y: -advance } : { x: advance * state.stretch, y: 0 };
};
