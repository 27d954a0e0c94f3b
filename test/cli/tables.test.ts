import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { run } from '../../src/cli/commands/tables.js';
import { WrongUsage } from '../../src/errors.js';
import type { PrintedTable } from '../../src/export/tables.js';
import { screenOf } from './stored.js';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-tables-'));
const fileWith = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const page = fileWith(
  'page.html',
  `<!doctype html><html><head><meta charset="utf-8"><title>页</title></head><body><p>两张表</p>
  <table><tr><td colspan="2">行政复议</td><td rowspan="2">备注</td></tr><tr><td>=1+1</td><td>&lt;b&gt;</td></tr></table>
  <p>又一张</p><table><tr><td>甲</td><td>乙</td></tr></table></body></html>`,
);

const tables = async (file: string, options: Record<string, unknown> = {}) => {
  const { screen, out, err } = screenOf();
  const code = await run([file], options, screen);
  return { code, text: out(), words: err() };
};

describe('gongkai tables', () => {
  it('prints every table with its grid and spans as JSON', async () => {
    const { code, text, words } = await tables(page);
    const printed = JSON.parse(text) as PrintedTable[];
    expect(printed.map(({ rows, columns }) => [rows, columns])).toEqual([
      [2, 3],
      [1, 2],
    ]);
    expect(printed[0]?.cells[0]).toMatchObject({ row: 0, column: 0, row_span: 1, col_span: 2, text: '行政复议', page: null, box: null });
    expect([code, words.endsWith('2 张表\n')]).toEqual([0, true]);
  });

  it('prints them one after another as CSV, safe for a spreadsheet', async () => {
    const { text } = await tables(page, { format: 'csv' });
    expect(parse(text, { bom: true, skip_empty_lines: true, relax_column_count: true })).toEqual([
      ['行政复议', '', '备注'],
      ["'=1+1", '<b>', ''],
      ['甲', '乙'],
    ]);
  });

  it('prints a page that stands alone as HTML', async () => {
    const { text } = await tables(page, { format: 'html' });
    expect(text).toContain('<td colspan="2">行政复议</td><td rowspan="2">备注</td>');
    expect(text).toContain('<td>&lt;b&gt;</td>');
    expect(text).not.toMatch(/<script|src=|href=/);
  });

  it('says why a file cannot be read and what to do', async () => {
    const { code, text, words } = await tables(fileWith('empty.pdf', ''), { lang: 'en' });
    expect([code, text]).toEqual([3, '']);
    expect(words).toMatch(/empty\.pdf: .+\nWhat to do: .+\n/);
  });

  it('takes a file that is not there for wrong usage', async () => {
    await expect(tables(join(folder, 'none.pdf'))).rejects.toThrow(WrongUsage);
  });
});
