import { anyMatchException, claimMessages, judgeClaims, scopeException } from '../claims/mismatch.js';
import type { Rule } from '../rule.js';

/** 上年结转 is 二, 结转下年 is 四. */
export const ntCarryMismatch: Rule = {
  id: 'nt-carry-mismatch',
  version: 1,
  group: 'narrative',
  scope: 'report',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '正文结转数应与表三一致', en: 'The applications that the text says were carried over agree with Table 3' },
  says: { zh: '正文“上年结转”＝二；“结转下年、顺延、转结”＝四。', en: '上年结转 is 二, 结转下年 is 四.' },
  basis: '正文与表格应一致（《条例》第五十条；国办公开办函〔2021〕30号 二（四）：数据准确）',
  exceptions: [scopeException, anyMatchException],
  messages: claimMessages,
  check: (report) => judgeClaims(report, (quantity) => quantity === 'applications.carriedIn' || quantity === 'applications.carriedOut'),
  examples: [
    {
      shows: { zh: '两处结转均相符', en: 'both agree' },
      report: {
        sections: { 1: { text: ['（二）依申请公开情况。共受理申请749件，含上年度结转申请36件，另有31件顺延到下年度答复。'] } },
        table3: { N1: [705, 3, 0, 0, 5, 0, 713], N2: [36, 0, 0, 0, 0, 0, 36], R7: [710, 3, 0, 0, 5, 0, 718], N4: [31, 0, 0, 0, 0, 0, 31] },
      },
      verdict: 'passed',
    },
    {
      shows: { zh: '正文结转10件，表中1件', en: '10 in the text, 1 in the table' },
      report: { sections: { 1: { text: ['（二）依申请公开情况。收到政府信息公开申请6件，结转下年度继续办理10件。'] } } },
      verdict: 'failed',
      findings: 1,
      message: '正文称“结转下年度继续办理10件”，表三“四、结转下年度继续办理·总计”为1件，请核对。',
      severity: 'warning',
    },
    {
      shows: { zh: '“新收、结转”中的结转未说明年度，可指上年结转', en: 'a bare 结转 may be what came in' },
      report: {
        sections: { 1: { text: ['（二）依申请公开情况。新收申请713件、结转36件。'] } },
        table3: { N1: [705, 3, 0, 0, 5, 0, 713], N2: [36, 0, 0, 0, 0, 0, 36], R7: [710, 3, 0, 0, 5, 0, 718], N4: [31, 0, 0, 0, 0, 0, 31] },
      },
      verdict: 'passed',
    },
    {
      shows: { zh: '正文没有提到结转', en: 'no carry-over is mentioned' },
      report: { sections: { 1: { text: ['（二）依申请公开情况。全年新收申请6件。'] } } },
      verdict: 'not-assessable',
    },
  ],
};
