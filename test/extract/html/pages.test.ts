import { describe, expect, it } from '@jest/globals';

import { readHtml } from '../../../src/extract/html/read-html.js';

const sentence = '本年度的工作在各方支持下有了新的进展，一是人员到位，二是制度完善，有了明显的改进。';
const read = (html: string) => readHtml(new TextEncoder().encode(html));
const article = (inner: string, head = ''): string => `<html><head>${head}</head><body><div><p>${sentence}</p>${inner}</div></body></html>`;
const blocks = (inner: string) => read(article(inner)).value.blocks.slice(1);
const cells = (inner: string): string[] => blocks(inner).flatMap((block) => (block.kind === 'table' ? block.cells.map((cell) => cell.text) : []));
const refusal = (html: string): { code: string; message: { zh: string } } | null => {
  try {
    read(html);
    return null;
  } catch (error) {
    return (error as { reason: { code: string; message: { zh: string } } }).reason;
  }
};
const rows = '<tr><td>项目</td><td>甲</td><td>乙</td></tr><tr><td>一</td><td>1</td><td>2</td></tr><tr><td>二</td><td>3</td><td>4</td></tr>';

describe('a page that shows other pages', () => {
  it('is refused with their addresses: a frameset', () => {
    const html =
      '<html><head><title>t</title></head><frameset cols="20%,80%"><frame src="menu.html"><frame src="/zwgk/report.html"></frameset></html>';
    expect(refusal(html)?.code).toBe('framed-page');
    expect(refusal(html)?.message.zh).toContain('/zwgk/report.html');
  });

  it('is refused with their addresses, resolved where the page says where it is from', () => {
    const html = `<!-- saved from url=(0030)https://www.example.gov.cn/a/b.html -->\r\n<html><body><h1>年度报告</h1><iframe src="../c/report.html"></iframe></body></html>`;
    expect(refusal(html)?.message.zh).toContain('https://www.example.gov.cn/c/report.html');
  });

  it('is read where it has content beside its frames', () => {
    expect(refusal(article('<iframe src="/counter.html"></iframe>'))).toBeNull();
  });
});

describe('a page whose tables are still to be made', () => {
  it.each([
    ['a script', `<script>document.write('<table>${rows.replace(/\//g, '\\/')}<\\/table>')</script>`],
    ['a template', `<template><table>${rows}</table></template>`],
    ['a script that holds a template', `<script type="text/html"><table>${rows}</table></script>`],
    ['a text field', `<textarea><table>${rows}</table></textarea>`],
    ['what browsers without scripts show', `<noscript><table>${rows}</table></noscript>`],
  ])('by %s is refused', (_, inner) => expect(refusal(article(inner))?.code).toBe('tables-by-script'));

  it('is none where tables stand beside a template', () => {
    expect(cells(`<table>${rows}</table><template><table>${rows}</table></template>`)).toHaveLength(9);
  });

  it('is none where a table was commented out', () => expect(cells(`<!-- <table>${rows}</table> -->`)).toEqual([]));
});

describe('a saved page', () => {
  it('has the title of its head, whatever stands in its body', () => {
    const { metadata } = read(article('<title>另一个</title>', '<title>某县2023年报</title><title>又一个</title>')).value;
    expect(metadata.filter((one) => one.name === 'title')).toEqual([{ name: 'title', value: '某县2023年报', from: 'title' }]);
  });

  it('may begin with the comment of the browser that saved it', () => {
    expect(read(`<!DOCTYPE html>\r\n<!-- saved from url=(0021)https://example.gov.cn/ -->\r\n${article('')}`).value.blocks).toHaveLength(1);
  });
});

describe('what a browser does not show', () => {
  it.each([
    ['display', 'style="display: none !important"'],
    ['visibility', 'style="visibility:hidden"'],
    ['collapsed visibility', 'style="visibility:collapse"'],
    ['a font of no size', 'style="font-size:0"'],
    ['no opacity', 'style="opacity:0"'],
    ['Word', 'style="mso-hide:all"'],
    ['an attribute', 'hidden'],
  ])('is not read: hidden by %s', (_, how) => {
    expect(
      cells(
        `<table><tr><td>项目</td><td>甲</td></tr><tr ${how}><td>一</td><td>9</td></tr><tr><td>二</td><td>1<span ${how}>2</span></td></tr></table>`,
      ),
    ).toEqual(['项目', '甲', '二', '1']);
  });

  it('is not read: the pronunciation beside a word', () => {
    expect(blocks('<p>行<ruby>政<rp>(</rp><rt>zhèng</rt><rp>)</rp></ruby>机关</p>')).toMatchObject([{ text: '行政机关' }]);
  });

  it('is not read: a row that Word adds for its own columns', () => {
    const added =
      '<![if !supportMisalignedColumns]><tr height="0"><td width="9" style="border:none"></td><td width="9" style="border:none"></td><td width="9"></td></tr><![endif]>';
    const { value, notices } = read(article(`<table>${rows}${added}</table>`));
    expect(notices).toEqual([]);
    expect(value.blocks[1]).toMatchObject({ rows: 4 });
  });

  it.each(['font-size:0.5em', 'font-size:10px', 'opacity:0.8', 'display:block'])('is not what has the style %s', (style) =>
    expect(blocks(`<p style="${style}">甲</p>`)).toMatchObject([{ text: '甲' }]),
  );
});

describe('a cell', () => {
  it('holds figures as they show, however they are written', () => {
    expect(cells('<table><tr><td>a</td><td>&#49;&#x32;</td><td>１２</td><td>1&nbsp;234</td><td>1<!-- 2 -->3</td></tr></table>')).toEqual([
      'a',
      '12',
      '１２',
      '1\u00a0234',
      '13',
    ]);
  });

  it('shows a lowered figure apart from the number before it', () => {
    expect(cells('<table><tr><td>a</td><td>22<sub>1</sub></td><td>22<span style="vertical-align: sub">2</span></td></tr></table>')).toEqual([
      'a',
      '22¹',
      '22²',
    ]);
  });
});

describe('a table', () => {
  it('in a paragraph is a table, with a doctype and without', () => {
    for (const doctype of ['', '<!DOCTYPE html>'])
      expect(read(`${doctype}${article(`<p>前<table>${rows}</table>后</p>`)}`).value.blocks.slice(1)).toMatchObject([
        { text: '前' },
        { kind: 'table', rows: 3, columns: 3 },
        { text: '后' },
      ]);
  });

  it('in tables that arrange the page is a table', () => {
    const nested = `<table><tr><td><table><tr><td><p>${sentence}</p><table>${rows}</table></td></tr></table></td><td><a href="/">x</a></td></tr></table>`;
    expect(blocks(nested).filter((block) => block.kind === 'table')).toMatchObject([{ rows: 3, columns: 3 }]);
  });

  it('with spans of any size has the rows that are there, and a thousand columns at most', () => {
    const { value } = read(
      article(
        '<table><tr><td rowspan="999999999">a</td><td colspan="1000000000">1</td></tr><tr><td colspan="0">2</td><td colspan="-3">3</td></tr></table>',
      ),
    );
    expect(value.blocks[1]).toMatchObject({ rows: 2, columns: 1001, cells: [{ rowSpan: 2 }, { colSpan: 1000 }, { colSpan: 1 }, { colSpan: 1 }] });
  });
});
