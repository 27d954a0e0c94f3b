import { describe, expect, it } from '@jest/globals';

import { readHtml } from '../../../src/extract/html/read-html.js';

const sentence = '本年度的工作在各方支持下有了新的进展，一是人员到位，二是制度完善，有了明显的改进。';
const read = (inner: string, head = '') =>
  readHtml(new TextEncoder().encode(`<html><head><meta charset="utf-8">${head}</head><body><div><p>${sentence}</p>${inner}</div></body></html>`))
    .value.blocks;
const grids = (inner: string, head = '') =>
  read(inner, head).flatMap((block) => (block.kind === 'table' ? [block.cells.map((cell) => [cell.row, cell.column, cell.text])] : []));
const wanted = [
  [0, 0, '项目'],
  [0, 1, '甲'],
  [0, 2, '乙'],
  [1, 0, '一'],
  [1, 1, '1'],
  [1, 2, '2'],
  [2, 0, '二'],
  [2, 1, '3'],
  [2, 2, ''],
];
const rows = [
  ['项目', '甲', '乙'],
  ['一', '1', '2'],
  ['二', '3', ''],
];
const make = (row: string, cell: string): string =>
  rows.map((texts) => `<div ${row}>${texts.map((text) => `<div ${cell}>${text}</div>`).join('')}</div>`).join('');

describe('a table made of other elements', () => {
  it('is told by its roles', () => expect(grids(`<div role="table">${make('role="row"', 'role="cell"')}</div>`)).toEqual([wanted]));

  it('is told by its roles, its rows in groups', () =>
    expect(grids(`<div role="grid"><div role="rowgroup">${make('role="row"', 'role="gridcell"')}</div></div>`)).toEqual([wanted]));

  it('is told by styles', () =>
    expect(grids(`<div style="display: table">${make('style="display:table-row"', 'style="display:table-cell"')}</div>`)).toEqual([wanted]));

  it('is told by the style sheet of the page, the weightier selector winning', () => {
    const sheet = `<style>/* a */ .t{display:table} @media print{.r{display:none}} div.box .r{display:table-row} .r{display:block} .c,.d{display:table-cell} a:hover{display:none} ((</style>`;
    expect(grids(`<div class="box"><div class="t">${make('class="r"', 'class="c"')}</div></div>`, sheet)).toEqual([wanted]);
  });

  it('is told by rows of as many cells each', () => {
    expect(grids(`<div>${make('class="row"', 'class="col"')}</div>`)).toEqual([wanted]);
    expect(grids(`<div>${rows.map((texts) => `<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`).join('')}</div>`)).toEqual([wanted]);
  });

  it('keeps the spans that its roles name', () => {
    const html = `<div role="table"><div role="row"><div role="cell" aria-colspan="2">a</div></div><div role="row"><div role="cell">1</div><div role="cell">2</div></div></div>`;
    expect(read(html)).toMatchObject([{}, { cells: [{ text: 'a', colSpan: 2 }, { text: '1' }, { text: '2' }] }]);
  });

  it.each([
    ['rows of unlike length', '<div><div><i>a</i><i>1</i><i>2</i></div><div><i>b</i><i>3</i></div><div><i>c</i><i>4</i><i>5</i></div></div>'],
    ['no figures', '<div><div><i>a</i><i>b</i><i>c</i></div><div><i>d</i><i>e</i><i>f</i></div><div><i>g</i><i>h</i><i>i</i></div></div>'],
    ['text between', `<div>${make('', '')}又及</div>`],
    [
      'a page in two columns',
      `<div style="display:table"><div style="display:table-cell">${sentence}</div><div style="display:table-cell">1</div></div>`,
    ],
  ])('is none with %s', (_, html) => expect(grids(html)).toEqual([]));
});

describe('a table that nothing tells', () => {
  it('is not taken for text: the page is refused', () => {
    const cells = Array.from({ length: 24 }, (_, index) => `<div>${index}</div>`).join('');
    expect(() => read(`<div class="grid">${cells}</div>`)).toThrow(/rows and columns/);
    expect(read(`<p>12</p><p>2023-01-02</p><ul><li>1</li><li>2</li></ul>`).length).toBeGreaterThan(3);
  });
});

describe('a style sheet', () => {
  it('hides rows of a table, and not what a click may show', () => {
    const html = '<table><tr><td>a</td><td>1</td></tr><tr class="x"><td>b</td><td>2</td></tr></table><div class="x">第二页签</div>';
    const blocks = read(html, '<style>.x{display:none}</style>');
    expect(blocks.slice(1)).toMatchObject([{ rows: 1, cells: [{ text: 'a' }, { text: '1' }] }, { text: '第二页签' }]);
  });
});
