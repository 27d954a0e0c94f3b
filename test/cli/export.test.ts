import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { run } from '../../src/cli/commands/export.js';
import { contract } from '../../src/export/contract.js';
import type { ShapeName } from '../../src/export/contract.js';
import type { ClaimRow } from '../../src/schema/rows.js';
import { WrongUsage } from '../../src/errors.js';
import { panelColumns } from '../../src/export/panel-columns.js';
import { reportPage, screenOf, storeWith } from './stored.js';

let store = '';
beforeAll(async () => {
  store = await storeWith(
    { name: 'b.html', document: reportPage('淮安市洪泽区', 2023, '10 1 0 0 0 0 0 0 0 0 0 0 0 0 0') },
    { name: 'a.html', document: reportPage('淮安市洪泽区', 2023, '10 1 0 0 11 0 0 0 0 0 0 0 0 0 0') },
  );
});

const exported = async (what: string, options: Record<string, unknown> = {}) => {
  const { screen, out, err } = screenOf();
  expect(await run([], { store, what, ...options }, screen)).toBe(0);
  return { text: out(), words: err() };
};
const lines = (text: string): unknown[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

describe('gongkai export', () => {
  it.each<ShapeName>(['cells', 'findings', 'outcomes', 'reports', 'claims', 'panel', 'comparability'])(
    'writes %s that keep to the contract',
    async (what) => {
      const { text, words } = await exported(what, { format: 'jsonl' });
      const rows = lines(text);
      for (const row of rows) expect(contract[what].safeParse(row).error).toBeUndefined();
      expect(words).toBe(`${what}：${rows.length} 行\n`);
      expect(rows.length).toBeGreaterThan(0);
    },
  );

  it('sorts by source and then in form order', async () => {
    const rows = lines((await exported('cells', { format: 'jsonl' })).text) as { source: string; figure: string }[];
    expect(rows).toHaveLength(400);
    expect([rows[0], rows[199], rows[200]].map((row) => [row?.source, row?.figure])).toEqual([
      ['a.html', 't2.regulations.issued'],
      ['a.html', 't4.after.total'],
      ['b.html', 't2.regulations.issued'],
    ]);
  });

  it('writes one panel line for an organ and year, and names the document not taken', async () => {
    const [head, ...rows] = parse((await exported('panel', { format: 'csv' })).text, { bom: true });
    expect(head).toEqual(panelColumns);
    expect(rows).toHaveLength(1);
    const value = (name: string): string => rows[0]?.[panelColumns.indexOf(name)] ?? '';
    expect([value('source'), value('documents'), value('t4_review_total'), value('t2_coercion_decisions'), value('t2_coercion_decisions_s')]).toEqual(
      ['a.html', '2', '11', '', 'blank'],
    );
    expect(JSON.parse(value('alternatives'))).toMatchObject([{ source: 'b.html', cells_differ: 1, figures: ['t4.review.total'] }]);
  });

  it('writes every claim with its place in the text and the cells that it was held against', async () => {
    const rows = lines((await exported('claims', { format: 'jsonl' })).text) as ClaimRow[];
    const claims = rows.filter(({ source }) => source === 'a.html');
    expect(claims.map(({ claim, printed, kind }) => [claim, printed, kind])).toEqual([
      ['k1', '120条', 'count'],
      ['k2', '5件', 'count'],
      ['k3', '没有收取信息处理费', 'none'],
    ]);
    const sentence = '主动公开信息120条，依申请公开5件，加强政府信息管理、平台建设和监督保障，没有责任追究情形';
    expect(claims[1]).toMatchObject({
      organization: '淮安市洪泽区',
      year: 2023,
      claim_year: 2023,
      value: 5,
      unit: '件',
      section: 1,
      sentence,
      doubt: null,
    });
    expect(sentence.slice(claims[1]!.text_start!, claims[1]!.text_end!)).toBe('5件');
  });

  it('writes to a file and says how many rows', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'gongkai-out-')), 'outcomes.csv');
    const { text, words } = await exported('outcomes', { out: file, lang: 'en' });
    const rows = parse(readFileSync(file, 'utf8'), { bom: true, columns: true });
    expect(text).toBe('');
    expect(words).toBe(`outcomes: ${rows.length} rows → ${file}\n`);
  });

  it('gives the same bytes every time', async () => {
    expect((await exported('findings', { format: 'csv' })).text).toBe((await exported('findings', { format: 'csv' })).text);
  });

  it('refuses what it does not know', async () => {
    await expect(exported('everything')).rejects.toThrow(WrongUsage);
    await expect(exported('cells', { format: 'xlsx' })).rejects.toThrow('one of csv, jsonl');
  });
});
