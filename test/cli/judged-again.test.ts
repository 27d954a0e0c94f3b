import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { newFolder } from '../pipeline/folders.js';
import { all, withStore } from '../pipeline/letters.js';
import { otherProgram } from './other-program.js';
import { gongkai } from './run-cli.js';

const samples = join(import.meta.dirname, '../../samples');
const rule = { file: 'audit/table4/dispute-sum.js', from: 'version: 1', to: 'version: 2' };
const pairRule = { file: 'audit/years/missing-report.js', from: 'version: 1', to: 'version: 2' };

const outcomesOf = (store: string, id: string) =>
  withStore(
    store,
    async (one) => (await all(one.outcomes())).filter((outcome) => outcome.rule === id).map(({ rule_version, verdict }) => [rule_version, verdict]),
    'read',
  );
const stagesDone = async (store: string) =>
  withStore(
    store,
    async (one) => {
      const keys = await Promise.all((['extract', 'normalize'] as const).map((stage) => one.outputKeys(stage)));
      return keys.map((outputs) => [...outputs].sort());
    },
    'read',
  );

describe('a rule of another version', () => {
  it('judges the whole store again at the next run, and no document is read again', async () => {
    const store = join(await newFolder(), 'store');
    for (const name of ['hongze-2023-pdf/report.pdf', 'yichun-2023-docx/report.docx'])
      expect(await gongkai('ingest', join(samples, name), '--store', store)).toMatchObject({ code: 0 });
    expect((await outcomesOf(store, 't4-review-sum')).sort()).toEqual([
      [1, 'failed'],
      [1, 'passed'],
    ]);
    const before = await stagesDone(store);
    // whatever asks for the bytes of a document now fails
    await rm(join(store, 'bytes'), { recursive: true });
    const gongkaiWith = await otherProgram(rule);
    expect(await gongkaiWith('ingest', '--store', store)).toMatchObject({ code: 0 });
    expect((await outcomesOf(store, 't4-review-sum')).sort()).toEqual([
      [2, 'failed'],
      [2, 'passed'],
    ]);
    expect(await stagesDone(store)).toEqual(before);
    // and the older program judges it as it did
    expect(await gongkai('ingest', '--store', store)).toMatchObject({ code: 0 });
    expect((await outcomesOf(store, 't4-review-sum')).map(([version]) => version)).toEqual([1, 1]);
  }, 120_000);

  it('that sees reports beside one another judges only that again', async () => {
    const store = join(await newFolder(), 'store');
    await gongkai('ingest', join(samples, 'hongze-2023-pdf/report.pdf'), '--store', store);
    await rm(join(store, 'bytes'), { recursive: true });
    const gongkaiWith = await otherProgram(pairRule);
    expect(await gongkaiWith('ingest', '--store', store)).toMatchObject({ code: 0 });
    expect((await outcomesOf(store, 'missing-report')).map(([version]) => version)).toEqual([2]);
    expect((await outcomesOf(store, 't4-review-sum')).map(([version]) => version)).toEqual([1]);
  }, 120_000);
});
