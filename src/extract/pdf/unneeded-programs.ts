import { begun } from './inflate.js';
import { PdfFile } from './own/file.js';
import { readToUnicode } from './own/to-unicode.js';
import { Uncertain } from './own/uncertain.js';
import { Bytes, isDict, isList, PdfStream, Ref } from './own/values.js';
import type { Dict, Value } from './own/values.js';

/**
 * Font programs that pdf.js need not read. It takes a font apart and builds it anew for a browser to draw, a third to half of its time
 * and most of its memory, though the dictionaries alone tell what each code prints and how wide it is. Such a program is
 * exchanged for one without glyphs, in its place in the file; pdf.js then takes the font for one that cannot be drawn.
 *
 * What pdf.js 5.6.205 takes from a TrueType program (`Font`, `checkAndRepair`, `adjustTrueTypeToUnicode`, `fallbackToSystemFont`, `_charToGlyph` in
 * its `src/core/`): characters of a font that has neither table nor encoding. Without a program, it takes characters of a font
 * that is named like one of the fourteen standard ones from these, and exchanges characters of vertical writing. None of these is one of ours.
 */

type Holder = Dict | readonly Value[];

/** How a font is reached: by which dictionary or list, and by which reference in it. */
type Chain = readonly (readonly [holder: Holder, object: number])[];

interface Found {
  readonly chain: Chain;
  readonly program: Ref;
}

/** A TrueType font without tables: pdf.js gives it up at once. */
const glyphless = '\0\x01\0\0\0\0\0\0\0\0\0\0';

/** What pdf.js may make characters of where a font has no table of them. ISO 32000-1, 9.7.3. */
const collections: ReadonlySet<string> = new Set(['GB1', 'CNS1', 'Japan1', 'Korea1']);
/** ISO 32000-1, 9.6.6.1. */
const encodings: ReadonlySet<Value> = new Set(['WinAnsiEncoding', 'MacRomanEncoding', 'MacExpertEncoding']);

/** Bytes of a program, still packed, in which its table directory ends. */
const beginning = 2048;

/** A directory of tables, none of which holds outlines of another kind of font. OpenType 1.9, "Organization of an OpenType Font". */
const isTrueType = (program: Uint8Array | null): boolean => {
  const bytes = program && Buffer.from(program.buffer, program.byteOffset, program.length);
  if (!bytes || bytes.length < 12 || !['\0\x01\0\0', 'true'].includes(bytes.toString('latin1', 0, 4))) return false;
  const end = 12 + 16 * bytes.readUInt16BE(4);
  if (bytes.length < end) return false;
  for (let at = 12; at < end; at += 16) if (bytes.toString('latin1', at, at + 4) === 'CFF ') return false;
  return true;
};

const beginningOf = (file: PdfFile, bytes: Uint8Array, { dict, from, to }: PdfStream): Uint8Array | null => {
  const packed = bytes.subarray(from, Math.min(to, from + beginning));
  const filters = file.get(dict.get('Filter'));
  if (dict.has('DecodeParms') || dict.has('F')) return null;
  if (filters === null) return packed;
  return (isList(filters) && filters.length === 1 ? file.get(filters[0]) : filters) === 'FlateDecode' ? begun(packed) : null;
};

/** A table of characters that is not empty; an empty one counts for nothing. */
const hasTable = (file: PdfFile, font: Dict): boolean => {
  const table = file.get(font.get('ToUnicode'));
  return table instanceof PdfStream && !table.dict.has('UseCMap') && readToUnicode(file.data(table)).size > 0;
};

const isEncoded = (file: PdfFile, font: Dict): boolean => {
  const encoding = file.get(font.get('Encoding'));
  return encodings.has(isDict(encoding) ? file.get(encoding.get('BaseEncoding')) : encoding);
};

/** Characters of a composite font come from its table or are unknown, unless they belong to one of the great collections. */
const isOfNoCollection = (file: PdfFile, font: Dict): boolean => {
  const collection = file.get(font.get('CIDSystemInfo'));
  const ordering = isDict(collection) ? file.get(collection.get('Ordering')) : null;
  return ordering instanceof Bytes && !collections.has(Buffer.from(ordering.all()).toString('latin1'));
};

/** Whether the dictionaries tell the characters, and the program nothing. */
const isTold = (file: PdfFile, font: Dict, below: Dict): boolean => {
  if (below === font) return isEncoded(file, font) || hasTable(file, font);
  if (file.get(font.get('Encoding')) !== 'Identity-H' || file.get(below.get('Subtype')) !== 'CIDFontType2') return false;
  return isOfNoCollection(file, below) || (!below.has('ToUnicode') && hasTable(file, font));
};

/** The program of a font whose dictionaries tell all that is read of it; null for any other. */
const programOf = (file: PdfFile, bytes: Uint8Array, font: Dict): Found | null => {
  const chain: (readonly [Holder, number])[] = [];
  const follow = (holder: Holder, value: Value | undefined): Value => {
    if (value instanceof Ref) chain.push([holder, value.number]);
    return file.get(value);
  };
  const kind = file.get(font.get('Subtype'));
  const descendants = kind === 'Type0' ? follow(font, font.get('DescendantFonts')) : null;
  const below = kind === 'TrueType' ? font : isList(descendants) && descendants.length === 1 ? follow(descendants, descendants[0]) : null;
  if (!isDict(below) || below.has('FontMatrix')) return null;
  const descriptor = follow(below, below.get('FontDescriptor'));
  if (!isDict(descriptor) || descriptor.has('FontFile') || descriptor.has('FontFile3')) return null;
  const [name, program] = [file.get(below.get('BaseFont')), descriptor.get('FontFile2')];
  if (typeof name !== 'string' || file.get(descriptor.get('FontName')) !== name || !(program instanceof Ref)) return null;
  // no standard font has the prefix of a subset in its name
  if (!name.includes('+') || !isTold(file, font, below)) return null;
  const stream = follow(descriptor, program);
  return stream instanceof PdfStream && isTrueType(beginningOf(file, bytes, stream)) ? { chain, program } : null;
};

interface Seen {
  /** How often each object is referred to. */
  readonly mentions: ReadonlyMap<number, number>;
  readonly fonts: readonly Dict[];
}

/** All that is reached from the pages and their forms: pdf.js finds fonts nowhere else. */
const walk = (file: PdfFile): Seen => {
  const root = file.dict(file.trailer.get('Root'), 'the catalog');
  const mentions = new Map<number, number>();
  const fonts: Dict[] = [];
  const waiting: Value[] = [root.get('Pages') ?? null, root.get('AcroForm') ?? null];
  while (waiting.length > 0) {
    const value = waiting.pop()!;
    if (value instanceof Ref) {
      const before = mentions.get(value.number) ?? 0;
      mentions.set(value.number, before + 1);
      if (before === 0) waiting.push(file.get(value));
    } else if (isList(value)) for (const one of value) waiting.push(one);
    else if (isDict(value) || value instanceof PdfStream) {
      const dict = isDict(value) ? value : value.dict;
      if (dict.has('FontDescriptor') || dict.has('DescendantFonts')) fonts.push(dict);
      for (const one of dict.values()) waiting.push(one);
    }
  }
  return { mentions, fonts };
};

/** Programs that are reached through such fonts and in no other way. */
const unneeded = (file: PdfFile, bytes: Uint8Array): Ref[] => {
  const { mentions, fonts } = walk(file);
  const found = fonts.flatMap((font) => programOf(file, bytes, font) ?? []);
  const holders = new Map<number, Set<Holder>>();
  for (const { chain } of found) for (const [holder, object] of chain) holders.set(object, (holders.get(object) ?? new Set()).add(holder));
  const alone = ({ chain }: Found): boolean => chain.every(([, object]) => mentions.get(object) === holders.get(object)!.size);
  const lost = new Set(found.filter((one) => !alone(one)).map(({ program }) => program.number));
  return [...new Map(found.map(({ program }) => [program.number, program])).values()].filter(({ number }) => !lost.has(number));
};

/** A file of the same length in which font programs that need not be read have no glyphs; the file itself where there are none. */
export const withoutUnneeded = (bytes: Uint8Array): Uint8Array => {
  try {
    const file = new PdfFile(bytes);
    const programs = unneeded(file, bytes);
    if (programs.length === 0) return bytes;
    const copy = new Uint8Array(bytes);
    for (const program of programs) {
      const stream = file.get(program);
      const at = file.placeOf(program.number);
      const stub = `${program.number} ${program.generation} obj<</Length ${glyphless.length}>>stream\n${glyphless}\nendstream endobj\n`;
      if (at !== null && stream instanceof PdfStream && at + stub.length <= stream.to) copy.set(Buffer.from(stub, 'latin1'), at);
    }
    return copy;
  } catch (error) {
    // a file that is not as it should be is read as it is
    if (error instanceof Uncertain || error instanceof RangeError) return bytes;
    throw error;
  }
};
