/** What our own reader is not certain of is left to pdf.js: the reason says what it was. */
import { describe, expect, it } from '@jest/globals';

import { openOwn } from '../../../../src/extract/pdf/own/open-own.js';
import { Uncertain } from '../../../../src/extract/pdf/own/uncertain.js';
import { readPdf, readPdfWith } from '../../../../src/extract/pdf/read-pdf.js';
import { makePdf, stream } from '../make-pdf.js';
import { tablesOf } from '../seen.js';
import { forTheWeb } from './for-the-web.js';
import { grid, objects, ordinary, toUnicode, words } from './ordinary.js';

/** Why the file is not read; null where it is. */
const reason = async (bytes: Uint8Array): Promise<string | null> => {
  try {
    await readPdfWith(bytes, openOwn);
    return null;
  } catch (error) {
    if (error instanceof Uncertain) return error.message;
    throw error;
  }
};

const replaced = (number: number, from: string, to: string): Uint8Array =>
  makePdf({
    pages: [{ content: grid, fonts: '/E1 20 0 R' }],
    objects: objects.map((one, index) => (index === number - 20 ? one.replace(from, to) : one)),
  });

const withTable = (tables: string): Uint8Array =>
  makePdf({ pages: [{ content: grid, fonts: '/E1 20 0 R' }], objects: objects.map((one, index) => (index === 3 ? stream(toUnicode(tables)) : one)) });

const pictured = (entries: string, content = 'q 60 0 0 60 60 500 cm /P Do Q'): Uint8Array =>
  ordinary({ content: grid + content, resources: '/XObject<</P 30 0 R>>', more: [stream('\0', `/Subtype/Image/Width 1/Height 1${entries}`)] });

const bytesWith = (from: string, to: string): Uint8Array =>
  new Uint8Array(Buffer.from(Buffer.from(ordinary()).toString('latin1').replace(from, to), 'latin1'));

it('reads an ordinary file', async () => {
  expect(await reason(ordinary())).toBeNull();
});

it('leaves to pdf.js what it is not certain of, and nobody notices', async () => {
  const bytes = ordinary({ content: `${grid}BT /F1 10 Tf 60 600 Td (2023) Tj ET` });
  expect(await reason(bytes)).toBe('a font descriptor is no dictionary');
  expect(tablesOf((await readPdf(bytes)).value)).toHaveLength(1);
});

describe('page content', () => {
  it.each([
    ['an unknown operator', 'xx'],
    ['an unknown operator', '0 0 0 1 k'],
    ['an unknown operator', '/S sh'],
    ['an unknown operator', 'BI /W 1 /H 1 ID x EI'],
    ['operands that do not fit', '1 2 3 re f'],
    ['operands that do not fit', '1 0 0 1 (a) 0 cm'],
    ['operands without an operator', '1 2'],
    ['more states brought back than saved', 'Q'],
    ['text before its font', 'BT (a) Tj ET'],
    ['Font that is not in the resources', 'BT /None 10 Tf ET'],
    ['a colour space that is not of the device', '/Pattern cs'],
    ['a colour of an unknown space', '.5 scn'],
    ['optional content', '/OC /Layer BDC EMC'],
    ['a number that is none', '1.2.3 w'],
    ['a number that is none', '--1 w'],
    ['a string without end', 'BT /E2 9 Tf (abc'],
    ['half a code', 'BT /E1 9 Tf <00> Tj ET'],
    ['half a byte', 'BT /E2 9 Tf <3> Tj ET'],
    ['a glyph that its font does not name', 'BT /E1 9 Tf <0030> Tj ET'],
    ['a glyph that its font does not name', 'BT /E2 9 Tf <0A> Tj ET'],
  ])('%s: %s', async (why, content) => {
    expect(await reason(ordinary({ content: content.startsWith('Q') || content.startsWith('BT (a)') ? content : `${grid}${content}` }))).toBe(why);
  });

  it('in parts without a seam', async () => {
    const bytes = ordinary({ content: 'BT', contents: '[101 0 R 30 0 R]', more: [stream(words(60, 600, '1'))] });
    expect(await reason(bytes)).toBe('content in parts without a seam');
  });

  it('soft masks, unknown blending, a state with a font', async () => {
    const state = (entries: string): Uint8Array => ordinary({ content: `${grid}/G gs`, resources: `/ExtGState<</G<<${entries}>>>>` });
    expect(await reason(state('/SMask<</S/Alpha>>'))).toBe('a graphics state with SMask');
    expect(await reason(state('/BM/Strange'))).toBe('an unknown way of blending');
    expect(await reason(state('/Font[20 0 R 9]'))).toBe('a graphics state with Font');
  });

  it('stencils, layers and pictures that must be looked at', async () => {
    expect(await reason(pictured('/ImageMask true'))).toBe('a stencil');
    expect(await reason(pictured('/OC 1 0 R'))).toBe('an odd external object');
    expect(await reason(pictured('', 'q 500 0 0 700 10 10 cm /P Do Q'))).toBe('a picture to be looked at');
  });

  it('a form that paints itself', async () => {
    const bytes = ordinary({ content: '/X Do', resources: '/XObject<</X 30 0 R>>', more: [stream('/X Do', '/Subtype/Form')] });
    expect(await reason(bytes)).toBe('forms within forms');
  });
});

describe('fonts', () => {
  it('that are not in the file, or go by two names', async () => {
    expect(await reason(replaced(24, '/FontFile2 22 0 R', ''))).toBe('a font that is not in the file');
    expect(await reason(replaced(24, '/FontName/ABCDEF+Song', '/FontName/ABCDEF+Hei'))).toBe('a font with two names');
  });

  it('that pdf.js would give up', async () => {
    expect(await reason(replaced(21, '/Registry', '/Registrar'))).toBe('a font of no collection');
    expect(await reason(replaced(21, '/DW 1000', '/FontMatrix[.002 0 0 .002 0 0]'))).toBe('a font with units of its own');
    const drawn = ordinary({
      content: `${grid}BT /E4 9 Tf (1) Tj ET`,
      fonts: '/E1 20 0 R/E4 30 0 R',
      more: [objects[7]!.replace('28 0 R', '99 0 R')],
    });
    expect(await reason(drawn)).toBe('a drawing that is none');
  });

  it('that do not tell their characters', async () => {
    expect(await reason(replaced(20, '/ToUnicode 23 0 R', ''))).toBe('a font that does not tell its characters');
    expect(await reason(replaced(20, '/ToUnicode 23 0 R', '/ToUnicode/Identity-H'))).toBe('characters that no stream tells');
    expect(await reason(replaced(20, '/Identity-H', '/UniGB-UCS2-H'))).toBe('an encoding that is not Identity-H');
  });

  it('whose widths are odd', async () => {
    expect(await reason(replaced(21, '/W[3[500 500]', '/W[3[500 (x)]'))).toBe('W is not made of numbers');
    expect(await reason(replaced(21, '/DW 1000', '/DW(x)'))).toBe('an odd width');
  });

  it.each([
    ['an empty table of characters', ''],
    ['a range of characters that runs over its last byte', '1 beginbfrange <0000> <00FF> <0030> endbfrange'],
    ['half a character in a table of characters', '1 beginbfchar <0001> <D840> endbfchar'],
    ['begincidrange in a table of characters', '1 begincidrange <0000> <00FF> 0 endcidrange'],
    ['a range of codes with fewer texts', '1 beginbfrange <0000> <0002> [<0030>] endbfrange'],
    ['a table that ends oddly', '1 beginbfchar <0001> <0030> endbfrange'],
  ])('%s: %s', async (why, tables) => {
    expect(await reason(withTable(tables))).toBe(why);
  });
});

describe('files', () => {
  it('that are encrypted, or not indexed as they should be', async () => {
    expect(await reason(ordinary({ trailer: '/Encrypt<</Filter/Standard>>' }))).toBe('encryption');
    expect(await reason(bytesWith('20 0 obj', '20 1 obj'))).toBe('an object that is not where the index says');
  });

  it('that are laid out for the web and say of themselves what is not so', async () => {
    expect(await reason(forTheWeb(ordinary(), { page: 1 }))).toBe('a file with two first pages');
    expect(await reason(forTheWeb(ordinary(), { before: '98 0 obj null endobj ' }))).toBe('a file laid out oddly');
    expect(await reason(forTheWeb(ordinary(), { after: '98 0 obj null endobj ' }))).toBe('a file laid out for the web with another index');
  });

  it('whose pages are counted wrong or have other parents', async () => {
    expect(await reason(bytesWith('/Count 1', '/Count 2'))).toBe('a wrong number of pages');
    expect(await reason(bytesWith('/Parent 2 0 R', '/Parent 1 0 R'))).toBe('a page with another parent');
  });

  it('with notes on a page that may show something', async () => {
    expect(await reason(ordinary({ attributes: '/Annots[<</Subtype/Stamp>>]' }))).toBe('a note on the page');
  });

  it('with streams packed in an unusual way', async () => {
    const packed = (filter: string): Uint8Array =>
      ordinary({ content: `${grid}/X Do`, resources: '/XObject<</X 30 0 R>>', more: [stream('x', `/Subtype/Form/Filter/${filter}`)] });
    expect(await reason(packed('LZWDecode'))).toBe('filter LZWDecode');
    expect(await reason(packed('ASCII85Decode'))).toBe('base 85 of other characters');
  });
});
