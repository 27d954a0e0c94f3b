import type { Link, Metadatum } from '../../schema/document.js';
import { attribute, breaksLine, childrenOf, isElement, linesOf, nameOf, plainText, walk, type CheerioAPI, type Element } from './dom.js';
import { cellsOf, rowsOf } from './table.js';
import { lineOf } from './text.js';

/** Names and values that stand beside the text of a page: meta tags, title, the head table, lines such as 发布日期：…. */

const fromHead = (page: CheerioAPI): Metadatum[] => {
  const read: Metadatum[] = [];
  page('meta').each((_, element) => {
    const name = page(element).attr('name') ?? page(element).attr('property') ?? page(element).attr('itemprop');
    const value = page(element).attr('content');
    if (name && value?.trim()) read.push({ name, value: lineOf(value), from: 'meta' });
  });
  const title = lineOf(page('head > title').first().text());
  if (title !== '') read.push({ name: 'title', value: title, from: 'title' });
  for (const name of ['publishtime', 'pubtime', 'ucaptitle']) {
    const value = lineOf(page(name).first().text());
    if (value !== '') read.push({ name, value, from: 'element' });
  }
  return read;
};

/** 【索 引 号】： → 索引号. */
const nameIn = (text: string): string => text.replace(/[\s\u3000:：【】[\]]/g, '');
const isName = (text: string): boolean => /^[\p{Script=Han}a-zA-Z]{2,8}$/u.test(text);
const isTelling = (text: string): boolean => /(?:19|20)\d{2}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}/.test(text) || /^[\dA-Z]{8,}[/-]/.test(text);

/** Pairs of a head table (索引号 …, 公开日期 …); null where the table is something else. Told by its make, not by its words: names and values alternate, and one value at least is a date or an index number. */
export const headTable = (table: Element): Metadatum[] | null => {
  const rows = rowsOf(table).map((row) => cellsOf(row).map((cell) => lineOf(linesOf(cell).join(''))));
  if (rows.length === 0 || rows.length > 14 || rows.some((row) => row.length > 8)) return null;
  const pairs: Metadatum[] = [];
  for (const row of rows) {
    const filled = row.length % 2 === 1 && row[0] === '' ? row.slice(1) : row;
    for (let index = 0; index + 1 < filled.length; index += 2) {
      const name = nameIn(filled[index]!);
      if (name === '' && filled[index + 1] === '') continue;
      if (!isName(name)) return null;
      pairs.push({ name, value: filled[index + 1]!, from: 'table' });
    }
  }
  const numbers = pairs.filter((pair) => /^[\d.,\s-]*$/.test(pair.value)).length;
  return pairs.length >= 2 && pairs.some((pair) => isTelling(pair.value)) && numbers <= pairs.length / 2 ? pairs : null;
};

const oneLetterApart = /(?<!\p{Script=Han})(\p{Script=Han})[\s\u3000]+(\p{Script=Han})(?:[\s\u3000]+(\p{Script=Han}))?(?=[\s\u3000]*[:：])/gu;
const pair =
  /([\p{Script=Han}]{2,8})[】\]]?[\s\u3000]*[:：][\s\u3000]*(\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?|[^\s\u3000|｜:：]{2,80})/gu;

/** Names and values in front of the article's text: head tables, lines such as `发布日期：2024-01-17 来源：某局`, a name and its value in two elements. */
const fromAbove = (root: Element, article: Element): Metadatum[] => {
  const read: Metadatum[] = [];
  let inArticle = false;
  let open: string | null = null;
  for (const element of walk(root)) {
    inArticle ||= element === article;
    if (nameOf(element) === 'table') read.push(...(headTable(element) ?? []));
    const leaf = !childrenOf(element).some((child) => isElement(child) && breaksLine(child));
    if (!leaf || !(breaksLine(element) || nameOf(element) === 'span')) continue;
    const text = lineOf(plainText(element)).replace(oneLetterApart, '$1$2$3');
    if (inArticle && text.length > 40 && /[。；]/.test(text)) break;
    // an empty cell is an empty value: what follows it is another's
    if (text === '' && /^(?:td|th|dd)$/.test(nameOf(element))) open = null;
    if (text.length > 160 || text === '') continue;
    if (open !== null && text.length <= 80 && !/[:：]$/.test(text)) read.push({ name: open, value: text, from: 'element' });
    open = /^[【[]?([\p{Script=Han}]{2,8})[】\]]?[\s\u3000]*[:：]$/u.exec(text)?.[1] ?? null;
    for (const match of text.matchAll(pair)) read.push({ name: match[1]!, value: match[2]!, from: 'element' });
  }
  return read;
};

export const metadataOf = (page: CheerioAPI, root: Element, article: Element): Metadatum[] => {
  const all = [...fromHead(page), ...fromAbove(root, article)];
  const seen = new Set<string>();
  return all.filter((one) => {
    const id = `${one.name}\n${one.value}`;
    return seen.has(id) ? false : seen.add(id) !== undefined;
  });
};

/** The title of the article where it stands above it and not in it: text that the page's own title begins with, or its main heading. */
export const titleAbove = (page: CheerioAPI, root: Element, article: Element): string | null => {
  const own = new Set([article, ...walk(article)]);
  const titles = fromHead(page)
    .filter((one) => /title$/i.test(one.name))
    .map((one) => lineOf(one.value));
  // a sentence may name the report by its title; that is not the title
  const lines = linesOf(article).map(lineOf);
  const sentence = lines.findIndex((line) => /[。；]/.test(line));
  const inside = lines.slice(0, sentence < 0 ? lines.length : sentence).join('');
  let heading: string | null = null;
  for (const element of walk(root)) {
    if (element === article) break;
    if (own.has(element) || !breaksLine(element) || childrenOf(element).some((child) => isElement(child) && breaksLine(child))) continue;
    const text = lineOf(plainText(element));
    if (text.length < 8 || text.length > 80 || inside.includes(text)) continue;
    if (titles.some((title) => title.startsWith(text))) return text;
    if (/^h[12]$/.test(nameOf(element))) heading = text;
  }
  return heading;
};

const attachment = /\.(?:pdf|docx?|wps|ofd|rtf|xlsx?|zip)(?:[?#&]|$)/i;
export const isAttachment = (href: string): boolean => attachment.test(href);

/** What the page shows in a frame: the file itself, or the one that a viewer is asked to show. */
const shownIn = (frame: string): string[] => {
  const asked = /[?&#](?:file|url|src|path)=([^&#]+)/i.exec(frame)?.[1];
  const files = [...(asked === undefined ? [] : [decodedUrl(asked)]), frame];
  return files.filter(isAttachment).slice(0, 1);
};

/** Never fails: an address in GBK is no reason to lose the page. */
const decodedUrl = (text: string): string => new URLSearchParams(`url=${text.replaceAll('+', '%2B')}`).get('url') ?? text;

export const linksOf = (element: Element): Link[] =>
  [...walk(element)].flatMap((child) => {
    const href = nameOf(child) === 'a' ? attribute(child, 'href') : null;
    return href && !/^(?:javascript:|#)/i.test(href.trim()) ? [{ text: lineOf(plainText(child)), href: href.trim() }] : [];
  });

export const embeddedIn = (page: CheerioAPI): Link[] =>
  page('iframe[src], embed[src], object[data]')
    .toArray()
    .flatMap((frame) => shownIn((attribute(frame, 'src') ?? attribute(frame, 'data') ?? '').trim()).map((href) => ({ text: '', href })));
