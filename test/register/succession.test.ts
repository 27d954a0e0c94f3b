import { describe, expect, it } from '@jest/globals';

import { standingsOf } from '../../src/register/chain.js';
import { mergersOf, registeredOf } from '../../src/register/lines.js';
import { organsOf } from '../../src/register/organs.js';
import { searchesOf } from '../../src/register/searched.js';
import type { RegisterLine } from '../../src/schema/register.js';
import type { ReportRow } from '../../src/schema/rows.js';

const unsaid = { formerNames: [], level: null, type: null, regionCode: null, creditCode: null, siteId: null, parent: null } as const;
const line = (organ: string, more: Partial<RegisterLine> = {}): RegisterLine => ({
  ...unsaid,
  organ,
  fromYear: null,
  toYear: null,
  searchedUrl: null,
  searchedAt: null,
  ...more,
});
const report = (organization: string, year: number) =>
  ({
    sha256: `${organization}${year}`,
    organization,
    year,
    url: null,
    region_code: null,
    source: '',
    media: 'html',
    figures: 1,
    doubted: 0,
  }) as unknown as ReportRow;
const organs = (lines: readonly RegisterLine[], ...reports: readonly ReportRow[]) => [...organsOf(reports, lines).values()];
const mergers = (lines: readonly RegisterLine[]) =>
  [...mergersOf(lines)].map(([id, byYear]) => [id, ...[...byYear].map(([year, names]) => `${year} ${names.join()}`)]);

const [old, now] = ['青溪县大数据中心', '青溪县数据局'];

describe('an organ that goes on under another name', () => {
  it('is one body over the years, also where no line is about its new name', () => {
    for (const lines of [
      [line(old, { toYear: 2021, successor: now })],
      [line(old, { toYear: 2021, successor: now }), line(now)],
      [line(now, { fromYear: 2022 }), line(old, { toYear: 2021, successor: now })],
      [line(old, { successor: now })],
    ]) {
      expect(organs(lines, report(old, 2021), report(now, 2022))).toEqual([now, now]);
      expect(mergers(lines)).toEqual([]);
    }
    expect(organs([], report(old, 2021), report(now, 2022))).toEqual([old, now]);
  });

  it('keeps its id over several names, and reports on the year of the change are its own under either', () => {
    const lines = [
      line('青溪县信息中心', { toYear: 2019, successor: old }),
      line(old, { toYear: 2021, successor: now }),
      line(now, { fromYear: 2022 }),
    ];
    const reports = [report('青溪县信息中心', 2019), report(old, 2020), report(now, 2021), report(now, 2022)];
    expect(organs(lines, ...reports)).toEqual([now, now, now, now]);
    const ring = [line(old, { successor: now }), line(now, { successor: old })];
    expect(registeredOf(ring)).toHaveLength(2);
  });

  it('is looked for under the name of the year alone', () => {
    const searched = { searchedUrl: 'https://www.qingxi.gov.cn/', searchedAt: '2024-05-10' } as const;
    const lines = [line(old, { toYear: 2021, successor: now, ...searched }), line(now, searched)];
    const held = [report(old, 2021)];
    const found = searchesOf(lines, held, organsOf(held, lines), () => []);
    expect(found.map(({ id, year, state }) => [id, year, state])).toEqual([[now, 2023, 'missing']]);
  });
});

describe('a merged organ', () => {
  const lines = [line('甲县文化局', { toYear: 2021, successor: '甲县文旅局' }), line('甲县旅游局', { toYear: 2021, successor: '甲县文旅局' })];

  it('is none of the bodies that it came from', () => {
    expect(organs(lines, report('甲县文化局', 2021), report('甲县旅游局', 2021), report('甲县文旅局', 2022))).toEqual([
      '甲县文化局',
      '甲县旅游局',
      '甲县文旅局',
    ]);
    expect(mergers(lines)).toEqual([['甲县文旅局', '2022 甲县文化局,甲县旅游局']]);
  });

  it('is told where a body went into one that was there before', () => {
    const into = [line('甲县旅游局', { toYear: 2021, successor: '甲县文旅局' }), line('甲县文旅局', { fromYear: 2019 })];
    expect(mergers(into)).toEqual([['甲县文旅局', '2022 甲县旅游局']]);
    const reports = [2021, 2022, 2023].map((year) => report('甲县文旅局', year));
    const standings = standingsOf(reports, mergersOf(into).get('甲县文旅局'));
    expect([...standings.values()].map(({ mergedFrom }) => mergedFrom)).toEqual([[], ['甲县旅游局'], []]);
  });

  it('counts in every year where the register does not say in which', () => {
    const into = [line('甲县旅游局', { successor: '甲县文旅局' }), line('甲县文化局', { successor: '甲县文旅局' })];
    const standings = standingsOf([report('甲县文旅局', 2021), report('甲县文旅局', 2022)], mergersOf(into).get('甲县文旅局'));
    expect([...standings.values()].map(({ mergedFrom }) => mergedFrom.length)).toEqual([2, 2]);
  });

  it('may be meant where two former names are held of one year', () => {
    const put = [line('甲县文旅局', { formerNames: ['甲县文化局', '甲县旅游局'] })];
    const reports = [report('甲县文化局', 2021), report('甲县旅游局', 2021), report('甲县文旅局', 2022), report('甲县文旅局', 2023)];
    expect(new Set(organs(put, ...reports))).toEqual(new Set(['甲县文旅局']));
    const told = [...standingsOf(reports)].map(([id, { mergedFrom }]) => [id, [...mergedFrom].sort().join()]);
    expect(told).toEqual([
      ['甲县文化局2021', ''],
      ['甲县旅游局2021', ''],
      ['甲县文旅局2022', '甲县文化局,甲县旅游局'],
      ['甲县文旅局2023', ''],
    ]);
  });
});
