/** A report as a page of a government web site: furniture around the article, meta tags, a table of document data above it. */

import iconv from 'iconv-lite';
import type { LaidCell, LaidTable } from './layout.js';
import { layTable } from './layout.js';
import { runsOf, signature } from './prose.js';
import type { ReportSpec } from './spec.js';

export interface HtmlOptions {
  /** plain = as an editor types it; word = as pasted from Word: a span per character, `<o:p>` in blank cells. */
  readonly style?: 'plain' | 'word';
  readonly charset?: 'utf-8' | 'gbk' | 'gb18030';
  /** Site header, menu, links and footer around the article; on by default. */
  readonly furniture?: boolean;
  /** Table with 索引号, 发布机构, 公开日期 above the article; on by default. */
  readonly dataTable?: boolean;
  /** 索引号 in that table; the cell is empty without one. */
  readonly indexNumber?: string;
  /** 表二 as four small tables, as many editors make it. */
  readonly table2Apart?: boolean;
  /** A line break inside column heads: 本年制发<br />件数. */
  readonly breaksInHeads?: boolean;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\u00a0', '&nbsp;');

const wordSpan = (text: string): string =>
  [...text].map((char) => `<span lang="EN-US" style="font-family:仿宋_GB2312;mso-bidi-font-size:10.5pt">${escape(char)}</span>`).join('');

interface Writing {
  readonly text: (text: string) => string;
  readonly cell: (cell: LaidCell) => string;
}

const plainWriting = (breaksInHeads: boolean): Writing => ({
  text: (text) =>
    `<p>${runsOf(text)
      .map((run) => (run.bold ? `<strong>${escape(run.text)}</strong>` : escape(run.text)))
      .join('')}</p>`,
  cell: ({ text, kind }) => {
    const half = Math.ceil(text.length / 2);
    return breaksInHeads && kind === 'head' && text.length > 5 && text.length < 12
      ? `${escape(text.slice(0, half))}<br />${escape(text.slice(half))}`
      : escape(text);
  },
});

const wordWriting: Writing = {
  text: (text) =>
    `<p class="MsoNormal" style="text-indent:32.0pt">${runsOf(text)
      .map((run) => (run.bold ? `<b>${wordSpan(run.text)}</b>` : wordSpan(run.text)))
      .join('')}<span lang="EN-US"><o:p></o:p></span></p>`,
  cell: ({ text }) =>
    `<p class="MsoNormal" align="center">${text.trim() === '' ? '<span lang="EN-US"><o:p> </o:p></span>' : `${wordSpan(text)}<span lang="EN-US"><o:p></o:p></span>`}</p>`,
};

const span = (name: string, count: number): string => (count > 1 ? ` ${name}="${count}"` : '');

const tableHtml = (table: LaidTable, rows: readonly number[], writing: Writing): string => {
  const lines = rows.map((row) => {
    const cells = table.cells.filter((cell) => cell.row === row);
    return `<tr>${cells.map((cell) => `<td${span('colspan', cell.colSpan)}${span('rowspan', cell.rowSpan)}>${writing.cell(cell)}</td>`).join('')}</tr>`;
  });
  return `<table border="1" cellspacing="0" cellpadding="0"><tbody>\n${lines.join('\n')}\n</tbody></table>`;
};

/** The rows of each block of 表二: a band starts one. */
const blocksOf = (table: LaidTable): number[][] => {
  const starts = table.cells.filter(({ kind }) => kind === 'band').map(({ row }) => row);
  return starts.map((start, index) => Array.from({ length: (starts[index + 1] ?? table.rows) - start }, (_, offset) => start + offset));
};

const articleOf = (spec: ReportSpec, writing: Writing, table2Apart: boolean): string[] =>
  [
    spec.introduction.map(writing.text),
    spec.sections.map(({ heading, paragraphs, table, own, after }) => {
      const laid = table && layTable(spec, table);
      const all = laid ? Array.from({ length: laid.rows }, (_, row) => row) : [];
      return [
        heading === null ? [] : [writing.text(`**${heading}**`)],
        paragraphs.map(writing.text),
        laid ? (table2Apart && table === 'table2' ? blocksOf(laid) : [all]).map((rows) => tableHtml(laid, rows, writing)) : [],
        own
          ? [
              tableHtml(
                own,
                Array.from({ length: own.rows }, (_, row) => row),
                writing,
              ),
            ]
          : [],
        (after ?? []).map(writing.text),
      ];
    }),
    signature(spec).map((line) => `<p style="text-align:right">${escape(line)}</p>`),
  ].flat(3);

const dataTable = (spec: ReportSpec, indexNumber: string): string =>
  `<table class="xxgk-head"><tr><td>名\u3000\u3000称：</td><td>${escape(spec.title)}</td><td>索 引 号：</td><td>${escape(indexNumber)}</td></tr>` +
  `<tr><td>发布机构：</td><td>${escape(spec.organ)}</td><td>公开日期：</td><td>${spec.published ?? ''}</td></tr></table>`;

const header = (spec: ReportSpec): string =>
  `<div class="header"><a href="/">${escape(spec.organ)}门户网站</a><ul class="nav"><li><a href="/xxgk/">政府信息公开</a></li><li><a href="/bsfw/">办事服务</a></li><li><a href="/hdjl/">互动交流</a></li></ul></div>\n` +
  `<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/xxgk/">政府信息公开</a> &gt; <a href="/xxgk/ndbg/">政府信息公开年报</a></div>`;

const footer = `<div class="related"><h4>相关解读</h4><ul><li><a href="/xxgk/zcjd/1.html">关于政务公开工作要点的解读</a></li></ul></div>
<div class="share">打印本页\u3000关闭窗口\u3000扫一扫在手机打开当前页</div>
<div class="footer"><p>版权所有</p><table><tr><td>联系我们</td><td>网站地图</td></tr></table></div>`;

/** The page's bytes in the charset asked for. */
export const writeHtml = (spec: ReportSpec, options: HtmlOptions = {}): Uint8Array => {
  const { style = 'plain', charset = 'utf-8', furniture = true } = options;
  const writing = style === 'word' ? wordWriting : plainWriting(options.breaksInHeads ?? false);
  const meta: readonly (readonly [string, string])[] = [
    ['ArticleTitle', spec.title],
    ...(spec.published ? ([['PubDate', `${spec.published} 09:30`]] as const) : []),
    ['ContentSource', spec.organ],
  ];
  const page = [
    '<!DOCTYPE html>',
    '<html lang="zh-CN"><head>',
    `<meta http-equiv="Content-Type" content="text/html; charset=${charset}" />`,
    `<title>${escape(spec.title)}</title>`,
    ...meta.map(([name, content]) => `<meta name="${name}" content="${escape(content)}" />`),
    '</head><body>',
    ...(furniture ? [header(spec)] : []),
    '<div class="main">',
    ...((options.dataTable ?? furniture) ? [dataTable(spec, options.indexNumber ?? '')] : []),
    `<div class="article"><h1>${escape(spec.title)}</h1>`,
    '<div class="article-content">',
    ...articleOf(spec, writing, options.table2Apart ?? false),
    '</div></div></div>',
    ...(furniture ? [footer] : []),
    '</body></html>',
    '',
  ].join('\n');
  return iconv.encode(page, charset);
};
