/** Hard cases R2, R26 and R27: columns of one table, and a government beside the bodies under it. */
import { describe, expect, it } from '@jest/globals';

import { runRegionRule, type RegionExample } from '../../src/audit/region-rule.js';
import { sketchNeighbourhood } from '../../src/audit/region-sketch.js';
import { regionRules } from '../../src/audit/rules/regions.js';
import { rowsOf } from '../audit/figures.js';
import { judged, saying, told } from './judged.js';

it('R2: an application in two columns is one cause, told of the two columns and not of the total', () => {
  const rows = rowsOf('N1 60 0 0 0 0 1 61 · N2 0 0 0 0 0 0 0 · R1 61 0 0 0 0 0 61 · R7 61 0 0 0 0 0 61 · N4 0 0 0 0 0 0 0');
  const findings = judged(saying({ organ: '洋河新区管理委员会', year: 2025, table3: rows }, '未发生行政处罚。'));
  expect(told(findings)).toEqual([
    'error t3-column-balance: 表三“自然人”列新收与上年结转合计60＋0＝60，办结与结转下年度合计61＋0＝61，相差1，请核对。',
    'error t3-column-balance: 表三“其他”列新收与上年结转合计1＋0＝1，办结与结转下年度合计0＋0＝0，相差1，请核对。',
  ]);
  expect(findings.map(({ causedBy }) => causedBy)).toEqual([null, findings[0]!.id]);
  expect(findings[0]!.cause?.message.zh).toBe(
    '“自然人”与“其他”两列一多一少，相差同为1，总计平衡：同一申请可能计入了不同的列（“一、本年新收政府信息公开申请数量”），请核对这两列。',
  );
  // each names the four cells of its column: the one marked and three more
  expect(findings.map(({ because }) => because.length + 1)).toEqual([4, 4]);
});

const judgedAcross = (example: Omit<RegionExample, 'shows' | 'verdict'>): readonly string[] => {
  const beside = sketchNeighbourhood({ shows: { zh: '', en: '' }, verdict: 'failed', ...example });
  return regionRules
    .filter(({ id }) => id === 'rg-parent-below-child' || id === 'rg-rollup-mismatch')
    .map((rule) => {
      const outcome = runRegionRule(rule, beside);
      return outcome.verdict === 'not-assessable' ? outcome.reason.zh : outcome.verdict;
    });
};

describe('a government and the bodies under it', () => {
  const whole = (organ: string, year: number) => [`${organ}${year}年政府信息公开工作年度报告`, '本报告所列数据涵盖全市各级行政机关。'];
  const child = (organ: string, received: number) => ({ organ, year: 2024, table3: { N1: [received, 0, 0, 0, 0, 0, received] }, table4: {} });

  it('R26: are not compared where five are missing, which are named', () => {
    const missing = ['甲局', '乙局', '丙局', '丁局', '戊局'].map((name) => `淮安市${name}`);
    const own = { organ: '淮安市人民政府', year: 2024, preamble: whole('淮安市人民政府', 2024), table3: { N1: [3119, 0, 0, 0, 0, 0, 3119] } };
    const below = Array.from({ length: 16 }, (_, index) => child(`淮安市第${index + 1}局`, 20));
    const incomplete = '所辖单位的报告未收齐，缺淮安市甲局、淮安市乙局、淮安市丙局、淮安市丁局、淮安市戊局，不作结论。';
    expect(judgedAcross({ own, below, missingBelow: missing })).toEqual([incomplete, incomplete]);
  });

  it('R27: are incomplete with one missing, though 40 is 40', () => {
    const own = { organ: '青溪市人民政府', year: 2024, preamble: whole('青溪市人民政府', 2024), table3: { N1: [40, 0, 0, 0, 0, 0, 40] } };
    const below = [child('青溪市教育局', 40)];
    const incomplete = '所辖单位的报告未收齐，缺青溪市财政局，不作结论。';
    expect(judgedAcross({ own, below, missingBelow: ['青溪市财政局'] })).toEqual([incomplete, incomplete]);
    expect(judgedAcross({ own, below, missingBelow: [] })).toEqual(['passed', 'passed']);
  });
});
