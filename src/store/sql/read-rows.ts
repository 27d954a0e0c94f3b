import type { CellRow, FindingRow, OutcomeRow, ReportRow, StageVersions, Undecided } from '../../schema/rows.js';
import type { Correction } from '../../schema/review.js';
import type { Box } from '../../schema/place.js';
import type { CellsTable, FindingsTable, OutcomesTable, ReportsTable } from './tables.js';

/** Rows of the tables → rows of the export contract: names joined in, JSON text read, boxes put together. */

export type Named<T> = T & { readonly source: string };

interface Corners {
  readonly x0: number | null;
  readonly top: number | null;
  readonly x1: number | null;
  readonly bottom: number | null;
}

const boxOf = ({ x0, top, x1, bottom }: Corners): Box | null =>
  x0 === null || top === null || x1 === null || bottom === null ? null : [x0, top, x1, bottom];

const versionsOf = (text: string): StageVersions => JSON.parse(text) as StageVersions;

/** Ids of findings are unique inside a report; the start of the document's hash makes them unique everywhere. */
const everywhere = (sha256: string, finding: string): string => `${sha256.slice(0, 12)}:${finding}`;

export const toCellRow = (report: Named<ReportsTable>, cell: CellsTable, correction: Correction | undefined): CellRow => ({
  source: report.source,
  sha256: report.sha256,
  organization: report.organization,
  organ_id: report.organ_id,
  region_code: report.region_code,
  level: report.level as CellRow['level'],
  year: report.year,
  published: report.published,
  published_source: report.published_source,
  format: report.format as CellRow['format'],
  reading: report.reading as CellRow['reading'],
  stage_versions: versionsOf(report.stage_versions),
  table: cell.table_id as CellRow['table'],
  row: cell.row_label,
  column: cell.column_label,
  figure: cell.figure,
  value: cell.value,
  unit: cell.unit,
  value_normalized: cell.value_normalized,
  raw: cell.raw,
  note: cell.note,
  status: cell.status as CellRow['status'],
  page: cell.page,
  box: boxOf(cell),
  doubt: cell.doubt,
  likely_value: cell.likely_value,
  confirmed_by: cell.confirmed_by,
  corrected_value: correction?.after ?? null,
  correction: correction?.kind ?? null,
  correction_reason: correction?.reason ?? null,
  corrected_by: correction?.by ?? null,
  corrected_at: correction?.at ?? null,
});

export const toFindingRow = (
  report: Named<Pick<ReportsTable, 'sha256' | 'organization' | 'year'>>,
  finding: FindingsTable,
  language: 'zh' | 'en',
): Undecided<FindingRow> => ({
  finding: everywhere(finding.sha256, finding.finding),
  caused_by: finding.caused_by === null ? null : everywhere(finding.caused_in ?? finding.sha256, finding.caused_by),
  source: report.source,
  sha256: report.sha256,
  organization: report.organization,
  year: report.year,
  rule: finding.rule,
  rule_version: finding.rule_version,
  severity: finding.severity as FindingRow['severity'],
  table: finding.table_id as FindingRow['table'],
  row: finding.row_label,
  column: finding.column_label,
  message: language === 'zh' ? finding.message : finding.message_en,
  actual: finding.actual,
  expected: finding.expected,
  basis: finding.basis,
  cause: language === 'zh' ? finding.cause : finding.cause_en,
  doubts: JSON.parse(finding.doubts) as readonly string[],
  standing: finding.standing as FindingRow['standing'],
  standing_reason: language === 'zh' ? finding.standing_reason : finding.standing_reason_en,
  rests_on: finding.rests_on,
  page: finding.page,
  box: boxOf(finding),
});

export const toOutcomeRow = (
  report: Named<Pick<ReportsTable, 'sha256' | 'organization' | 'year'>>,
  outcome: OutcomesTable,
  language: 'zh' | 'en',
): OutcomeRow => ({
  source: report.source,
  sha256: report.sha256,
  organization: report.organization,
  year: report.year,
  rule: outcome.rule,
  rule_version: outcome.rule_version,
  verdict: outcome.verdict as OutcomeRow['verdict'],
  applied: outcome.applied,
  findings: outcome.findings,
  reason: language === 'zh' ? outcome.reason : outcome.reason_en,
});

/** One place where the bytes were found. */
export interface Found {
  readonly sha256: string;
  readonly name: string;
  readonly url: string | null;
  readonly archive_url: string | null;
  readonly declared_retrieval: string | null;
  readonly fetched: string | null;
  readonly via: string | null;
}

/** `found`: by name. Address, archive and time are those of the first place that has an address, else of the first. */
export const toReportRow = (report: Named<ReportsTable>, found: readonly Found[]): ReportRow => {
  const origin = found.find((one) => one.url !== null) ?? found[0];
  return {
    source: report.source,
    sha256: report.sha256,
    sources: [...new Set(found.map((one) => one.name))],
    url: origin?.url ?? null,
    archive_url: origin?.archive_url ?? null,
    retrieved_at: origin?.declared_retrieval ?? origin?.fetched ?? null,
    via: origin?.via ?? null,
    organization: report.organization,
    organization_source: report.organization_source,
    organ_id: report.organ_id,
    region_code: report.region_code,
    level: report.level as ReportRow['level'],
    year: report.year,
    year_source: report.year_source,
    identity_doubt: report.identity_doubt,
    published: report.published,
    published_source: report.published_source,
    title: report.title,
    format: report.format as ReportRow['format'],
    media: report.media,
    reading: report.reading as ReportRow['reading'],
    stage_versions: versionsOf(report.stage_versions),
    figures: report.figures,
    numbers: report.numbers,
    blanks: report.blanks,
    not_numbers: report.not_numbers,
    doubted: report.doubted,
    errors: report.errors,
    warnings: report.warnings,
    infos: report.infos,
  };
};
