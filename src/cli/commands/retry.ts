import { retry } from '../../pipeline/ingest.js';
import { openStore } from '../../store/open.js';
import { begin, exitCodeOf, withStore } from '../begin.js';
import { languageOf, sayIn } from '../say.js';
import { failuresOf, summaryOf } from '../summary.js';

/** `gongkai retry`: the failed documents again, and only these. */
export const run = async (_args: readonly string[], options: Readonly<Record<string, unknown>>): Promise<number> => {
  const say = sayIn(languageOf(options));
  const folder = String(options.store);
  await (await openStore(folder, 'read')).close();
  return withStore(openStore(folder, 'run'), async (store) => {
    const ended = await begin(options, say, (how) => retry(store, how));
    const { read, failed, duplicates, linkPages, waiting } = ended.tally;
    if (read + failed + duplicates + linkPages + waiting === 0) {
      process.stdout.write(say({ zh: '没有失败的文件，无需重试。\n', en: 'Nothing has failed; there is nothing to try again.\n' }));
      return 0;
    }
    process.stdout.write(`${summaryOf(ended.tally, ended.seconds, say)}\n`);
    if (ended.tally.failures.length > 0) process.stdout.write(`\n${failuresOf(ended.tally.failures, say)}\n`);
    return exitCodeOf(ended);
  });
};
