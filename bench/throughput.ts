/**
 * Two jobs against one over the same documents, pool warm: `npx tsx bench/throughput.ts --reports DIR [--rounds 3]`
 * (after `npm run build`; DIR from `npx tsx bench/make-reports.ts --count 120 --out DIR`). Rounds alternate, the medians count.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ingest, sourcesOf } from '../src/pipeline/ingest.js';
import { openStore } from '../src/store/open.js';

const { values } = parseArgs({
  options: { reports: { type: 'string' }, rounds: { type: 'string', default: '3' }, worker: { type: 'string' } },
});
if (values.reports === undefined) throw new Error('say which reports: --reports DIR');
const worker = new URL(values.worker ?? '../dist/pipeline/worker.js', import.meta.url);
const { sources } = await sourcesOf([values.reports]);
const folder = await mkdtemp(join(tmpdir(), 'gongkai-throughput-'));
/** Documents read before the clock starts: by then every thread has loaded and warmed its parsers. */
const warmUp = Math.min(20, Math.floor(sources.length / 4));

interface PerDocument {
  /** Milliseconds on the clock. */
  readonly wall: number;
  /** Milliseconds of all cores together: where the machine is busy with other things too, this tells more than the clock. */
  readonly cpu: number;
}

const perDocumentWith = async (jobs: number, round: number): Promise<PerDocument> => {
  const store = await openStore(join(folder, `${jobs}-${round}`), 'write');
  let started = 0;
  let counted = 0;
  let used = process.cpuUsage();
  try {
    const tally = await ingest(
      store,
      { sources, redo: null },
      {
        jobs,
        timeout: 120,
        maxBytes: 2 ** 27,
        allowHosts: [],
        version: '0.0.0',
        signal: new AbortController().signal,
        onProgress: ({ settled }) => {
          if (started !== 0 || settled < warmUp) return;
          [started, counted, used] = [performance.now(), settled, process.cpuUsage()];
        },
        worker,
      },
    );
    if (tally.read + tally.failed + tally.duplicates < sources.length) throw new Error('some documents were not read');
    const { user, system } = process.cpuUsage(used);
    const documents = sources.length - counted;
    return { wall: (performance.now() - started) / documents, cpu: (user + system) / 1000 / documents };
  } finally {
    await store.close();
  }
};

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

try {
  const one: PerDocument[] = [];
  const two: PerDocument[] = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    one.push(await perDocumentWith(1, round));
    two.push(await perDocumentWith(2, round));
    const say = ({ wall, cpu }: PerDocument): string => `${wall.toFixed(1)} ms a document (${cpu.toFixed(1)} ms CPU)`;
    console.log(`round ${round + 1}: one job ${say(one.at(-1)!)}, two jobs ${say(two.at(-1)!)}`);
  }
  const walls = (all: readonly PerDocument[]): number => median(all.map(({ wall }) => wall));
  console.log(`${sources.length} documents, ratio of the medians: ${(walls(one) / walls(two)).toFixed(2)}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
