import { describe, expect, it } from '@jest/globals';

import { parseRegister } from '../../src/download/register-file.js';

const parsed = (...lines: readonly string[]) => parseRegister(new TextEncoder().encode(lines.join('\n')), 'organs.csv');

describe('a register of organs as CSV', () => {
  it('is read line by line; wrong lines are told and the others go on', () => {
    const { lines, wrong } = parsed(
      'organ,former_names,level,region_code,from_year,searched_url,searched_at,years',
      '青溪县数据局,青溪县大数据中心；青溪县信息中心,县,320801,2019,https://www.qingxi.gov.cn/,2024-05-10,2021 2022',
      '青溪县教育局,,县,32080,,,,',
      ',,,,,,,',
      '青溪县财政局,,,,,,2024-13-01,',
    );
    expect(lines).toEqual([
      {
        organ: '青溪县数据局',
        formerNames: ['青溪县大数据中心', '青溪县信息中心'],
        level: 'county',
        type: null,
        regionCode: '320801',
        creditCode: null,
        siteId: null,
        parent: null,
        fromYear: 2019,
        toYear: null,
        searchedUrl: 'https://www.qingxi.gov.cn/',
        searchedAt: '2024-05-10',
      },
    ]);
    expect(wrong.map(({ line, message }) => [line, message.zh])).toEqual([
      [3, 'region_code“32080”不合要求，此行未导入'],
      [5, 'searched_at“2024-13-01”不合要求，此行未导入'],
    ]);
  });

  it('is refused without a column organ', () => {
    expect(() => parsed('name,level', 'a,b')).toThrow();
  });
});
