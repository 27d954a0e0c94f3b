/** Hard cases S: the parts of a report under headings that are lost, misnumbered, reworded or run together; and who reports on which year. */
import { describe, expect, it } from '@jest/globals';

import { nothingDeclared } from '../../src/schema/source.js';
import { accusations, readReport } from '../chain.js';
import { knownSpec, withFigures, writeHtml, type ReportSpec } from '../fixtures/documents.js';
import { figures, formats, fourth, readAs, truth, written, type Read } from './cases.js';

const science = knownSpec('shanghaiScience2024');
const huaian = knownSpec('huaian2024');

/** The spec under other headings, in the order of its sections; null = the heading is lost. */
const headed = (spec: ReportSpec, headings: readonly (string | null)[]): ReportSpec => ({
  ...spec,
  sections: spec.sections.map((section, index) => ({ ...section, heading: headings[index]! })),
});
const official = huaian.sections.map((section) => section.heading!);
const withHeading = (order: number, heading: string): ReportSpec =>
  headed(
    huaian,
    official.map((one, index) => (index === order - 1 ? heading : one)),
  );
const section = ({ report }: Read, order: number) => report.sections.find((one) => one.order === order);
const textOf = (read: Read, order: number): string => (section(read, order)?.text ?? []).map(({ text }) => text).join('\n');

describe('headings', () => {
  it.each(formats)('S1: all main headings dropped: 总体, 五 and 六 are still apart (%s)', async (format) => {
    const figuresOf4 = '0 1 0 3 4 0 0 0 0 0 1 0 0 1 2'.split(' ');
    const ids = Object.keys(science.figures).filter((id) => id.startsWith('t4.'));
    const overview = '2025年，打浦桥街道认真贯彻落实政府信息公开条例，聚焦重点领域做好主动公开，规范办理申请，不断提升公开质量和服务水平。';
    const given: ReportSpec = {
      ...withFigures(science, Object.fromEntries(ids.map((id, index) => [id, figuresOf4[index]!]))),
      organ: '打浦桥街道办事处',
      year: 2025,
      title: '打浦桥街道办事处2025年政府信息公开工作年度报告',
      introduction: [],
      sections: [
        { heading: null, paragraphs: [overview] },
        { heading: null, paragraphs: [], table: 'table2' },
        { heading: null, paragraphs: [], table: 'table3' },
        { heading: null, paragraphs: [], table: 'table4' },
        { heading: null, paragraphs: ['1、公开形式还不够丰富，政策解读以文字为主。', '2、公开队伍的能力有待提升，下一步将加强业务培训。'] },
        {
          heading: null,
          paragraphs: ['（一）贯彻落实2025年政务公开工作要点情况：各项任务均已完成。', '（二）收取信息处理费情况：本年度未收取信息处理费。'],
        },
      ],
    };
    const read = await readAs(given, format);
    expect(fourth(read)).toEqual(figuresOf4.map(Number));
    expect(figures(read)).toEqual(truth(given));
    expect(read.report.sections.map((one) => one.order)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(textOf(read, 1)).toContain('打浦桥街道认真贯彻落实');
    expect(textOf(read, 5)).toMatch(/^1、公开形式[\s\S]*2、公开队伍/);
    expect(textOf(read, 6)).toMatch(/^（一）贯彻落实[\s\S]*（二）收取信息处理费/);
    expect(textOf(read, 5)).not.toContain('贯彻落实');
  });

  it.each(formats)('S2: a narrative with numbers of its own before the numbers start again, the heading of 五 lost (%s)', async (format) => {
    const told = (subject: string): string => `${subject}各项工作按照要求有序推进，取得较好成效，公众满意度稳步提升。`;
    const subtopics = ['组织领导情况', '政策解读回应情况', '主动公开工作情况', '政府信息公开申请情况', '公开平台建设情况', '监督保障情况'];
    const given: ReportSpec = {
      ...science,
      sections: [
        ...subtopics.map((topic, index) => ({ heading: `${'一二三四五六'[index]}、${topic}`, paragraphs: [told(topic)] })),
        { heading: '一、主动公开政府信息情况', paragraphs: [], table: 'table2' },
        { heading: '二、收到和处理政府信息公开申请情况', paragraphs: [], table: 'table3' },
        { heading: '三、政府信息公开行政复议、行政诉讼情况', paragraphs: [], table: 'table4' },
        { heading: null, paragraphs: ['（一）主要问题', '公开的深度还需进一步拓宽。', '（二）改进情况', '下一步将加强平台建设，完善管理制度。'] },
        { heading: '五、其他需要报告的事项', paragraphs: ['本年度未收取信息处理费。'] },
      ],
    };
    const read = await readAs(given, format);
    expect(figures(read)).toEqual(truth(given));
    expect(figures(read)).toMatchObject({ 't2.documents.issued': 13, 't2.documents.inForce': 55, 't2.licences.decisions': 97, 't2.fees.amount': 0 });
    expect(figures(read)).toMatchObject({ 't3.N1.c7': 34, 't3.N2.c7': 2, 't3.R7.c7': 35, 't3.N4.c7': 1 });
    expect(section(read, 2)).toMatchObject({ number: '一', title: '主动公开政府信息情况', tables: ['table2'] });
    expect(section(read, 3)).toMatchObject({ number: '二', tables: ['table3'] });
    expect(section(read, 4)).toMatchObject({ number: '三', tables: ['table4'] });
    expect(textOf(read, 5)).toContain('公开的深度');
    expect(textOf(read, 4)).not.toContain('公开的深度');
    expect(section(read, 6)).toMatchObject({ number: '五' });
    expect(
      read.report.sections
        .filter((one) => one.title === '主动公开工作情况' || one.title === '政府信息公开申请情况')
        .every((one) => one.order === null),
    ).toBe(true);
    expect(read.findings.filter((one) => one.rule === 'section-numbering-broken')).toHaveLength(1);
    expect(accusations(read.findings)).toEqual([]);
  });

  it.each(formats)('S3: dirt before the number (%s)', async (format) => {
    const dirty = [
      '## 一、总体情况',
      '**二、主动公开政府信息情况',
      '三 、收到和处理政府信息公开申请情况',
      official[3]!,
      '| 五、存在的主要问题及改进情况',
      'l六、其他需要报告的事项',
    ];
    const read = await readAs(headed(huaian, dirty), format);
    expect(read.report.sections.map((one) => [one.order, one.number, one.match])).toEqual(
      [...'一二三四五六'].map((number, at) => [at + 1, number, 'official']),
    );
    expect(read.findings.filter((one) => one.rule.startsWith('section-'))).toEqual([]);
    expect(accusations(read.findings)).toEqual([]);
  });

  it.each(formats)('S4: misnumbered titles are known by name, with a finding for each wrong number (%s)', async (format) => {
    const numbers = [...'一三四五六七'];
    const read = await readAs(
      headed(
        huaian,
        official.map((one, at) => `${numbers[at]}${one.slice(1)}`),
      ),
      format,
    );
    expect(read.report.sections.map((one) => [one.order, one.number])).toEqual(numbers.map((number, at) => [at + 1, number]));
    const findings = read.findings.filter((one) => one.rule === 'section-numbering-broken');
    expect(findings.map((one) => one.actual)).toEqual([...'三四五六七']);
    expect(findings.map((one) => one.expected)).toEqual(official.slice(1));
    expect(figures(read)).toEqual(truth(huaian));
  });

  it.each([
    [1, '一、总体工作情况'],
    [1, '一、2025年政务公开工作总体情况'],
    [1, '总体情况'],
    [2, '二、行政机关主动公开政府信息情况'],
    [2, '二、本年度主动公开政府信息情况'],
    [2, '二、主动公开政务信息情况'],
    [3, '三、收到和处理政府信息公开申请情况统计表'],
    [3, '三、收到和处理政府信息公开申请情况（数据准确、要素齐全）'],
    [4, '四、因政府信息公开工作被行政复议、提起行政诉讼情况'],
    [5, '五、存在的主要问题和改进情况'],
    [5, '五、存在的主要问题与改进情况'],
    [5, '五、存在的主要问题及整改措施'],
    [5, '五、存在的主要问题及改进思路'],
    [5, '五、存在的主要问题及改进方向'],
    [5, '五、存在主要问题及改进情况'],
  ])('S5: section %i may be called %s', async (order, heading) => {
    for (const format of formats) {
      const read = await readAs(withHeading(order, heading), format);
      expect([format, read.report.sections.map((one) => one.order)]).toEqual([format, [1, 2, 3, 4, 5, 6]]);
      expect(read.findings.filter((one) => one.rule.startsWith('section-') || one.rule === 'missing-section')).toEqual([]);
    }
  });

  it('S6: the same title of the organ’s own is another section under another number', async () => {
    const own = '公开工作亮点和特色';
    const added = async (number: string, at: number, year: number): Promise<Read> => {
      const sections = [...huaian.sections];
      sections.splice(at, number === '五' ? 1 : 0, { heading: `${number}、${own}`, paragraphs: ['围绕群众关切做好公开工作，形成一批特色做法。'] });
      return readAs({ ...huaian, year, title: `淮安市人民政府${year}年政府信息公开工作年度报告`, sections }, 'HTML');
    };
    const found = (read: Read) => read.report.sections.filter((one) => one.title === own).map((one) => [one.order, one.number, one.match]);
    // in the place of 五 it is 五 reworded, after 六 it is none of the six: two years are compared by the order, never by the title
    expect(found(await added('五', 4, 2023))).toEqual([[5, '五', 'changed']]);
    expect(found(await added('七', 6, 2024))).toEqual([[null, '七', 'other']]);
  });

  it.each(formats)('S7: several chapters in one block of text are split (%s)', async (format) => {
    const [overview, , , , problems, other] = huaian.sections.map((one) => one.paragraphs.join(''));
    const given: ReportSpec = {
      ...huaian,
      sections: [
        { heading: null, paragraphs: [`${official[0]}${overview}${official[1]}`], table: 'table2' },
        { heading: official[2]!, paragraphs: [], table: 'table3' },
        { heading: official[3]!, paragraphs: [], table: 'table4', after: [`${official[4]}${problems}${official[5]}${other}`] },
      ],
    };
    const read = await readAs(given, format);
    expect(read.report.sections.map((one) => [one.order, one.match])).toEqual([1, 2, 3, 4, 5, 6].map((order) => [order, 'official']));
    expect(section(read, 2)?.tables).toEqual(['table2']);
    expect(textOf(read, 1)).toContain(overview!.slice(-12));
    expect(textOf(read, 5)).toContain(problems!.slice(-12));
    expect(textOf(read, 6)).toContain(other!.slice(-12));
    expect(textOf(read, 5)).not.toContain(other!.slice(-12));
    expect(accusations(read.findings)).toEqual([]);
  });
});

describe('who and when', () => {
  const told = '针对2022年政府信息公开工作年度报告中指出的问题，逐项整改。2024年将继续做好公开工作。';
  const spec: ReportSpec = {
    ...science,
    year: 2023,
    title: '上海市科学技术委员会2023年政府信息公开工作年度报告',
    published: '2024-01-20',
    introduction: ['按照《中华人民共和国政府信息公开条例》要求编制本报告。'],
    sections: science.sections.map((one, index) => (index === 0 ? { ...one, paragraphs: [told, ...one.paragraphs] } : one)),
  };

  it.each(formats)('S8: the year is the title’s, not that of the body (%s)', async (format) => {
    const { report } = await readAs(spec, format);
    expect(report).toMatchObject({ year: 2023, yearSource: 'title' });
  });

  it('S8: nor that of the address or the day of publication', async () => {
    const untitled = { ...spec, title: '政府信息公开工作年度报告', introduction: ['本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。'] };
    const page = new TextDecoder()
      .decode(writeHtml(untitled))
      .replace(
        '</head>',
        '<link rel="canonical" href="/art/202401/t20240120_12.html" /><meta name="url" content="/xxgk/2024/202401/t20240120.html" /></head>',
      );
    const { report } = await readReport(new TextEncoder().encode(page));
    expect(report).toMatchObject({ year: 2023, yearSource: 'period', published: '2024-01-20' });
    const bare = await readReport(
      new TextEncoder().encode(
        page
          .replaceAll(/自2023年1月1日起至2023年12月31日止/g, '为上一年度')
          .replaceAll('2022年', '')
          .replaceAll('2024年', ''),
      ),
    );
    expect(bare.report.year).toBeNull();
  });

  it.each(formats)('S9: look-alikes in the name: the declared organ, with a note, and the text as it is read (%s)', async (format) => {
    const misread = { ...knownSpec('shuyang2025'), organ: '沐阳县人民政府', title: '沐阳县人民政府2025年政府信息公开工作年度报告' };
    const read = await readReport(await written(misread, format), { ...nothingDeclared, organ: '沭阳县人民政府' });
    expect(read.report).toMatchObject({ organ: '沭阳县人民政府', organSource: 'manifest', year: 2025 });
    expect(read.report.title?.text).toBe('沐阳县人民政府2025年政府信息公开工作年度报告');
    expect(read.notices.filter(({ code }) => code === 'organ-look-alike').map(({ message }) => message)).toEqual([
      expect.stringMatching(/沐阳县人民政府.*沭阳县人民政府/),
    ]);
    expect(accusations(read.findings)).toEqual([]);
  });

  it('S9: another organ is not a look-alike: what the report prints stays', async () => {
    const read = await readReport(writeHtml(huaian), { ...nothingDeclared, organ: '淮阴市人民政府' });
    expect(read.report).toMatchObject({ organ: '淮安市人民政府', organSource: 'title' });
    expect(read.notices).toEqual([]);
  });
});
