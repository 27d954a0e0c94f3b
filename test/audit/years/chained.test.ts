import { describe, expect, it } from '@jest/globals';

import { audit } from '../../../src/audit/audit.js';
import { compare } from '../../../src/audit/compare.js';
import { findingsOf } from '../../../src/audit/elsewhere.js';
import type { PairExample } from '../../../src/audit/pair.js';
import { sketchPair } from '../../../src/audit/pair-sketch.js';
import { chained } from '../../../src/audit/years/chained.js';
import type { Sketch } from '../../../src/audit/sketch.js';
import { copied, other, otherProblems, overview, problems } from '../../../src/audit/years/repeated-examples.js';
import type { Notice } from '../../../src/schema/notice.js';
import { rowsOf } from '../figures.js';

const verdict = { shows: { zh: '', en: '' }, verdict: 'failed' } as const;
const judged = (example: Pick<PairExample, 'later' | 'earlier' | 'notices' | 'earlierNotices'>) => {
  const pair = sketchPair({ ...verdict, ...example });
  const { outcomes, causes } = chained(pair, compare(pair), ({ report, notices }) => findingsOf(audit(report, notices)));
  const told = findingsOf(outcomes).map(({ id, causedBy, causedIn, cause, severity }) => ({
    id,
    causedBy: causedIn === undefined ? causedBy : `${causedIn}/${causedBy}`,
    code: cause?.code ?? null,
    said: cause?.message.zh,
    severity,
  }));
  return { told, causes };
};

const rows = (n2: string, n4: string, n1 = '100 0 0 0 0 0 100', r7 = '100 0 0 0 0 0 100') =>
  rowsOf(`N1 ${n1} · N2 ${n2} · R1 ${r7} · R7 ${r7} · N4 ${n4}`);
const left = (count: number) => `${count} 0 0 0 0 0 ${count}`;

describe('one wrong 结转', () => {
  it('that breaks the table and the years is one cause, whose head is the sum', () => {
    const later = { year: 2024, table3: rows('31 0 0 0 0 0 35', left(31)) };
    const { told, causes } = judged({ later, earlier: [{ year: 2023, table3: rows(left(31), left(31)) }] });
    expect(told.map(({ id, causedBy, code }) => [id, causedBy, code])).toEqual([
      ['yy-carry-mismatch:table3:N2:c7', 't3-row-total:table3:N2:c7', 'one-cell'],
    ]);
    expect(causes.map(({ finding }) => finding)).toEqual(['t3-column-balance:table3:c7', 't3-row-total:table3:N2:c7']);
    expect(causes[0]?.cause.message.zh).toMatch(/若由35改为31，.*改后与2023年度报告结转下年度的31件衔接。$/);
  });

  it('takes its column along, where both stand under the sum', () => {
    const later = { year: 2024, table3: rows('35 0 0 0 0 0 35', left(31)) };
    const { told } = judged({ later, earlier: [{ year: 2023, table3: rows(left(31), left(31)) }] });
    expect(told.map(({ causedBy }) => causedBy)).toEqual(['t3-column-balance:table3:c1', 't3-column-balance:table3:c1']);
  });

  it('may be that of last year’s report, where its own sums say so', () => {
    const earlier = [{ year: 2023, table3: rows(left(31), '31 0 0 0 0 0 37') }];
    const { told } = judged({ later: { year: 2024, table3: rows(left(31), left(31)) }, earlier });
    expect(told).toMatchObject([{ id: 'yy-carry-mismatch:table3:N2:c7', causedBy: 'earlier-1/t3-row-total:table3:N4:c7', code: 'earlier-report' }]);
    expect(told[0]?.said).toMatch(/若由37改为31，该表平衡，两年也即衔接：请先核对2023年度报告。该处不符已在2023年度报告中列出，此处只作提示。$/);
    expect(told[0]?.severity).toBe('info');
  });

  it('that last year’s report tells takes its column along as a remark', () => {
    const earlier = [{ year: 2023, table3: rows(left(31), left(37)) }];
    const { told } = judged({ later: { year: 2024, table3: rows(left(31), left(31)) }, earlier });
    expect(told.map(({ severity, code, causedBy }) => [severity, code, causedBy])).toEqual([
      ['info', 'earlier-report', 'earlier-1/t3-column-balance:table3:c1'],
      ['info', 'earlier-report', 'earlier-1/t3-column-balance:table3:c1'],
    ]);
  });

  it('may be what last year’s report had taken over', () => {
    const earlier = [{ year: 2023, table3: rows(left(44), left(61), '117 0 0 0 0 0 117') }];
    const later = { year: 2024, table3: rows(left(44), left(44)) };
    const [, total] = judged({ later, earlier }).told;
    expect(total).toMatchObject({ id: 'yy-carry-mismatch:table3:N2:c7', code: 'one-column', causedBy: null });
    const first = judged({ later: { year: 2024, table3: rows('40 4 0 0 0 0 44', '40 4 0 0 0 0 44') }, earlier }).told.at(-1);
    expect(first).toMatchObject({ code: 'last-year-kept', said: '所填44与2023年度报告的上年结转数相同，可能沿用了上年数字。' });
  });

  it('has a known slip, or nobody can tell', () => {
    const between = (taken: number, before: number) => {
      const split = (count: number) => `${count - 9} 9 0 0 0 0 ${count}`;
      const { told } = judged({
        later: { year: 2024, table3: rows(split(taken), split(taken)) },
        earlier: [{ year: 2023, table3: rows(left(before), left(before)) }],
      });
      return told.at(-1)?.code;
    };
    expect(between(103, 130)).toBe('digits-swapped');
    expect(between(103, 77)).toBeNull();
  });

  it('explains nothing of a finding that rests on a doubted reading', () => {
    const later = { year: 2024, table3: rows('31 0 0 0 0 0 35', left(31)) };
    const doubt: Notice = { code: 'test', message: '存疑', place: { block: 10, cell: [25, 7] } };
    const { told } = judged({ later, earlier: [{ year: 2023, table3: rows(left(31), left(31)) }], earlierNotices: [doubt] });
    expect(told).toMatchObject([{ severity: 'info', causedBy: null }]);
  });
});

describe('a stock that does not follow', () => {
  const year = (one: number, documents: readonly number[]) => ({ organ: '宿迁市人民政府', year: one, table2: { documents }, table3: null });

  it('is last year’s, where it did not move though something was issued', () => {
    const { told } = judged({ later: year(2024, [5, 0, 420]), earlier: [year(2023, [0, 0, 420])] });
    expect(told).toMatchObject([{ id: 'yy-inforce-normative:table2:documents:inForce', code: 'last-year-kept' }]);
  });

  it('is a misprint of the year between, where the years around it join', () => {
    const earlier = [year(2023, [3, 1, 240]), year(2022, [0, 0, 420])];
    const { told } = judged({ later: year(2024, [5, 0, 427]), earlier });
    expect(told).toMatchObject([{ code: 'earlier-report', severity: 'info', causedBy: 'earlier-1/yy-inforce-normative:table2:documents:inForce' }]);
    expect(told[0]?.said).toBe(
      '若2023年度报告的现行有效件数由240改为422，2022至2024年度即全部衔接：请先核对2023年度报告。该处不符已在2023年度报告中列出，此处只作提示。',
    );
  });

  it('keeps its weight where the report of the year between has no finding of its own', () => {
    const said = { sections: { 6: { text: ['本年度统计范围由本级扩大至全市各部门，本年度未收取信息处理费。'] } } };
    const earlier = [{ ...year(2023, [3, 1, 240]), ...said }, year(2022, [0, 0, 420])];
    const { told } = judged({ later: year(2024, [5, 0, 427]), earlier });
    expect(told).toMatchObject([{ code: 'earlier-report', severity: 'warning', causedBy: null }]);
    expect(told[0]?.said).toMatch(/2023年度报告本身没有列出这一处，仅在此列出。$/);
  });

  it('is nothing that can be told where nothing fits', () => {
    const { told } = judged({ later: year(2024, [5, 0, 431]), earlier: [year(2023, [3, 1, 422]), year(2022, [0, 0, 420])] });
    expect(told).toMatchObject([{ code: null }]);
  });
});

describe('text that was kept for years', () => {
  const on = (year: number, text: readonly string[], five: readonly string[], organ = '青溪县教育局') => ({
    organ,
    year,
    table2: null,
    table3: null,
    table4: null,
    sections: { 1: { text }, 5: { text: five } },
  });
  const texts = (later: Sketch, ...earlier: readonly Sketch[]) =>
    judged({ later, earlier }).told.flatMap(({ id, causedBy, code, said, severity }) =>
      /text|repeated/.test(id) ? [[id, severity, causedBy, code, said]] : [],
    );
  const before = '年度报告已有同样的情况，同一文字连年沿用，宜作为一个问题核对。';
  const within = ['yy-problems-repeated:s5', 'info', 'yy-duplicate-text', 'kept-text', '第一、五部分的文字整体与往年雷同，此处随之。'];

  it('is one matter: the newest report tells which others have the same finding, and its problems follow', () => {
    const kept = [2023, 2022, 2021].map((year) => on(year, overview, problems));
    expect(texts(on(2024, copied, problems), ...kept)).toEqual([
      ['yy-duplicate-text', 'warning', 'earlier-2/yy-duplicate-text', 'kept-for-years', `2022、2023${before}`],
      within,
    ]);
    expect(texts(on(2024, copied, problems), kept[0]!)).toEqual([['yy-duplicate-text', 'warning', null, null, undefined], within]);
  });

  it('is told over a year that is not held', () => {
    expect(texts(on(2024, copied, problems), on(2022, overview, problems), on(2021, overview, problems))[0]).toEqual([
      'yy-duplicate-text',
      'warning',
      'earlier-1/yy-duplicate-text',
      'kept-for-years',
      `2022${before}`,
    ]);
  });

  it('may be the problems alone, over three years', () => {
    const earlier = [on(2023, overview, problems), on(2022, otherProblems, problems)];
    expect(texts(on(2024, other, problems), ...earlier)).toEqual([
      ['yy-problems-repeated:s5', 'info', 'earlier-1/yy-problems-repeated:s5', 'kept-for-years', `2023${before}`],
    ]);
  });

  it('is that of one organ under its former name', () => {
    const named = (organ: string, text: readonly string[]) => text.map((one) => `${one}${organ}与档案机构衔接，已移交的信息查询方式在指南中写明。`);
    const [now, then] = ['青溪县数据局', '青溪县大数据中心'];
    const later = on(2024, named(now, copied), problems, now);
    expect(texts(later, on(2023, named(then, overview), problems, then))[0]).toEqual(['yy-duplicate-text', 'warning', null, null, undefined]);
  });
});
