import { describe, expect, it } from '@jest/globals';

import { measure, measureClean, severities } from '../../bench/ablation/measure.js';
import { plantedRules, planters } from '../../bench/ablation/planters.js';
import { chanceFrom } from '../../bench/generator/random.js';
import { judge } from '../../bench/ablation/judge.js';

/** A small run of the ablation; `npx tsx bench/ablation.ts` makes the whole of it. */

const told = (slips: ReturnType<typeof measureClean>): readonly string[] =>
  slips.map(({ planter, said }) => `${planter}: ${said?.message.zh ?? 'not found'}`);

describe('the ablation', () => {
  it('plants a fault and an oddity for each rule but the one on our own reading', () => {
    const bare = [...severities.keys()].filter((rule) => !plantedRules.includes(rule));
    expect(bare).toEqual(['extraction-low-confidence']);
    for (const rule of plantedRules)
      expect(planters.filter((one) => one.rule === rule).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['fault', 'odd']));
  });

  it('makes the same report of the same seed', () => {
    const [first] = planters;
    expect(first!.plant(chanceFrom(7))).toEqual(first!.plant(chanceFrom(7)));
    expect(judge(first!.plant(chanceFrom(7))).length).toBeGreaterThan(0);
  });

  it('accuses no clean report', () => {
    expect(told(measureClean(10, 11))).toEqual([]);
  });

  it.each(plantedRules)('finds what is planted for %s, and accuses nobody of what is lawful', (rule) => {
    expect(told(measure(rule, 1, 17).slips)).toEqual([]);
  });
});
