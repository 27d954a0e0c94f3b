import { describe, expect, it } from '@jest/globals';

import type { Metadatum } from '../../src/schema/document.js';
import type { Declared } from '../../src/schema/report.js';
import { nothingDeclared } from '../../src/schema/source.js';
import { normalize } from '../../src/normalize/normalize.js';
import { parseTitle } from '../../src/normalize/report-title.js';
import { document, table3 } from './tables.js';

const zero = table3(Array<string>(25).fill('0 0 0 0 0 0 0'));
const identity = (lines: readonly string[], metadata: readonly Metadatum[] = [], declared: Partial<Declared> = {}) =>
  normalize({ ...document(...lines, zero), metadata }, { ...nothingDeclared, ...declared }).value;

describe('who reports, on which year', () => {
  it.each([
    ['伊春市2023年政府信息公开工作年度报告', '伊春市', 2023],
    ['伊春市 2023 年政府信息公开工作年度报告', '伊春市', 2023],
    ['淮安市人民政府2024年政府信息公开工作年度报告', '淮安市人民政府', 2024],
    ['2023年度竹屿县财政局政府信息公开工作年度报告', '竹屿县财政局', 2023],
    ['兰汀区水务局二〇二二年政府信息公开工作年度报告', '兰汀区水务局', 2022],
    ['大冶市自然资源和规划局2025年政府信息公开工作报告', '大冶市自然资源和规划局', 2025],
    ['关于公布砚溪市审计局2023年度政府信息公开年报的通知', '砚溪市审计局', 2023],
    ['名称 砚溪市审计局2023年政府信息公开工作年度报告', '砚溪市审计局', 2023],
    ['西山区2025年度政府信息公开工作年度报告', '西山区', 2025],
    ['砚溪市审计局关于报送2023年政府信息公开工作年度报告的报告', '砚溪市审计局', 2023],
  ])('%s', (title, organ, year) => {
    expect(parseTitle(title)).toEqual({ organ, year });
  });

  it.each(['政府信息公开年报', '砚溪市2023年国民经济统计公报', '关于报送2023年政府信息公开工作年度报告的函'])('%s names nobody', (title) => {
    expect(parseTitle(title)?.organ ?? null).toBeNull();
  });

  it('joins a title that is printed on two lines', () => {
    expect(identity(['砚溪市人民政府', '2023年政府信息公开工作年度报告'])).toMatchObject({
      organ: '砚溪市人民政府',
      year: 2023,
      organSource: 'title',
    });
  });

  it('takes the organ from the line above where the title is that of a letter', () => {
    expect(identity(['砚溪市人民政府文件', '砚政发〔2024〕3号', '砚溪市人民政府', '关于报送2023年政府信息公开工作年度报告的报告'])).toMatchObject({
      organ: '砚溪市人民政府',
      year: 2023,
    });
  });

  it('takes the title of the year that the report is about where others are listed above it', () => {
    const listed = ['砚溪市审计局2022年政府信息公开工作年度报告', '砚溪市审计局2021年政府信息公开工作年度报告'];
    const own = ['砚溪市审计局2023年政府信息公开工作年度报告', '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。'];
    expect(identity([...listed, ...own])).toMatchObject({ organ: '砚溪市审计局', year: 2023, yearSource: 'title' });
  });

  describe('where reports of other organs are listed above the title', () => {
    const own = '砚溪市审计局2023年政府信息公开工作年度报告';
    const other = '砚溪市公安局2023年政府信息公开工作年度报告';
    const period = '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。';
    const notices = (...lines: string[]) =>
      normalize(document(...lines, zero), nothingDeclared).notices.map(({ code, place }) => [code, place?.block]);

    it('takes the one that the introduction names', () => {
      expect(identity([own, other, '现公布砚溪市审计局2023年政府信息公开工作年度报告。', period])).toMatchObject({ organ: '砚溪市审计局' });
      expect(identity([other, own, '现公布砚溪市审计局2023年政府信息公开工作年度报告。', period])).toMatchObject({ organ: '砚溪市审计局' });
      expect(notices(other, own, '现公布砚溪市审计局2023年政府信息公开工作年度报告。', period)).toEqual([]);
    });

    it('takes the one of two lines that the introduction names', () => {
      const lines = [other, '砚溪市审计局', '2023年政府信息公开工作年度报告', '现公布砚溪市审计局2023年政府信息公开工作年度报告。'];
      expect(identity([...lines, period])).toMatchObject({ organ: '砚溪市审计局', year: 2023, organSource: 'title' });
    });

    it('takes the nearest above the introduction where it names none, and doubts it', () => {
      expect(identity([other, own, '根据条例，编制本报告。', period])).toMatchObject({ organ: '砚溪市审计局' });
      expect(notices(other, own, '根据条例，编制本报告。', period)).toEqual([['several-titles', 1]]);
    });

    it('takes the year that the introduction names where no period is given', () => {
      const older = '砚溪市审计局2022年政府信息公开工作年度报告';
      expect(identity([older, own, '现公布砚溪市审计局2023年度政府信息公开工作年度报告。'])).toMatchObject({ year: 2023 });
    });
  });

  it('takes the year from the title, not from the period of another year', () => {
    expect(identity(['松砚县审计局2024年政府信息公开工作年度报告', '统计期限自2023年1月1日起至2023年12月31日止。'])).toMatchObject({
      year: 2024,
      yearSource: 'title',
      period: { from: '2023-01-01', to: '2023-12-31' },
    });
  });

  it('keeps every date of publication with where it comes from', () => {
    const metadata: Metadatum[] = [
      { name: 'PubDate', value: '2024-09-03 09:12', from: 'meta' },
      { name: '成文日期', value: '2024-01-15', from: 'table' },
      { name: 'CreationDate', value: '2024-01-10', from: 'properties' },
    ];
    const { dates, published } = identity(['砚溪市审计局2023年政府信息公开工作年度报告', '（2024年1月16日）'], metadata, { published: '2024-01-17' });
    expect(dates.map(({ by, date }) => `${by} ${date}`)).toEqual([
      'manifest 2024-01-17',
      'meta 2024-09-03',
      'index 2024-01-15',
      'signature 2024-01-16',
    ]);
    expect(published).toBe('2024-01-17');
  });

  it.each([
    ['统计期限自2023年1月1日0时起至2023年12月31日止。', '2023-12-31'],
    ['统计期限为2023年1月至12月。', '2023-12-31'],
    ['统计期限：2023.1.1-2023.12.31。', '2023-12-31'],
    ['所列数据统计期限从2023年1月1日起，到11月30日止。', null],
    ['所列数据的统计期限从2023年1月1日起，到2023年12月31日止。', '2023-12-31'],
    ['所列数据统计期限从2023年1月1日到11月30日止。', '2023-11-30'],
    ['统计期限为二〇二三年一月一日至十二月三十一日。', '2023-12-31'],
  ])('reads the period of “%s”', (sentence, to) => {
    const { period } = identity(['松砚县审计局2023年政府信息公开工作年度报告', sentence]);
    expect([period?.from ?? null, period?.to ?? null]).toEqual([to === null ? null : '2023-01-01', to]);
  });

  it('takes the year from the period where the title has none', () => {
    expect(identity(['政府信息公开工作年度报告', '本报告所列数据的统计期限为2023年1月1日至12月31日。'])).toMatchObject({
      year: 2023,
      yearSource: 'period',
      organ: null,
    });
  });

  it('asks the manifest only for what the report does not say', () => {
    const said = identity(['砚溪市审计局2023年政府信息公开工作年度报告'], [], { organ: '别的局', year: 2020, level: 'county', regionCode: '321322' });
    expect(said).toMatchObject({ organ: '砚溪市审计局', year: 2023, level: 'county', regionCode: '321322' });
    expect(identity(['年报'], [], { organ: '别的局', year: 2020 })).toMatchObject({
      organ: '别的局',
      organSource: 'manifest',
      year: 2020,
      level: null,
    });
  });

  it('takes the day of publication from the page before a date under the text, and from nowhere else', () => {
    const lines = ['砚溪市审计局2023年政府信息公开工作年度报告', '2024年1月20日'];
    expect(identity(lines)).toMatchObject({ published: '2024-01-20', publishedSource: 'signature' });
    expect(identity(lines, [{ name: 'PubDate', value: '2024-01-17 09:12', from: 'meta' }])).toMatchObject({
      published: '2024-01-17',
      publishedSource: 'metadata',
    });
    expect(identity([lines[0]!], [{ name: 'CreationDate', value: '2024-03-01', from: 'properties' }])).toMatchObject({
      published: null,
      publishedSource: null,
    });
  });

  it.each([
    ['发布时间：2024-03-17 10:22 来源：办公室 浏览次数：1288', '2024-03-17'],
    ['发布时间：2024-03-1710:22来源：办公室', '2024-03-17'],
    ['2024-01-25 作者 admin', '2024-01-25'],
    ['2024-01-25 09:00 来源：办公室', '2024-01-25'],
    ['2024年1月25日印发的通知', null],
  ])('takes the day of publication from a line about the page: %s', (line, published) => {
    expect(identity(['砚溪市审计局2023年政府信息公开工作年度报告', line])).toMatchObject({ published });
  });

  it('refuses a page that only links to its report, and says to what', () => {
    const page = { ...document('竹屿县2023年政府信息公开工作年度报告', '附件下载'), links: [{ text: '年报.pdf', href: 'P020240117.pdf' }] };
    expect(() => normalize(page, nothingDeclared)).toThrow(/only links/);
  });

  it('refuses what is no report', () => {
    expect(() => normalize(document('关于召开会议的通知', '各单位：请按时参加。'), nothingDeclared)).toThrow(/not read as an annual report/);
  });
});
