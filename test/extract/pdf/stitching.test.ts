import { describe, expect, it } from '@jest/globals';

import { line, ruled, table, text } from './make-pdf.js';
import { notices, read, tables, tablesOf, words } from './seen.js';

const xs = [50, 150, 250, 350];
const low = [60, 90, 120];
const high = [720, 750, 780];
const twoPages = (first: string, second: string): { pages: { content: string }[] } => ({ pages: [{ content: first }, { content: second }] });

describe('tables over pages', () => {
  const upper = table(xs, low, [
    ['name', 'one', 'two'],
    ['first', '1', '2'],
  ]);
  const lower = table(xs, high, [
    ['second', '3', '4'],
    ['third', '5', '6'],
  ]);
  const whole = [
    ['name', 'one', 'two'],
    ['first', '1', '2'],
    ['second', '3', '4'],
    ['third', '5', '6'],
  ];

  it('joins a table broken by a page when the second half repeats no header', async () => {
    const document = await read(twoPages(upper, lower));
    const [joined, ...others] = tablesOf(document);
    expect(others).toEqual([]);
    expect(joined?.pages).toEqual([1, 2]);
    expect(joined?.place).toEqual({ block: 0, page: 1, box: [50, 722, 350, 782] });
    expect(joined?.cells.at(-1)?.place).toEqual({ block: 0, cell: [3, 2], page: 2, box: [250, 92, 350, 122] });
    expect(await tables(twoPages(upper, lower))).toEqual([whole]);
  });

  it('drops a header that the second half repeats', async () => {
    const repeated = table(
      xs,
      [690, ...high],
      [
        ['name', 'one', 'two'],
        ['second', '3', '4'],
        ['third', '5', '6'],
      ],
    );
    expect(await tables(twoPages(upper, repeated))).toEqual([whole]);
  });

  it('joins over page numbers and running heads', async () => {
    const head = text(60, 800, 'Report of the office');
    const first = twoPages(upper + head + text(290, 30, '- 4 -'), lower + head + text(290, 30, '- 5 -'));
    expect(await tables(first)).toEqual([whole]);
    expect(await words(first)).toEqual([]);
  });

  it('joins halves whose columns are a little apart', async () => {
    const fitted = table([51, 154, 247, 352], high, [
      ['second', '3', '4'],
      ['third', '5', '6'],
    ]);
    expect(await tables(twoPages(upper, fitted))).toEqual([whole]);
  });

  it('joins a half with fewer columns when its borders are among those of the other', async () => {
    const fewer = table([50, 150, 350], [720, 750], [['total', '7']]);
    expect(await tables(twoPages(upper, fewer))).toEqual([[...whole.slice(0, 2), ['total', '7', null]]]);
  });

  it('joins a number that the break cuts before its decimals, and doubts it', async () => {
    const pages = twoPages(
      upper,
      table(xs, high, [
        ['', '', '.6'],
        ['second', '3', '4'],
      ]),
    );
    expect(await tables(pages)).toEqual([[whole[0], ['first', '1', '2.6'], ['second', '3', '4']]]);
    expect(await notices(pages)).toEqual(['broken-by-page']);
  });

  it('doubts numbers over and under the break where the row below has no label', async () => {
    const pages = twoPages(
      upper,
      table(xs, high, [
        ['', '', '6'],
        ['second', '3', '4'],
      ]),
    );
    expect((await tables(pages))[0]).toHaveLength(4);
    expect(await notices(pages)).toEqual(['broken-by-page', 'broken-by-page']);
    expect(await notices(twoPages(upper, lower))).toEqual([]);
  });

  it('leaves two tables apart where text stands between', async () => {
    expect(await tables(twoPages(upper, text(50, 800, 'Another matter') + lower))).toHaveLength(2);
    expect(await tables(twoPages(upper + text(50, 40, 'A note.'), lower))).toHaveLength(2);
  });

  it('leaves two tables apart whose columns do not fit', async () => {
    expect(await tables(twoPages(upper, table([50, 120, 200, 350], [720, 750], [['a', 'b', 'c']])))).toHaveLength(2);
  });

  it('joins over three pages', async () => {
    const middle = table(
      xs,
      [60, 750, 780],
      [
        ['second', '3', '4'],
        ['third', '5', '6'],
      ],
    );
    const last = table(xs, [750, 780], [['fourth', '7', '8']]);
    expect(await tables({ pages: [{ content: upper }, { content: middle }, { content: last }] })).toEqual([[...whole, ['fourth', '7', '8']]]);
  });
});

describe('what a page break cuts', () => {
  const merged =
    [60, 90, 120].map((y) => (y === 90 ? line(150, y, 350, y) : line(50, y, 350, y))).join('') + xs.map((x) => line(x, 60, x, 120)).join('');
  const mergedHigh = merged.replace(/ (60|90|120)(?= |$)/gm, (_, y: string) => ` ${Number(y) + 660}`);

  it('joins a merged cell whose lower half is blank', async () => {
    const first = merged + text(55, 85, 'group') + text(155, 99, 'a') + text(255, 99, '1') + text(155, 69, 'b') + text(255, 69, '2');
    const second = mergedHigh + text(155, 759, 'c') + text(255, 759, '3') + text(155, 729, 'd') + text(255, 729, '4');
    const [joined] = tablesOf(await read(twoPages(first, second)));
    expect(joined?.cells.filter((cell) => cell.column === 0).map((cell) => [cell.text, cell.rowSpan])).toEqual([['group', 4]]);
  });

  it('leaves halves apart that both have text: they may be two groups', async () => {
    const first = merged + text(55, 85, 'group') + text(155, 99, 'a') + text(155, 69, 'b');
    const second = mergedHigh + text(55, 745, 'other') + text(155, 759, 'c') + text(155, 729, 'd');
    const [joined] = tablesOf(await read(twoPages(first, second)));
    expect(joined?.cells.filter((cell) => cell.column === 0).map((cell) => [cell.text, cell.rowSpan])).toEqual([
      ['group', 2],
      ['other', 2],
    ]);
  });

  const narrow = [50, 100, 200, 300];

  it('joins a row whose label fills its line before the break and whose figures all stand on one side', async () => {
    const first = ruled(narrow, low) + text(52, 99, '甲') + text(110, 99, '1') + text(52, 69, '没有现成') + text(110, 69, '11') + text(210, 69, '12');
    const second = ruled(narrow, [720, 750, 780]) + text(52, 759, '信息') + text(52, 729, '乙') + text(110, 729, '3');
    expect(await tables(twoPages(first, second))).toEqual([
      [
        ['甲', '1', ''],
        ['没有现成信息', '11', '12'],
        ['乙', '3', ''],
      ],
    ]);
  });

  it('leaves a row alone that has a label and no figures after a label that was complete', async () => {
    const first = ruled(narrow, low) + text(52, 99, '甲') + text(110, 99, '1') + text(52, 69, '乙') + text(110, 69, '11');
    const second = ruled(narrow, [750, 780]) + text(52, 759, '丙');
    expect(await tables(twoPages(first, second))).toEqual([
      [
        ['甲', '1', ''],
        ['乙', '11', ''],
        ['丙', '', ''],
      ],
    ]);
  });
});
