import { describe, expect, it } from '@jest/globals';

import { readHtml } from '../../../src/extract/html/read-html.js';

const read = (html: string) => readHtml(new TextEncoder().encode(html)).value;
const texts = (html: string): string[] => read(html).blocks.flatMap((block) => ('text' in block ? [block.text] : [block.kind]));
const page = (inner: string, title = 't'): string =>
  `<html><head><meta charset="utf-8"><title>${title}</title></head><body><div class="top"><a href="/">某县门户</a></div>${inner}<div class="footer"><p>主办：某县人民政府，承办：某县大数据局。</p></div></body></html>`;
const sentence = (mark: string): string => `${mark}，本年度的工作在各方支持下有了新的进展，人员到位，制度完善，有了明显的改进。`;
const p = (text: string): string => `<p>${text}</p>`;
const long = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'].map(sentence);

describe('the article of a page', () => {
  it('goes on where a stray end tag closes its container too early', () => {
    const html = page(`<div class="main"><div class="con">${long.map(p).join('')}</div><p>六、其他</p><p>无。</p><p>2024年1月20日</p></div>`);
    expect(texts(html)).toEqual([...long, '六、其他', '无。', '2024年1月20日']);
  });

  it('goes on where two stray end tags close two containers', () => {
    const html = page(`<div><div class="main"><div class="con">${long.map(p).join('')}</div></div><p>六、其他</p><p>无。</p></div>`);
    expect(texts(html).slice(-2)).toEqual(['六、其他', '无。']);
  });

  it('begins with a first part that stands before its container', () => {
    const html = page(`<div class="main"><p>${sentence('引')}</p><div class="con">${long.map(p).join('')}</div></div>`);
    expect(texts(html)[0]).toBe(sentence('引'));
  });

  it('ends before the tools and the way to neighbouring pages', () => {
    const tools =
      '<div>【打印本页】 【关闭窗口】</div><p>上一篇：<a href="/1">另一份报告</a></p><div>下一篇：没有了</div><div class="share">分享到：<a>微信</a></div>';
    expect(texts(page(`<div class="main"><div class="con">${long.map(p).join('')}${tools}</div></div>`))).toEqual(long);
  });

  it('does not take in a footer that ends as a sentence does', () => {
    expect(texts(page(`<div class="con">${long.map(p).join('')}</div>`))).toEqual(long);
  });

  it('keeps what a page maker named as furniture when the report is in it', () => {
    expect(texts(page(`<div class="print-tools"><div class="con">${long.map(p).join('')}</div></div>`))).toEqual(long);
  });

  it('is found in a form, as old sites wrap the whole page in one', () => {
    expect(texts(page(`<form id="aspnetForm"><div class="con">${long.map(p).join('')}</div></form>`))).toEqual(long);
  });

  it('keeps a table with empty places that stands outside the container of the text', () => {
    const row = `<tr>${'<td></td>'.repeat(4)}</tr>`;
    const kinds = read(
      page(`<div><div>${long.map(p).join('')}</div></div><table><tr><td>a</td><td>b</td><td>c</td><td>d</td></tr>${row}${row}${row}</table>`),
    ).blocks.map((block) => block.kind);
    expect(kinds.filter((kind) => kind === 'table')).toHaveLength(1);
  });

  it('shows a raised figure as raised, not as a digit of the number before it', () => {
    expect(texts(page(`<div>${p(`${sentence('甲')}共22<sup>1</sup>件`)}</div>`))).toEqual([`${sentence('甲')}共22¹件`]);
  });

  it('shows the numbers of lists as the browser does', () => {
    const list =
      '<ol style="list-style-type:cjk-ideographic"><li>甲</li><li value="11">乙</li></ol><ol style="list-style:none"><li>丙</li></ol><ul><li>丁</li></ul><ol type="i"><li><p>戊</p><p>己</p></li></ol>';
    expect(texts(page(`<div>${p(sentence('甲'))}${list}</div>`)).slice(1)).toEqual(['一、甲', '十一、乙', '丙', '丁', 'i. 戊', '己']);
  });

  it('keeps pictures, and leaves out marks', () => {
    const pictures =
      '<img src="a.gif"><img src="table.png" alt="表" style="width:100%;height:400px"><img src="b.png" style="width: 16px"><img src="data:image/png;base64,share">';
    expect(texts(page(`<div>${p(sentence('甲'))}${pictures}</div>`)).slice(1)).toEqual(['image', 'image']);
  });
});

describe('a page without a report', () => {
  it.each([
    ['place holders', '<div id="app"><h1>{{ info.title }}</h1><p>{{info.content}}</p></div><script src="/app.js"></script>'],
    ['a word to wait', '<div id="app">加载中，请稍候</div><script src="/app.js"></script>'],
  ])('is a shell with %s', (_, inner) => {
    expect(() => read(`<html><body>${inner}</body></html>`)).toThrow(/shell/);
  });

  it('may show a file in a viewer: the file is a link', () => {
    const html = `<html><head><title>某县2023年报</title></head><body><iframe src="/pdfjs/web/viewer.html?file=%2Ffiles%2Freport.pdf"></iframe><embed src="b.docx"><iframe src="/ad.html"></iframe></body></html>`;
    expect(read(html).links).toEqual([
      { text: '', href: '/files/report.pdf' },
      { text: '', href: 'b.docx' },
    ]);
  });
});
