import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { ingest, sourcesOf } from '../../src/pipeline/ingest.js';
import type { FindingRow } from '../../src/schema/rows.js';
import { newFolder } from './folders.js';
import { all, quietly, withStore } from './letters.js';

const yichun = join(import.meta.dirname, '../../samples/yichun-2023-html/report.html');
const worker = new URL('../../dist/pipeline/worker.js', import.meta.url);

const read = (store: string, folder: string) =>
  withStore(store, async (one) => ingest(one, { sources: (await sourcesOf([folder])).sources, redo: null }, quietly({ worker, maxBytes: 2 ** 24 })));
const found = async (store: string): Promise<readonly FindingRow[]> =>
  (await withStore(store, (one) => all(one.findings()), 'read')).filter(({ rule }) => rule.startsWith('rg-'));
const inShort = (rows: readonly FindingRow[]) => rows.map(({ source, rule, severity }) => [source, rule, severity]);

describe('reports beside those of other organs', () => {
  it('are told of each other, again when another arrives, and only then', async () => {
    const [store, folder] = [await newFolder(), await newFolder()];
    const page = await readFile(yichun, 'utf8');
    await writeFile(join(folder, 'yichun.html'), page);
    await read(store, folder);
    expect(inShort(await found(store))).toEqual([]);
    await writeFile(join(folder, 'hegang.html'), page.replaceAll('伊春', '鹤岗'));
    await read(store, folder);
    const both = await found(store);
    expect(inShort(both)).toEqual([
      ['hegang.html', 'rg-copied-report', 'warning'],
      ['hegang.html', 'rg-identical-figures', 'info'],
      ['yichun.html', 'rg-copied-report', 'warning'],
      ['yichun.html', 'rg-identical-figures', 'info'],
    ]);
    expect(both[0]!.message).toMatch(/^第一、五部分的文字与伊春市.*2023年度报告的相似度为100%/);
    // nothing is left to do: a worker that is not there is not asked
    await withStore(store, (one) => ingest(one, { sources: [], redo: null }, quietly({ worker: new URL('file:///no/worker/is/needed.js') })));
    expect(await found(store)).toEqual(both);
  }, 120_000);

  it('follow the register of the user: what was looked for in vain is told under the newest report, and no longer when the register is taken back', async () => {
    const [store, folder] = [await newFolder(), await newFolder()];
    await writeFile(join(folder, 'yichun.html'), await readFile(yichun, 'utf8'));
    await read(store, folder);
    const line = {
      organ: '伊春市人民政府',
      formerNames: [],
      level: null,
      type: null,
      regionCode: null,
      creditCode: null,
      siteId: null,
      parent: null,
    } as const;
    const searched = { fromYear: null, toYear: null, searchedUrl: 'https://www.yc.gov.cn/', searchedAt: '2025-05-10' } as const;
    await withStore(store, (one) => one.replaceRegister([{ ...line, ...searched }]));
    await read(store, folder);
    const told = await found(store);
    expect(inShort(told)).toEqual([['yichun.html', 'rg-missing-report', 'warning']]);
    expect(told[0]!.message).toMatch(/^截至2025年5月10日，在所查网址（https:\/\/www\.yc\.gov\.cn\/）未发现伊春市.*2024年度报告/);
    await withStore(store, (one) => one.replaceRegister([]));
    await read(store, folder);
    expect(await found(store)).toEqual([]);
  }, 120_000);

  it('are told of no longer when the organ of one has become doubtful, and again when it is certain', async () => {
    const [store, folder] = [await newFolder(), await newFolder()];
    const page = await readFile(yichun, 'utf8');
    await writeFile(join(folder, 'yichun.html'), page);
    await writeFile(join(folder, 'huaian.html'), page.replaceAll('伊春', '淮安'));
    await read(store, folder);
    const both = inShort(await found(store));
    expect(both).toHaveLength(4);
    const declare = async (organ: string): Promise<void> => {
      await writeFile(join(folder, 'manifest.csv'), `file,organ\nhuaian.html,${organ}\n`);
      await read(store, join(folder, 'manifest.csv'));
    };
    // the title has 淮: one of the two is a slip
    await declare('准安市');
    expect(inShort(await found(store))).toEqual([]);
    await withStore(store, async (one) => {
      expect(await all(one.outcomes('huaian.html'))).not.toContainEqual(expect.objectContaining({ rule: 'rg-copied-report' }));
      expect(await one.waiting()).toEqual([]);
    });
    await declare('淮安市');
    expect(inShort(await found(store))).toEqual(both);
  }, 120_000);

  it('are not told of the same organ under two addresses', async () => {
    const [store, folder] = [await newFolder(), await newFolder()];
    const page = await readFile(yichun, 'utf8');
    await writeFile(join(folder, 'a.html'), page);
    await writeFile(join(folder, 'b.html'), `${page}\n<!-- the same report on another site -->`);
    await read(store, folder);
    expect(inShort(await found(store))).toEqual([]);
  }, 120_000);
});
