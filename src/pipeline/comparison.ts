import { createHash } from 'node:crypto';
import { gapBefore } from '../audit/years/missing-report.js';
import { mayFill, standingsOf, type Standing, type Uncertain } from '../register/chain.js';
import { mergersOf } from '../register/lines.js';
import { organsOf } from '../register/organs.js';
import type { Mergers } from '../register/succession.js';
import type { ReportRow } from '../schema/rows.js';
import type { Job, Store, Unplaced } from '../store/store.js';
import { judgedBy, versions } from './versions.js';

/**
 * Which reports a report is compared with, told by the register, and which comparisons are out of date: that of a report
 * whose own reading, neighbours or held years are others than when it was last compared. A report that arrives later so
 * brings its neighbours up again.
 */

export interface Comparison extends Omit<Standing, 'mergedFrom'> {
  readonly mayBeHeld: boolean;
  /** Of it and the earlier reports, by document: what went into the organ since the year before. Documents of which nothing is known are left out. */
  readonly merged: Readonly<Record<string, readonly string[]>>;
}

const alone: Comparison = { earlier: [], versions: [], isPreferred: true, heldYears: [], mayBeHeld: false, merged: {} };

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
const comparisonsOf = (reports: readonly ReportRow[], unplaced: readonly Unplaced[], mergers?: Mergers): ReadonlyMap<string, Comparison> => {
  const standings = standingsOf(reports, mergers);
  return new Map(
    reports.map((report) => {
      const standing = standings.get(report.sha256);
      if (!standing || report.organization === null || report.year === null) return [report.sha256, alone];
      const gap = gapBefore(standing.heldYears, report.year);
      // of several documents said to be on the year before the gap, one may be on a year in it
      const crowded = reports.filter((one) => one.year === gap[0]! - 1).length > 1;
      const mayBeHeld = gap.length > 0 && (crowded || mayFill(report.organization, gap, uncertainNear(reports, unplaced)));
      const { earlier, versions: others, isPreferred, heldYears } = standing;
      const merged = [report.sha256, ...earlier].map((id) => [id, standings.get(id)?.mergedFrom ?? []] as const);
      const own = { earlier, versions: others, isPreferred, heldYears, merged: Object.fromEntries(merged.filter(([, names]) => names.length > 0)) };
      return [report.sha256, { ...own, mayBeHeld }];
    }),
  );
};

type AllMergers = ReadonlyMap<string, Mergers>;

/** What the register told when comparisons were asked for serves all jobs of the run. */
const known = new WeakMap<Store, AllMergers>();

const mergersIn = async (store: Store): Promise<AllMergers> => {
  const mergers = known.get(store) ?? mergersOf(await store.registerLines());
  known.set(store, mergers);
  return mergers;
};

export const comparisonOf = async (store: Store, id: string): Promise<Comparison> => {
  const reports = await store.reportsOfOrgan(id);
  const mergers = (await mergersIn(store)).get(reports[0]?.organ_id ?? '');
  const own = comparisonsOf(reports, [], mergers).get(id) ?? alone;
  const year = reports.find((report) => report.sha256 === id)?.year;
  if (year == null || gapBefore(own.heldYears, year).length === 0) return own;
  return comparisonsOf(reports, await store.unplaced(), mergers).get(id) ?? alone;
};

type Key = { readonly version: number; readonly digest: string } | null | undefined;

/** Hash of all that a comparison reads: the reports by their keys, and what is said of them. */
const hashOf = (id: string, comparison: Comparison, keyOf: (id: string) => readonly Key[]): string => {
  const { earlier, isPreferred, heldYears, mayBeHeld, merged } = comparison;
  const isMerged = Object.keys(merged).length > 0;
  const read = [id, ...earlier, ...comparison.versions].map((one) => [one, keyOf(one).map((key) => [key?.version, key?.digest])]);
  return createHash('sha256')
    .update(JSON.stringify([judgedBy.compare, read, isPreferred, heldYears, mayBeHeld, earlier.length, ...(isMerged ? [merged] : [])]))
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
  const mergers = mergersOf(lines);
  known.set(store, mergers);
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
  for (const [organ, group] of groups)
    for (const [id, comparison] of comparisonsOf(group, unplaced, mergers.get(organ))) {
      // a report that is to be judged again is compared then
      if (!audited.has(id)) continue;
      keys.set(
        id,
        hashOf(id, comparison, (one) => [normalized.get(one), audited.get(one)]),
      );
    }
  return store.requestStale('compare', versions.compare, keys);
};
