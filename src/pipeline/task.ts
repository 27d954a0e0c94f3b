import type { Beside } from '../audit/region-rule.js';
import type { Profile } from '../audit/region/profile.js';
import type { Reason } from '../errors.js';
import type { Outcome } from '../schema/finding.js';
import type { Notice } from '../schema/notice.js';
import type { Enforcement } from '../schema/enforcement.js';
import type { Declared, Report } from '../schema/report.js';
import type { Place } from '../schema/place.js';
import type { Correction } from '../schema/review.js';
import type { Fetch } from '../store/store.js';
import type { Reading } from '../schema/table.js';
import type { Changes, StageRows } from '../store/changes.js';
import type { Comparison } from './comparison.js';

/**
 * What goes into the work of a stage and how it may end. To and from a process: data only, stage outputs as gzipped JSON; an
 * original is named by its file. `kept`: digests of the rows that the stage has left of the report; rows of the same digests are not sent back.
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
      /** By people, oldest first. */
      readonly corrections: readonly Correction[];
      /** The body's 行政执法统计年报 of the same year, where it was imported. */
      readonly enforcement?: Enforcement;
      /** What it made of the document the last time; null = nothing yet. */
      readonly before: Uint8Array | null;
      readonly kept: string;
    }
  | {
      readonly stage: 'compare';
      readonly later: Kept;
      readonly earlier: readonly Kept[];
      readonly versions: readonly Kept[];
      readonly comparison: Pick<Comparison, 'isPreferred' | 'heldYears' | 'mayBeHeld' | 'merged'>;
      readonly kept: string;
    }
  | {
      readonly stage: 'region';
      readonly own: Kept;
      readonly resembling: readonly Kept[];
      /** Of the government above, on the same year; null where none is held, or nothing of `own` is to be explained by it. */
      readonly parent: Kept | null;
      readonly beside: Beside;
      readonly kept: string;
    };

/** A report as kept: outputs of extract, normalize and audit, and the file of its bytes. */
export interface Kept {
  readonly document: string;
  readonly file: string;
  readonly extracted: Uint8Array;
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
  /** Cells that a person read. */
  readonly corrected: readonly Place[];
  /** The second readings that were made for it. */
  readonly second: Remembered | null;
}

/** Second readings of a document, kept so that a changed rule judges again without opening it. */
export interface Remembered {
  /** Digest of the document that was read again: readings of another reading of the same bytes do not count. */
  readonly of: string;
  /** Cells that were asked for, also those that no second way led to. */
  readonly cells: readonly { readonly block: number; readonly cell: readonly [number, number]; readonly readings: readonly Reading[] }[];
  /** Null where no second way leads to it; absent where it was never asked for. */
  readonly text?: string | null;
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
  /** Of what other stages read of the value; null = of all of it. */
  readonly digest: string | null;
  readonly rows: StageRows | Changes | null;
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
