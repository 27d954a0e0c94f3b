import type { FindingRow, Undecided } from '../schema/rows.js';
import type { Decision } from '../schema/review.js';

/**
 * What a decision means for a finding as it is now. A decision hangs on organ, year, rule and subject, whatever document, run or version
 * of a rule brings the finding up again; where what the finding rests on is no longer what it was made on, the finding is open again.
 */

/** Decisions by year and subject: few of all apply to any one finding. */
export type Decisions = ReadonlyMap<string, readonly Decision[]>;

const keyOf = (year: number | null, subject: string): string => `${year} ${subject}`;

/** @param all oldest first */
export const bySubject = (all: readonly Decision[]): Decisions => {
  const groups = new Map<string, Decision[]>();
  for (const one of all) {
    const key = keyOf(one.year, one.subject);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
};

/** Without the start of the hash that makes it unique over all reports. */
export const subjectOf = (finding: string): string => finding.replace(/^[0-9a-f]{12}:/, '');

/** @param organ id of the organ that the report is of; null = not known */
export const withDecision = (row: Undecided<FindingRow>, organ: string | null, decisions: Decisions, language: 'zh' | 'en'): FindingRow => {
  const own = (decisions.get(keyOf(row.year, subjectOf(row.finding))) ?? []).filter(
    (one) => one.sha256 === row.sha256 || (organ !== null && one.organ === organ),
  );
  const last = own.findLast(({ kind }) => kind !== 'note') ?? own.at(-1);
  if (!last) return { ...row, decision: null, decision_reason: null, decided_by: null, decided_at: null };
  const said = { decision_reason: last.reason, decided_by: last.by, decided_at: last.at };
  if (last.kind === 'note') return { ...row, ...said, decision: 'noted' };
  if (last.madeOn !== row.rests_on) return { ...row, ...said, decision: 'reopened', standing: 'to-check', standing_reason: reopened(last, language) };
  const zh = language === 'zh';
  if (last.kind === 'dismiss')
    return {
      ...row,
      ...said,
      decision: 'dismissed',
      standing: 'dismissed',
      standing_reason: zh ? `${last.by}核对后排除：${last.reason}` : `dismissed by ${last.by}: ${last.reason}`,
    };
  return {
    ...row,
    ...said,
    decision: 'confirmed',
    standing: 'publishable',
    standing_reason: zh ? `${last.by}核对后确认：${last.reason}` : `confirmed by ${last.by}: ${last.reason}`,
  };
};

const reopened = ({ kind, by }: Decision, language: 'zh' | 'en'): string =>
  language === 'zh'
    ? `${by}曾予${kind === 'confirm' ? '确认' : '排除'}，但当时所依据的数据与现在不同，须重新核对。`
    : `${by} had ${kind === 'confirm' ? 'confirmed' : 'dismissed'} it: decided on other figures.`;
