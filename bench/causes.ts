/**
 * What the auditor says of the causes of failed sums: `npx tsx bench/causes.ts [--count 200] [--seed 1] [--verbose]`. Of each kind so many slips are planted
 * into random figures; last year's figures and those of the government above stand beside every one of them.
 */

import { parseArgs } from 'node:util';
import { measure } from './causes/measure.js';
import { slips } from './causes/plant.js';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' }, verbose: { type: 'boolean', default: false } },
});

console.log('planted\tright\twrong\tcannot tell\tkind');
for (const slip of slips) {
  const { kind, planted, right, wrong, untold, mistakes } = measure(slip, Number(values.count), Number(values.seed));
  console.log([planted, right, wrong, untold, kind].join('\t'));
  if (values.verbose) for (const { seed, codes } of mistakes) console.log(`  seed ${seed}: ${codes.join(', ')}`);
}
