import { isWhite, Scanner } from './scanner.js';
import { refuse } from './uncertain.js';
import { isDict, PdfStream, Ref } from './values.js';
import type { Value } from './values.js';

/** One object of the file, where its index says that it begins. ISO 32000-1, 7.3.8 and 7.3.10. */

/**
 * @param ref number and generation that must stand there; null: any
 * @param get resolves the length of a stream
 */
export const objectAt = (
  bytes: Uint8Array,
  at: number,
  ref: Ref | null,
  get: (value: Value) => Value,
): { readonly ref: Ref; readonly value: Value } => {
  const scanner = new Scanner(bytes, at);
  const found = new Ref(wholeNumber(scanner), wholeNumber(scanner));
  if (scanner.word() !== 'obj' || (ref && (found.number !== ref.number || found.generation !== ref.generation)))
    return refuse('an object that is not where the index says');
  const value = scanner.value(true);
  const after = scanner.word();
  if (after === 'endobj') return { ref: found, value };
  if (after !== 'stream' || !isDict(value)) return refuse('an object without end');
  const newline = bytes[scanner.at] === 13 && bytes[scanner.at + 1] === 10 ? 2 : bytes[scanner.at] === 10 ? 1 : refuse('a stream that begins oddly');
  const from = scanner.at + newline;
  const length = get(value.get('Length') ?? null);
  if (typeof length !== 'number' || !Number.isInteger(length) || length < 0) return refuse('a stream without length');
  const end = new Scanner(bytes, from + length);
  while (isWhite(bytes[end.at])) end.at++;
  if (end.word() !== 'endstream') return refuse('a stream that does not end where its length says');
  return { ref: found, value: new PdfStream(value, from, from + length) };
};

export const wholeNumber = (scanner: Scanner): number => {
  const code = scanner.peek();
  const number = code >= 0x30 && code <= 0x39 ? scanner.number() : NaN;
  return Number.isSafeInteger(number) ? number : refuse('a whole number that is none');
};
