import { describe, expect, it } from '@jest/globals';
import { extentOf, isExplained, whyNotComparable } from '../../../src/audit/years/explained.js';
import { sketchPair } from '../../../src/audit/pair-sketch.js';

const reports = (text: string, before = '') => {
  const sections = (said: string) => (said === '' ? {} : { sections: { 6: { text: [said] } } });
  const pair = sketchPair({
    shows: { zh: '', en: '' },
    later: { year: 2024, ...sections(text) },
    earlier: [{ year: 2023, ...sections(before) }],
    verdict: 'passed',
  });
  return [pair.later, pair.earlier[0]!] as const;
};
const comparable = (text: string, before = ''): boolean => whyNotComparable(...reports(text, before)) === null;

describe('reports of two years', () => {
  it.each([
    '因机构改革，原粮食局并入我局，本年度数据含原粮食局数据。',
    '2024年，我局由原商务局和旅游局合并组建。',
    '原扶贫办职责划入我局，相关申请一并办理。',
    '本年度数据统计口径较上年有调整。',
    '统计范围由本级扩大至全区各部门。',
    '自2024年起，将所辖各镇街道数据纳入统计。',
    '我局更名为数据局，各项数据沿用。',
    '上年度报告统计范围为市本级，本年度统计范围为全市各部门。',
  ])('are not compared where one says: %s', (text) => {
    expect(comparable(text)).toBe(false);
  });

  it.each([
    '根据机构改革和人事变动，及时调整政务公开领导小组成员。',
    '我市整合政务服务热线，撤销不达标新媒体账号3个。',
    '统一规范政府信息公开申请的登记、办理和答复流程。',
    '全年撤销行政许可2件，承接上级下放事项5项。',
    '合并同类申请，减少重复答复。',
    '开展行政规范性文件清理，废止49件。',
  ])('are compared though one says: %s', (text) => {
    expect(comparable(text)).toBe(true);
  });

  it('are not compared where one is of the organ alone and the other of all below it', () => {
    expect(comparable('本报告所列数据仅为区政府本级数据。', '本报告所列数据汇总了全区各级行政机关的数据。')).toBe(false);
    expect(comparable('本报告所列数据仅为区政府本级数据。', '本报告所列数据不含所属单位。')).toBe(true);
  });
});

describe('how far the figures reach', () => {
  it.each([
    ['whole', '本报告所列数据涵盖全市各级行政机关。'],
    ['whole', '本报告数据由各部门、各乡镇（街道）填报数据汇总形成。'],
    ['whole', '所列数据系全县政府系统合计数。'],
    ['whole', '统计范围：包括市本级、各县区和市直各部门。'],
    ['own', '数据口径：政府本级，各部门、各乡镇单独编制。'],
    ['own', '本报告反映本级政府办理情况，部门和乡镇另行报告。'],
    ['own', '统计数据不含各部门、各镇街。'],
    [null, '本报告由区政府办公室根据各部门报送材料编制。'],
    [null, '各部门、各镇街年度报告可在政府网站查阅。'],
  ])('is %s where a report says: %s', (extent, text) => {
    expect(extentOf(reports(text)[0])).toBe(extent);
  });
});

describe('an explanation', () => {
  it('is one only in a sentence on the same subject', () => {
    const [held] = reports('上年度报告结转数漏填1件，现予更正。');
    expect(isExplained(held, /结转/)).toBe(true);
    expect(isExplained(reports('网站错别字已更正。')[0], /结转/)).toBe(false);
  });
});
