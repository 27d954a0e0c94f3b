import { entry, inGbk, list, page, report, titled } from '../markup.js';
import type { Site } from '../lab.js';

/** Sites of the common software, each with its paging. */

const crumbs = ['首页', '政府信息公开', '政府信息公开年报'];

/** TRS WCM, GBK that no header and no meta names, paging by createPageHTML. */
export const trs: Site = (() => {
  const pageOf = (index: number, entries: readonly string[]): Uint8Array =>
    inGbk(
      page({
        title: '政府信息公开年报',
        crumbs,
        body: `${list(...entries)}<div class="page"><script>createPageHTML(3, ${index}, "index", "html");</script></div>`,
      }),
    );
  return {
    kind: 'TRS WCM',
    start: '/zfxxgknb/',
    pages: {
      '/zfxxgknb/': pageOf(0, [
        entry('./202501/t20250115_3271106.html', titled('泾源县人民政府', 2024), '2025-01-15'),
        entry('./202501/t20250116_3271201.html', '一图读懂泾源县2024年政府信息公开工作年度报告', '2025-01-16'),
        entry('./202412/t20241203_3260011.html', '关于做好2024年政府信息公开工作年度报告编制发布的通知', '2024-12-03'),
      ]),
      '/zfxxgknb/index_1.html': pageOf(1, [
        entry('./202401/t20240118_3171106.html', titled('泾源县人民政府', '二〇二三'), '2024-01-18'),
        entry('./202401/t20240119_3171200.html', '泾源县2023年政府网站工作年度报表', '2024-01-19'),
      ]),
      '/zfxxgknb/index_2.html': pageOf(2, [entry('./202009/t20200903_2071106.html', titled('泾源县人民政府', 2019), '2020-09-03')]),
    },
    take: {
      '/zfxxgknb/202501/t20250115_3271106.html': 2024,
      '/zfxxgknb/202401/t20240118_3171106.html': 2023,
      '/zfxxgknb/202009/t20200903_2071106.html': 2019,
    },
    leave: {
      '/zfxxgknb/202501/t20250116_3271201.html': 'explained',
      '/zfxxgknb/202412/t20241203_3260011.html': 'notice',
      '/zfxxgknb/202401/t20240119_3171200.html': 'site-report',
    },
  };
})();

const record = (number: number): string =>
  `<record><![CDATA[${entry(`/art/2025/1/15/art_4729_${number}.html`, titled(`青河县第${number}街道办事处`, 2024), '2025-01-15')}]]></record>`;
const numbers = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** 大汉 JCMS: 20 reports, 9 of them in the page, the others behind dataproxy.jsp. */
export const jcms: Site = {
  kind: '大汉 JCMS',
  start: '/col/col4729/index.html',
  pages: {
    '/col/col4729/index.html': page({
      title: '公开年报',
      crumbs: ['首页', '政务公开', '公开年报'],
      body: `<div id="18064"><script type="text/xml"><datastore>
<nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=1&appid=1&webid=7&path=/&columnid=4729&unitid=18064&webname=qh&permissiontype=0"></a>]]></nextgroup>
<recordset>${numbers(1, 9).map(record).join('')}</recordset></datastore></script></div>
<script>$('#18064').jpage({ openType: '1', perPage: 3, totalRecord: 20, totalPage: 7, proxyUrl: '/module/web/jpage/dataproxy.jsp' });</script>`,
    }),
  },
  otherwise: (path) => {
    const url = new URL(path, 'http://lab');
    if (url.pathname !== '/module/web/jpage/dataproxy.jsp' || url.searchParams.get('columnid') !== '4729') return null;
    const [from, to] = [Number(url.searchParams.get('startrecord')), Number(url.searchParams.get('endrecord'))];
    return `<?xml version='1.0' encoding='utf-8'?><datastore><totalrecord>20</totalrecord><recordset>${numbers(from, Math.min(to, 20)).map(record).join('')}</recordset></datastore>`;
  },
  take: Object.fromEntries(numbers(1, 20).map((number) => [`/art/2025/1/15/art_4729_${number}.html`, 2024])),
};

/** 大汉 annual report pages: one address for each year, and the page is the report. */
export const jcmsYears: Site = (() => {
  const of = (year: number): string =>
    report(
      '龙溪县教育局',
      year,
      `<select name="fbtime" onchange="change(this)">${[2024, 2023, 2022].map((one) => `<option value="${one}">${one}</option>`).join('')}</select>`,
    );
  const path = '/module/xxgk/xxgkAnnualReport.jsp?area=11330483002558286T';
  return {
    kind: '大汉 xxgkAnnualReport',
    start: `${path}&fbtime=2024`,
    pages: { [`${path}&fbtime=2024`]: of(2024), [`${path}&fbtime=2023`]: of(2023), [`${path}&fbtime=2022`]: of(2022) },
    take: { [`${path}&fbtime=2024`]: 2024, [`${path}&fbtime=2023`]: 2023, [`${path}&fbtime=2022`]: 2022 },
  };
})();

const hex = (number: number): string => number.toString(16).padStart(32, 'a');

/** UCAP 开普云: list.shtml, list_2.shtml; a report dated by its link's own words. */
export const ucap: Site = (() => {
  const pageOf = (number: number, entries: readonly string[]): string =>
    page({
      title: '政府信息公开年报',
      head: '<meta name="ColumnName" content="政府信息公开年报"><meta name="SiteIDCode" content="3213220037">',
      body: `${list(...entries)}<div id="page_div"></div><script>createPageHTML('page_div',2, ${number},'list','shtml',4);</script>`,
    });
  return {
    kind: 'UCAP 开普云',
    start: '/xxgknb/list.shtml',
    pages: {
      '/xxgknb/list.shtml': pageOf(1, [
        `<li><a href="/xxgknb/202401/${hex(1)}.shtml">洪川县发展和改革局2023年政府信息公开工作年度报告 2024-01-12</a></li>`,
        entry(`/xxgknb/202401/${hex(2)}.shtml`, '洪川县2023年度行政执法统计年报', '2024-01-12'),
      ]),
      '/xxgknb/list_2.shtml': pageOf(2, [
        entry(`/xxgknb/202301/${hex(3)}.shtml`, titled('洪川县司法局', 2022), '2023-01-12'),
        entry(`/xxgknb/202301/${hex(4)}.shtml`, '县政府召开年报编制部署会', '2023-01-03'),
      ]),
    },
    take: { [`/xxgknb/202401/${hex(1)}.shtml`]: 2023, [`/xxgknb/202301/${hex(3)}.shtml`]: 2022 },
    leave: { [`/xxgknb/202401/${hex(2)}.shtml`]: 'enforcement', [`/xxgknb/202301/${hex(4)}.shtml`]: 'notice' },
  };
})();

/** 博达 VSB: nb.htm, nb/3.htm, nb/2.htm, nb/1.htm. */
export const vsb: Site = (() => {
  const pager = (next: string | null): string =>
    `<div class="pb_sys_common"><span class="p_t">共4条</span><span class="p_no_d">1</span>${
      next === null
        ? '<span class="p_next_d p_fun_d">下页</span>'
        : `<span class="p_next p_fun"><a href="${next}">下页</a></span><span class="p_last p_fun"><a href="${next.replace(/\d+/, '1')}">尾页</a></span>`
    }</div>`;
  const of = (year: number, depth: string, next: string | null): string =>
    page({
      title: '信息公开年报-青龙镇',
      crumbs: ['首页', '信息公开年报'],
      body: `${list(entry(`${depth}info/1050/${year}8.htm`, titled('红峰县青龙镇人民政府', year), `${year + 1}-01-20`))}${pager(next)}`,
    });
  return {
    kind: '博达 VSB',
    start: '/gk/nb.htm',
    pages: {
      '/gk/nb.htm': of(2024, '../', 'nb/3.htm'),
      '/gk/nb/3.htm': of(2023, '../../', '2.htm'),
      '/gk/nb/2.htm': of(2022, '../../', '1.htm'),
      '/gk/nb/1.htm': of(2021, '../../', null),
    },
    take: { '/info/1050/20248.htm': 2024, '/info/1050/20238.htm': 2023, '/info/1050/20228.htm': 2022, '/info/1050/20218.htm': 2021 },
  };
})();
