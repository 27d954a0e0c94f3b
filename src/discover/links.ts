import type { CheerioAPI } from 'cheerio';
import { resolved } from './address.js';
import type { Item } from './shapes.js';
import { folded, isOrgan, saysOnlyYear } from './words.js';

/** The links of a page, each with what stands around it: its row of a list, the date beside it, the heading above it. */

type Element = ReturnType<CheerioAPI>[0];

/** A page of more links is a list of everything: what is beyond is not looked at. */
const mostLinks = 5000;
/** A row with more links is no row but the layout of a page. */
const mostInRow = 6;

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

const rowWords = (page: CheerioAPI, row: Element): string => wordsOf(page(row).text(), undefined);

/** 市财政局 | 2024年 | 2023年: the first cell of a row names whose years they are. */
const rowOrgan = (page: CheerioAPI, link: Element): string | null => {
  const first = page(link).closest('tr,li,dl').children().first().text().replace(/\s+/gu, '');
  return isOrgan(first) ? first : null;
};

/** What a script opens when it is clicked: `onclick="window.open('/art/1.html')"`, `href="javascript:go('/a/b.html')"`, `data-url`. */
const scripted = (attributes: Readonly<Record<string, string>>): string | null => {
  const own = attributes['data-url'] ?? attributes['data-href'];
  if (own !== undefined) return own;
  const href = attributes['href'] ?? '';
  const script = `${/^javascript:/i.test(href) ? href : ''} ${attributes['onclick'] ?? ''}`;
  return /["']((?:https?:\/\/|\.{0,2}\/)[^"'\s]+)["']/.exec(script)?.[1] ?? null;
};

const targetOf = (attributes: Readonly<Record<string, string>>, base: string): string | null => {
  const href = attributes['href'] ?? '';
  const isPlain = href !== '' && !/^(?:javascript:|#$)/i.test(href);
  return resolved(isPlain ? href : (scripted(attributes) ?? ''), base);
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
    const text = around.text();
    const found = text.length > 300 ? null : dateIn(text);
    if (found !== null) return found;
    around = around.parent();
    if (around.length === 0 || /^(?:ul|ol|tbody|table|body|html)$/i.test(around.prop('tagName') ?? '') || around.find('a[href]').length > 3)
      return null;
  }
  return null;
};

const headings = 'h1,h2,h3,h4,h5,h6,dt,caption';
const linking = 'a,area[href],li[onclick],div[onclick],span[onclick],td[onclick],li[data-url],div[data-url],li[data-href],div[data-href]';

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
  const rowOf = (link: Element): Element | null => {
    const row = page(link).closest('li,tr,dd,p')[0];
    return row === undefined || page(row).find('a[href]').length > mostInRow ? null : row;
  };
  const items: Item[] = [];
  let heading: string | null = null;
  for (const element of page(`${headings},${linking}`).toArray().slice(0, mostLinks)) {
    if (page(element).is(headings)) {
      heading = page(element).text().replace(/\s+/gu, ' ').trim().slice(0, 80);
      continue;
    }
    const url = targetOf(element.attribs, base);
    if (url === null || isHidden(element.attribs)) continue;
    const link = page(element);
    const text = link.text().trim() !== '' ? link.text() : (link.find('img[alt]').attr('alt') ?? '');
    const row = rowOf(element);
    if (row !== null && !rows.has(row)) rows.set(row, rows.size);
    const words = wordsOf(text, element.attribs['title']);
    items.push({
      url,
      words: row !== null && saysNothing.test(words) ? rowWords(page, row) : words,
      date: dateBeside(page, element),
      heading,
      row: row === null ? null : rows.get(row)!,
      furniture: inFurniture(element),
      organ: saysOnlyYear(words) ? rowOrgan(page, element) : null,
    });
  }
  return items;
};
