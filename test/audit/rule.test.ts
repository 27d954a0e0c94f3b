import { describe, expect, it } from '@jest/globals';

import { audit } from '../../src/audit/audit.js';
import { fill } from '../../src/audit/message.js';
import { runRule } from '../../src/audit/rule.js';
import { rules } from '../../src/audit/rules/index.js';
import { sketchReport } from '../../src/audit/sketch.js';
import type { Notice } from '../../src/schema/notice.js';
import { yichun2023 } from './figures.js';

const blankPenalties = sketchReport({ table2: { penalties: [''] } });
const wrongReview = sketchReport({ table4: { review: [4, 1, 2, 0, 9] } });

describe('the frame', () => {
  it('gives every rule one outcome, in catalogue order, with its version', () => {
    const outcomes = audit(sketchReport(), []);
    expect(outcomes.map((outcome) => outcome.rule)).toEqual(rules.map((rule) => rule.id));
    expect(outcomes.every((outcome) => outcome.ruleVersion >= 1)).toBe(true);
  });

  it('names a finding by rule and subject and resolves the official labels', () => {
    const outcome = runRule(
      rules.find(({ id }) => id === 'cell-blank')!,
      blankPenalties,
      { notices: [] },
    );
    expect(outcome.verdict === 'failed' && outcome.findings.map(({ id, subject }) => ({ id, subject }))).toEqual([
      { id: 'cell-blank:table2:penalties:decisions', subject: { table: 'table2', row: '行政处罚', column: '本年处理决定数量' } },
    ]);
  });

  it('attaches a doubt about any cell that the verdict rests on, and then only remarks', () => {
    const part = wrongReview.figures['t4.review.upheld']!;
    const doubt: Notice = { code: 'digits-apart', message: '数字断开。', place: part.place };
    const finding = (notices: readonly Notice[]) => {
      const outcome = audit(wrongReview, notices).find((one) => one.rule === 't4-review-sum')!;
      return outcome.verdict === 'failed' ? outcome.findings[0] : undefined;
    };
    expect(finding([])?.severity).toBe('error');
    expect([finding([doubt])?.severity, finding([doubt])?.doubts]).toEqual(['info', [doubt]]);
  });

  it('is not moved by a doubt about another cell', () => {
    const other = wrongReview.figures['t3.N1.c1']!;
    const outcome = audit(wrongReview, [{ code: 'digits-apart', message: '数字断开。', place: other.place }]).find(
      (one) => one.rule === 't4-review-sum',
    )!;
    expect(outcome.verdict === 'failed' && outcome.findings[0]?.severity).toBe('error');
  });

  it('never runs the official form over a report from before it', () => {
    const old = sketchReport({ year: 2016, table2: null, table3: null, table4: null });
    expect(new Set(audit(old, []).map((outcome) => outcome.verdict))).toEqual(new Set(['not-assessable']));
  });

  it('doubts the one cell of a scanned report that would explain all failures', () => {
    const scanned = sketchReport({ reading: 'ocr', table3: { N1: [5, 0, 0, 0, 0, 0, 5], R1: [5, 0, 0, 0, 0, 0, 7], R7: [5, 0, 0, 0, 0, 0, 5] } });
    const findings = audit(scanned, []).flatMap((outcome) => (outcome.verdict === 'failed' ? outcome.findings : []));
    expect(findings.map(({ id, severity }) => `${severity} ${id}`)).toEqual([
      'info t3-outcome-sum:table3:R7:c7',
      'info t3-row-total:table3:R1:c7',
      'info extraction-low-confidence:table3:R1:c7',
    ]);
  });

  it('gives the same outcomes for the same report', () => {
    expect(audit(sketchReport(yichun2023), [])).toEqual(audit(sketchReport(yichun2023), []));
  });

  it('refuses a message with a slot that has no value', () => {
    expect(() => fill('{a}', {}, 'zh')).toThrow('no value for {a}');
  });
});

describe('the catalogue', () => {
  it('lists every rule once', () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  });

  it('has an example of each verdict for every rule', () => {
    const lacking = rules.flatMap((rule) =>
      (['passed', 'failed', 'not-assessable'] as const).flatMap((verdict) =>
        rule.examples.some((example) => example.verdict === verdict) ? [] : [`${rule.id}: ${verdict}`],
      ),
    );
    expect(lacking).toEqual([]);
  });

  it('states figures and asks to check; it never names a motive', () => {
    for (const rule of rules)
      for (const message of Object.values(rule.messages)) {
        expect(message.zh).not.toMatch(/造假|瞒报|抄袭|虚报|弄虚|违法/);
        if (rule.severity === 'error') expect([rule.id, message.zh]).toEqual([rule.id, expect.stringMatching(/请核对/)]);
      }
  });
});
