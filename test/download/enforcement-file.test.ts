import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';

import { parseEnforcement } from '../../src/download/enforcement-file.js';
import { WrongUsage } from '../../src/errors.js';

const parsed = (...lines: readonly string[]) => parseEnforcement(new TextEncoder().encode(lines.join('\r\n')), 'zhifa.csv');
const blank = {
  regionCode: null,
  licencesRefused: null,
  coercion: null,
  coercionMeasures: null,
  coercionExecution: null,
  extent: null,
  source: null,
};

describe('行政执法统计年报 as CSV', () => {
  it('is read by Chinese or English heads; blanks and dashes are not 0', () => {
    const { lines, wrong, unknownColumns } = parsed(
      '机关名称,年度,行政许可（件）,不予许可,行政处罚,行政强制措施,行政强制执行,范围,备注',
      '青溪县公安局,2023,"1,204",3,０,-,7,本级,x',
      '',
      '青溪县林业局,2023,12,,/,,,,',
    );
    expect(lines).toEqual([
      { ...blank, organ: '青溪县公安局', year: 2023, licences: 1204, licencesRefused: 3, penalties: 0, coercionExecution: 7, extent: 'own' },
      { ...blank, organ: '青溪县林业局', year: 2023, licences: 12, penalties: null },
    ]);
    expect(wrong).toEqual([]);
    expect(unknownColumns).toEqual(['备注']);
    expect(parsed('organ,year,region_code,penalties,source', '青溪县公安局,2023,320801,5,http://a.gov.cn/1').lines).toMatchObject([
      { regionCode: '320801', penalties: 5, source: 'http://a.gov.cn/1', licences: null },
    ]);
  });

  it('tells wrong lines with number and reason, and keeps the others', () => {
    const { lines, wrong } = parsed(
      'organ,year,licences,penalties',
      '青溪县公安局,2023,1.5,5',
      ',2023,1,5',
      '青溪县林业局,23,1,5',
      '青溪县民政局,2023,,',
      '青溪县水利局,2023,8,9',
      '青溪县水利局,2023,8,10',
      '青溪县农业局,2023,1,204,6',
      '青溪县交通局,2023,约30,6',
    );
    expect(lines.map(({ organ }) => organ)).toEqual(['青溪县水利局']);
    expect(wrong.map(({ line, message }) => [line, message.zh])).toEqual([
      [2, '行政许可“1.5”应为不小于 0 的整数（件）；没有数的留空'],
      [3, '机关名称“”不能为空'],
      [4, '年度“23”应为四位年份，如 2024'],
      [5, '没有一个数'],
      [7, '与第 6 行是同一机关同一年度'],
      [8, '引号不配对，或者单元格多于列名；含逗号的数应整格用 "…" 括起'],
      [9, '行政许可“约30”应为不小于 0 的整数（件）；没有数的留空'],
    ]);
  });

  it.each(['gbk', 'utf8', 'utf16le'])('is read in %s', (encoding) => {
    const bytes = new Uint8Array(iconv.encode('机关名称,年度,行政处罚\n青溪县公安局,2023,5\n', encoding, { addBOM: encoding !== 'gbk' }));
    expect(parseEnforcement(bytes, 'zhifa.csv').lines).toMatchObject([{ organ: '青溪县公安局', penalties: 5 }]);
  });

  it('is refused where the first line does not say what it holds', () => {
    expect(() => parsed('机关名称,年度', '青溪县公安局,2023')).toThrow(WrongUsage);
    expect(() => parsed('机关名称,年度,行政处罚,处罚总数', '青溪县公安局,2023,1,1')).toThrow(WrongUsage);
  });
});
