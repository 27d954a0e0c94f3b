import type { ReportRow } from '../schema/rows.js';
import { withoutLookAlikes } from './look-alikes.js';
import { organKey } from './name.js';
import { preferred } from './preferred.js';
import type { Mergers } from './succession.js';

/** The reports of one organ in their years, and what stands beside one of them. */

/** One report with those of its organ that it may be compared with. */
export interface Standing {
  /** Newest first, one of a year (the preferred), as many as rules look back on. */
  readonly earlier: readonly string[];
  /** Other documents on the same year, preferred first. */
  readonly versions: readonly string[];
  readonly isPreferred: boolean;
  /** Years held up to its own, ascending. */
  readonly heldYears: readonly number[];
  /** Names of the bodies that it came from, or that went into it, since the report of the year before; none where it is the same body as then. */
  readonly mergedFrom: readonly string[];
}

/** How many earlier reports rules look back on. */
const lookBack = 3;

type Named = Pick<ReportRow, 'organization'>;

const namesOf = (reports: readonly Named[]): ReadonlySet<string> =>
  new Set(reports.flatMap(({ organization }) => (organization === null ? [] : withoutLookAlikes(organKey(organization)))));

/**
 * One organ under two names in a year may be two bodies that the register puts under one (甲局 and 乙局 before they were merged): nobody
 * knows what then went over to the next year.
 */
const underSeveralNames = (own: Named, onYear: readonly Named[], before: readonly Named[]): readonly string[] => {
  const [first] = before;
  if (!first) return [];
  const isOne = namesOf(before).size < 2 && (namesOf(onYear).size < 2 || namesOf([own, first]).size < 2);
  return isOne ? [] : [...new Set(before.flatMap(({ organization }) => organization ?? []))];
};

/** Standing of every document of one organ whose year is known. @param mergers of that organ */
export const standingsOf = (reports: readonly ReportRow[], mergers: Mergers = new Map()): ReadonlyMap<string, Standing> => {
  const byYear = new Map<number, ReportRow[]>();
  for (const report of reports) if (report.year !== null) byYear.set(report.year, [...(byYear.get(report.year) ?? []), report]);
  for (const versions of byYear.values()) versions.sort(preferred);
  const heldYears = [...byYear.keys()].sort((a, b) => a - b);
  return new Map(
    heldYears.flatMap((year) => {
      const versions = byYear.get(year)!;
      const earlier = heldYears
        .filter((one) => one < year)
        .slice(-lookBack)
        .reverse();
      return versions.map((report, index) => [
        report.sha256,
        {
          earlier: earlier.map((one) => byYear.get(one)![0]!.sha256),
          versions: versions.filter((other) => other !== report).map((other) => other.sha256),
          isPreferred: index === 0,
          heldYears: heldYears.filter((one) => one <= year),
          mergedFrom: [
            ...(mergers.get(year) ?? []),
            ...(mergers.get(null) ?? []),
            ...underSeveralNames(report, versions, byYear.get(year - 1) ?? []),
          ],
        },
      ]);
    }),
  );
};

/** A document that was found but of which it is not certain whose report on which year it is. Null = not known. */
export interface Uncertain {
  readonly organ: string | null;
  readonly year: number | null;
}

/** Of so many characters one may be another by misreading. */
const charactersForOneSlip = 4;

/** True where one name may be a misreading of the other, or a shorter form of it. */
const resembles = (one: string, other: string): boolean => {
  if (one.includes(other) || other.includes(one)) return true;
  const [left, right] = [[...one], [...other]];
  const differing = left.filter((mark, index) => mark !== right[index]).length;
  return left.length === right.length && differing <= Math.max(1, Math.floor(left.length / charactersForOneSlip));
};

/**
 * Whether one of these documents may be the organ's report on one of the years. Told of before a year is called missing:
 * what we could not read, or not place, may be what is missing.
 */
export const mayFill = (organ: string, years: readonly number[], uncertain: readonly Uncertain[]): boolean =>
  uncertain.some((one) => (one.year === null || years.includes(one.year)) && (one.organ === null || resembles(organKey(one.organ), organKey(organ))));
