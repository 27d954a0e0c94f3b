/**
 * Damages made reports in many ways and reads them with the whole program: nothing may crash, hang, fill or leak memory, give a
 * figure that the undamaged report does not hold unless it is doubted, or accuse a sound report.
 * `npx tsx bench/fuzz.ts [--count 5000] [--seed 1] [--media html] [--keep FOLDER] [--verbose]` (after `npm run build`). Exits 1 where something did.
 * `--tables 2000` puts as many made tables into documents of each format first, which must be read cell by cell as they were put in.
 *
 * A mutant of a web page may really print something else; where another reading of its bytes proves that it does, such figures and
 * findings are counted apart, as `reprinted` and `remarked` (printed.ts).
 */

import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ingest, sourcesOf } from '../src/pipeline/ingest.js';
import { unpack } from '../src/pipeline/gzip.js';
import type { Document } from '../src/schema/document.js';
import type { Outcome } from '../src/schema/finding.js';
import type { Result } from '../src/schema/notice.js';
import type { Report } from '../src/schema/report.js';
import { openStore } from '../src/store/open.js';
import { makeReport, type Made } from './generator/mix.js';
import { chanceFrom } from './generator/random.js';
import { checkTables } from './made-tables.js';
import { mutations } from './mutations.js';
import { printedIn, type Printed } from './printed.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    media: { type: 'string' },
    keep: { type: 'string' },
    tables: { type: 'string', default: '0' },
    verbose: { type: 'boolean', default: false },
  },
});
const count = Number(values.count);
const seed = Number(values.seed);
const tables = Number(values.tables);
if (![count, seed, tables].every(Number.isInteger)) throw new Error('--count, --seed and --tables are whole numbers');
if (tables > 0) await checkTables(tables, seed);

const folder = await mkdtemp(join(tmpdir(), 'gongkai-fuzz-'));
const mutants = join(values.keep ?? folder, 'mutants');
const tally = { mutants: count, read: 0, refused: 0, figures: 0, silent: 0, reprinted: 0, accused: 0, remarked: 0, crashed: 0, hung: 0, memory: 0 };
const faults: Readonly<Record<string, 'crashed' | 'hung' | 'memory'>> = {
  'internal-error': 'crashed',
  'worker-crashed': 'crashed',
  'program-ended': 'crashed',
  timeout: 'hung',
  'memory-limit': 'memory',
};

/** Most memory (MB, resident) of this process and of those that parse, by quarters of the run; where the system tells. */
const resident = [0, 0, 0, 0];
const lookAtMemory = ({ settled, total }: { readonly settled: number; readonly total: number }): void => {
  const quarter = Math.min(3, Math.floor((4 * settled) / Math.max(1, total)));
  const children = `/proc/${process.pid}/task/${process.pid}/children`;
  const pids = existsSync(children) ? readFileSync(children, 'utf8').split(' ').filter(Boolean) : [];
  const most = [String(process.pid), ...pids].map((pid) => {
    const status = `/proc/${pid}/status`;
    return existsSync(status) ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024 : 0;
  });
  resident[quarter] = Math.max(resident[quarter]!, ...most);
};
const say = (text: string): void => {
  if (values.verbose) console.log(text);
};
try {
  await mkdir(mutants, { recursive: true });
  const made: Made[] = [];
  for (let index = 0; made.length < 24; index++) {
    const one = await makeReport(index, seed, 0);
    if (values.media === undefined || one.truth.media === values.media) made.push(one);
  }
  const names = Object.keys(mutations);
  for (let index = 0; index < count; index++) {
    const chance = chanceFrom(seed * 7919 + index);
    const base = index % made.length;
    const { truth, bytes } = made[base]!;
    const how = chance.pick(names);
    const mutant = mutations[how]!(Buffer.from(bytes), chance);
    if (values.keep !== undefined) await writeFile(join(values.keep, `${base}.${truth.media}`), bytes);
    await writeFile(join(mutants, `${base}-${how}-${index}.${truth.media}`), mutant);
  }
  const store = await openStore(join(folder, 'store'), 'write');
  try {
    const { sources } = await sourcesOf([mutants]);
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
        onProgress: lookAtMemory,
        worker: new URL('../dist/pipeline/worker.js', import.meta.url),
      },
    );
    tally.read = ended.read;
    tally.refused = ended.failures.length;
    const reasons = new Map<string, number>();
    for (const { source, reason } of ended.failures) {
      reasons.set(reason.code, (reasons.get(reason.code) ?? 0) + 1);
      const fault = faults[reason.code];
      if (!fault) continue;
      tally[fault]++;
      console.log(`${source}: ${reason.code} ${reason.message.en}`);
    }
    const proofs = new Map<string, Promise<Printed>>();
    /** What a page prints, by its hash; null of other documents, whose bytes are checked. */
    const proofOf = (name: string, sha256: string): Promise<Printed> | null => {
      const { truth, bytes } = made[Number.parseInt(name, 10)]!;
      if (truth.media !== 'html') return null;
      const kept = async <T>(stage: 'extract' | 'normalize'): Promise<T> => unpack<Result<T>>((await store.output(stage, sha256))!).value;
      const prove = async (): Promise<Printed> =>
        printedIn(bytes, readFileSync(join(mutants, name)), await kept<Document>('extract'), await kept<Report>('normalize'));
      return proofs.get(sha256) ?? proofs.set(sha256, prove()).get(sha256)!;
    };
    for await (const row of store.findings()) {
      const name = basename(row.source);
      const { truth } = made[Number.parseInt(name, 10)]!;
      if (row.severity === 'info' || truth.findings.length > 0) continue;
      const proof = await proofOf(name, row.sha256);
      const outcomes = unpack<readonly Outcome[]>((await store.output('audit', row.sha256))!);
      const finding = outcomes.flatMap((one) => (one.verdict === 'failed' ? one.findings : [])).find((one) => row.finding.endsWith(`:${one.id}`))!;
      const kind = proof?.finding(finding) ? 'remarked' : 'accused';
      tally[kind]++;
      say(`${kind} ${name}: ${row.rule} ${row.message}`);
    }
    for await (const cell of store.cells()) {
      const name = basename(cell.source);
      const { truth } = made[Number.parseInt(name, 10)]!;
      tally.figures++;
      if (cell.doubt !== null || truth.figures[cell.figure]?.value === cell.value) continue;
      const kind = (await proofOf(name, cell.sha256))?.figure(cell.figure) ? 'reprinted' : 'silent';
      tally[kind]++;
      say(`${kind} ${name}: ${cell.figure} is ${cell.value}, not ${truth.figures[cell.figure]?.value}`);
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
console.log(`resident by quarters: ${resident.map((mb) => `${mb.toFixed(0)} MB`).join(', ')}`);
process.exitCode = tally.silent + tally.accused + tally.crashed + tally.hung + tally.memory > 0 ? 1 : 0;
