/** Hard cases O1 and O4: whose report it is, through the whole pipeline. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { ingest, sourcesOf } from '../../src/pipeline/ingest.js';
import { panelOf } from '../../src/export/panel.js';
import type { RegisterLine } from '../../src/schema/register.js';
import { knownSpec, writeHtml, type ReportSpec } from '../fixtures/documents.js';
import { newFolder } from '../pipeline/folders.js';
import { all, quietly, withStore } from '../pipeline/letters.js';

const worker = new URL('../../dist/pipeline/worker.js', import.meta.url);

/** The report as another organ's: its name wherever it stands. */
const of = (organ: string, name: 'suqian2023' | 'suqian2024' | 'huaian2024', more: Partial<ReportSpec> = {}): Uint8Array => {
  const spec = knownSpec(name);
  const renamed = JSON.parse(JSON.stringify(spec).replaceAll(spec.organ, organ)) as ReportSpec;
  return writeHtml({ ...renamed, ...more });
};

const unsaid = { formerNames: [], level: null, type: null, regionCode: null, creditCode: null, siteId: null, parent: null } as const;
const line = (organ: string, more: Partial<RegisterLine> = {}): RegisterLine => ({
  ...unsaid,
  fromYear: null,
  toYear: null,
  searchedUrl: null,
  searchedAt: null,
  organ,
  ...more,
});

const stored = async (files: Readonly<Record<string, Uint8Array | string>>, asked: string): Promise<string> => {
  const [store, folder] = [await newFolder(), await newFolder()];
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const { sources } = await sourcesOf([join(folder, asked)]);
  await withStore(store, (one) => ingest(one, { sources, redo: null }, quietly({ worker, maxBytes: 2 ** 24 })));
  return store;
};

const judgedBy = async (store: string, register: readonly RegisterLine[]): Promise<void> => {
  await withStore(store, (one) => one.replaceRegister(register));
  await withStore(store, (one) => ingest(one, { sources: [], redo: null }, quietly({ worker, maxBytes: 2 ** 24 })));
};

/** Verdict of the rule that compares 结转 with the year before, by source. */
const carried = (store: string): Promise<Readonly<Record<string, string>>> =>
  withStore(
    store,
    async (one) =>
      Object.fromEntries(
        (await all(one.outcomes())).flatMap(({ source, rule, verdict }) => (rule === 'yy-carry-mismatch' ? [[source, verdict]] : [])),
      ),
    'read',
  );

const panel = (store: string) => withStore(store, async (one) => (await panelOf(one.reports(), one.cells(), await one.registerLines())).rows, 'read');

const organ = '机关事务管理局';

describe('one name in two places (O1)', () => {
  const pages = { 'a23.html': of(organ, 'suqian2023'), 'a24.html': of(organ, 'suqian2024'), 'b24.html': of(organ, 'huaian2024') };
  const manifest = (...rows: readonly string[]): string => ['file,url,region_code', ...rows, ''].join('\n');

  it.each([
    ['region codes', manifest('a23.html,,310120', 'a24.html,,310120', 'b24.html,,320800'), ['310120', '310120', '320800']],
    [
      'hosts',
      manifest('a23.html,https://www.fengxian.gov.cn/1,', 'a24.html,https://www.fengxian.gov.cn/2,', 'b24.html,https://www.huaian.gov.cn/1,'),
      [null, null, null],
    ],
  ])(
    'is two organs where %s differ: each is compared with its own years only',
    async (_, text, codes) => {
      const store = await stored({ ...pages, 'manifest.csv': text }, 'manifest.csv');
      expect(await carried(store)).toEqual({ 'a23.html': 'not-assessable', 'a24.html': 'passed', 'b24.html': 'not-assessable' });
      const rows = await panel(store);
      expect(rows.map(({ year, documents }) => [year, documents])).toEqual([
        [2023, 1],
        [2024, 1],
        [2024, 1],
      ]);
      expect(rows.map(({ region_code: code }) => code)).toEqual(codes);
    },
    120_000,
  );

  it('is compared with nothing where neither says whose it is, not even by a register that knows both', async () => {
    const store = await stored(pages, '.');
    expect(await carried(store)).toEqual({ 'a23.html': 'not-assessable', 'a24.html': 'not-assessable', 'b24.html': 'not-assessable' });
    expect((await panel(store)).map(({ documents }) => documents)).toEqual([1, 1, 1]);
    await judgedBy(store, [line(organ, { regionCode: '310120' }), line(organ, { regionCode: '320800' })]);
    expect(Object.values(await carried(store))).toEqual(['not-assessable', 'not-assessable', 'not-assessable']);
  }, 120_000);
});

describe('renamed and merged bodies', () => {
  const pages = { 'a23.html': of('青溪县大数据中心', 'suqian2023'), 'a24.html': of('青溪县数据局', 'suqian2024') };

  it('are compared over the new name where the register tells it, and not before', async () => {
    const store = await stored(pages, '.');
    expect(await carried(store)).toEqual({ 'a23.html': 'not-assessable', 'a24.html': 'not-assessable' });
    await judgedBy(store, [line('青溪县数据局', { formerNames: ['青溪县大数据中心'] })]);
    expect(await carried(store)).toEqual({ 'a23.html': 'not-assessable', 'a24.html': 'passed' });
  }, 120_000);

  it('are not compared with the body of the same name before a merger', async () => {
    const store = await stored({ 'a23.html': of('青溪县文化局', 'suqian2023'), 'a24.html': of('青溪县文化局', 'suqian2024') }, '.');
    expect((await carried(store))['a24.html']).toBe('passed');
    await judgedBy(store, [line('青溪县文化局', { toYear: 2023 }), line('青溪县文化局', { fromYear: 2024 })]);
    expect((await carried(store))['a24.html']).toBe('not-assessable');
  }, 120_000);
});

describe('variants of one report (O4)', () => {
  it.each(['（图片版）', '（超链版）', '(PDF版)'])(
    'are one organ and year, with and without %s in the title: one is taken, both are kept and agree',
    async (variant) => {
      const title = `宿迁市2024年政府信息公开工作年度报告`;
      const pages = {
        'plain.html': of('宿迁市', 'suqian2024', { title }),
        'variant.html': of('宿迁市', 'suqian2024', { title: `${title}${variant}` }),
      };
      const store = await stored(pages, '.');
      const reports = await withStore(store, (one) => all(one.reports()), 'read');
      expect(reports.map(({ source, organ_id: id, year, title: printed }) => [source, id, year, printed])).toEqual([
        ['plain.html', '宿迁市', 2024, title],
        ['variant.html', '宿迁市', 2024, `${title}${variant}`],
      ]);
      const [row, ...others] = await panel(store);
      expect([others.length, row!.documents, row!.alternatives.map(({ cells_differ: differing }) => differing)]).toEqual([0, 2, [0]]);
      const outcomes = await withStore(store, (one) => all(one.outcomes()), 'read');
      expect(outcomes.flatMap(({ rule, verdict }) => (rule === 'conflicting-versions' ? [verdict] : []))).not.toContain('failed');
    },
    120_000,
  );
});
