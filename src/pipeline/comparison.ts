import { createHash } from 'node:crypto';
import { gapBefore } from '../audit/years/missing-report.js';
import { mayFill, standingsOf, type Standing, type Uncertain } from '../register/chain.js';
import { organsOf } from '../register/organs.js';
import type { ReportRow } from '../schema/rows.js';
import type { Job, Store, Unplaced } from '../store/store.js';
import { judgedBy, versions } from './versions.js';

/**
 * Which reports a report is compared with, told by the register, and which comparisons are out of date: that of a report
 * whose own reading, neighbours or held years are others than when it was last compared. A report that arrives later so
 * brings its neighbours up again.
 */

export interface Comparison extends Standing {
  readonly mayBeHeld: boolean;
}

const alone: Comparison = { earlier: [], versions: [], isPreferred: true, heldYears: [], mayBeHeld: false };

/** Host of an address, or folder of a file: where a document was found. */
const whereOf = ({ url, source }: Pick<Unplaced, 'url' | 'source'>): string =>
  url !== null && URL.canParse(url) ? new URL(url).host : source.split('/').slice(0, -1).join('/');

/** Chinese words of a file's name, which may name its organ. */
export const namedBy = (source: string): string | null => /[\p{Script=Han}]{3,}/u.exec(source.split('/').at(-1) ?? '')?.[0] ?? null;

const uncertainNear = (reports: readonly ReportRow[], unplaced: readonly Unplaced[]): readonly Uncertain[] => {
  const places = new Set(reports.map(whereOf));
  return unplaced.filter((one) => places.has(whereOf(one))).map((one) => ({ organ: one.organ ?? namedBy(one.source), year: one.year }));
};

/** By document, for all reports of one organ. */
const comparisonsOf = (reports: readonly ReportRow[], unplaced: readonly Unplaced[]): ReadonlyMap<string, Comparison> => {
  const standings = standingsOf(reports);
  return new Map(
    reports.map((report) => {
      const standing = standings.get(report.sha256);
      if (!standing || report.organization === null || report.year === null) return [report.sha256, alone];
      const gap = gapBefore(standing.heldYears, report.year);
      // of several documents said to be on the year before the gap, one may be on a year in it
      const crowded = reports.filter((one) => one.year === gap[0]! - 1).length > 1;
      const mayBeHeld = gap.length > 0 && (crowded || mayFill(report.organization, gap, uncertainNear(reports, unplaced)));
      return [report.sha256, { ...standing, mayBeHeld }];
    }),
  );
};

export const comparisonOf = async (store: Store, id: string): Promise<Comparison> => {
  const reports = await store.reportsOfOrgan(id);
  const own = comparisonsOf(reports, []).get(id) ?? alone;
  const year = reports.find((report) => report.sha256 === id)?.year;
  if (year == null || gapBefore(own.heldYears, year).length === 0) return own;
  return comparisonsOf(reports, await store.unplaced()).get(id) ?? alone;
};

type Key = { readonly version: number; readonly digest: string } | null | undefined;

/** Hash of all that a comparison reads: the reports by their keys, and what is said of them. */
const hashOf = (id: string, comparison: Comparison, keyOf: (id: string) => readonly Key[]): string => {
  const read = [id, ...comparison.earlier, ...comparison.versions].map((one) => [one, keyOf(one).map((key) => [key?.version, key?.digest])]);
  return createHash('sha256')
    .update(JSON.stringify([judgedBy.compare, read, comparison.isPreferred, comparison.heldYears, comparison.mayBeHeld, comparison.earlier.length]))
    .digest('hex');
};

const stagesRead = ['normalize', 'audit'] as const;

export const comparisonKey = async (store: Store, id: string): Promise<string> => {
  const comparison = await comparisonOf(store, id);
  const keys = new Map<string, readonly Key[]>();
  for (const one of [id, ...comparison.earlier, ...comparison.versions])
    keys.set(one, [await store.outputKey(stagesRead[0], one), await store.outputKey(stagesRead[1], one)]);
  return hashOf(id, comparison, (one) => keys.get(one) ?? []);
};

/** Tells the store which organ each report is of, and asks for every comparison that is out of date. */
export const requestComparisons = async (store: Store): Promise<readonly Job[]> => {
  const reports: ReportRow[] = [];
  for await (const report of store.reports()) reports.push(report);
  const lines = await store.registerLines();
  const organs = organsOf(reports, lines);
  await store.assignOrgans(organs);
  const unplaced = await store.unplaced();
  const [normalized, audited] = [await store.outputKeys(stagesRead[0]), await store.outputKeys(stagesRead[1])];
  const groups = new Map<string, ReportRow[]>();
  for (const report of reports) {
    const organ = organs.get(report.sha256) ?? `of none: ${report.sha256}`;
    const group = groups.get(organ);
    if (group) group.push(report);
    else groups.set(organ, [report]);
  }
  const keys = new Map<string, string>();
  for (const group of groups.values())
    for (const [id, comparison] of comparisonsOf(group, unplaced)) {
      // a report that is to be judged again is compared then
      if (!audited.has(id)) continue;
      keys.set(
        id,
        hashOf(id, comparison, (one) => [normalized.get(one), audited.get(one)]),
      );
    }
  return store.requestStale('compare', versions.compare, keys);
};
