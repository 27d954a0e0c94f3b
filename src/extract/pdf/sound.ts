import { mentioned } from './intact.js';
import type { Mentioned } from './intact.js';
import { crossReferences } from './own/cross-references.js';
import type { Entry } from './own/cross-references.js';
import { PdfFile } from './own/file.js';
import { Uncertain } from './own/uncertain.js';
import { Ref } from './own/values.js';

/**
 * Whether the objects of a PDF are what its index says. pdf.js reads past an object that is broken, and rebuilds an index that is
 * wrong, without a word: digits vanish with the widths of their font, a page with its content. ISO 32000-1, 7.3 and 7.5.4.
 */

/** `lost`: an object that is needed is nowhere. `doubted`: one is broken, or bytes went missing between them. */
export type Soundness = 'sound' | 'doubted' | 'lost';

type Index = ReadonlyMap<number, Entry>;

/** Runs what our own reader may refuse. */
const certain = <T>(read: () => T): T | null => {
  try {
    return read();
  } catch (error) {
    if (error instanceof Uncertain) return null;
    throw error;
  }
};

const header = /^\s*(\d+)\s+(\d+)\s+obj\b/;

const standsAt = (file: Buffer, at: number, number: number): boolean => Number(header.exec(file.toString('latin1', at, at + 40))?.[1]) === number;

/** A file to which something was prepended is whole: all of its objects moved by as much as its index did. */
const movedAsOne = (file: Buffer): boolean => {
  const end = file.lastIndexOf('startxref');
  const at = file.subarray(0, end).lastIndexOf('xref');
  if (at < 0) return false;
  const index = certain(() => crossReferences(file, at));
  if (!index) return false;
  const said = Number(/^startxref\s+(\d+)/.exec(file.toString('latin1', end, end + 40))?.[1] ?? at);
  const placed = [...index.entries].flatMap(([number, entry]) => (entry.kind === 'at' ? [{ number, at: entry.at }] : []));
  return [0, at - said].some((shift) => placed.every((one) => standsAt(file, one.at + shift, one.number)));
};

const judged = (bytes: Uint8Array, file: Buffer, entries: Index, { present, needed }: Mentioned): Soundness => {
  const used = [...entries].flatMap(([number, entry]) => (needed.has(number) && entry.kind === 'at' ? [{ number, ...entry }] : []));
  if (used.some(({ number, at }) => !present.has(number) && !standsAt(file, at, number))) return 'lost';
  const objects = certain(() => new PdfFile(bytes));
  const broken = objects && used.some(({ number, generation }) => certain(() => [objects.get(new Ref(number, generation))]) === null);
  return broken ? 'doubted' : 'sound';
};

/**
 * An index of a kind that our own reader does not know is not judged.
 * @param indexed whether the index is where the file says
 */
export const soundness = (bytes: Uint8Array, indexed: boolean): Soundness => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!indexed) return movedAsOne(file) ? 'sound' : 'doubted';
  const index = certain(() => crossReferences(bytes));
  return index && !index.trailer.has('Encrypt') ? judged(bytes, file, index.entries, mentioned(bytes)) : 'sound';
};
