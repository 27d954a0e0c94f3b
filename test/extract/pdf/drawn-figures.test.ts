import { describe, expect, it } from '@jest/globals';
import { readPdf } from '../../../src/extract/pdf/read-pdf.js';
import { filled, line, makePdf, ruled } from './make-pdf.js';
import { tablesOf } from './seen.js';

/** Figures that are no text: outlines as an editor leaves them that turns text into curves, or small pictures. */

const xs = [50, 150, 210, 270, 330];
const ys = [640, 670, 700, 730, 760];
const words = [
  ['item', 'one', 'two', 'three'],
  ['a', '1', '20', '300'],
  ['b', '4', '', '600'],
  ['c', '7', '', '900'],
];

/** By row and column, the doubts of blank cells. */
const doubtsOfBlanks = async (added: string): Promise<string[][]> => {
  const { value, notices } = await readPdf(makePdf(ruled(xs, ys) + filled(xs, ys, words) + added));
  const blanks = tablesOf(value).flatMap((table) => table.cells.filter(({ text }) => text === ''));
  expect(blanks.map(({ place }) => place.cell)).toEqual([
    [2, 2],
    [3, 2],
  ]);
  return blanks.map(({ place }) => notices.filter((notice) => String(notice.place?.cell) === String(place.cell)).map(({ code }) => code));
};

const nought = (x: number, y: number, colour = '0 g'): string =>
  `${colour} ${x} ${y} m ${x + 2} ${y - 1} ${x + 4} ${y - 1} ${x + 5} ${y + 1} c ${x + 5} ${y + 7} l ${x + 4} ${y + 8} ${x + 1} ${y + 8} ${x} ${y + 7} c h ` +
  `${x + 1} ${y + 1} m ${x + 2} ${y} ${x + 3} ${y} ${x + 4} ${y + 1} c ${x + 4} ${y + 6} l ${x + 3} ${y + 7} ${x + 2} ${y + 7} ${x + 1} ${y + 6} c h f*\n`;
const one = (x: number, y: number): string =>
  `0 g ${x} ${y} m ${x + 1} ${y} l ${x + 1} ${y + 8} l ${x} ${y + 8} l ${x - 1.5} ${y + 6} l ${x - 1.5} ${y + 5} l ${x} ${y + 6} l h f\n`;
const picture = `q 12 0 0 8 230 680 cm BI /W 2 /H 1 /CS /G /BPC 8 /F /AHx ID 00FF> EI Q\n`;

describe('a cell that holds ink and no text', () => {
  it.each([
    ['a nought drawn as an outline', nought(230, 681)],
    ['a one drawn as an outline', one(230, 681)],
    ['a small picture', picture],
  ])('leaves no blank of its table believed: %s', async (_, added) => {
    expect(await doubtsOfBlanks(added)).toEqual([['ink-without-text'], ['ink-without-text']]);
  });

  it.each([
    ['nothing in it', ''],
    ['a ground of its own', '0.8 g 210 670 60 30 re f\n'],
    ['a line across it', line(210, 670, 270, 700)],
    ['part of a pale mark over the page', nought(230, 681, '0.9 g')],
    ['part of a red seal', nought(230, 681, '1 0 0 rg')],
    ['an outline beside a text, not in a blank', nought(285, 681)],
  ])('is as blank as it looks with %s', async (_, added) => {
    expect(await doubtsOfBlanks(added)).toEqual([[], []]);
  });
});
