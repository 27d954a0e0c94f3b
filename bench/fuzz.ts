/**
 * Damages made reports in many ways and reads them with the whole program: nothing may crash, hang, or give a figure that
 * the undamaged report does not hold, unless it is doubted.
 * `npx tsx bench/fuzz.ts [--count 5000] [--seed 1] [--verbose]` (after `npm run build`). Exits 1 where something did.
 *
 * A mutant of a web page may really print another digit; such figures are counted apart, as `reprinted`.
 */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ingest, sourcesOf } from '../src/pipeline/ingest.js';
import { openStore } from '../src/store/open.js';
import { makeReport, type Made } from './generator/mix.js';
import { chanceFrom } from './generator/random.js';
import { mutations } from './mutations.js';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '5000' }, seed: { type: 'string', default: '1' }, verbose: { type: 'boolean', default: false } },
});
const count = Number(values.count);
const seed = Number(values.seed);
if (!Number.isInteger(count) || !Number.isInteger(seed)) throw new Error('--count and --seed are whole numbers');

const folder = await mkdtemp(join(tmpdir(), 'gongkai-fuzz-'));
const tally = { mutants: count, read: 0, refused: 0, figures: 0, silent: 0, reprinted: 0, faults: 0 };
const say = (text: string): void => {
  if (values.verbose) console.log(text);
};
try {
  await mkdir(join(folder, 'mutants'));
  const made: Made[] = [];
  for (let index = 0; index < 24; index++) made.push(await makeReport(index, seed, 0));
  const names = Object.keys(mutations);
  for (let index = 0; index < count; index++) {
    const chance = chanceFrom(seed * 7919 + index);
    const base = index % made.length;
    const { truth, bytes } = made[base]!;
    const how = chance.pick(names);
    const mutant = mutations[how]!(Buffer.from(bytes), chance);
    await writeFile(join(folder, 'mutants', `${base}-${how}-${index}.${truth.media}`), mutant);
  }
  const store = await openStore(join(folder, 'store'), 'write');
  try {
    const { sources } = await sourcesOf([join(folder, 'mutants')]);
    const started = performance.now();
    const ended = await ingest(
      store,
      { sources, redo: null },
      {
        jobs: 2,
        timeout: 20,
        maxBytes: 2 ** 27,
        allowHosts: [],
        version: '0.0.0',
        signal: new AbortController().signal,
        onProgress: () => undefined,
        worker: new URL('../dist/pipeline/worker.js', import.meta.url),
      },
    );
    tally.read = ended.read;
    tally.refused = ended.failures.length;
    const reasons = new Map<string, number>();
    for (const { source, reason } of ended.failures) {
      reasons.set(reason.code, (reasons.get(reason.code) ?? 0) + 1);
      if (!['internal-error', 'worker-crashed', 'timeout', 'memory-limit', 'program-ended'].includes(reason.code)) continue;
      tally.faults++;
      console.log(`${source}: ${reason.code} ${reason.message.en}`);
    }
    for await (const cell of store.cells()) {
      const name = basename(cell.source);
      const { truth } = made[Number.parseInt(name, 10)]!;
      tally.figures++;
      if (cell.doubt !== null || truth.figures[cell.figure]?.value === cell.value) continue;
      tally[truth.media === 'html' ? 'reprinted' : 'silent']++;
      say(`${name}: ${cell.figure} is ${cell.value}, not ${truth.figures[cell.figure]?.value}`);
    }
    console.log([...reasons].map(([code, times]) => `${code} ${times}`).join(', '));
    console.log(`${((performance.now() - started) / 1000).toFixed(0)} s`);
  } finally {
    await store.close();
  }
  console.log(
    Object.entries(tally)
      .map(([name, number]) => `${name} ${number}`)
      .join(', '),
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exitCode = tally.silent + tally.faults > 0 ? 1 : 0;
