import { describe, expect, it } from '@jest/globals';

import { table, text } from './make-pdf.js';
import { read, words } from './seen.js';

/** Twenty characters of size 10: from 50 to 250, the width of the text below. */
const full = '这是一行写满了的文字它从左到右占满整个版心';
const shown = full.slice(0, 20);

describe('text outside of tables', () => {
  it('joins full lines and begins a paragraph at an indent', async () => {
    const content =
      text(70, 700, full.slice(0, 18)) +
      text(50, 680, shown) +
      text(50, 660, '到此为止。') +
      text(70, 640, full.slice(0, 18)) +
      text(50, 620, '又一段。');
    expect(await words(content)).toEqual([`${full.slice(0, 18)}${shown}到此为止。`, `${full.slice(0, 18)}又一段。`]);
  });

  it('leaves the head of a section in a paragraph of its own', async () => {
    const content =
      text(50, 700, shown) + text(50, 680, '正文结束。') + text(70, 660, '一、总体情况') + text(70, 640, full.slice(0, 18)) + text(50, 620, '完。');
    expect(await words(content)).toEqual([`${shown}正文结束。`, '一、总体情况', `${full.slice(0, 18)}完。`]);
  });

  it('parts a numbered line from a sentence that fills the line above it', async () => {
    const content = text(50, 700, `${full.slice(0, 19)}。`) + text(50, 680, '二、主动公开情况') + text(50, 660, shown);
    expect(await words(content)).toEqual([`${full.slice(0, 19)}。`, '二、主动公开情况', shown]);
  });

  it('runs a paragraph on over a page', async () => {
    const pages = [text(50, 700, shown) + text(290, 30, '1', 9), text(50, 780, '下一页写完。') + text(290, 30, '2', 9)].map((content) => ({
      content,
    }));
    expect(await words({ pages })).toEqual([`${shown}下一页写完。`]);
  });

  it('takes large centred lines for one heading', async () => {
    const content = text(100, 760, '某市人民政府', 18) + text(114, 730, '工作报告', 18) + text(50, 700, shown) + text(50, 680, shown);
    const { blocks } = await read(content);
    expect(blocks.map((block) => [block.kind, 'text' in block ? block.text : ''])).toEqual([
      ['heading', '某市人民政府工作报告'],
      ['paragraph', shown + shown],
    ]);
  });

  it('puts tables where they stand in the text', async () => {
    const content = text(50, 800, '前文。') + table([50, 150, 250], [700, 730], [['A', '1']]) + text(50, 600, '后文。');
    expect((await read(content)).blocks.map((block) => block.kind)).toEqual(['paragraph', 'table', 'paragraph']);
  });

  it.each(['5', '- 5 -', '— 5 —', '第5页', '第 5 页 共 12 页', '5/12', 'Page 5 of 12'])('drops the page number %s', async (number) => {
    expect(await words(text(50, 700, shown) + text(280, 30, number, 9))).toEqual([shown]);
  });

  it('keeps a number that is no page number', async () => {
    expect(await words(text(50, 700, shown) + text(70, 670, '2024'))).toEqual([shown, '2024']);
  });

  it('drops a running head and keeps the title that repeats its words', async () => {
    const head = text(200, 815, '年度报告', 9);
    const pages = [
      head + text(114, 760, '年度报告', 18) + text(50, 700, shown) + text(50, 685, shown),
      head + text(70, 700, '再写一段。'),
      head + text(50, 700, '第三页。'),
    ].map((content) => ({ content }));
    expect(await words({ pages })).toEqual(['年度报告', `${shown}${shown}`, '再写一段。', '第三页。']);
  });

  it('gives the document information as metadata', async () => {
    const { metadata } = await read({
      pages: [{ content: text(50, 700, shown) }],
      objects: ['<</Title(A report)/Author(An office)>>'],
      trailer: '/Info 20 0 R',
    });
    expect(metadata).toEqual([
      { name: 'Title', value: 'A report', from: 'properties' },
      { name: 'Author', value: 'An office', from: 'properties' },
    ]);
  });
});
