import { entry, list, page, report, titled } from '../markup.js';
import type { Site } from '../lab.js';

/** Sites of no known software: links, selects, frames, redirects, and ways from a home page. */

const crumbs = ['首页', '政务公开', '政府信息公开年报'];

/** Page numbers and 下一页; attachments beside pages and alone; links that nobody sees; the same report under two addresses. */
export const numbered: Site = (() => {
  const pager = `<div class="pages">共2页 <a href="nb.asp?page=1">1</a> <a href="nb.asp?page=2">2</a> <a href="nb.asp?page=2">下一页</a> <a href="nb.asp?page=2">尾页</a></div>`;
  const of = (...entries: readonly string[]): string => page({ title: '政府信息公开年报', crumbs, body: `${list(...entries)}${pager}` });
  const first = of(
    `<li><a href="/show/1204.html">${titled('云岭州民政局', 2024)}</a> <a href="/files/1204.pdf">[PDF下载]</a><span>2025-01-20</span></li>`,
    `<li>${titled('云岭州民政局', 2023)} <a href="/files/1104.doc">doc版</a> <a href="/files/1104.docx">docx版</a><span>2024-01-20</span></li>`,
    `<li><a href="/show/1204.html?utm_source=nav">${titled('云岭州民政局', 2024)}</a></li>`,
    `<li><a href="/show/666.html" rel="nofollow" style="display:none">${titled('陷阱局', 2024)}</a></li>`,
    `<li><a href="https://other.example.cn/show/1.html">${titled('云岭州商务局', 2024)}</a><span>2025-01-20</span></li>`,
  );
  return {
    kind: 'page numbers',
    start: '/nb.asp',
    pages: {
      '/nb.asp': first,
      '/nb.asp?page=1': first,
      '/nb.asp?page=2': of(
        entry('/show/1004.html', titled('云岭州民政局', 2022), '2023-01-20'),
        entry('/show/1005.html', '云岭大学2021-2022学年信息公开工作年度报告', '2022-11-01'),
        entry('/show/1006.html', '云岭州法治政府建设2022年度报告', '2023-01-21'),
        entry('/show/1007.html', '云岭州2022年度部门决算报告', '2023-08-21'),
        entry('/show/1008.html', '云岭州政务公开工作总结', '2023-01-05'),
        entry('/show/1009.html', '政府信息公开年度报告制度', '2019-01-05'),
        entry('/show/1010.html', '云岭州人民医院2022年信息公开年度报告', '2023-01-05'),
      ),
    },
    take: { '/show/1204.html': 2024, '/files/1104.docx': 2023, '/show/1004.html': 2022 },
    leave: {
      '/files/1204.pdf': 'beside-its-page',
      '/files/1104.doc': 'other-format',
      'https://other.example.cn/show/1.html': 'other-site',
      '/show/1005.html': 'school',
      '/show/1006.html': 'rule-of-law',
      '/show/1007.html': 'accounts',
      '/show/1008.html': 'summary',
      '/show/1009.html': 'rules',
      '/show/1010.html': 'public-institution',
    },
  };
})();

/** A meta refresh, then a frame, then years in a select; one year is sent on by a script. */
export const selects: Site = {
  kind: 'select, frame, refresh',
  start: '/xxgk/nb/',
  pages: {
    '/xxgk/nb/': '<html><head><meta http-equiv="refresh" content="0;url=main.html"></head><body></body></html>',
    '/xxgk/nb/main.html': '<html><head><title>政府信息公开年报</title></head><body><iframe src="list.html"></iframe></body></html>',
    '/xxgk/nb/list.html': page({
      title: '政府信息公开年报',
      body: `<select onchange="location.href=this.value"><option value="">请选择</option><option value="/xxgk/nb/2023/">2023年度</option><option value="/xxgk/nb/2022/">2022年度</option></select>
${list(entry('/xxgk/nb/2024/20250110.html', '2024年度报告', '2025-01-10'))}`,
    }),
    '/xxgk/nb/2023/': page({ title: '2023年', body: list(entry('20240110.html', '年度报告', '2024-01-10')) }),
    '/xxgk/nb/2022/': '<html><body><script>window.location.href="all.html";</script></body></html>',
    '/xxgk/nb/2022/all.html': page({ title: '2022年', body: list(entry('20230110.html', '年度报告', '2023-01-10')) }),
  },
  take: { '/xxgk/nb/2024/20250110.html': 2024, '/xxgk/nb/2023/20240110.html': 2023, '/xxgk/nb/2022/20230110.html': 2022 },
};

/** From the home page: 政务公开 → 政府信息公开 → 政府信息公开年报 → years → 市直部门 and 乡镇（街道） → links that say an organ's name and no more. */
export const home: Site = {
  kind: 'home page',
  start: '/',
  pages: {
    '/': page({
      title: '大川市人民政府门户网站',
      body: `<ul><li><a href="/zwgk/">政务公开</a></li><li><a href="/news/2025.html">新闻</a></li></ul>${list(entry('/zwdt/20250301.html', '我市召开会议', '2025-03-01'))}`,
    }),
    '/zwgk/': page({
      title: '政务公开',
      body: '<ul><li><a href="/zwgk/zfxxgk/">政府信息公开</a></li><li><a href="/zwgk/zdly/">重点领域</a></li></ul>',
    }),
    '/zwgk/zfxxgk/': page({
      title: '政府信息公开',
      body: '<ul><li><a href="/zwgk/zn/">政府信息公开指南</a></li><li><a href="/zfxxgkndbg/">政府信息公开年报</a></li><li><a href="/wzndbb/">政府网站年度报表</a></li></ul>',
    }),
    '/zfxxgkndbg/': page({
      title: '政府信息公开年报',
      crumbs,
      body: '<ul><li><a href="gb2024/">2024年</a></li><li><a href="gb2023/">2023年</a></li></ul>',
    }),
    '/zfxxgkndbg/gb2024/': page({
      title: '2024年',
      crumbs: [...crumbs, '2024年'],
      body: '<ul><li><a href="bm/">市直部门</a></li><li><a href="xz/">乡镇（街道）</a></li></ul>',
    }),
    '/zfxxgkndbg/gb2024/bm/': page({
      title: '市直部门',
      crumbs: [...crumbs, '2024年', '市直部门'],
      body: list(entry('202501/t20250120_11.html', '大川市财政局', '2025-01-20'), entry('202501/t20250120_12.html', '大川市水利局', '2025-01-21')),
    }),
    '/zfxxgkndbg/gb2024/xz/': page({
      title: '乡镇（街道）',
      crumbs: [...crumbs, '2024年'],
      body: list(entry('202501/t20250122_13.html', '大川市柳河镇人民政府', '2025-01-22')),
    }),
    // the page of a year may be the report itself
    '/zfxxgkndbg/gb2023/': report('大川市人民政府', 2023),
  },
  take: {
    '/zfxxgkndbg/gb2024/bm/202501/t20250120_11.html': 2024,
    '/zfxxgkndbg/gb2024/bm/202501/t20250120_12.html': 2024,
    '/zfxxgkndbg/gb2024/xz/202501/t20250122_13.html': 2024,
    '/zfxxgkndbg/gb2023/': 2023,
  },
};

/** A column that holds reports of others, reposts of old ones and news; and a folder by year of publication, which is no year of report. */
export const mixed: Site = {
  kind: 'mixed column',
  start: '/xxgknb/index.html',
  pages: {
    '/xxgknb/index.html': page({
      title: '信息公开年报',
      crumbs: ['首页', '信息公开年报'],
      body: `${list(
        entry('/xxgknb/t20200903_1.html', titled('鄂托克市人民政府', 2019), '2020-09-03'),
        entry('/xxgknb/t20190401_2.html', '内蒙古自治区人民政府2018年政府信息公开工作年度报告', '2019-04-01'),
        entry('/xxgknb/t20190402_3.html', '示范区召开一季度工作会议', '2019-04-02'),
        entry('/xxgknb/t20190403_4.html', '示范区慰问退役军人', '2019-04-03'),
      )}<div><a href="/xxgknb/2021/">2021年</a></div>`,
    }),
    '/xxgknb/2021/': page({
      title: '2021年',
      crumbs: ['首页', '信息公开年报', '2021年'],
      body: list(entry('/xxgknb/2021/t20210330_5.html', '示范区管委会政府信息公开工作年度报告', '2021-03-30')),
    }),
  },
  take: { '/xxgknb/t20200903_1.html': 2019, '/xxgknb/t20190401_2.html': 2018, '/xxgknb/2021/t20210330_5.html': null },
  leave: { '/xxgknb/t20190402_3.html': 'notice', '/xxgknb/t20190403_4.html': 'other-matter' },
};

/** A table of organs and years; links that a script opens; a row that is the layout of the whole page. */
export const matrix: Site = {
  kind: 'table of organs and years',
  start: '/nb/table.html',
  pages: {
    '/nb/table.html': page({
      title: '政府信息公开年报',
      crumbs,
      body: `<table><tr><td><table>
<tr><td>云岭州审计局</td><td><a href="/nb/a/2024012301.html">2024年</a></td><td><a href="/nb/a/2023012301.html">2023年</a></td></tr>
<tr><td>云岭州体育局</td><td><a href="javascript:void(0)" onclick="window.open('/nb/b/2024012302.html')">2024年</a></td><td><a href="javascript:openFile('/nb/b/2023.pdf')">2023年</a></td></tr>
<tr><td>云岭州林业局</td><td><a href="/nb/c/2024.pdf">2024年</a></td><td><a href="/nb/c/2023012303.html">2023年</a></td></tr></table></td></tr></table>`,
    }),
  },
  take: {
    '/nb/a/2024012301.html': 2024,
    '/nb/a/2023012301.html': 2023,
    '/nb/b/2024012302.html': 2024,
    '/nb/b/2023.pdf': 2023,
    '/nb/c/2024.pdf': 2024,
    '/nb/c/2023012303.html': 2023,
  },
};
