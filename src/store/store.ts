import type { Reason } from '../errors.js';
import type { Enforcement, EnforcementLine } from '../schema/enforcement.js';
import type { RegisterLine } from '../schema/register.js';
import type { Declared } from '../schema/report.js';
import type { CellRow, FindingRow, OutcomeRow, ReportRow } from '../schema/rows.js';
import type { Correction, Decision } from '../schema/review.js';
import type { Source } from '../schema/source.js';
import type { Changes, StageRows } from './changes.js';

/** What every database behind gongkai must be able to do. SQLite is the first; nothing here names it. */

export type StageName = 'download' | 'extract' | 'normalize' | 'audit' | 'compare' | 'region';

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
  /** Of what other stages read of the value: while it stays, nothing is run again because of it. The value's own hash where not said. */
  readonly digest?: string | null;
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

/** A document whose report, organ or year is not certain; what little is known of it. */
export interface Unplaced {
  /** Name of one of its sources. */
  readonly source: string;
  readonly url: string | null;
  readonly organ: string | null;
  readonly year: number | null;
}

/** The reading half: all that exports and screens need. Rows come sorted by source, hash, then form order. */
export interface StoreReader {
  cells(report?: string): AsyncIterable<CellRow>;
  findings(filter?: FindingFilter, language?: 'zh' | 'en'): AsyncIterable<FindingRow>;
  outcomes(report?: string, language?: 'zh' | 'en'): AsyncIterable<OutcomeRow>;
  reports(report?: string): AsyncIterable<ReportRow>;
  /** All reports of the organ that this document is of; none where that is not known. */
  reportsOfOrgan(sha256: string): Promise<readonly ReportRow[]>;
  /** Documents that could not be read, and reports of which organ or year is not known for certain. */
  unplaced(): Promise<readonly Unplaced[]>;
  /** The user's register, in the order of its file; empty where none was imported. */
  registerLines(): Promise<readonly RegisterLine[]>;
  /** 行政执法统计年报 as imported, by year and in the order of their files. */
  enforcementLines(): Promise<readonly EnforcementLine[]>;
  /** What of it a report is set beside; null where there is nothing. */
  enforcementFor(sha256: string): Promise<Enforcement | null>;
  /** All decisions on findings, oldest first. */
  decisions(): Promise<readonly Decision[]>;
  /** Corrections of figures, of one document or all, oldest first. */
  corrections(sha256?: string): Promise<readonly Correction[]>;
  /**
   * Gzipped JSON of a stage's current output: `Result<Document>` of extract, `Result<Report>` of normalize,
   * `Judged` of audit, `Outcome[]` of compare and region; null where the stage has not been done.
   */
  output(stage: StageName, sha256: string): Promise<Uint8Array | null>;
  /** Of the outputs of a stage. */
  stageVersions(stage: StageName): Promise<ReadonlySet<number>>;
  /** Every rule in every version that any report was judged by. */
  ruleVersions(): Promise<readonly { readonly rule: string; readonly version: number }[]>;
  failures(): Promise<readonly Failure[]>;
  /** Jobs by stage and state. */
  counts(): Promise<readonly { readonly stage: StageName; readonly state: 'waiting' | 'done' | 'failed'; readonly count: number }[]>;
}

/** A piece of work by its id, never by its content. `id`: origin of the source (download), SHA-256 (the others). */
export interface Job {
  readonly stage: StageName;
  readonly id: string;
  /** Raised by every request; work begun under an older revision does not settle the job. */
  readonly revision: number;
  /** Asked for by name: an answer that is already kept does not count. */
  readonly forced: boolean;
  readonly attempts: number;
  /** How often the process ended while this job ran. */
  readonly interruptions: number;
}

/** What a job was last settled with: the same key again means that there is nothing to do. */
export interface Settled {
  readonly state: 'done' | 'failed';
  readonly version: number;
  readonly inputHash: string;
}

/** One request that left, whatever came of it. */
export interface SentRequest {
  readonly url: string;
  /** Null where no answer came. */
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly error: string | null;
}

/** The fetch that brought a document's bytes. */
export interface Fetch {
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly finalUrl: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly redirects: readonly { readonly url: string; readonly status: number; readonly location: string }[];
  readonly contentType: string | null;
  readonly filename: string | null;
}

export interface JobFailure {
  readonly reason: Reason;
  readonly passing: boolean;
  readonly attempts: number;
}

export interface Address {
  /** Name of the location. */
  readonly name: string;
  /** Where the bytes came from after redirects. */
  readonly url: string;
}

/** How the locations taken in by one run ended. Every location is counted in exactly one of the first five. */
export interface Tally {
  readonly read: number;
  readonly failed: number;
  /** The same bytes as a location counted elsewhere. */
  readonly duplicates: number;
  /** Pages that only link to a report. */
  readonly linkPages: number;
  readonly waiting: number;
  readonly figures: number;
  readonly doubted: number;
  /** Heads only, as the screens count them. */
  readonly findings: Readonly<Record<'error' | 'warning' | 'info', number>>;
  /** Errors and warnings among them that somebody must look at before they are published. */
  readonly toCheck: number;
  readonly failures: readonly Failure[];
  /** The documents that were read. */
  readonly documents: readonly string[];
}

/** The writing half, used by the pipeline alone. Every method is one transaction. */
export interface StoreWriter {
  /** Origin of a source: the absolute path of its file, else its URL. Files are looked at again, URLs only where they failed. */
  addSources(sources: readonly Source[]): Promise<readonly string[]>;
  source(origin: string): Promise<Source | null>;
  /** Keeps bytes under their hash; they are on disk when this returns. */
  keepBytes(bytes: Uint8Array): Promise<string>;
  /** The file on this machine that holds kept bytes. */
  file(sha256: string): Promise<string>;
  declared(sha256: string): Promise<Declared>;
  /** The URLs that these bytes were fetched from (not those of saved copies). */
  addresses(sha256: string): Promise<readonly Address[]>;
  /** Version and digest of a stage's current output. */
  outputKey(stage: StageName, sha256: string): Promise<{ readonly version: number; readonly digest: string } | null>;
  /** The same of every document. */
  outputKeys(stage: StageName): Promise<ReadonlyMap<string, { readonly version: number; readonly digest: string }>>;
  /** Organ ids by document; other reports are of no known organ. */
  assignOrgans(organs: ReadonlyMap<string, string>): Promise<void>;
  /** In place of the register that was kept. */
  replaceRegister(lines: readonly RegisterLine[]): Promise<void>;
  /** In place of what was kept of the years of these lines. */
  replaceEnforcement(lines: readonly EnforcementLine[]): Promise<void>;
  /** What each report is set beside, by document; returns the jobs of the reports that are to be judged again. */
  assignEnforcement(byReport: ReadonlyMap<string, Enforcement>): Promise<readonly Job[]>;
  keepRequest(sent: SentRequest): Promise<void>;

  decide(decision: Decision): Promise<void>;
  /** Keeps a correction; the report waits to be judged again. */
  correct(correction: Correction): Promise<void>;

  /** Takes up what an earlier process left: jobs begun are waiting again, with one more interruption. */
  resume(): Promise<void>;
  /** Jobs of these stages settled by another version, or with a key that does not begin with this word, wait again. */
  raise(versions: Readonly<Partial<Record<StageName, number>>>, words?: Readonly<Partial<Record<StageName, string>>>): Promise<void>;
  /**
   * Jobs of this stage wait that were not settled by this version with the key given for their id; returns them. What the stage told of other
   * reports is taken back.
   */
  requestStale(stage: StageName, version: number, keys: ReadonlyMap<string, string>): Promise<readonly Job[]>;
  /** Jobs of this stage wait again whatever they were settled with; of these origins, or all. The later stages follow. */
  redo(stage: StageName, origins: readonly string[] | null): Promise<void>;
  /** Failed jobs wait again; returns the origins that they belong to. */
  retryFailed(): Promise<readonly string[]>;
  /** In order of stage and id. */
  waiting(): Promise<readonly Job[]>;
  /** Origins that a job belongs to. */
  originsOf(job: Pick<Job, 'stage' | 'id'>): Promise<readonly string[]>;
  /** Marks the job as begun; what it was settled with, or null where that does not count. */
  begin(job: Job): Promise<Settled | null>;
  /** The job's answer is already kept: settles it as before; `next` follows only where it had followed. */
  skip(job: Job, next: StageName | null): Promise<readonly Job[]>;
  /** The bytes of a source are kept: its document waits to be read, or to be judged again where this place declares something new. */
  arrived(job: Job, version: number, sha256: string, size: number, fetch: Fetch | null): Promise<readonly Job[]>;
  /** Digests of the rows that a stage has left of a report, for `changesOf`. */
  kept(stage: StageName, sha256: string): Promise<string>;
  /**
   * `rows` replace those of an earlier reading; findings and outcomes alone replace those of the same stage. Changes from what is no longer kept
   * are not taken: the job waits again.
   */
  done(job: Job, output: StageOutput, next: StageName | null, rows: StageRows | Changes | null): Promise<readonly Job[]>;
  /** A page that only links to its report: done, and its attachments are sources now. */
  followed(job: Job, version: number, inputHash: string, reason: Reason, attachments: readonly Source[]): Promise<readonly Job[]>;
  /** What earlier versions made of the document is taken back. `passing`: it may go another way next time (a time limit, a host that did not answer). */
  failed(job: Job, version: number, inputHash: string, failure: JobFailure): Promise<readonly Job[]>;
  /** The job stays waiting, with one more attempt. */
  putOff(job: Job): Promise<Job>;
  /** The job was begun but its run was stopped by its user: that is no interruption. */
  letGo(job: Job): Promise<void>;
  tally(origins: ReadonlySet<string>): Promise<Tally>;
}

export interface Store extends StoreReader, StoreWriter {
  close(): Promise<void>;
}

export type { Source };
