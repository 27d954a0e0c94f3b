import type { Place } from './place.js';

/** What the report's sentences state: a figure (收到申请1928件, 占33.9%, 同比增长8.2%) or something absolute (未收到申请, 均维持). */

/**
 * What is counted. Flows and applicants are those of 表三's columns and ends, outcomes its rows (`outcomes.refused.1` = （三）不予公开 1.),
 * disputes those of 表四, the others of 表二. `other` = something that no table has.
 */
export const quantities = [
  'applications.received',
  'applications.handled',
  'applications.concluded',
  'applications.carriedIn',
  'applications.carriedOut',
  'applications.pending',
  'applications.withdrawn',
  'applications.channel',
  'applicants.individuals',
  'applicants.organisations',
  'applicants.business',
  'applicants.research',
  'applicants.welfare',
  'applicants.legal',
  'applicants.other',
  'outcomes.granted',
  'outcomes.partly',
  'outcomes.refused',
  'outcomes.refused.1',
  'outcomes.refused.2',
  'outcomes.refused.3',
  'outcomes.refused.4',
  'outcomes.refused.5',
  'outcomes.refused.6',
  'outcomes.refused.7',
  'outcomes.refused.8',
  'outcomes.unavailable',
  'outcomes.unavailable.1',
  'outcomes.unavailable.2',
  'outcomes.unavailable.3',
  'outcomes.unprocessed',
  'outcomes.unprocessed.1',
  'outcomes.unprocessed.2',
  'outcomes.unprocessed.3',
  'outcomes.unprocessed.4',
  'outcomes.unprocessed.5',
  'outcomes.otherwise',
  'outcomes.otherwise.1',
  'outcomes.otherwise.2',
  'outcomes.unclear',
  'review.total',
  'review.upheld',
  'review.corrected',
  'review.other',
  'review.pending',
  'review.concluded',
  'litigation.total',
  'litigation.direct',
  'litigation.after',
  'litigation.upheld',
  'litigation.corrected',
  'litigation.other',
  'litigation.pending',
  'litigation.concluded',
  'regulations.issued',
  'regulations.repealed',
  'regulations.inForce',
  'regulations.published',
  'documents.issued',
  'documents.repealed',
  'documents.inForce',
  'documents.published',
  'licences.decisions',
  'penalties.decisions',
  'coercion.decisions',
  'fees.information',
  'other',
] as const;

export type Quantity = (typeof quantities)[number];

/** organ = all that the report is on | narrower = less than a whole region (本级, 我办, 代表区政府) | part = of one body or place among others */
export type ClaimScope = 'organ' | 'narrower' | 'part';

export interface Claim {
  /** `k1`, `k2` … in reading order. */
  readonly id: string;
  /**
   * count = so many | amount = so much money | share = per cent of something | change = against another year, per cent or a number |
   * none = nothing of the kind happened | all = every case ended so (均维持, 全部办结)
   */
  readonly kind: 'count' | 'amount' | 'share' | 'change' | 'none' | 'all';
  /** Several = their sum (予以公开及部分公开). */
  readonly quantities: readonly Quantity[];
  /** The words that say what is counted, without white space. */
  readonly wording: string;
  /** In `unit`, 万 and 亿 multiplied out except for money; 0 of none, null of all. */
  readonly value: number | null;
  readonly printed: string;
  readonly unit: string | null;
  /** False where the words round it (约, 余, 近). */
  readonly exact: boolean;
  /** Half a unit of its last printed digit: 1.2万 → 500. 0 of a whole number. */
  readonly tolerance: number;
  readonly scope: ClaimScope;
  /** The words that narrow the scope; null where none do. */
  readonly subject: string | null;
  /** The year it speaks of; null where the sentence speaks of no certain one. */
  readonly year: number | null;
  /** year = the whole year | part = of a quarter, a month | cumulative = over several years */
  readonly span: 'year' | 'part' | 'cumulative';
  /** The claim that this one is a part of (其中), or that a share or change is of. */
  readonly of: string | null;
  /** Of a claim that is parted: the parts, and whether the words leave room for others (等, 主要). */
  readonly list: { readonly parts: readonly string[]; readonly open: boolean } | null;
  /** 1…6; null where the text stands in no official section. */
  readonly section: number | null;
  readonly place: Place;
}
