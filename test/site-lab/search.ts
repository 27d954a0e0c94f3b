import { discover, type Discovered, type DiscoverOptions } from '../../src/pipeline/discover.js';
import type { Lab, Open, Site } from './lab.js';

/** A search over sites of the lab. */

export const thisYear = 2026;

export const searchAll = (opened: readonly Open[], options: Partial<DiscoverOptions> = {}): Promise<Discovered> =>
  discover(
    opened.map((one) => one.url(one.site.start)),
    {
      wanted: { years: null, organ: null, thisYear },
      version: '0.0.0',
      allowHosts: opened.map(({ host }) => host),
      signal: new AbortController().signal,
      onProgress: () => undefined,
      longestWait: 0,
      ...options,
      fetching: { pause: 0, ...options.fetching },
    },
  );

export const search = async (
  lab: Lab,
  site: Site,
  options: Partial<DiscoverOptions> = {},
): Promise<{ readonly found: Discovered; readonly opened: Open }> => {
  const opened = await lab.open(site);
  return { found: await searchAll([opened], options), opened };
};

const pathOf = (url: string, { host }: Open): string => (new URL(url).host === host ? url.slice(`http://${host}`.length) : url);

/** Path → year of what is to be taken. */
export const takenOf = ({ rows }: Discovered, opened: Open): Readonly<Record<string, number | null>> =>
  Object.fromEntries(rows.filter(({ decision }) => decision === 'take').map(({ url, year }) => [pathOf(url, opened), year]));

/** Path → code of what is to be left. */
export const leftOf = ({ rows }: Discovered, opened: Open): Readonly<Record<string, string>> =>
  Object.fromEntries(rows.filter(({ decision }) => decision === 'leave').map(({ url, reason }) => [pathOf(url, opened), reason!.split('：')[0]!]));
