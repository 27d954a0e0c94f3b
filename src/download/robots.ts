/** What a site's robots.txt says to us (RFC 9309): 4xx = everything is allowed, unreachable or 5xx = nothing is, for now. */
import robotsParser from 'robots-parser';

import { GiveUp, RetryLater } from '../errors.js';
import { robotsUnavailable, statusError } from './reasons.js';
import { decodeStrictly, percentBytes } from './charset.js';
import type { Answer } from './exchange.js';

// its types describe a default export, but its file is CommonJS and exports the function itself
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** RFC 9309 2.5: at least the first 500 KiB are to be read. */
export const maxRobotsBytes = 512 * 1024;

export interface Permission {
  readonly allowed: boolean;
  /** Seconds that the site asks for between requests; null = not said. */
  readonly crawlDelay: number | null;
}

export type Robots = (url: string) => Permission;

const everything: Robots = () => ({ allowed: true, crawlDelay: null });

/** A Chinese path may be linked in the site's own encoding, %B9%AB for 公: a GBK file is read as its characters and as its bytes. */
const textsOf = (bytes: Uint8Array): readonly string[] => {
  const utf8 = decodeStrictly(bytes, ['utf-8']);
  return utf8 === null ? [new TextDecoder('gb18030').decode(bytes), percentBytes(Buffer.from(bytes).toString('latin1'))] : [utf8];
};

/** `url`: of the robots.txt itself, before any redirect. `agent`: product token. */
export const readRobots = (url: string, bytes: Uint8Array, agent: string): Robots => {
  const readings = textsOf(bytes).map((text) => parseRobots(url, text));
  return (asked) => ({
    allowed: readings.every((reading) => reading.isAllowed(asked, agent) !== false),
    crawlDelay: readings[0]?.getCrawlDelay(agent) ?? null,
  });
};

export interface RobotsOptions {
  /** Product token that rules are looked up by, such as `gongkai`. */
  readonly agent: string;
  /** Fetches a robots.txt, redirects followed. */
  readonly get: (url: string) => Promise<Answer>;
  /** Milliseconds that an answer is good for (RFC 9309 2.4: at most a day). */
  readonly keep: number;
}

/** One request a site for all its pages; failures are remembered for as long as they ask to be left alone. */
export const openRobots = ({ agent, get, keep }: RobotsOptions): ((url: string) => Promise<Robots>) => {
  const sites = new Map<string, { readonly robots: Promise<Robots>; until: number }>();

  const load = async (at: string): Promise<Robots> => {
    try {
      const answer = await get(at);
      const error = statusError(at, answer);
      // a challenge in place of robots.txt awaits every page of the site
      if (error instanceof RetryLater || error?.reason.code === 'anti-bot') throw error;
      return error ? everything : readRobots(at, answer.bytes, agent);
    } catch (error) {
      if (error instanceof RetryLater) throw robotsUnavailable(error.reason.message, error.after);
      // RFC 9309 2.3.1.2: after five redirects it counts as unavailable, as with 404
      if (error instanceof GiveUp && ['too-many-redirects', 'bad-redirect'].includes(error.reason.code)) return everything;
      throw error;
    }
  };

  return (url) => {
    const at = new URL('/robots.txt', url).href;
    const known = sites.get(at);
    if (known && known.until > performance.now()) return known.robots;
    const site = { robots: load(at), until: performance.now() + keep };
    sites.set(at, site);
    site.robots.catch((error: unknown) => {
      site.until = performance.now() + (error instanceof RetryLater ? error.after * 1000 : keep);
    });
    return site.robots;
  };
};
