import { describe, expect, it } from '@jest/globals';

import { filled, ruled, table, text } from './make-pdf.js';
import { notices, read, tables, tablesOf, words } from './seen.js';

const xs = [50, 150, 250];
const ys = [700, 730, 760];
const body = text(50, 600, 'There is enough text here for a page to be read as text and not as a scan of it.');
const grid = table(xs, ys, [
  ['A', 'B'],
  ['1', ''],
]);
const lastCell = async (content: string, resources = '', objects: readonly string[] = [], catalog = ''): Promise<string | null | undefined> =>
  (await tables({ pages: [{ content: grid + content, resources }], objects, catalog }))[0]?.[1]?.[1];

describe('what a reader of the page sees', () => {
  it('leaves out text of the colour of the paper', async () => {
    expect(await lastCell(`1 g ${text(160, 710, '9')}`)).toBe('');
  });

  it('reads white text on a dark ground', async () => {
    expect(await lastCell(`0.2 g 152 702 96 26 re f 1 g ${text(160, 710, '9')}`)).toBe('9');
  });

  it('leaves out text of the colour of its ground, whatever that is', async () => {
    expect(await lastCell(`1 0 0 rg 152 702 96 26 re f ${text(160, 710, '9')}`)).toBe('');
  });

  it('leaves out text that was painted over', async () => {
    expect(await lastCell(`${text(160, 710, '9')}1 g 152 702 96 26 re f 0 g ${text(170, 710, '7')}`)).toBe('7');
  });

  it('reads text on a ground that was painted before it', async () => {
    expect(await lastCell(`1 g 152 702 96 26 re f 0 g ${text(160, 710, '9')}`)).toBe('9');
  });

  describe('under a picture', () => {
    const image = (more: string): string =>
      `<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1${more}>>stream\n\xff\nendstream`;
    const mask = '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n\x40\nendstream';
    const covered = (before: string, more = ''): Promise<string | null | undefined> =>
      lastCell(`${text(160, 710, '9')} q ${before} 96 0 0 26 152 702 cm /P Do Q`, '/XObject<</P 20 0 R>>/ExtGState<</M<</BM/Multiply>>>>', [
        image(more),
        mask,
      ]);

    it('leaves out text', async () => {
      expect(await covered('')).toBe('');
    });

    it('reads text that shines through', async () => {
      expect([await covered('/M gs'), await covered('', '/SMask 21 0 R')]).toEqual(['9', '9']);
    });
  });

  it('leaves out text in rendering mode 3, which paints nothing', async () => {
    expect(await lastCell(`BT 3 Tr /F1 10 Tf 160 710 Td (9) Tj ET `)).toBe('');
  });

  it('leaves out fully transparent text', async () => {
    expect(await lastCell(`/G gs ${text(160, 710, '9')}`, '/ExtGState<</G<</ca 0>>>>')).toBe('');
  });

  it('leaves out text outside of the clip', async () => {
    expect(await lastCell(`q 0 0 100 100 re W n ${text(160, 710, '9')} Q`)).toBe('');
  });

  it('leaves out what lies outside the CropBox', async () => {
    expect(await words({ pages: [{ content: body + text(50, 40, 'cut off'), attributes: '/CropBox[0 100 595 842]' }] })).toEqual([
      'There is enough text here for a page to be read as text and not as a scan of it.',
    ]);
  });

  it('leaves out a layer that is switched off and reads one that is on', async () => {
    const layers = ['<</Type/OCG/Name(off)>>', '<</Type/OCG/Name(on)>>'];
    const catalog = '/OCProperties<</OCGs[20 0 R 21 0 R]/D<</OFF[20 0 R]>>>>';
    const resources = '/Properties<</Off 20 0 R/On 21 0 R>>';
    const content = `/OC /Off BDC ${text(160, 710, '9')} EMC /OC /On BDC ${text(170, 710, '7')} EMC `;
    expect(await lastCell(content, resources, layers, catalog)).toBe('7');
  });

  it('leaves out a watermark that is set aslant', async () => {
    expect(await lastCell('BT /F1 40 Tf 0.7 0.7 -0.7 0.7 160 690 Tm (DRAFT) Tj ET ')).toBe('');
  });

  it('reads the text of a filled form field', async () => {
    const appearance =
      '<</Type/XObject/Subtype/Form/BBox[0 0 50 20]/Resources<</Font<</F1 3 0 R>>>>/Length 32>>stream\nBT /F1 10 Tf 5 5 Td (4321) Tj ET\nendstream';
    const field = '<</Type/Annot/Subtype/Widget/FT/Tx/T(f)/V(4321)/Rect[155 705 205 725]/F 4/AP<</N 20 0 R>>>>';
    const document = await read({ pages: [{ content: grid, attributes: '/Annots[21 0 R]' }], objects: [appearance, field] });
    expect(tablesOf(document)[0]?.cells.at(-1)?.text).toBe('4321');
  });
});

describe('pictures', () => {
  const picture = (x: number, y: number, side: number): string => `q ${side} 0 0 ${side} ${x} ${y} cm /P Do Q `;
  const object = '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\nx\nendstream';
  const kinds = async (content: string): Promise<string[]> =>
    (await read({ pages: [{ content, resources: '/XObject<</P 20 0 R>>' }], objects: [object] })).blocks.map((block) => block.kind);

  it('become blocks at their place in the text', async () => {
    expect(await kinds(text(50, 780, 'Before.') + picture(50, 650, 100) + body)).toEqual(['paragraph', 'image', 'paragraph']);
  });

  it('are left out where they are no larger than an icon', async () => {
    expect(await kinds(picture(50, 650, 20) + body)).toEqual(['paragraph']);
  });

  it('are one where they were cut into strips', async () => {
    expect(await kinds(picture(50, 650, 60) + picture(110, 650, 60) + body)).toEqual(['image', 'paragraph']);
  });
});

describe('doubts about a cell', () => {
  it('has none about a clean table', async () => {
    expect(await notices(grid)).toEqual([]);
  });

  it('doubts two numbers with a wide gap between them', async () => {
    expect(await notices(grid + text(160, 710, '12') + text(200, 710, '34'))).toEqual(['two-numbers-in-cell']);
  });

  it('does not doubt a number whose thousands are parted by a blank', async () => {
    expect(await notices(grid + text(160, 710, '12 345'))).toEqual([]);
    expect(await lastCell(text(160, 710, '12 345'))).toBe('12 345');
  });

  it('doubts two numbers stacked in one cell, but not one that is broken at the border', async () => {
    const narrow = [50, 62, 250];
    const tall = [700, 760];
    expect(await notices(ruled(xs, tall) + text(60, 740, '12') + text(60, 720, '34'))).toEqual(['two-numbers-in-cell']);
    expect(await notices(ruled(narrow, tall) + text(51, 740, '12', 8) + text(51, 720, '34', 8))).toEqual([]);
  });

  it('keeps a number whole that runs over a border, and doubts both cells', async () => {
    const narrow = [50, 100, 120, 250];
    const row = [730, 760];
    const content = ruled(narrow, row) + filled(narrow, row, [['A', '3985758', '']]);
    expect(await tables(content)).toEqual([[['A', '3985758', '']]]);
    expect(await notices(content)).toEqual(['text-on-border', 'text-on-border']);
  });

  it('doubts different glyphs printed in one spot', async () => {
    expect(await notices(grid + text(160, 710, '3') + text(160.5, 710, '8'))).toEqual(['overlapping-text']);
  });

  it('doubts characters that the font does not name', async () => {
    expect(await notices(grid + 'BT /F2 10 Tf 160 710 Td <e001> Tj ET ')).toEqual(['unmapped-glyphs']);
  });

  it('doubts a cell whose lines make no rectangle', async () => {
    const rules = [700, 760].map((y) => `50 ${y} m 350 ${y} l S `).join('') + [50, 350].map((x) => `${x} 700 m ${x} 760 l S `).join('');
    const inner = '150 730 m 350 730 l S 150 700 m 150 730 l S 250 730 m 250 760 l S ';
    expect(await notices(rules + inner + text(60, 740, 'L') + text(260, 740, 'R') + text(200, 710, '1'))).toEqual(['irregular-cell']);
  });
});

describe('a watermark', () => {
  const tiled = (words: string): string =>
    [0, 1, 2].flatMap((row) => [0, 1, 2, 3].map((column) => text(60 + 170 * column, 705 + 15 * row, words, 9))).join('');
  const state = '/ExtGState<</G<</ca 0.3>>>>';

  it('is a pale text that is printed all over the page, and is left out', async () => {
    expect(await tables(`0.8 g ${tiled('DRAFT 2024')}0 g ${grid}${body}`)).toEqual([
      [
        ['A', 'B'],
        ['1', ''],
      ],
    ]);
  });

  it('is known by how pale it is on paper', async () => {
    const content = `${grid}${body}/G gs ${tiled('DRAFT')}`;
    expect((await tables({ pages: [{ content, resources: state }] }))[0]).toEqual([
      ['A', 'B'],
      ['1', ''],
    ]);
  });

  it('is neither dark text nor pale figures', async () => {
    expect((await tables(`${tiled('DRAFT')}${grid}${body}`)).flat(2).join('')).toContain('DRAFT');
    expect((await tables(`0.8 g ${tiled('2024')}0 g ${grid}${body}`)).flat(2).join('')).toContain('2024');
  });
});
