import { objectAt } from './objects.js';
import { refuse } from './uncertain.js';
import { isDict } from './values.js';

/**
 * Files laid out for the web: they begin with an object that says where their first page and its index are. ISO 32000-1, annex F.
 * pdf.js believes it, so what it says must be what the rest of the file says.
 */
export interface Linearized {
  /** Number of the object that is the first page. */
  readonly firstPage: number;
  /** Where the index stands that is to be read first. */
  readonly indexAt: number;
}

/** The object must begin within so many bytes. */
const head = 1024;
const beginning = /\d+\s+\d+\s+obj\b/;

/** Null where the file is none, or has been changed since: what the object says then counts no longer. */
export const linearized = (bytes: Uint8Array): Linearized | null => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const text = file.toString('latin1', 0, head);
  if (!text.includes('/Linearized')) return null;
  const at = text.search(beginning);
  const { value } = at < 0 ? refuse('a file laid out oddly') : objectAt(bytes, at, null, (length) => length);
  if (!isDict(value) || !value.has('Linearized')) return refuse('a file laid out oddly');
  if (value.get('L') !== bytes.length) return null;
  const firstPage = value.get('O');
  if (typeof firstPage !== 'number' || (value.get('P') ?? 0) !== 0) return refuse('a file laid out oddly');
  const after = /endobj\s*/g;
  return { firstPage, indexAt: after.test(text) ? after.lastIndex : refuse('a file laid out oddly') };
};
