import { describe, expect, it } from '@jest/globals';

import { audit } from '../../../src/audit/audit.js';
import { compare } from '../../../src/audit/compare.js';
import { findingsOf } from '../../../src/audit/elsewhere.js';
import type { Held, Pair } from '../../../src/audit/pair.js';
import { sketchReport, type Sketch } from '../../../src/audit/sketch.js';
import { chained } from '../../../src/audit/years/chained.js';
import type { Notice } from '../../../src/schema/notice.js';
import type { Outcome } from '../../../src/schema/finding.js';
import { rowsOf } from '../figures.js';

/** Carried applications and stocks of documents over more than two years, one of which is missing or in doubt. */

interface Year {
  readonly year: number;
  /** What was taken over, and what was carried on; `blank` where nothing is printed. */
  readonly taken: number | 'blank';
  readonly left: number | 'blank';
  readonly stock?: readonly (number | null)[];
  /** Rows of 表三 of which our reading is doubted. */
  readonly doubted?: readonly ('N2' | 'N4')[];
  readonly mergedFrom?: readonly string[];
}

const rowOf = (count: number | 'blank'): string => (count === 'blank' ? '- - - - - - -' : `${count} 0 0 0 0 0 ${count}`);

const heldOf = ({ year, taken, left, stock = [], doubted = [], mergedFrom = [] }: Year): Held => {
  const table3 = rowsOf(`N1 100 0 0 0 0 0 100 · N2 ${rowOf(taken)} · R1 100 0 0 0 0 0 100 · R7 100 0 0 0 0 0 100 · N4 ${rowOf(left)}`);
  const sketch: Sketch = { organ: '青溪县教育局', year, table3, table2: { documents: stock } };
  const report = sketchReport(sketch);
  const notices = doubted.flatMap((row): readonly Notice[] =>
    Object.entries(report.figures).flatMap(([id, { place }]) => (id.startsWith(`t3.${row}.`) ? [{ code: 'test', message: '存疑', place }] : [])),
  );
  return { document: String(year), report, notices, mergedFrom };
};

/** Each report of a chain beside the three before it, as the pipeline puts them; by year. */
const judged = (...years: readonly Year[]): ReadonlyMap<number, readonly Outcome[]> => {
  const all = years.map(heldOf);
  return new Map(
    all.map((later, index) => {
      const earlier = all.slice(Math.max(0, index - 3), index).reverse();
      const heldYears = years.slice(0, index + 1).map(({ year }) => year);
      const pair: Pair = { later, earlier, versions: [], isPreferred: true, heldYears, mayBeHeld: false };
      const { outcomes } = chained(pair, compare(pair), ({ report, notices }) => findingsOf(audit(report, notices)));
      return [years[index]!.year, outcomes];
    }),
  );
};

const said = (outcomes: readonly Outcome[] | undefined, rule = 'yy-carry-mismatch'): unknown => {
  const one = outcomes?.find((outcome) => outcome.rule === rule);
  if (one?.verdict !== 'failed') return one?.verdict === 'not-assessable' ? one.reason.zh : one?.verdict;
  return one.findings.map(({ severity, cause, causedIn, doubts }) => [severity, cause?.code ?? null, causedIn ?? null, doubts.length > 0]);
};

describe('what is carried over from year to year', () => {
  it('is joined with no year beyond one that is missing, and it is said why', () => {
    const reason = '没有该机关2023年度的报告，其间的增减不知，不能与2022年度的数字衔接。';
    const gap = judged({ year: 2022, taken: 0, left: 7, stock: [1, 0, 20] }, { year: 2024, taken: 31, left: 31, stock: [1, 0, 90] });
    expect(said(gap.get(2024))).toBe(reason);
    expect(said(gap.get(2024), 'yy-inforce-normative')).toBe(reason);
    const wide = judged({ year: 2021, taken: 0, left: 7 }, { year: 2024, taken: 31, left: 31 });
    expect(said(wide.get(2024))).toBe('没有该机关2022至2023年度的报告，其间的增减不知，不能与2021年度的数字衔接。');
    expect(said(wide.get(2021))).toBe('没有该机关上一年度的报告，无法比较。');
  });

  it('is joined again after the gap', () => {
    const told = judged(
      { year: 2021, taken: 0, left: 7 },
      { year: 2023, taken: 9, left: 9 },
      { year: 2024, taken: 9, left: 4 },
      { year: 2025, taken: 6, left: 6 },
    );
    expect([2023, 2024].map((year) => said(told.get(year)))).toEqual([expect.stringContaining('没有该机关2022年度的报告'), 'passed']);
    expect(said(told.get(2025))).toEqual([
      ['warning', 'one-column', null, false],
      ['error', 'one-column', null, false],
    ]);
  });

  it('accuses nobody of a figure that we may have misread, in either year', () => {
    const told = judged(
      { year: 2022, taken: 5, left: 5 },
      { year: 2023, taken: 8, left: 8, doubted: ['N2', 'N4'] },
      { year: 2024, taken: 5, left: 5 },
    );
    for (const year of [2023, 2024])
      expect(
        (said(told.get(year)) as readonly unknown[]).every(
          (one) => JSON.stringify(one).startsWith('["info"') && JSON.stringify(one).endsWith('true]'),
        ),
      ).toBe(true);
  });

  it('is not judged over a blank, which is no 0, and goes on behind it', () => {
    const none = '两年报告的上年结转数与结转下年数没有可比的数字。';
    const told = judged(
      { year: 2022, taken: 5, left: 5 },
      { year: 2023, taken: 5, left: 'blank' },
      { year: 2024, taken: 5, left: 5 },
      { year: 2025, taken: 5, left: 5 },
    );
    expect([2023, 2024, 2025].map((year) => said(told.get(year)))).toEqual(['passed', none, 'passed']);
  });

  it('that one wrong 结转 breaks is one cause in a chain: its own report has the finding, the next a remark, the one after nothing', () => {
    const told = judged(
      { year: 2022, taken: 31, left: 31 },
      { year: 2023, taken: 31, left: 37 },
      { year: 2024, taken: 31, left: 31 },
      { year: 2025, taken: 31, left: 31 },
    );
    expect(said(told.get(2023))).toBe('passed');
    expect(said(told.get(2024))).toEqual([
      ['info', 'earlier-report', '2023', false],
      ['info', 'earlier-report', '2023', false],
    ]);
    expect(said(told.get(2025))).toBe('passed');
  });

  it('is not compared where another body went into the organ, nor bridged over that year', () => {
    const merged = '按机关名册，该机关有甲局并入或由其合并而来，与上一年度不是同一口径，不作比较。';
    const stock = (year: number, own: readonly (number | null)[], mergedFrom: readonly string[] = []): Year => ({
      year,
      taken: 5,
      left: 5,
      stock: own,
      mergedFrom,
    });
    const told = judged(stock(2022, [1, 0, 20]), stock(2023, [1, 0, null], ['甲局']), stock(2024, [1, 0, 90]));
    expect(said(told.get(2023))).toBe(merged);
    expect(said(told.get(2024))).toBe('passed');
    expect(said(told.get(2024), 'yy-inforce-normative')).toBe('表二“行政规范性文件”两年没有齐全的数字。');
    const same = judged(stock(2022, [1, 0, 20]), stock(2023, [1, 0, null]), stock(2024, [1, 0, 90]));
    expect(said(same.get(2024), 'yy-inforce-normative')).toMatchObject([['warning', null, null, false]]);
    expect(said(judged({ year: 2024, taken: 5, left: 5, mergedFrom: ['甲局'] }).get(2024))).toBe(merged);
  });
});
