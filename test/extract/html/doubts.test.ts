import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';

import { readHtml } from '../../../src/extract/html/read-html.js';

const doubts = (inner: string | Uint8Array) =>
  readHtml(typeof inner === 'string' ? new TextEncoder().encode(`<html><body>${inner}</body></html>`) : inner).notices.map((notice) => [
    notice.code,
    ...(notice.place?.cell ?? []),
  ]);
const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const head = row('项目', '甲', '乙', '总计');

describe('a row with fewer cells than its head', () => {
  it('is doubted in all its figures', () => {
    expect(doubts(`<table>${head}${row('一', '1', '2', '3')}${row('二', '4', '5')}</table>`)).toEqual([
      ['ragged-row', 2, 1],
      ['ragged-row', 2, 2],
    ]);
  });

  it('is doubted with its blanks', () => {
    expect(doubts(`<table>${head}${row('一', '', '2')}${row('二', '1', '2', '3')}</table>`)).toEqual([
      ['ragged-row', 1, 1],
      ['ragged-row', 1, 2],
    ]);
  });

  it('is doubted where a merged label reaches too far down', () => {
    const table = `<table>${head}<tr><td rowspan="3">一</td><td>1</td><td>2</td><td>3</td></tr>${row('4', '5', '6')}${row('二', '7', '8', '9')}</table>`;
    expect(doubts(table).map(([, at]) => at)).toEqual([3, 3, 3]);
  });

  it('is sure where it belongs to a block of its own with a head of its own', () => {
    const band = '<tr><td colspan="4">第二块</td></tr>';
    expect(doubts(`<table>${head}${row('一', '1', '2', '3')}${band}${row('内容', '数量')}${row('许可', '7')}</table>`)).toEqual([]);
  });

  it('is sure where its only value stands under a head of three columns', () => {
    const table = `<table>${head}${row('一', '1', '2', '3')}<tr><td>内容</td><td colspan="3">数量</td></tr>${row('许可', '7')}</table>`;
    expect(doubts(table)).toEqual([]);
  });

  it('is sure under a title that is wider than the table', () => {
    expect(doubts(`<table><tr><td colspan="9">标题</td></tr>${head}${row('一', '1', '2', '3')}</table>`)).toEqual([]);
  });

  it('is sure under heads of several levels with an empty corner', () => {
    const heads = '<tr><td rowspan="2"></td><td colspan="2">人</td><td rowspan="2">总计</td></tr><tr><td>甲</td><td>乙</td></tr>';
    expect(doubts(`<table>${heads}${row('一', '1', '2', '3')}${row('二', '', '', '')}</table>`)).toEqual([]);
  });
});

describe('a cell', () => {
  it('with figures on two lines is doubted', () => {
    expect(doubts(`<table>${row('a', 'b')}${row('x', '<p>12</p><p>34</p>')}</table>`)).toEqual([['two-numbers-in-cell', 1, 1]]);
  });

  it('with a figure and a note on two lines is not', () => {
    expect(doubts(`<table>${row('a', 'b')}${row('x', '22<br>（其中修订16件）')}</table>`)).toEqual([]);
  });

  it('with a table in it keeps its place in the table around it, and is doubted', () => {
    const inner = `<table>${row('7')}</table>`;
    expect(doubts(`<table>${head}${row('一', '1', inner, '3')}${row('二', '4', '5', '6')}</table>`)).toEqual([['nested-table', 1, 2]]);
  });

  it('with a frame of one cell around its figure is read, even if all are', () => {
    const framed = (text: string): string => `<table>${row(text)}</table>`;
    const { value } = readHtml(new TextEncoder().encode(`<table>${head}${row('一', framed('1'), framed('2'), framed('3'))}</table>`));
    expect(value.blocks).toHaveLength(1);
    expect(value.blocks[0]).toMatchObject({
      kind: 'table',
      cells: expect.arrayContaining([expect.objectContaining({ row: 1, column: 2, text: '2' })]),
    });
  });

  it('that reads as garbage is doubted', () => {
    expect(doubts(`<table>${row('a', 'b')}${row('锟斤拷', '1\ufffd2')}</table>`)).toEqual([
      ['mojibake', 1, 0],
      ['mojibake', 1, 1],
    ]);
  });
});

describe('text that is struck out', () => {
  const struck = ['<s>7</s>', '<strike>7</strike>', '<del>7</del>', '<span style="color:red; text-decoration: line-through">7</span>'];

  it.each(struck)('is left out of its cell, which is doubted: %s', (old) => {
    const { value, notices } = readHtml(new TextEncoder().encode(`<table>${head}${row('一', `${old}4`, '2', '3')}</table>`));
    expect(value.blocks[0]).toMatchObject({ cells: expect.arrayContaining([expect.objectContaining({ row: 1, column: 1, text: '4' })]) });
    expect(notices.map(({ code, place }) => [code, place?.cell])).toEqual([['struck-out', [1, 1]]]);
  });

  it.each(struck)('is left out of its paragraph, which is doubted: %s', (old) => {
    const { value, notices } = readHtml(
      new TextEncoder().encode(`<p>收到申请${old}4件，均已按期办结，依法答复申请人。</p><p>其他事项另行说明如下，请见后文。</p>`),
    );
    expect(value.blocks.map((block) => 'text' in block && block.text)[0]).toBe('收到申请4件，均已按期办结，依法答复申请人。');
    expect(notices.map(({ code, place }) => [code, place?.block])).toEqual([['struck-out', 0]]);
  });

  it('is none where the element holds no text, or its style says otherwise', () => {
    expect(doubts(`<table>${head}${row('一', '<s> </s>1', '<span style="text-decoration:underline">2</span>', '3')}</table>`)).toEqual([]);
  });
});

describe('two full-width numbers with a blank between', () => {
  it('are not glued', () => {
    const { value } = readHtml(new Uint8Array(iconv.encode(`<table>${row('甲 乙', '１ ２')}${row('1 234', '丙')}</table>`, 'gbk')));
    expect(value.blocks[0]).toMatchObject({ cells: [{ text: '甲乙' }, { text: '１ ２' }, { text: '1 234' }, { text: '丙' }] });
  });
});
