import { z } from 'zod';
import type { Language, Said } from '../schema/finding.js';
import type { CellRow, ComparabilityRow, FindingRow, OutcomeRow, ReportRow } from '../schema/rows.js';
import { cellFields, comparabilityFields, findingFields, outcomeFields, printedCellFields, printedTableFields, reportFields } from './fields.js';
import type { PanelHead, PanelStatus } from './panel-columns.js';
import { figureColumn, panelFigures, panelHeadFields, panelStatuses, statusColumn } from './panel-columns.js';
import type { PrintedTable } from './tables.js';

/** The shapes that leave the program, as zod schemas that agree with the types, and as JSON Schema for everybody else. */

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

const panelHead = rowOf<PanelHead>()({
  organization: text,
  organ_id: orNull(text),
  region_code: orNull(text),
  level: orNull(text),
  year: z.int().min(1900).max(9999),
  format: orNull(z.enum(['2019', '2021'])),
  published: date,
  source: text,
  sha256,
  documents: z.int().min(1),
  alternatives: z.array(z.strictObject({ source: text, sha256, published: date, cells_differ: count, figures: texts }).readonly()).readonly(),
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
export const contract = { cells, findings, outcomes, reports, panel, comparability, tables } as const;
export type ShapeName = keyof typeof contract;
export const shapeNames = Object.keys(contract) as readonly ShapeName[];
export const isShapeName = (name: string): name is ShapeName => Object.hasOwn(contract, name);

export const shapeTitles: Readonly<Record<ShapeName, Said>> = {
  cells: { zh: '数据：每个单元格一行', en: 'Cells: one line per printed cell' },
  findings: { zh: '问题：每处不符一行', en: 'Findings: one line per breach of a rule' },
  outcomes: { zh: '结论：每份报告每条规则一行', en: 'Outcomes: one line per report and rule' },
  reports: { zh: '报告：每份报告一行', en: 'Reports: one line per report' },
  panel: { zh: '面板：每个机关每个年度一行', en: 'Panel: one line per organ and year' },
  comparability: {
    zh: '可比性：每个变量一行，说明各年格式之间能否衔接',
    en: 'Comparability: one line per variable, and whether it may be joined over the forms',
  },
  tables: { zh: '表格：文件中的全部表格，未作解释', en: 'Tables: every table of one document, before any meaning' },
};

/** Official row and column of a figure, for a panel column. */
const figureField = ({ cell, forms }: (typeof panelFigures)[number], status: boolean): Said => {
  const name = `${[...cell.row.parents, cell.row.label].join('/')} · ${cell.column.label}`;
  return status
    ? { zh: `${figureColumn(cell.id)} 的状态。`, en: `Status of ${figureColumn(cell.id)}.` }
    : { zh: `${name}（${cell.column.unit}；格式 ${forms.join('、')}）。`, en: `${name} (in ${cell.column.unit}; form ${forms.join(', ')}).` };
};

const panelFields = (): Readonly<Record<string, Said>> => ({
  ...panelHeadFields,
  ...Object.fromEntries(
    panelFigures.flatMap((figure) => [
      [figureColumn(figure.id), figureField(figure, false)],
      [statusColumn(figure.id), figureField(figure, true)],
    ]),
  ),
});

const fieldsOf = (shape: ShapeName): Readonly<Record<string, Said>> => {
  switch (shape) {
    case 'cells':
      return cellFields;
    case 'findings':
      return findingFields;
    case 'outcomes':
      return outcomeFields;
    case 'reports':
      return reportFields;
    case 'panel':
      return panelFields();
    case 'comparability':
      return comparabilityFields;
    case 'tables':
      return printedTableFields;
  }
};

type JsonObject = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Puts the meanings on the columns of an object schema, or of the objects that an array schema holds. */
const described = (schema: JsonObject, fields: Readonly<Record<string, Said>>, language: Language): JsonObject => {
  if (isObject(schema['items'])) return { ...schema, items: described(schema['items'], fields, language) };
  if (!isObject(schema['properties'])) return schema;
  const properties = Object.entries(schema['properties']).map(([name, property]) => {
    const said = fields[name];
    if (!said || !isObject(property)) return [name, property];
    const inside = fields === printedTableFields && name === 'cells' ? described(property, printedCellFields, language) : property;
    return [name, { description: said[language], ...inside }];
  });
  return { ...schema, properties: Object.fromEntries(properties) as JsonObject };
};

/** JSON Schema (2020-12) of one exported shape, each column with its meaning in the language asked for. */
export const jsonSchema = (shape: ShapeName, language: Language = 'zh'): JsonObject => {
  const { $schema, ...schema } = z.toJSONSchema(contract[shape], { target: 'draft-2020-12' });
  return { $schema, title: shape, description: shapeTitles[shape][language], ...described(schema, fieldsOf(shape), language) };
};
