/**
 * What the auditor finds of planted faults, and whom it accuses of a lawful oddity:
 * `npx tsx bench/ablation.ts [--rule ID] [--count 200] [--seed 1] [--verbose]`. Info rules get a tenth of the count.
 * Exits 1 where fewer than 99 in 100 planted faults are found, or anything lawful is accused.
 */

import { parseArgs } from 'node:util';
import { measure, measureClean, severities } from './ablation/measure.js';
import type { Slip } from './ablation/measure.js';
import { plantedRules } from './ablation/planters.js';

const { values } = parseArgs({
  options: {
    rule: { type: 'string', multiple: true },
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    verbose: { type: 'boolean', default: false },
  },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
const asked = values.rule ?? plantedRules;
let failed = false;

const tell = ({ planter, seed: at, said }: Slip): void => {
  if (values.verbose) console.log(`  ${planter} (${at}): ${said ? `${said.rule} ${said.severity} ${said.message.zh}` : 'not found'}`);
};

console.log('rule\tseverity\tfound\tplanted\taccused\todd');
for (const rule of asked) {
  const turns = severities.get(rule) === 'info' ? Math.max(4, Math.round(count / 10)) : count;
  const { severity, planted, found, remarked, odd, accused, slips } = measure(rule, turns, seed);
  if (found < planted * 0.99 || accused > 0) failed = true;
  console.log([rule, severity, found, planted + (remarked > 0 ? ` (${remarked} as a remark)` : ''), accused, odd].join('\t'));
  slips.forEach(tell);
}
if (values.rule === undefined) {
  const slips = measureClean(count, seed);
  if (slips.length > 0) failed = true;
  console.log(`clean reports: ${slips.length} accusations in ${count}`);
  slips.forEach(tell);
  const bare = [...severities.keys()].filter((rule) => !plantedRules.includes(rule));
  console.log(`rules without a planter: ${bare.join(', ') || 'none'}`);
}
process.exitCode = failed ? 1 : 0;
