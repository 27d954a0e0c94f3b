import { describe, expect, it } from '@jest/globals';

import { comparisons } from '../../src/schema/comparability.js';
import { formCells } from '../../src/schema/form.js';
import { indicators } from '../../src/schema/forms/pre-2019.js';

const of = (variable: string) => comparisons.find((one) => one.variable === variable)!;
const verdicts = (variable: string) => [of(variable).from2018?.comparability ?? null, of(variable).from2020?.comparability ?? null];

describe('the table of comparability', () => {
  it('has a variable for every cell of the 2021 form, each variable once', () => {
    const variables = comparisons.map((one) => one.variable);
    expect(new Set(variables).size).toBe(variables.length);
    expect([...formCells['2021'].keys()].filter((id) => !variables.includes(id))).toEqual([]);
  });

  it('names every cell of the 2019 form and every indicator of the 统计表, and nothing that no form has', () => {
    const all = (of: (one: (typeof comparisons)[number]) => readonly string[]) => new Set(comparisons.flatMap(of));
    expect(all((one) => one.in2019)).toEqual(new Set(formCells['2019'].keys()));
    expect(all((one) => one.before2019)).toEqual(new Set(indicators.map((one) => one.id)));
    expect([...all((one) => one.in2021)].filter((id) => !formCells['2021'].has(id))).toEqual([]);
  });

  it('joins only what both forms have, and says why in both languages', () => {
    for (const one of comparisons) {
      for (const [verdict, before, after] of [
        [one.from2018, one.before2019, one.in2019],
        [one.from2020, one.in2019, one.in2021],
      ] as const) {
        expect([one.variable, verdict === null]).toEqual([one.variable, before.length === 0 && after.length === 0]);
        if (verdict?.comparability === 'same' || verdict?.comparability === 'comparable')
          expect([before.length > 0, after.length > 0]).toEqual([true, true]);
        if (verdict) expect([verdict.reason.zh, verdict.reason.en].every((text) => text.length > 5)).toBe(true);
      }
    }
  });

  it('keeps the trap of 表二 apart: 对外公开总数量 is not 现行有效件数, a count of fee items no amount', () => {
    expect(verdicts('t2.documents.inForce')[1]).toBe('break');
    expect(verdicts('t2.fees.amount')[1]).toBe('break');
    expect(verdicts('t2.licences.decisions')[1]).toBe('comparable');
  });

  it('sets （六）其他处理 beside the sum of its three rows', () => {
    expect(of('t3.R6.c7')).toMatchObject({ in2019: ['t3.R6.c7'], in2021: ['t3.R6.1.c7', 't3.R6.2.c7', 't3.R6.3.c7'] });
    expect(verdicts('t3.R6.c7')[1]).toBe('comparable');
    expect(verdicts('t3.R6.1.c7')).toEqual([null, 'break']);
  });

  it('joins requests received over all three forms, and 行政诉讼 as the sum of its groups', () => {
    expect(verdicts('t3.N1.c7')).toEqual(['comparable', 'same']);
    expect(of('t4.litigation.upheld')).toMatchObject({ before2019: ['p5.1'], in2021: ['t4.direct.upheld', 't4.after.upheld'] });
    expect(verdicts('t4.review.total')[0]).toBe('break');
  });
});
