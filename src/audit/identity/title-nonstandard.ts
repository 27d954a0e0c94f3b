import { failed, notAssessable, passed, type Rule } from '../rule.js';
import { fold } from '../text.js';

const standard = /^.{2,60}?(?:\d{4}|[〇○零一二三四五六七八九]{4})年(?:度)?政府信息公开工作年度报告(?:[(（].{1,8}[)）])?$/u;
const yearFirst = /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年(?:度)?.{2,60}?政府信息公开工作年度报告(?:[(（].{1,8}[)）])?$/u;

/** The form's title is body, year, 政府信息公开工作年度报告. */
export const titleNonstandard: Rule = {
  id: 'title-nonstandard',
  version: 1,
  group: 'identity',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '报告标题不规范', en: 'A title of its own wording' },
  says: { zh: '标题格式为“单位名称＋年份＋年政府信息公开工作年度报告”。', en: 'The title is the body, the year and 政府信息公开工作年度报告.' },
  basis: '国办公开办函〔2021〕30号 格式附表',
  exceptions: [
    {
      zh: '年份在前、“2025年度”、书名号、“（图片版）”不算不规范（西山区2025）。',
      en: 'The year first, “2025年度”, book-title marks and “（图片版）” are not noted (西山区 2025).',
    },
    { zh: '由图片识别的标题不作判断。', en: 'A recognised title is not judged.' },
  ],
  messages: {
    default: {
      zh: '标题为“{title}”，规定格式为“单位名称＋年份＋年政府信息公开工作年度报告”。',
      en: 'The title is “{title}”; the form has body, year, 政府信息公开工作年度报告.',
    },
  },
  check: (report) => {
    if (!report.title) return notAssessable('没有读到标题。', 'No title was read.');
    if (report.reading === 'ocr') return notAssessable('标题由图片识别，可能读错。', 'The title was recognised from a picture.');
    const title = fold(report.title.text).replace(/[《》]/g, '');
    if (standard.test(title) || yearFirst.test(title)) return passed(1);
    const shown = report.title.text.replace(/\s+/g, '');
    return failed([{ place: report.title.place, slots: { title: shown }, actual: shown, expected: '政府信息公开工作年度报告' }]);
  },
  examples: [
    { shows: { zh: '规定格式', en: 'as the form has it' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '“2025年度”（西山区2025）', en: '“2025年度” (西山区 2025)' },
      report: { preamble: ['西山区2025年度政府信息公开工作年度报告'] },
      verdict: 'passed',
    },
    {
      shows: { zh: '没有“年度”（大冶市自然资源局2025）', en: 'without 年度 (大冶市自然资源局 2025)' },
      report: { preamble: ['大冶市自然资源和规划局2025年政府信息公开工作报告'] },
      verdict: 'failed',
      findings: 1,
      message: '标题为“大冶市自然资源和规划局2025年政府信息公开工作报告”，规定格式为“单位名称＋年份＋年政府信息公开工作年度报告”。',
    },
    { shows: { zh: '没有标题', en: 'no title' }, report: { preamble: [] }, verdict: 'not-assessable' },
  ],
};
