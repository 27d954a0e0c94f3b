/** Every hard case has a test that bears its code, here or beside the room that it is about: a lost case is noticed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect, it } from '@jest/globals';

const counted = (letter: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);

/** Titles of tests and rows of `it.each`: a text that begins with codes and a colon. */
const codesIn = (source: string): string[] => [...source.matchAll(/['"`]((?:[A-Z]\d{1,2}(?:, )?)+): /g)].flatMap(([, codes]) => codes!.split(', '));

it('every case T1 to T26, S1 to S9, V1 to V8 and R1 to R28 stands in the title of a test', () => {
  const folder = resolve(import.meta.dirname);
  const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
  const told = new Set(files.flatMap((name) => codesIn(readFileSync(join(folder, name), 'utf8'))));
  expect([...counted('T', 26), ...counted('S', 9), ...counted('V', 8), ...counted('R', 28)].filter((code) => !told.has(code))).toEqual([]);
});
