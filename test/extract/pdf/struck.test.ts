import { describe, expect, it } from '@jest/globals';

import { line, ruled, table, text } from './make-pdf.js';
import { notices, tables } from './seen.js';

const xs = [50, 150, 250];
const ys = [700, 730, 760];
const words = [
  ['A', 'B'],
  ['1', ''],
];
const grid = table(xs, ys, words);
// Helvetica's digits are 0.556 of the size wide
const [left, right] = [160, 160 + 2 * 5.56];

describe('a line through the middle of digits', () => {
  it('makes the figure doubted, which stays as it is printed', async () => {
    const source = grid + text(160, 710, '74') + line(left, 713, left + 5.56, 713);
    expect(await notices(source)).toEqual(['struck-out']);
    expect((await tables(source))[0]?.[1]?.[1]).toBe('74');
  });

  it('parts no cell, even where it reaches from rule to rule of a narrow one', async () => {
    const narrow = [50, 150, 165];
    const source = ruled(narrow, ys) + text(60, 740, 'A') + text(60, 710, '1') + text(152, 710, '74') + line(152, 713, 163, 713);
    expect((await tables(source))[0]).toEqual([
      ['A', ''],
      ['1', '74'],
    ]);
    expect(await notices(source)).toEqual(['struck-out']);
  });

  it('counts on pages that are turned, too', async () => {
    const content = grid + text(160, 710, '74') + line(left, 713, right, 713);
    expect(await notices({ pages: [{ content, attributes: '/Rotate 90' }] })).toEqual(['struck-out']);
  });

  it('is not one under the digits, or beside them', async () => {
    expect(await notices(grid + text(160, 710, '74') + line(left, 708.5, right, 708.5))).toEqual([]);
    expect(await notices(grid + text(160, 710, '74') + line(right + 3, 713, right + 20, 713))).toEqual([]);
  });
});

describe('a line through the middle of other text', () => {
  it('is of that text where it ends with it', async () => {
    expect(await notices(grid + text(160, 710, 'OLD') + line(160, 713, 182, 713))).toEqual(['struck-out']);
  });
});
