import { describe, expect, it } from '@jest/globals';

import { audit } from '../../src/audit/audit.js';
import { sketchReport, type Sketch } from '../../src/audit/sketch.js';
import type { Finding } from '../../src/schema/finding.js';
import { rowsOf } from './figures.js';

/** One planted slip of each kind, with the cause as it is told, and beside it the case in which nobody can tell. */

const findings = (sketch: Sketch): readonly Finding[] =>
  audit(sketchReport(sketch), []).flatMap((outcome) => (outcome.verdict === 'failed' ? outcome.findings.filter(({ cause }) => cause) : []));
const codes = (sketch: Sketch): readonly (string | undefined)[] => [...new Set(findings(sketch).map(({ cause }) => cause?.code))];
const said = (sketch: Sketch): string | undefined => findings(sketch).find(({ causedBy }) => causedBy === null)?.cause?.message.zh;

const table3 = (rows: string): Sketch => ({ table3: rowsOf(rows) });
const review = (...figures: readonly number[]): Sketch => ({ table4: { review: figures } });

/** 248 applications in two columns, everything in order. */
const sound =
  'N1 230 18 0 0 0 0 248 · N2 12 0 0 0 0 0 12 · R1 160 13 0 0 0 0 173 · R4.1 64 5 0 0 0 0 69 · R7 224 18 0 0 0 0 242 · N4 18 0 0 0 0 0 18';
const instead = (row: string, by: string): Sketch =>
  table3(
    sound
      .split(' · ')
      .map((one) => (one.startsWith(`${row} `) ? `${row} ${by}` : one))
      .join(' · '),
  );

describe('a cause', () => {
  it('is not looked for where everything is in order', () => {
    expect(codes(table3(sound))).toEqual([]);
  });

  it('is a total left at 0', () => {
    expect(codes(instead('R1', '160 13 0 0 0 0 0'))).toEqual(['total-left-at-zero']);
    expect(codes(review(10, 1, 0, 0, 0))).toEqual(['total-left-at-zero']);
  });

  it('is one application in the wrong column, and any of two rows may hold it', () => {
    expect(codes(instead('R4.1', '63 6 0 0 0 0 69'))).toEqual(['one-application-two-columns']);
    expect(said(instead('R4.1', '63 6 0 0 0 0 69'))).toMatch(/^“自然人”与“商业企业”两列一多一少，相差同为1，总计平衡/);
  });

  it('is two digits exchanged, one too many or one too few', () => {
    expect(codes(instead('R1', '160 13 0 0 0 0 137'))).toEqual(['digits-swapped']);
    expect(codes(instead('R1', '160 13 0 0 0 0 1773'))).toEqual(['digit-added']);
    expect(codes(instead('R1', '160 13 0 0 0 0 17'))).toEqual(['digit-lost']);
    expect(said(instead('R1', '160 13 0 0 0 0 137'))).toBe(
      '表三“（一）予以公开·总计”若由137改为173，这2处不符即全部消除（可能是两位数字颠倒），请先核对这一格。',
    );
  });

  it('is two numbers run together in one cell, or one number in two', () => {
    expect(codes(instead('R1', '16013 0 0 0 0 0 173'))).toEqual(['cells-glued']);
    expect(said(instead('R1', '16013 0 0 0 0 0 173'))).toBe(
      '表三“（一）予以公开·自然人”和“（一）予以公开·商业企业”可能连写在一格：若为160和13，这3处不符即全部消除，请先核对。',
    );
    expect(codes(table3('N1 20 0 0 0 0 0 20 · R1 2 0 0 0 0 0 20 · R7 20 0 0 0 0 0 20'))).not.toContain('number-split');
    expect(codes(table3('N1 25 0 0 0 0 0 25 · R1 2 5 0 0 0 0 25 · R7 25 0 0 0 0 0 25'))).toEqual(['number-split']);
    expect(codes(review(125, 0, 0, 0, 17))).toEqual(['cells-glued']);
  });

  it('is a factor of 10, 1,000 or 10,000', () => {
    for (const factor of [10, 1000, 10_000]) expect(codes(instead('R1', `160 13 0 0 0 0 ${173 * factor}`))).toEqual(['factor']);
  });

  it('is that a total is 尚未审结, or leaves it out', () => {
    expect(codes(review(10, 5, 8, 6, 6))).toEqual(['equals-neighbour']);
    expect(codes(review(10, 5, 8, 6, 23))).toEqual(['neighbour-left-out']);
    expect(findings(review(10, 5, 8, 6, 23))[0]?.cause?.message.zh).toBe(
      '表四“行政复议·总计”填报为23，分项之和为29（少计的数等于“行政复议·尚未审结”）。',
    );
  });

  it('is that the results are 上年结转 or 结转下年度, leave out the one or count in the other', () => {
    const rest = (total: number): Sketch => instead('R7', `224 18 0 0 0 0 ${total}`);
    expect(codes(rest(12))).toEqual(['equals-neighbour']);
    expect(codes(rest(18))).toEqual(['equals-neighbour']);
    expect(codes(rest(242 - 12))).toEqual(['neighbour-left-out']);
    expect(codes(rest(242 + 18))).toEqual(['neighbour-counted-in']);
    expect(said(rest(242 + 18))).toContain('多计的数等于“四、结转下年度继续办理·总计”');
  });

  it('is a row one cell off, to either side', () => {
    expect(codes(instead('R1', '0 160 13 0 0 0 0'))).toEqual(['columns-shifted']);
    expect(codes(instead('R1', '13 0 0 0 0 173 0'))).toEqual(['columns-shifted']);
    expect(said(instead('R1', '0 160 13 0 0 0 0'))).toMatch(/^表三“（一）予以公开”一行的数字若整体左移一格，这5处不符即全部消除，可能错列/);
  });

  it('is a table of which the rows are one line off, or two that are exchanged', () => {
    // R1 is left empty, and everything below stands a line lower
    const down = 'N1 230 18 0 0 0 0 248 · N2 12 0 0 0 0 0 12 · R2 160 13 0 0 0 0 173 · R4.2 64 5 0 0 0 0 69 · N4 224 18 0 0 0 0 242';
    expect(codes(table3(down))).toEqual(['rows-shifted']);
    const up =
      'N1 230 18 0 0 0 0 248 · N2 12 0 0 0 0 0 12 · R1 160 13 0 0 0 0 173 · R3.8 64 5 0 0 0 0 69 · R6.3 224 18 0 0 0 0 242 · R7 18 0 0 0 0 0 18';
    expect(codes(table3(up))).toEqual(['rows-shifted']);
    expect(said(table3(up))).toMatch(/^表三自“三、本年度办理结果”中某行起的数字若整体下移一行，这6处不符即全部消除，可能错行，请核对。$/);
    const exchanged =
      'N1 230 18 0 0 0 0 248 · N2 12 0 0 0 0 0 12 · R1 160 13 0 0 0 0 173 · R4.1 64 5 0 0 0 0 69 · R7 18 0 0 0 0 0 18 · N4 224 18 0 0 0 0 242';
    expect(codes(table3(exchanged))).toEqual(['rows-exchanged']);
  });
});

describe('no cause', () => {
  it('is claimed for a sum that nothing known explains', () => {
    expect(codes(review(10, 5, 8, 0, 29))).toEqual(['either-side']);
    expect(said(review(10, 5, 8, 0, 29))).toBe('只凭表中数字，不能判断是分项还是合计有误。');
  });

  it('is claimed where another explains it as well', () => {
    // 21 with its digits exchanged, or 10 with a nought too many
    expect(codes(review(10, 5, 6, 0, 12))).toEqual(['either-side']);
    // 42 in two cells, or 4 with a nought lost
    expect(codes(review(4, 2, 0, 3, 45))).toEqual(['either-side']);
    // 13 with 尚未审结 left out, or 31 with its digits exchanged
    expect(codes(review(10, 3, 0, 18, 13))).toEqual(['either-side']);
  });

  it('is taken from numbers that stand everywhere', () => {
    expect(codes(review(10, 5, 8, 1, 23))).toEqual(['either-side']);
    expect(codes(review(10, 5, 8, 2, 2))).not.toContain('equals-neighbour');
  });

  it('names a cell where a whole column or row may be wrong', () => {
    expect(codes(instead('R1', '160 13 0 0 0 0 190'))).toEqual(['one-cell']);
    expect(codes(table3('N1 5 0 0 0 0 0 5 · R1 5 0 0 0 0 0 5 · R7 8 0 0 0 0 0 8'))).toEqual(['one-row']);
  });
});
