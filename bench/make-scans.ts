/**
 * Makes a folder of scanned reports with their truth, each spoilt in a way of its own:
 * `npx tsx bench/make-scans.ts --count 20 --out DIR --seed 1 [--kind ordinary|clean|hard]`
 *
 * DIR/reports/0001.pdf …, DIR/truth.jsonl as of bench/make-reports.ts, with how each was spoilt. The same arguments give the
 * same pictures. What comes of them: bench/score-scans.ts.
 */

import { mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeReport } from './generator/mix.js';
import { chanceFrom } from './generator/random.js';
import { cleanScan, scanPdf } from './generator/scan.js';
import type { ScanOptions } from './generator/scan.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string', default: 'ordinary' },
  },
});
if (values.out === undefined) throw new Error('say where to: --out DIR');
const [count, seed] = [Number(values.count), Number(values.seed)];
if (![count, seed].every(Number.isFinite)) throw new Error('--count and --seed are numbers');

const spoilt = (kind: string, index: number): ScanOptions => {
  const chance = chanceFrom(seed * 1_000_003 + index);
  if (kind === 'clean') return cleanScan;
  const hard = kind === 'hard';
  return {
    dpi: chance.pick(hard ? [150, 150, 200] : [200, 200, 300, 150]),
    skew: (chance.happens(0.5) ? 1 : -1) * chance.next() * (hard ? 1.5 : 1),
    noise: chance.between(hard ? 10 : 0, hard ? 24 : 10),
    blur: chance.next() * (hard ? 1.3 : 0.7),
    jpeg: chance.between(hard ? 35 : 50, hard ? 60 : 85),
    stamp: chance.happens(hard ? 0.5 : 0.25),
    colour: chance.pick(['gray', 'colour'] as const),
    paper: chance.between(hard ? 215 : 235, 255),
    ink: chance.between(0, hard ? 70 : 40),
  };
};

const reports = join(values.out, 'reports');
await mkdir(reports, { recursive: true });
const truth = await open(join(values.out, 'truth.jsonl'), 'w');
let made = 0;
for (let index = 0; made < count; index += 1) {
  const report = await makeReport(index, seed, 0.3);
  if (report.truth.media !== 'pdf') continue;
  const scan = spoilt(values.kind, index);
  await writeFile(join(reports, report.truth.file), await scanPdf(report.bytes, scan, seed + index));
  await truth.write(`${JSON.stringify({ ...report.truth, scan })}\n`);
  made += 1;
}
await truth.close();
console.log(`${count} scans in ${reports}`);
