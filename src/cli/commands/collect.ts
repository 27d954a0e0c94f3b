import { WrongUsage } from '../../errors.js';
import { textOf, writeToFile } from '../../export/write.js';
import { discoveredColumns, sourceOf, type Discovered } from '../../pipeline/discover.js';
import { sourcesOf, type Expanded } from '../../pipeline/ingest.js';
import { languageOf, sayIn } from '../say.js';
import { textOption, type Options } from '../terminal/options.js';
import { discoverAndTell, exitCodeOf, oneByOne } from './discover.js';
import { ingestAndTell, wordsOnTaken } from './ingest.js';

/** `gongkai collect`: what addresses hold, and what manifests list, all read into the store. */

const nothing: Expanded = { sources: [], skipped: [], wrong: [] };

export const run = async (args: readonly string[], options: Options): Promise<number> => {
  const say = sayIn(languageOf(options));
  const manifests = args.filter((one) => /\.csv$/i.test(one) && !/^[a-z]+:\/\//i.test(one));
  const addresses = args.filter((one) => !manifests.includes(one));
  const listed = manifests.length > 0 ? await sourcesOf(manifests) : nothing;
  process.stdout.write(wordsOnTaken(listed, say));
  const found = addresses.length > 0 ? await discoverAndTell(addresses, options) : null;
  const file = textOption(options, 'out');
  if (file !== null) {
    if (found === null) throw new WrongUsage({ zh: '--out 只用于网址：清单本身已在。', en: '--out is for addresses: a manifest is there already.' });
    await writeToFile(textOf(oneByOne(found.rows), 'csv', discoveredColumns), file);
  }
  if (found?.interrupted) return exitCodeOf(found);
  const sources = together(listed, found);
  if (sources.length === 0) {
    process.stdout.write(say({ zh: '没有可读取的年报。\n', en: 'There is no report to read.\n' }));
    return found === null ? 0 : exitCodeOf(found);
  }
  const code = await ingestAndTell({ ...listed, sources }, options);
  return code === 0 && found !== null ? exitCodeOf(found) : code;
};

/** What a person wrote into a manifest comes before what discovery says of the same address. */
const together = (listed: Expanded, found: Discovered | null): Expanded['sources'] => {
  const known = new Set(listed.sources.map(({ url }) => url));
  const more = (found?.rows ?? []).filter(({ decision, url }) => decision === 'take' && !known.has(url)).map(sourceOf);
  return [...listed.sources, ...more];
};
