import type { Reason } from '../errors.js';
import type { Declared } from '../schema/report.js';
import type { Fetch } from '../store/store.js';
import type { ReportRows } from '../schema/rows.js';

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
    };

/** What a process says when it begins: which it is, and whether it must load its parsers first. */
export interface Begun {
  readonly pid: number;
  readonly cold: boolean;
}

export type Performed = Done | GaveUp | Broke;

export interface Done {
  readonly kind: 'done';
  readonly value: Uint8Array;
  readonly rows: ReportRows | null;
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
