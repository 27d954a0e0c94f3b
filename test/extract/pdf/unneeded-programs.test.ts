/** Font programs are left out only where pdf.js reads the same without them. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { deflateSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';

import { chanceFrom } from '../../../bench/generator/random.js';
import { mutations } from '../../../bench/mutations.js';
import { compareFonts } from '../../../bench/same-tables/compare.js';
import { withoutUnneeded } from '../../../src/extract/pdf/unneeded-programs.js';
import { openWithFonts } from '../../../src/extract/pdf/pdfjs.js';
import { readPdfWith } from '../../../src/extract/pdf/read-pdf.js';
import { makePdf, stream } from './make-pdf.js';
import { grid, objects } from './own/ordinary.js';
import { tablesOf, textsOf } from './seen.js';

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
/** A real program, which pdf.js takes apart: Liberation Sans. */
const program = readFileSync(join(folder, 'standard_fonts', 'LiberationSans-Regular.ttf'));
const packed = deflateSync(program).toString('latin1');
const packedStream = `<</Length ${packed.length}/Length1 ${program.length}/Filter/FlateDecode>>stream\n${packed}\nendstream`;
const plainStream = stream(program.toString('latin1'), `/Length1 ${program.length}`);

/** Objects 20 to 29 of `ordinary.ts`, both fonts with the real program (22), some of them changed. */
type Changes = Readonly<Record<number, (object: string) => string>>;
const fileWith = (changes: Changes = {}, more: readonly string[] = [], resources = ''): Uint8Array =>
  makePdf({
    pages: [{ content: `${grid}BT /E2 9 Tf 60 600 Td (12 345) Tj ET`, fonts: '/E1 20 0 R/E2 25 0 R', resources }],
    objects: [
      ...objects.map((one, index) => {
        const object = index === 2 ? packedStream : one;
        return changes[20 + index]?.(object) ?? object;
      }),
      ...more,
    ],
  });

const become =
  (from: string, to: string) =>
  (object: string): string => {
    if (!object.includes(from)) throw new Error(`nothing to change: ${from}`);
    return object.replaceAll(from, to);
  };

/** Whether the program is left out, and nothing else is touched. */
const isLeftOut = (bytes: Uint8Array): boolean => {
  const light = withoutUnneeded(bytes);
  expect(light.length).toBe(bytes.length);
  return light !== bytes;
};

describe('leaves out a program', () => {
  const files: Readonly<Record<string, Uint8Array>> = {
    'of fonts that tell their characters by a table': fileWith(),
    'that is not packed': fileWith({ 22: () => plainStream }),
    'of a simple font with an encoding and no table': fileWith({ 25: become('/ToUnicode 29 0 R', '') }),
    'of a simple font with a table and no encoding': fileWith({ 25: become('/Encoding/WinAnsiEncoding', '') }),
    'of a composite font of no collection whose characters nobody tells': fileWith({ 20: become('/ToUnicode 23 0 R', '') }),
    'of a composite font of a collection, with a table': fileWith({ 21: become('(Identity)', '(GB1)') }),
    'of two fonts with one descriptor': fileWith({ 21: become('24 0 R', '26 0 R'), 26: become('Kai', 'Song'), 25: become('Kai', 'Song') }),
    'whose descendants stand in a list of their own': fileWith({ 20: become('[21 0 R]', ' 30 0 R') }, ['[21 0 R]']),
    'whose descriptor stands in its font': fileWith({
      25: become('/FontDescriptor 26 0 R', '/FontDescriptor<</Type/FontDescriptor/FontName/ABCDEF+Kai/Flags 4/FontFile2 22 0 R>>'),
    }),
    'that pdf.js cannot make sense of': fileWith({ 22: () => stream(`\0\x01\0\0\0\0${'\0'.repeat(300)}`) }),
  };

  it.each(Object.entries(files))('%s', async (_, bytes) => {
    expect(isLeftOut(bytes)).toBe(true);
    expect(await compareFonts(bytes)).toBe('');
  });

  it('and the table is still read', async () => {
    const { value } = await readPdfWith(withoutUnneeded(fileWith()), openWithFonts);
    expect(tablesOf(value).map(textsOf)).toEqual([
      [
        ['年度', '2023'],
        ['度', '1615'],
      ],
    ]);
  });

  it('in a copy: the bytes that were given stay as they are', () => {
    const bytes = fileWith();
    withoutUnneeded(bytes);
    expect(Buffer.from(bytes).equals(Buffer.from(fileWith()))).toBe(true);
  });
});

describe('keeps a program', () => {
  const cff = Buffer.from(program);
  cff.write('CFF ', 12, 'latin1');
  const files: Readonly<Record<string, Uint8Array>> = {
    'of a composite font of a collection that has no table': fileWith({ 20: become('/ToUnicode 23 0 R', ''), 21: become('(Identity)', '(GB1)') }),
    'of a simple font without table and encoding': fileWith({ 25: become('/Encoding/WinAnsiEncoding', '/Encoding null'), 29: () => stream('') }),
    'of a font that is named like a standard one': fileWith({ 21: become('ABCDEF+Song', 'Arial'), 24: become('ABCDEF+Song', 'Arial') }),
    'of vertical writing': fileWith({ 20: become('Identity-H', 'Identity-V') }),
    'of a font with units of its own': fileWith({ 21: become('/DW', '/FontMatrix[.0005 0 0 .0005 0 0]/DW') }),
    'of a Type 1 font': fileWith({ 25: become('/Subtype/TrueType', '/Subtype/Type1') }),
    'with outlines of another kind': fileWith({ 22: () => stream(cff.toString('latin1')) }),
    'that is none': fileWith({ 22: () => stream('no font program'.repeat(20)) }),
    'that something else refers to': fileWith({}, [], '/Properties<</A 22 0 R>>'),
    'of a file that is not as it should be': new Uint8Array(Buffer.concat([Buffer.from('x'), fileWith()])),
  };

  it.each(Object.entries(files))('%s', (_, bytes) => {
    expect(isLeftOut(bytes)).toBe(false);
  });
});

const samples = resolve(import.meta.dirname, '../../../samples');

it.each(readdirSync(samples).filter((name) => name.endsWith('-pdf')))('reads the same in samples/%s', async (name) => {
  expect(await compareFonts(new Uint8Array(readFileSync(join(samples, name, 'report.pdf'))))).toBe('');
});

it.each(Object.keys(mutations))('reads the same in damaged files: %s', async (how) => {
  const bytes = fileWith();
  for (let seed = 0; seed < 10; seed++) {
    const mutant = mutations[how]!(Buffer.from(bytes), chanceFrom(seed));
    expect(await compareFonts(new Uint8Array(mutant))).toBe('');
  }
});
