import { addressKey } from './address.js';
import type { Next } from './onward.js';
import type { Visit } from './shapes.js';

/** Which page is looked at next, and when it is enough: no page twice, a list ends with the page that brings nothing new, caps are told. */

export interface Limits {
  readonly pagesPerHost: number;
  readonly pagesPerList: number;
  /** Steps from an address that was asked for. */
  readonly depth: number;
}

/** Pages that were seen as links and not looked at. */
export interface NotLookedAt {
  /** The host had its number of pages. */
  readonly host: number;
  /** The list had its number of pages. */
  readonly list: number;
  readonly depth: number;
}

export interface Frontier {
  /** The next page of a host that is not busy; null where there is none for now. */
  take(busy: ReadonlySet<string>): Visit | null;
  /** @param documents keys of what the page links to */
  arrived(visit: Visit, finalUrl: string, documents: readonly string[], next: readonly Next[]): void;
  readonly waiting: () => number;
  readonly notLookedAt: () => NotLookedAt;
}

interface List {
  pages: number;
  ended: boolean;
  readonly documents: Set<string>;
}

/** Lists of reports before the way to others; pages of a list in their order. */
const rank = ({ kind }: Visit): number => ({ reports: 0, start: 1, gate: 2 })[kind];

export const openFrontier = (starts: readonly string[], limits: Limits): Frontier => {
  const queue: Visit[] = [];
  const seen = new Set<string>();
  const lists: List[] = [];
  const hosts = new Map<string, number>();
  const left = { host: 0, list: 0, depth: 0 };
  const newList = (): number => lists.push({ pages: 0, ended: false, documents: new Set() }) - 1;

  const add = (visit: Visit): void => {
    const key = addressKey(visit.url);
    if (seen.has(key)) return;
    seen.add(key);
    if (visit.depth > limits.depth) left.depth += 1;
    else queue.push(visit);
  };
  for (const url of starts) add({ url, foundOn: null, path: [], kind: 'start', depth: 0, list: newList(), first: true, base: null });

  /** True where the visit may go ahead; what may not is counted. */
  const isOpen = (visit: Visit): boolean => {
    const list = lists[visit.list]!;
    if (list.ended) return false;
    if (list.pages >= limits.pagesPerList) left.list += 1;
    else if ((hosts.get(new URL(visit.url).host) ?? 0) >= limits.pagesPerHost) left.host += 1;
    else return true;
    return false;
  };

  const take = (busy: ReadonlySet<string>): Visit | null => {
    for (let best = 0; best < 3; best++)
      for (let at = 0; at < queue.length; at++) {
        const visit = queue[at]!;
        if (rank(visit) !== best || busy.has(new URL(visit.url).hostname)) continue;
        queue.splice(at--, 1);
        if (!isOpen(visit)) continue;
        const { host } = new URL(visit.url);
        hosts.set(host, (hosts.get(host) ?? 0) + 1);
        lists[visit.list]!.pages += 1;
        return visit;
      }
    return null;
  };

  const arrived: Frontier['arrived'] = (visit, finalUrl, documents, next) => {
    seen.add(addressKey(finalUrl));
    const list = lists[visit.list]!;
    const fresh = documents.filter((key) => !list.documents.has(key));
    for (const key of fresh) list.documents.add(key);
    // the first page may be a frame or a redirect without links of its own
    if (fresh.length === 0 && list.documents.size > 0) list.ended = true;
    for (const one of next) add({ ...one.visit, list: one.list === 'same' ? visit.list : newList() });
  };

  return { take, arrived, waiting: () => queue.length, notLookedAt: () => ({ ...left }) };
};
