import type { Store } from '../../src/store/store.js';
import type { ReportRows } from '../../src/schema/rows.js';
import { nothingDeclared, type Source } from '../../src/schema/source.js';

/** Small reports for tests of the store. */

const shared = {
  organ_id: null,
  region_code: null,
  level: null,
  published: null,
  published_source: null,
  format: '2021',
  reading: 'text',
  stage_versions: { extract: 1, normalize: 1, audit: 1 },
} as const;

export const localFile = (name: string, changes: Partial<Source> = {}): Source => ({
  name,
  file: `/reports/${name}`,
  url: null,
  declared: nothingDeclared,
  retrievedAt: null,
  archiveUrl: null,
  via: null,
  ...changes,
});

export const rowsOf = (organization: string, year: number, values: readonly (number | null)[]): ReportRows => ({
  report: {
    ...shared,
    organization,
    organization_source: 'title',
    year,
    year_source: 'title',
    identity_doubt: null,
    title: null,
    media: 'pdf',
    figures: values.length,
    numbers: values.filter((value) => value !== null).length,
    blanks: values.filter((value) => value === null).length,
    not_numbers: 0,
    doubted: 0,
    errors: 1,
    warnings: 0,
    infos: 0,
  },
  cells: values.map((value, index) => ({
    ...shared,
    organization,
    year,
    table: 'table3',
    row: '一、本年新收政府信息公开申请数量',
    column: `第${index}列`,
    figure: `t3.R1.c${index}`,
    value,
    unit: '件',
    value_normalized: value,
    raw: value === null ? '' : String(value),
    note: null,
    status: value === null ? 'blank' : 'number',
    page: 2,
    box: [10.25, 20, 30.5, 40],
    doubt: null,
    likely_value: null,
    confirmed_by: null,
  })),
  findings: [
    {
      finding: 't3-row-total:table3:R1',
      caused_by: null,
      caused_in: null,
      organization,
      year,
      rule: 't3-row-total',
      rule_version: 1,
      severity: 'error',
      table: 'table3',
      row: '一、本年新收政府信息公开申请数量',
      column: '总计',
      message: '各列之和与总计不符',
      message_en: 'The columns do not add up to the total',
      actual: '4',
      expected: '3',
      basis: '国办公开办函〔2021〕30号',
      cause: '一格有误',
      cause_en: 'one cell is wrong',
      doubts: ['存疑'],
      standing: 'to-check',
      standing_reason: '待核对',
      standing_reason_en: 'to be checked',
      rests_on: '["4","3"]',
      page: null,
      box: null,
    },
  ],
  outcomes: [
    {
      organization,
      year,
      rule: 't3-column-balance',
      rule_version: 1,
      verdict: 'not-assessable',
      applied: null,
      findings: 0,
      reason: '缺格',
      reason_en: 'a cell is missing',
    },
  ],
});

/** Takes a document through all four stages as the pipeline does. */
export const keep = async (store: Store, source: Source, text: string, rows: ReportRows): Promise<string> => {
  const [origin] = await store.addSources([source]);
  const bytes = Buffer.from(text);
  const sha256 = await store.keepBytes(bytes);
  const waiting = async (stage: string) => (await store.waiting()).find((job) => job.stage === stage && (job.id === origin || job.id === sha256))!;
  await store.arrived(await waiting('download'), 1, sha256, bytes.byteLength, null);
  const output = { id: sha256, version: 1, inputHash: 'input', value: Buffer.from('output') };
  await store.done(await waiting('extract'), { ...output, stage: 'extract' }, 'normalize', null);
  await store.done(await waiting('normalize'), { ...output, stage: 'normalize' }, 'audit', null);
  await store.done(await waiting('audit'), { ...output, stage: 'audit' }, null, rows);
  return sha256;
};
