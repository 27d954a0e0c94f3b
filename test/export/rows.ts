/** Rows for tests: what is not said is ordinary. */
import { formCells, rowPath } from '../../src/schema/form.js';
import type { CellRow, ReportRow } from '../../src/schema/rows.js';

const shaOf = (source: string): string => Buffer.from(source).toString('hex').padEnd(64, '0').slice(0, 64);

export const reportRow = (source: string, more: Partial<ReportRow> = {}): ReportRow => ({
  source,
  sha256: shaOf(source),
  sources: [source],
  url: null,
  archive_url: null,
  retrieved_at: null,
  via: null,
  organization: '淮安市',
  organization_source: 'title',
  organ_id: null,
  region_code: null,
  level: null,
  year: 2024,
  year_source: 'title',
  identity_doubt: null,
  published: null,
  published_source: null,
  title: null,
  format: '2021',
  media: 'pdf',
  reading: 'text',
  stage_versions: { extract: 1 },
  figures: 200,
  numbers: 200,
  blanks: 0,
  not_numbers: 0,
  doubted: 0,
  errors: 0,
  warnings: 0,
  infos: 0,
  ...more,
});

/** A cell of a document; `null` is blank, text is not a number. */
export const cellRow = (source: string, figure: string, printed: number | string | null, more: Partial<CellRow> = {}): CellRow => {
  const cell = formCells['2021'].get(figure) ?? formCells['2019'].get(figure)!;
  const value = typeof printed === 'number' ? printed : null;
  return {
    source,
    sha256: shaOf(source),
    organization: '淮安市',
    organ_id: null,
    region_code: null,
    level: null,
    year: 2024,
    published: null,
    published_source: null,
    format: '2021',
    reading: 'text',
    stage_versions: { extract: 1 },
    table: cell.table,
    row: rowPath(cell.row),
    column: cell.column.label,
    figure,
    value,
    unit: value === null ? null : cell.column.unit,
    value_normalized: value,
    raw: printed === null ? '' : String(printed),
    note: null,
    status: value !== null ? 'number' : printed === null ? 'blank' : 'not-a-number',
    page: 1,
    box: [0, 0, 10, 10],
    doubt: null,
    likely_value: null,
    confirmed_by: null,
    corrected_value: null,
    correction: null,
    correction_reason: null,
    corrected_by: null,
    corrected_at: null,
    ...more,
  };
};

// eslint-disable-next-line @typescript-eslint/require-await -- rows at hand, as the store would give them
export async function* stream<T>(...rows: readonly T[]): AsyncIterable<T> {
  yield* rows;
}
