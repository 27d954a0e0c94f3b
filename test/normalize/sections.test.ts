import { describe, expect, it } from '@jest/globals';

import type { Table } from '../../src/schema/table.js';
import { read, row, table2, table3, table4 } from './tables.js';

const tables = {
  two: table2(row('0 0 0 13 0 55 97 0 0 0')),
  three: table3(Array<string>(25).fill('0 0 0 0 0 0 0')),
  four: table4('0 1 0 3 4 0 0 0 0 0 1 0 0 1 2'),
};
const title = '砚溪市2023年政府信息公开工作年度报告';
const intro = '按照《中华人民共和国政府信息公开条例》规定，编制本报告。统计期限自2023年1月1日起至2023年12月31日止。';
const overview = '2023年，我市认真贯彻落实政府信息公开条例，持续深化政务公开，取得一定成效，各项工作有序推进，公众满意度稳步提升。';
const problems = '公开的深度还需进一步拓宽。下一步，我们将加强平台建设，完善管理制度，强化安全责任。';
const fee = '本年度未收取政府信息公开信息处理费。';

const orders = (...blocks: readonly (string | Table)[]) => read(...blocks).value.sections.map((section) => section.order);
const standard = (titles: readonly string[]) =>
  read(
    title,
    intro,
    titles[0]!,
    overview,
    titles[1]!,
    tables.two,
    titles[2]!,
    tables.three,
    titles[3]!,
    tables.four,
    titles[4]!,
    problems,
    titles[5]!,
    fee,
  ).value.sections;
const official = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];
const withTitle = (order: number, text: string) => standard(official.map((one, index) => (index === order - 1 ? text : one)));

describe('the sections of a report', () => {
  it('finds the six under their official titles', () => {
    const sections = standard(official);
    expect(sections.map((section) => section.order)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(sections.every((section) => section.match === 'official')).toBe(true);
    expect(sections.map((section) => section.tables)).toEqual([[], ['table2'], ['table3'], ['table4'], [], []]);
    expect(sections[4]?.text.map((one) => one.text)).toEqual([problems]);
  });

  it('separates 总体, 五 and 六 when their headings were dropped', () => {
    const sections = read(
      title,
      overview,
      tables.two,
      tables.three,
      tables.four,
      '1、公开形式还不够丰富，存在不足。',
      '（二）收取信息处理费情况：本年度未收取信息处理费。',
    ).value.sections;
    expect(sections.map((section) => [section.order, section.match])).toEqual([1, 2, 3, 4, 5, 6].map((order) => [order, 'inferred']));
  });

  it('takes no introduction for an overview whose heading is lost', () => {
    const own = '本报告依据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号编制，数据统计期限为2023年1月1日至12月31日。';
    const headed = ['二、主动公开政府信息情况', tables.two, '三、收到和处理政府信息公开申请情况', tables.three] as const;
    expect(orders(title, own, ...headed)).not.toContain(1);
    expect(orders(title, own, overview, ...headed)).toContain(1);
  });

  it('does not take the sub-topics of a narrative part for the sections that hold the tables', () => {
    const sections = read(
      title,
      intro,
      '一、总体工作情况',
      overview,
      '三、主动公开工作情况',
      overview,
      '四、政府信息公开申请情况',
      overview,
      '一、主动公开政府信息情况',
      tables.two,
      '二、收到和处理政府信息公开申请情况',
      tables.three,
      '三、政府信息公开行政复议、行政诉讼情况',
      tables.four,
      '（一）主要问题',
      problems,
      '五、其他需要报告的事项',
      fee,
    ).value.sections;
    const own = (order: number) => sections.find((section) => section.order === order);
    expect(own(2)).toMatchObject({ number: '一', tables: ['table2'] });
    expect(own(3)).toMatchObject({ number: '二', tables: ['table3'] });
    expect(own(4)).toMatchObject({ number: '三', tables: ['table4'] });
    expect(own(6)).toMatchObject({ number: '五' });
    expect(own(5)).toBeDefined();
  });

  it.each(['## 一、总体情况', '一 、总体情况', '1. 总体情况', '第一部分 总体情况', '总体情况'])('sees through the dirt of %s', (text) => {
    expect(withTitle(1, text)[0]).toMatchObject({ order: 1, title: '总体情况' });
  });

  it.each(['|六、其他需要报告的事项', 'l六、其他需要报告的事项'])('sees through the dirt of %s', (text) => {
    expect(withTitle(6, text).at(-1)).toMatchObject({ order: 6, match: 'official' });
  });

  it('maps misnumbered titles by name and keeps their printed numbers', () => {
    const sections = standard([
      '一、总体情况',
      '三、主动公开政府信息情况',
      '四、收到和处理政府信息公开申请情况',
      '五、政府信息公开行政复议、行政诉讼情况',
      '六、存在的主要问题及改进情况',
      '七、其他需要报告的事项',
    ]);
    expect(sections.map((section) => [section.order, section.number])).toEqual([
      [1, '一'],
      [2, '三'],
      [3, '四'],
      [4, '五'],
      [5, '六'],
      [6, '七'],
    ]);
  });

  it.each([
    [5, '五、存在的主要问题和改进情况'],
    [5, '五、存在的主要问题与改进情况'],
    [5, '五、存在的主要问题及整改措施'],
    [5, '五、存在的主要问题及改进思路'],
    [5, '五、存在的主要问题及改进方向'],
    [5, '五、存在主要问题及改进情况'],
    [5, '五、政府信息公开工作存在的主要问题及改进情况'],
    [1, '一、总体工作情况'],
    [1, '一、2025年政务公开工作总体情况'],
    [2, '二、行政机关主动公开政府信息情况'],
    [2, '二、本年度主动公开政府信息情况'],
    [2, '二、主动公开政务信息情况'],
    [3, '三、收到和处理政府信息公开申请情况统计表'],
    [3, '三、收到和处理政府信息公开申请情况（数据准确、要素齐全）'],
    [4, '四、因政府信息公开工作被行政复议、提起行政诉讼情况'],
    [4, '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
    [6, '六、其他需报告事项'],
  ])('accepts the wording of section %i: %s', (order, text) => {
    const section = withTitle(order, text).find((one) => one.order === order);
    expect(['official', 'lawful']).toContain(section?.match);
  });

  it('knows a section under a title of the organ’s own by its number and place', () => {
    expect(
      withTitle(5, '五、下一步工作打算')
        .map((section) => [section.order, section.match])
        .at(4),
    ).toEqual([5, 'changed']);
  });

  it('does not make up a section that is not there', () => {
    expect(
      orders(title, official[0]!, overview, official[1]!, tables.two, official[2]!, tables.three, official[3]!, tables.four, official[4]!, problems),
    ).toEqual([1, 2, 3, 4, 5]);
  });

  it('passes over a table of contents', () => {
    const sections = read(
      title,
      '目录',
      ...official,
      intro,
      official[0]!,
      overview,
      official[1]!,
      tables.two,
      official[2]!,
      tables.three,
      official[3]!,
      tables.four,
      official[4]!,
      problems,
      official[5]!,
      fee,
    ).value.sections;
    expect(sections.map((section) => section.order)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(sections[0]?.text.map((one) => one.text)).toEqual([overview]);
  });

  it('splits several chapters that stand in one block of text', () => {
    const sections = read(
      title,
      `一、总体情况${overview}二、主动公开政府信息情况`,
      tables.two,
      '三、收到和处理政府信息公开申请情况',
      tables.three,
      '四、政府信息公开行政复议、行政诉讼情况',
      tables.four,
      `五、存在的主要问题及改进情况${problems}六、其他需要报告的事项${fee}`,
    ).value.sections;
    expect(sections.map((section) => section.order)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(sections[0]?.text.map((one) => one.text)).toEqual([overview]);
    expect(sections[5]?.text.map((one) => one.text)).toEqual([fee]);
  });

  it('keeps a sub-heading of 总体情况 inside it', () => {
    const sections = read(
      title,
      official[0]!,
      '（一）主动公开情况。发布信息620条。',
      '1.主动公开',
      overview,
      official[1]!,
      tables.two,
      official[2]!,
      tables.three,
      official[3]!,
      tables.four,
      official[4]!,
      problems,
      official[5]!,
      fee,
    ).value.sections;
    expect(sections.map((section) => section.order)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('cuts a heading off the sentence that is glued to it', () => {
    const sections = withTitle(6, '六、其他需要报告的事项：无其他事项。');
    expect(sections.at(-1)).toMatchObject({ order: 6, match: 'official' });
    expect(sections.at(-1)?.text[0]?.text).toContain('无其他事项');
  });

  it('knows a reworded title without a number by its own line', () => {
    expect(withTitle(6, '需要说明的其他事项').at(-1)).toMatchObject({ order: 6, number: null, match: 'changed' });
  });

  it('does not take a sub-heading of the narrative for 五 where 五 is not there', () => {
    const sections = read(
      title,
      official[0]!,
      overview,
      '存在问题',
      overview,
      official[1]!,
      tables.two,
      official[2]!,
      tables.three,
      official[3]!,
      tables.four,
      official[5]!,
      fee,
    ).value.sections;
    expect(sections.map((section) => section.order)).toEqual([1, 2, 3, 4, 6]);
  });
});
