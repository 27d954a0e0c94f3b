import { createHash } from 'node:crypto';
import type { Beside, Other } from '../audit/region-rule.js';
import { findingsOf, mayBeExplained } from '../audit/elsewhere.js';
import { resemblingOf, sameFiguresOf, type Placed } from '../audit/region/candidates.js';
import { maybeSameIssuer } from '../audit/region/issuer.js';
import { peersOf } from '../audit/region/peers.js';
import { standingsOf } from '../register/chain.js';
import { listedOf, mayBeFound, type Found, type Listed } from '../register/listed.js';
import { organsOf } from '../register/organs.js';
import { parentsOf } from '../register/parents.js';
import { searchesOf, type SearchResult } from '../register/searched.js';
import type { RegisterLine } from '../schema/register.js';
import type { ReportRow } from '../schema/rows.js';
import type { Job, Store, StoreReader } from '../store/store.js';
import { namedBy } from './comparison.js';
import { unpack } from './gzip.js';
import type { Judged } from './task.js';
import { judgedBy, versions } from './versions.js';

/**
 * Which reports of other organs a report is set beside. Told once for all reports of a store, from the profiles that audit leaves behind; a report is
 * judged again where its own reading or what it is set beside has changed.
 */

export interface Plan {
  readonly resembling: readonly string[];
  /** As in the work of the stage. */
  readonly parent: string | null;
  readonly beside: Beside;
  /** Hash of all that the judgement reads. */
  readonly key: string;
}

const otherOf = ({ document, profile: { organ, year, place } }: Placed): Other => ({ document, organ, year, place });

const grouped = <T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
};

const preferredOf = (reports: readonly ReportRow[], organs: ReadonlyMap<string, string>): ReadonlySet<string> => {
  const groups = grouped(
    reports.filter(({ sha256 }) => organs.has(sha256)),
    ({ sha256 }) => organs.get(sha256)!,
  );
  return new Set([...groups.values()].flatMap((group) => [...standingsOf(group)].flatMap(([id, { isPreferred }]) => (isPreferred ? id : []))));
};

/** A report among others, and whether another could tell more of what was found in it. */
interface Known extends Placed {
  readonly isOpen: boolean;
}

const placedOf = async (store: Store, reports: readonly ReportRow[], organs: ReadonlyMap<string, string>): Promise<readonly Known[]> => {
  const preferred = preferredOf(reports, organs);
  const placed: Known[] = [];
  for (const { sha256 } of reports) {
    const judged = await store.output('audit', sha256);
    const { profile = null, outcomes = [] } = judged === null ? {} : unpack<Partial<Judged>>(judged);
    if (profile === null) continue;
    const isOpen = mayBeExplained(findingsOf(outcomes));
    placed.push({ document: sha256, organ: organs.get(sha256) ?? null, isPreferred: preferred.has(sha256), profile, isOpen });
  }
  return placed;
};

const bodyOf = ({ organ, profile }: Placed) => (organ === null ? [] : [{ organ, name: profile.organ, regionCode: profile.regionCode }]);

/** The register of the user tells the organ above; where it does not, name and region code do. */
const parentsIn = (placed: readonly Placed[], listed: Listed): ReadonlyMap<string, string> =>
  new Map([...parentsOf(placed.flatMap(bodyOf)), ...listed.parents]);

/** The report of the government above on the same year, where it is not of the same issuer. */
const aboveOf = (placed: readonly Placed[], listed: Listed): ((one: Placed) => string | null) => {
  const parents = parentsIn(placed, listed);
  const taken = new Map(placed.flatMap((one) => (one.organ !== null && one.isPreferred ? [[`${one.organ} ${one.profile.year}`, one] as const] : [])));
  return ({ organ, profile }) => {
    const above = organ === null || profile.isOutside ? undefined : taken.get(`${parents.get(organ)} ${profile.year}`);
    return above && !maybeSameIssuer(above.profile.organ, profile.organ) ? above.document : null;
  };
};

/** Reports directly below, by organ and year of the report above: `淮安市 2023`. */
const childrenOf = (placed: readonly Placed[], listed: Listed): ReadonlyMap<string, readonly Placed[]> => {
  const parents = parentsIn(placed, listed);
  const below = placed.filter(({ organ, isPreferred, profile }) => organ !== null && isPreferred && !profile.isOutside && parents.has(organ));
  return grouped(below, ({ organ, profile }) => `${parents.get(organ!)} ${profile.year}`);
};

type Key = { readonly version: number; readonly digest: string } | undefined;

const hashOf = (documents: readonly string[], beside: Beside, keysOf: (id: string) => readonly Key[]): string => {
  const read = documents.map((one) => [one, keysOf(one).map((key) => [key?.version, key?.digest])]);
  return createHash('sha256')
    .update(JSON.stringify([judgedBy.region, read, beside]))
    .digest('hex');
};

interface HeldIn {
  readonly reports: readonly ReportRow[];
  readonly lines: readonly RegisterLine[];
  /** Register id by document. */
  readonly organs: ReadonlyMap<string, string>;
  readonly unplaced: readonly Found[];
}

const heldIn = async (store: StoreReader): Promise<HeldIn> => {
  const reports: ReportRow[] = [];
  for await (const report of store.reports()) reports.push(report);
  const lines = await store.registerLines();
  const unplaced = (await store.unplaced()).map((one) => ({ ...one, organ: one.organ ?? namedBy(one.source) }));
  return { reports, lines, organs: organsOf(reports, lines), unplaced };
};

/** What the searches that the register tells of came to. */
export const searchesIn = async (store: StoreReader): Promise<readonly SearchResult[]> => {
  const { reports, lines, organs, unplaced } = await heldIn(store);
  return searchesOf(lines, reports, organs, (line) => unplaced.filter((one) => mayBeFound(one, line)));
};

/** By document, what each report is set beside: told by the profiles of all and by the register of the user. Pure. */
export const besideAll = (placed: readonly Placed[], listed: Listed): ReadonlyMap<string, Beside> => {
  const [figures, children] = [sameFiguresOf(placed), childrenOf(placed, listed)];
  const taken = placed.filter(({ isPreferred }) => isPreferred);
  const described = peersOf(taken.map(({ profile }) => profile));
  const peers = new Map(taken.map(({ document }, index) => [document, described[index]!] as const));
  return new Map(
    placed.map(({ document, organ, profile, isPreferred }) => {
      const below = (children.get(`${organ} ${profile.year}`) ?? []).filter((child) => !maybeSameIssuer(child.profile.organ, profile.organ));
      const beside: Beside = {
        isPreferred,
        sameFigures: (figures.get(document) ?? []).map(otherOf),
        children: below.map((child) => ({ ...otherOf(child), measured: child.profile.measured })),
        missingChildren: organ === null ? null : listed.missingBelow(organ, profile.year),
        peers: peers.get(document) ?? {},
        searched: organ === null || !isPreferred ? null : listed.searchedIn(organ, profile.year),
        coverage: organ === null ? null : listed.coverageBelow(organ, profile.year),
      };
      return [document, beside];
    }),
  );
};

/** By document, for all reports that audit has left a profile of. */
const planAll = async (store: Store): Promise<ReadonlyMap<string, Plan>> => {
  const { reports, lines, organs, unplaced } = await heldIn(store);
  const placed = await placedOf(store, reports, organs);
  const [normalized, audited] = [await store.outputKeys('normalize'), await store.outputKeys('audit')];
  const listed = listedOf(lines, reports, organs, unplaced);
  const [resembling, besides] = [resemblingOf(placed), besideAll(placed, listed)];
  const above = aboveOf(placed, listed);
  return new Map(
    placed.map((one) => {
      const { document } = one;
      const parent = one.isOpen ? above(one) : null;
      const [like, beside] = [resembling.get(document) ?? [], besides.get(document)!];
      const key = hashOf([document, ...like, ...(parent === null ? [] : ['under', parent])], beside, (id) => [normalized.get(id), audited.get(id)]);
      return [document, { resembling: like, parent, beside, key }];
    }),
  );
};

/** What was found out for a whole store serves all jobs of the run that asked for it. */
const plans = new WeakMap<Store, ReadonlyMap<string, Plan>>();

/** Of every document that can be set beside others. */
export const plansOf = async (store: Store): Promise<ReadonlyMap<string, Plan>> => {
  const known = plans.get(store) ?? (await planAll(store));
  plans.set(store, known);
  return known;
};

export const planOf = async (store: Store, id: string): Promise<Plan> => {
  const plan = (await plansOf(store)).get(id);
  if (!plan) throw new Error(`nothing is kept of ${id} that it could be set beside others by`);
  return plan;
};

/** Asks for every report that is to be set beside those of other organs anew. */
export const requestRegions = async (store: Store): Promise<readonly Job[]> => {
  const all = await planAll(store);
  plans.set(store, all);
  return store.requestStale('region', versions.region, new Map([...all].map(([id, { key }]) => [id, key])));
};
