import { load, type CheerioAPI } from 'cheerio';
import { resolved } from './address.js';
import { folded } from './words.js';
import type { Item } from './shapes.js';

/** A page as text → its links with what stands around them, its title and its place on the site. The only file that knows which library parses it. */

type Element = ReturnType<CheerioAPI>[0];

export interface Page {
  /** Final address, with the fragment that was asked for. */
  readonly url: string;
  readonly text: string;
  /** Null of what is no markup: an answer in JSON. */
  readonly markup: CheerioAPI | null;
  /** Address that relative links are of. */
  readonly base: string;
  readonly items: readonly Item[];
  /** Text of its scripts. */
  readonly scripts: string;
  /** What it calls itself, most telling first: meta ColumnName, breadcrumb (last part first), headings, title. */
  readonly names: readonly string[];
  /** Titles that an article gives itself: meta ArticleTitle, h1, title. */
  readonly titles: readonly string[];
}

/** A page of more links is a list of everything: what is beyond is not looked at. */
const mostLinks = 5000;

const dateAt = /((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)日?/u;

/** The first date of a text, as an ISO date. */
export const dateIn = (text: string): string | null => {
  const match = dateAt.exec(text.normalize('NFKC'));
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
};

/** What the link says, without the date and the signs of a list around it. */
const wordsOf = (text: string, title: string | undefined): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  const own = title?.replace(/\s+/gu, ' ').trim() ?? '';
  // a list shortens what it shows; the title of the link has the whole
  const said = own !== '' && (line === '' || /(?:…|\.{2,}|。。)$/u.test(line) || folded(own).startsWith(folded(line))) ? own : line;
  const dated = new RegExp(
    `^[[(（]?\\s*${dateAt.source}\\s*[\\])）]?\\s*(?=\\S)|\\s*[[(（]?\\s*${dateAt.source}(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?\\s*[\\])）]?$`,
    'gu',
  );
  return said
    .replace(dated, '')
    .replace(/^[·•●◆■▪>»\s]+|\s+$/gu, '')
    .slice(0, 200);
};

/** Such a link means what its row says: 2023年政府信息公开年报 下载. */
const saysNothing =
  /^[[(（【]?(?:附件\d{0,2}|点击|在线)?(?:pdf|word|docx?|wps|ofd)?(?:版|格式|文件)?(?:下载|查看|浏览|阅读|详情|全文|原文)?[\])）】\s:：.]*$/iu;

const rowWords = (page: CheerioAPI, row: Element): string => {
  const around = page(row);
  return around.find('a[href]').length > 4 ? '' : wordsOf(around.text(), undefined);
};

const furnitureName =
  /crumb|(?:^|[-_\s])(?:nav(?:bar|igation)?|menu|header?|top|footer?|foot|bottom|friend|location|position|toolbar|share|yqlj|links)(?:[-_\s\d]|$)/i;
const isFurniture = (element: Element): boolean => {
  if (!('attribs' in element)) return false;
  return /^(?:header|footer|nav)$/i.test(element.name) || furnitureName.test(`${element.attribs['id'] ?? ''} ${element.attribs['class'] ?? ''}`);
};

/** No person sees the link, or the site says not to follow it. */
const isHidden = (attributes: Readonly<Record<string, string>>): boolean =>
  /\bnofollow\b/i.test(attributes['rel'] ?? '') ||
  'hidden' in attributes ||
  attributes['aria-hidden'] === 'true' ||
  /(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|(?:left|top|text-indent)\s*:\s*-\d{4})/i.test(attributes['style'] ?? '');

/** A date in the smallest thing around the link that holds one and few other links. */
const dateBeside = (page: CheerioAPI, link: Element): string | null => {
  let around = page(link);
  for (let level = 0; level < 5; level++) {
    const found = dateIn(around.text());
    if (found !== null) return found;
    around = around.parent();
    if (around.length === 0 || /^(?:ul|ol|tbody|table|body|html)$/i.test(around.prop('tagName') ?? '') || around.find('a[href]').length > 3)
      return null;
  }
  return null;
};

export const itemsIn = (page: CheerioAPI, base: string): readonly Item[] => {
  const rows = new Map<Element, number>();
  const furniture = new Map<Element, boolean>();
  const inFurniture = (element: Element | null): boolean => {
    if (element === null || !('attribs' in element)) return false;
    const known = furniture.get(element);
    if (known !== undefined) return known;
    const answer = isFurniture(element) || inFurniture(element.parent);
    furniture.set(element, answer);
    return answer;
  };
  const items: Item[] = [];
  let heading: string | null = null;
  for (const element of page('h1,h2,h3,h4,h5,h6,dt,caption,a[href],area[href]').toArray().slice(0, mostLinks)) {
    if (element.name !== 'a' && element.name !== 'area') {
      heading = page(element).text().replace(/\s+/gu, ' ').trim().slice(0, 80);
      continue;
    }
    const url = resolved(element.attribs['href'] ?? '', base);
    if (url === null || isHidden(element.attribs)) continue;
    const link = page(element);
    const text = link.text().trim() !== '' ? link.text() : (link.find('img[alt]').attr('alt') ?? '');
    const row = link.closest('li,tr,dd,p')[0] ?? null;
    if (row !== null && !rows.has(row)) rows.set(row, rows.size);
    const words = wordsOf(text, element.attribs['title']);
    items.push({
      url,
      words: row !== null && saysNothing.test(words) ? rowWords(page, row) : words,
      date: dateBeside(page, element),
      heading,
      row: row === null ? null : rows.get(row)!,
      furniture: inFurniture(element),
      organ: null,
    });
  }
  return items;
};

/** Links of a piece of markup that stands in data. */
export const itemsOfMarkup = (markup: string, base: string): readonly Item[] => itemsIn(load(markup), base);

const crumbName =
  '[class*=crumb],[id*=crumb],[class*=location],[id*=location],[class*=position],[id*=position],[class*=dqwz],[class*=weizhi],[class*=sitepath],[class*=curpos]';

const crumbsOf = (page: CheerioAPI): readonly string[] => {
  const told = page(crumbName)
    .toArray()
    .map((element) => page(element).text());
  const spoken = page('div,p,span,td,ul')
    .toArray()
    .map((element) => page(element).text())
    .filter((text) => text.length < 200 && /^\s*(?:您?(?:现在|当前|所在)(?:所在)?(?:的)?位置|当前位置)/u.test(text));
  const shortest = [...told, ...spoken].filter((text) => text.trim() !== '' && text.length < 200).sort((a, b) => a.length - b.length)[0];
  return (shortest ?? '')
    .replace(/^\s*[^:：]{0,8}位置\s*[:：]?/u, '')
    .split(/[>＞»›/→|\\]|\s-\s|::/u)
    .map((part) => part.replace(/\s+/gu, ''))
    .filter((part) => part !== '');
};

const meta = (page: CheerioAPI, name: string): readonly string[] =>
  page('meta[name]')
    .toArray()
    .filter((element) => (element.attribs['name'] ?? '').toLowerCase() === name.toLowerCase())
    .map((element) => (element.attribs['content'] ?? '').trim())
    .filter((value) => value !== '');

const textsOf = (page: CheerioAPI, selector: string): readonly string[] =>
  page(selector)
    .toArray()
    .slice(0, 20)
    .map((element) => page(element).text().replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '');

/** @param url final address, with the fragment that was asked for */
export const openPage = (text: string, url: string): Page => {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (/^(?:[{[]|[\w$.]+\(\s*[{[])/.test(start)) return { url, text: start, markup: null, base: url, items: [], scripts: '', names: [], titles: [] };
  const markup = load(text);
  const base = resolved(markup('base[href]').attr('href') ?? '', url) ?? url;
  const titles = textsOf(markup, 'head > title').map((title) => title.split(/[_|]|\s-\s|--/u)[0]!.trim());
  const headings = textsOf(markup, 'h1');
  return {
    url,
    text,
    markup,
    base,
    items: itemsIn(markup, base),
    scripts: markup('script:not([src])')
      .toArray()
      .map((script) => markup(script).text())
      .join('\n'),
    names: [...meta(markup, 'ColumnName'), ...crumbsOf(markup).toReversed(), ...titles, ...headings],
    titles: [...meta(markup, 'ArticleTitle'), ...textsOf(markup, 'h1,ucaptitle'), ...titles],
  };
};
