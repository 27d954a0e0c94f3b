import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';

import { readHtml } from '../../../src/extract/html/read-html.js';
import type { Table } from '../../../src/schema/table.js';

const read = (html: string, encoding = 'utf8') => readHtml(new Uint8Array(iconv.encode(html, encoding))).value;
const texts = (html: string): string[] => read(html).blocks.flatMap((block) => ('text' in block ? [block.text] : []));
const tableOf = (html: string): Table => read(html).blocks.find((block): block is Table => block.kind === 'table')!;
const grid = (html: string): (readonly [number, number, number, number, string])[] =>
  tableOf(html).cells.map((cell) => [cell.row, cell.column, cell.rowSpan, cell.colSpan, cell.text]);
const body = (inner: string): string => `<html><head><meta charset="utf-8"><title>t</title></head><body>${inner}</body></html>`;
const sentence = '二〇二三年的工作在各方支持下有了新的进展，一是人员到位，二是制度完善，有了明显的改进。';

describe('bytes of a page', () => {
  it.each([
    ['utf8', 'utf-8'],
    ['gbk', 'gb2312'],
    ['gb18030', 'gb18030'],
    ['gbk', 'utf-8'],
    ['utf8', 'gb2312'],
    ['utf-16', 'utf-16'],
  ])('are %s, whatever the page declares (%s)', (encoding, declared) => {
    const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${declared}"></head><body><p>${sentence}</p></body></html>`;
    expect(read(html, encoding).blocks).toMatchObject([{ text: sentence }]);
  });
});

describe('a table', () => {
  it('keeps row and column spans', () => {
    expect(grid(body('<table><tr><td rowspan="2">a</td><td colspan="2">b</td></tr><tr><td>1</td><td>2</td></tr></table>'))).toEqual([
      [0, 0, 2, 1, 'a'],
      [0, 1, 1, 2, 'b'],
      [1, 1, 1, 1, '1'],
      [1, 2, 1, 1, '2'],
    ]);
  });

  it('ends a span of 0 and a span that is too long with the table', () => {
    const cells = tableOf(body('<table><tr><td rowspan="0">a</td><td>1</td></tr><tr><td rowspan="9">2</td></tr></table>')).cells;
    expect(cells.map((cell) => [cell.text, cell.rowSpan])).toEqual([
      ['a', 2],
      ['1', 1],
      ['2', 1],
    ]);
  });

  it('puts the head first and the foot last', () => {
    expect(
      grid(
        body(
          '<table><tfoot><tr><td>z</td><td>9</td></tr></tfoot><tbody><tr><td>b</td><td>1</td></tr></tbody><thead><tr><th>a</th><th>h</th></tr></thead></table>',
        ),
      ).map((cell) => cell[4]),
    ).toEqual(['a', 'h', 'b', '1', 'z', '9']);
  });

  it('joins a text of which Word put every character in a span of its own', () => {
    const span = (text: string): string => [...text].map((mark) => `<span lang="EN-US"><font face="仿宋">${mark}</font></span>`).join('\n');
    expect(
      grid(
        body(`<table><tr><td><p>${span('本年新收')}<o:p></o:p></p></td><td><p><span>1</span><span>3</span><span>7</span></p></td></tr></table>`),
      ).map((cell) => cell[4]),
    ).toEqual(['本年新收', '137']);
  });

  it('keeps a blank cell and a no-break space apart', () => {
    expect(grid(body('<table><tr><td>a</td><td></td><td>&nbsp;</td><td><o:p>&nbsp;</o:p></td></tr></table>')).map((cell) => cell[4])).toEqual([
      'a',
      '',
      '\u00a0',
      '\u00a0',
    ]);
  });

  it('joins the lines of a cell', () => {
    expect(grid(body('<table><tr><td>本年新<br>制作数量</td><td><p>社会公益</p><p>组织</p></td></tr></table>')).map((cell) => cell[4])).toEqual([
      '本年新制作数量',
      '社会公益组织',
    ]);
  });

  it('doubts cells that overlap', () => {
    const bytes = new TextEncoder().encode(body('<table><tr><td>a</td><td rowspan="2">b</td></tr><tr><td colspan="2">c</td></tr></table>'));
    expect(readHtml(bytes).notices.map((notice) => notice.code)).toEqual(['overlapping-cells']);
  });

  it('of which every cell holds a page of text only arranges it', () => {
    const page = `<p>${sentence}</p><p>${sentence}</p><p>${sentence}</p><p>${sentence}</p><p>${sentence}</p><p>${sentence}</p>`;
    const blocks = read(body(`<table><tr><td>${page}</td></tr><tr><td><table><tr><td>a</td><td>1</td></tr></table></td></tr></table>`)).blocks;
    expect(blocks.map((block) => block.kind)).toEqual([...Array<string>(6).fill('paragraph'), 'table']);
  });
});

describe('the article of a page', () => {
  const furniture = (article: string): string =>
    body(
      `<div class="head"><a href="/">首页</a></div><ul><li><a href="/1">走进</a></li><li><a href="/2">政务</a></li><li><a href="/3">互动</a></li></ul>${article}<div class="related"><ul><li><a href="/a">另一份年度报告的标题</a></li><li><a href="/b">又一份年度报告的标题</a></li><li><a href="/c">第三份</a></li></ul></div><div class="footer"><p>主办：某县人民政府办公室</p><iframe src="x"></iframe></div>`,
    );

  it('is kept without menus, related pages and footer', () => {
    expect(texts(furniture(`<div class="con"><p>${sentence}</p><p>${sentence}</p></div>`))).toEqual([sentence, sentence]);
  });

  it('may stand in two containers side by side: both are kept', () => {
    expect(texts(furniture(`<div class="a"><p>${sentence}一</p></div><div class="b"><p>${sentence}二</p></div>`))).toEqual(
      expect.arrayContaining([`${sentence}一`, `${sentence}二`]),
    );
  });

  it('keeps a table of figures that stands outside the container of the text', () => {
    const blocks = read(furniture(`<div class="a"><p>${sentence}</p></div><table><tr><td>x</td><td>1</td><td>2</td><td>3</td></tr></table>`)).blocks;
    expect(blocks.some((block) => block.kind === 'table')).toBe(true);
  });

  it('does not show what the page hides', () => {
    expect(texts(body(`<p>${sentence}</p><p style="display: none">secret</p><script>var a;</script><!-- c --><div hidden>x</div>`))).toEqual([
      sentence,
    ]);
  });

  it('gives its title from above', () => {
    const html = `<html><head><title>某县2023年工作年度报告_某县人民政府</title></head><body><h1>某县2023年工作年度报告</h1><div><p>${sentence}</p></div></body></html>`;
    expect(read(html).blocks[0]).toMatchObject({ kind: 'heading', text: '某县2023年工作年度报告' });
    const named = read(html.replace('<p>', '<p>现公布某县2023年工作年度报告。</p><p>'));
    expect(named.blocks[0]).toMatchObject({ kind: 'heading', text: '某县2023年工作年度报告' });
    const twice = read(html.replace('<p>', '<p>某县</p><p>2023年工作年度报告</p><p>'));
    expect(twice.blocks[0]).toMatchObject({ kind: 'paragraph', text: '某县' });
  });

  it('keeps headings, lines of a <br>, numbered lists and pictures', () => {
    const blocks = read(
      body(
        `<h2>标题</h2><p>${sentence}<br>第二行</p><ol start="3"><li>三</li><li>四</li></ol><p><img src="table.jpg" width="600" height="400"></p><img src="/icon.gif">`,
      ),
    ).blocks;
    expect(blocks.map((block) => ('text' in block ? block.text : block.kind))).toEqual(['标题', sentence, '第二行', '3. 三', '4. 四', 'image']);
  });
});

describe('what stands beside the text', () => {
  it('is read from meta tags, the head table and lines above the article', () => {
    const html = `<html><head><title>年报</title><meta name="PubDate" content="2024-01-17 09:12"></head><body><table><tr><td>索 引 号</td><td>014314799/2024-00002</td><td>公开日期</td><td>2024-01-17</td></tr><tr><td>名\u3000\u3000称</td><td colspan="3">年报</td></tr></table><div class="info"><span>发布日期：2024-01-18</span><span>来源：某局</span></div><p>${sentence}</p></body></html>`;
    const { metadata, blocks } = read(html);
    expect(metadata).toEqual(
      expect.arrayContaining([
        { name: 'PubDate', value: '2024-01-17 09:12', from: 'meta' },
        { name: '公开日期', value: '2024-01-17', from: 'table' },
        { name: '名称', value: '年报', from: 'table' },
        { name: '发布日期', value: '2024-01-18', from: 'element' },
        { name: '来源', value: '某局', from: 'element' },
      ]),
    );
    expect(blocks.filter((block) => block.kind === 'table')).toEqual([]);
  });

  it('is not a small table of the report', () => {
    expect(tableOf(body(`<p>${sentence}</p><table><tr><td>信息内容</td><td>金额</td></tr><tr><td>收费</td><td>8978.04</td></tr></table>`)).rows).toBe(
      2,
    );
  });

  it('keeps links as they are written', () => {
    expect(read(body(`<p>${sentence}</p><a href="./P020240117.pdf">年报.pdf</a><a href="javascript:void(0)">打印</a>`)).links).toEqual([
      { text: '年报.pdf', href: './P020240117.pdf' },
    ]);
  });
});

describe('a page that cannot be read', () => {
  it('is a shell: its content is loaded by a script', () => {
    expect(() => read(body('<div id="app"></div><script src="/app.js"></script>'))).toThrow(/shell/);
  });

  it('is nested ten thousand deep', () => {
    const deep = `${'<div>'.repeat(10_000)}<p>${sentence}</p>${'</div>'.repeat(10_000)}`;
    expect(() => read(body(deep))).toThrow(/nests/);
  });
});
