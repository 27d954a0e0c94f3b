import { resolved } from './address.js';
import { dateIn } from './links.js';
import { itemsOfMarkup } from './page.js';
import type { Item } from './shapes.js';

/** Lists that come as JSON: whatever has a title and an address is an entry. The names are those of several makers, by which one meets the others. */

const titleNames = /^(?:title|infotitle|name|subject|doctitle|articletitle|customtitle|tit|bt)$/i;
const addressNames = /^(?:post_url|url|href|link|linkurl|infourl|docpuburl|puburl|arturl|pageurl|visiturl)$/i;
const dateNames =
  /^(?:created_at|publishtime|publish_time|pubdate|pubtime|infodate|date|releasetime|display_publish_time|first_publish_time|create_time|createtime|docreltime)$/i;
const organNames = /^(?:publisher|deptname|dept|department|organname|source|contentsource)$/i;

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** JSON, or JSON in a call (JSONP); null where it is neither. */
export const parseData = (text: string): Json => {
  const body = /^[\w$.]+\(([\s\S]*)\)\s*;?\s*$/.exec(text.trim())?.[1] ?? text;
  try {
    return JSON.parse(body) as Json;
  } catch {
    // what a site sends in place of JSON (an error page, a script) holds no list
    return null;
  }
};

const isObject = (value: Json): value is { readonly [name: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value);

const fieldOf = (record: { readonly [name: string]: Json }, names: RegExp): string | null => {
  const found = Object.entries(record).flatMap(([name, value]): [string, string][] =>
    names.test(name) && (typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')) ? [[name, String(value)]] : [],
  );
  // post_url before url: of two addresses the one that is published
  const best = found.sort(([a], [b]) => Number(/^post_/.test(b)) - Number(/^post_/.test(a)))[0];
  return best === undefined ? null : best[1];
};

/** Seconds or milliseconds since 1970, as of Beijing; else a date in text. */
const dateOf = (value: string | null): string | null => {
  if (value === null) return null;
  if (/^\d{10}(?:\d{3})?$/.test(value)) {
    const milliseconds = value.length === 10 ? Number(value) * 1000 : Number(value);
    return new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 10);
  }
  return dateIn(value);
};

/** @param make the address of an entry that names none; null where it cannot be made */
export const entriesIn = (
  data: Json,
  base: string,
  make: (record: { readonly [name: string]: Json }) => string | null = () => null,
): readonly Item[] => {
  const items: Item[] = [];
  const walk = (value: Json, depth: number): void => {
    if (depth > 8) return;
    // an answer packed in another
    if (typeof value === 'string' && /^\s*[[{]/.test(value)) walk(parseData(value), depth + 1);
    if (typeof value === 'string' && /<a\s/i.test(value)) items.push(...itemsOfMarkup(value, base));
    if (Array.isArray(value)) for (const one of value as readonly Json[]) walk(one, depth + 1);
    if (!isObject(value)) return;
    const title = fieldOf(value, titleNames);
    const address = fieldOf(value, addressNames) ?? make(value);
    const url = address === null ? null : resolved(address, base);
    if (title !== null && url !== null)
      items.push({
        url,
        words: title.replace(/<[^>]*>/g, '').trim(),
        date: dateOf(fieldOf(value, dateNames)),
        heading: null,
        row: null,
        furniture: false,
        organ: fieldOf(value, organNames),
      });
    else for (const one of Object.values(value)) walk(one, depth + 1);
  };
  walk(data, 0);
  return items;
};

/** How many entries the whole list has, as the data say; null where they do not. */
export const totalOf = (data: Json): number | null => {
  if (!isObject(data)) return null;
  for (const [name, value] of Object.entries(data)) {
    const isCount = typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value));
    if (isCount && /^(?:total|totalcount|rowcount|count|totalrecord)$/i.test(name)) return Number(value);
    const below = isObject(value) ? totalOf(value) : null;
    if (below !== null) return below;
  }
  return null;
};
