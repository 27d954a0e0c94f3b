import { describe, expect, it } from '@jest/globals';

import { readHtml } from '../../../src/extract/html/read-html.js';

const sentence = '本年度的工作在各方支持下有了新的进展，一是人员到位，二是制度完善，有了明显的改进。';
const head = '<tr><td>项目</td><td>甲</td><td>乙</td></tr>';
const row = '<tr><td>一</td><td>1</td><td>2</td></tr>';
const table = (rows: string): string => `<table>${head}${rows}</table>`;
const read = (html: string) => readHtml(new TextEncoder().encode(html));
const page = (inner: string): string => `<html><head><title>t</title></head><body><div><p>${sentence}</p>${inner}</div></body></html>`;
/** Codes of the doubts, and whether each is of a whole table. */
const doubts = (inner: string): string[] => [...new Set(read(page(inner)).notices.map((one) => (one.place?.cell ? 'cell ' : '') + one.code))];
const refusal = (html: string): string => {
  try {
    return read(html).value.media;
  } catch (error) {
    return (error as { reason: { code: string } }).reason.code;
  }
};

describe('a table whose markup is damaged', () => {
  it.each([
    ['a start tag is no tag', row.replace('<td>1', '\u0001td>1')],
    ['a start tag is another', row.replace('<td>1', '<tf>1')],
    ['a start tag is text', row.replace('<td>1', '<\u00a4d>1')],
    ['a start tag is lost', row.replace('<td>1', '1')],
    ['two tags ran into one', row.replace('<td>1', '<t<td>1')],
    ['an end tag ran into the next tag', row.replace('一</td><td>', '一</td<td>')],
    ['an attribute swallowed cells', row.replace('<td>1', '<td width="5>1').replace('<td>2', '<td width="5">2')],
    ['an attribute swallowed a tag in a cell', row.replace('一', '<span style="a><span lang="EN">一</span>')],
    ['an attribute goes on behind its end', row.replace('<td>1', '<td width="5"0.5pt">1')],
    ['an end tag swallowed text', row.replace('1</td>', '1</\u00a4d>2</td>')],
    ['a byte is zero', row.replace('1', '\0')],
    ['a byte of an attribute is lost', row.replace('<td>1', '<td wi\ufffdth=5>1')],
  ])('is doubted where %s', (_, rows) => expect(doubts(table(rows + row))).toContain('damaged-markup'));

  it('is doubted where it does not end', () => {
    expect(doubts(`<table>${head}${row}<p>${sentence}</p>`)).toContain('damaged-markup');
  });

  it('leaves the others alone', () => {
    const { notices, value } = read(page(table(row) + table(row.replace('<td>1', '<tf>1')) + table(row)));
    const tables = value.blocks.flatMap((block, index) => (block.kind === 'table' ? [index] : []));
    expect(notices.filter((one) => one.code === 'damaged-markup').map((one) => one.place)).toEqual([{ block: tables[1] }]);
  });

  it('leaves figures of tables apart from it alone, and doubts the text of the page and a table that stands right beside it', () => {
    const broken = table(row.replace('<td>1', '<td width="5"0.5pt">1'));
    const { notices, value } = read(page(table(row) + `<p>${sentence}</p>` + broken + table(row)));
    const kinds = value.blocks.map((block) => block.kind);
    const codes = value.blocks.map((_, index) => [...new Set(notices.filter((one) => one.place?.block === index).map((one) => one.code))]);
    expect(kinds).toEqual(['paragraph', 'table', 'paragraph', 'table', 'table']);
    expect([codes[0], codes[1], codes[2], codes[4]]).toEqual([['damaged-page'], [], ['damaged-page'], ['beside-damaged']]);
    expect(codes[3]).toContain('damaged-markup');
  });

  it.each([
    ['a caption before its rows', `<table>表题${head}${row}</table>`],
    ['cells and rows that do not end', `<table><tr><td>项目<td>甲<td>乙<tr><td>一<td>1<td>2</table>`],
    ['a form around its rows', `<table><form>${head}${row}</form></table>`],
    ['Word’s conditional marks', `<table>${head}<!--[if !supportMisalignedColumns]--><!--[endif]--><![if !supportLists]><![endif]>${row}</table>`],
    ['Word’s processing instructions', table(row.replace('1', '1<?xml:namespace prefix="o" /><o:p></o:p>'))],
    ['a quote too many', table(row.replace('<td>', '<td width="50%"" align="center">'))],
    ['attributes without quotes, with a unit, doubled', table(row.replace('<td>', '<td width=50% nowrap align=center align=left>'))],
  ])('is not doubted for %s', (_, html) => expect(doubts(html)).toEqual([]));

  it('doubts a cell with the rest of a tag in it', () => expect(doubts(table(row.replace('1', 'd&gt;1')))).toEqual(['cell markup-in-text']));

  it('doubts a cell with a mark that no editor writes', () => {
    expect(doubts(table(row.replace('1', '1\u0002')))).toEqual(['cell markup-in-text']);
    expect(doubts(table(row.replace('一', '一\v')))).toEqual([]);
  });

  it('doubts what stands below a head that has grown a cell', () => {
    const shifted = '<tr><td>项目</td><td>0</td><td>甲</td><td>乙</td></tr>';
    expect(read(page(`<table>${shifted}${row}${row}${row}</table>`)).notices.filter((one) => one.code === 'ragged-row').length).toBe(7);
  });
});

describe('a page that is cut off', () => {
  const whole = page(table(row + row) + `<p>${sentence}</p>`);

  it.each(['</table', '<td>2', '乙', sentence.slice(-3), '</div>'])('is refused where it ends before %s', (mark) =>
    expect(refusal(whole.slice(0, whole.lastIndexOf(mark)))).toBe('truncated-page'),
  );

  it('is refused where a block of it was never written', () => {
    const at = whole.indexOf('<td>1');
    expect(refusal(whole.slice(0, at) + '\0'.repeat(40) + whole.slice(at + 40))).toBe('truncated-page');
  });

  it('is refused where it ends in a comment or a script', () => {
    expect(refusal(`${whole.slice(0, -14)}<!-- a`)).toBe('truncated-page');
    expect(refusal(`${whole.slice(0, -14)}<script>a`)).toBe('truncated-page');
  });

  it.each([
    ['zeros after its end', whole + '\0'.repeat(600)],
    ['a fragment without head and body', `<div><p>${sentence}</p>${table(row)}</div>`],
    ['optional end tags left out', `<html><body><p>${sentence}${table(row)}<p>${sentence}`],
    ['a container that does not end', page(`<div>${table(row)}`)],
  ])('is not one with %s', (_, html) => expect(refusal(html)).toBe('html'));
});
