import type { FormId } from '../schema/form.js';
import type { Finding, Outcome, Said } from '../schema/finding.js';
import type { Notice } from '../schema/notice.js';
import type { Place } from '../schema/place.js';
import { touches } from '../schema/place.js';
import type { Figure, Report } from '../schema/report.js';
import { findingsFrom, formOrReason, type Check, type Draft, type RuleHead } from './rule.js';
import type { Sketch } from './sketch.js';

/** Rules that see a report beside others of its organ, and the frame that runs them. The verdict is the later report's. */

/** One report as others are compared with it. */
export interface Held {
  /** SHA-256 of its bytes. */
  readonly document: string;
  readonly report: Report;
  /** Doubts about our reading of it. */
  readonly notices: readonly Notice[];
  /** Names of the bodies that the organ came from, or that went into it, since the year before: it is not that of the report before. */
  readonly mergedFrom?: readonly string[];
}

export interface Pair {
  /** The report that is judged. */
  readonly later: Held;
  /** Earlier reports of the organ, newest first, one of a year; not every year need be held. */
  readonly earlier: readonly Held[];
  /** Other documents of the organ on the same year. */
  readonly versions: readonly Held[];
  /** Of several documents on its year, `later` is the one that is taken. */
  readonly isPreferred: boolean;
  /** Years up to its own that a report of the organ is held of, ascending. */
  readonly heldYears: readonly number[];
  /** A document that could not be read or placed may be the organ's report on a year that is not held. */
  readonly mayBeHeld: boolean;
}

/** Reports and what the rule must say of the later one. What is not said: the organ is that of the other sketches. */
export interface PairExample {
  readonly shows: Said;
  readonly later: Sketch;
  /** Newest first. */
  readonly earlier?: readonly Sketch[];
  readonly versions?: readonly Sketch[];
  readonly isPreferred?: boolean;
  readonly mayBeHeld?: boolean;
  readonly notices?: readonly Notice[];
  /** Of the first earlier report. */
  readonly earlierNotices?: readonly Notice[];
  readonly verdict: Outcome['verdict'];
  readonly findings?: number;
  /** Chinese message of the first finding. */
  readonly message?: string;
  readonly severity?: Finding['severity'];
}

export interface PairRule extends RuleHead {
  readonly scope: 'pair';
  readonly check: (pair: Pair) => Check;
  readonly examples: readonly PairExample[];
}

/** The report of the year before; null where it is not held. */
export const previousOf = ({ later, earlier }: Pair): Held | null => {
  const [first] = earlier;
  return first?.report.year != null && first.report.year + 1 === later.report.year ? first : null;
};

export const noPrevious: Said = {
  zh: '没有该机关上一年度的报告，无法比较。',
  en: 'The report of the year before is not held, so there is nothing to compare.',
};

/** A place of another report than the judged one names that report's document. */
export const placeIn = (held: Held, place: Place): Place => ({ ...place, document: held.document });

/** A figure that is a number in both reports; null where it is not in one of them. */
export const bothNumbers = (pair: Pair, previous: Held, later: string, before = later): readonly [now: Figure, then: Figure] | null => {
  const [now, then] = [pair.later.report.figures[later], previous.report.figures[before]];
  return now && then && now.value !== null && then.value !== null ? [now, then] : null;
};

const all = ({ later, earlier, versions }: Pair): readonly Notice[] => [
  ...later.notices,
  ...[...earlier, ...versions].flatMap((held) =>
    held.notices.map((notice) => (notice.place ? { ...notice, place: placeIn(held, notice.place) } : notice)),
  ),
];

/** Where it is doubted who a report is from or of which year, whatever was compared with it is in doubt. */
const identityDoubts = (pair: Pair, draft: Draft): readonly Notice[] => {
  const compared = new Set(draft.because?.map((place) => place.document));
  return [pair.later, ...[...pair.earlier, ...pair.versions].filter((held) => compared.has(held.document))].flatMap(({ report, notices }) =>
    notices.filter(({ place }) => place && report.identityPlaces.some((one) => touches(one, place))),
  );
};

const withDoubts = (finding: Finding, doubts: readonly Notice[]): Finding => {
  const added = doubts.filter((doubt) => !finding.doubts.some((one) => one.message === doubt.message));
  return added.length === 0 ? finding : { ...finding, severity: 'info', doubts: [...finding.doubts, ...added] };
};

/** Where the title names one year and the period another, the year is not certain, and neither is what stands beside it. */
export const isSureOfYear = ({ report: { period, year } }: Held): boolean =>
  period === null || year === null || [period.from, period.to].some((date) => Number(date.slice(0, 4)) === year);

/** Without the reports of which the year is not certain; each of them may be the report on another year. */
export const certain = (pair: Pair): Pair => {
  const [earlier, versions] = [pair.earlier.filter(isSureOfYear), pair.versions.filter(isSureOfYear)];
  const dropped = earlier.length < pair.earlier.length || versions.length < pair.versions.length;
  return { ...pair, earlier, versions, mayBeHeld: pair.mayBeHeld || dropped };
};

/** Runs one rule over one report and those before it. Pure. */
export const runPairRule = (rule: PairRule, pair: Pair): Outcome => {
  const stamp = { rule: rule.id, ruleVersion: rule.version };
  const { report } = pair.later;
  const form: FormId | Said = formOrReason(rule, report);
  if (typeof form === 'object') return { ...stamp, verdict: 'not-assessable', reason: form };
  if (report.organ === null || report.year === null)
    return {
      ...stamp,
      verdict: 'not-assessable',
      reason: {
        zh: '报告的机关或年度未能确定，无法与其他年度比较。',
        en: 'The organ or year of the report is not known: it cannot be compared with other years.',
      },
    };
  if (!isSureOfYear(pair.later))
    return {
      ...stamp,
      verdict: 'not-assessable',
      reason: {
        zh: '报告标题的年度与统计期限不一致，年度未能确定，无法与其他年度比较。',
        en: 'The title of the report names another year than its period: it cannot be compared with other years.',
      },
    };
  const check = rule.check(certain(pair));
  if (check.verdict !== 'failed') return { ...stamp, ...check };
  const findings = findingsFrom(rule, check.drafts, report, form, all(pair));
  return { ...stamp, verdict: 'failed', findings: findings.map((finding, index) => withDoubts(finding, identityDoubts(pair, check.drafts[index]!))) };
};
