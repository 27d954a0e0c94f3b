import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ChangeRow } from '../../src/schema/change.js';
import { newFolder } from '../pipeline/folders.js';
import { otherProgram } from './other-program.js';
import { gongkai, type Called } from './run-cli.js';

const samples = join(import.meta.dirname, '../../samples');
const subject = 't4-review-sum:table4:review:total';

/** 洪泽区 2023 (its review sum does not hold, which a person has confirmed), 伊春市 2023 in Word, and a file that is no report. */
let store = '';
beforeAll(async () => {
  const folder = await newFolder();
  store = join(folder, 'store');
  const sources = join(folder, 'sources');
  await cp(join(samples, 'hongze-2023-pdf/report.pdf'), join(sources, 'hongze.pdf'));
  await cp(join(samples, 'yichun-2023-docx/report.docx'), join(sources, 'yichun.docx'));
  await cp(join(samples, 'yichun-2023-docx/source.json'), join(sources, 'other.html'));
  expect((await gongkai('ingest', sources, '--store', store)).code).toBe(3);
  expect((await gongkai('review', 'hongze.pdf', subject, '--confirm', '--reason', '已对照', '--by', '张三', '--store', store)).code).toBe(0);
}, 120_000);

const asked = ['compare-versions', '--all', '--format', 'jsonl', '--store'] as const;
const rowsOf = ({ stdout }: Called): readonly ChangeRow[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ChangeRow);
const inShort = (called: Called) => rowsOf(called).map(({ kind, change, source, subject: id }) => [kind, change, source, id]);

/** Of every file of the store but the lock and SQLite's shared memory. */
const digestOf = async (folder: string): Promise<string> => {
  const hash = createHash('sha256');
  for (const entry of (await readdir(folder, { recursive: true, withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1)))
    if (entry.isFile() && !/-shm$/.test(entry.name)) hash.update(entry.name).update(await readFile(join(entry.parentPath, entry.name)));
  return hash.digest('hex');
};

/** A program that reads a 10 of 表四 in a PDF as 12. */
const readingOtherwise = {
  file: 'extract/extract.js',
  from: 'export const extract = async (',
  to: `export const extract = async (...args) => {
    const result = await read(...args);
    const blocks = result.value.blocks.map((block) => block.kind !== 'table' || result.value.media !== 'pdf' || block.rows > 5 ? block : { ...block, cells: block.cells.map((cell) => cell.text === '10' ? { ...cell, text: '12' } : cell) });
    return { ...result, value: { ...result.value, blocks } };
  };
  const read = async (`,
};

/** A program that cannot read Word. */
const withoutWord = {
  file: 'normalize/normalize.js',
  from: 'export const normalize = (',
  to: `export const normalize = (document, ...more) => document.media === 'docx' ? process.exit(7) : read(document, ...more);
  const read = (`,
};

/** A store with one sample, filled by this program or another. */
const storeWith = async (sample: string, fill: typeof gongkai): Promise<string> => {
  const [folder, name] = [await newFolder(), sample.split('/').at(-1)!];
  await cp(join(samples, sample), join(folder, 'sources', name));
  await fill('ingest', join(folder, 'sources'), '--store', join(folder, 'store'));
  return join(folder, 'store');
};

describe('gongkai compare-versions', () => {
  it('finds nothing to change where the program is the one that filled the store, and says that all versions are equal', async () => {
    const called = await gongkai('compare-versions', '--all', '--store', store);
    expect(called.stdout).toContain('库中各步、各规则的版本与本程序相同');
    expect(called.stdout).toContain('试了 3 份（库中可试 3 份）：不变 2，有变化 0，前后都不能读 1。\n没有变化。\n库没有写入。\n');
    expect(called.code).toBe(0);
  }, 120_000);

  it('shows what a changed rule would say otherwise, though its version was not raised, and writes nothing', async () => {
    const before = await digestOf(store);
    const changed = await otherProgram({ file: 'audit/table4/dispute-sum.js', from: "severity: 'error'", to: "severity: 'warning'" });
    const called = await changed(...asked, store, '--stage', 'audit');
    expect(called.stderr).toContain('库中各步、各规则的版本与本程序相同');
    expect(called.code).toBe(4);
    const own = rowsOf(called).find((row) => row.kind === 'finding' && row.subject === subject);
    expect(own).toMatchObject({ change: 'changes', rule: 't4-review-sum', before: { severity: 'error' }, after: { severity: 'warning' } });
    expect(rowsOf(called).filter(({ kind }) => kind !== 'finding')).toEqual([]);
    expect((await changed(...asked, store, '--rule', 't3-row-total')).code).toBe(0);
    expect(await digestOf(store)).toBe(before);
  }, 120_000);

  it('shows the finding that vanishes and the decision that loses it', async () => {
    const changed = await otherProgram({ file: 'audit/rules/index.js', from: '    t4ReviewSum,\n', to: '' });
    const called = await changed(...asked, store, '--stage', 'audit');
    expect(called.stderr).toContain('规则 t4-review-sum：库中版本 1，本程序 无');
    expect(called.code).toBe(4);
    const own = rowsOf(called).filter((row) => row.subject === subject);
    expect(own).toMatchObject([
      { kind: 'finding', change: 'vanishes', source: 'hongze.pdf', before: { severity: 'error' }, after: null },
      { kind: 'decision', change: 'lost', source: 'hongze.pdf', before: { decision: 'confirmed' }, after: null },
    ]);
  }, 120_000);

  it('reopens the decision that was made on another figure, and names each figure that is read otherwise', async () => {
    const changed = await otherProgram(readingOtherwise);
    const called = await changed(...asked, store);
    const figures = rowsOf(called).filter(({ kind }) => kind === 'figure');
    expect(figures).toMatchObject([
      {
        source: 'hongze.pdf',
        subject: 't4.review.upheld',
        change: 'changes',
        before: { value: 10, raw: '10' },
        after: { value: 12, raw: '12' },
      },
    ]);
    expect(inShort(called)).toContainEqual(['decision', 'reopened', 'hongze.pdf', subject]);
    expect(called.code).toBe(4);
    expect(called.stderr).toContain('试了 3 份（库中可试 3 份）：不变 1，有变化 1，前后都不能读 1。');
  }, 120_000);

  it('tells of a document that would fail, and goes on after one that ends its process', async () => {
    const changed = await otherProgram(withoutWord);
    const called = await changed(...asked, store, '--stage', 'normalize');
    expect(rowsOf(called)[0]).toMatchObject({ kind: 'report', change: 'fails-now', source: 'yichun.docx', after: { code: 'worker-crashed' } });
    expect(rowsOf(called).filter(({ source }) => source === 'hongze.pdf')).toEqual([]);
    expect(called.stderr).toContain('不变 1，有变化 0，原可读、现失败 1。');
    expect(called.code).toBe(4);
  }, 120_000);

  it('tells of a document that could not be read when the store was filled, and of what is found in it', async () => {
    const own = await storeWith('yichun-2023-docx/report.docx', await otherProgram(withoutWord));
    const called = await gongkai(...asked, own);
    const [first, ...others] = rowsOf(called);
    expect(first).toMatchObject({
      kind: 'report',
      change: 'read-now',
      source: 'report.docx',
      year: 2023,
      before: null,
      after: { figures: 200, doubted: 0 },
    });
    expect(first?.organization).toMatch(/^伊春市/);
    // its figures are new as the report is; only its findings are told beside it
    expect(others.length).toBeGreaterThan(0);
    expect(new Set(others.map(({ kind, change }) => `${kind} ${change}`))).toEqual(new Set(['finding appears']));
    expect(called.stderr).toContain('试了 1 份（库中可试 1 份）：不变 0，有变化 0，原不能读、现可读 1。');
    expect(called.code).toBe(4);
    const screen = (await gongkai('compare-versions', '--all', '--store', own)).stdout;
    expect(screen).toContain('原不能读、现可读 1');
    // asked from a stage that the document never reached, there is nothing to try
    expect((await gongkai(...asked, own, '--stage', 'audit')).stderr).toContain('试了 0 份（库中可试 0 份）');
  }, 240_000);

  it('says that a decision stands again, where it was made on what is read now and not on what is stored', async () => {
    const own = await storeWith('hongze-2023-pdf/report.pdf', gongkai);
    expect((await gongkai('review', 'report.pdf', subject, '--confirm', '--reason', '已对照', '--by', '张三', '--store', own)).code).toBe(0);
    const changed = await otherProgram(readingOtherwise);
    expect((await changed('ingest', '--redo', 'extract', '--store', own)).code).toBe(0);
    const stored = (await gongkai('findings', '--rule', 't4-review-sum', '--format', 'jsonl', '--store', own)).stdout;
    expect(JSON.parse(stored.trim())).toMatchObject({ decision: 'reopened', standing: 'to-check' });
    const called = await gongkai(...asked, own);
    expect(inShort(called)).toContainEqual(['decision', 'stands-again', 'report.pdf', subject]);
    const decision = rowsOf(called).find(({ kind }) => kind === 'decision');
    expect(decision).toMatchObject({ before: { decision: 'reopened' }, after: { decision: 'confirmed' } });
    expect(rowsOf(called).filter(({ kind }) => kind === 'figure')).toMatchObject([
      { subject: 't4.review.upheld', before: { value: 12 }, after: { value: 10 } },
    ]);
    expect(called.code).toBe(4);
    // the program that filled the store leaves it open
    expect((await changed(...asked, own)).code).toBe(0);
  }, 240_000);

  it('tries a sample only, the same for the same seed', async () => {
    const bytes = join(store, 'bytes');
    await cp(bytes, `${bytes}-kept`, { recursive: true });
    // a document that is not asked for is not opened: extraction of whatever is tried fails
    await rm(bytes, { recursive: true });
    try {
      const draw = async (...more: string[]) =>
        rowsOf(await gongkai('compare-versions', '--format', 'jsonl', '--store', store, ...more)).flatMap((row) =>
          row.kind === 'report' ? [row.source] : [],
        );
      const seeds = await Promise.all(['1', '2', '3', '4'].map((seed) => draw('--sample', '1', '--seed', seed)));
      expect(Math.max(...seeds.map((drawn) => drawn.length))).toBe(1);
      expect(await draw('--sample', '1', '--seed', '2')).toEqual(seeds[1]);
      expect(await draw('--all')).toEqual(['hongze.pdf', 'yichun.docx']);
    } finally {
      await cp(`${bytes}-kept`, bytes, { recursive: true });
      await rm(`${bytes}-kept`, { recursive: true });
    }
  }, 240_000);

  it('refuses what contradicts itself', async () => {
    expect((await gongkai('compare-versions', '--all', '--sample', '3', '--store', store)).code).toBe(2);
    expect((await gongkai('compare-versions', '--rule', 'no-such-rule', '--store', store)).stderr).toContain('没有规则 no-such-rule');
    expect((await gongkai('compare-versions', '--store', join(store, 'nothing'))).code).toBe(2);
  }, 120_000);
});
