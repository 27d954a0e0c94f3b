/** Hard cases T22 to T26: web pages as their editors leave them. */
import { describe, expect, it } from '@jest/globals';

import { specOf } from '../../bench/generator/specs/known-reports.js';
import { forms } from '../../src/schema/form.js';
import { accusations, readReport } from '../chain.js';
import { knownSpec, writeHtml } from '../fixtures/documents.js';
import { changed, figures, fourth, truth } from './cases.js';

const bytes = (html: string): Uint8Array => new TextEncoder().encode(html);
const html = (page: Uint8Array): string => new TextDecoder().decode(page);

describe('web pages', () => {
  it('T22: Word pasted into a web page, every character in a span of its own, blanks blank', async () => {
    const spec = knownSpec('shuyangBureau2023');
    const read = await readReport(writeHtml(spec, { style: 'word', dataTable: true }));
    expect(figures(read)).toEqual(truth(spec));
    expect(Object.keys(figures(read)).filter((id) => id.startsWith('t3.'))).toHaveLength(25 * 7);
    for (const row of ['N1', 'R1', 'R7'])
      expect(figures(read)).toMatchObject({ [`t3.${row}.c1`]: 26, [`t3.${row}.c2`]: null, [`t3.${row}.c6`]: null, [`t3.${row}.c7`]: 26 });
    expect(fourth(read)).toEqual([0, 0, 0, 1, 1, ...Array<number>(10).fill(0)]);
    expect(accusations(read.findings)).toEqual([]);
  });

  it('T23: the head table of the page is metadata, not 表二; what surrounds the report is dropped', async () => {
    const spec = { ...knownSpec('shuyangBureau2023'), published: '2024-01-17' };
    const page = html(writeHtml(spec, { style: 'word', dataTable: true, furniture: true }))
      .replace('<div class="article">', '<div class="article"><title>打印 - 政府信息公开</title>')
      .replace('</body>', '<iframe src="/footer.html" height="120"></iframe></body>');
    const { report, document } = await readReport(bytes(page));
    expect(report).toMatchObject({ organ: spec.organ, year: 2023, published: '2024-01-17', publishedSource: 'metadata' });
    expect(document.metadata).toContainEqual(expect.objectContaining({ value: '2024-01-17', from: 'table' }));
    expect(document.blocks.filter((block) => block.kind === 'table')).toHaveLength(3);
    expect(report.figures['t2.regulations.issued']).toMatchObject(
      spec.figures['t2.regulations.issued'] === '' ? { status: 'blank' } : { status: 'number' },
    );
    const text = document.blocks.map((block) => ('text' in block ? block.text : '')).join('\n');
    expect(text).not.toMatch(/办事服务|当前位置|版权所有|打印|扫一扫|索\s*引\s*号/);
  });

  it('T24: one small table for each row of 表三, some under wrong heads, and empty head tables between', async () => {
    const spec = knownSpec('shuyang2025');
    const row = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const plain = ['项目', '数据1', '数据2', '数据3', '数据4', '数据5', '数据6', '总计'];
    const wrong = ['项目', '本年新收件数', '上年结转件数', '予以公开', '部分公开', '不予公开', '无法提供', '总计'];
    const { rows, columns } = forms['2021'].tables.table3;
    const small = rows.map(({ id, label, parents }, index) => {
      const figuresOfRow = columns.map((column) => spec.figures[`t3.${id}.${column.id}`] ?? '');
      const empty = index % 8 === 0 ? `<table>${row(plain)}${row(plain.map(() => '-'))}</table>` : '';
      return `${empty}<p>${parents.join(' ')}</p><table>${row(index > 20 ? wrong : plain)}${row([label, ...figuresOfRow])}</table>`;
    });
    const read = await readReport(changed(writeHtml(spec), '予以公开', small.join('\n')));
    expect(figures(read)).toEqual(truth(spec));
    expect(read.report.tables.table3!.rows.length).toBe(25);
    expect(read.doubted).toEqual([]);
  });
});

describe('pages whose content is elsewhere', () => {
  const head = '<meta charset="utf-8"><title>政府信息公开工作年度报告</title>';
  it.each([
    ['an application', `${head}<script src="/app.js"></script></head><body><div id="app"></div><noscript>请启用 JavaScript</noscript>`, 'shell-page'],
    [
      'an application with a route /art/info/',
      `${head}</head><body><div id="app"><router-view></router-view></div><script>location.hash='/art/info/12/345'</script>`,
      'shell-page',
    ],
    ['a list filled by a script', `${head}</head><body><div id="ivs_content"></div><ul id="list"></ul><script>getList(1,20)</script>`, 'shell-page'],
    [
      'showinfo.html with a file',
      `${head}</head><body><div class="article-content"><h1>沭阳县2023年政府信息公开工作年度报告</h1><a href="/files/ndbg.pdf">年度报告.pdf</a></div>`,
      'link-page',
    ],
    [
      'showinfo.html with a viewer',
      `${head}</head><body><h1>沭阳县2023年政府信息公开工作年度报告</h1><iframe src="/pdfjs/web/viewer.html?file=/files/ndbg.pdf"></iframe>`,
      'link-page',
    ],
  ])('T25: %s is said to be that, and no empty report', async (_, body, code) => {
    await expect(readReport(bytes(`<!DOCTYPE html><html><head>${body}</body></html>`))).rejects.toMatchObject({ reason: { code } });
  });

  const spec = knownSpec('shanghaiScience2024');
  it.each(['<div id="ivs_content">', '<div class="article-content" id="zoom">', '<div class="TRS_Editor">', '<ucapcontent>'])(
    'T25: the report in %s',
    async (open) => {
      const close = open.startsWith('<div') ? '</div>' : '</ucapcontent>';
      const page = html(writeHtml(spec)).replace(/<div class="article-content">([\s\S]*?)<\/div><\/div><\/div>/, `${open}$1${close}</div></div>`);
      expect(page).toContain(open);
      expect(figures(await readReport(bytes(page)))).toEqual(truth(spec));
    },
  );

  it.each(['gbk', 'gb18030'] as const)('T25: the same in %s', async (charset) => {
    const read = await readReport(writeHtml(spec, { charset }));
    expect(figures(read)).toEqual(truth(spec));
    expect(read.report.organ).toBe(spec.organ);
  });
});

describe('a page of 杭州', () => {
  // the totals are those of the published report, the parts are invented so that they add up
  const hangzhou = specOf({
    organ: '杭州市人民政府',
    year: 2024,
    published: '2025-03-20',
    form: '2021',
    table2: { regulations: '3 2 90', documents: '61 55 402', licences: '5120331', penalties: '3310872', coercion: '40127', fees: '120113.5' },
    table3: {
      N1: '13612 252 0 45 128 32 14069',
      N2: '540 8 0 2 8 2 560',
      R1: '5000 100 0 20 60 10 5190',
      R2: '900 20 0 3 9 2 934',
      'R4.1': '4000 80 0 13 40 10 4143',
      'R6.3': '3452 51 0 10 20 10 3543',
      R7: '13352 251 0 46 129 32 13810',
      N4: '800 9 0 1 7 2 819',
    },
    table3Else: '0 0 0 0 0 0 0',
    table4: { review: '600 20 100 70 790', direct: '30 2 14 10 56', after: '100 6 30 20 156' },
  });
  const settings = [{}, { style: 'word' }, { table2Apart: true }, { breaksInHeads: true, furniture: false }] as const;

  it.each(settings)('T26: is read as given, and balances (%j)', async (options) => {
    const page = html(writeHtml(hangzhou, options)).replaceAll(/<td([^>]*)>/g, '<td$1 style="border:1px solid"><!-- -->');
    const read = await readReport(bytes(page));
    expect(figures(read)).toEqual(truth(hangzhou));
    const seven = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'];
    expect(seven.map((column) => figures(read)[`t3.N1.${column}`])).toEqual([13612, 252, 0, 45, 128, 32, 14069]);
    expect(figures(read)).toMatchObject({ 't3.R7.c7': 13810, 't3.N4.c7': 819 });
    expect(figures(read)).toMatchObject({ 't4.review.total': 790, 't4.direct.total': 56, 't4.after.total': 156 });
    expect(read.report).toMatchObject({ organ: '杭州市人民政府', year: 2024, published: '2025-03-20' });
    expect(read.doubted).toEqual([]);
    expect(accusations(read.findings)).toEqual([]);
  });
});
