import { describe, expect, it } from '@jest/globals';

import { makePdf, filled, ruled, text } from '../pdf/make-pdf.js';
import { tablesOf, textsOf } from '../pdf/seen.js';
import { readPdf } from '../../../src/extract/pdf/read-pdf.js';
import type { Document } from '../../../src/schema/document.js';

const sheet = (content: string) => ({ pages: [{ content, attributes: '/MediaBox[0 0 1190 842]' }] });
const read = async (content: string): Promise<Document> => (await readPdf(makePdf(sheet(content)))).value;
const blocks = async (content: string): Promise<string[]> =>
  (await read(content)).blocks.map((block) => ('text' in block ? block.text : block.kind === 'table' ? textsOf(block).flat().join(' ') : block.kind));

const line = '全年共收到政府信息公开申请一百二十三件其中自然人一百二十件';
/** Three lines of a column, 28 characters of 15 points each. */
const column = (left: number, name: string, top = 700): string =>
  [0, 1, 2].map((row) => text(left, top - 30 * row, `${name}${line}`.slice(0, 28), 15)).join('');
const grid = (left: number, top: number, words: readonly (readonly string[])[]): string => {
  const xs = [left, left + 200, left + 420];
  const ys = [top - 30 * words.length, ...words.map((_, row) => top - 30 * (words.length - 1 - row))];
  return ruled(xs, ys) + filled(xs, ys, words);
};

describe('a sheet with two pages side by side', () => {
  it('is read page by page', async () => {
    const [left, right] = [await blocks(column(60, '甲')), await blocks(column(655, '乙'))];
    // the text runs on from one to the other
    expect((await blocks(column(60, '甲') + column(655, '乙'))).join('')).toBe([...left, ...right].join(''));
  });

  it('joins a table that begins on the left and goes on on the right', async () => {
    const content =
      column(60, '甲') +
      grid(60, 600, [
        ['A', 'B'],
        ['1', '2'],
      ]) +
      grid(655, 740, [['3', '4']]) +
      column(655, '乙', 600);
    const document = await read(content);
    expect(tablesOf(document).map(textsOf)).toEqual([
      [
        ['A', 'B'],
        ['1', '2'],
        ['3', '4'],
      ],
    ]);
    expect(tablesOf(document)[0]!.pages).toEqual([1]);
    expect(tablesOf(document)[0]!.cells.at(-1)!.place).toMatchObject({ page: 1, box: [855, 102, 1075, 132] });
  });

  it('may hold nothing but tables', async () => {
    const rows = [
      ['A', 'B'],
      ['1', '2'],
      ['3', '4'],
    ];
    const document = await read(
      grid(60, 700, rows) +
        grid(655, 760, [
          ['5', '6'],
          ['7', '8'],
          ['9', '0'],
        ]),
    );
    expect(tablesOf(document).map((table) => textsOf(table).flat().join(''))).toEqual(['AB1234567890']);
  });

  it('is one page where something stands in the middle, or where its halves are columns of a table without lines', async () => {
    const across = text(300, 500, `${line}${line}`.slice(0, 40), 15);
    expect((await blocks(column(60, '甲') + column(655, '乙') + across)).some((one) => one.includes('甲') && one.includes('乙'))).toBe(true);
    const rows = [0, 1, 2, 3].map((row) => text(60, 700 - 30 * row, '行政许可', 15) + text(1000, 700 - 30 * row, String(row), 15)).join('');
    expect((await blocks(rows)).some((one) => one.includes('许可') && one.includes('3'))).toBe(true);
  });

  it('is read page by page where another sheet of the document is, even if it is a cover', async () => {
    const cover = [0, 1, 2].map((row) => text(100, 500 - 30 * row, '封面', 15) + text(700, 500 - 30 * row, '目录', 15)).join('');
    const document = async (...contents: readonly string[]) =>
      (await readPdf(makePdf({ pages: contents.map((content) => ({ content, attributes: '/MediaBox[0 0 1190 842]' })) }))).value.blocks.map(
        (block) => ('text' in block ? block.text : ''),
      );
    const parted = '封面封面封面目录目录目录';
    expect((await document(cover, column(60, '甲') + column(655, '乙'))).join('')).toContain(parted);
    expect((await document(cover, text(60, 700, line, 15))).join('')).not.toContain(parted);
  });
});
