import type { Finding, Outcome, Said } from '../schema/finding.js';
import type { Notice } from '../schema/notice.js';
import type { Place } from '../schema/place.js';
import type { Searched } from '../schema/register.js';
import { placeIn, type Held } from './pair.js';
import type { Measure, Measured, Profile } from './region/profile.js';
import type { Peers } from './region/peers.js';
import { findingsFrom, formOrReason, type Check, type RuleHead } from './rule.js';
import type { Sketch } from './sketch.js';

/** Rules that see a report beside those of other organs, and the frame that runs them. The verdict is the report's own. */

/** The report of another organ, as far as it is told here. */
export interface Other {
  /** SHA-256 of its bytes. */
  readonly document: string;
  readonly organ: string;
  readonly year: number;
  /** In that document. */
  readonly place: Place;
}

/** The report of a body directly below, on the same year. */
export interface Child extends Other {
  readonly measured: Readonly<Partial<Record<Measure, Measured>>>;
}

export interface Neighbourhood {
  readonly own: Held;
  /** Null where organ or year are not certain, or the report follows no national form. */
  readonly profile: Profile | null;
  /** Of several documents on its year, this one is taken. */
  readonly isPreferred: boolean;
  /** Reports of other organs, not later than its own year, whose text is most alike; best first, one of an organ. */
  readonly resembling: readonly Held[];
  /** Reports of other organs on the same year with the same figures. */
  readonly sameFigures: readonly Other[];
  /** Bodies directly below that a report is held of. */
  readonly children: readonly Child[];
  /** Names of bodies directly below of which none is held; null = it is not known which bodies there are. */
  readonly missingChildren: readonly string[] | null;
  /** By measure, how bodies of the same kind in the same region stand. */
  readonly peers: Readonly<Partial<Record<Measure, Peers>>>;
  /** At the organ's newest report: a later one was due on the day of the search, and is not held. Null = not searched, or held. */
  readonly searched: (Searched & { readonly mayBeHeld: boolean }) | null;
  /** At a government's report: the bodies directly below that the imported list names for its year. */
  readonly coverage: Coverage | null;
}

/** What the list of organs says of a year: bodies that had to report, without those of which it is not certain. */
export interface Coverage {
  readonly expected: number;
  readonly missing: readonly string[];
  /** First and last day of the searches, ISO. */
  readonly from: string;
  readonly to: string;
}

/** What is told of the reports of others without reading them again. */
export type Beside = Omit<Neighbourhood, 'own' | 'resembling' | 'profile'>;

/** Reports and what the rule must say of the first. */
export interface RegionExample {
  readonly shows: Said;
  readonly own: Sketch;
  /** Of other organs. */
  readonly others?: readonly Sketch[];
  /** Of bodies directly below. */
  readonly below?: readonly Sketch[];
  readonly missingBelow?: readonly string[] | null;
  readonly searched?: Neighbourhood['searched'];
  readonly coverage?: Coverage;
  /** Doubts about our reading of `own`. */
  readonly notices?: readonly Notice[];
  readonly isPreferred?: boolean;
  readonly verdict: Outcome['verdict'];
  readonly findings?: number;
  readonly message?: string;
  readonly severity?: Finding['severity'];
}

export interface RegionRule extends RuleHead {
  readonly scope: 'region';
  readonly check: (beside: Neighbourhood & { readonly profile: Profile }) => Check;
  readonly examples: readonly RegionExample[];
}

const noticesOf = ({ own, resembling }: Neighbourhood): readonly Notice[] => [
  ...own.notices,
  ...resembling.flatMap((held) => held.notices.map((notice) => (notice.place ? { ...notice, place: placeIn(held, notice.place) } : notice))),
];

const unplaced: Said = {
  zh: '报告的机关或年度未能确定，无法与其他机关比较。',
  en: 'The organ or year of the report is not certain: it cannot be set beside those of others.',
};
const notTaken: Said = { zh: '在同一年度首选的一份文件下说明。', en: 'Told under the document that is taken for the year.' };

/** Runs one rule over one report and its neighbourhood. Pure. */
export const runRegionRule = (rule: RegionRule, beside: Neighbourhood): Outcome => {
  const stamp = { rule: rule.id, ruleVersion: rule.version };
  const { profile } = beside;
  const form = formOrReason(rule, beside.own.report);
  if (typeof form === 'object') return { ...stamp, verdict: 'not-assessable', reason: form };
  if (profile === null) return { ...stamp, verdict: 'not-assessable', reason: unplaced };
  if (!beside.isPreferred) return { ...stamp, verdict: 'not-assessable', reason: notTaken };
  const check = rule.check({ ...beside, profile });
  if (check.verdict !== 'failed') return { ...stamp, ...check };
  return { ...stamp, verdict: 'failed', findings: findingsFrom(rule, check.drafts, beside.own.report, form, noticesOf(beside)) };
};
