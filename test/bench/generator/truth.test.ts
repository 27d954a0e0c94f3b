import { describe, expect, it } from '@jest/globals';
import { brokenRelations, expectedFigures, knownSpec, withFigures } from '../../fixtures/documents.js';
import { valueOf } from '../../../bench/generator/truth.js';

describe('valueOf', () => {
  it.each([
    ['0', 0],
    ['1,234', 1234],
    ['8978.04', 8978.04],
    ['+3', 3],
    ['22（其中修订16件）', 22],
    ['22(其中修订16件)', 22],
    ['34件', 34],
    ['251000元', 251000],
    ['', null],
    ['\u00a0', null],
    ['/', null],
    ['-', null],
    ['无', null],
  ])('takes %j as %j', (printed, value) => {
    expect(valueOf(printed)).toBe(value);
  });
});

describe('brokenRelations', () => {
  it('finds nothing in a sound report, and the row and column of a changed cell', () => {
    const sound = knownSpec('huaian2024');
    expect(brokenRelations(sound)).toEqual([]);
    expect(brokenRelations(withFigures(sound, { 't3.R4.1.c2': '13' }))).toEqual([
      { rule: 't3-outcome-sum', severity: 'error', row: '三、本年度办理结果/（七）总计', column: '商业企业' },
      { rule: 't3-row-total', severity: 'error', row: '三、本年度办理结果/（四）无法提供/1.本机关不掌握相关政府信息', column: '总计' },
    ]);
  });

  it('says nothing of a relation with a blank in it', () => {
    const spec = withFigures(knownSpec('hongze2023'), { 't4.review.corrected': '' });
    expect(brokenRelations(spec).map(({ rule }) => rule)).toEqual(['t4-after-sum']);
  });
});

describe('expectedFigures', () => {
  it('lists what is printed: 200 cells, 186 with （六） undivided, 198 in the 2019 form', () => {
    const counts = (['huaian2024', 'hongze2023', 'shanghaiOffice2019'] as const).map((name) => Object.keys(expectedFigures(knownSpec(name))).length);
    expect(counts).toEqual([200, 186, 198]);
  });
});
