import { describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { pack, unpack } from '../../src/pipeline/gzip.js';
import { perform } from '../../src/pipeline/perform.js';
import type { Judged } from '../../src/pipeline/task.js';
import type { Document } from '../../src/schema/document.js';
import type { Result } from '../../src/schema/notice.js';
import type { Report } from '../../src/schema/report.js';
import type { ReportRows } from '../../src/schema/rows.js';
import { nothingDeclared } from '../../src/schema/source.js';
import { withDigitMistaken } from '../fixtures/lying-pdf.js';

const sample = (name: string): string => join(import.meta.dirname, '../../samples', name);
/** 洪泽区 2023: 行政复议 10＋1＋0＋0 with 0 as its total, and everything else in order. */
const hongze = sample('hongze-2023-pdf/report.pdf');

const output = async (work: Parameters<typeof perform>[0]): Promise<{ value: Uint8Array; rows: ReportRows | null }> => {
  const performed = await perform(work);
  if (performed.kind !== 'done') throw new Error(`ended as ${performed.kind}`);
  const { value, rows } = performed;
  return { value, rows: rows && 'report' in rows && !('since' in rows) ? rows : null };
};
const extracted = async (file: string): Promise<Result<Document>> => unpack((await output({ stage: 'extract', file })).value);
const normalized = async (document: Result<Document>): Promise<Result<Report>> =>
  unpack((await output({ stage: 'normalize', document: pack(document), declared: nothingDeclared })).value);
const audited = async (file: string, document: Result<Document>): Promise<ReportRows> => {
  const report = await normalized(document);
  const { rows } = await output({
    stage: 'audit',
    document: pack(document),
    report: pack(report),
    file,
    declared: nothingDeclared,
    addresses: [],
    corrections: [],
    before: null,
    kept: '',
  });
  return rows!;
};

/** The document as if one cell of it had been misread. */
const misread = (document: Document, figure: { readonly block: number; readonly cell?: readonly [number, number] }, text: string): Document => ({
  ...document,
  blocks: document.blocks.map((block) =>
    block.kind !== 'table' || block.place.block !== figure.block
      ? block
      : { ...block, cells: block.cells.map((cell) => (String(cell.place.cell) === String(figure.cell) ? { ...cell, text } : cell)) },
  ),
});

it('tells the auditor the addresses that a document was fetched from', async () => {
  const document = await extracted(hongze);
  const work = {
    stage: 'audit',
    document: pack(document),
    report: pack(await normalized(document)),
    file: hongze,
    declared: nothingDeclared,
    corrections: [],
    before: null,
    kept: '',
  } as const;
  const hosts = async (...addresses: string[]) =>
    unpack<Judged>((await output({ ...work, addresses })).value).outcomes.find(({ rule }) => rule === 'src-nonofficial-host')?.verdict;
  expect([await hosts(), await hosts('https://www.hongze.gov.cn/a.pdf'), await hosts('https://hongze.example.com/a.pdf')]).toEqual([
    'not-assessable',
    'passed',
    'failed',
  ]);
});

describe('sums that do not hold', () => {
  it('are read a second time, and remain an error where both readings agree', async () => {
    const { findings, cells } = await audited(hongze, await extracted(hongze));
    expect(findings.filter((one) => one.rule === 't4-review-sum')).toMatchObject([{ severity: 'error', actual: '0', expected: '11', doubts: [] }]);
    expect(findings.filter((one) => one.rule === 't4-review-sum')).toMatchObject([{ standing: 'publishable' }]);
    expect(cells.find((cell) => cell.figure === 't4.review.total')).toMatchObject({
      value: 0,
      doubt: null,
      likely_value: null,
      confirmed_by: '按文字对齐；图像识别',
    });
  });

  it.each([
    ['按文字对齐', hongze],
    ['mammoth', sample('yichun-2023-docx/report.docx')],
    ['逐个标记读取', sample('yichun-2023-html/report.html')],
  ])('accuse nobody where the second reading closes them, both readings are kept: %s', async (by, file) => {
    const document = await extracted(file);
    const { value: report } = await normalized(document);
    const { place, value } = report.figures['t3.N1.c1']!;
    expect(value).toBeGreaterThan(1);
    const { findings, cells } = await audited(file, { ...document, value: misread(document.value, place, '1') });
    const sums = ['t3-column-balance', 't3-outcome-sum', 't3-row-total'];
    expect(findings.filter((one) => sums.includes(one.rule))).toEqual([]);
    const cell = cells.find((one) => one.figure === 't3.N1.c1');
    expect(cell).toMatchObject({ value: 1, raw: '1', likely_value: value });
    expect(cell?.doubt).toContain(`另一次读取（${by}）为“${value}”`);
  });
});

describe('a text layer that says other digits than the page shows', () => {
  it('accuses nobody: the figures are doubted, and both readings are kept', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gongkai-lying-'));
    const file = join(folder, 'report.pdf');
    // of 133 … 143 the text layer makes 188 … 148
    await writeFile(file, withDigitMistaken(await readFile(sample('yichun-2023-pdf/report.pdf')), '3', '8'));
    const { findings, cells } = await audited(file, await extracted(file));
    await rm(folder, { recursive: true });
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(findings.filter(({ standing }) => standing === 'publishable')).toEqual([]);
    const total = cells.find((one) => one.figure === 't3.R7.c1');
    expect(total).toMatchObject({ value: 184, raw: '184', confirmed_by: '按文字对齐' });
    expect(total?.doubt).toContain('另一次读取（图像识别）为“134”');
  });
});

describe('second readings', () => {
  it('are remembered: what is judged again opens no document, and says the same', async () => {
    const document = await extracted(hongze);
    const report = await normalized(document);
    const work = { stage: 'audit', document: pack(document), report: pack(report), declared: nothingDeclared, addresses: [] } as const;
    const first = await output({ ...work, file: hongze, corrections: [], before: null, kept: '' });
    const again = await output({ ...work, file: '/no/such/file', corrections: [], before: first.value, kept: '' });
    expect(again.rows).toEqual(first.rows);
  });

  it('of another reading of the document do not count', async () => {
    const document = await extracted(hongze);
    const report = await normalized(document);
    const work = { stage: 'audit', report: pack(report), declared: nothingDeclared, addresses: [] } as const;
    const { value } = await output({ ...work, document: pack(document), file: hongze, corrections: [], before: null, kept: '' });
    const other = pack({ ...document, notices: [{ code: 'new', message: '新' }] });
    const ended = await perform({ ...work, document: other, file: '/no/such/file', corrections: [], before: value, kept: '' });
    expect(ended).toMatchObject({ kind: 'gave-up', reason: { code: 'bytes-lost' } });
  });

  it('do not confirm a sentence that they have otherwise', async () => {
    const file = sample('yichun-2023-docx/report.docx');
    const document = await extracted(file);
    const blocks = document.value.blocks.map((block) => (block.kind === 'paragraph' ? { ...block, text: block.text.replace('146', '987') } : block));
    const { findings } = await audited(file, { ...document, value: { ...document.value, blocks } });
    expect(findings.filter((one) => one.severity !== 'info')).toMatchObject([{ actual: '987', standing: 'to-check' }]);
  });
});
