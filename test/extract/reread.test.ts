import { describe, expect, it } from '@jest/globals';

import { readPdf } from '../../src/extract/pdf/read-pdf.js';
import { reread } from '../../src/extract/reread.js';
import type { Document } from '../../src/schema/document.js';
import type { Cell } from '../../src/schema/table.js';
import { filled, line, makePdf, ruled, text } from './pdf/make-pdf.js';
import type { PdfSource } from './pdf/make-pdf.js';
import { notices, read, tablesOf } from './pdf/seen.js';

const xs = [50, 150, 210, 270, 330];
const ys = [640, 670, 700, 730, 760];
const words = [
  ['项目', '甲', '乙', '丙'],
  ['一', '1', '20', '300'],
  ['二', '4', '50', '600'],
  ['三', '7', '80', '900'],
];
const cellsOf = (document: Document): Cell[] => tablesOf(document).flatMap((table) => table.cells);
const figures = (document: Document): Cell[] => cellsOf(document).filter((cell) => /\d/.test(cell.text));
const again = async (source: PdfSource | string): Promise<[string, ...string[]][]> => {
  const document = await read(source);
  const places = figures(document).map((cell) => cell.place);
  return figures(await reread(makePdf(source), document, places)).map((cell) => [cell.text, ...(cell.readings ?? []).map((one) => one.text)]);
};

describe('reading cells a second time', () => {
  it('comes to the same figures where nothing is wrong with them', async () => {
    const printed = words.slice(1).flatMap((row) => row.slice(1));
    expect(await again(ruled(xs, ys) + filled(xs, ys, words))).toEqual(printed.map((one) => [one, one, one]));
  });

  it('reads a figure that stands across several columns (表二)', async () => {
    // the last row has one cell under 甲, 乙 and 丙, its figure in the middle
    const rules = [
      ...ys.map((y) => line(50, y, 330, y)),
      ...[50, 150, 330].map((x) => line(x, 640, x, 760)),
      ...[210, 270].map((x) => line(x, 670, x, 760)),
    ].join('');
    const source = rules + filled(xs, ys, [...words.slice(0, 3), ['三', '', '', '']]) + text(232, 651, '340');
    const seen = await again(source);
    expect(seen.find(([one]) => one === '340')).toEqual(['340', '340', '340']);
  });

  it('looks only at the cells asked for, and leaves what is printed as it is', async () => {
    const source = ruled(xs, ys) + filled(xs, ys, words);
    const document = await read(source);
    const [one] = figures(document);
    const seen = cellsOf(await reread(makePdf(source), document, [one!.place]));
    expect(seen.flatMap((cell) => (cell.readings ? [[cell.text, cell.readings]] : []))).toEqual([
      [
        '1',
        [
          { text: '1', by: '按文字对齐' },
          { text: '1', by: '图像识别' },
        ],
      ],
    ]);
    expect(seen.map((cell) => cell.text)).toEqual(cellsOf(document).map((cell) => cell.text));
  });

  it('puts a figure under its own column where a stray rule cuts it off', async () => {
    // the rule between 甲 and 乙 is drawn too far right in one row, over the 20
    const rules = [
      ...ys.map((y) => line(50, y, 330, y)),
      ...[50, 150, 270, 330].map((x) => line(x, 640, x, 760)),
      line(210, 640, 210, 700),
      line(210, 730, 210, 760),
      line(226, 700, 226, 730),
    ].join('');
    const bare = words.map((row, index) => (index === 1 ? ['一', '1', '', '300'] : row));
    const source = rules + filled(xs, ys, bare) + text(215, 711, '20');
    const seen = await again(source);
    expect(seen).toContainEqual(expect.arrayContaining(['300', '300']));
    const document = await read(source);
    const wrong = figures(document).filter((cell) => cell.place.cell![0] === 1 && !['1', '20', '300'].includes(cell.text));
    const doubted = new Set((await readPdf(makePdf(source))).notices.map((notice) => String(notice.place?.cell)));
    expect(wrong.filter((cell) => !doubted.has(String(cell.place.cell)) && (cell.readings ?? []).every((one) => one.text === cell.text))).toEqual([]);
  });

  it('leaves a document alone for which it has no other way, and one that the other way gives up', async () => {
    const document = await read(ruled(xs, ys) + filled(xs, ys, words));
    const place = figures(document)[0]!.place;
    const picture: Document = { ...document, media: 'picture' };
    expect(await reread(new Uint8Array(), picture, [place])).toBe(picture);
    const word: Document = { ...document, media: 'docx' };
    expect(await reread(new Uint8Array([0x50, 0x4b, 3, 4]), word, [place])).toBe(word);
  });
});

describe('cells that look suspicious', () => {
  it('are read a second time unasked: a figure that touches its border', async () => {
    const bare = words.map((row, index) => (index === 1 ? ['一', '1', '', '300'] : row));
    const document = await read(ruled(xs, ys) + filled(xs, ys, bare) + text(210.5, 711, '20'));
    expect(cellsOf(document).filter((cell) => cell.readings)).toMatchObject([{ text: '20', readings: [{ text: '20', by: '按文字对齐' }] }]);
    expect(await notices(ruled(xs, ys) + filled(xs, ys, words))).toEqual([]);
  });
});
