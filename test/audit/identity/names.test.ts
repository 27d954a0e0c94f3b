import { describe, expect, it } from '@jest/globals';

import { apart, issuersNamed, otherBody, regionsOf, sameBody } from '../../../src/audit/names.js';
import { sketchReport } from '../../../src/audit/sketch.js';

describe('names of bodies', () => {
  it('begin with regions', () => {
    expect(
      ['淮安市洪泽区人民政府', '桃江县松木塘镇', '江苏省公安厅', '砚溪市市场监督管理局', '松砚县住房和城乡建设局', '砚溪市民政局'].map(regionsOf),
    ).toEqual([['淮安市', '洪泽区'], ['桃江县', '松木塘镇'], ['江苏省'], ['砚溪市'], ['松砚县'], ['砚溪市']]);
  });

  it.each([
    ['砚溪市发展和改革局', '砚溪市发改局'],
    ['兰汀区教育局', '教育局'],
    ['洪泽区人民政府', '淮安市洪泽区人民政府办公室'],
    ['沭阳县发展和改革局', '沐阳县发展和改革局'],
    ['打浦桥街道办事处', '上海市黄浦区打浦桥街道'],
    ['伊春市', '伊春市人民政府'],
    ['松砚县水利局', '松砚县水务局'],
  ])('%s is %s', (one, other) => {
    expect(sameBody(one, other)).toBe(true);
  });

  it.each([
    ['砚溪市水务局', '砚溪市财政局'],
    ['松砚县教育局', '竹屿县教育局'],
    ['松砚县民政局', '松砚县财政局'],
    ['松砚县教育局', '松砚县体育局'],
  ])('%s is not %s', (one, other) => {
    expect(sameBody(one, other)).toBe(false);
  });

  it('are of other places only where two places of one level differ', () => {
    expect(apart('松砚县教育局', '竹屿县教育局')).toBe(true);
    expect(apart('淮安市水务局', '洪泽区水务局')).toBe(false);
    expect(apart('淮安市洪泽区水务局', '淮安市清江浦区水务局')).toBe(true);
    expect(apart('江苏省公安厅', '砚溪市公安局')).toBe(false);
    expect(apart('松砚县教育局', '兰汀区教育局')).toBe(true);
    expect(apart('洪泽县民政局', '洪泽区民政局')).toBe(false);
    expect(apart('松砚县教育局', '高新技术产业开发区教育局')).toBe(false);
    expect(apart('松砚县水利局', '山区')).toBe(false);
    expect(apart('兰汀区经济技术开发区管理委员会', '兰汀区经济技术开发区管理委员会')).toBe(false);
  });

  it('may sign for a government of their place', () => {
    expect(otherBody('砚溪市人民政府', '砚溪市行政审批局')).toBe(false);
    expect(otherBody('松砚县人民政府', '竹屿县人民政府')).toBe(true);
    expect(otherBody('砚溪市水务局', '砚溪市财政局')).toBe(true);
  });

  it('are read in the introduction and above the date', () => {
    const named = (introduction: string, signature = '') =>
      issuersNamed(
        sketchReport({
          organ: '砚溪市水务局',
          preamble: ['砚溪市水务局2023年政府信息公开工作年度报告', introduction],
          sections: { 6: { text: ['未收取信息处理费。', signature, '2024年1月20日'] } },
        }),
      ).map(({ name }) => name);
    expect(named('按照《中华人民共和国政府信息公开条例》规定，砚溪市水务局编制了2023年度政府信息公开工作年度报告。')).toEqual(['砚溪市水务局']);
    expect(named('根据（国办公开办函〔2021〕30号）要求，现公布砚溪市水务局2023年政府信息公开工作年度报告。')).toEqual(['砚溪市水务局']);
    expect(named('本报告由砚溪市水务局办公室编制。')).toEqual(['砚溪市水务局办公室']);
    expect(named('根据《条例》和砚溪市人民政府办公室要求，编制本报告。', '砚溪市财政局')).toEqual(['砚溪市财政局']);
    expect(named('按照上级要求，结合我局工作实际，编制本报告。')).toEqual([]);
  });
});
