/**
 * How long a store takes to be judged again after a rule has changed, by the command itself and on one core:
 * `npx tsx bench/store-speed.ts [--reports 10000] [--store DIR]` (after `npm run build`). Made web pages of organs with five
 * years each, of which every tenth breaks a sum, are first read by `gongkai ingest` (a store that is there already is taken as it
 * is); then a rule is raised, and each stage is asked for anew. CPU is that of the whole command, its reading process included. Linux; `taskset -c 0`
 * before it keeps all to one core.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Libsql from 'libsql';
import { databaseFile } from '../src/store/open.js';
import { chain } from './ablation/chain.js';
import { specOf, value, withFigures, type Draft } from './ablation/draft.js';
import { organOf } from './ablation/organs.js';
import { call } from './cli.js';
import { writeHtml } from './generator/html.js';
import { chanceFrom } from './generator/random.js';

const { values } = parseArgs({ options: { reports: { type: 'string', default: '10000' }, store: { type: 'string' } } });
const years = 5;
const organs = Math.ceil(Number(values.reports) / years);
const scratch = await mkdtemp(join(tmpdir(), 'gongkai-store-speed-'));
const store = values.store ?? join(scratch, 'store');

const broken = (draft: Draft): Draft => withFigures(draft, { 't3.N1.c7': value(draft, 't3.N1.c7') + 1 });

/** Organs of different names, newest year first. */
const makePages = async (folder: string): Promise<void> => {
  await mkdir(folder);
  const chance = chanceFrom(1);
  const named = new Set<string>();
  while (named.size < organs) {
    const organ = organOf(chance);
    if (named.has(organ.name)) continue;
    named.add(organ.name);
    for (const draft of chain(chance, years, { organ })) {
      const page = writeHtml(specOf(chance.happens(0.1) ? broken(draft) : draft), { furniture: false });
      await writeFile(join(folder, `${named.size}-${draft.year}.html`), page);
    }
  }
};

/** Seconds of CPU of all processes that this one has seen end: cutime and cstime of proc_pid_stat(5), in ticks of 10 ms. */
const cpuOfEnded = (): number => {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
};

const run = async (...args: readonly string[]): Promise<void> => {
  const before = cpuOfEnded();
  const { code, output, seconds } = await call([...args, '--store', store]);
  if (code !== 0) throw new Error(`gongkai ${args.join(' ')} ended with ${code}\n${output}`);
  console.log(
    `gongkai ${args.filter((one) => !one.startsWith(scratch)).join(' ')}: ${seconds.toFixed(1)} s, CPU ${(cpuOfEnded() - before).toFixed(1)} s`,
  );
};

/** As if one rule about single reports had been raised: what every report was judged by is another set of rules. */
const raiseRule = (): void => {
  const database = new Libsql(join(store, databaseFile));
  database.exec("update jobs set input_hash = 'raised ' || input_hash where stage = 'audit'");
  database.close();
  console.log('a rule is raised:');
};

try {
  if (!existsSync(join(store, databaseFile))) {
    const pages = join(scratch, 'pages');
    await makePages(pages);
    await run('ingest', pages);
  }
  await run('ingest', '--jobs', '1');
  raiseRule();
  await run('ingest', '--jobs', '1');
  for (const stage of ['audit', 'compare', 'region']) await run('ingest', '--redo', stage, '--jobs', '1');
} finally {
  await rm(scratch, { recursive: true, force: true });
}
