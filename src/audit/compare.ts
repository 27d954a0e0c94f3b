import type { Finding, Outcome } from '../schema/finding.js';
import { findingId } from './rule.js';
import { previousOf, runPairRule, type Pair } from './pair.js';
import { pairRules } from './rules/pairs.js';

/** Runs every pair rule over one report and those beside it. Pure: no clock, no network, no store. */

/** Where one column of what was taken over accounts for the whole difference of the total, the column follows the total. */
const carriedCause = (findings: readonly Finding[]): ReadonlyMap<string, Finding> => {
  const total = findings.find((finding) => finding.id === findingId('yy-carry-mismatch', { table: 'table3', row: 'N2', column: 'c7' }));
  const columns = findings.filter((finding) => finding.rule === 'yy-carry-mismatch' && finding !== total);
  const by = (finding: Finding): number => Number(finding.actual) - Number(finding.expected);
  const [only] = columns;
  if (!total || !only || columns.length > 1 || by(only) !== by(total)) return new Map();
  const size = Math.abs(by(total));
  const cause = {
    code: 'one-column',
    message: {
      zh: `“${only.subject.column}”一列与总计相差同为${size}件，是同一处衔接不上；哪一年的数有误，仅凭两份报告不能判断。`,
      en: `${only.subject.column} and the total differ by the same ${size}: one break, and the two reports alone do not tell which year is wrong.`,
    },
  };
  return new Map([
    [total.id, { ...total, cause, causedBy: null }],
    [only.id, { ...only, cause, causedBy: total.id }],
  ]);
};

/** One outcome for every pair rule, in catalogue order. */
export const compare = (pair: Pair): Outcome[] => {
  const outcomes = pairRules.map((rule) => runPairRule(rule, pair));
  const explained = previousOf(pair)
    ? carriedCause(outcomes.flatMap((outcome) => (outcome.verdict === 'failed' ? outcome.findings : [])))
    : new Map<string, Finding>();
  return outcomes.map((outcome) =>
    outcome.verdict === 'failed' ? { ...outcome, findings: outcome.findings.map((finding) => explained.get(finding.id) ?? finding) } : outcome,
  );
};
