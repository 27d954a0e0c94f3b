import { anyMatchException, claimMessages, judgeClaims, scopeException } from '../claims/mismatch.js';
import type { Rule } from '../rule.js';

/** Each outcome of the text equals its row, or the sum of its group. */
export const ntOutcomeMismatch: Rule = {
  id: 'nt-outcome-mismatch',
  version: 1,
  group: 'narrative',
  scope: 'report',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '正文办理结果应与表三一致', en: 'The outcomes that the text states agree with Table 3' },
  says: {
    zh: '予以公开＝（一），部分公开＝（二），不予公开、无法提供、不予处理、其他处理＝各组之和，公开类＝（一）＋（二）。',
    en: 'Each outcome of the text equals its row, or the sum of its group.',
  },
  basis: '正文与表格应一致（《条例》第五十条；国办公开办函〔2021〕30号 二（四）：数据准确）',
  exceptions: [
    scopeException,
    anyMatchException,
    {
      zh: '旧条例的分类（信息不存在、不属于政府信息、告知其他途径等）与表三各项不能一一对应，不比较。',
      en: 'Categories of the old Regulation fit no row alone and are not compared.',
    },
    {
      zh: '“予以公开”可含部分公开（上海市政府办公厅2025：208＝206＋2）。',
      en: '予以公开 may include 部分公开 (上海 2025: 208 = 206 + 2).',
    },
  ],
  messages: claimMessages,
  check: (report) => judgeClaims(report, (quantity) => quantity.startsWith('outcomes.') && quantity !== 'outcomes.unclear'),
  examples: [
    {
      shows: { zh: '上海市科委2024：同意公开答复9件＝（一）予以公开', en: '同意公开 9 is （一）' },
      report: {
        sections: { 1: { text: ['（二）依申请公开情况。收到政府信息公开申请34件，同意公开答复9件，无法提供的10件，其他处理14件。'] } },
        table3: {
          N1: [32, 2, 0, 0, 0, 0, 34],
          R1: [9, 0, 0, 0, 0, 0, 9],
          'R4.1': [4, 0, 0, 0, 0, 0, 4],
          'R4.2': [6, 0, 0, 0, 0, 0, 6],
          'R6.1': [8, 2, 0, 0, 0, 0, 10],
          'R6.3': [4, 0, 0, 0, 0, 0, 4],
        },
      },
      verdict: 'passed',
    },
    {
      shows: { zh: '上海市政府办公厅2019：无法提供265件，表中265＋47＋25＝337', en: '上海 2019: 265 in the text, 337 in the table' },
      report: {
        form: '2019',
        sections: { 1: { text: ['（二）依申请公开情况。新收政府信息公开申请859件，无法提供265件。'] } },
        table3: {
          N1: [821, 35, 0, 0, 2, 1, 859],
          'R4.1': [252, 12, 0, 0, 1, 0, 265],
          'R4.2': [44, 3, 0, 0, 0, 0, 47],
          'R4.3': [25, 0, 0, 0, 0, 0, 25],
        },
      },
      verdict: 'failed',
      findings: 1,
      message: '正文称“无法提供265件”，表三“（四）无法提供”各项合计为337件，请核对。',
    },
    {
      shows: { zh: '正文只有旧分类', en: 'categories of the old Regulation only' },
      report: { sections: { 1: { text: ['（二）依申请公开情况。收到政府信息公开申请6件，其中信息不存在2件。'] } } },
      verdict: 'not-assessable',
    },
  ],
};
