import { describe, expect, it } from '@jest/globals';

import { audit } from '../../src/audit/audit.js';
import { brokenOperands } from '../../src/audit/broken.js';
import { likelyNotices, likelyReadings } from '../../src/audit/likely.js';
import { sketchReport, type Sketch } from '../../src/audit/sketch.js';
import type { Report } from '../../src/schema/report.js';

/** The sketch with a second reading at one figure. */
const readTwice = (sketch: Sketch, id: string, ...texts: readonly string[]): Report => {
  const report = sketchReport(sketch);
  const otherReadings = texts.map((text) => ({ value: /^\d+$/.test(text) ? Number(text) : null, text, by: '另一种读法' }));
  return { ...report, figures: { ...report.figures, [id]: { ...report.figures[id]!, otherReadings } } };
};
const table3 = { N1: [8, 1, 0, 0, 0, 0, 9], R1: [7, 1, 0, 0, 0, 0, 8], R7: [7, 1, 0, 0, 0, 0, 8], N4: [1, 0, 0, 0, 0, 0, 1] };
const misread = { ...table3, R1: [1, 1, 0, 0, 0, 0, 8] };
const verdicts = (report: Report, rule: string): string[] => audit(report, []).flatMap((outcome) => (outcome.rule === rule ? [outcome.verdict] : []));

describe('a figure read in two ways', () => {
  it('is likely the one that closes every sum of its row and column; the value stays what was read', () => {
    const report = readTwice({ table3: misread }, 't3.R1.c1', '7');
    expect([...likelyReadings(report)]).toEqual([['t3.R1.c1', { value: 7, text: '7', by: '另一种读法' }]]);
    expect(report.figures['t3.R1.c1']?.value).toBe(1);
    expect(likelyNotices(report).map((notice) => notice.message)).toEqual([
      expect.stringContaining('读作“1”，但只有另一次读取（另一种读法）的“7”能使所在行列的合计成立'),
    ]);
  });

  it('leaves the sums that told it unknown: nothing is passed or failed by them', () => {
    expect(verdicts(sketchReport({ table3: misread }), 't3-row-total')).toEqual(['failed']);
    const report = readTwice({ table3: misread }, 't3.R1.c1', '7');
    const sums = audit(report, []).filter((outcome) => ['t3-row-total', 't3-outcome-sum'].includes(outcome.rule));
    expect(sums.map((outcome) => [outcome.rule, outcome.verdict])).toEqual([
      ['t3-outcome-sum', 'passed'],
      ['t3-row-total', 'passed'],
    ]);
    const whole = audit(sketchReport({ table3 }), []).filter((outcome) => ['t3-row-total', 't3-outcome-sum'].includes(outcome.rule));
    const applied = (outcomes: typeof sums): number => outcomes.reduce((sum, one) => sum + (one.verdict === 'passed' ? one.applied : 0), 0);
    expect(applied(whole) - applied(sums)).toBe(2);
  });

  it('stays open where both readings close the sums, or none does', () => {
    expect(likelyReadings(readTwice({ table3: misread }, 't3.R1.c1', '4')).size).toBe(0);
    expect(likelyReadings(readTwice({ table2: { penalties: [3] } }, 't2.penalties.decisions', '8')).size).toBe(0);
  });

  it('is what was read where only that closes the sums; they are then no proof either', () => {
    const report = readTwice({ table3 }, 't3.R1.c1', '1', '若干');
    expect([...likelyReadings(report)]).toEqual([['t3.R1.c1', { value: 7, text: '7', by: null }]]);
    expect(likelyNotices(report)[0]?.message).toContain('只有“7”能使所在行列的合计成立');
  });

  it('is not likely anything where another cell of its sums cannot be read', () => {
    expect(likelyReadings(readTwice({ table3: { ...misread, R7: ['若干', 1, 0, 0, 0, 0, 8] } }, 't3.R1.c1', '7')).size).toBe(0);
  });
});

describe('figures whose sums do not hold', () => {
  it('are those of every broken relation, each once', () => {
    const places = brokenOperands(sketchReport({ table4: { review: [1, 2, 3, 4, 11] } }));
    expect(places).toHaveLength(5);
  });

  it('are none where all sums hold', () => {
    expect(brokenOperands(sketchReport({}))).toEqual([]);
  });
});
