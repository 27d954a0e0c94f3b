import { addressKey, isArticle, isAttachment, isTrap, isUnder, siteOf } from './address.js';
import { judge, withoutTwins, type Surroundings } from './judge.js';
import { openPage, type Page } from './page.js';
import type { Candidate, Item, Onward, Visit, Wanted } from './shapes.js';
import { readSite } from './software/index.js';
import { folded, namesGate, namesPart, namesReportColumn, readWords, yearsIn } from './words.js';

/** A page → what is on it: candidates, and further pages to look at. Pure. */

/** Where to go on: a visit whose list is the page's own (`same`) or a new one. */
export interface Next {
  readonly visit: Omit<Visit, 'list'>;
  readonly list: 'same' | 'new';
}

export interface Seen {
  readonly candidates: readonly Candidate[];
  readonly next: readonly Next[];
  /** Keys of the documents that the page links to: a further page of a list that brings no new one is its last. */
  readonly documents: readonly string[];
  /** `report`: the page is itself a report; `shell`: it shows nothing without its scripts; `challenge`: it asks whether one is a person. */
  readonly kind: 'list' | 'report' | 'shell' | 'challenge';
}

/** Pages on the way from a home page to its lists of reports. */
const mostGates = 3;
/** A page with fewer links may be a frame around another. */
const framedLinks = 10;
const fewLinks = 3;

/** @param url final address, with the fragment that was asked for */
export const look = (text: string, url: string, visit: Visit, wanted: Wanted): Seen => {
  const page = openPage(text, url);
  if (isChallenge(page)) return { candidates: [], next: [], documents: [], kind: 'challenge' };
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
    kind: title !== null ? 'report' : site.shell && items.length <= fewLinks ? 'shell' : 'list',
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

const challenge = /__jsl_clearance|__jsluid|\$_ts\b|滑动验证|安全验证|请完成.{0,8}验证|验证码|captcha|人机验证/iu;

/** In place of the page, with status 200. */
const isChallenge = (page: Page): boolean =>
  page.markup !== null &&
  page.items.length <= fewLinks &&
  page.text.length < 100_000 &&
  challenge.test(`${page.markup('body').text()} ${page.scripts}`);

const sections = [
  /总体情况|概\s*述/u,
  /主动公开(?:政府信息)?(?:的)?情况/u,
  /(?:收到和处理|依申请公开).{0,16}情况/u,
  /行政复议.{0,12}(?:诉讼)?.{0,4}情况/u,
  /(?:主要问题|存在.{0,4}问题).{0,6}改进/u,
];

/** The title of a page that is itself a report: some of its sections are printed, and not as links. */
const reportTitle = (page: Page): string | null => {
  const title = page.titles.find((one) => {
    const { report, lookAlike } = readWords(one);
    return report === 'full' && lookAlike === null;
  });
  if (title === undefined || page.markup === null) return null;
  const body = page.markup('body').clone();
  body.find('a,script,style').remove();
  const text = body.text().replace(/\s+/gu, '');
  return sections.filter((section) => section.test(text)).length >= 2 ? title : null;
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

interface State {
  readonly inReports: boolean;
  /** The page links to something that speaks of reports. */
  readonly found: boolean;
}

const nextOf = (page: Page, items: readonly Item[], onward: readonly Onward[], visit: Visit, wanted: Wanted, state: State): readonly Next[] => {
  const { inReports } = state;
  const home = siteOf(visit.url);
  const open = (url: string): boolean => siteOf(url) === home && !isTrap(url) && !isAttachment(url);
  const kind = inReports ? 'reports' : visit.kind;
  const here = { path: visit.path, kind, depth: visit.depth, foundOn: page.url } as const;
  const goesOn = inReports || state.found || (visit.kind === 'start' && new URL(page.url).pathname !== '/');
  const same = onward
    .filter(({ url }) => open(url))
    .flatMap((one): readonly Next[] => {
      if (one.kind === 'paging' && goesOn) return [{ visit: { ...here, url: one.url }, list: 'same' }];
      if (one.kind === 'data') return [{ visit: { ...here, url: one.url }, list: 'same' }];
      const inPlace = one.kind === 'redirect' || (one.kind === 'frame' && (inReports || items.length <= framedLinks));
      return inPlace ? [{ visit: { ...here, url: one.url, depth: visit.depth + 1, foundOn: visit.foundOn }, list: 'same' }] : [];
    });
  const columns = columnsOf(page, items, onward, inReports, wanted).filter(({ url }) => open(url));
  const below = columns.map(({ url, words }): Next => {
    const path = [...visit.path, words];
    return { visit: { url, path, kind: 'reports', depth: visit.depth + 1, foundOn: page.url }, list: 'new' };
  });
  const isOnTheWay = !inReports && columns.length === 0 && (visit.foundOn === null || visit.kind === 'gate') && visit.depth < mostGates;
  const gates = isOnTheWay ? items.filter(({ url, words }) => namesGate(words) && open(url) && !isArticle(url)) : [];
  const ways = gates.map(({ url }): Next => ({ visit: { url, path: [], kind: 'gate', depth: visit.depth + 1, foundOn: page.url }, list: 'new' }));
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
    const { year, organ, report } = readWords(item.words);
    const isList =
      !isArticle(item.url) || (!inReports && report === 'full' && year === null && organ === null && item.date === null && !isAttachment(item.url));
    if (!isList) return false;
    const own = isUnder(item.url, page.url) || isAlike(item.url, page.url);
    if (namesReportColumn(item.words) || (report === 'full' && year !== null)) return !inReports || own || !item.furniture;
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
