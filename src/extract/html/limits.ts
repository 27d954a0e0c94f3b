import { deepPage, hugePage } from './refusals.js';

/**
 * What no report needs and no parser bears: looked for in the source, before a tree is built of it. The time that a parser takes
 * grows with the square of the depth, and of the number of attributes of one tag.
 */

/** Bytes of one page, its pictures included. */
const mostBytes = 64 * 2 ** 20;
/** Tags of one page. A report of which Word put every character in a span of its own has some 60,000; each takes about 1 KB. */
const mostTags = 300_000;
/** Elements inside elements. Browsers stop at 512; real pages stay below 100. */
export const deepest = 1000;
const mostAttributes = 500;

/** Elements without an end tag. */
const empty = /^(?:area|base|br|col|embed|frame|hr|img|input|link|meta|param|source|track|wbr)$/;
/** Elements that end by themselves where the next of their kind begins. */
const endedByNext = /^(?:p|li|dt|dd|t[dhr]|tbody|thead|tfoot|option)$/;
/** An attribute with its value, or a part of either. */
const attribute = /[^\s"'=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?/g;

/** @throws GiveUp `page-too-large` */
export const refuseLong = (bytes: Uint8Array): void => {
  if (bytes.length > mostBytes) throw hugePage(`${mostBytes / 2 ** 20} MB 以上`, `more than ${mostBytes / 2 ** 20} MB`);
};

const isBase64 = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x2b && code <= 0x39) || code === 0x3d || code === 0x25;

/** A page and what stood in it as base64 text: in the page its number is left. */
export interface ApartPictures {
  readonly html: string;
  readonly written: readonly string[];
}

/**
 * Takes out the pictures that stand in the page itself as text: a parser would go over them letter by letter.
 * (A loop: expressions run out of stack over so long a match.)
 */
export const apartPictures = (html: string): ApartPictures => {
  const written: string[] = [];
  const mark = ';base64,';
  let kept = '';
  let from = 0;
  for (let at = html.indexOf(mark); at >= 0; at = html.indexOf(mark, from)) {
    const start = at + mark.length;
    let end = start;
    while (end < html.length && isBase64(html.charCodeAt(end))) end++;
    kept += `${html.slice(from, start)}${written.length}`;
    written.push(html.slice(start, end));
    from = end;
  }
  return { html: kept + html.slice(from), written };
};

/** @throws GiveUp `page-too-large`, `nested-too-deep` */
export const refuseMonsters = (html: string): void => {
  let tags = 0;
  const open: string[] = [];
  for (const [tag, slash, written] of html.matchAll(/<(\/?)([a-z][^\s/>]*)[^<>]*/gi)) {
    if (++tags > mostTags) throw hugePage(`标记超过 ${mostTags} 个`, `more than ${mostTags} tags`);
    if (tag.length > 2 * mostAttributes && (tag.match(attribute)?.length ?? 0) > mostAttributes)
      throw hugePage(`一个标记有 ${mostAttributes} 个以上属性`, `more than ${mostAttributes} attributes in one tag`);
    const name = written!.toLowerCase();
    if (empty.test(name)) continue;
    const at = open.lastIndexOf(name);
    const inTable = open.lastIndexOf('table');
    if (slash !== '') {
      if (at >= 0) open.length = at;
      continue;
    }
    if (endedByNext.test(name) && at > inTable) open.length = at;
    open.push(name);
    if (open.length > deepest) throw deepPage(deepest);
  }
};
