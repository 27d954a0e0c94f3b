/**
 * Kills an ingest ten times with SIGKILL, lets a last run end, and compares the exports with those of an undisturbed run:
 * `npx tsx bench/kill.ts --reports DIR [--kills 10] [--seed 1] [--cli dist/cli/main.js]` (after `npm run build`;
 * DIR from `npx tsx bench/make-reports.ts --count 200 --out DIR`). Exits 1 where an export differs.
 */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { call, start } from './cli.js';
import { chanceFrom } from './generator/random.js';

const { values } = parseArgs({
  options: { reports: { type: 'string' }, kills: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' }, cli: { type: 'string' } },
});
if (values.reports === undefined) throw new Error('say which reports: --reports DIR');
const reports = values.reports;
const entry = values.cli === undefined ? undefined : resolve(values.cli);
const kills = Number(values.kills);
const random = chanceFrom(Number(values.seed));
const folder = await mkdtemp(join(tmpdir(), 'gongkai-kill-'));

const exportAll = async (store: string): Promise<string> => {
  const parts: string[] = [];
  for (const what of ['cells', 'findings', 'outcomes', 'reports', 'panel']) {
    const out = join(store, `${what}.jsonl`);
    const { code, output } = await call(['export', '--what', what, '--format', 'jsonl', '--out', out, '--store', store], entry);
    if (code !== 0) throw new Error(`export of ${what} ended with ${code}: ${output}`);
    parts.push(await readFile(out, 'utf8'));
  }
  return parts.join('');
};

try {
  const undisturbed = join(folder, 'undisturbed');
  const whole = await call(['ingest', reports, '--store', undisturbed, '--lang', 'en'], entry);
  console.log(`undisturbed: exit ${whole.code}, ${whole.seconds.toFixed(1)} s`);
  const disturbed = join(folder, 'disturbed');
  for (let kill = 1; kill <= kills; kill++) {
    const child = start(['ingest', reports, '--store', disturbed], entry);
    child.stdout?.resume();
    child.stderr?.resume();
    const ended = new Promise<string>((done) => child.once('close', (code, signal) => done(signal ?? `exit ${code}`)));
    // from before the first document to a whole share of the work
    const after = 300 + random.next() * ((whole.seconds * 1000 * 1.5) / kills);
    await Promise.race([sleep(after, undefined, { ref: false }), ended]);
    child.kill('SIGKILL');
    console.log(`kill ${kill} after ${(after / 1000).toFixed(1)} s: ${await ended}`);
  }
  const last = await call(['ingest', reports, '--store', disturbed, '--lang', 'en'], entry);
  console.log(`last run: exit ${last.code}, ${last.seconds.toFixed(1)} s`);
  const [expected, actual] = [await exportAll(undisturbed), await exportAll(disturbed)];
  const equal = expected === actual && last.code === whole.code;
  console.log(`${equal ? 'equal' : 'DIFFERENT'}: ${expected.length} and ${actual.length} characters exported`);
  process.exitCode = equal ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
