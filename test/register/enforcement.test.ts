import { describe, expect, it } from '@jest/globals';

import { changesOf, enforcementByReport, enforcementOf, matchedTo } from '../../src/register/enforcement.js';
import type { EnforcementLine } from '../../src/schema/enforcement.js';
import type { RegisterLine } from '../../src/schema/register.js';

const line = (organ: string, more: Partial<EnforcementLine> = {}): EnforcementLine => ({
  organ,
  year: 2023,
  regionCode: null,
  licences: null,
  licencesRefused: null,
  penalties: 12,
  coercion: null,
  coercionMeasures: null,
  coercionExecution: null,
  extent: null,
  source: null,
  ...more,
});
const report = (sha256: string, organization: string, more: { region_code?: string; url?: string; year?: number; identity_doubt?: string } = {}) => ({
  sha256,
  organization,
  region_code: more.region_code ?? null,
  url: more.url ?? null,
  year: more.year ?? 2023,
  identity_doubt: more.identity_doubt ?? null,
});
const listed = (organ: string, more: Partial<RegisterLine> = {}): RegisterLine => ({
  organ,
  formerNames: [],
  level: null,
  type: null,
  regionCode: null,
  creditCode: null,
  siteId: null,
  parent: null,
  fromYear: null,
  toYear: null,
  searchedUrl: null,
  searchedAt: null,
  ...more,
});

describe('whose 行政执法统计年报 a line is', () => {
  it('is told by the name where it names its place', () => {
    const reports = [report('a', '青溪县人民政府'), report('b', '青溪县公安局')];
    expect(matchedTo([line('青溪县公安局'), line('青溪县'), line('青溪县林业局')], reports, []).map(({ organ }) => organ)).toEqual([
      '青溪县公安局',
      '青溪县',
      null,
    ]);
  });

  it('is not told of a name that many bear, unless the region code says which', () => {
    const reports = [report('a', '机关事务管理局', { region_code: '310120' }), report('b', '机关事务管理局', { region_code: '320800' })];
    const organs = (...lines: readonly EnforcementLine[]) => matchedTo(lines, reports, []).map(({ organ }) => organ);
    expect(
      organs(line('机关事务管理局'), line('机关事务管理局', { regionCode: '320800' }), line('机关事务管理局', { regionCode: '330100' })),
    ).toEqual([null, '机关事务管理局@320800', null]);
    expect(matchedTo([line('机关事务管理局')], [reports[0]!], []).map(({ organ }) => organ)).toEqual([null]);
    expect(
      matchedTo([line('青溪县公安局', { regionCode: '330100' })], [report('a', '青溪县公安局', { region_code: '320801' })], [])[0]!.organ,
    ).toBeNull();
  });

  it('is not told where its code speaks against the place that the name names', () => {
    const reports = [report('a', '淮安市公安局')];
    const organs = ['320800', '310120'].map((regionCode) => matchedTo([line('淮安市公安局', { regionCode })], reports, [])[0]!.organ);
    expect(organs).toEqual(['淮安市公安局', null]);
  });

  it('follows the names of the register and their years', () => {
    const register = [listed('青溪县数据局', { formerNames: ['青溪县大数据中心'] }), listed('青溪县文化局', { toYear: 2018 })];
    const reports = [report('a', '青溪县数据局'), report('b', '青溪县文化局')];
    expect(matchedTo([line('青溪县大数据中心'), line('青溪县文化局')], reports, register).map(({ organ }) => organ)).toEqual([
      '青溪县数据局',
      '青溪县文化局@unlisted',
    ]);
  });
});

describe('what a report is set beside', () => {
  it('is the line of its organ and year, every way of counting among it', () => {
    const lines = [
      line('青溪县公安局', { licences: 80, licencesRefused: 3, coercionMeasures: 4, coercionExecution: 0 }),
      line('青溪县公安局', { year: 2022, penalties: 9 }),
    ];
    const reports = [report('a', '青溪县公安局'), report('b', '青溪县公安局', { year: 2022 }), report('c', '青溪县公安局', { year: 2021 })];
    expect([...enforcementByReport(lines, reports, [])]).toEqual([
      ['a', { licences: [83, 80], penalties: [12], coercion: [4, 0], extent: null, source: null }],
      ['b', enforcementOf(lines[1]!)],
    ]);
  });

  it('is nothing where two lines of one organ differ, or where it is not certain whose report it is', () => {
    const register = [listed('青溪县数据局', { formerNames: ['青溪县大数据中心'] })];
    const twice = [line('青溪县数据局'), line('青溪县大数据中心', { penalties: 13 })];
    expect(enforcementByReport(twice, [report('a', '青溪县数据局')], register).size).toBe(0);
    expect(enforcementByReport([twice[0]!, line('青溪县大数据中心')], [report('a', '青溪县数据局')], register).size).toBe(1);
    expect(enforcementByReport([line('青溪县公安局')], [report('a', '青溪县公安局', { identity_doubt: '识别所得' })], []).size).toBe(0);
  });
});

describe('an import', () => {
  it('tells what is new, changed and gone in the years of its file', () => {
    const kept = [line('甲县公安局'), line('甲县林业局'), line('甲县民政局'), line('甲县公安局', { year: 2022 })];
    const { added, changed, removed, same } = changesOf(kept, [line('甲县公安局', { penalties: 15 }), line('甲县林业局'), line('甲县水利局')]);
    expect(added.map(({ organ }) => organ)).toEqual(['甲县水利局']);
    expect(changed.map(({ was, is }) => [was.organ, was.penalties, is.penalties])).toEqual([['甲县公安局', 12, 15]]);
    expect(removed.map(({ organ, year }) => [organ, year])).toEqual([['甲县民政局', 2023]]);
    expect(same).toBe(1);
  });
});
