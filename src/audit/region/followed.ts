import type { Finding, Outcome } from '../../schema/finding.js';
import type { Child, Neighbourhood } from '../region-rule.js';
import { becauseOf } from '../years/repeats.js';
import type { Measured, Suspect } from './profile.js';

/**
 * What a government's report has beside those below it may follow from a fault of one of these: its total, as its own sums would have it,
 * would agree with the report above.
 */

interface Following {
  readonly child: Child;
  readonly theirs: Measured;
  readonly suspect: Suspect;
}

const suspected = (children: readonly Child[]): readonly Following[] =>
  children.flatMap((child) => {
    const theirs = child.measured.received;
    return (theirs?.suspects ?? []).map((suspect) => ({ child, theirs: theirs!, suspect }));
  });

/** The one fault with which both reports would agree; null where there is none or more than one. */
const faultOf = ({ rule, actual, expected, subject }: Finding, { children, profile }: Neighbourhood): Following | null => {
  const ours = profile?.measured.received?.value;
  if (ours === undefined || subject.table !== 'table3') return null;
  const others = (one: Child): readonly number[] => children.flatMap((child) => (child === one ? [] : (child.measured.received?.value ?? [])));
  const fitting = suspected(children).filter(({ child, theirs, suspect }) => {
    if (rule === 'rg-rollup-mismatch') return Number(expected) - theirs.value + suspect.value === Number(actual);
    // whatever is smaller would agree: only a change that nothing else could be counts
    return rule === 'rg-parent-below-child' && suspect.isOnly && [suspect.value, ...others(child)].every((value) => value <= ours);
  });
  return fitting.length === 1 ? fitting[0]! : null;
};

const under = (finding: Finding, { child, theirs, suspect }: Following): Finding => {
  const name = { zh: `${child.organ}同年度报告`, en: `the report of ${child.organ} on the same year` };
  const of = becauseOf(name, suspect.rule);
  return {
    ...finding,
    severity: 'info',
    cause: {
      code: 'child-report',
      message: {
        zh: `${of.zh}：该报告的总计若由${theirs.value}改为${suspect.value}，其自身合计成立，与本报告也不再矛盾；请先核对该报告，此处只作提示。`,
        en: `${of.en}: with ${suspect.value} instead of ${theirs.value} its own sums would hold and agree with this report; check that report first, here it is a remark.`,
      },
    },
    causedBy: suspect.finding,
    causedIn: child.document,
  };
};

/** @param outcomes of the rules on several organs */
export const followingChildren = (beside: Neighbourhood, outcomes: readonly Outcome[]): Outcome[] =>
  outcomes.map((outcome) => {
    if (outcome.verdict !== 'failed') return outcome;
    const findings = outcome.findings.map((finding) => {
      const fault = finding.cause === null && finding.doubts.length === 0 ? faultOf(finding, beside) : null;
      return fault ? under(finding, fault) : finding;
    });
    return { ...outcome, findings };
  });
