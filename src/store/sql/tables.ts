import type { Generated } from 'kysely';
import type { StageName } from '../store.js';

/**
 * The tables as kysely types. Plain columns, so that a researcher can open the file with R, pandas, DBeaver or datasette;
 * lists and objects are JSON text. Truth values are 0 and 1 (libsql aborts on a bound boolean).
 */

export interface LocationsTable {
  /** Absolute path of the local file, else the URL. */
  origin: string;
  name: string;
  file: string | null;
  url: string | null;
  organ: string | null;
  region_code: string | null;
  level: string | null;
  year: number | null;
  published: string | null;
  retrieved_at: string | null;
  archive_url: string | null;
  via: string | null;
}

export interface FetchesTable {
  origin: string;
  started_at: string;
  finished_at: string;
  final_url: string;
  status: number;
  headers: string;
  redirects: string;
  content_type: string | null;
  filename: string | null;
  sha256: string;
}

/** Every request that left, robots.txt and failures included. */
export interface RequestsTable {
  url: string;
  status: number | null;
  headers: string;
  started_at: string;
  finished_at: string;
  error: string | null;
}

export interface DocumentsTable {
  sha256: string;
  size: number;
}

export interface VersionsTable {
  origin: string;
  sha256: string;
  /** From 1, in the order in which this location showed them. */
  seen: number;
  /** ISO time of the first fetch that brought these bytes; null for a local file. */
  retrieved_at: string | null;
}

export interface OutputsTable {
  stage: StageName;
  sha256: string;
  version: number;
  input_hash: string;
  /** SHA-256 of `value`. */
  digest: string;
  value: Uint8Array | ArrayBuffer;
}

export interface JobsTable {
  stage: StageName;
  id: string;
  state: 'waiting' | 'done' | 'failed';
  /** State, version and input of the last answer; of a download, the input is the hash of its bytes. */
  settled: 'done' | 'failed' | null;
  version: number | null;
  input_hash: string | null;
  forced: number;
  revision: number;
  started: number;
  attempts: number;
  interruptions: number;
  passing: number;
  reason_code: string | null;
  reason: string | null;
}

export interface ReportsTable {
  sha256: string;
  organization: string | null;
  organization_source: string | null;
  organ_id: string | null;
  region_code: string | null;
  level: string | null;
  year: number | null;
  year_source: string | null;
  identity_doubt: string | null;
  published: string | null;
  published_source: string | null;
  title: string | null;
  format: string | null;
  media: string;
  reading: string;
  stage_versions: string;
  figures: number;
  numbers: number;
  blanks: number;
  not_numbers: number;
  doubted: number;
  errors: number;
  warnings: number;
  infos: number;
}

interface Boxed {
  page: number | null;
  x0: number | null;
  top: number | null;
  x1: number | null;
  bottom: number | null;
}

export interface CellsTable extends Boxed {
  sha256: string;
  /** Place in form order, from 0. */
  position: number;
  table_id: string;
  row_label: string;
  column_label: string;
  figure: string;
  value: number | null;
  unit: string | null;
  value_normalized: number | null;
  raw: string;
  note: string | null;
  status: string;
  doubt: string | null;
  likely_value: number | null;
  confirmed_by: string | null;
}

export interface FindingsTable extends Boxed {
  sha256: string;
  /** audit or compare */
  stage: StageName;
  position: number;
  finding: string;
  caused_by: string | null;
  /** Document of that head, where it is another. */
  caused_in: string | null;
  rule: string;
  rule_version: number;
  severity: string;
  table_id: string | null;
  row_label: string | null;
  column_label: string | null;
  message: string;
  message_en: string;
  actual: string;
  expected: string;
  basis: string;
  cause: string | null;
  cause_en: string | null;
  doubts: string;
  standing: string;
  standing_reason: string;
  standing_reason_en: string;
  rests_on: string;
}

export interface CausesTable {
  sha256: string;
  /** compare or region */
  stage: StageName;
  finding: string;
  cause: string;
  cause_en: string;
  caused_by: string | null;
  caused_in: string | null;
}

export interface OutcomesTable {
  sha256: string;
  stage: StageName;
  position: number;
  rule: string;
  rule_version: number;
  verdict: string;
  applied: number | null;
  findings: number;
  reason: string | null;
  reason_en: string | null;
}

export interface WrittenTable {
  sha256: string;
  /** audit, compare or region */
  stage: StageName;
  /** JSON, see changes.ts. */
  digests: string;
}

export interface DecisionsTable {
  /** In the order in which they were made. */
  number: Generated<number>;
  organ: string | null;
  year: number | null;
  rule: string;
  subject: string;
  made_on: string;
  kind: string;
  reason: string;
  decided_by: string;
  decided_at: string;
  sha256: string;
}

export interface CorrectionsTable {
  number: Generated<number>;
  sha256: string;
  figure: string;
  kind: string;
  printed: string;
  before: number | null;
  after: number | null;
  reason: string;
  corrected_by: string;
  corrected_at: string;
}

export interface Tables {
  locations: LocationsTable;
  fetches: FetchesTable;
  requests: RequestsTable;
  documents: DocumentsTable;
  versions: VersionsTable;
  outputs: OutputsTable;
  jobs: JobsTable;
  reports: ReportsTable;
  cells: CellsTable;
  findings: FindingsTable;
  causes: CausesTable;
  outcomes: OutcomesTable;
  written: WrittenTable;
  register_lines: { position: number; line: string };
  enforcement_lines: { position: Generated<number>; year: number; line: string };
  report_enforcement: { sha256: string; figures: string };
  decisions: DecisionsTable;
  corrections: CorrectionsTable;
  /** View: each document with its source, the smallest name of its locations. */
  sources: { sha256: string; source: string };
}
