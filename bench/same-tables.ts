/**
 * Reads PDFs by both readers and compares all that comes out: blocks, texts, boxes, notices, metadata.
 * `npx tsx bench/same-tables.ts [--mutants 0] [--seed 1] FILE_OR_FOLDER…` Exits 1 where they differ.
 *
 * --mutants: as many damaged copies of each file besides. Where our own reader is not certain, there is nothing to compare.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';

import { chanceFrom } from './generator/random.js';
import { mutations } from './mutations.js';
import { compare } from './same-tables/compare.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { mutants: { type: 'string', default: '0' }, seed: { type: 'string', default: '1' } },
});
const pdfsIn = (path: string): string[] =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => pdfsIn(join(path, name))) : path.endsWith('.pdf') ? [path] : [];
const paths = positionals.flatMap(pdfsIn).sort();
if (paths.length === 0) throw new Error('usage: npx tsx bench/same-tables.ts [--mutants 0] [--seed 1] FILE_OR_FOLDER…');

const tally = { same: 0, different: 0, fallback: 0 };
const reasons = new Map<string, number>();
const names = Object.keys(mutations);
for (const path of paths) {
  const bytes = readFileSync(path);
  for (let copy = 0; copy <= Number(values.mutants); copy++) {
    const chance = chanceFrom(Number(values.seed) * 7919 + copy);
    const how = copy === 0 ? '' : ` ${chance.pick(names)} ${copy}`;
    const mutant = copy === 0 ? bytes : mutations[how.split(' ')[1]!]!(Buffer.from(bytes), chance);
    const { outcome, why } = await compare(new Uint8Array(mutant));
    tally[outcome]++;
    if (outcome === 'fallback') reasons.set(why, (reasons.get(why) ?? 0) + 1);
    if (outcome === 'different' || copy === 0) console.log(`${outcome.padEnd(9)} ${basename(path)}${how}${why && ': '}${why}`);
  }
}
if (Number(values.mutants) > 0)
  for (const [why, times] of [...reasons].sort((a, b) => b[1] - a[1])) console.log(`${String(times).padStart(6)} ${why}`);
console.log(`same ${tally.same}, different ${tally.different}, left to pdf.js ${tally.fallback}`);
process.exitCode = tally.different > 0 ? 1 : 0;
