/**
 * Two jobs against one over the same documents, pool warm: `npx tsx bench/throughput.ts --reports DIR [--rounds 5]`
 * (after `npm run build`; DIR from `npx tsx bench/make-reports.ts --count 300 --out DIR`). Rounds alternate, the medians count.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ingest, sourcesOf } from '../src/pipeline/ingest.js';
import { openStore } from '../src/store/open.js';

const { values } = parseArgs({
  options: { reports: { type: 'string' }, rounds: { type: 'string', default: '5' }, worker: { type: 'string' } },
});
if (values.reports === undefined) throw new Error('say which reports: --reports DIR');
const worker = new URL(values.worker ?? '../dist/pipeline/worker.js', import.meta.url);
const { sources } = await sourcesOf([values.reports]);
const folder = await mkdtemp(join(tmpdir(), 'gongkai-throughput-'));
/** Documents read before the clock starts: by then every process has loaded its parsers, and V8 has compiled them. */
const warmUp = Math.floor(sources.length / 2);

/** @returns milliseconds a document. */
const perDocumentWith = async (jobs: number, round: number): Promise<number> => {
  const store = await openStore(join(folder, `${jobs}-${round}`), 'write');
  let started = 0;
  let counted = 0;
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
          if (started === 0 && settled >= warmUp) [started, counted] = [performance.now(), settled];
        },
        worker,
      },
    );
    if (tally.read < sources.length) throw new Error(`only ${tally.read} of ${sources.length} documents were read`);
    return (performance.now() - started) / (sources.length - counted);
  } finally {
    await store.close();
  }
};

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

try {
  const one: number[] = [];
  const two: number[] = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    one.push(await perDocumentWith(1, round));
    two.push(await perDocumentWith(2, round));
    console.log(`round ${round + 1}: one job ${one.at(-1)!.toFixed(1)} ms a document, two jobs ${two.at(-1)!.toFixed(1)} ms`);
  }
  const ratio = median(one) / median(two);
  console.log(`${sources.length - warmUp} documents after ${warmUp} to warm up, ratio of the medians: ${ratio.toFixed(2)}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
