import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { ingest, sourcesOf } from '../../src/pipeline/ingest.js';
import { newFolder } from './folders.js';
import { all, quietly, withStore } from './letters.js';

const yichun = join(import.meta.dirname, '../../samples/yichun-2023-html/report.html');
const worker = new URL('../../dist/pipeline/worker.js', import.meta.url);

const read = (store: string, folder: string) =>
  withStore(store, async (one) => ingest(one, { sources: (await sourcesOf([folder])).sources, redo: null }, quietly({ worker, maxBytes: 2 ** 24 })));

/** Causes of the sums of 表三 that fail, in one document. */
const causes = async (store: string, source: string): Promise<readonly (string | null)[]> =>
  (await withStore(store, (one) => all(one.findings()), 'read'))
    .filter((row) => row.source === source && (row.rule === 't3-row-total' || row.rule === 't3-column-balance'))
    .map(({ cause }) => cause);

const cells = (figures: string): string => figures.replaceAll(/\S+/g, '<td>$&</td>').replaceAll(' ', '');
/** The page with some rows of 表三 printed otherwise; each must stand there once. */
const changed = (page: string, rows: readonly (readonly [string, string])[]): string =>
  rows.reduce((text, [from, to]) => {
    expect(text.split(cells(from))).toHaveLength(2);
    return text.replace(cells(from), cells(to));
  }, page);

const [received, granted, concluded] = ['137 3 0 2 0 4 146', '57 2 0 2 0 4 65', '134 3 0 2 0 4 143'];
const base = '表三“一、本年新收政府信息公开申请数量·总计”若由146改为246，这2处不符即全部消除，请先核对这一格。';
const rising = (total: number) =>
  [
    [received, `237 3 0 2 0 4 ${total}`],
    [granted, '157 2 0 2 0 4 165'],
    [concluded, '234 3 0 2 0 4 243'],
  ] as const;

describe('the cause of a failed sum', () => {
  it('is told by last year’s report, as long as that prints the same figure', async () => {
    const [store, folder] = [await newFolder(), await newFolder()];
    const page = await readFile(yichun, 'utf8');
    await writeFile(join(folder, '2024.html'), changed(page, rising(146)).replaceAll('2023', '2024'));
    await read(store, folder);
    expect(await causes(store, '2024.html')).toEqual([base, base]);
    await writeFile(join(folder, '2023.html'), page);
    await read(store, folder);
    const kept =
      '表三“一、本年新收政府信息公开申请数量·总计”所填146与该机关2023年度报告同一格相同，若改为246，不符即消除；可能沿用了上年数字，请先核对。';
    expect(await causes(store, '2024.html')).toEqual([kept, kept]);
    // a person finds that the report of 2023 prints another figure there
    const [before] = (await withStore(store, (one) => all(one.reports()), 'read')).filter(({ year }) => year === 2023);
    const correction = {
      kind: 'misread',
      figure: 't3.N1.c7',
      printed: '146',
      before: 146,
      after: 147,
      reason: '对照原件',
      by: '甲',
      at: '2025-01-01T00:00:00Z',
    };
    await withStore(store, (one) => one.correct({ ...correction, kind: 'misread', sha256: before!.sha256 }));
    await read(store, folder);
    expect(await causes(store, '2024.html')).toEqual([base, base]);
  }, 120_000);

  it('is told by the report of the government above', async () => {
    const [store, folder] = [await newFolder(), await newFolder()];
    const page = await readFile(yichun, 'utf8');
    await writeFile(join(folder, 'bureau.html'), changed(page, rising(146)).replaceAll('伊春市', '伊春市财政局'));
    await read(store, folder);
    expect(await causes(store, 'bureau.html')).toEqual([base, base]);
    await writeFile(join(folder, 'city.html'), page);
    await read(store, folder);
    const [one, two] = await causes(store, 'bureau.html');
    expect(one).toMatch(/所填146与伊春市(?:人民政府)?同年度报告同一格相同，若改为246，不符即消除；可能误填了上级的数字，请先核对。$/);
    expect(two).toBe(one);
  }, 120_000);
});
