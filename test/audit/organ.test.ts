import { describe, expect, it } from '@jest/globals';

import { isGovernment, regulationPower } from '../../src/audit/organ.js';
import { sketchReport } from '../../src/audit/sketch.js';

describe('the issuer', () => {
  it('is a government by its name or not at all', () => {
    expect(['伊春市', '淮安市洪泽区人民政府', '桃江县松木塘镇', '内蒙古自治区'].map(isGovernment)).toEqual([true, true, true, true]);
    expect(['砚溪市水务局', '随县经济开发区', '南大街街道办事处', '上海市人民政府办公厅', '苏州工业园区'].map(isGovernment)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect([isGovernment(null), isGovernment('某机构')]).toEqual([null, null]);
  });

  it('may make 规章 or not only where that is certain', () => {
    const power = (organ: string, more: Partial<Parameters<typeof sketchReport>[0]> = {}) => {
      const told = regulationPower(sketchReport({ organ, ...more }));
      return told.power === 'lacks' ? (told.surely ? 'lacks' : 'lacks, perhaps drafted') : told.power;
    };
    expect(['江苏省人民政府', '上海市人民政府办公厅', '恩施土家族苗族自治州人民政府', '国家税务总局'].map((organ) => power(organ))).toEqual([
      'has',
      'has',
      'has',
      'has',
    ]);
    expect(['桃江县松木塘镇人民政府', '竹屿县财政局', '淮安市洪泽区人民政府', '随县经济开发区'].map((organ) => power(organ))).toEqual([
      'lacks',
      'lacks',
      'lacks',
      'lacks',
    ]);
    expect(['砚溪市住房和城乡建设局', '江苏省农业农村厅'].map((organ) => power(organ))).toEqual(['lacks, perhaps drafted', 'lacks, perhaps drafted']);
    expect(['砚溪市人民政府', '苏州市', '某机构'].map((organ) => power(organ))).toEqual(['unknown', 'unknown', 'unknown']);
    expect([power('昆山市人民政府', { regionCode: '320583' }), power('苏州市人民政府', { regionCode: '320500' })]).toEqual(['lacks', 'has']);
  });
});
