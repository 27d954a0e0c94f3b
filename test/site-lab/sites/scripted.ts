import { entry, list, page, titled } from '../markup.js';
import type { Site } from '../lab.js';

/** Sites whose lists come as data that scripts ask for. */

const articles = (from: number, to: number): readonly object[] =>
  Array.from({ length: to - from + 1 }, (_, at) => ({
    id: from + at,
    title: titled(`岭南市第${from + at}街道办事处`, 2023),
    url: `/ln/gkmlpt/content/4/43/post_43${String(from + at).padStart(4, '0')}.html`,
    created_at: '2024-01-25 10:00:00',
    publisher: '岭南市人民政府办公室',
  }));

/** 广东 gkmlpt: the column stands in the fragment, its entries behind two answers in JSON. */
export const gkmlpt: Site = {
  kind: '广东 gkmlpt',
  start: '/ln/gkmlpt/annualreport#2629',
  pages: {
    '/ln/gkmlpt/annualreport': `<html><head><title>政府信息公开年报</title></head><body><div id="app"></div>
<script>window._CONFIG = { SITE: '岭南市', SID: '662021', API: '/ln/gkmlpt/api' };</script></body></html>`,
    '/ln/gkmlpt/api/all/2629?page=1&sid=662021': JSON.stringify({
      total: 103,
      articles: [
        ...articles(1, 99),
        { id: 900, title: '2023年度政府信息公开年报解读', url: '/ln/gkmlpt/content/4/43/post_439000.html', created_at: '2024-02-01' },
      ],
    }),
    '/ln/gkmlpt/api/all/2629?page=2&sid=662021': JSON.stringify({ total: 103, articles: articles(100, 102) }),
  },
  take: Object.fromEntries(Array.from({ length: 102 }, (_, at) => [`/ln/gkmlpt/content/4/43/post_43${String(at + 1).padStart(4, '0')}.html`, 2023])),
  leave: { '/ln/gkmlpt/content/4/43/post_439000.html': 'explained' },
};

/** 安徽信息公开平台: years in #timeFrame, pages behind /site/label/8888. */
export const openness: Site = (() => {
  const column = '/public/column/6596221?type=4&action=list&catId=7065111';
  const years = `<ul id="timeFrame"><li><a href="${column}&timeFrame=2023">2023年度</a></li><li><a href="${column}&timeFrame=2022">2022年度</a></li></ul>`;
  const script = `<script>Ls.ajax({ dataType: "html", data: { labelName: "publicInfoList", siteId: "6786551", pageSize: "15", action: "list", isDate: "true",
organId: "6596221", type: "4", catId: "7065111", file: "/c3/hs/publicInfoList_newest" } }); Ls.pagination({ pageCount:2, cookie: false });</script>`;
  const frame = (body: string): string =>
    page({ title: '霍丘县卫生健康委员会-政府信息公开年报', crumbs: ['首页', '信息公开', '政府信息公开年报'], body });
  return {
    kind: '安徽 public/column',
    start: column,
    pages: {
      [column]: frame(`${years}${list(entry('/public/6596221/51305266.html', titled('霍丘县卫生健康委员会', 2024), '2025-01-20'))}${script}`),
      [`${column}&timeFrame=2023`]: frame(list(entry('/public/6596221/51205266.html', '政府信息公开工作年度报告', '2024-01-20'))),
      [`${column}&timeFrame=2022`]: frame(list(entry('/public/6596221/51105266.html', '政府信息公开工作年度报告', '2023-01-20'))),
    },
    otherwise: (path) => {
      const { pathname, searchParams } = new URL(path, 'http://lab');
      const asked = ['labelName', 'siteId', 'organId', 'catId', 'pageIndex'].map((name) => searchParams.get(name)).join(' ');
      return pathname === '/site/label/8888' && asked === 'publicInfoList 6786551 6596221 7065111 2'
        ? list(entry('/public/6596221/51005266.html', titled('霍丘县卫生健康委员会', 2018), '2019-03-20'))
        : null;
    },
    take: {
      '/public/6596221/51305266.html': 2024,
      '/public/6596221/51205266.html': 2023,
      '/public/6596221/51105266.html': 2022,
      '/public/6596221/51005266.html': 2018,
    },
  };
})();

const hex = (number: number): string => number.toString(16).padStart(32, 'b');
const guid = (number: number): string => `0f8fad5b-d9cb-469f-a165-${String(number).padStart(12, '0')}`;

/** Epoint 新点: JSON lists by GET, entries with an id for showinfo.html. */
export const epoint: Site = (() => {
  const api = '/EpointWebBuilder/rest/frontAppNotNeedLoginAction/getInfoList?categoryNum=003001';
  const answer = (numbers: readonly number[]): string =>
    JSON.stringify({
      custom: {
        total: '3',
        infodata: numbers.map((number) => ({
          infoid: guid(number),
          title: titled('松川区统计局', 2020 + number),
          infodate: `${2021 + number}-01-22`,
        })),
      },
    });
  return {
    kind: 'Epoint 新点',
    start: '/zfxxgknb/about.html',
    pages: {
      '/zfxxgknb/about.html': page({
        title: '政府信息公开年报',
        crumbs: ['首页', '政府信息公开年报'],
        body: `<ul id="infolist"></ul><script>$.getJSON("${api}&pageIndex=0&pageSize=2", function (data) { render(data); });</script>`,
      }),
      [`${api}&pageIndex=0&pageSize=2`]: answer([4, 3]),
      [`${api}&pageIndex=1&pageSize=2`]: answer([2]),
    },
    take: {
      [`/showinfo.html?infoGuid=${guid(4)}`]: 2024,
      [`/showinfo.html?infoGuid=${guid(3)}`]: 2023,
      [`/showinfo.html?infoGuid=${guid(2)}`]: 2022,
    },
  };
})();

/** Vue, whose list the page carries along; and one that says nothing without its scripts. */
export const vue: Site = {
  kind: 'Vue with its state',
  start: '/col/c21/annual',
  pages: {
    '/col/c21/annual': `<html><head><title>政府信息公开年报</title></head><body><noscript>Please enable JavaScript to continue.</noscript><div id="app"></div>
<script>window.__INITIAL_STATE__ = {"list":{"rows":[{"title":"奉临区水务局2024年政府信息公开工作年度报告","url":"/art/info/c21/i20250109-9b2c","publishTime":"2025-01-09"}]}};</script></body></html>`,
  },
  take: { '/art/info/c21/i20250109-9b2c': 2024 },
};

export const shell: Site = {
  kind: 'Vue without content',
  start: '/col/c22/annual',
  pages: {
    '/col/c22/annual': `<html><head><title>政府信息公开年报</title></head><body><noscript>Please enable it to continue.</noscript><div id="app"></div>
<script src="/js/chunk-vendors.js"></script></body></html>`,
  },
  take: {},
};

/** 大汉 JPAAS: a part of the page is an answer with markup in JSON, its links relative to the page. */
export const jpaas: Site = (() => {
  const unit = '/api-gateway/jpaas-publish-server/front/page/build/unit';
  const answer = (year: number, number: number): string =>
    JSON.stringify({
      success: true,
      data: {
        html: `<div class="page-content"><ul>${entry(`./art/${year + 1}/art_${hex(year)}.html`, titled('黄岩县应急管理局', year), `${year + 1}-01-15`)}</ul></div>
<div class="pagination" rows="1" count="3" pageNo="${number}"></div>`,
      },
    });
  const asked = (number: number): string =>
    `${unit}?parseType=bulidstatic&webId=w1&pageId=p7&paramJson=${encodeURIComponent(JSON.stringify({ pageNo: number, pageSize: 1 }))}`;
  return {
    kind: '大汉 JPAAS',
    start: '/zwgk/xxgknb/index.html',
    pages: {
      '/zwgk/xxgknb/index.html': page({
        title: '政府信息公开年报',
        crumbs: ['首页', '政府信息公开年报'],
        body: `<script url="${unit}" queryData="{'parseType':'bulidstatic','webId':'w1','pageId':'p7'}" src="/js/unit.js"></script>`,
      }),
      [`${unit}?parseType=bulidstatic&webId=w1&pageId=p7`]: answer(2024, 1),
    },
    otherwise: (path) => {
      const written = [2, 3].find((number) => decodeURIComponent(path) === decodeURIComponent(asked(number)));
      return written === undefined ? null : answer(2025 - written, written);
    },
    take: Object.fromEntries([2024, 2023, 2022].map((year) => [`/zwgk/xxgknb/art/${year + 1}/art_${hex(year)}.html`, year])),
  };
})();

/** A list whose pages only a script turns, by POST. */
export const turned: Site = {
  kind: 'paging by POST',
  start: '/nb/list.html',
  pages: {
    '/nb/list.html': page({
      title: '政府信息公开年报',
      body: `${list(entry('/nb/t20250115_1.html', titled('黄岩县文化局', 2024), '2025-01-15'))}<div class="page">共 3 页 <a href="javascript:go(2)">下一页</a></div>`,
    }),
  },
  take: { '/nb/t20250115_1.html': 2024 },
};
