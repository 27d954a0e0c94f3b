import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { beforeAll, describe, expect, it } from '@jest/globals';

import { gongkai } from '../cli/run-cli.js';
import { newFolder } from './folders.js';

/** Causes that lie in another year's report, through the whole program: stored, exported and shown. */

const page = join(import.meta.dirname, '../../samples/yichun-2023-html/report.html');

interface Row {
  readonly finding: string;
  readonly caused_by: string | null;
  readonly year: number;
  readonly rule: string;
  readonly severity: string;
  readonly cause: string | null;
}

let store = '';
let folder = '';
/** One report under three years, of which only the year is another: what was wrong in the first stays wrong. */
beforeAll(async () => {
  [store, folder] = [await newFolder(), await newFolder()];
  const report = (await readFile(page, 'utf8')).replace('<td>146</td>', '<td>149</td>');
  for (const year of [2022, 2023, 2024]) await writeFile(join(folder, `${year}.html`), report.replaceAll('2023', String(year)));
  expect((await gongkai('ingest', folder, '--store', store)).code).toBe(0);
}, 120_000);

const findings = async (): Promise<readonly Row[]> =>
  (await gongkai('findings', '--format', 'jsonl', '--store', store)).stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);

const inShort = async () => {
  const rows = await findings();
  const years = new Map(rows.map(({ finding, year }) => [finding, year]));
  const told = (id: string | null): string | null => (id === null ? null : `${years.get(id)} ${id.slice(13)}`);
  return rows.map(({ year, rule, severity, caused_by: by }) => [year, rule, severity, told(by)]);
};

describe('a report that was copied from year to year', () => {
  it('has its faults and its likeness under the first report that has them, each counted once', async () => {
    const rows = await inShort();
    const sum = '2022 t3-row-total:table3:N1:c7';
    for (const year of [2023, 2024]) {
      expect(rows).toContainEqual([year, 't3-row-total', 'error', sum]);
      expect(rows).toContainEqual([year, 't3-column-balance', 'error', sum]);
      expect(rows).toContainEqual([year, 'nt-processed-mismatch', 'warning', '2022 nt-processed-mismatch:table3:N1:c7:s1']);
    }
    expect(rows).toContainEqual([2023, 'yy-duplicate-text', 'warning', null]);
    expect(rows).toContainEqual([2024, 'yy-duplicate-text', 'warning', '2023 yy-duplicate-text']);
    expect(rows).toContainEqual([2024, 'yy-identical-figures', 'warning', '2023 yy-identical-figures']);
    // what follows from a finding that follows is under the first
    expect(rows).toContainEqual([2024, 'yy-problems-repeated', 'info', '2023 yy-duplicate-text']);
    const heads = rows.filter(([, rule, , by]) => rule === 't3-row-total' && by === null);
    expect(heads).toEqual([[2022, 't3-row-total', 'error', null]]);
  }, 60_000);

  it('says so in the list of findings and under the report', async () => {
    const list = (await gongkai('findings', '--year', '2024', '--store', store)).stdout.replaceAll(/\n\s*/g, '');
    const cause = '由2022年度报告的“表三：各类申请人之和应等于总计”引起：表中数据沿用了该报告，问题相同，宜一并核对。';
    expect(list).toContain(`↳ 同因另有1处：不另计：${cause}`);
    const shown = (await gongkai('show', '2024.html', '--store', store)).stdout.replaceAll(/\n\s*/g, '');
    expect(shown).toContain(`原因：不另计。${cause}`);
    expect(shown).toContain('错误 1、警告 1、提示 0，涉及 1 份报告（另有 9 处同因）');
  }, 60_000);

  it('is the same to a trial of other versions', async () => {
    const trial = await gongkai('compare-versions', '--all', '--stage', 'audit', '--store', store);
    expect(trial.stdout).toContain('不变 3，有变化 0');
    expect(trial.code).toBe(0);
    const part = await gongkai('compare-versions', '--sample', '1', '--stage', 'audit', '--store', store);
    expect(part.stdout).toContain('不变 1，有变化 0');
  }, 60_000);

  it('stands for itself again when the report that it was taken from is corrected', async () => {
    const corrected = ['correct', '2022.html', 't3.N1.c7', '146', '--misread', '--reason', '对照原件', '--by', '甲'];
    const done = await gongkai(...corrected, '--store', store);
    expect(done.code).toBe(0);
    await gongkai('ingest', '--store', store);
    const rows = (await inShort()).filter(([, rule]) => rule === 't3-row-total');
    expect(rows).toEqual([
      [2023, 't3-row-total', 'error', null],
      [2024, 't3-row-total', 'error', '2023 t3-row-total:table3:N1:c7'],
    ]);
  }, 60_000);
});
