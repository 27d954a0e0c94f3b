import { describe, expect, it } from '@jest/globals';

import { audit } from '../../src/audit/audit.js';
import { sketchReport, type Sketch } from '../../src/audit/sketch.js';
import { rowsOf } from './figures.js';

/** id → id of its head (null = is a head), with the cause's code. */
const told = (sketch: Sketch): Readonly<Record<string, readonly [string | null, string | null]>> =>
  Object.fromEntries(
    audit(sketchReport(sketch), []).flatMap((outcome) =>
      outcome.verdict === 'failed' ? outcome.findings.map((finding) => [finding.id, [finding.causedBy, finding.cause?.code ?? null]] as const) : [],
    ),
  );

describe('causes', () => {
  it('puts the column under the row where one cell explains both', () => {
    expect(told({ table3: rowsOf('N1 5 0 0 0 0 0 5 · R1 5 0 0 0 0 0 7 · R7 5 0 0 0 0 0 5') })).toEqual({
      't3-row-total:table3:R1:c7': [null, 'one-cell'],
      't3-outcome-sum:table3:R7:c7': ['t3-row-total:table3:R1:c7', 'one-cell'],
    });
  });

  it('knows that the changed cell may be a total of totals', () => {
    expect(told({ table3: rowsOf('N1 5 0 0 0 0 0 5 · R1 5 0 0 0 0 0 5 · R7 5 0 0 0 0 0 8') })).toEqual({
      't3-column-balance:table3:c7': ['t3-outcome-sum:table3:R7:c7', 'one-cell'],
      't3-outcome-sum:table3:R7:c7': [null, 'one-cell'],
      't3-row-total:table3:R7:c7': ['t3-outcome-sum:table3:R7:c7', 'one-cell'],
    });
  });

  it('puts four failures of one row under one cause where the cell and its total are wrong alike', () => {
    const head = 't3-outcome-sum:table3:R7:c1';
    expect(told({ table3: rowsOf('N1 5 0 0 0 0 0 5 · R1 5 0 0 0 0 0 5 · R7 8 0 0 0 0 0 8') })).toEqual({
      't3-column-balance:table3:c1': [head, 'one-row'],
      't3-column-balance:table3:c7': [head, 'one-row'],
      [head]: [null, 'one-row'],
      't3-outcome-sum:table3:R7:c7': [head, 'one-row'],
    });
  });

  it('sees one application in two columns where the total balances (洋河新区 2025)', () => {
    expect(told({ table3: rowsOf('N1 60 0 0 0 0 1 61 · R1 61 0 0 0 0 0 61 · R7 61 0 0 0 0 0 61') })).toEqual({
      't3-column-balance:table3:c1': [null, 'one-application-two-columns'],
      't3-column-balance:table3:c6': ['t3-column-balance:table3:c1', 'one-application-two-columns'],
    });
  });

  it('takes a count below zero for the cause of the columns that it upsets', () => {
    const head = 'cell-negative:table3:N4:c1';
    expect(told({ table3: rowsOf('N1 5 0 0 0 0 0 5 · R1 3 0 0 0 0 0 3 · R7 3 0 0 0 0 0 3 · N4 -1 0 0 0 0 0 -1') })).toEqual({
      [head]: [null, 'one-row'],
      'cell-negative:table3:N4:c7': [head, 'one-row'],
      't3-column-balance:table3:c1': [head, 'one-row'],
      't3-column-balance:table3:c7': [head, 'one-row'],
    });
  });

  it('leaves two unrelated faults apart', () => {
    const apart = told({ table3: rowsOf('N1 5 0 0 0 0 0 5 · R1 5 0 0 0 0 0 7 · R7 5 0 0 0 0 0 5'), table4: { review: [4, 1, 2, 0, 9] } });
    expect(apart['t4-review-sum:table4:review:total']).toEqual([null, 'either-side']);
    expect(apart['t3-outcome-sum:table3:R7:c7']).toEqual(['t3-row-total:table3:R1:c7', 'one-cell']);
  });

  it('takes a whole column of totals left at 0 for one cause', () => {
    expect(told({ table3: rowsOf('N1 5 0 0 0 0 0 0 · R1 5 0 0 0 0 0 0 · R7 5 0 0 0 0 0 0') })).toEqual({
      't3-row-total:table3:N1:c7': [null, 'total-left-at-zero'],
      't3-row-total:table3:R1:c7': ['t3-row-total:table3:N1:c7', 'total-left-at-zero'],
      't3-row-total:table3:R7:c7': ['t3-row-total:table3:N1:c7', 'total-left-at-zero'],
    });
  });

  it('tells a table that is missing with its section under the section', () => {
    const told4 = told({ sections: { 4: null } });
    expect(told4['missing-section:s4']).toEqual([null, 'section-missing']);
    expect(told4['missing-table:table4']).toEqual(['missing-section:s4', 'section-missing']);
  });

  it('names a known slip: digits exchanged, a digit lost or added, a factor', () => {
    const cause = (review: string): string | null => told({ table4: { review: review.split(' ') } })['t4-review-sum:table4:review:total']![1];
    expect(cause('11 7 3 0 12')).toBe('digits-swapped');
    expect(cause('10 5 6 0 210')).toBe('factor');
    expect(cause('100 5 18 0 13')).toBe('digit-lost');
    expect(cause('10 5 8 0 233')).toBe('digit-added');
    expect(cause('10 5 8 0 29')).toBe('either-side');
  });

  it('names the figure that was left out, or that stands in place of the total', () => {
    const cause = (review: string): string | null => told({ table4: { review: review.split(' ') } })['t4-review-sum:table4:review:total']![1];
    expect(cause('10 5 8 4 23')).toBe('neighbour-left-out');
    expect(cause('10 5 8 4 4')).toBe('equals-neighbour');
  });

  it('takes no number that happens to be equal for a neighbour of a row of outcomes', () => {
    const cause = told({ table3: rowsOf('N1 5 0 0 0 0 0 5 · R1 5 0 0 0 0 0 5 · R2 0 0 0 0 0 0 5 · R7 5 0 0 0 0 0 5') });
    expect(Object.values(cause).map(([, code]) => code)).not.toContain('equals-neighbour');
  });

  it('sees two rows that were exchanged', () => {
    const all = told({ table3: rowsOf('N1 5 1 0 0 0 0 6 · R1 4 1 0 0 0 0 5 · R7 1 0 0 0 0 0 1 · N4 4 1 0 0 0 0 5') });
    expect(new Set(Object.values(all).map(([, code]) => code))).toEqual(new Set(['rows-exchanged']));
  });

  it('never names a head that is not among the findings', () => {
    const all = told({ table3: rowsOf('N1 9 0 0 3 0 0 5 · R1 5 1 0 0 0 0 7 · R7 5 0 0 2 0 0 5 · N4 1 0 0 0 0 0 4') });
    for (const [head] of Object.values(all)) expect(head === null || all[head]?.[0] === null).toBe(true);
  });
});
