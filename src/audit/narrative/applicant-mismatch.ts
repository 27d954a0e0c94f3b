import { anyMatchException, claimMessages, judgeClaims, scopeException } from '../claims/mismatch.js';
import type { Rule } from '../rule.js';

/** Individuals and organisations are their columns of 一, 一＋二 or （七）. */
export const ntApplicantMismatch: Rule = {
  id: 'nt-applicant-mismatch',
  version: 1,
  group: 'narrative',
  scope: 'report',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '正文申请人构成应与表三一致', en: 'The applicants that the text states agree with Table 3' },
  says: {
    zh: '自然人 ∈ ｛一、一＋二、（七）的自然人列｝；法人或其他组织 ∈ 同样各行的五列之和。',
    en: 'Individuals and organisations are their columns of 一, 一＋二 or （七）.',
  },
  basis: '正文与表格应一致（《条例》第五十条；国办公开办函〔2021〕30号 二（四）：数据准确）',
  exceptions: [scopeException, anyMatchException],
  messages: claimMessages,
  check: (report) => judgeClaims(report, (quantity) => quantity.startsWith('applicants.')),
  examples: [
    {
      shows: { zh: '沭阳县2025：自然人741＝705＋36，法人8＝3＋5', en: '沭阳 2025: 741 = 705 + 36, 8 = 3 + 5' },
      report: {
        sections: { 1: { text: ['（二）依申请公开情况。全县共受理政府信息公开申请749件，其中自然人741件、法人8件。'] } },
        table3: { N1: [705, 3, 0, 0, 5, 0, 713], N2: [36, 0, 0, 0, 0, 0, 36], R7: [710, 3, 0, 0, 5, 0, 718], N4: [31, 0, 0, 0, 0, 0, 31] },
      },
      verdict: 'passed',
    },
    {
      shows: { zh: '正文自然人8件，表中5件', en: '8 in the text, 5 in the table' },
      report: { sections: { 1: { text: ['（二）依申请公开情况。新收政府信息公开申请6件，其中自然人申请8件。'] } } },
      verdict: 'failed',
      findings: 1,
      message: '正文称“其中自然人申请8件”，表三“一、本年新收政府信息公开申请数量·自然人”为5件（按其他口径为4件），请核对。',
      severity: 'warning',
    },
    {
      shows: { zh: '没有写明申请人', en: 'applicants are not stated' },
      report: { sections: { 1: { text: ['（二）依申请公开情况。新收申请6件。'] } } },
      verdict: 'not-assessable',
    },
  ],
};
