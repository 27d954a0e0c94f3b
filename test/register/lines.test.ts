import { describe, expect, it } from '@jest/globals';

import { listedOf } from '../../src/register/listed.js';
import { organsOf, type Named } from '../../src/register/organs.js';
import { searchesOf, yearDue } from '../../src/register/searched.js';
import type { RegisterLine } from '../../src/schema/register.js';

const unsaid = { level: null, type: null, regionCode: null, creditCode: null, siteId: null, parent: null } as const;
const line = (organ: string, more: Partial<RegisterLine> = {}): RegisterLine => ({
  ...unsaid,
  organ,
  formerNames: [],
  fromYear: null,
  toYear: null,
  searchedUrl: null,
  searchedAt: null,
  ...more,
});
const report = (sha256: string, organization: string, year: number, more: Partial<Named> = {}): Named & { readonly year: number } => ({
  sha256,
  organization,
  url: null,
  region_code: null,
  ...more,
  year,
});
const organs = (lines: readonly RegisterLine[], ...reports: readonly Named[]) => Object.fromEntries(organsOf(reports, lines));

describe('the register of the user', () => {
  it('keeps an organ together under its former name', () => {
    const renamed = line('青溪县数据局', { formerNames: ['青溪县大数据中心'] });
    expect(organs([renamed], report('a', '青溪县大数据中心', 2022), report('b', '青溪县数据局', 2023))).toEqual({
      a: '青溪县数据局',
      b: '青溪县数据局',
    });
    expect(organs([], report('a', '青溪县大数据中心', 2022), report('b', '青溪县数据局', 2023))).toEqual({
      a: '青溪县大数据中心',
      b: '青溪县数据局',
    });
  });

  it('keeps apart what a merger put under one name', () => {
    const lines = [line('青溪县文化局', { toYear: 2018 }), line('青溪县文化局', { fromYear: 2021 })];
    const { a, b, c } = organs(lines, report('a', '青溪县文化局', 2018), report('b', '青溪县文化局', 2021), report('c', '青溪县文化局', 2019));
    expect(new Set([a, b, c]).size).toBe(3);
  });

  it('tells organs of one name apart by region or host, and leaves alone what neither tells', () => {
    const lines = [
      line('机关事务管理局', { regionCode: '320800' }),
      line('机关事务管理局', { regionCode: '310120', searchedUrl: 'https://www.fengxian.gov.cn/a' }),
    ];
    const huaian = report('a', '机关事务管理局', 2023, { region_code: '320800' });
    const fengxian = report('b', '机关事务管理局', 2023, { url: 'https://fengxian.gov.cn/x.pdf' });
    const anybody = report('c', '机关事务管理局', 2023);
    expect(organs(lines, huaian, fengxian, anybody)).toMatchObject({ a: '机关事务管理局@320800', b: '机关事务管理局@310120' });
    expect(['机关事务管理局@320800', '机关事务管理局@310120']).not.toContain(organs(lines, huaian, fengxian, anybody)['c']);
  });
});

describe('a dated list of organs', () => {
  const searched = { searchedUrl: 'https://www.qingxi.gov.cn/', searchedAt: '2024-05-10', parent: '青溪县人民政府' } as const;
  const lines = [
    line('青溪县人民政府'),
    line('青溪县教育局', searched),
    line('青溪县财政局', searched),
    line('青溪县林业局', { ...searched, toYear: 2022 }),
    line('青溪县统计局', { ...searched, fromYear: 2024 }),
  ];
  const held = [report('g', '青溪县人民政府', 2023), report('e', '青溪县教育局', 2023), report('f', '青溪县财政局', 2022)];
  const ids = organsOf(held, lines);

  it('says which reports are missing, of organs that existed and of the year that was due', () => {
    const states = searchesOf(lines, held, ids, () => []).map(({ id, year, state }) => [id, year, state]);
    expect(states).toEqual([
      ['青溪县教育局', 2023, 'held'],
      ['青溪县财政局', 2023, 'missing'],
    ]);
    expect([yearDue('2024-03-31'), yearDue('2024-04-01'), yearDue('2024-12-31')]).toEqual([2022, 2023, 2023]);
  });

  it('is not sure where a file that could not be read may be the report', () => {
    const unread = { organ: null, year: null };
    expect(searchesOf(lines, held, ids, () => [unread]).map(({ state }) => state)).toEqual(['held', 'unsure']);
  });

  it('names the bodies below that none is held of: incomplete, not a sum', () => {
    const listed = listedOf(lines, held, ids, []);
    const government = ids.get('g')!;
    expect(listed.missingBelow(government, 2023)).toEqual(['青溪县财政局']);
    expect(listed.missingBelow(ids.get('e')!, 2023)).toBeNull();
    expect(listed.coverageBelow(government, 2023)).toEqual({ expected: 2, missing: ['青溪县财政局'], from: '2024-05-10', to: '2024-05-10' });
    expect(listed.searchedIn(ids.get('f')!, 2022)).toEqual({ year: 2023, url: searched.searchedUrl, at: searched.searchedAt, mayBeHeld: false });
    expect(listed.searchedIn(ids.get('e')!, 2023)).toBeNull();
  });
});
