import { describe, expect, it } from '@jest/globals';

import { runRule } from '../../src/audit/rule.js';
import { rules } from '../../src/audit/rules/index.js';
import { sketchReport, type Sketch } from '../../src/audit/sketch.js';

/** Faults and lawful oddities that stand near one another, by rule: the heaviest severity of what is said, or null. */

const told = (id: string, sketch: Sketch): string | null => {
  const outcome = runRule(
    rules.find((rule) => rule.id === id)!,
    sketchReport(sketch),
    { notices: [] },
  );
  return outcome.verdict === 'failed' ? outcome.findings[0]!.severity : null;
};
const six = (...text: readonly string[]): Sketch => ({ sections: { 6: { text } } });

describe('what stands under the whole report', () => {
  it('is no content of its last part', () => {
    expect(told('section-empty', six('砚溪市水务局', '2024年1月20日'))).toBe('warning');
    expect(told('section-empty', six('澹塬县', '二〇二四年一月二十日'))).toBe('warning');
    expect(told('section-empty', six('无', '砚溪市水务局', '2024年1月20日'))).toBeNull();
    expect(told('section-empty', six('本年度未收取信息处理费', '2024年1月20日'))).toBeNull();
  });
});

describe('a table that the text says stands elsewhere', () => {
  it.each(['统计表见附件1。', '具体数据见附表。', '（见附件）', '详情请下载附件查看。'])('is not missing: %s', (text) => {
    expect(told('missing-table', { table4: null, sections: { 4: { text: [text] } } })).toBeNull();
  });
  it('is missing where nothing says so', () => {
    expect(told('missing-table', { table4: null, sections: { 4: { text: ['相关情况已按规定统计。'] } } })).toBe('error');
  });
});

describe('fewer documents in force than the year added', () => {
  it.each(['本年制发文件中4件有效期已届满，自动失效。', '本年制发数含修订件4件。'])('are only remarked on where the text tells why: %s', (text) => {
    expect(told('t2-inforce-below-issued', { table2: { documents: [9, 0, 5] }, sections: { 2: { text: [text] } } })).toBe('info');
  });
  it.each(['梳理存量文件320份，标注废止、失效情况并更新目录。', '及时清理失效文件，防止误用。', '对到期未办的文件逐件催办。'])(
    'are a finding where the text tells of everyday work: %s',
    (text) => {
      expect(told('t2-inforce-below-issued', { table2: { documents: [9, 0, 5] }, sections: { 2: { text: [text] } } })).toBe('warning');
    },
  );
});

describe('marks for a number', () => {
  it.each([
    '开展在线访谈〇〇次。',
    '主动公开规范性文件□□件。',
    '累计公开信息（ ）条。',
    '全年发布信息…条。',
    '参加培训XX人次。',
    '共公开信息XX余条。',
    '全年培训N人次。',
    '公众号发布信息【】条。',
    '微信公众号共推送文章篇。',
    '累计举办培训班期，参训干部120人次。',
    '网站浏览量达次。',
  ])('are found: %s', (text) => {
    expect(told('placeholder-left', six(text))).toBe('warning');
  });
  it.each([
    '二〇〇〇年以来共修订三次。',
    '□个人 □单位',
    '信息条目清晰。',
    '公开件由专人审核。',
    '落实“5×8小时”值守制度。',
    '公开XX家园小区物业信息。',
    '打造“公开+N”服务模式。',
    '推行“1+3+N”公开体系。',
  ])('are not seen in: %s', (text) => {
    expect(told('placeholder-left', six(text))).toBeNull();
  });
});

describe('items of the fee in brackets', () => {
  it('add up', () => {
    expect(told('fee-breakdown-mismatch', six('本年度收取信息处理费共计1040元（区教育局780元，区住建局160元）。'))).toBe('warning');
    expect(told('fee-breakdown-mismatch', six('本年度收取信息处理费共计940元（区教育局780元，区住建局160元）。'))).toBeNull();
  });
});

describe('the name in the introduction', () => {
  const sketch = (text: string): Sketch => ({
    organ: '荇礁区砚泠街道办事处',
    preamble: ['荇礁区砚泠街道办事处2023年政府信息公开工作年度报告', text],
  });
  it('is read with 和 in it', () => {
    expect(told('title-org-mismatch', sketch('现公布蘅墅市人力资源和社会保障局2023年政府信息公开工作年度报告。'))).toBe('warning');
  });
  it('is another even where accounts were put together', () => {
    const report = { ...sketch('现公布蘅墅市民政局2023年政府信息公开工作年度报告。'), sections: { 1: { text: ['关停整合低活跃账号2个。'] } } };
    expect(told('title-org-mismatch', report)).toBe('warning');
  });
});

describe('a name of the Regulation', () => {
  it('with a wrong character is noted', () => {
    expect(told('basis-citation-typo', { preamble: ['根据《中华人民共和国政府信息公开条列》要求，编制本报告。'] })).toBe('info');
  });
});

describe('the end of another year', () => {
  it.each([
    ['warning', '截至2022年12月底，公众号推送信息210条。'],
    [null, '较2022年末增加关注人数1200人。'],
  ])('is a stray year (%s) in: %s', (severity, text) => {
    expect(told('stale-year-mention', { year: 2023, sections: { 1: { text: [text] } } })).toBe(severity);
  });
});
