import { describe, expect, it } from '@jest/globals';
import { compare } from '../../../src/audit/compare.js';
import type { PairExample } from '../../../src/audit/pair.js';
import { sketchPair } from '../../../src/audit/pair-sketch.js';
import type { Finding, Outcome } from '../../../src/schema/finding.js';

const verdict = { shows: { zh: '', en: '' }, verdict: 'failed' } as const;
const found = (example: Pick<PairExample, 'later' | 'earlier' | 'notices' | 'earlierNotices'>): readonly Finding[] =>
  compare(sketchPair({ ...verdict, ...example })).flatMap((outcome) => (outcome.verdict === 'failed' ? outcome.findings : []));

const carried = (n2: readonly number[], n4: readonly number[]) => ({
  later: { year: 2024, table3: { N2: n2 } },
  earlier: [{ year: 2023, table3: { N4: n4 } }],
});

describe('findings between years', () => {
  it('stand at the later report and name the document of what they rest on elsewhere', () => {
    const [first] = found(carried([3, 0, 0, 0, 0, 0, 3], [2, 0, 0, 0, 0, 0, 2]));
    expect(first?.id).toBe('yy-carry-mismatch:table3:N2:c1');
    expect(first?.place.document).toBeUndefined();
    expect(first?.because.map((place) => place.document)).toEqual(['earlier-1']);
  });

  it('are one where a single column accounts for the total, with the total as its head', () => {
    const findings = found(carried([3, 0, 0, 0, 0, 0, 3], [2, 0, 0, 0, 0, 0, 2]));
    expect(findings.map(({ subject, severity, causedBy }) => [subject.column, severity, causedBy])).toEqual([
      ['自然人', 'warning', 'yy-carry-mismatch:table3:N2:c7'],
      ['总计', 'error', null],
    ]);
    expect(findings[0]?.cause?.code).toBe('one-column');
  });

  it('are several where several columns differ', () => {
    const findings = found(carried([3, 2, 0, 0, 0, 0, 5], [2, 1, 0, 0, 0, 0, 3]));
    expect(findings.map(({ causedBy }) => causedBy)).toEqual([null, null, null]);
  });

  it('are remarks where it is doubted whose report last year’s is', () => {
    const pair = sketchPair({ ...verdict, ...carried([3, 0, 0, 0, 0, 0, 3], [2, 0, 0, 0, 0, 0, 2]) });
    const [before] = pair.earlier;
    const doubt = { code: 'test', message: '机关名称存疑', place: before!.report.identityPlaces[0]! };
    const outcomes = compare({ ...pair, earlier: [{ ...before!, notices: [doubt] }] });
    const findings = outcomes.flatMap((outcome) => (outcome.verdict === 'failed' ? outcome.findings : []));
    expect(findings.map(({ severity, doubts }) => [severity, doubts[0]?.message])).toEqual([
      ['info', '机关名称存疑'],
      ['info', '机关名称存疑'],
    ]);
  });

  it('do not take a doubt about the later report for one about the same place of the earlier', () => {
    const example = carried([3, 0, 0, 0, 0, 0, 3], [2, 0, 0, 0, 0, 0, 2]);
    const elsewhere = { code: 'test', message: '存疑', place: { block: 10, cell: [25, 1] as const } };
    expect(found({ ...example, notices: [elsewhere] }).map(({ severity }) => severity)).toEqual(['warning', 'error']);
    expect(found({ ...example, earlierNotices: [elsewhere] }).map(({ severity }) => severity)).toEqual(['info', 'error']);
  });

  it('are none where the title of either report names another year than its period', () => {
    const pair = sketchPair({ ...verdict, ...carried([3, 0, 0, 0, 0, 0, 3], [2, 0, 0, 0, 0, 0, 2]) });
    const on = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31`, printed: '', place: { block: 0 } });
    const [before] = pair.earlier;
    const none = (outcomes: readonly Outcome[]) => outcomes.filter(({ verdict: given }) => given === 'failed').map(({ rule }) => rule);
    expect(none(compare({ ...pair, later: { ...pair.later, report: { ...pair.later.report, period: on(2023) } } }))).toEqual([]);
    expect(none(compare({ ...pair, earlier: [{ ...before!, report: { ...before!.report, period: on(2022) } }] }))).toEqual([]);
    expect(none(compare({ ...pair, earlier: [{ ...before!, report: { ...before!.report, period: on(2023) } }] }))).toEqual(['yy-carry-mismatch']);
  });

  it('are none where the organ or year is not known', () => {
    expect(found({ later: { year: null, table3: { N2: [3, 0, 0, 0, 0, 0, 3] } }, earlier: [{ year: 2023 }] })).toEqual([]);
  });
});
