import type { Cause, Finding, Outcome } from '../../schema/finding.js';
import { figureId } from '../../schema/form.js';
import { causesFrom, findingsOf, groupsOf, lastYear, type AddedCause, type Head } from '../elsewhere.js';
import type { CauseGroup } from '../cause.js';
import { certain, isSureOfYear, previousOf, type Held, type Pair } from '../pair.js';
import { equal } from '../relations.js';
import { slipOf } from '../slips.js';
import { withKeptText } from './kept-text.js';
import { ownFindings } from './own.js';
import { takenOver } from './taken-over.js';

/**
 * What a report and those of the years before tell of one another's findings: one wrong figure may break the sums of its own report and what goes over
 * from year to year as well. Then it is one cause.
 */

export interface Chained {
  /** Of the pair rules. */
  readonly outcomes: readonly Outcome[];
  /** What is added to findings of audit. */
  readonly causes: readonly AddedCause[];
}

/** Smaller numbers are last year's by chance. */
const telling = 20;

/** `severity` where it is the earlier report that is to be checked. */
type Explained = Pick<Finding, 'cause' | 'causedBy' | 'causedIn'> & Partial<Pick<Finding, 'severity'>>;

interface Seen {
  readonly later: Held;
  readonly previous: Held;
  readonly own: readonly CauseGroup[];
  readonly before: readonly CauseGroup[];
}

/** The group of which some change gives the figure this number. */
const fitting = (held: Held, groups: readonly CauseGroup[], figure: string, wanted: number): CauseGroup | undefined =>
  groups.find(({ changes }) =>
    changes.some((change) => change.some(([id, by]) => id === figure && equal(held.report.figures[id]!.value! + by, wanted))),
  );

const cause = (code: string, zh: string, en: string): Explained => ({ cause: { code, message: { zh, en } }, causedBy: null });

/** The fault lies in last year's report: a remark here where that report has a finding of its own, else said to be told nowhere but here. */
const byEarlier = (zh: string, en: string, year: number, head: Head | null): Explained => {
  const there = head
    ? { zh: `该处不符已在${year}年度报告中列出，此处只作提示。`, en: ` The report on ${year} has a finding of its own on it; here it is a remark.` }
    : { zh: `${year}年度报告本身没有列出这一处，仅在此列出。`, en: ` The report on ${year} has no finding of its own on it; it is told here only.` };
  const told = cause('earlier-report', `${zh}${there.zh}`, `${en}${there.en}`);
  return head ? { ...told, causedBy: head.finding, causedIn: head.document, severity: 'info' } : told;
};

const bySlip = (printed: number, wanted: number): Explained | null => {
  const slip = slipOf(printed, wanted);
  return slip ? cause(slip.code, `${slip.message.zh}。`, `${slip.message.en}.`) : null;
};

const joins = (group: CauseGroup, left: number, year: number): Cause => ({
  code: group.cause.code,
  message: {
    zh: `${group.cause.message.zh}改后与${year}年度报告结转下年度的${left}件衔接。`,
    en: `${group.cause.message.en} It would then be the ${left} that the report on ${year} carried over.`,
  },
});

/** Why what was taken over is not what was left. */
const ofCarry = ({ actual, expected }: Finding, column: string, { later, previous, own, before }: Seen): Explained | null => {
  const [taken, left, year] = [Number(actual), Number(expected), previous.report.year!];
  const [takenAt, leftAt] = [figureId('table3', 'N2', column), figureId('table3', 'N4', column)];
  const here = fitting(later, own, takenAt, left);
  if (here) return { cause: joins(here, left, year), causedBy: here.head };
  // its own sums fail, so that report has their findings
  const there = fitting(previous, before, leftAt, taken);
  if (there)
    return byEarlier(
      `${year}年度报告的这一格与其自身合计也不符，若由${left}改为${taken}，该表平衡，两年也即衔接：请先核对${year}年度报告。`,
      `The cell of the report on ${year} also breaks that report’s own sums; with ${taken} instead of ${left} its table balances and the years join: check that report first.`,
      year,
      { document: previous.document, finding: there.head },
    );
  const kept = taken >= telling && equal(previous.report.figures[takenAt]?.value ?? Number.NaN, taken);
  const slip = bySlip(taken, left);
  if (kept && slip === null)
    return cause(
      'last-year-kept',
      `所填${taken}与${year}年度报告的上年结转数相同，可能沿用了上年数字。`,
      `${taken} is what the report on ${year} had taken over; last year’s figure may have been kept.`,
    );
  return kept ? null : slip;
};

const stockAt = (held: Held, row: string, column: string): number | null => held.report.figures[figureId('table2', row, column)]?.value ?? null;

/** Why the stock of documents does not follow from last year's. */
const ofStock = ({ actual, expected, rule }: Finding, row: string, { later, previous }: Seen, pair: Pair): Explained | null => {
  const [, earlier] = pair.earlier;
  const [now, wanted, year] = [Number(actual), Number(expected), previous.report.year!];
  const then = stockAt(previous, row, 'inForce');
  const beforeLast =
    earlier && earlier.report.year === year - 1 && earlier.report.tables.table2?.form === '2021' ? stockAt(earlier, row, 'inForce') : null;
  const [issued, repealed] = [stockAt(previous, row, 'issued'), stockAt(previous, row, 'repealed')];
  if (then !== null && beforeLast !== null && issued !== null && repealed !== null) {
    const should = beforeLast + issued - repealed;
    const moved = now - wanted;
    if (!equal(should, then) && equal(should - then, moved)) {
      const [told] = ownFindings(pair, previous, rule);
      return byEarlier(
        `若${year}年度报告的现行有效件数由${then}改为${should}，${year - 1}至${later.report.year}年度即全部衔接：请先核对${year}年度报告。`,
        `With ${should} instead of ${then} in the report on ${year}, the years ${year - 1} to ${later.report.year} all join: check that report first.`,
        year,
        told ? { document: previous.document, finding: told.id } : null,
      );
    }
  }
  if (then !== null && then >= telling && equal(now, then))
    return cause(
      'last-year-kept',
      `所填${now}与${year}年度报告相同，可能沿用了上年数字。`,
      `${now} is what the report on ${year} has; last year’s figure may have been kept.`,
    );
  return bySlip(now, wanted);
};

/** Column of 表三 that a finding about carried applications speaks of. */
const columnIn = ({ id, rule }: Finding): string | null => (rule === 'yy-carry-mismatch' ? (/:N2:(c\d)$/.exec(id)?.[1] ?? null) : null);

const stocks: Readonly<Record<string, string>> = { 'yy-inforce-regulation': 'regulations', 'yy-inforce-normative': 'documents' };

const explain = (finding: Finding, seen: Seen, pair: Pair): Explained | null => {
  const row = stocks[finding.rule];
  if (row !== undefined) return ofStock(finding, row, seen, pair);
  const column = columnIn(finding);
  return column === null ? null : ofCarry(finding, column, seen);
};

const under = ({ causedBy, causedIn }: Finding): Pick<Finding, 'causedBy' | 'causedIn'> => ({ causedBy, ...(causedIn ? { causedIn } : {}) });

/** What follows from a finding goes with it: under the head that it has got, and to the report in which its fault lies. */
const flattened = (findings: readonly Finding[]): ReadonlyMap<string, Finding> => {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  return new Map(
    findings.map((finding) => {
      const head = finding.causedBy === null || finding.causedIn ? undefined : byId.get(finding.causedBy);
      if (head?.cause?.code === 'earlier-report') {
        const severity = head.severity === 'info' ? 'info' : finding.severity;
        return [finding.id, { ...finding, cause: head.cause, severity, ...(head.causedIn ? under(head) : {}) }];
      }
      return [finding.id, head?.causedBy && !head.causedIn ? { ...finding, cause: head.cause, causedBy: head.causedBy } : finding];
    }),
  );
};

const replaced = (outcomes: readonly Outcome[], byId: ReadonlyMap<string, Finding>): readonly Outcome[] =>
  outcomes.map((outcome) =>
    outcome.verdict === 'failed' ? { ...outcome, findings: outcome.findings.map((finding) => byId.get(finding.id) ?? finding) } : outcome,
  );

/**
 * @param outcomes of the pair rules
 * @param audited what audit found in one of the reports
 */
export const chained = (all: Pair, outcomes: readonly Outcome[], audited: (held: Held) => readonly Finding[]): Chained => {
  const pair = certain(all);
  const previous = previousOf(pair);
  if (!isSureOfYear(pair.later)) return { outcomes, causes: [] };
  const texts = withKeptText(pair, findingsOf(outcomes));
  if (!previous) return { outcomes: replaced(outcomes, new Map(texts.map((finding) => [finding.id, finding]))), causes: [] };
  const ownOfLater = audited(pair.later);
  const seen: Seen = { later: pair.later, previous, own: groupsOf(pair.later, ownOfLater), before: groupsOf(previous, audited(previous)) };
  const explained = texts.map((finding): Finding => {
    // what follows from another finding is told there, and a doubted reading needs no cause in the report
    if (finding.causedBy !== null || finding.doubts.length > 0) return finding;
    const why = explain(finding, seen, pair);
    const says = why !== null && (finding.cause === null || why.causedBy !== null || why.cause?.code === 'earlier-report');
    return says ? { ...finding, ...why } : finding;
  });
  const joined = explained.flatMap((finding): readonly AddedCause[] => {
    const group = finding.cause && !finding.causedIn && seen.own.find(({ head }) => head === finding.causedBy);
    return group ? group.members.map((member) => ({ finding: member, cause: finding.cause! })) : [];
  });
  const kept = causesFrom(pair.later, ownOfLater, lastYear(previous));
  const taken = takenOver(pair, findingsOf(outcomes), ownOfLater, audited);
  const causes = new Map([...joined, ...kept, ...taken].map((one) => [one.finding, one]));
  const byId = flattened(
    explained.map((finding) => {
      const added = finding.causedBy === null || finding.causedIn ? undefined : causes.get(finding.causedBy);
      return added ? { ...finding, cause: added.cause } : finding;
    }),
  );
  return { outcomes: replaced(outcomes, byId), causes: [...causes.values()] };
};
