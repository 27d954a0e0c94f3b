import iconv from 'iconv-lite';

/** Pages in the manner of government sites: a head with a menu, a breadcrumb, a list, a foot with links to elsewhere. Made here, copied from nowhere. */

export interface PageParts {
  readonly title: string;
  /** Breadcrumb. */
  readonly crumbs?: readonly string[];
  readonly body: string;
  readonly head?: string;
}

const menu = `<div class="header"><div class="nav"><ul>
<li><a href="/">首页</a></li><li><a href="/zwdt/">政务动态</a></li><li><a href="/hdjl/">互动交流</a></li>
<li><a href="javascript:void(0)" onclick="AddFavorite()">加入收藏</a></li></ul></div>
<form action="/search"><input name="q"></form><a href="/search?q=%E5%B9%B4%E6%8A%A5">年报检索</a></div>`;
const foot = `<div class="footer"><a href="mailto:wz@example.gov.cn">联系我们</a><a href="/sitemap.html">网站地图</a>
<a href="https://www.gov.cn/">中国政府网</a></div>`;

export const page = ({ title, crumbs = [], body, head = '' }: PageParts): string => `<!DOCTYPE html>
<html><head><meta http-equiv="X-UA-Compatible" content="IE=edge"><title>${title}</title>${head}</head><body>
${menu}
${crumbs.length > 0 ? `<div class="BreadcrumbNav">当前位置：${crumbs.map((one) => `<a href="../">${one}</a>`).join(' &gt; ')}</div>` : ''}
<div class="main">${body}</div>
${foot}</body></html>`;

/** One entry of a list, the date beside it. */
export const entry = (href: string, words: string, date = ''): string =>
  `<li><a href="${href}" target="_blank" title="${words}">${words.length > 28 ? `${words.slice(0, 26)}...` : words}</a>${date === '' ? '' : `<span>${date}</span>`}</li>`;

export const list = (...entries: readonly string[]): string => `<ul class="list">${entries.join('\n')}</ul>`;

/** In an encoding that nobody names. */
export const inGbk = (text: string): Uint8Array => iconv.encode(text, 'gbk');

/** A report with its text in the page. */
export const report = (organ: string, year: number, before = ''): string =>
  page({
    title: `${organ}${year}年政府信息公开工作年度报告_门户网站`,
    head: `<meta name="ArticleTitle" content="${organ}${year}年政府信息公开工作年度报告"><meta name="PubDate" content="${year + 1}-01-20 09:00">`,
    body: `${before}<h1>${organ}${year}年政府信息公开工作年度报告</h1>
<p>本报告根据《中华人民共和国政府信息公开条例》编制。</p><h2>一、总体情况</h2><p>${year}年，${organ}认真落实。</p>
<h2>二、主动公开政府信息情况</h2><p>见表。</p><h2>三、收到和处理政府信息公开申请情况</h2><p>见表。</p>`,
  });

export const titled = (organ: string, year: number | string): string => `${organ}${year}年政府信息公开工作年度报告`;
