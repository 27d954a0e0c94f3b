import { resolved } from '../address.js';
import type { Page } from '../page.js';
import { entriesIn, parseData } from '../records.js';
import { reading, type Onward, type Reading } from '../shapes.js';

/**
 * 大汉 JPAAS, JCMS's successor: `<script url="/api-gateway/jpaas-publish-server/front/page/build/unit" queryData="{'webId':'…','pageId':'…',…}">` fills a part
 * of the page with the markup that an answer in JSON has under data.html; GET. In that markup `<div class="pagination" rows="24" count="48"
 * pageNo="1">` or an element with `queryData="{'rows':'24','count':'48','pageNo':'1'}"` tells of further pages, asked for by
 * `paramJson={"pageNo":2,"pageSize":24}` [seen].
 */

const unit = /\/jpaas-publish-server\/front\/page\/build\/unit$/;
const pair = /["'](\w+)["']\s*:\s*["']([^"']*)["']/g;

export const readJpaas = (page: Page): Reading | null => (unit.test(new URL(page.url).pathname) ? readAnswer(page) : readColumn(page));

const readColumn = (page: Page): Reading | null => {
  const { markup } = page;
  if (markup === null) return null;
  // the parser makes the names of attributes lower case
  const onward = markup('script[url][querydata]')
    .toArray()
    .flatMap((script): Onward[] => {
      const address = resolved(script.attribs['url'] ?? '', page.base);
      if (address === null || !unit.test(new URL(address).pathname)) return [];
      const url = new URL(address);
      for (const [, name, value] of (script.attribs['querydata'] ?? '').matchAll(pair)) url.searchParams.set(name!, value!);
      return [{ url: url.href, kind: 'data', words: '' }];
    });
  return onward.length === 0 ? null : reading({ onward });
};

const readAnswer = (page: Page): Reading | null => {
  const data = parseData(page.text);
  if (data === null) return null;
  const items = entriesIn(data, page.base);
  const url = new URL(page.url);
  const size = numberOf(page.text, 'rows');
  const count = numberOf(page.text, 'count');
  const number = Number(/"pageNo"\s*:\s*"?(\d+)/.exec(url.searchParams.get('paramJson') ?? '')?.[1] ?? 1);
  if (size === null || count === null || items.length === 0 || number * size >= count) return reading({ items });
  url.searchParams.set('paramJson', JSON.stringify({ pageNo: number + 1, pageSize: size }));
  return reading({ items, onward: [{ url: url.href, kind: 'paging', words: String(number + 1) }] });
};

/** `rows="24"` or `'rows':'24'`, inside a string of JSON. */
const numberOf = (text: string, name: string): number | null => {
  const value = new RegExp(`\\b${name}\\b\\\\?["']?\\s*[=:]\\s*\\\\?["'](\\d+)`).exec(text)?.[1];
  return value === undefined ? null : Number(value);
};
