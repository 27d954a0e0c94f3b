import { deflateSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';

import { withoutFontPrograms } from '../../../src/extract/pdf/font-programs.js';
import { intact } from '../../../src/extract/pdf/intact.js';
import { readPdf } from '../../../src/extract/pdf/read-pdf.js';
import { makePdf, ruled, text } from './make-pdf.js';

const int = (value: number): number[] => [29, (value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const index = (...entries: number[][]): number[] => {
  let at = 1;
  const offsets = [at, ...entries.map((entry) => (at += entry.length))];
  return [entries.length >> 8, entries.length & 255, 4, ...offsets.flatMap((one) => int(one).slice(1)), ...entries.flat()];
};

/** A font in Compact Font Format that says it has 60,000 font dictionaries of 20,000 bytes each, all in the same place. */
const endless = (): Buffer => {
  const head = [1, 0, 4, 4];
  const names = index([65]);
  const none = [0, 0];
  const glyphs = index([14], [14]);
  const before = (top: number[]): number => head.length + names.length + index(top).length + 2 * none.length;
  const topOf = (at: number): number[] => [
    ...[...int(391), ...int(391), ...int(0), 12, 30],
    ...[...int(at), 17],
    ...[...int(at + glyphs.length), 12, 37],
    ...[...int(at + glyphs.length + 3), 12, 36],
  ];
  const top = topOf(before(topOf(0)));
  const count = 60_000;
  const long = 20_000;
  const offsets = Array.from({ length: count + 1 }, (_, at) => int(at % 2 === 0 ? 1 : long).slice(1)).flat();
  const dictionaries = [count >> 8, count & 255, 4, ...offsets, ...Array.from({ length: long }, () => 139)];
  return Buffer.from([...head, ...names, ...index(top), ...none, ...none, ...glyphs, 0, 0, 0, ...dictionaries]);
};

const withFont = (program: Buffer): Uint8Array =>
  makePdf({
    pages: [{ content: `${ruled([50, 150, 250], [700, 730, 760])}${text(60, 710, '12')}BT /F9 10 Tf 160 710 Td <0001> Tj ET`, fonts: '/F9 20 0 R' }],
    objects: [
      '<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[21 0 R]/ToUnicode 24 0 R>>',
      '<</Type/Font/Subtype/CIDFontType0/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/FontDescriptor 22 0 R>>',
      '<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80/FontFile3 23 0 R>>',
      `<</Subtype/CIDFontType0C/Filter/FlateDecode/Length ${program.length}>>stream\n${program.toString('latin1')}\nendstream`,
      (() => {
        const map = '1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfchar <0001> <0037> endbfchar';
        return `<</Length ${map.length}>>stream\n${map}\nendstream`;
      })(),
    ],
  });

const broken = (): Uint8Array => {
  const program = deflateSync(endless());
  program[program.length - 1]! ^= 1;
  return withFont(program);
};

describe('a font program that does not fit its checksum', () => {
  it('is left out: the text is read, soon, and doubted', async () => {
    const started = performance.now();
    const { value, notices } = await readPdf(broken());
    expect(performance.now() - started).toBeLessThan(5000);
    expect(value.blocks[0]).toMatchObject({ kind: 'table', cells: [{ text: '' }, { text: '' }, { text: '12' }, { text: '7' }] });
    expect(notices.map((notice) => notice.code)).toContain('checksum');
  });

  it('is found by its dictionary alone, and the file itself stays as it is', () => {
    const file = broken();
    const before = file.slice();
    const { brokenFonts } = intact(file);
    expect(brokenFonts).toHaveLength(1);
    const without = withoutFontPrograms(file, brokenFonts);
    expect([...without.slice(brokenFonts[0], brokenFonts[0]! + 2)]).toEqual([0, 0]);
    expect(file).toEqual(before);
    expect(intact(withFont(deflateSync(Buffer.from('any font')))).brokenFonts).toEqual([]);
  });
});
