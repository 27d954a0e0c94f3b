import { describe, expect, it } from '@jest/globals';

import { audit } from '../../../src/audit/audit.js';
import { compare } from '../../../src/audit/compare.js';
import { findingsOf } from '../../../src/audit/elsewhere.js';
import { sketchPair } from '../../../src/audit/pair-sketch.js';
import { chained } from '../../../src/audit/years/chained.js';
import type { Sketch } from '../../../src/audit/sketch.js';
import { copied, other, otherProblems, overview, problems } from '../../../src/audit/years/repeated-examples.js';
import { rowsOf } from '../figures.js';

const fault = '全年公开信息XX条。';
const on = (year: number, text: readonly string[], six = fault, five = problems): Sketch => ({
  organ: '青溪县教育局',
  year,
  table2: null,
  table3: null,
  table4: null,
  sections: { 1: { text }, 5: { text: five }, 6: { text: [six] } },
});

/** Findings of audit about the later report that follow from those of earlier ones: `placeholder-left:s6 < earlier-2/placeholder-left:s6`. */
const followingIn = (later: Sketch, ...earlier: readonly Sketch[]) => {
  const pair = sketchPair({ shows: { zh: '', en: '' }, verdict: 'failed', later, earlier });
  const { causes } = chained(pair, compare(pair), ({ report, notices }) => findingsOf(audit(report, notices)));
  return causes.flatMap(({ finding, head, cause }) =>
    head ? [{ follows: `${finding} < ${head.document}/${head.finding}`, said: cause.message.zh }] : [],
  );
};
const placeholder = (later: Sketch, ...earlier: readonly Sketch[]) =>
  followingIn(later, ...earlier).filter(({ follows }) => follows.startsWith('placeholder-left'));

describe('a fault that came along with the text of an earlier report', () => {
  it('follows from the oldest report that has it, over a chain of copies', () => {
    expect(placeholder(on(2023, copied), on(2022, copied), on(2021, overview))).toEqual([
      {
        follows: 'placeholder-left < earlier-2/placeholder-left',
        said: '由2021年度报告的“存在未填写的占位内容”引起：这里的文字沿用了该报告，问题相同，宜一并核对。',
      },
    ]);
    expect(placeholder(on(2022, copied), on(2021, overview)).map(({ follows }) => follows)).toEqual([
      'placeholder-left < earlier-1/placeholder-left',
    ]);
  });

  it('is the same where only the year of its sentence moved on', () => {
    const said = (year: number) => `${year}年公开信息XX条。`;
    expect(placeholder(on(2023, copied, said(2023)), on(2022, overview, said(2022)))).toHaveLength(1);
  });

  it('is a new one where the words are others', () => {
    expect(placeholder(on(2023, copied, '全年发布解读XX篇。'), on(2022, overview))).toEqual([]);
    expect(placeholder(on(2023, copied), on(2022, overview, '全年公开信息12条。'))).toEqual([]);
  });

  it('stands for itself where the text was written anew', () => {
    expect(placeholder(on(2023, other, fault, otherProblems), on(2022, overview))).toEqual([]);
  });

  it('follows in section five where the problems alone were taken over', () => {
    const faulty = [...problems, '全年整改问题XX件。'];
    const [later, before] = [on(2023, other, '没有。', faulty), on(2022, overview, '没有。', faulty)];
    expect(placeholder(later, before).map(({ follows }) => follows)).toEqual(['placeholder-left < earlier-1/placeholder-left']);
    expect(placeholder(on(2023, other, fault, problems), on(2022, overview))).toEqual([]);
  });
});

describe('a sum that came along with the figures of an earlier report', () => {
  const table3 = rowsOf('N1 31 4 0 0 0 0 36 · R1 20 4 0 0 0 0 24 · R2 11 0 0 0 0 0 11 · R7 31 4 0 0 0 0 35');
  const year = (one: number, licences: number): Sketch => ({ year: one, table2: { licences: [licences], penalties: [86] }, table3, table4: null });

  it('follows from the older report, and so does that the figures are the same', () => {
    const [later, ...earlier] = [year(2023, 417), year(2022, 417), year(2021, 417)];
    expect(followingIn(later, ...earlier).map(({ follows }) => follows)).toEqual(['t3-row-total:table3:N1:c7 < earlier-1/t3-row-total:table3:N1:c7']);
    const pair = sketchPair({ shows: { zh: '', en: '' }, verdict: 'failed', later: later, earlier });
    const told = findingsOf(chained(pair, compare(pair), () => []).outcomes).filter(({ rule }) => rule === 'yy-identical-figures');
    expect(told).toMatchObject([{ severity: 'warning', causedBy: 'yy-identical-figures', causedIn: 'earlier-1' }]);
    expect(told[0]?.cause?.message.zh).toBe('2022年度报告已有同样的情况，同一数据连年沿用，宜作为一个问题核对。');
  });

  it('stands for itself where other figures are new', () => {
    expect(followingIn(year(2023, 418), year(2022, 417))).toEqual([]);
  });
});
