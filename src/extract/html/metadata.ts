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

const isName = (text: string): boolean => /^[\p{Script=Han}a-zA-Z]{2,8}$/u.test(text.replace(/[\s\u3000:：]/g, ''));
const isTelling = (text: string): boolean => /(?:19|20)\d{2}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}/.test(text) || /^[\dA-Z]{8,}[/-]/.test(text);

/** Pairs of a head table (索引号 …, 公开日期 …); null where the table is something else. Told by its make, not by its words: names and values alternate, and one value at least is a date or an index number. */
export const headTable = (table: Element): Metadatum[] | null => {
  const rows = rowsOf(table).map((row) => cellsOf(row).map((cell) => lineOf(linesOf(cell).join(''))));
  if (rows.length === 0 || rows.length > 14 || rows.some((row) => row.length > 8)) return null;
  const pairs: Metadatum[] = [];
  for (const row of rows) {
    const filled = row.length % 2 === 1 && row[0] === '' ? row.slice(1) : row;
    for (let index = 0; index + 1 < filled.length; index += 2) {
      const name = filled[index]!.replace(/[\s\u3000:：]/g, '');
      if (name === '' && filled[index + 1] === '') continue;
      if (!isName(name)) return null;
      pairs.push({ name, value: filled[index + 1]!, from: 'table' });
    }
  }
  const numbers = pairs.filter((pair) => /^[\d.,\s-]*$/.test(pair.value)).length;
  return pairs.length >= 2 && pairs.some((pair) => isTelling(pair.value)) && numbers <= pairs.length / 2 ? pairs : null;
};

/** Short lines of the form `name：value` in front of the article's text. */
const fromLines = (root: Element, article: Element): Metadatum[] => {
  const read: Metadatum[] = [];
  for (const element of walk(root)) {
    if (nameOf(element) === 'table' || (element === article && read.length > 0)) continue;
    const leaf = !childrenOf(element).some((child) => isElement(child) && breaksLine(child));
    if (!leaf || !(breaksLine(element) || nameOf(element) === 'span')) continue;
    const text = lineOf(plainText(element));
    if (text.length > 40 && /[。；]/.test(text)) break;
    if (text.length > 160) continue;
    for (const match of text.matchAll(
      /([\p{Script=Han}]{2,6})\s*[:：]\s*(\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?|[^\s|｜:：]{2,40})/gu,
    ))
      read.push({ name: match[1]!, value: match[2]!, from: 'element' });
  }
  return read;
};

export const metadataOf = (page: CheerioAPI, root: Element, article: Element): Metadatum[] => {
  const tables = [...walk(root)].filter((element) => nameOf(element) === 'table').flatMap((table) => headTable(table) ?? []);
  const all = [...fromHead(page), ...tables, ...fromLines(root, article)];
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
  const inside = lineOf(plainText(article));
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

export const linksOf = (element: Element): Link[] =>
  [...walk(element)].flatMap((child) => {
    const href = nameOf(child) === 'a' ? attribute(child, 'href') : null;
    return href && !/^(?:javascript:|#)/i.test(href.trim()) ? [{ text: lineOf(plainText(child)), href: href.trim() }] : [];
  });
