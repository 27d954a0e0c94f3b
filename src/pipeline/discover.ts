import { setTimeout as sleep } from 'node:timers/promises';
import { openFrontier, type Frontier, type NotLookedAt } from '../discover/frontier.js';
import { openGathering, type DiscoveredRow, type Gathered, type Gathering } from '../discover/gather.js';
import { documentAt, look } from '../discover/look.js';
import { siteOf } from '../discover/address.js';
import type { Visit, Wanted } from '../discover/shapes.js';
import { leftSite, pagingByScript, problemOf } from './discover-reasons.js';
import { openFetcher, type Fetched, type FetcherOptions } from '../download/fetch.js';
import { GiveUp, RetryLater, WrongUsage, type Reason } from '../errors.js';
import { readTypedUrl, urlKey } from '../download/typed-url.js';
import { decodePage } from '../extract/html/charset.js';
import { nothingDeclared, type Source } from '../schema/source.js';

/** Addresses of sites, columns or lists → what reports they hold. Nothing is stored: pages are looked at and forgotten. */

export { discoveredColumns, type DiscoveredRow } from '../discover/gather.js';
export type { Wanted } from '../discover/shapes.js';

export interface DiscoverOptions {
  readonly wanted: Wanted;
  /** Of gongkai, for the user agent. */
  readonly version: string;
  readonly allowHosts: readonly string[];
  readonly signal: AbortSignal;
  readonly onProgress: (progress: DiscoverProgress) => void;
  readonly pagesPerHost?: number;
  readonly pagesPerList?: number;
  /** As the fetcher takes them. */
  readonly fetching?: Pick<FetcherOptions, 'pause' | 'timeouts' | 'record' | 'maxCrawlDelay'>;
  /** Seconds that a second try waits at most. */
  readonly longestWait?: number;
}

export interface DiscoverProgress {
  readonly looked: number;
  readonly waiting: number;
  readonly refused: number;
}

/** A page that could not be looked at. */
export interface Unread {
  readonly url: string;
  readonly foundOn: string | null;
  readonly reason: Reason;
}

export interface Discovered extends Gathered {
  /** Pages that were fetched and looked at. */
  readonly looked: number;
  /** Of these, pages that are themselves reports. */
  readonly reports: number;
  readonly unread: readonly Unread[];
  /** Lists that were looked at, but whose further pages only a script fetches. */
  readonly cut: readonly Unread[];
  readonly notLookedAt: NotLookedAt;
  readonly interrupted: boolean;
}

const hostsAtATime = 8;
/** Of a list page; more is none. */
const mostBytes = 20 * 2 ** 20;
/** Milliseconds for one page from start to end. */
const wholePage = 90_000;
export const standardPagesPerHost = 200;
const standardPagesPerList = 60;
const deepest = 6;

/** Addresses as typed → addresses, each once. @throws WrongUsage for one that is none. */
export const startsOf = (args: readonly string[]): readonly string[] => {
  const starts = args.map((argument) => {
    const { url, problem } = readTypedUrl(argument);
    if (problem) throw new WrongUsage(problem);
    return url;
  });
  return [...new Map(starts.map((url) => [url.includes('/gkmlpt/') ? url : urlKey(url), url])).values()];
};

interface Run {
  readonly options: DiscoverOptions;
  readonly frontier: Frontier;
  readonly gathering: Gathering;
  readonly unread: Unread[];
  readonly cut: Unread[];
  readonly fetch: (url: string) => Promise<Fetched>;
  looked: number;
  reports: number;
}

export const discover = async (starts: readonly string[], options: DiscoverOptions): Promise<Discovered> => {
  const { pagesPerHost = standardPagesPerHost, pagesPerList = standardPagesPerList } = options;
  const fetcher = openFetcher({
    timeouts: { whole: wholePage },
    ...options.fetching,
    version: options.version,
    maxBytes: mostBytes,
    allowHosts: options.allowHosts,
  });
  const frontier = openFrontier(starts, { pagesPerHost, pagesPerList, depth: deepest });
  const run: Run = {
    options,
    frontier,
    gathering: openGathering(),
    unread: [],
    cut: [],
    fetch: (url) => fetcher.fetch(url, options.signal),
    looked: 0,
    reports: 0,
  };
  try {
    await workOff(run);
  } finally {
    await fetcher.close();
  }
  const { looked, reports, unread, cut } = run;
  return { ...run.gathering.gathered(), looked, reports, unread, cut, notLookedAt: frontier.notLookedAt(), interrupted: options.signal.aborted };
};

/** Several hosts at a time, one request for each. */
const workOff = async (run: Run): Promise<void> => {
  const { frontier, options, unread } = run;
  const busy = new Map<string, Promise<void>>();
  const faults: unknown[] = [];
  for (;;) {
    while (busy.size < hostsAtATime && faults.length === 0 && !options.signal.aborted) {
      const visit = frontier.take(new Set(busy.keys()));
      if (!visit) break;
      const host = new URL(visit.url).hostname;
      const ended = visitPage(run, visit)
        .catch((error: unknown) => {
          if (!options.signal.aborted) faults.push(error);
        })
        .finally(() => {
          busy.delete(host);
          options.onProgress({ looked: run.looked, waiting: frontier.waiting() + busy.size, refused: unread.length });
        });
      busy.set(host, ended);
    }
    if (busy.size === 0) break;
    await Promise.race(busy.values());
  }
  if (faults.length > 0) throw faults[0];
};

const visitPage = async (run: Run, visit: Visit): Promise<void> => {
  const { frontier, gathering, unread, options } = run;
  const unreadable = (reason: Reason): void => {
    unread.push({ url: visit.url, foundOn: visit.foundOn, reason });
    frontier.arrived(visit, visit.url, [], []);
  };
  const fetched = await fetchTwice(run, visit.url);
  if ('reason' in fetched) return unreadable(fetched.reason);
  if (siteOf(fetched.finalUrl) !== siteOf(visit.url) && visit.foundOn !== null) return unreadable(leftSite(visit.url, fetched.finalUrl));
  run.looked += 1;
  if (isDocument(fetched.bytes)) {
    run.reports += 1;
    gathering.add(documentAt(fetched.finalUrl, fetched.filename ?? '', visit, options.wanted));
    return frontier.arrived(visit, fetched.finalUrl, [], []);
  }
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(fetched.contentType ?? '')?.[1]?.toLowerCase() ?? null;
  const seen = look(decodePage(fetched.bytes, charset), withFragment(fetched.finalUrl, visit.url), visit, options.wanted);
  const problem = problemOf(seen, visit.url);
  if (problem) {
    run.looked -= 1;
    return unreadable(problem);
  }
  if (seen.goesOnUnseen) run.cut.push({ url: visit.url, foundOn: visit.foundOn, reason: pagingByScript(visit.url) });
  if (seen.kind === 'report') run.reports += 1;
  gathering.add(seen.candidates);
  frontier.arrived(visit, fetched.finalUrl, seen.documents, seen.next);
};

/** Once more after the time that the host asks for, where that is short. */
const fetchTwice = async ({ fetch, options }: Run, url: string): Promise<Fetched | { readonly reason: Reason }> => {
  for (let attempt = 0; ; attempt++)
    try {
      return await fetch(url);
    } catch (error) {
      if (error instanceof GiveUp) return { reason: error.reason };
      if (!(error instanceof RetryLater)) throw error;
      if (attempt > 0 || error.after > (options.longestWait ?? 60) || error.reason.code === 'robots-unavailable') return { reason: error.reason };
      await sleep(error.after * 1000, undefined, { signal: options.signal });
    }
};

/** PDF, ZIP (DOCX) and the container of .doc: an address that looked like a list is a document. */
const isDocument = (bytes: Uint8Array): boolean =>
  ['%PDF', 'PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', '{\\rtf'].some((mark) =>
    Buffer.from(bytes.subarray(0, 5)).toString('latin1').startsWith(mark),
  );

/** Some software tells its columns apart by what is never sent. */
const withFragment = (finalUrl: string, asked: string): string => {
  const { hash } = new URL(asked);
  return hash !== '' && /\/gkmlpt\//.test(finalUrl) ? `${finalUrl}${hash}` : finalUrl;
};

/** A row that is to be taken, as ingest takes it. */
export const sourceOf = ({ url, organ, year }: DiscoveredRow): Source => ({
  name: url,
  file: null,
  url,
  declared: { ...nothingDeclared, organ, year },
  retrievedAt: null,
  archiveUrl: null,
  via: null,
});
