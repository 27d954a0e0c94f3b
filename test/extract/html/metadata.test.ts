import { describe, expect, it } from '@jest/globals';

import { readHtml } from '../../../src/extract/html/read-html.js';

const sentence = '本年度的工作在各方支持下有了新的进展，人员到位，制度完善，有了明显的改进，发布日期：2022-02-02。';
const metadata = (above: string) =>
  readHtml(new TextEncoder().encode(`<html><body>${above}<div><p>${sentence}</p><p>${sentence}</p></div></body></html>`)).value.metadata;
const element = (name: string, value: string) => ({ name, value, from: 'element' });

describe('names and values above the article', () => {
  it('stand on one line', () => {
    expect(metadata('<div>发布日期：2024-01-17 09:12　来源：某局　浏览次数：12</div>')).toEqual([
      element('发布日期', '2024-01-17 09:12'),
      element('来源', '某局'),
      element('浏览次数', '12'),
    ]);
  });

  it('stand in two elements, the name with its letters apart', () => {
    expect(metadata('<dl><dt>索 引 号：</dt><dd>014314799/2024-00002</dd><dt>文　　号：</dt><dd>无</dd></dl>')).toEqual([
      element('索引号', '014314799/2024-00002'),
      element('文号', '无'),
    ]);
  });

  it('stand in a list, in brackets', () => {
    expect(metadata('<ul><li><b>【发布机构】</b>：<span>某县财政局</span></li></ul>')).toEqual([element('发布机构', '某县财政局')]);
  });

  it('may be blank: the next text is not the value', () => {
    const table = '<table><tr><td>发布机构：</td><td>某县财政局</td><td>公开日期：</td><td></td></tr></table><h1>某县财政局2023年工作年度报告</h1>';
    expect(metadata(table)).toEqual([element('发布机构', '某县财政局')]);
  });

  it('end where the text begins', () => {
    expect(metadata('').map((one) => one.value)).not.toContain('2022-02-02');
  });
});
