import { forms } from '../../schema/form.js';
import { sectionName } from '../labels.js';
import { failed, judge, type Rule } from '../rule.js';
import { numeral } from '../sections.js';

/** Printed numerals of the six sections: repeated, skipped or started again. */
export const sectionNumberingBroken: Rule = {
  id: 'section-numbering-broken',
  version: 1,
  group: 'structure',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '章节编号重复、跳号或重新起编', en: 'Section numbers repeated, skipped or restarted' },
  says: { zh: '六个部分的编号应为一至六，各一次。', en: 'The six sections are numbered 一 to 六, once each.' },
  basis: '国办公开办函〔2021〕30号 格式附表',
  exceptions: [
    {
      zh: '没有印出编号的部分不判断（网页列表的编号常在转换中丢失）。',
      en: 'A section without a printed number is not judged: web lists often lose theirs.',
    },
    {
      zh: '叙述部分与表格部分分别编号的（上海市科委2024），只作一条提示。',
      en: 'A report of two parts that starts its numbers again (上海市科委 2024) gets one remark.',
    },
    { zh: '因缺少某一部分而跳号的，由 missing-section 指出。', en: 'A number skipped with its section is a matter of missing-section.' },
  ],
  messages: {
    default: { zh: '“{title}”的编号为“{actual}”，应为“{expected}”。', en: '“{title}” is numbered {actual}; it should be {expected}.' },
    restarted: { zh: '章节编号中途重新开始，依次为{actual}。', en: 'The section numbers start again: {actual}.' },
  },
  check: (report) => {
    const numbered = report.sections.flatMap((section) => {
      const value = numeral(section.number);
      return value === null ? [] : [{ section, value }];
    });
    const recognised = numbered.filter(({ section }) => section.order !== null && section.match !== 'inferred');
    const wrong = recognised.filter(({ section, value }) => value !== section.order);
    const again = numbered.find(({ value }, index) => value === 1 && numbered.slice(0, index).some((earlier) => earlier.value >= 2));
    if (again)
      return failed([
        {
          place: again.section.place,
          because: numbered.filter((one) => one !== again).map(({ section }) => section.place),
          message: 'restarted',
          slots: { actual: numbered.map(({ section }) => section.number).join('、') },
          actual: numbered.map(({ section }) => section.number).join('、'),
          expected: '一、二、三、四、五、六',
        },
      ]);
    const drafts = wrong.map(({ section }) => {
      const official = forms['2021'].sections[section.order! - 1]!;
      return {
        section: section.order!,
        place: section.place,
        slots: { title: section.title, actual: section.number!, expected: official.number },
        actual: section.number!,
        expected: sectionName(section.order!),
      };
    });
    return judge(drafts, recognised.length, { zh: '没有印出章节编号。', en: 'No section numbers are printed.' });
  },
  examples: [
    { shows: { zh: '一至六', en: '一 to 六' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '从第二部分起编号各多一', en: 'one too high from section two on' },
      report: { sections: { 2: { number: '三' }, 3: { number: '四' }, 4: { number: '五' }, 5: { number: '六' }, 6: { number: '七' } } },
      verdict: 'failed',
      findings: 5,
      message: '“主动公开政府信息情况”的编号为“三”，应为“二”。',
    },
    {
      shows: { zh: '表格部分重新起编', en: 'the part with the tables starts again' },
      report: {
        parts: [
          { order: null, number: '一', title: '概述', text: ['工作平稳。'] },
          { order: null, number: '二', title: '主动公开', text: ['公开信息。'] },
          { order: 2, number: '一' },
          { order: 3, number: '二' },
          { order: 4, number: '三' },
          { order: 5, number: '四' },
          { order: 6, number: '五' },
        ],
      },
      verdict: 'failed',
      findings: 1,
      message: '章节编号中途重新开始，依次为一、二、一、二、三、四、五。',
    },
    {
      shows: { zh: '没有编号', en: 'no numbers' },
      report: { parts: [1, 2, 3, 4, 5, 6].map((order) => ({ order, number: null })) },
      verdict: 'not-assessable',
    },
  ],
};
