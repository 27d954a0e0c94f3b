import { unread } from '../certain.js';
import { sectionName } from '../labels.js';
import { measuresIn } from '../problems.js';
import { failed, passed, type Rule } from '../rule.js';
import { blocksOf, sectionsOf } from '../sections.js';
import { inOneLine, quoted } from '../sentences.js';
import { fold } from '../text.js';

/** Section five also tells what was or will be done about the problems. */
export const improvementsMissing: Rule = {
  id: 'improvements-missing',
  version: 1,
  group: 'closing',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '第五部分未写明改进措施', en: 'Section five names no improvement' },
  says: {
    zh: '“存在的主要问题及改进情况”应写明改进情况或措施（下一步、将、加强、完善、已整改等）。',
    en: 'Section five names measures, taken or planned.',
  },
  basis: '《条例》第五十条第（四）项',
  exceptions: [
    {
      zh: '写上年问题已整改的，也是改进情况（上海市政府办公厅2025）。',
      en: 'Last year’s problems solved are improvements too (上海市政府办公厅 2025).',
    },
    { zh: '“有待加强”“仍需完善”说的是问题，不算措施。', en: '“有待加强” names a problem, not a measure.' },
  ],
  messages: {
    default: {
      zh: '“{section}”部分未见改进措施（全文为“{text}”），请核对。',
      en: '“{section}” names no improvement (it reads “{text}”); please check.',
    },
  },
  check: (report) => {
    const parts = sectionsOf(report, 5);
    const paragraphs = parts.flatMap((part) => part.text.map(({ text }) => fold(text)));
    if (measuresIn(paragraphs)) return passed(1);
    const reason = unread(report, 5);
    const [part] = parts;
    if (reason || !part) return { verdict: 'not-assessable', reason: reason ?? { zh: '没有第五部分。', en: 'There is no section five.' } };
    const text = quoted(inOneLine(parts.flatMap((one) => one.text)), 40);
    return failed([
      {
        section: 5,
        place: part.text[0]?.place ?? part.place,
        within: blocksOf(report, part),
        slots: { section: sectionName(5), text },
        actual: text,
        expected: '改进情况',
      },
    ]);
  },
  examples: [
    { shows: { zh: '写了改进情况', en: 'measures are named' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '上年问题已整改', en: 'last year’s problems solved' },
      report: { sections: { 5: { text: ['上年度反映的栏目更新不及时问题已经解决。'] } } },
      verdict: 'passed',
    },
    {
      shows: { zh: '只有问题', en: 'problems only' },
      report: { sections: { 5: { text: ['存在的主要问题：解读形式单一，有待加强。'] } } },
      verdict: 'failed',
      findings: 1,
      message: '“五、存在的主要问题及改进情况”部分未见改进措施（全文为“存在的主要问题：解读形式单一，有待加强”），请核对。',
    },
    { shows: { zh: '没有第五部分', en: 'no section five' }, report: { sections: { 5: null } }, verdict: 'not-assessable' },
  ],
};
