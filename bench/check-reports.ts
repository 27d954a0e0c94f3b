/**
 * Compares an export with the truth of made reports, figure by figure:
 * `npx tsx bench/check-reports.ts --truth DIR/truth.jsonl --store STORE [--verbose]` (after `npm run build` and
 * `gongkai ingest DIR/reports --store STORE`). Exits 1 where a figure is wrong without doubt, or a finding is false.
 */

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { CellRow, FindingRow } from '../src/schema/rows.js';
import { openStore } from '../src/store/open.js';
import type { Truth } from './generator/mix.js';

const { values } = parseArgs({ options: { truth: { type: 'string' }, store: { type: 'string' }, verbose: { type: 'boolean', default: false } } });
if (values.truth === undefined || values.store === undefined) throw new Error('say --truth FILE and --store DIR');

const truths = (await readFile(values.truth, 'utf8'))
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Truth);
const store = await openStore(values.store, 'read');
const cells = new Map<string, Map<string, CellRow>>();
const findings = new Map<string, FindingRow[]>();
try {
  for await (const cell of store.cells()) {
    const file = basename(cell.source);
    const own = cells.get(file) ?? new Map<string, CellRow>();
    cells.set(file, own.set(cell.figure, cell));
  }
  for await (const finding of store.findings()) {
    const file = basename(finding.source);
    findings.set(file, [...(findings.get(file) ?? []), finding]);
  }
} finally {
  await store.close();
}

const count = {
  documents: truths.length,
  unread: 0,
  figures: 0,
  right: 0,
  doubtedRight: 0,
  doubtedWrong: 0,
  missing: 0,
  silent: 0,
  extra: 0,
  falseFindings: 0,
  missedFindings: 0,
};
const say = (file: string, what: string): void => {
  if (values.verbose) console.log(`${file}: ${what}`);
};

for (const { file, figures, findings: planted } of truths) {
  const read = cells.get(file);
  if (!read) {
    count.unread++;
    say(file, 'not read');
  }
  for (const [figure, { value }] of Object.entries(figures)) {
    count.figures++;
    const cell = read?.get(figure);
    if (!cell) {
      count.missing++;
      say(file, `${figure} is missing`);
    } else if (cell.value === value) {
      count.right++;
      if (cell.doubt !== null) count.doubtedRight++;
    } else if (cell.doubt !== null) count.doubtedWrong++;
    else {
      count.silent++;
      say(file, `${figure} is ${cell.value}, not ${value}`);
    }
  }
  for (const figure of read?.keys() ?? [])
    if (!(figure in figures)) {
      count.extra++;
      say(file, `${figure} is not printed`);
    }
  const heads = (findings.get(file) ?? []).filter(({ severity }) => severity !== 'info');
  const known = (rule: string): boolean => planted.some((finding) => finding.rule === rule);
  for (const { rule, message } of heads)
    if (!known(rule)) {
      count.falseFindings++;
      say(file, `accused by ${rule}: ${message}`);
    }
  for (const rule of new Set(planted.map((finding) => finding.rule)))
    if (!heads.some((finding) => finding.rule === rule)) {
      count.missedFindings++;
      say(file, `${rule} is not found`);
    }
}

console.log(
  Object.entries(count)
    .map(([name, number]) => `${name} ${number}`)
    .join(', '),
);
process.exitCode = count.silent + count.falseFindings > 0 ? 1 : 0;
