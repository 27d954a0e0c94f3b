/** URL → bytes, politely: robots.txt, one request per host at a time, redirects followed by us with the same checks at every hop. */
import { Agent } from 'undici';

import { emptyFile, badRedirect, badUrl, robotsDisallowed, statusError, tooManyRedirects } from './reasons.js';
import { guardedConnector } from './address.js';
import { percentBytes } from './charset.js';
import { type Answer, exchange } from './exchange.js';
import { filenameOf } from './filename.js';
import { maxRobotsBytes, openRobots } from './robots.js';
import { openTurns, orAborted } from './turns.js';
import { urlKey, urlProblem } from './typed-url.js';

export interface FetcherOptions {
  /** Of gongkai, for the user agent. */
  readonly version: string;
  /** Bytes of a document after decompression. */
  readonly maxBytes: number;
  /** Exact HOST:PORT pairs that may be connected to though they are private or written as an IP address. */
  readonly allowHosts?: readonly string[];
  /** Milliseconds between two requests to one host; a longer Crawl-delay is honoured up to `maxCrawlDelay`. */
  readonly pause?: number;
  /** Milliseconds. */
  readonly maxCrawlDelay?: number;
  /** Milliseconds: connection, first byte, silence inside the body, and one request from start to end. */
  readonly timeouts?: { readonly connect?: number; readonly headers?: number; readonly body?: number; readonly whole?: number };
  /** Told of every request that was sent, robots.txt and failures included: the record of what was asked of whom. */
  readonly record?: (sent: Sent) => void;
}

/** One request that left, and what came of it. */
export interface Sent {
  readonly url: string;
  /** Null = no answer. */
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
  /** ISO times. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly error: string | null;
}

export interface Redirect {
  readonly url: string;
  readonly status: number;
  /** Where it led, absolute. */
  readonly location: string;
}

export interface Fetched {
  readonly bytes: Uint8Array;
  readonly finalUrl: string;
  readonly status: number;
  /** Of the final response; names in lower case, bytes as latin1. */
  readonly headers: Readonly<Record<string, string>>;
  readonly redirects: readonly Redirect[];
  /** ISO times; `startedAt` of the first request for the document, after waiting its turn. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly contentType: string | null;
  readonly filename: string | null;
}

export interface Fetcher {
  /**
   * @throws GiveUp `bad-url`, `robots-disallowed`, `address-refused`, `too-large`, `not-found`, `http-4xx`, `anti-bot`, `empty-file`,
   * `too-many-redirects`, `bad-redirect`, `host-not-found`, `certificate-refused`, `fetch-failed`; RetryLater `robots-unavailable`,
   * `fetch-timeout`, `connection-failed`, `too-many-requests`, `server-error`; the signal's own reason where it aborts.
   */
  fetch(url: string, signal: AbortSignal): Promise<Fetched>;
  close(): Promise<void>;
}

const maxRedirects = 5;
/** Milliseconds. */
const day = 86_400_000;
const product = 'gongkai';
const redirecting: readonly number[] = [301, 302, 303, 307, 308];

/** Absolute and checked like a typed address. Raw bytes go back as they came, whatever their encoding. */
const locationOf = (url: string, { location }: Readonly<Record<string, string>>): string => {
  const sent = location === undefined ? undefined : percentBytes(location);
  if (sent === undefined || !URL.canParse(sent, url)) throw badRedirect(url, sent ?? '');
  return urlKey(new URL(sent, url).href);
};

/** Opens the one fetcher of a run: its pauses and robots.txt answers are kept here. */
export const openFetcher = (options: FetcherOptions): Fetcher => {
  const { connect = 15_000, headers = 30_000, body = 30_000, whole = 300_000 } = options.timeouts ?? {};
  const pause = options.pause ?? 1000;
  const connector = guardedConnector({ allowHosts: options.allowHosts ?? [], connectTimeout: connect });
  // a document over the cap is refused, a robots.txt over its own is read as far as it goes
  const agentFor = (maxResponseSize: number): Agent => new Agent({ connect: connector, headersTimeout: headers, bodyTimeout: body, maxResponseSize });
  const agent = agentFor(options.maxBytes);
  const robotsAgent = agentFor(-1);
  const userAgent = `${product}/${options.version} (reads annual reports on government information disclosure)`;
  const turns = openTurns();
  const closing = new AbortController();

  const send = async (url: string, wait: number, signal: AbortSignal, part: { agent: Agent; maxBytes: number; over: 'give-up' | 'cut' }) =>
    turns.take(new URL(url).hostname, wait, signal, async () => {
      const startedAt = new Date().toISOString();
      let answer: Answer | null = null;
      let error: string | null = null;
      try {
        answer = await exchange(url, { ...part, userAgent, timeout: whole, signal });
        return { ...answer, startedAt };
      } catch (thrown) {
        error = thrown instanceof Error ? thrown.message : String(thrown);
        throw thrown;
      } finally {
        const finishedAt = new Date().toISOString();
        options.record?.({ url, status: answer?.status ?? null, headers: answer?.headers ?? {}, startedAt, finishedAt, error });
      }
    });

  const robotsOf = openRobots({
    agent: product,
    keep: day,
    get: async (at) => {
      let url = at;
      for (let hop = 0; hop <= maxRedirects; hop += 1) {
        const answer = await send(url, pause, closing.signal, { agent: robotsAgent, maxBytes: maxRobotsBytes, over: 'cut' });
        if (!redirecting.includes(answer.status)) return answer;
        url = locationOf(url, answer.headers);
        if (urlProblem(url)) throw badRedirect(at, url);
      }
      throw tooManyRedirects(at, maxRedirects);
    },
  });

  const fetchDocument = async (asked: string, signal: AbortSignal): Promise<Fetched> => {
    const redirects: Redirect[] = [];
    let startedAt: string | null = null;
    let url = asked;
    for (;;) {
      const problem = urlProblem(url);
      if (problem) throw badUrl(problem);
      url = urlKey(url);
      const { allowed, crawlDelay } = (await orAborted(robotsOf(url), signal))(url);
      if (!allowed) throw robotsDisallowed(url);
      const wait = Math.max(pause, Math.min((crawlDelay ?? 0) * 1000, options.maxCrawlDelay ?? 30_000));
      const answer = await send(url, wait, signal, { agent, maxBytes: options.maxBytes, over: 'give-up' });
      startedAt ??= answer.startedAt;
      if (redirecting.includes(answer.status)) {
        const location = locationOf(url, answer.headers);
        redirects.push({ url, status: answer.status, location });
        if (redirects.length > maxRedirects) throw tooManyRedirects(asked, maxRedirects);
        url = location;
        continue;
      }
      const error = statusError(url, answer);
      if (error) throw error;
      if (answer.bytes.length === 0) throw emptyFile(url);
      return {
        bytes: answer.bytes,
        finalUrl: url,
        status: answer.status,
        headers: answer.headers,
        redirects,
        startedAt,
        finishedAt: new Date().toISOString(),
        contentType: answer.headers['content-type'] ?? null,
        filename: filenameOf(answer.headers['content-disposition'], url),
      };
    }
  };

  return {
    fetch: fetchDocument,
    close: async () => {
      closing.abort(new Error('the fetcher was closed'));
      await Promise.all([agent.destroy(), robotsAgent.destroy()]);
    },
  };
};
