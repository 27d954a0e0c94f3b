import { failed, notAssessable, passed, type Rule } from '../rule.js';

const share = 0.3;
const least = 20;

/** A large share of outcomes in 其他处理—3.其他: context for researchers, no fault. */
export const t3OpaqueOtherShare: Rule = {
  id: 't3-opaque-other-share',
  version: 1,
  group: 'table3',
  scope: 'report',
  severity: 'info',
  forms: ['2021'],
  title: { zh: '表三：“其他处理—3.其他”占比较高', en: 'Table 3: a large share of 其他处理—3.其他' },
  says: {
    zh: '办结总数不少于20件，且（六）3.其他占（七）总计30%以上的，予以提示。',
    en: 'Noted where （七）总计 is 20 or more and （六）3.其他 is over 30 % of it.',
  },
  basis: '研究与监督用途（无法定标准）',
  exceptions: [
    {
      zh: '申请人主动撤回的也计入此项（上海市政府办公厅2025：其他处理319件，含主动撤回157件）。',
      en: 'Withdrawn applications are counted here (上海市政府办公厅 2025: 157 of 319).',
    },
  ],
  messages: {
    default: {
      zh: '表三“其他处理—3.其他”{count}件，占办结总数{total}件的{percent}%（主动撤回的申请也计入此项）。',
      en: 'Table 3: 其他处理—3.其他 is {count} of {total} concluded ({percent} %); withdrawn applications are counted there.',
    },
  },
  check: (report) => {
    const [other, total] = [report.figures['t3.R6.3.c7'], report.figures['t3.R7.c7']];
    if (!other || !total || other.value === null || total.value === null)
      return notAssessable('“3.其他”或（七）总计没有数字。', '3.其他 or （七）总计 holds no number.');
    if (total.value < least) return notAssessable('办结总数不足20件，不计算占比。', 'Fewer than 20 concluded: no share is computed.');
    if (other.value / total.value <= share) return passed(1);
    const percent = ((other.value / total.value) * 100).toFixed(1);
    return failed([
      {
        table: 'table3',
        row: 'R6.3',
        column: 'c7',
        place: other.place,
        because: [total.place],
        slots: { count: other.value, total: total.value, percent },
        actual: `${percent}%`,
        expected: '≤30%',
      },
    ]);
  },
  examples: [
    {
      shows: { zh: '占比不高', en: 'a small share' },
      report: { table3: { 'R6.3': [4, 0, 0, 0, 0, 0, 4], R7: [40, 0, 0, 0, 0, 0, 40] } },
      verdict: 'passed',
    },
    {
      shows: { zh: '20件中有10件', en: '10 of 20' },
      report: { table3: { N1: [20, 0, 0, 0, 0, 0, 20], R1: [10, 0, 0, 0, 0, 0, 10], 'R6.3': [10, 0, 0, 0, 0, 0, 10], R7: [20, 0, 0, 0, 0, 0, 20] } },
      verdict: 'failed',
      findings: 1,
      message: '表三“其他处理—3.其他”10件，占办结总数20件的50.0%（主动撤回的申请也计入此项）。',
    },
    { shows: { zh: '办结5件', en: 'only 5 concluded' }, report: {}, verdict: 'not-assessable' },
  ],
};
