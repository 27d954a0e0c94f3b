import { Scanner } from './scanner.js';
import { refuse } from './uncertain.js';
import { Bytes, isList } from './values.js';
import type { Value } from './values.js';

/**
 * The table that tells which characters a font's codes print. ISO 32000-1, 9.10.3; Adobe Technical Note 5411. Only what writers of
 * documents produce is known: bfchar, bfrange, codespaces; anything else is refused.
 */

const widest = 0xffff;

const codeOf = (value: Value): number => {
  if (!(value instanceof Bytes) || value.length === 0 || value.length > 2) return refuse('an odd code in a table of characters');
  const [first = 0, second] = value.all();
  return second === undefined ? first : first * 256 + second;
};

/** UTF-16, the high byte first. */
const textOf = (value: Uint8Array): string => {
  if (value.length === 0 || value.length % 2 !== 0) return refuse('an odd text in a table of characters');
  let text = '';
  for (let at = 0; at < value.length; at += 2) text += String.fromCharCode(value[at]! * 256 + value[at + 1]!);
  return /\p{Surrogate}/u.test(text) ? refuse('half a character in a table of characters') : text;
};

const bytesOf = (value: Value): Uint8Array => (value instanceof Bytes ? value.all() : refuse('an odd text in a table of characters'));

/** The text `by` places on: only its last byte counts up, and must not run over. */
const counted = (bytes: Uint8Array, by: number): string => {
  const next = Uint8Array.from(bytes);
  const last = next.length - 1;
  if (next[last]! + by > 255) refuse('a range of characters that runs over its last byte');
  next[last]! += by;
  return textOf(next);
};

const range = (map: Map<number, string>, low: number, high: number, to: Value): void => {
  if (high < low || high > widest) refuse('an odd range of codes');
  if (isList(to)) {
    if (to.length !== high - low + 1) refuse('a range of codes with fewer texts');
    for (const [index, text] of to.entries()) map.set(low + index, textOf(bytesOf(text)));
  } else for (let code = low; code <= high; code++) map.set(code, counted(bytesOf(to), code - low));
};

/** Words of the PostScript around the tables, which say nothing about characters. */
const passed: ReadonlySet<string> = new Set([
  'findresource',
  'begin',
  'dict',
  'dup',
  'def',
  'end',
  'pop',
  'defineresource',
  'currentdict',
  'CMapName',
]);

const isWord = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

/** Everything up to the word `end`. */
const upTo = (scanner: Scanner, end: string): Value[] => {
  const values: Value[] = [];
  for (let code = scanner.peek(); !isWord(code); code = scanner.peek()) values.push(code < 0 ? refuse('a table without end') : scanner.value(false));
  return scanner.word() === end ? values : refuse('a table that ends oddly');
};

/** @returns texts by code; a code may come twice, the later one holds */
export const readToUnicode = (data: Uint8Array): ReadonlyMap<number, string> => {
  const scanner = new Scanner(data);
  const map = new Map<number, string>();
  for (;;) {
    const code = scanner.peek();
    if (code < 0) return refuse('a table of characters without end');
    if (!isWord(code)) {
      const value = scanner.value(false);
      // a table that is called identical is one for pdf.js, whatever it says
      if (typeof value === 'string' && value.startsWith('Identity')) refuse('an identical table of characters');
      continue;
    }
    const word = scanner.word();
    if (word === 'endcmap') return map.size > 0 ? map : refuse('an empty table of characters');
    if (word === 'begincodespacerange') upTo(scanner, 'endcodespacerange').forEach(codeOf);
    else if (word === 'beginbfchar') {
      const values = upTo(scanner, 'endbfchar');
      if (values.length % 2 !== 0) refuse('a code without text');
      for (let at = 0; at < values.length; at += 2) map.set(codeOf(values[at]!), textOf(bytesOf(values[at + 1]!)));
    } else if (word === 'beginbfrange') {
      const values = upTo(scanner, 'endbfrange');
      if (values.length % 3 !== 0) refuse('an odd range of codes');
      for (let at = 0; at < values.length; at += 3) range(map, codeOf(values[at]!), codeOf(values[at + 1]!), values[at + 2]!);
    } else if (word !== 'begincmap' && !passed.has(word)) refuse(`${word.slice(0, 20)} in a table of characters`);
  }
};
