import { describe, expect, it } from '@jest/globals';

import { audit } from '../../src/audit/audit.js';
import { causesFrom, findingsOf, lastYear, parentReport, type AddedCause } from '../../src/audit/elsewhere.js';
import type { Held } from '../../src/audit/pair.js';
import { sketchReport, type Sketch } from '../../src/audit/sketch.js';
import { readClaims } from '../../src/normalize/claims/read-claims.js';
import type { Notice } from '../../src/schema/notice.js';
import { rowsOf } from './figures.js';

const held = (sketch: Sketch, notices: readonly Notice[] = []): Held => ({
  document: 'd',
  report: sketchReport({ organ: '青溪县教育局', year: 2023, ...sketch }, readClaims),
  notices,
});
const added = (own: Held, other: Held, origin = lastYear): readonly AddedCause[] =>
  causesFrom(own, findingsOf(audit(own.report, own.notices)), origin(other));
const inShort = (causes: readonly AddedCause[]) => causes.map(({ finding, cause }) => [finding, cause.code]);

const before = (rows: string): Held => held({ year: 2022, table3: rowsOf(rows), table4: { review: [70, 20, 10, 5, 105] } });
const now = (total: number): Held =>
  held({ table3: rowsOf(`N1 230 18 0 0 0 0 248 · R1 160 13 0 0 0 0 ${total} · R4.1 70 5 0 0 0 0 75 · R7 230 18 0 0 0 0 248`) });

describe('a figure that fails the sums', () => {
  it('is last year’s where it equals the same cell of that report alone', () => {
    const causes = added(now(391), before('N1 380 11 0 0 0 0 391 · R1 380 11 0 0 0 0 391 · R7 380 11 0 0 0 0 391'));
    expect(inShort(causes)).toEqual([
      ['t3-outcome-sum:table3:R7:c7', 'last-year-kept'],
      ['t3-row-total:table3:R1:c7', 'last-year-kept'],
    ]);
    expect(causes[0]?.cause.message.zh).toBe(
      '表三“（一）予以公开·总计”所填391与该机关2022年度报告同一格相同，若改为173，不符即消除；可能沿用了上年数字，请先核对。',
    );
  });

  it('is the parent’s where it equals the same cell of the government above', () => {
    const parent = {
      ...before('R1 380 11 0 0 0 0 391'),
      report: sketchReport({ organ: '青溪县人民政府', year: 2023, table3: rowsOf('R1 380 11 0 0 0 0 391') }),
    };
    const causes = added(now(391), parent, parentReport);
    expect(causes[0]?.cause.code).toBe('parent-figure');
    expect(causes[0]?.cause.message.zh).toContain('与青溪县人民政府同年度报告同一格相同');
  });

  it('is nobody’s where the other report prints another number there', () => {
    expect(added(now(391), before('R1 380 10 0 0 0 0 390'))).toEqual([]);
  });

  it('is nobody’s where it is so small that it is alike by chance', () => {
    const small = held({ table3: rowsOf('N1 5 0 0 0 0 0 5 · R1 5 0 0 0 0 0 7 · R7 5 0 0 0 0 0 5') });
    expect(added(small, before('N1 7 0 0 0 0 0 7 · R1 7 0 0 0 0 0 7 · R7 7 0 0 0 0 0 7'))).toEqual([]);
  });

  it('is nobody’s where our reading of the other cell is in doubt', () => {
    const sketch = { year: 2022, table3: rowsOf('R1 380 11 0 0 0 0 391') };
    const { place } = held(sketch).report.figures['t3.R1.c7']!;
    expect(added(now(391), held(sketch))).not.toEqual([]);
    expect(added(now(391), held(sketch, [{ code: 'test', message: '存疑', place }]))).toEqual([]);
  });

  it('may be so by another slip as well: then neither is claimed, and both are told', () => {
    const [one] = added(now(137), before('R1 120 17 0 0 0 0 137'));
    expect(one?.cause.code).toBe('several-possible');
    expect(one?.cause.message.zh).toMatch(/可能是两位数字颠倒.*所填137也与该机关2022年度报告同一格相同，不能判断是哪一种。$/);
  });

  it('cannot be told where two cells of the sum are last year’s', () => {
    const own = (total: number) => held({ table4: { review: [70, 20, 13, 5, total] } });
    expect(inShort(added(own(187), held({ year: 2022, table4: { review: [100, 50, 25, 5, 187] } })))).toEqual([
      ['t4-review-sum:table4:review:total', 'last-year-kept'],
    ]);
    expect(added(own(187), held({ year: 2022, table4: { review: [70, 80, 25, 5, 187] } }))).toEqual([]);
  });
});

describe('a number that the text states and the table does not have', () => {
  const stating = (count: number): Held =>
    held({
      sections: { 1: { text: [`（二）依申请公开情况。全年共收到政府信息公开申请${count}件。`] } },
      table3: rowsOf('N1 158 0 0 0 0 0 158 · R1 158 0 0 0 0 0 158 · R7 158 0 0 0 0 0 158'),
    });

  it('is last year’s where last year’s table has it', () => {
    const causes = added(stating(146), before('N1 146 0 0 0 0 0 146'));
    expect(inShort(causes)).toEqual([['nt-received-mismatch:table3:N1:c7:s1', 'last-year-kept']]);
    expect(causes[0]?.cause.message.zh).toBe('正文的146与该机关2022年度报告表中的数相同，可能沿用了上年数字。');
  });

  it('is nobody’s where last year’s table has another', () => {
    expect(added(stating(146), before('N1 147 0 0 0 0 0 147'))).toEqual([]);
  });
});
