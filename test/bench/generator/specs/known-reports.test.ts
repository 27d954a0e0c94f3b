import { describe, expect, it } from '@jest/globals';
import { brokenRelations } from '../../../../bench/generator/truth.js';
import { knownReports, knownSpec, specOf } from '../../../../bench/generator/specs/known-reports.js';
import type { KnownName } from '../../../../bench/generator/specs/known-reports.js';

const names = Object.keys(knownReports) as KnownName[];

describe('known reports', () => {
  it.each(names.filter((name) => name !== 'hongze2023'))('%s balances in every row and column', (name) => {
    expect(brokenRelations(knownSpec(name))).toEqual([]);
  });

  it('hongze2023 breaks two sums of 表四 and nothing else', () => {
    expect(brokenRelations(knownSpec('hongze2023')).map(({ rule }) => rule)).toEqual(['t4-review-sum', 't4-after-sum']);
  });

  it('shuyangBureau2023 holds 125 blank cells', () => {
    expect(Object.values(knownSpec('shuyangBureau2023').figures).filter((printed) => printed === '')).toHaveLength(125);
  });

  it('refuses a row with a figure too few', () => {
    expect(() => specOf({ ...knownReports.huaian2024, table4: { review: '1 2 3 4' } })).toThrow('table4.review: 4 figures for 5 columns');
  });
});
