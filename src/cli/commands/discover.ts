import { textOf, writeToFile, writeToStream } from '../../export/write.js';
import { discover, discoveredColumns, startsOf, type Discovered, type DiscoveredRow } from '../../pipeline/discover.js';
import { discoveredSummary, unreadLines } from '../discovered.js';
import { openLooking } from '../looking.js';
import { languageOf, sayIn } from '../say.js';
import { textOption, type Options } from '../terminal/options.js';
import { ownVersion } from '../version.js';
import { wantedOf } from '../wanted.js';

/** `gongkai discover`: the reports behind the addresses as a manifest on stdout; what was done, on stderr. */

export const run = async (args: readonly string[], options: Options): Promise<number> => {
  const found = await discoverAndTell(args, options);
  const file = textOption(options, 'out');
  const text = textOf(oneByOne(found.rows), 'csv', discoveredColumns);
  if (file === null) await writeToStream(text, process.stdout);
  else await writeToFile(text, file);
  return exitCodeOf(found);
};

/** Looks, with progress and a summary on stderr. @throws WrongUsage for an address or a span of years that is none */
export const discoverAndTell = async (args: readonly string[], options: Options): Promise<Discovered> => {
  const say = sayIn(languageOf(options));
  const starts = startsOf(args);
  const wanted = wantedOf(options);
  const looking = openLooking(say, process.stderr);
  const started = performance.now();
  try {
    const found = await discover(starts, {
      wanted,
      version: ownVersion(),
      allowHosts: Array.isArray(options.allowHost) ? options.allowHost.map(String) : [],
      signal: looking.signal,
      onProgress: looking.show,
      ...(typeof options.maxPages === 'number' ? { pagesPerHost: options.maxPages } : {}),
    });
    looking.end();
    const seconds = (performance.now() - started) / 1000;
    process.stderr.write(`${unreadLines(found, say)}${discoveredSummary(found, seconds, say)}\n`);
    return found;
  } finally {
    looking.end();
  }
};

/** 0 all was looked at, 3 something could not be or was not, 130 stopped by the user. */
export const exitCodeOf = ({ unread, cut, notLookedAt, interrupted }: Discovered): number =>
  interrupted ? 130 : unread.length + cut.length + notLookedAt.host + notLookedAt.list + notLookedAt.depth > 0 ? 3 : 0;

// eslint-disable-next-line @typescript-eslint/require-await -- the rows are at hand, the writer takes what may not be
export async function* oneByOne(rows: readonly DiscoveredRow[]): AsyncIterable<DiscoveredRow> {
  yield* rows;
}
