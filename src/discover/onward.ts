import { isArticle, isAttachment, isTrap, isUnder, siteOf } from './address.js';
import type { Page } from './page.js';
import type { Item, Onward, Visit, Wanted } from './shapes.js';
import { namesGate, namesPart, namesReportColumn, readWords, yearsIn } from './words.js';

/** Where to go on from a page: the rest of its list, its parts, lists of reports, and the way to these. */

/** A visit whose list is the page's own (`same`) or a new one. */
export interface Next {
  readonly visit: Omit<Visit, 'list'>;
  readonly list: 'same' | 'new';
}

/** Pages on the way from a home page to its lists of reports. */
const mostGates = 3;
/** A page with fewer links may be a frame around another. */
const framedLinks = 10;

interface State {
  readonly inReports: boolean;
  /** The page links to something that speaks of reports. */
  readonly found: boolean;
}

export const nextOf = (
  page: Page,
  items: readonly Item[],
  onward: readonly Onward[],
  visit: Visit,
  wanted: Wanted,
  state: State,
): readonly Next[] => {
  const { inReports } = state;
  const home = siteOf(visit.url);
  const open = (url: string): boolean => siteOf(url) === home && !isTrap(url) && !isAttachment(url);
  const kind = inReports ? 'reports' : visit.kind;
  const here = { path: visit.path, kind, depth: visit.depth, foundOn: page.url, first: false, base: visit.base } as const;
  // a home page may ask for dozens of pieces; one that has links of its own is read by these
  const asksForList =
    inReports || visit.base !== null || items.length <= framedLinks || (visit.kind === 'start' && new URL(page.url).pathname !== '/');
  const goesOn = inReports || state.found || (visit.kind === 'start' && new URL(page.url).pathname !== '/');
  const same = onward
    .filter(({ url }) => open(url))
    .flatMap((one): readonly Next[] => {
      if (one.kind === 'paging' && goesOn) return [{ visit: { ...here, url: one.url }, list: 'same' }];
      if (one.kind === 'data') return asksForList ? [{ visit: { ...here, url: one.url, base: page.base }, list: 'same' }] : [];
      const inPlace = one.kind === 'redirect' || (one.kind === 'frame' && (inReports || items.length <= framedLinks));
      return inPlace
        ? [{ visit: { ...here, url: one.url, depth: visit.depth + 1, foundOn: visit.foundOn, first: true, base: null }, list: 'same' }]
        : [];
    });
  const columns = columnsOf(page, items, onward, inReports, wanted).filter(({ url }) => open(url));
  const below = columns.map(({ url, words }): Next => {
    const path = [...visit.path, words];
    return { visit: { url, path, kind: 'reports', depth: visit.depth + 1, foundOn: page.url, first: true, base: null }, list: 'new' };
  });
  const isOnTheWay = !inReports && columns.length === 0 && (visit.foundOn === null || visit.kind === 'gate') && visit.depth < mostGates;
  const gates = isOnTheWay ? items.filter(({ url, words }) => namesGate(words) && open(url) && !isArticle(url)) : [];
  const ways = gates.map(({ url }): Next => ({
    visit: { url, path: [], kind: 'gate', depth: visit.depth + 1, foundOn: page.url, first: true, base: null },
    list: 'new',
  }));
  return [...same, ...below, ...ways];
};

/** Lists of reports that the page links to, and in such a list its parts: years, kinds of organ, organs. */
const columnsOf = (
  page: Page,
  items: readonly Item[],
  onward: readonly Onward[],
  inReports: boolean,
  wanted: Wanted,
): readonly { url: string; words: string }[] => {
  const written = onward.filter(({ kind }) => kind === 'column');
  const fromData = written.filter(
    ({ words }) => isAskedYear(words, wanted) && (inReports ? namesPart(words) || namesReportColumn(words) : namesReportColumn(words)),
  );
  const linked = items.filter((item) => {
    if (!isAskedYear(item.words, wanted)) return false;
    // an address like that of a document may still be a list where its words name neither year nor organ
    const { year, organ, report, lookAlike } = readWords(item.words);
    const isList =
      !isArticle(item.url) || (!inReports && report === 'full' && year === null && organ === null && item.date === null && !isAttachment(item.url));
    if (!isList) return false;
    const own = isUnder(item.url, page.url) || isAlike(item.url, page.url);
    if (namesReportColumn(item.words) || (report === 'full' && year !== null && lookAlike === null)) return !inReports || own || !item.furniture;
    return inReports && namesPart(item.words) && (own || (!item.furniture && yearsIn(item.words).length > 0));
  });
  return [...fromData, ...linked];
};

const isAskedYear = (words: string, { years, thisYear }: Wanted): boolean =>
  yearsIn(words).every((year) => year >= 2000 && year <= thisYear && (years === null || (year >= years[0] && year <= years[1])));

/** Addresses that differ in numbers alone: /col/col4729/index.html and /col/col4730/index.html. */
const isAlike = (one: string, other: string): boolean => {
  const shape = (address: string): string => new URL(address).pathname.replace(/\d+/g, '0');
  return one !== other && /\d/.test(new URL(one).pathname) && shape(one) === shape(other);
};
