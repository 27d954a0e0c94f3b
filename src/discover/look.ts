import { addressKey, isArticle, isAttachment } from './address.js';
import { judge, withoutTwins, type Surroundings } from './judge.js';
import { isChallenge, morePages, reportTitle, showsNothing } from './kinds.js';
import { nextOf, type Next } from './onward.js';
import { openPage, type Page } from './page.js';
import type { Candidate, Item, Visit, Wanted } from './shapes.js';
import { readSite } from './software/index.js';
import { folded, namesReportColumn, readWords } from './words.js';

/** A page → what is on it: candidates, and further pages to look at. Pure. */

export interface Seen {
  readonly candidates: readonly Candidate[];
  readonly next: readonly Next[];
  /** Keys of the documents that the page links to: a further page of a list that brings no new one is its last. */
  readonly documents: readonly string[];
  /** `report`: the page is itself a report; `shell`: it shows nothing without its scripts; `challenge`: it asks whether one is a person. */
  readonly kind: 'list' | 'report' | 'shell' | 'challenge';
  /** A list of reports that says it has further pages, and links to none: a script fetches them. */
  readonly goesOnUnseen: boolean;
}

/** @param url final address, with the fragment that was asked for */
export const look = (text: string, url: string, visit: Visit, wanted: Wanted): Seen => {
  const page = openPage(text, url, visit.base);
  if (isChallenge(page)) return { candidates: [], next: [], documents: [], kind: 'challenge', goesOnUnseen: false };
  const site = readSite(page);
  const inReports = visit.kind === 'reports' || page.names.some(namesReportColumn);
  const around: Surroundings = { url: page.url, inReports, context: [...visit.path.toReversed(), ...page.names] };
  const items = mergedItems(site.items);
  const title = reportTitle(page);
  const own = title === null ? [] : ownCandidate(page, title, visit, around, wanted);
  const found = items.flatMap((item) => judge(item, around, wanted) ?? []);
  const listed =
    title === null
      ? found
      : found.map((one): Candidate => (isAttachment(one.url) && one.leave === null ? { ...one, leave: 'beside-its-page' } : one));
  const paging = new Set(site.onward.filter(({ kind }) => kind !== 'column').map((one) => addressKey(one.url)));
  return {
    candidates: [...own, ...withoutTwins(listed)],
    next: nextOf(page, items, site.onward, visit, wanted, { inReports: inReports || title !== null, found: listed.length > 0 }),
    documents: items
      .filter((item) => !item.furniture && isArticle(item.url) && !paging.has(addressKey(item.url)))
      .map((item) => addressKey(item.url)),
    kind: title !== null ? 'report' : showsNothing(site, items) ? 'shell' : 'list',
    goesOnUnseen: inReports && title === null && visit.first && morePages(page, site),
  };
};

/** Each address once, with the words that say most of a report. */
const mergedItems = (items: readonly Item[]): readonly Item[] => {
  const best = new Map<string, Item>();
  const rank = ({ words, furniture }: Item): number =>
    ({ full: 3, short: 2, none: 1 })[readWords(words).report] * 1000 + Math.min(folded(words).length, 200) + (furniture ? 0 : 500);
  for (const item of items) {
    const key = addressKey(item.url);
    const before = best.get(key);
    if (!before || rank(item) > rank(before)) best.set(key, { ...item, date: item.date ?? before?.date ?? null });
  }
  return [...best.values()];
};

const ownCandidate = (page: Page, title: string, visit: Visit, around: Surroundings, wanted: Wanted): readonly Candidate[] => {
  const item: Item = { url: page.url, words: title, date: null, heading: null, row: null, furniture: false, organ: null };
  // the page is a document whatever its address looks like: judged under one that says so
  const judged = judge({ ...item, url: new URL('/content/1.html', page.url).href }, { ...around, inReports: true }, wanted);
  return judged === null ? [] : [{ ...judged, url: page.url, foundOn: visit.foundOn }];
};

/** A document where a list was looked for. @param name the file's */
export const documentAt = (url: string, name: string, visit: Visit, wanted: Wanted): readonly Candidate[] => {
  const words = visit.path.at(-1) ?? name.replace(/\.\w+$/, '');
  const item: Item = { url, words, date: null, heading: null, row: null, furniture: false, organ: null };
  const judged = judge({ ...item, url: new URL('/content/1.html', url).href }, { url, inReports: true, context: visit.path.toReversed() }, wanted);
  const unsaid: Candidate = { url, words, organ: null, year: null, listedDate: null, foundOn: visit.foundOn, row: null, leave: null };
  // what was asked for by its address is taken, whatever it is called
  return judged === null ? (visit.foundOn === null ? [unsaid] : []) : [{ ...judged, url, foundOn: visit.foundOn }];
};
