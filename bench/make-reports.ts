/**
 * Makes a folder of invented reports with their truth:
 * `npx tsx bench/make-reports.ts --count 200 --out DIR --seed 1 [--faults 0.3] [--first 0]
 * [--rules rows,three,none]` (only PDFs, their tables ruled in these ways)
 *
 * DIR/reports/0001.pdf …, DIR/truth.jsonl with one line per document. The same arguments give the same bytes.
 */

import { mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeReport } from './generator/mix.js';
import { ruleStyles } from './generator/pdf/rules.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    faults: { type: 'string', default: '0.3' },
    first: { type: 'string', default: '0' },
    rules: { type: 'string' },
  },
});
if (values.out === undefined) throw new Error('say where to: --out DIR');
const [count, seed, share, first] = [values.count, values.seed, values.faults, values.first].map(Number) as [number, number, number, number];
if (![count, seed, share, first].every(Number.isFinite)) throw new Error('--count, --seed, --faults and --first are numbers');

const rules = (values.rules?.split(',') ?? []).map((name) => {
  const style = ruleStyles.find((one) => one === name);
  if (!style) throw new Error(`--rules knows ${ruleStyles.join(', ')}, not ${name}`);
  return style;
});

const reports = join(values.out, 'reports');
await mkdir(reports, { recursive: true });
const truth = await open(join(values.out, 'truth.jsonl'), 'w');
for (let index = first; index < first + count; index += 1) {
  const made = await makeReport(index, seed, share, rules);
  await writeFile(join(reports, made.truth.file), made.bytes);
  await truth.write(`${JSON.stringify(made.truth)}\n`);
}
await truth.close();
console.log(`${count} reports in ${reports}`);
