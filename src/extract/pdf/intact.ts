import { inflated } from './inflate.js';
import type { Inflated } from './inflate.js';

/**
 * Whether the bytes of a PDF are whole. pdf.js repairs what it can and says nothing: of a file cut short it reads the pages
 * that are left, of a broken stream the part before the break. A shortened report must not pass for a report.
 */

export interface Damage {
  readonly zh: string;
  readonly en: string;
}

export interface Intact {
  readonly damage: Damage | null;
  /** False where the cross-reference table is not where the file says, so that pdf.js must rebuild it. */
  readonly indexed: boolean;
  /** False where data that can be unpacked do not fit their checksum: what they say may not be what was written. */
  readonly checked: boolean;
  /** Where the data of font programs begin that do not fit their checksum. */
  readonly brokenFonts: readonly number[];
  /** Streams that were unpacked to try them, by where their data begin. Large ones, which are fonts, are not kept. */
  readonly unpacked: Unpacked;
}

export type Unpacked = ReadonlyMap<number, Inflated>;

/** Bytes of one unpacked stream, and of all, that are kept. */
const mostKept = 2 ** 18;
const mostKeptInAll = 2 ** 24;

const cutShort: Damage = { zh: '文件末尾缺失，内容被截断', en: 'its end is missing, the content was cut off' };
const broken: Damage = { zh: '其中有压缩数据损坏，内容不完整', en: 'some of its compressed data are broken' };
const bomb: Damage = { zh: '其中有压缩数据解开后过大，不像一份年度报告', en: 'some of its data unpack to more than any report holds' };
export const missing: Damage = { zh: '索引与内容不符，有内容缺失', en: 'its index does not fit its content, some of which is missing' };

const object = /(?:^|[\r\n ])\d+ +\d+ +obj\b/;

/** Where the file says its cross-reference table is, and whether it is there. ISO 32000-1, 7.5.5. */
const indexedAt = (bytes: Buffer, end: number): boolean => {
  const said = /^startxref\s+(\d+)/.exec(bytes.toString('latin1', end, end + 40));
  if (!said) return false;
  const header = Math.max(0, bytes.subarray(0, 1024).indexOf('%PDF-'));
  return [0, header].some((shift) => {
    const at = Number(said[1]) + shift;
    return /^\s*(?:xref|\d+\s+\d+\s+obj)/.test(bytes.toString('latin1', at, at + 40));
  });
};

/** A stream that can be tried: deflated and nothing else, and no picture, whose loss leaves all text in its place. */
const tried = (dictionary: string): boolean =>
  /\/Filter\s*(?:\[\s*)?\/(?:FlateDecode|Fl)\s*(?:\]|[/>\s])/.test(dictionary) &&
  !/\/(?:Image|ASCII85Decode|ASCIIHexDecode|Crypt)\b/.test(dictionary);

/** ISO 32000-1, table 126 and 127: what a stream that holds a font says of itself. */
const isFont = (dictionary: string): boolean => /\/Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType)\b|\/Length1\s+\d/.test(dictionary);

interface Streams extends Pick<Intact, 'checked' | 'brokenFonts'> {
  readonly damage: Damage | null;
  /** All that stands outside of streams, and inside those that hold objects. */
  readonly outside: string;
  /** Numbers of the objects that are held in streams. ISO 32000-1, 7.5.7. */
  readonly held: readonly number[];
  readonly unpacked: Unpacked;
}

const tryStreams = (bytes: Buffer): Streams => {
  const outside: string[] = [];
  const held: number[] = [];
  const brokenFonts: number[] = [];
  const unpacked = new Map<number, Inflated>();
  let kept = 0;
  let done = 0;
  let checked = true;
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at)) {
    const begin = bytes.lastIndexOf('obj', at);
    const dictionary = begin < 0 || at - begin > 4000 ? '' : bytes.toString('latin1', begin + 3, at);
    if (!/^\s*<<[\s\S]*>>\s*$/.test(dictionary)) {
      at += 6;
      continue;
    }
    const data = at + 6 + (bytes[at + 6] === 13 && bytes[at + 7] === 10 ? 2 : 1);
    const length = Number(/\/Length\s+(\d+)\s*(?:\/|>>)/.exec(dictionary)?.[1] ?? 0);
    const end = bytes.indexOf('endstream', data + length <= bytes.length ? Math.max(data, data + length - 2) : data);
    if (end < 0) return { damage: cutShort, outside: '', held, checked, brokenFonts, unpacked };
    let taken = length;
    if (tried(dictionary)) {
      const whole = inflated(bytes.subarray(data, end));
      if (typeof whole === 'string') return { damage: whole === 'bomb' ? bomb : broken, outside: '', held, checked, brokenFonts, unpacked };
      checked &&= whole.checked;
      if (!whole.checked && isFont(dictionary)) brokenFonts.push(data);
      if (whole.checked && whole.content.length <= mostKept && kept <= mostKeptInAll) {
        unpacked.set(data, whole);
        kept += whole.content.length;
      }
      taken = length > 0 ? Math.min(length, whole.taken) : whole.taken;
      const first = /\/ObjStm\b/.test(dictionary) ? /\/First\s+(\d+)/.exec(dictionary) : null;
      if (first) {
        const text = whole.content.toString('latin1');
        outside.push(text);
        const numbers = text.slice(0, Number(first[1])).trim().split(/\s+/);
        held.push(...numbers.filter((_, index) => index % 2 === 0).map(Number));
      }
    }
    // what lies between its data and its end may be the rest of a file with a hole in it
    if (taken > 0 && end - data - taken > 8) outside.push(bytes.toString('latin1', data + taken, end));
    outside.push(bytes.toString('latin1', done, at));
    done = at = end + 9;
  }
  outside.push(bytes.toString('latin1', done));
  return { damage: null, outside: outside.join('\n'), held, checked, brokenFonts, unpacked };
};

/** Numbers of objects: those that the file has anywhere, and those that it speaks of. */
export interface Mentioned {
  readonly present: ReadonlySet<number>;
  readonly needed: ReadonlySet<number>;
}

const mentionedIn = ({ outside, held }: Streams): Mentioned => {
  const present = new Set(held);
  const needed = new Set<number>();
  for (const found of outside.matchAll(/(\d+)\s+\d+\s+obj\b/g)) present.add(Number(found[1]));
  for (const found of outside.matchAll(/(\d+)\s+\d+\s+R\b/g)) needed.add(Number(found[1]));
  return { present, needed };
};

/** @param file whole, as `intact` says, and not encrypted */
export const mentioned = (file: Uint8Array): Mentioned => mentionedIn(tryStreams(Buffer.from(file.buffer, file.byteOffset, file.length)));

/** True where the file speaks of an object that it does not have. */
const dangling = (streams: Streams): boolean => {
  const { present, needed } = mentionedIn(streams);
  return [...needed].some((number) => !present.has(number));
};

/** Zeros where text should be: a block of the file was never written. */
const zeroed = /\0{16}/;

const none: Unpacked = new Map();

export const intact = (file: Uint8Array): Intact => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  const end = bytes.lastIndexOf('startxref');
  const refused = (damage: Damage, indexed: boolean): Intact => ({ damage, indexed, checked: false, brokenFonts: [], unpacked: none });
  if (end < 0 || object.test(bytes.toString('latin1', end))) return refused(cutShort, false);
  const linear = /\/Linearized\b[\s\S]{0,200}?\/L\s+(\d+)/.exec(bytes.toString('latin1', 0, 1024));
  if (linear && bytes.length < Number(linear[1])) return refused(cutShort, false);
  const indexed = indexedAt(bytes, end);
  const trailer = bytes.toString('latin1', Math.max(0, end - 4000), end);
  if (/\/Encrypt\s+(?:\d+\s+\d+\s+R|<<)/.test(trailer)) return { damage: null, indexed, checked: true, brokenFonts: [], unpacked: none };
  const streams = tryStreams(bytes);
  if (streams.damage) return refused(streams.damage, indexed);
  if (!indexed && !streams.checked) return refused(broken, indexed);
  // a working index may leave out objects on purpose; one that was lost, or a hole in the file, may not
  const suspect = !indexed || zeroed.test(streams.outside);
  const { checked, brokenFonts, unpacked } = streams;
  return { damage: suspect && dangling(streams) ? missing : null, indexed, checked, brokenFonts, unpacked };
};
