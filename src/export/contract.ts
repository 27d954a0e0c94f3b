import { z } from 'zod';
import type { CellRow, ClaimRow, ComparabilityRow, FindingRow, OutcomeRow, ReportRow } from '../schema/rows.js';
import type { PanelCorrection, PanelHead, PanelStatus } from './panel-columns.js';
import { figureColumn, panelFigures, panelStatuses, statusColumn } from './panel-columns.js';
import type { PrintedTable } from './tables.js';

/** The shapes that leave the program, as zod schemas that agree with the types. */

type Shape<T> = Readonly<Record<keyof T, z.ZodType>>;

/** A schema whose rows are exactly T: the compiler refuses a column too many, too few or of another type. */
const rowOf =
  <T>() =>
  <S extends Shape<T>>(
    shape: S & (z.output<z.ZodObject<S>> extends T ? (T extends z.output<z.ZodObject<S>> ? unknown : never) : never),
  ): z.ZodObject<S> =>
    z.strictObject(shape);

const text = z.string();
const orNull = <T extends z.ZodType>(schema: T): z.ZodNullable<T> => schema.nullable();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const year = orNull(z.int().min(1900).max(9999));
const date = orNull(z.string().regex(/^\d{4}-\d{2}-\d{2}$/));
const dateSource = orNull(text);
const format = orNull(z.enum(['pre-2019', '2019', '2021']));
const level = orNull(z.enum(['national', 'province', 'prefecture', 'county', 'township']));
const reading = z.enum(['text', 'ocr']);
const count = z.int().min(0);
const page = orNull(z.int().min(1));
const number = orNull(z.number());
const table = z.enum(['table2', 'table3', 'table4']);
const versions = z.record(text, z.int().min(0)).readonly();
const box = orNull(z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly());
const texts = z.array(text).readonly();

const cells = rowOf<CellRow>()({
  source: text,
  sha256,
  organization: orNull(text),
  organ_id: orNull(text),
  region_code: orNull(text),
  level,
  year,
  published: date,
  published_source: dateSource,
  format,
  reading,
  stage_versions: versions,
  table: z.enum(['table2', 'table3', 'table4', 'supplement', 'statistics', 'narrative']),
  row: text,
  column: text,
  figure: z.string().regex(/^(?:t[234]|x[234]?|[pn]\d?)\.[A-Za-z0-9.]+$|^[pn]\d$/),
  value: number,
  unit: orNull(text),
  value_normalized: number,
  raw: text,
  note: orNull(text),
  status: z.enum(['number', 'blank', 'not-a-number']),
  page,
  box,
  doubt: orNull(text),
  likely_value: number,
  confirmed_by: orNull(text),
  corrected_value: number,
  correction: orNull(z.enum(['misread', 'misprint'])),
  correction_reason: orNull(text),
  corrected_by: orNull(text),
  corrected_at: orNull(text),
});

const findings = rowOf<FindingRow>()({
  finding: text,
  caused_by: orNull(text),
  source: text,
  sha256,
  organization: orNull(text),
  year,
  rule: text,
  rule_version: z.int().min(1),
  severity: z.enum(['error', 'warning', 'info']),
  table: orNull(table),
  row: orNull(text),
  column: orNull(text),
  message: text,
  actual: text,
  expected: text,
  basis: text,
  cause: orNull(text),
  doubts: texts,
  standing: z.enum(['publishable', 'to-check', 'dismissed']),
  standing_reason: text,
  rests_on: text,
  decision: orNull(z.enum(['confirmed', 'dismissed', 'noted', 'reopened'])),
  decision_reason: orNull(text),
  decided_by: orNull(text),
  decided_at: orNull(text),
  page,
  box,
});

const outcomes = rowOf<OutcomeRow>()({
  source: text,
  sha256,
  organization: orNull(text),
  year,
  rule: text,
  rule_version: z.int().min(1),
  verdict: z.enum(['passed', 'failed', 'not-assessable']),
  applied: orNull(count),
  findings: count,
  reason: orNull(text),
});

const reports = rowOf<ReportRow>()({
  source: text,
  sha256,
  sources: texts,
  url: orNull(text),
  archive_url: orNull(text),
  retrieved_at: orNull(text),
  via: orNull(text),
  organization: orNull(text),
  organization_source: orNull(text),
  organ_id: orNull(text),
  region_code: orNull(text),
  level,
  year,
  year_source: orNull(text),
  identity_doubt: orNull(text),
  published: date,
  published_source: dateSource,
  title: orNull(text),
  format,
  media: text,
  reading,
  stage_versions: versions,
  figures: count,
  numbers: count,
  blanks: count,
  not_numbers: count,
  doubted: count,
  errors: count,
  warnings: count,
  infos: count,
});

const claims = rowOf<ClaimRow>()({
  source: text,
  sha256,
  organization: orNull(text),
  organ_id: orNull(text),
  year,
  reading,
  claim: z.string().regex(/^k\d+$/),
  kind: z.enum(['count', 'amount', 'share', 'change', 'none', 'all']),
  printed: text,
  value: number,
  unit: orNull(text),
  exact: z.boolean(),
  tolerance: z.number().min(0),
  quantity: text,
  wording: text,
  scope: z.enum(['organ', 'narrower', 'part']),
  subject: orNull(text),
  claim_year: year,
  span: z.enum(['year', 'part', 'cumulative']),
  part_of: orNull(text),
  parts: texts,
  parts_open: orNull(z.boolean()),
  section: orNull(z.int().min(1).max(6)),
  sentence: orNull(text),
  block: count,
  text_start: orNull(count),
  text_end: orNull(count),
  page,
  box,
  verdict: z.enum(['agrees', 'contradicts', 'not-compared']),
  not_compared: orNull(z.enum(['kind', 'beside', 'rounded', 'unread'])),
  cells: orNull(text),
  cells_value: number,
  other_values: z.array(z.number()).readonly(),
  doubt: orNull(text),
});

const panelHead = rowOf<PanelHead>()({
  organization: text,
  organ_id: orNull(text),
  region_code: orNull(text),
  region_code_source: orNull(z.enum(['register', 'declared', 'name'])),
  level: orNull(text),
  year: z.int().min(1900).max(9999),
  format: orNull(z.enum(['2019', '2021'])),
  published: date,
  source: text,
  sha256,
  documents: z.int().min(1),
  alternatives: z.array(z.strictObject({ source: text, sha256, published: date, cells_differ: count, figures: texts }).readonly()).readonly(),
  corrections: z
    .array(
      rowOf<PanelCorrection>()({
        figure: text,
        correction: z.enum(['misread', 'misprint']),
        printed: orNull(text),
        value: number,
        corrected_value: number,
        in_panel: z.boolean(),
        reason: text,
        corrected_by: text,
        corrected_at: text,
      }).readonly(),
    )
    .readonly(),
});

const panelStatus = z.enum(Object.keys(panelStatuses) as [PanelStatus, ...PanelStatus[]]);
const panel = panelHead.extend(
  Object.fromEntries<z.ZodType>(
    panelFigures.flatMap(({ id }): [string, z.ZodType][] => [
      [figureColumn(id), number],
      [statusColumn(id), panelStatus],
    ]),
  ),
);

const index = z.int().min(0);
const span = z.int().min(1);
const tables = z.array(
  rowOf<PrintedTable>()({
    table: z.int().min(1),
    block: index,
    rows: index,
    columns: index,
    pages: z.array(z.int().min(1)).readonly(),
    cells: z
      .array(
        z
          .strictObject({
            row: index,
            column: index,
            row_span: span,
            col_span: span,
            text,
            page,
            box,
            readings: z.array(z.strictObject({ text, by: text }).readonly()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
  }),
);

const comparable = orNull(z.enum(['same', 'comparable', 'break']));
const comparability = rowOf<ComparabilityRow>()({
  variable: text,
  label: text,
  unit: orNull(text),
  before_2019: orNull(text),
  in_2019: orNull(text),
  in_2021: orNull(text),
  from_2018: comparable,
  from_2018_reason_zh: orNull(text),
  from_2018_reason_en: orNull(text),
  from_2020: comparable,
  from_2020_reason_zh: orNull(text),
  from_2020_reason_en: orNull(text),
  source: text,
});

/** One row of each export (`tables`: the whole array that `gongkai tables` prints). */
export const contract = { cells, findings, outcomes, reports, claims, panel, comparability, tables } as const;
export type ShapeName = keyof typeof contract;
export const shapeNames = Object.keys(contract) as readonly ShapeName[];
export const isShapeName = (name: string): name is ShapeName => Object.hasOwn(contract, name);
