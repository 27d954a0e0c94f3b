import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';

import { readHtml } from '../../../../src/extract/html/read-html.js';
import { readTables } from '../../../../src/extract/html/tags/read-tables.js';
import type { OtherTable } from '../../../../src/extract/other-tables.js';

const bytesOf = (html: string, encoding = 'utf-8'): Uint8Array => new Uint8Array(iconv.encode(html, encoding));
type Printed = readonly [row: number, column: number, rowSpan: number, colSpan: number, text: string];
const printed = ({ cells }: OtherTable): Printed[] => cells.map(({ row, column, rowSpan, colSpan, text }) => [row, column, rowSpan, colSpan, text]);
const tag = (html: string): Printed[] => readTables(bytesOf(html)).flatMap(printed);
const texts = (html: string): string[] => tag(html).map(([, , , , text]) => text);
const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

/** What the reader of pages makes of it. */
const tree = (html: string): Printed[] =>
  readHtml(bytesOf(`<html><body><p>一段话。</p>${html}</body></html>`)).value.blocks.flatMap((block) =>
    block.kind === 'table' ? printed(block) : [],
  );

describe('tables read tag by tag', () => {
  it.each([
    ['spans', `<table><tr><td rowspan="2">项目</td><td colspan="2">甲</td></tr>${row('1', '2')}${row('一', '3', '4')}</table>`],
    ['a span to the end', `<table><tr><td rowspan="0">项</td><td>1</td></tr>${row('2')}${row('3')}</table>`],
    ['rows in any order', `<table><tfoot>${row('合计', '3')}</tfoot><tbody>${row('一', '1')}</tbody><thead>${row('项', '数')}</thead></table>`],
    ['end tags left out', '<table><tr><td>项<td>数<tr><td>一<td><p>1<tr><td>二<td>2</table>'],
    ['a table in a cell', `<table>${row('项', '甲', '乙')}${row('一', `<table>${row('7')}</table>`, '3')}${row('二', '4', '5')}</table>`],
    [
      'hidden cells and text',
      `<table>${row('项', '1<span style="display:none">9</span>')}<tr style="display: none"><td>8</td></tr>${row('一', '2')}</table>`,
    ],
    ['entities and breaks', `<table>${row('A&amp;B', '1&nbsp;', '&#50;')}${row('甲<br>乙', '３', '4\n  5')}</table>`],
    ['raised figures', `<table>${row('项', '12<sup>1</sup>')}${row('一', '3')}</table>`],
  ])('are those that are read from the tree: %s', (_, html) => {
    expect(readTables(bytesOf(html)).map(printed)).toContainEqual(tree(html));
  });

  it.each(['utf-8', 'gbk', 'gb18030', 'utf-16le'])('are in %s, whatever the page declares', (encoding) => {
    const mark = encoding === 'utf-16le' ? '\ufeff' : '';
    const html = `${mark}<meta charset="big5"><table>${row('项目', '１２')}</table>`;
    expect(
      readTables(bytesOf(html, encoding))
        .flatMap(printed)
        .map((cell) => cell[4]),
    ).toEqual(['项目', '１２']);
  });

  it('lose nothing to a damaged byte in another cell', () => {
    const page = Buffer.from(bytesOf(`<table>${row('项目', '12', '34')}</table>`, 'utf-8'));
    // a lone byte that begins four of GB18030, before two digits
    const damaged = Buffer.concat([page.subarray(0, page.indexOf('12')), Buffer.from([0x81]), page.subarray(page.indexOf('12'))]);
    const [label, , last] = readTables(new Uint8Array(damaged)).flatMap(printed);
    expect([label![4], last![4]]).toEqual(['项目', '34']);
  });

  it('leave out what stands between the cells', () => {
    expect(texts(`<table>9<tr>8<td>项</td>7<td>1</td></tr></table>`)).toEqual(['项', '1']);
  });

  it('end where the page ends, and do not grow beyond measure', () => {
    expect(texts('<table><tr><td>项<td>1')).toEqual(['项', '1']);
    expect(tag(`<table>${`<tr>${'<td colspan="1000">1</td>'.repeat(3)}</tr>`}</table>`)).toEqual([]);
  });
});
