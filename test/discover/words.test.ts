import { describe, expect, it } from '@jest/globals';
import { addressKey, isArticle, siteOf } from '../../src/discover/address.js';
import { namesReportColumn, readWords } from '../../src/discover/words.js';

describe('readWords', () => {
  it.each([
    ['伊春市2023年政府信息公开工作年度报告', '伊春市', 2023],
    ['2024年市教育局政府信息公开工作年度报告', '市教育局', 2024],
    ['伊春市人民政府办公室 2023 年度政府信息公开工作报告', '伊春市人民政府办公室', 2023],
    ['开远市“2025年度政府信息公开工作年度报告”', '开远市', 2025],
    ['石牌镇（2023年）政府信息公开工作年度报告', '石牌镇', 2023],
    ['会泽县政府信息公开2023年年度报告', '会泽县', 2023],
    ['政府信息公开工作年度报告（二〇二二年）', null, 2022],
    ['2024年1月发布的2023年度政府信息公开年报', null, 2023],
    ['市城市管理行政执法局2023年度政府信息公开年报', '市城市管理行政执法局', 2023],
    ['黄浦区2022年政府信息公开年报（超链版）', '黄浦区', 2022],
  ])('takes %s', (words, organ, year) => {
    expect(readWords(words)).toEqual({ report: 'full', lookAlike: null, organ, year });
  });

  it.each([
    ['莘县王庄集镇2023年政府信息公开年报解读', 'explained'],
    ['怀化市2022年政府信息公开工作年度报告编制工作的通知', 'notice'],
    ['蚌埠市2019年政务公开工作总结', 'summary'],
    ['淮安市2023年政府网站工作年度报表', 'site-report'],
    ['淮安大学2022-2023学年信息公开年度报告', 'school'],
    ['公交集团2023年信息公开年度报告', 'public-institution'],
    ['洪泽区2023年度行政执法统计年报', 'enforcement'],
    ['县司法局2023年法治政府建设年度报告', 'rule-of-law'],
    ['山西省政府信息公开年度报告制度', 'rules'],
    ['2023年上半年政府信息公开工作报告', 'not-annual'],
  ])('knows %s for what it is: %s', (words, code) => {
    expect(readWords(words).lookAlike).toBe(code);
  });

  it('takes no link to look-alikes for one to a list of reports', () => {
    expect(['政府信息公开年报', '公开年报', '历年年报', '政府信息公开年度报告'].filter((words) => !namesReportColumn(words))).toEqual([]);
    expect(['政府网站工作年度报表', '法治政府年度报告', '政府信息公开指南', '统计年报'].filter(namesReportColumn)).toEqual([]);
  });
});

describe('addresses', () => {
  it('are the same without what says nothing of the page', () => {
    const key = addressKey('http://www.x.gov.cn/nb/index.html');
    for (const other of ['https://x.gov.cn/nb/', 'http://www.x.gov.cn/nb/index.html?utm_source=a#top', 'http://x.gov.cn/nb/;jsessionid=1A?_t=1'])
      expect(addressKey(other)).toBe(key);
    expect(addressKey('http://x.gov.cn/a/gkmlpt/index#12')).not.toBe(addressKey('http://x.gov.cn/a/gkmlpt/index#13'));
  });

  it('belong to the site of their government', () => {
    expect(siteOf('https://czj.hefei.gov.cn/a')).toBe(siteOf('http://www.hefei.gov.cn/'));
    expect(siteOf('http://hefei.gov.cn.example.com/')).not.toBe(siteOf('http://www.hefei.gov.cn/'));
    expect(siteOf('http://10.1.2.3:8080/')).toBe('10.1.2.3:8080');
  });

  it('are of documents or of lists, and a year is no number of a document', () => {
    const of = (path: string): boolean => isArticle(`http://x.gov.cn${path}`);
    expect(['/art/2025/1/15/art_1_2.html', '/202401/t20240115_3271106.html', '/info/1050/64208.htm', '/a/b.pdf'].filter((path) => !of(path))).toEqual(
      [],
    );
    expect(['/zfxxgknb/', '/zfxxgknb/gb2024/', '/nb/2023.html', '/col/col4729/index.html', '/nb/list_2.shtml'].filter(of)).toEqual([]);
  });
});
