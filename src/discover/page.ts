import { load, type CheerioAPI } from 'cheerio';
import { resolved } from './address.js';
import { itemsIn } from './links.js';
import type { Item } from './shapes.js';

/** A page as text → its links, its title and its place on the site. This file and `links.ts` alone know which library parses it. */

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

/**
 * @param url final address, with the fragment that was asked for
 * @param asker address of the page whose script asks for this one; null of a page of its own
 */
export const openPage = (text: string, url: string, asker: string | null = null): Page => {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (/^(?:[{[]|[\w$.]+\(\s*[{[])/.test(start))
    return { url, text: start, markup: null, base: asker ?? url, items: [], scripts: '', names: [], titles: [] };
  const markup = load(text);
  const base = resolved(markup('base[href]').attr('href') ?? '', url) ?? asker ?? url;
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
