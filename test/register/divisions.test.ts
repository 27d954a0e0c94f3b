import { describe, expect, it } from '@jest/globals';

import { divisionOf, divisions } from '../../src/register/divisions.js';

const code = (organ: string): string | null => divisionOf(organ)?.code ?? null;
const codes = (...organs: readonly string[]) => organs.map(code);

describe('the list of divisions', () => {
  it('holds each code once, of provinces, cities and counties, each under the one that its code begins with', () => {
    expect(divisions).toHaveLength(3200);
    expect(new Set(divisions.map((one) => one.code)).size).toBe(divisions.length);
    expect(divisions.filter((one) => !/^[1-6]\d{5}$/.test(one.code) || !/^\p{Script=Han}+[省市州盟区县旗]$/u.test(one.name))).toEqual([]);
    expect(divisions.filter(({ code: own, parent }) => (parent === null) !== own.endsWith('0000'))).toEqual([]);
    const trunk = ({ code: own }: { readonly code: string }): string => own.replace(/(?:00)+$/, '');
    expect(divisions.filter((one) => one.parent !== null && !one.code.startsWith(trunk(one.parent)))).toEqual([]);
  });
});

describe('the region code that a name tells', () => {
  it('is that of the smallest division named, with what is above it', () => {
    expect(codes('江苏省', '江苏省淮安市', '淮安市', '淮安市洪泽区人民政府', '江苏省淮安市洪泽区财政局')).toEqual([
      '320000',
      '320800',
      '320800',
      '320813',
      '320813',
    ]);
    expect(codes('沭阳县', '昆山市教育局', '江苏省昆山市', '济源市', '湖北省神农架林区', '大兴安岭地区行政公署')).toEqual([
      '321322',
      '320583',
      '320583',
      '419001',
      '429021',
      '232700',
    ]);
    expect(codes('北京市朝阳区', '辽宁省朝阳市', '朝阳县', '吉林省', '吉林市', '吉林省吉林市', '乌海市海南区', '海南省')).toEqual([
      '110105',
      '211300',
      '211321',
      '220000',
      '220200',
      '220200',
      '150303',
      '460000',
    ]);
    expect(codes('淮安市农业农村局', '上海市市场监督管理局', '北京市公园管理中心', '淮安市住房和城乡建设局', '内蒙古自治区人民政府')).toEqual([
      '320800',
      '310000',
      '110000',
      '320800',
      '150000',
    ]);
  });

  it('is none of a name that several places bear, or bore', () => {
    expect(codes('朝阳区', '洪泽区', '鼓楼区财政局', '机关事务管理局', '市财政局', '桥东区', '六枝特区')).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(codes('巢湖市', '儋州市', '毕节市', '毕节市七星关区', '朝阳市场监督管理局', '苏州市沭阳县')).toEqual([
      null,
      null,
      null,
      '520502',
      null,
      null,
    ]);
  });

  it('is none of a town, a zone, an abolished district or a body of another line', () => {
    expect(codes('淮安市清江浦区长东街道办事处', '东莞市虎门镇', '淮安市经济技术开发区管委会', '苏州工业园区', '郑州市郑东新区')).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(codes('石家庄市桥东区', '杭州市下城区教育局', '沙县', '国家税务总局淮安市税务局', '济南市人民政府（含莱芜区）')).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
