import type { Claim } from './claim.js';
import type { Box } from './place.js';
import type { ReportForm, TableId } from './form.js';
import type { LabelledFigure, Level } from './report.js';
import type { Severity } from './finding.js';

/**
 * The rows that leave the program: one JSON object a line, or one CSV line with the same columns.
 * Other programs rely on the names; changing one is a breaking change.
 */

/** Version of the code that made each stage's output, such as `{ extract: 1, normalize: 1, audit: 1 }`. */
export type StageVersions = Readonly<Record<string, number>>;

export interface CellRow {
  readonly source: string;
  readonly sha256: string;
  readonly organization: string | null;
  readonly organ_id: string | null;
  readonly region_code: string | null;
  readonly level: Level | null;
  readonly year: number | null;
  readonly published: string | null;
  readonly published_source: string | null;
  readonly format: ReportForm | null;
  readonly reading: 'text' | 'ocr';
  readonly stage_versions: StageVersions;
  /** An official table; or what a figure beside the forms was read from. */
  readonly table: TableId | LabelledFigure['kind'];
  readonly row: string;
  readonly column: string;
  readonly figure: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly value_normalized: number | null;
  readonly raw: string;
  readonly note: string | null;
  readonly status: 'number' | 'blank' | 'not-a-number';
  readonly page: number | null;
  readonly box: Box | null;
  readonly doubt: string | null;
  readonly likely_value: number | null;
  /** How the second reading was made that says the same. */
  readonly confirmed_by: string | null;
  readonly corrected_value: number | null;
  readonly correction: 'misread' | 'misprint' | null;
  readonly correction_reason: string | null;
  readonly corrected_by: string | null;
  readonly corrected_at: string | null;
}

/** A cell as it is kept: what people correct is joined in when it is read. */
export type Uncorrected<T> = Omit<T, 'corrected_value' | 'correction' | 'correction_reason' | 'corrected_by' | 'corrected_at'>;

export interface FindingRow {
  readonly finding: string;
  readonly caused_by: string | null;
  readonly source: string;
  readonly sha256: string;
  readonly organization: string | null;
  readonly year: number | null;
  readonly rule: string;
  readonly rule_version: number;
  readonly severity: Severity;
  readonly table: TableId | null;
  readonly row: string | null;
  readonly column: string | null;
  readonly message: string;
  readonly actual: string;
  readonly expected: string;
  readonly basis: string;
  readonly cause: string | null;
  readonly doubts: readonly string[];
  readonly standing: 'publishable' | 'to-check' | 'dismissed';
  readonly standing_reason: string;
  /** What the verdict rests on: the report's own word and the figures; a decision is made on these. */
  readonly rests_on: string;
  readonly decision: 'confirmed' | 'dismissed' | 'noted' | 'reopened' | null;
  readonly decision_reason: string | null;
  readonly decided_by: string | null;
  readonly decided_at: string | null;
  readonly page: number | null;
  readonly box: Box | null;
}

export interface OutcomeRow {
  readonly source: string;
  readonly sha256: string;
  readonly organization: string | null;
  readonly year: number | null;
  readonly rule: string;
  readonly rule_version: number;
  readonly verdict: 'passed' | 'failed' | 'not-assessable';
  /** Relations or places that the rule was applied to; null where it could not be assessed. */
  readonly applied: number | null;
  readonly findings: number;
  readonly reason: string | null;
}

export interface ReportRow {
  readonly source: string;
  readonly sha256: string;
  /** Every name under which these bytes were found, `source` included. */
  readonly sources: readonly string[];
  readonly url: string | null;
  readonly archive_url: string | null;
  readonly retrieved_at: string | null;
  readonly via: string | null;
  readonly organization: string | null;
  readonly organization_source: string | null;
  readonly organ_id: string | null;
  readonly region_code: string | null;
  readonly level: Level | null;
  readonly year: number | null;
  readonly year_source: string | null;
  readonly identity_doubt: string | null;
  readonly published: string | null;
  readonly published_source: string | null;
  readonly title: string | null;
  readonly format: ReportForm | null;
  readonly media: string;
  readonly reading: 'text' | 'ocr';
  readonly stage_versions: StageVersions;
  readonly figures: number;
  readonly numbers: number;
  readonly blanks: number;
  readonly not_numbers: number;
  readonly doubted: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** One figure or absolute statement of the narrative, and what the tables say of it. */
export interface ClaimRow {
  readonly source: string;
  readonly sha256: string;
  readonly organization: string | null;
  readonly organ_id: string | null;
  readonly year: number | null;
  readonly reading: 'text' | 'ocr';
  readonly claim: string;
  readonly kind: Claim['kind'];
  readonly printed: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly exact: boolean;
  readonly tolerance: number;
  /** Several joined by +. */
  readonly quantity: string;
  readonly wording: string;
  readonly scope: Claim['scope'];
  readonly subject: string | null;
  readonly claim_year: number | null;
  readonly span: Claim['span'];
  readonly part_of: string | null;
  readonly parts: readonly string[];
  readonly parts_open: boolean | null;
  readonly section: number | null;
  readonly sentence: string | null;
  readonly block: number;
  readonly text_start: number | null;
  readonly text_end: number | null;
  readonly page: number | null;
  readonly box: Box | null;
  readonly verdict: 'agrees' | 'contradicts' | 'not-compared';
  readonly not_compared: 'kind' | 'beside' | 'rounded' | 'unread' | null;
  readonly cells: string | null;
  readonly cells_value: number | null;
  readonly other_values: readonly number[];
  readonly doubt: string | null;
}

/** One variable of the three forms; ids of figures that are to be added up are joined by +. */
export interface ComparabilityRow {
  readonly variable: string;
  readonly label: string;
  readonly unit: string | null;
  readonly before_2019: string | null;
  readonly in_2019: string | null;
  readonly in_2021: string | null;
  readonly from_2018: 'same' | 'comparable' | 'break' | null;
  readonly from_2018_reason_zh: string | null;
  readonly from_2018_reason_en: string | null;
  readonly from_2020: 'same' | 'comparable' | 'break' | null;
  readonly from_2020_reason_zh: string | null;
  readonly from_2020_reason_en: string | null;
  readonly source: string;
}

/** What one stage found out about a report. */
export interface FoundRows extends Pick<ReportRows, 'findings' | 'outcomes'> {
  /** What it knows of the causes of findings of audit. */
  readonly causes: readonly CauseRow[];
}

/** What another report tells of the cause of a finding. */
export interface CauseRow {
  /** Unique inside the report. */
  readonly finding: string;
  readonly cause: string;
  readonly cause_en: string;
  /** Id, unique inside its report, of the finding that it follows from, and the document (SHA-256) of that report; null where it tells none. */
  readonly caused_by: string | null;
  readonly caused_in: string | null;
}

/** Rows as kept: the names of the source are joined in when they are read. */
export type Unnamed<T> = Omit<T, 'source' | 'sha256' | 'sources' | 'url' | 'archive_url' | 'retrieved_at' | 'via'>;

/** A finding as it is kept: what people decide is joined in when it is read. */
export type Undecided<T> = Omit<T, 'decision' | 'decision_reason' | 'decided_by' | 'decided_at'>;

export interface ReportRows {
  readonly report: Unnamed<ReportRow>;
  readonly cells: readonly Uncorrected<Unnamed<CellRow>>[];
  readonly findings: readonly (Undecided<Unnamed<FindingRow>> & {
    readonly message_en: string;
    readonly cause_en: string | null;
    /** SHA-256 of the document that the finding `caused_by` is of, where it is another. */
    readonly caused_in: string | null;
    readonly standing_reason_en: string;
  })[];
  readonly outcomes: readonly (Unnamed<OutcomeRow> & { readonly reason_en: string | null })[];
}
