import { unpacked } from './filters.js';
import { linearized } from './linearized.js';
import { objectAt, wholeNumber } from './objects.js';
import { Scanner } from './scanner.js';
import { refuse } from './uncertain.js';
import { isDict, isList, PdfStream } from './values.js';
import type { Dict } from './values.js';

/** Where each object of a file is: cross-reference tables and streams, the newest first. ISO 32000-1, 7.5.4 and 7.5.8. */

export type Entry =
  | { readonly kind: 'free' }
  | { readonly kind: 'at'; readonly at: number; readonly generation: number }
  | { readonly kind: 'held'; readonly stream: number; readonly index: number };

interface Index {
  readonly entries: ReadonlyMap<number, Entry>;
  /** Of the newest part. */
  readonly trailer: Dict;
  /** Number of the object that is the first page, where the file itself says so. */
  readonly firstPage: number | null;
}

/** Parts that later versions of a file were appended as. */
const mostParts = 200;
/** Objects that a file may be said to have; more is no report. */
const mostObjects = 2 ** 20;

const free: Entry = { kind: 'free' };

/** @param from where the newest part is; by itself, where the file says */
export const crossReferences = (bytes: Uint8Array, from?: number): Index => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.toString('latin1', 0, 5) !== '%PDF-') refuse('a file that does not begin as a PDF');
  const said = file.lastIndexOf('startxref');
  if (said < 0) refuse('no index');
  const entries = new Map<number, Entry>();
  const waiting = [from ?? wholeNumber(new Scanner(bytes, said + 9))];
  const web = linearized(bytes);
  if (web && web.indexAt !== waiting[0]) refuse('a file laid out for the web with another index');
  const seen = new Set<number>();
  let trailer: Dict | undefined;
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (seen.has(at) || seen.size > mostParts) return refuse('an index that turns in a circle');
    seen.add(at);
    const dict = readPart(bytes, at, entries);
    trailer ??= dict;
    // first what a newer reader finds in place of this part, then the part before it
    for (const key of ['XRefStm', 'Prev']) {
      const next = dict.get(key);
      if (next === undefined) continue;
      waiting.push(typeof next === 'number' && Number.isSafeInteger(next) && next >= 0 ? next : refuse('an index that leads nowhere'));
    }
  }
  return { entries, trailer: trailer ?? refuse('no index'), firstPage: web && web.firstPage };
};

const readPart = (bytes: Uint8Array, at: number, entries: Map<number, Entry>): Dict => {
  const scanner = new Scanner(bytes, at);
  const code = scanner.peek();
  if (code !== 0x78) return readStream(bytes, at, entries);
  if (scanner.word() !== 'xref') return refuse('no index');
  return readTable(scanner, entries);
};

const add = (entries: Map<number, Entry>, number: number, entry: Entry): void => {
  if (number > mostObjects) refuse('an object number beyond all measure');
  if (!entries.has(number)) entries.set(number, entry);
};

const readTable = (scanner: Scanner, entries: Map<number, Entry>): Dict => {
  for (;;) {
    const code = scanner.peek();
    if (code < 0x30 || code > 0x39) break;
    const first = wholeNumber(scanner);
    const count = wholeNumber(scanner);
    if (count > mostObjects) refuse('an index beyond all measure');
    for (let index = 0; index < count; index++) {
      const at = wholeNumber(scanner);
      const generation = wholeNumber(scanner);
      scanner.peek();
      const kind = scanner.word();
      if (kind === 'n') add(entries, first + index, at === 0 ? refuse('an object at the very beginning') : { kind: 'at', at, generation });
      else if (kind === 'f' && !(first === 1 && index === 0)) add(entries, first + index, free);
      else refuse('an odd entry of the index');
    }
  }
  if (scanner.word() !== 'trailer') return refuse('an index without trailer');
  const dict = scanner.value(true);
  return isDict(dict) ? dict : refuse('a trailer that is no dictionary');
};

const readStream = (bytes: Uint8Array, at: number, entries: Map<number, Entry>): Dict => {
  const { value } = objectAt(bytes, at, null, (length) => length);
  if (!(value instanceof PdfStream)) return refuse('an index that is none');
  const { dict } = value;
  const widths = dict.get('W');
  const size = dict.get('Size');
  if (dict.get('Type') !== 'XRef' || !isList(widths) || widths.length !== 3 || typeof size !== 'number') return refuse('an index that is none');
  const [kinds, seconds, thirds] = widths.map((width) => (typeof width === 'number' && width >= 0 && width <= 6 ? width : refuse('an odd index')));
  const data = unpacked(bytes.subarray(value.from, value.to), dict);
  let next = 0;
  const field = (width: number): number => {
    let sum = 0;
    for (let index = 0; index < width; index++) sum = sum * 256 + (data[next++] ?? refuse('an index cut short'));
    return sum;
  };
  const parts = dict.get('Index') ?? [0, size];
  if (!isList(parts) || parts.length % 2 !== 0) return refuse('an odd index');
  for (let part = 0; part < parts.length; part += 2) {
    const [first, count] = [parts[part], parts[part + 1]];
    if (typeof first !== 'number' || typeof count !== 'number' || count > mostObjects) return refuse('an odd index');
    for (let index = 0; index < count; index++) {
      const kind = kinds === 0 ? 1 : field(kinds!);
      const [second, third] = [field(seconds!), field(thirds!)];
      if (kind === 0) add(entries, first + index, free);
      else if (kind === 1) add(entries, first + index, { kind: 'at', at: second, generation: third });
      else if (kind === 2) add(entries, first + index, { kind: 'held', stream: second, index: third });
      else refuse('an unknown kind of entry');
    }
  }
  return dict;
};
