import type { Beside } from '../audit/region-rule.js';
import type { Profile } from '../audit/region/profile.js';
import type { Reason } from '../errors.js';
import type { Outcome } from '../schema/finding.js';
import type { Notice } from '../schema/notice.js';
import type { Declared, Report } from '../schema/report.js';
import type { Fetch } from '../store/store.js';
import type { FoundRows, ReportRows } from '../schema/rows.js';
import type { Comparison } from './comparison.js';

/**
 * What goes into the work of a stage and how it may end. To and from a process: data only, stage outputs as gzipped JSON; an
 * original is named by its file.
 */

export type Work =
  | { readonly stage: 'extract'; readonly file: string }
  | { readonly stage: 'normalize'; readonly document: Uint8Array; readonly declared: Declared }
  | {
      readonly stage: 'audit';
      readonly document: Uint8Array;
      readonly report: Uint8Array;
      readonly file: string;
      readonly declared: Declared;
      /** URLs that the original was fetched from. */
      readonly addresses: readonly string[];
    }
  | {
      readonly stage: 'compare';
      readonly later: Kept;
      readonly earlier: readonly Kept[];
      readonly versions: readonly Kept[];
      readonly comparison: Pick<Comparison, 'isPreferred' | 'heldYears' | 'mayBeHeld'>;
    }
  | { readonly stage: 'region'; readonly own: Kept; readonly resembling: readonly Kept[]; readonly beside: Beside };

/** A report as kept: outputs of normalize and of audit. */
export interface Kept {
  readonly document: string;
  readonly report: Uint8Array;
  readonly judged: Uint8Array;
}

/** What audit leaves behind: its outcomes, and what a comparison with other reports must know. */
export interface Judged {
  readonly outcomes: readonly Outcome[];
  /** Doubts about our reading, those that the sums raised among them. */
  readonly notices: readonly Notice[];
  /** As read a second way because sums did not hold; null where the report of normalize is the one that was judged. */
  readonly reread: Report | null;
  /** By which the reports of other organs are found that it is set beside; null where organ or year are not certain. */
  readonly profile: Profile | null;
}

/** What a process says when it begins: which it is, and whether it must load its parsers first. */
export interface Begun {
  readonly pid: number;
  readonly cold: boolean;
}

export type Performed = Done | GaveUp | Broke;

export interface Done {
  readonly kind: 'done';
  readonly value: Uint8Array;
  readonly rows: ReportRows | FoundRows | null;
}

/** Bytes of a source; `fetch` is null for a local file. */
export interface Arrived {
  readonly kind: 'arrived';
  readonly bytes: Uint8Array;
  readonly fetch: Fetch | null;
}

export interface GaveUp {
  readonly kind: 'gave-up';
  readonly reason: Reason;
}

/** A host may answer later: again in so many seconds. */
export interface Later {
  readonly kind: 'later';
  readonly after: number;
  readonly reason: Reason;
}

/** A fault of ours: the stack says where. */
export interface Broke {
  readonly kind: 'broke';
  readonly message: string;
  readonly stack: string;
}

/** The worker did not come to an end by itself. */
export interface Killed {
  readonly kind: 'killed';
  readonly by: 'timeout' | 'memory' | 'stop' | 'crash';
  readonly detail: string;
}

export type Ended = Performed | Arrived | Later | Killed;
