import { describe, expect, it } from '@jest/globals';

import { relationsOf, standsForNothing, tryRelation, type Reading } from '../../src/audit/relations.js';
import { sketchReport, type Printed, type Sketch } from '../../src/audit/sketch.js';

const read = (sketch: Sketch, id: string): Reading => {
  const report = sketchReport(sketch);
  const relation = relationsOf(report).find((one) => one.id === id);
  return tryRelation(relation!, report);
};
const review = (...figures: Printed[]): Reading => read({ table4: { review: figures } }, 't4-review-sum:table4:review:total');

describe('relations of the forms', () => {
  it('are 42 in the 2021 form, 40 where （六） is one row, 40 in the 2019 form', () => {
    const count = (sketch: Sketch): number => relationsOf(sketchReport(sketch)).length;
    expect([count({}), count({ undivided: true }), count({ form: '2019' })]).toEqual([42, 40, 40]);
  });

  it('are none of a table that is not there', () => {
    expect(relationsOf(sketchReport({ table3: null, table4: null }))).toEqual([]);
  });
});

describe('reading a relation', () => {
  it('holds and fails by printed numbers', () => {
    expect(review(1, 2, 3, 4, 10)).toEqual({ state: 'holds', left: 10, right: 10 });
    expect(review(1, 2, 3, 4, 11)).toEqual({ state: 'fails', left: 10, right: 11 });
  });

  it('lets a blank pass as 0 where it then holds, and says nothing where it does not', () => {
    expect(review(5, '', '', 2, 7).state).toBe('holds');
    expect(review(5, '', '', 2, 9)).toEqual({ state: 'unknown', figure: 't4.review.corrected' });
  });

  it('says nothing where every part is blank, even if the total is 0', () => {
    expect(review('', '', '', '', 0).state).toBe('unknown');
  });

  it('says nothing of a cell that was not found or reads 若干', () => {
    expect(review(1, null, 0, 0, 1)).toEqual({ state: 'unknown', figure: 't4.review.corrected' });
    expect(review(1, '若干', 0, 0, 1)).toEqual({ state: 'unknown', figure: 't4.review.corrected' });
  });

  it('takes the sum of the outcomes for a blank （七）总计, and accuses nobody if that fails', () => {
    const column = (n1: number): Reading =>
      read({ table3: { N1: [n1, 0, 0, 0, 0, 0, n1], R1: [5, 0, 0, 0, 0, 0, 5], R7: ['', 0, 0, 0, 0, 0, ''] } }, 't3-column-balance:table3:c1');
    expect(column(5)).toEqual({ state: 'holds', left: 5, right: 5 });
    expect(column(6).state).toBe('unknown');
  });

  it('counts signs for nothing as blank, words not', () => {
    const stands = (printed: string): boolean =>
      standsForNothing(sketchReport({ table2: { penalties: [printed] } }).figures['t2.penalties.decisions']!);
    expect(['', ' ', '/', '-', '—', '－', '无', '不适用', '*'].filter((printed) => !stands(printed))).toEqual([]);
    expect(['0', '若干', '无法统计', '12'].filter(stands)).toEqual([]);
  });
});
