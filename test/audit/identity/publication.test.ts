import { describe, expect, it } from '@jest/globals';

import { isDepartment, isTownship } from '../../../src/audit/organ.js';
import { addressDate, dutyOf, publishedOn } from '../../../src/audit/publication.js';
import { runRule } from '../../../src/audit/rule.js';
import { latePublication } from '../../../src/audit/identity/late-publication.js';
import { sketchReport } from '../../../src/audit/sketch.js';

describe('by when a body must publish', () => {
  it('is 31 January for departments at county level and above', () => {
    const names = [
      '砚溪市水务局',
      '竹屿县财政局',
      '兰汀区教育局',
      '江苏省公安厅',
      '砚溪市发展和改革委员会',
      '景德镇市教育局',
      '松砚县乡村振兴局',
      '砚溪市信访办公室',
    ];
    expect(names.filter((organ) => !isDepartment(organ, null))).toEqual([]);
    expect(dutyOf(sketchReport({ organ: '砚溪市水务局' }))).toEqual({ by: 'department', deadline: '2024-01-31' });
  });

  it('is 31 March for governments', () => {
    expect(['砚溪市人民政府', '松砚县人民政府', '兰汀区人民政府', '伊春市'].map((organ) => dutyOf(sketchReport({ organ }))?.deadline)).toEqual(
      Array<string>(4).fill('2024-03-31'),
    );
  });

  it('is not said for townships, zones, offices, bodies of the state’s own lines and enterprises', () => {
    const names = [
      '松木塘镇人民政府', '桃江县松木塘镇', '石台县大演乡人民政府', '打浦桥街道办事处', '西咸新区底张街道办事处', '随县经济开发区管理委员会',
      '砚溪市高新区财政局', '国家税务总局芜湖市镜湖区税务局', '砚溪市气象局', '上海市人民政府办公厅', '竹屿县人民政府办公室', '砚溪市第一中学',
      '砚溪市自然资源局兰汀分局', '砚溪市水务集团有限公司', '竹屿县委办公室', '某机构', '区统计局',
    ]; // prettier-ignore
    expect(names.filter((organ) => dutyOf(sketchReport({ organ })) !== null)).toEqual([]);
    expect(['镇平县教育局', '萍乡市人民政府', '宁乡市水利局'].filter(isTownship)).toEqual([]);
    expect(dutyOf(sketchReport({ organ: '砚溪市水务局', level: 'township' }))).toBeNull();
  });
});

describe('when a report was published', () => {
  const date = (by: 'manifest' | 'meta' | 'index' | 'page' | 'signature', day: string) => ({ by, date: day, place: null });

  it('is its own date, whatever later dates its page has', () => {
    expect(publishedOn([date('meta', '2024-09-03'), date('signature', '2024-01-20')])).toMatchObject({ stated: { date: '2024-01-20' }, sure: 'own' });
  });

  it('is unknown where the page is dated before the report’s own date', () => {
    expect(publishedOn([date('meta', '2024-01-20'), date('signature', '2024-05-20')])).toBeNull();
  });

  it('takes two sources to be told by a page', () => {
    expect(publishedOn([date('meta', '2024-02-26'), date('index', '2024-02-26')])).toMatchObject({ sure: 'agreeing' });
    expect(publishedOn([date('meta', '2024-02-26')])).toBeNull();
    expect(publishedOn([date('meta', '2024-02-26'), date('meta', '2024-02-26')])).toBeNull();
    expect(publishedOn([date('meta', '2024-02-26'), date('index', '2024-01-16')])).toBeNull();
    expect(publishedOn([])).toBeNull();
  });

  it('is read in an address', () => {
    expect(['/202401/t20240115_3271106.html', '/art/2025/1/15/art_1_2.html', '/c/2026-02-03/71.shtml', '/202401/2ecfb31a.shtml', '/post_1865610.html'].map(addressDate)).toEqual([
      '2024-01-15', '2025-01-15', '2026-02-03', null, null,
    ]); // prettier-ignore
  });
});

describe('late-publication', () => {
  const late = (sketch: Parameters<typeof sketchReport>[0], addresses: readonly string[] = []) =>
    runRule(latePublication, sketchReport(sketch), { notices: [], page: { addresses, metadata: [] } });
  const severity = (outcome: ReturnType<typeof late>) => (outcome.verdict === 'failed' ? outcome.findings[0]?.severity : outcome.verdict);

  it('does not believe a late date where the address is dated in time', () => {
    const sketch = { organ: '竹屿县财政局', dates: { meta: '2024-03-05', index: '2024-03-05' } };
    expect(severity(late(sketch, ['https://www.zhuyu.gov.cn/202401/t20240122_1.html']))).toBe('not-assessable');
    expect(severity(late(sketch, ['https://www.zhuyu.gov.cn/202403/t20240305_1.html']))).toBe('error');
  });

  it('only remarks on a page that was more likely moved, on a date of years later, and on recognised digits', () => {
    expect(severity(late({ organ: '竹屿县财政局', dates: { meta: '2024-09-03', index: '2024-09-03' } }))).toBe('info');
    expect(severity(late({ organ: '竹屿县财政局', dates: { signature: '2025-01-12' } }))).toBe('info');
    expect(severity(late({ organ: '竹屿县财政局', reading: 'ocr', dates: { signature: '2024-03-12' } }))).toBe('info');
  });

  it('does not judge where title and period name different years', () => {
    expect(severity(late({ organ: '松砚县审计局', year: 2022, period: ['2023-01-01', '2023-12-31'], dates: { signature: '2024-01-14' } }))).toBe(
      'not-assessable',
    );
  });
});
