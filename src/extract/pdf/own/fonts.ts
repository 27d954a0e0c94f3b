import { characterOf } from '../characters.js';
import type { PdfFont, PdfGlyph } from '../open-pdf.js';
import type { PdfFile } from './file.js';
import { readToUnicode } from './to-unicode.js';
import { refuse } from './uncertain.js';
import { Bytes, isDict, isList, PdfStream, Ref } from './values.js';
import type { Dict, Value } from './values.js';

/**
 * Fonts: which character each code prints, and how wide it is. ISO 32000-1, 9.5 to 9.10. Font programs are never opened, so a code
 * that the document itself does not name is refused.
 */

export interface OwnFont extends PdfFont {
  /** Glyphs of a shown string into a list, from `at` on; what the list held there is overwritten. @returns the end of what is in it */
  readonly show: (codes: Bytes, into: (PdfGlyph | number)[], at: number) => number;
}

interface Widths {
  readonly of: ReadonlyMap<number, number>;
  readonly otherwise: number;
}

type Texts = (code: number) => string | undefined;

const glyphsOf = (texts: Texts, { of, otherwise }: Widths, bytes: 1 | 2): OwnFont['show'] => {
  const glyphs = new Map<number, PdfGlyph>();
  const glyphOf = (code: number): PdfGlyph => {
    let glyph = glyphs.get(code);
    if (!glyph) {
      const unicode = texts(code) ?? refuse('a glyph that its font does not name');
      glyph = { unicode, width: of.get(code) ?? otherwise, vmetric: null, isSpace: bytes === 1 && code === 0x20, character: characterOf(unicode) };
      glyphs.set(code, glyph);
    }
    return glyph;
  };
  if (bytes === 1)
    return ({ buffer, from, to }, into, at) => {
      for (let code = from; code < to; code++) into[at++] = glyphOf(buffer[code]!);
      return at;
    };
  return ({ buffer, from, to }, into, at) => {
    if ((to - from) % 2 !== 0) refuse('half a code');
    for (let code = from; code < to; code += 2) into[at++] = glyphOf(buffer[code]! * 256 + buffer[code + 1]!);
    return at;
  };
};

const textsOf = (file: PdfFile, entry: Value | undefined): ReadonlyMap<number, string> | null => {
  const stream = file.get(entry);
  if (stream === null) return null;
  return stream instanceof PdfStream && !stream.dict.has('UseCMap') ? readToUnicode(file.data(stream)) : refuse('characters that no stream tells');
};

/** A font whose program is not in the file may be replaced by another with other characters and widths. */
const embedded = (file: PdfFile, font: Dict, descriptor: Dict): void => {
  if (font.has('FontMatrix')) refuse('a font with units of its own');
  const programs = ['FontFile', 'FontFile2', 'FontFile3'].filter((key) => descriptor.has(key));
  const program = file.get(descriptor.get(programs[0] ?? ''));
  if (programs.length !== 1 || !(program instanceof PdfStream) || program.to === program.from) refuse('a font that is not in the file');
};

/** Without these pdf.js gives up the font. */
const checkCollection = (file: PdfFile, font: Dict): void => {
  const collection = file.dict(font.get('CIDSystemInfo'), 'CIDSystemInfo');
  for (const key of ['Registry', 'Ordering']) if (!(file.get(collection.get(key)) instanceof Bytes)) refuse('a font of no collection');
};

const nameOf = (file: PdfFile, font: Dict, descriptor: Dict): string => {
  const [name, base] = [file.get(descriptor.get('FontName')), file.get(font.get('BaseFont'))];
  return typeof name === 'string' && name === base ? name : refuse('a font with two names');
};

/** ISO 32000-1, 9.7.4.3. */
const cidWidths = (file: PdfFile, font: Dict): Widths => {
  const width = file.get(font.get('DW'));
  if (width !== null && typeof width !== 'number') refuse('an odd width');
  const of = new Map<number, number>();
  const list = font.has('W') ? file.list(font.get('W'), 'W').map((one) => file.get(one)) : [];
  for (let at = 0; at < list.length;) {
    const [first, second, third] = [list[at], list[at + 1], list[at + 2]];
    if (typeof first !== 'number' || !Number.isInteger(first)) return refuse('odd widths');
    if (isList(second)) {
      for (const [index, one] of file.numbers(second, 'W').entries()) of.set(first + index, one);
      at += 2;
    } else if (typeof second === 'number' && Number.isInteger(second) && typeof third === 'number' && second <= 0xffff) {
      for (let code = first; code <= second; code++) of.set(code, third);
      at += 3;
    } else return refuse('odd widths');
  }
  // rounded up as pdf.js does
  return { of, otherwise: typeof width === 'number' ? Math.ceil(width) : 1000 };
};

const simpleWidths = (file: PdfFile, font: Dict, descriptor: Dict | null): Widths => {
  const first = file.get(font.get('FirstChar')) ?? 0;
  const missing = (descriptor && file.get(descriptor.get('MissingWidth'))) ?? 0;
  if (typeof first !== 'number' || !Number.isInteger(first) || typeof missing !== 'number') return refuse('odd widths');
  return { of: new Map(file.numbers(font.get('Widths'), 'Widths').map((width, index) => [first + index, width])), otherwise: missing };
};

const composite = (file: PdfFile, font: Dict): OwnFont => {
  if (file.get(font.get('Encoding')) !== 'Identity-H') return refuse('an encoding that is not Identity-H');
  const [only, ...more] = file.list(font.get('DescendantFonts'), 'DescendantFonts');
  const below = file.dict(only, 'a descendant font');
  const kind = file.get(below.get('Subtype'));
  if (more.length > 0 || (kind !== 'CIDFontType0' && kind !== 'CIDFontType2')) return refuse('an odd descendant font');
  const descriptor = file.dict(below.get('FontDescriptor'), 'a font descriptor');
  embedded(file, below, descriptor);
  checkCollection(file, below);
  // pdf.js looks at the descendant first
  if (below.has('ToUnicode')) refuse('characters told in an odd place');
  const texts = textsOf(file, font.get('ToUnicode')) ?? refuse('a font that does not tell its characters');
  const name = nameOf(file, below, descriptor);
  return { name, composite: true, show: glyphsOf((code) => texts.get(code), cidWidths(file, below), 2) };
};

/** Codes of WinAnsiEncoding that mean what they mean in ASCII, where nothing else names them. */
const ascii = (code: number): string | undefined => (code >= 0x20 && code <= 0x7e ? String.fromCharCode(code) : undefined);

const simple = (file: PdfFile, font: Dict): OwnFont => {
  const descriptor = file.dict(font.get('FontDescriptor'), 'a font descriptor');
  embedded(file, font, descriptor);
  const texts = textsOf(file, font.get('ToUnicode'));
  if (!texts && file.get(font.get('Encoding')) !== 'WinAnsiEncoding') return refuse('a font that does not tell its characters');
  return { name: nameOf(file, font, descriptor), show: glyphsOf(texts ? (code) => texts.get(code) : ascii, simpleWidths(file, font, descriptor), 1) };
};

/** A font whose glyphs are little pages; what is on them is not looked at. ISO 32000-1, 9.6.5. */
const drawn = (file: PdfFile, font: Dict): OwnFont => {
  const descriptor = file.optionalDict(font.get('FontDescriptor'), 'a font descriptor');
  const name = descriptor ? (file.get(descriptor.get('FontName')) ?? 'Type3') : 'Type3';
  if (typeof name !== 'string' || (descriptor && font.has('BaseFont'))) return refuse('a font with two names');
  for (const one of file.dict(font.get('CharProcs'), 'CharProcs').values())
    if (!(file.get(one) instanceof PdfStream)) refuse('a drawing that is none');
  file.numbers(font.get('FontBBox'), 'FontBBox', 4);
  const texts = textsOf(file, font.get('ToUnicode')) ?? refuse('a font that does not tell its characters');
  const fontMatrix = file.numbers(font.get('FontMatrix'), 'FontMatrix', 6);
  return { name, isType3Font: true, fontMatrix, show: glyphsOf((code) => texts.get(code), simpleWidths(file, font, descriptor), 1) };
};

/** Fonts of a document, each read once. @throws Uncertain where anything about one is unusual */
export type FontOf = (value: Value) => OwnFont;

export const fontsOf = (file: PdfFile): FontOf => {
  const known = new Map<number, OwnFont>();
  return (value) => {
    if (!(value instanceof Ref)) return refuse('a font that stands in the resources themselves');
    let font = known.get(value.number);
    if (!font) known.set(value.number, (font = readFont(file, value)));
    return font;
  };
};

const readFont = (file: PdfFile, value: Value): OwnFont => {
  const font = file.get(value);
  if (!isDict(font)) return refuse('a font that is no dictionary');
  checkEncoding(file, font);
  const kind = file.get(font.get('Subtype'));
  if (kind === 'Type0') return composite(file, font);
  if (kind === 'Type3') return drawn(file, font);
  return kind === 'Type1' || kind === 'TrueType' ? simple(file, font) : refuse('an unknown kind of font');
};

/** What pdf.js cannot make sense of makes it give up the font. */
const checkEncoding = (file: PdfFile, font: Dict): void => {
  const encoding = file.get(font.get('Encoding'));
  if (encoding === null || typeof encoding === 'string') return;
  const differences = isDict(encoding) && encoding.has('Differences') ? file.list(encoding.get('Differences'), 'Differences') : [];
  const odd = differences.some((one) => {
    const value = file.get(one);
    return typeof value !== 'string' && typeof value !== 'number';
  });
  if (!isDict(encoding) || odd) refuse('an odd encoding');
};
