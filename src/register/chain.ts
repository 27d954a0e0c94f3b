import type { ReportRow } from '../schema/rows.js';
import { organKey } from './name.js';
import { preferred } from './preferred.js';

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
}

/** How many earlier reports rules look back on. */
const lookBack = 3;

/** Standing of every document of one organ whose year is known. */
export const standingsOf = (reports: readonly ReportRow[]): ReadonlyMap<string, Standing> => {
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
