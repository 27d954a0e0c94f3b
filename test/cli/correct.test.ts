import { beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CellRow, FindingRow } from '../../src/schema/rows.js';
import { gongkai } from './run-cli.js';

/** 洪泽区 2023: 行政复议 10＋1＋0＋0 with 0 as its total. */
const hongze = join(import.meta.dirname, '../../samples/hongze-2023-pdf/report.pdf');

let store = '';
beforeEach(async () => {
  store = mkdtempSync(join(tmpdir(), 'gongkai-correct-'));
  expect((await gongkai('ingest', hongze, '--store', store)).code).toBe(0);
});

const rows = async <T>(what: string): Promise<readonly T[]> => {
  const { stdout } = await gongkai('export', '--what', what, '--format', 'jsonl', '--store', store);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
};
const sums = async (): Promise<readonly FindingRow[]> => (await rows<FindingRow>('findings')).filter(({ rule }) => rule === 't4-review-sum');
const total = async (): Promise<CellRow | undefined> => (await rows<CellRow>('cells')).find(({ figure }) => figure === 't4.review.total');
const correct = (...args: readonly string[]) => gongkai('correct', 'report.pdf', ...args, '--reason', '见原件', '--by', '张三', '--store', store);

describe('gongkai correct', () => {
  it('judges by what a person read, after every run, and exports it beside what was read', async () => {
    expect((await correct('table4/行政复议/总计', '11', '--misread')).stdout).toBe('已更正读数：t4.review.total 0 → 11\n');
    expect(await sums()).toEqual([]);
    await gongkai('ingest', '--redo', 'extract', '--store', store);
    expect(await sums()).toEqual([]);
    expect(await total()).toMatchObject({
      value: 0,
      raw: '0',
      corrected_value: 11,
      correction: 'misread',
      correction_reason: '见原件',
      corrected_by: '张三',
    });
    expect((await rows<Record<string, unknown>>('panel'))[0]).toMatchObject({
      t4_review_total: 11,
      corrections: [{ figure: 't4.review.total', value: 0, corrected_value: 11, in_panel: true }],
    });
    expect((await gongkai('reviews', '--store', store)).stdout).toMatch(/张三\s+更正读数\s+\S+\s+t4\.review\.total 0 → 11/u);
  }, 60_000);

  it('keeps the finding on a figure that the organ misprinted', async () => {
    expect((await correct('t4.review.total', '11', '--misprint')).code).toBe(0);
    expect(await sums()).toMatchObject([{ severity: 'error', actual: '0', expected: '11' }]);
    expect(await total()).toMatchObject({ value: 0, corrected_value: 11, correction: 'misprint' });
    expect((await rows<Record<string, unknown>>('panel'))[0]).toMatchObject({
      t4_review_total: 0,
      corrections: [{ correction: 'misprint', in_panel: false }],
    });
  }, 60_000);

  it('opens a decision again that was made on other figures', async () => {
    const decided = ['review', 'report.pdf', 't4-review-sum:table4:review:total', '--confirm', '--reason', '见原件', '--by', '李四'];
    expect((await gongkai(...decided, '--store', store)).code).toBe(0);
    await gongkai('ingest', '--redo', 'extract', '--store', store);
    expect(await sums()).toMatchObject([{ decision: 'confirmed', standing: 'publishable' }]);
    await correct('t4.review.total', '12', '--misread');
    expect(await sums()).toMatchObject([{ actual: '12', decision: 'reopened', standing: 'to-check' }]);
  }, 60_000);

  it('refuses what is no number, no figure, or neither kind', async () => {
    const codes = [
      await correct('t4.review.total', '十一', '--misread'),
      await correct('t9.x', '1', '--misread'),
      await correct('t4.review.total', '1'),
    ];
    expect(codes.map(({ code, stderr }) => [code, stderr.split('\n')[0]])).toEqual([
      [2, '“十一”不是数；空白的写“空白”。'],
      [2, expect.stringContaining('没有“t9.x”')],
      [2, '须在 --misread、--misprint 中选一个。'],
    ]);
  }, 60_000);
});
