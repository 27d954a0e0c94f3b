import type { Reason } from '../errors.js';
import type { CellRow, FindingRow, OutcomeRow, ReportRow } from '../schema/rows.js';
import type { Source } from '../schema/source.js';

/** What every database behind gongkai must be able to do. SQLite is the first; nothing here names it. */

export type StageName = 'download' | 'extract' | 'normalize' | 'audit';

/** Rows as kept: the names of the source are joined in when they are read. */
export type Unnamed<T> = Omit<T, 'source' | 'sha256' | 'sources' | 'url' | 'archive_url' | 'retrieved_at' | 'via'>;

export interface ReportRows {
  readonly report: Unnamed<ReportRow>;
  readonly cells: readonly Unnamed<CellRow>[];
  readonly findings: readonly (Unnamed<FindingRow> & { readonly message_en: string; readonly cause_en: string | null })[];
  readonly outcomes: readonly (Unnamed<OutcomeRow> & { readonly reason_en: string | null })[];
}

/** The output of one stage for one input. Run twice with the same key, it changes nothing. */
export interface StageOutput {
  readonly stage: StageName;
  /** SHA-256 of the document's bytes. */
  readonly id: string;
  readonly version: number;
  /** Hash of all that the stage read. */
  readonly inputHash: string;
  /** Gzipped JSON. */
  readonly value: Uint8Array;
}

export interface Failure {
  readonly stage: StageName;
  /** Source name, and the document's hash once its bytes are kept. */
  readonly source: string;
  readonly sha256: string | null;
  readonly reason: Reason;
  readonly attempts: number;
}

export interface FindingFilter {
  readonly organ?: string;
  readonly year?: number;
  readonly rule?: string;
  readonly severity?: 'error' | 'warning' | 'info';
  /** Source name or the first characters of a hash. */
  readonly report?: string;
}

/** The reading half: all that exports and screens need. Rows come sorted by source, hash, then form order. */
export interface StoreReader {
  cells(report?: string): AsyncIterable<CellRow>;
  findings(filter?: FindingFilter, language?: 'zh' | 'en'): AsyncIterable<FindingRow>;
  outcomes(report?: string, language?: 'zh' | 'en'): AsyncIterable<OutcomeRow>;
  reports(report?: string): AsyncIterable<ReportRow>;
  /** Gzipped JSON of a stage's current output. */
  output(stage: StageName, sha256: string): Promise<Uint8Array | null>;
  failures(): Promise<readonly Failure[]>;
  /** Jobs by stage and state. */
  counts(): Promise<readonly { readonly stage: StageName; readonly state: 'waiting' | 'done' | 'failed'; readonly count: number }[]>;
}

export type { Source };
