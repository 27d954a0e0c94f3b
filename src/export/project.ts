import type { Document } from '../schema/document.js';
import type { Cause, Finding, Outcome, RuleId, Severity, Subject } from '../schema/finding.js';
import type { FormCell, FormId, TableId } from '../schema/form.js';
import { formCells, forms, officialForm, rowPath, tableIds, undividedOther } from '../schema/form.js';
import type { Notice } from '../schema/notice.js';
import type { Place } from '../schema/place.js';
import { touches } from '../schema/place.js';
import type { Figure, LabelledFigure, Report } from '../schema/report.js';
import type { FoundRows, ReportRows, StageVersions } from '../schema/rows.js';

/** One audited report → the rows that are kept and exported. Pure; the names of the source are joined in when rows are read. */

type CellRows = ReportRows['cells'];
type FindingRows = ReportRows['findings'];
type OutcomeRows = ReportRows['outcomes'];

/** One report with all that was found out about it. */
export interface Audited {
  readonly document: Document;
  readonly report: Report;
  /** As people say that it is printed; cells keep what was read. */
  readonly judged: Report;
  readonly notices: readonly Notice[];
  readonly outcomes: readonly Outcome[];
  /** By figure id, what the sums tell of a figure that was read in more than one way. */
  readonly likely: ReadonlyMap<string, { readonly value: number }>;
}

/**
 * Cells in form order; findings in order of section, table, row and column, then of the catalogue.
 * `ruleBasis` gives the decree and clause of a rule.
 */
export const projectRows = (audited: Audited, versions: StageVersions, ruleBasis: (rule: RuleId) => string): ReportRows => {
  const { document, report, outcomes } = audited;
  const cells = cellRows(audited, versions);
  const findings = findingRows(audited.judged, outcomes, ruleBasis);
  const having = (status: string): number => cells.filter((cell) => cell.status === status).length;
  const heads = (severity: Severity): number => findings.filter((one) => one.severity === severity && one.caused_by === null).length;
  return {
    cells,
    findings,
    outcomes: outcomeRows(report, outcomes),
    report: {
      organization: report.organ,
      organization_source: report.organSource,
      organ_id: null,
      region_code: report.regionCode,
      level: report.level,
      year: report.year,
      year_source: report.yearSource,
      identity_doubt: doubtAt(report.identityPlaces, audited.notices),
      published: report.published,
      published_source: report.publishedSource,
      title: report.title?.text ?? null,
      format: report.form,
      media: document.media,
      reading: report.reading,
      stage_versions: versions,
      figures: cells.length,
      numbers: having('number'),
      blanks: having('blank'),
      not_numbers: having('not-a-number'),
      doubted: cells.filter((cell) => cell.doubt !== null).length,
      errors: heads('error'),
      warnings: heads('warning'),
      infos: heads('info'),
    },
  };
};

/** What a later stage found out about a report. */
export const projectFound = (
  report: Report,
  outcomes: readonly Outcome[],
  causes: readonly { readonly finding: string; readonly cause: Cause; readonly head?: { readonly document: string; readonly finding: string } }[],
  ruleBasis: (rule: RuleId) => string,
): FoundRows => ({
  findings: findingRows(report, outcomes, ruleBasis),
  outcomes: outcomeRows(report, outcomes),
  causes: causes.map(({ finding, cause: { message }, head }) => ({
    finding,
    cause: message.zh,
    cause_en: message.en,
    caused_by: head?.finding ?? null,
    caused_in: head?.document ?? null,
  })),
});

/** The cell of the form that a figure id names: by the form of its own table, since a report may mix forms. */
const formCellOf = (report: Report, id: string): FormCell => {
  const table: TableId = `table${id.charAt(1)}` as TableId;
  const form = report.tables[table]?.form ?? officialForm(report.form);
  const cell = formCells[form].get(id) ?? formCells[form === '2021' ? '2019' : '2021'].get(id);
  if (!cell) throw new Error(`figure ${id} is in no form`);
  return cell;
};

/** Messages of the notices that touch one of the places, each once; null where there are none. */
const doubtAt = (places: readonly Place[], notices: readonly Notice[]): string | null => {
  const touched = notices.filter((notice) => places.some((place) => notice.place && touches(notice.place, place)));
  const messages = new Set(touched.map((notice) => notice.message));
  return messages.size > 0 ? [...messages].join('；') : null;
};

/** Cells of the forms in form order, then the figures beside them. */
const cellRows = ({ report, notices, likely }: Audited, versions: StageVersions): CellRows => {
  const placed = notices.filter((notice) => notice.place);
  const official = Object.entries(report.figures)
    .map(([id, figure]) => ({ cell: formCellOf(report, id), figure }))
    .sort((a, b) => tableIds.indexOf(a.cell.table) - tableIds.indexOf(b.cell.table) || a.cell.order - b.cell.order)
    .map(({ cell, figure }) => {
      const labels = { table: cell.table, row: rowPath(cell.row), column: cell.column.label, figure: cell.id };
      return { ...cellRow(report, figure, placed, versions, labels), likely_value: likely.get(cell.id)?.value ?? null };
    });
  const beside = report.labelled.map((figure) =>
    cellRow(report, figure, placed, versions, { table: figure.kind, row: figure.path.join('/'), column: figure.column ?? '', figure: figure.id }),
  );
  return [...official, ...beside];
};

type Labels = Pick<CellRows[number], 'table' | 'row' | 'column' | 'figure'>;

const cellRow = (
  report: Report,
  figure: Figure | LabelledFigure,
  placed: readonly Notice[],
  versions: StageVersions,
  labels: Labels,
): CellRows[number] => ({
  organization: report.organ,
  organ_id: null,
  region_code: report.regionCode,
  level: report.level,
  year: report.year,
  published: report.published,
  published_source: report.publishedSource,
  format: report.form,
  reading: report.reading,
  stage_versions: versions,
  ...labels,
  value: figure.value,
  unit: figure.unit,
  value_normalized: figure.normalized,
  raw: figure.printed,
  note: figure.note ?? null,
  status: figure.status,
  page: figure.place.page ?? null,
  box: figure.place.box ?? null,
  doubt: doubtAt([figure.place], placed),
  likely_value: null,
  confirmed_by: figure.confirmedBy?.join('；') ?? null,
});

const sectionOf = (subject: Subject): number => subject.section ?? (subject.table ? forms['2021'].tables[subject.table].section : 0);

/** Section, then the table as a whole, its columns, its rows; labels that the form does not have come last. */
const formOrder = (subject: Subject, form: FormId): readonly number[] => {
  if (!subject.table) return [sectionOf(subject), 0, 0, 0];
  const { rows, columns } = forms[form].tables[subject.table];
  const paths = [...rows, ...(subject.table === 'table3' ? [undividedOther] : [])].map(rowPath);
  const rank = (labels: readonly string[], label: string | null): number => {
    if (label === null) return -1;
    return labels.includes(label) ? labels.indexOf(label) : labels.length;
  };
  const labels = columns.map((column) => column.label);
  return [sectionOf(subject), 1, rank(paths, subject.row), rank(labels, subject.column)];
};

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
};

const findingRows = (report: Report, outcomes: readonly Outcome[], ruleBasis: (rule: RuleId) => string): FindingRows => {
  const formOf = (subject: Subject): FormId => (subject.table && report.tables[subject.table]?.form) ?? officialForm(report.form);
  return outcomes
    .flatMap((outcome, catalogue) =>
      outcome.verdict === 'failed'
        ? outcome.findings.map((finding) => ({ finding, order: [...formOrder(finding.subject, formOf(finding.subject)), catalogue] }))
        : [],
    )
    .sort((a, b) => compare(a.order, b.order))
    .map(({ finding }) => findingRow(report, finding, ruleBasis(finding.rule)));
};

const numeric = /^[\d\s.,/-]+$/;

/** The report's own word, the figures at the finding's places, and what was expected where that is a number and no wording of ours. */
const restsOn = (report: Report, { actual, expected, place, because }: Finding): string => {
  const nameOf = (one: Place): string => `${one.block} ${one.cell?.join(' ')}`;
  const wanted = new Set([place, ...because].filter((one) => one.cell && one.document === undefined).map(nameOf));
  const figures = Object.entries(report.figures).filter(([, figure]) => wanted.has(nameOf(figure.place)));
  return JSON.stringify([
    actual,
    ...(numeric.test(expected) ? [expected] : []),
    ...figures.map(([id, { value, printed }]) => `${id}=${value ?? printed.trim()}`),
  ]);
};

const notAsked = { zh: '没有作第二次读取，待核对。', en: 'It was not read a second time.' } as const;

const findingRow = (report: Report, finding: Finding, basis: string): FindingRows[number] => ({
  finding: finding.id,
  caused_by: finding.causedBy,
  caused_in: finding.causedIn ?? null,
  organization: report.organ,
  year: report.year,
  rule: finding.rule,
  rule_version: finding.ruleVersion,
  severity: finding.severity,
  table: finding.subject.table,
  row: finding.subject.row,
  column: finding.subject.column,
  message: finding.message.zh,
  message_en: finding.message.en,
  actual: finding.actual,
  expected: finding.expected,
  basis,
  cause: finding.cause?.message.zh ?? null,
  cause_en: finding.cause?.message.en ?? null,
  doubts: [...new Set(finding.doubts.map((notice) => notice.message))],
  rests_on: restsOn(report, finding),
  standing: finding.standing?.state ?? 'to-check',
  standing_reason: finding.standing?.reason.zh ?? notAsked.zh,
  standing_reason_en: finding.standing?.reason.en ?? notAsked.en,
  page: finding.place.page ?? null,
  box: finding.place.box ?? null,
});

const outcomeRows = (report: Report, outcomes: readonly Outcome[]): OutcomeRows =>
  outcomes.map((outcome) => ({
    organization: report.organ,
    year: report.year,
    rule: outcome.rule,
    rule_version: outcome.ruleVersion,
    verdict: outcome.verdict,
    applied: outcome.verdict === 'passed' ? outcome.applied : null,
    findings: outcome.verdict === 'failed' ? outcome.findings.length : 0,
    reason: outcome.verdict === 'not-assessable' ? outcome.reason.zh : null,
    reason_en: outcome.verdict === 'not-assessable' ? outcome.reason.en : null,
  }));
