import { describe, expect, it } from '@jest/globals';

import { across } from '../../../src/audit/across.js';
import { audit } from '../../../src/audit/audit.js';
import { findingsOf } from '../../../src/audit/elsewhere.js';
import type { Child, Neighbourhood } from '../../../src/audit/region-rule.js';
import { sketchNeighbourhood } from '../../../src/audit/region-sketch.js';
import { copiedFaults } from '../../../src/audit/region/copied-faults.js';
import { profileOf } from '../../../src/audit/region/profile.js';
import { sketchReport, type Sketch } from '../../../src/audit/sketch.js';
import { copied, overview, problems } from '../../../src/audit/years/repeated-examples.js';
import { rowsOf } from '../figures.js';

const shown = { shows: { zh: '', en: '' }, verdict: 'failed' } as const;
const judged = (report: ReturnType<typeof sketchReport>) => findingsOf(audit(report, []));

describe('what a government has beside those below it', () => {
  const city = (received: number): Sketch => ({
    organ: '青溪市人民政府',
    year: 2023,
    preamble: ['青溪市人民政府2023年政府信息公开工作年度报告', '本报告所列数据涵盖全市各级行政机关。'],
    table3: { N1: [received, 0, 0, 0, 0, 0, received] },
  });
  /** A county of which the first of the sums of 表三 says another total. */
  const county = (printed: number, right = printed): Sketch => ({
    organ: '青溪市云岭县人民政府',
    year: 2023,
    table3: rowsOf(`N1 ${right} 0 0 0 0 0 ${printed} · R1 ${right} 0 0 0 0 0 ${right} · R7 ${right} 0 0 0 0 0 ${right}`),
  });
  const between = (own: Sketch, below: Sketch) => {
    const beside = sketchNeighbourhood({ ...shown, own, below: [below], missingBelow: [] });
    const report = sketchReport(below);
    const measured = profileOf(report, [], judged(report))!.measured;
    const told: Neighbourhood = { ...beside, children: beside.children.map((child): Child => ({ ...child, measured })) };
    return findingsOf(across(told)).flatMap(({ rule, severity, causedIn, causedBy, cause }) =>
      rule.startsWith('rg-parent') || rule.startsWith('rg-rollup')
        ? [[rule, severity, causedIn === undefined ? null : `${causedIn}/${causedBy}`, cause?.message.zh ?? null]]
        : [],
    );
  };
  const said =
    '由青溪市云岭县人民政府同年度报告的“表三：各类申请人之和应等于总计”引起：该报告的总计若由180改为80，其自身合计成立，与本报告也不再矛盾；请先核对该报告，此处只作提示。';

  it('follows from a wrong total there, which its own sums tell', () => {
    expect(between(city(80), county(180, 80))).toEqual([
      ['rg-parent-below-child', 'info', 'below-1/t3-row-total:table3:N1:c7', said],
      ['rg-rollup-mismatch', 'info', 'below-1/t3-row-total:table3:N1:c7', said],
    ]);
  });

  it('is its own where the total there is right, or would still be too high', () => {
    expect(between(city(80), county(180)).map(([rule, severity, head]) => [rule, severity, head])).toEqual([
      ['rg-parent-below-child', 'warning', null],
      ['rg-rollup-mismatch', 'info', null],
    ]);
    expect(between(city(70), county(180, 80)).map(([, severity, head]) => [severity, head])).toEqual([
      ['warning', null],
      ['info', null],
    ]);
  });
});

describe('a fault in text that another organ’s report has', () => {
  const of = (organ: string, text: readonly string[], year: number, published: string | null = null) => {
    const report = sketchReport({ organ, year, sections: { 1: { text }, 5: { text: problems }, 6: { text: ['全年公开信息XX条。'] } } });
    return { ...report, published };
  };
  const followed = (theirs: ReturnType<typeof of>, mine: ReturnType<typeof of>): readonly string[] => {
    const [other, own] = [theirs, mine].map((report, index) => ({ document: `document-${index}`, report, notices: [], findings: judged(report) }));
    const beside = sketchNeighbourhood({ ...shown, own: { organ: '青溪县教育局' } });
    const outcomes = across({ ...beside, own: own!, profile: profileOf(mine, []), resembling: [other!] });
    return copiedFaults(own!, findingsOf(outcomes), own!.findings, [other!]).map(
      ({ finding, head }) => `${finding} < ${head?.document}/${head?.finding}`,
    );
  };
  const mine = of('青溪县教育局', copied, 2023, '2024-01-20');

  it('follows from that of the report which was there before', () => {
    const follows = expect.arrayContaining(['placeholder-left < document-0/placeholder-left']);
    expect(followed(of('云岭县教育局', overview, 2022), mine)).toEqual(follows);
    expect(followed(of('云岭县教育局', overview, 2023, '2024-01-12'), mine)).toEqual(follows);
  });

  it('stands for itself where nobody can tell which was first', () => {
    expect(followed(of('云岭县教育局', overview, 2023), mine)).toEqual([]);
    expect(followed(of('云岭县教育局', overview, 2023, '2024-01-20'), mine)).toEqual([]);
    expect(followed(of('云岭县教育局', overview, 2023, '2024-01-25'), mine)).toEqual([]);
  });
});
