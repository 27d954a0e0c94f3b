import { resolved } from '../address.js';
import type { Page } from '../page.js';
import { entriesIn, parseData, totalOf } from '../records.js';
import { reading, type Reading } from '../shapes.js';

/**
 * Epoint 新点 WebBuilder: lists and articles are shells that ask …/rest/…/getInfoList (getPageInfoListNew, getSecInfoListYzm …) for JSON with
 * `infodata`, an entry having title, infodate, infourl or infoid; an article is showinfo.html?infoGuid=UUID [seen]. Most ask by POST [seen], which is
 * not sent: such a page is told as a shell. Where the page names an address to GET, that is read; pages are counted by `pageIndex` from 0 or 1 [known].
 */

const request = /["']([^"'\s]*\/rest\/[^"'\s]*InfoList\w*[^"'\s]*)["']/i;
const isGet = /\$\.get(?:JSON)?\(|\btype\s*:\s*["']get["']|\bmethod\s*:\s*["']get["']|fetch\(/i;
const perAnswer = 10;

export const readEpoint = (page: Page): Reading | null => {
  if (/\/rest\/[^?]*InfoList/i.test(page.url)) return readAnswer(page);
  const address = request.exec(page.scripts)?.[1];
  if (address === undefined) return null;
  const asked = resolved(address, page.base);
  if (asked === null || !isGet.test(page.scripts) || !new URL(asked).search) return reading({ shell: true });
  return reading({ onward: [{ url: asked, kind: 'data', words: '' }] });
};

const readAnswer = (page: Page): Reading | null => {
  const data = parseData(page.text);
  if (data === null) return null;
  const items = entriesIn(data, page.base, ({ infoid, infoguid, infoGuid }) => {
    const id = infoGuid ?? infoguid ?? infoid;
    return typeof id === 'string' ? `/showinfo.html?infoGuid=${encodeURIComponent(id)}` : null;
  });
  const url = new URL(page.url);
  const index = url.searchParams.get('pageIndex');
  const size = Number(url.searchParams.get('pageSize') ?? perAnswer);
  // whether the first page is 0 or 1 is not known, so the last one is told by its being short, or by the total where it fills
  if (index === null || items.length < size || Number(index) * size >= (totalOf(data) ?? Infinity)) return reading({ items });
  url.searchParams.set('pageIndex', String(Number(index) + 1));
  return reading({ items, onward: [{ url: url.href, kind: 'paging', words: String(Number(index) + 2) }] });
};
