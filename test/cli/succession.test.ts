import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { newFolder } from '../pipeline/folders.js';
import { all, withStore } from '../pipeline/letters.js';
import { gongkai } from './run-cli.js';

/** Renames and mergers of the imported register, through the whole program. */

const page = join(import.meta.dirname, '../../samples/yichun-2023-html/report.html');
const [old, now] = ['伊春市大数据中心', '伊春市数据局'];

/** Reports that carry 3 applications over and take none over. */
const storeOf = async (...reports: readonly (readonly [organ: string, year: number])[]): Promise<string> => {
  const [store, folder] = [await newFolder(), await newFolder()];
  const text = await readFile(page, 'utf8');
  for (const [organ, year] of reports)
    await writeFile(join(folder, `${organ}${year}.html`), text.replaceAll('伊春市', organ).replaceAll('2023', String(year)));
  expect((await gongkai('ingest', folder, '--store', store)).code).toBe(0);
  return store;
};

const withRegister = async (store: string, csv: string): Promise<void> => {
  const file = join(await newFolder(), 'organs.csv');
  await writeFile(file, csv);
  expect((await gongkai('register', file, '--store', store)).code).toBe(0);
  expect((await gongkai('ingest', '--store', store)).code).toBe(0);
};

/** What the rules that compare figures of two years say of a report. */
const said = async (store: string, organ: string, year: number): Promise<Readonly<Record<string, string | null>>> => {
  const rows = await withStore(store, (one) => all(one.outcomes()), 'read');
  const asked = ['yy-carry-mismatch', 'yy-inforce-normative', 'conflicting-versions', 'missing-report', 'yy-implausible-jump'];
  const own = rows.filter((row) => row.organization === organ && row.year === year && asked.includes(row.rule));
  return Object.fromEntries(own.map(({ rule, verdict, reason }) => [rule, verdict === 'not-assessable' ? reason : verdict]));
};

const none = '没有该机关上一年度的报告，无法比较。';

describe('the register of renames and mergers', () => {
  it('joins the years of an organ that goes on under another name', async () => {
    const store = await storeOf([old, 2022], [now, 2023]);
    expect(await said(store, now, 2023)).toMatchObject({ 'yy-carry-mismatch': none });
    await withRegister(store, `organ,to_year,successor\n${old},2022,${now}\n`);
    expect(await said(store, now, 2023)).toMatchObject({
      'yy-carry-mismatch': 'failed',
      'yy-inforce-normative': 'failed',
      'missing-report': 'passed',
    });
    const told = (await gongkai('findings', '--rule', 'yy-carry-mismatch', '--format', 'jsonl', '--store', store)).stdout;
    expect(told).toContain('2023年度报告的上年结转为0件，2022年度报告的结转下年度继续办理为3件');
    // shown and given back, the register says the same
    const shown = (await gongkai('register', '--store', store)).stdout;
    expect(shown).toContain(`${old},,,,,,,,,2022,${now},,,${now},2022 2023`);
    await withRegister(store, shown);
    expect(await said(store, now, 2023)).toMatchObject({ 'yy-carry-mismatch': 'failed' });
  }, 240_000);

  it('compares nothing over the year in which another body went into the organ', async () => {
    const store = await storeOf([old, 2022], [now, 2022], [now, 2023], [now, 2024]);
    expect(await said(store, now, 2023)).toMatchObject({ 'yy-carry-mismatch': 'failed' });
    await withRegister(store, `organ,from_year,to_year,successor\n${old},,2022,${now}\n${now},2019,,\n`);
    const merged = `按机关名册，该机关有${old}并入或由其合并而来，与上一年度不是同一口径，不作比较。`;
    expect(await said(store, now, 2023)).toEqual({
      'yy-carry-mismatch': merged,
      'yy-inforce-normative': merged,
      'yy-implausible-jump': merged,
      'conflicting-versions': '该年度报告只有一份文件。',
      'missing-report': 'passed',
    });
    expect(await said(store, now, 2024)).toMatchObject({ 'yy-carry-mismatch': 'failed' });
  }, 240_000);

  it('accuses nobody where two bodies stand as former names of the one that they became', async () => {
    const store = await storeOf([old, 2022], ['伊春市信息中心', 2022], [now, 2023]);
    await withRegister(store, `organ,former_names\n${now},${old};伊春市信息中心\n`);
    const reason = `按机关名册，该机关有${old}、伊春市信息中心并入或由其合并而来，与上一年度不是同一口径，不作比较。`;
    const told = await said(store, now, 2023);
    expect([...(told['yy-carry-mismatch'] ?? '')].sort().join('')).toBe([...reason].sort().join(''));
    for (const organ of [old, '伊春市信息中心']) expect(['failed', 'passed']).not.toContain((await said(store, organ, 2022))['conflicting-versions']);
  }, 240_000);

  it('leaves both without a comparison where one came of two', async () => {
    const store = await storeOf([old, 2022], ['伊春市信息中心', 2022], [now, 2023]);
    await withRegister(store, `organ,to_year,successor\n${old},2022,${now}\n伊春市信息中心,2022,${now}\n`);
    expect(await said(store, now, 2023)).toMatchObject({
      'yy-carry-mismatch': expect.stringMatching(/并入或由其合并而来，与上一年度不是同一口径，不作比较。$/),
      'missing-report': expect.not.stringMatching(/^failed/),
    });
  }, 240_000);
});
