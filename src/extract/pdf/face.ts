import type { PdfFont } from './open-pdf.js';

/** What placing glyphs takes from a font. */
export interface Face {
  /** Without its subset prefix. */
  readonly name: string;
  /** The font has no table of its characters: pdf.js then takes the code of a glyph for its character. */
  readonly nameless: boolean;
  /** Width of a unit of its glyphs, in sizes. */
  readonly unit: number;
  readonly vertical: boolean;
  readonly verticalMetrics: PdfFont['defaultVMetrics'];
  /** Its glyphs are drawings with units of their own. */
  readonly drawn: boolean;
}

const faces = new WeakMap<PdfFont, Face>();

export const faceOf = (font: PdfFont): Face => {
  let face = faces.get(font);
  if (!face) {
    face = {
      name: (font.name ?? '').replace(/^[A-Z]{6}\+/, ''),
      nameless: font.composite === true && font.toUnicode?.constructor.name === 'IdentityToUnicodeMap',
      unit: font.fontMatrix?.[0] ?? 0.001,
      vertical: font.vertical === true,
      verticalMetrics: font.defaultVMetrics,
      drawn: font.isType3Font === true,
    };
    faces.set(font, face);
  }
  return face;
};
