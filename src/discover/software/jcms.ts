import { resolved } from '../address.js';
import { itemsOfMarkup, type Page } from '../page.js';
import { reading, type Onward, type Reading } from '../shapes.js';

/**
 * 大汉 JCMS. A column page (/col/col4729/index.html) holds its first entries in `<script type="text/xml"><datastore>…<record><![CDATA[<li>…]]>`,
 * and further ones come as the same XML from dataproxy.jsp?startrecord=46&endrecord=90&perpage=15&columnid=…&unitid=… [seen]; the pages send
 * it by POST, and it answers GET [seen]. Three pages' worth is asked for at a time [seen]. The annual reports of one organ are
 * …/xxgkAnnualReport.jsp?area=CODE&fbtime=YEAR, a page for each year of a select or of links [seen].
 */

const record = /<record>\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*<\/record>/g;
const next = /<nextgroup>\s*<!\[CDATA\[\s*<a\s[^>]*href=["']([^"']*dataproxy\.jsp[^"']*)["']/i;
const parameter = /\b(col|appid|webid|path|columnid|unitid|webname|permissiontype|sourceContentType)\b["']?\s*:\s*["']?([^"',}\s]*)/g;
const groupPages = 3;

export const readJcms = (page: Page): Reading | null => {
  const records = [...page.text.matchAll(record)].map((match) => match[1]!);
  const years = yearPages(page);
  if (records.length === 0 && years.length === 0) return null;
  // each record is a row of the list: numbered apart, so that no two are taken for one
  const items = records.flatMap((markup, index) => itemsOfMarkup(markup, page.base).map((item) => ({ ...item, row: 100_000 + index })));
  return reading({ items, onward: [...groupsOf(page, records.length), ...years] });
};

/** Addresses of the groups of entries that the page does not hold. */
const groupsOf = (page: Page, held: number): readonly Onward[] => {
  const total = numberAfter(page.scripts, 'totalRecord');
  const perPage = numberAfter(page.scripts, 'perPage');
  if (total === null || perPage === null || held === 0) return [];
  const proxy = proxyOf(page);
  if (proxy === null) return [];
  const group = Math.max(held, perPage * groupPages);
  const onward: Onward[] = [];
  for (let start = held + 1; start <= Math.min(total, 20_000); start += group) {
    const url = new URL(proxy);
    url.searchParams.set('startrecord', String(start));
    url.searchParams.set('endrecord', String(Math.min(total, start + group - 1)));
    url.searchParams.set('perpage', String(perPage));
    onward.push({ url: url.href, kind: 'paging', words: String(start) });
  }
  return onward;
};

/** The address that the entries come from, with the parameters of this list. */
const proxyOf = (page: Page): string | null => {
  const written = next.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? /proxyUrl["']?\s*:\s*["']([^"']+)["']/.exec(page.scripts)?.[1];
  const address = resolved(written ?? '/module/web/jpage/dataproxy.jsp', page.base);
  if (address === null) return null;
  const url = new URL(address);
  url.searchParams.delete('page');
  for (const [, name, value] of page.scripts.matchAll(parameter))
    if (!url.searchParams.has(name!) && value !== '') url.searchParams.set(name!, value!);
  return url.searchParams.has('columnid') || url.searchParams.has('unitid') ? url.href : null;
};

const numberAfter = (text: string, name: string): number | null => {
  const match = new RegExp(`\\b${name}["']?\\s*:\\s*["']?(\\d+)`, 'i').exec(text);
  return match ? Number(match[1]) : null;
};

const yearPages = (page: Page): readonly Onward[] => {
  const url = new URL(page.url);
  if (!/xxgkAnnualReport\.jsp$/i.test(url.pathname) || page.markup === null) return [];
  const { markup } = page;
  const years = markup('select option')
    .toArray()
    .map((option) => (option.attribs['value'] ?? markup(option).text()).trim())
    .filter((value) => /^(?:19|20)\d{2}$/.test(value));
  return [...new Set(years)].map((year): Onward => {
    const other = new URL(url);
    other.searchParams.set('fbtime', year);
    return { url: other.href, kind: 'column', words: `${year}年度` };
  });
};
