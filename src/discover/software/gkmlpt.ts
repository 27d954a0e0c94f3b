import { resolved } from '../address.js';
import type { Page } from '../page.js';
import { entriesIn, parseData, totalOf } from '../records.js';
import { reading, type Onward, type Reading } from '../shapes.js';
import { namesReportColumn } from '../words.js';

/**
 * 广东省政府信息公开目录平台: …/gkmlpt/annualreport#2629 shows the column 2629, whose entries come as JSON from
 * …/gkmlpt/api/all/2629?page=1&sid=175; `sid` is `SID: '175'` of the page's `window._CONFIG`; an answer has `total` and up to 100 `articles` with
 * title, url, post_url, created_at or create_time (seconds), publisher [seen]. Where an address names no column, the page's own list of
 * columns is searched for one of annual reports [known].
 */

const path = /^(.*\/gkmlpt)\/(?!api\/|content\/)/;
const perAnswer = 100;

export const readGkmlpt = (page: Page): Reading | null => {
  const { pathname } = new URL(page.url);
  if (/\/gkmlpt\/api\//.test(pathname)) return readAnswer(page);
  const folder = path.exec(pathname)?.[1];
  const sid = /\bSID["']?\s*:\s*["']?(\d+)/.exec(page.scripts)?.[1];
  if (folder === undefined || sid === undefined) return null;
  const asked = /^#(\d+)$/.exec(new URL(page.url).hash)?.[1];
  const columns = asked === undefined ? columnsIn(page.scripts) : [asked];
  const onward = columns.flatMap((id): Onward[] => {
    const url = resolved(`${folder}/api/all/${id}?page=1&sid=${sid}`, page.url);
    return url === null ? [] : [{ url, kind: 'data', words: '政府信息公开年报' }];
  });
  return reading({ onward, shell: onward.length === 0 && page.items.length === 0 });
};

/** Ids of the columns of annual reports among `{"id":2629,"name":"政府信息公开年报"}`, in either order. */
const columnsIn = (scripts: string): readonly string[] => {
  const found = [...scripts.matchAll(/\{[^{}[\]]*\}?/g)].flatMap(([part]) => {
    const id = /["']?\bid["']?\s*:\s*["']?(\d+)/.exec(part)?.[1];
    const name = /["']?\b(?:name|title)["']?\s*:\s*["']([^"']+)["']/.exec(part)?.[1];
    return id !== undefined && name !== undefined && namesReportColumn(name) ? [id] : [];
  });
  return [...new Set(found)];
};

const readAnswer = (page: Page): Reading | null => {
  const data = parseData(page.text);
  if (data === null) return null;
  const items = entriesIn(data, page.base);
  const url = new URL(page.url);
  const number = Number(url.searchParams.get('page') ?? '1');
  const total = totalOf(data) ?? 0;
  if (items.length === 0 || number * Math.max(items.length, perAnswer) >= total) return reading({ items });
  url.searchParams.set('page', String(number + 1));
  return reading({ items, onward: [{ url: url.href, kind: 'paging', words: String(number + 1) }] });
};
