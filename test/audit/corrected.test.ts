import { describe, expect, it } from '@jest/globals';
import { withCorrections } from '../../src/audit/corrected.js';
import type { Correction } from '../../src/schema/review.js';
import { judged, reportPage } from '../cli/stored.js';

const { value: report } = judged(reportPage('洪泽区', 2023, '10 1 0 0 0 0 0 0 0 0 0 0 0 0 0')).report;
const correction = (more: Partial<Correction> = {}): Correction => ({
  kind: 'misread',
  sha256: 'a'.repeat(64),
  figure: 't4.review.total',
  printed: '0',
  before: 0,
  after: 11,
  reason: '扫描不清',
  by: '张三',
  at: '2025-01-01T00:00:00.000Z',
  ...more,
});
const total = report.figures['t4.review.total']!;

describe('a correction', () => {
  it('of our reading is what rules see, and settles the doubts about that cell', () => {
    const doubt = { code: 'x', message: '存疑', place: total.place };
    const other = { code: 'y', message: '别处', place: report.figures['t3.N1.c1']!.place };
    const { report: seen, notices, places } = withCorrections(report, [doubt, other], [correction()]);
    expect(seen.figures['t4.review.total']).toMatchObject({ value: 11, normalized: 11, printed: '11', status: 'number', confirmedBy: ['张三'] });
    expect([notices, places]).toEqual([[other], [total.place]]);
    expect(report.figures['t4.review.total']?.value).toBe(0);
  });

  it('of a misprint leaves what is printed to the rules', () => {
    expect(withCorrections(report, [], [correction({ kind: 'misprint' })])).toEqual({ report, notices: [], places: [] });
  });

  it('is the last one of its figure, and may say that the cell is blank', () => {
    const { report: seen } = withCorrections(report, [], [correction(), correction({ after: null })]);
    expect(seen.figures['t4.review.total']).toMatchObject({ value: null, normalized: null, printed: '', status: 'blank' });
    expect(withCorrections(report, [], [correction(), correction({ kind: 'misprint' })]).report).toBe(report);
  });

  it('made on another reading doubts the cell and changes nothing', () => {
    const { report: seen, notices } = withCorrections(report, [], [correction({ before: 5, printed: '5' })]);
    expect(seen).toBe(report);
    expect(notices).toMatchObject([{ code: 'correction-outdated', place: total.place }]);
    expect(notices[0]?.message).toContain('当时读作“5”，现读作“0”');
  });
});
