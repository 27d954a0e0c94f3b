import { anyMatchException, claimMessages, judgeClaims, scopeException } from '../claims/mismatch.js';
import type { Rule } from '../rule.js';

/** The stated number received is 一 or 一＋二 of Table 3. */
export const ntReceivedMismatch: Rule = {
  id: 'nt-received-mismatch',
  version: 1,
  group: 'narrative',
  scope: 'report',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '正文收到申请数应与表三一致', en: 'The applications that the text says were received agree with Table 3' },
  says: {
    zh: '正文“收到、新收、受理、接收、收办”的申请数 ∈ ｛一、本年新收；一＋二｝的总计。',
    en: 'The stated number received is 一 or 一＋二 of Table 3.',
  },
  basis: '正文与表格应一致（《条例》第五十条；国办公开办函〔2021〕30号 二（四）：数据准确）',
  exceptions: [
    scopeException,
    anyMatchException,
    {
      zh: '收办、受理常含上年结转（宿迁市2024：3646＝3525＋121；沭阳县2025：749＝713＋36）。',
      en: '收办 and 受理 often include those carried in (宿迁 2024: 3646 = 3525 + 121).',
    },
  ],
  messages: claimMessages,
  check: (report) => judgeClaims(report, (quantity) => quantity === 'applications.received'),
  examples: [
    {
      shows: { zh: '宿迁市2024：收办3646件＝3525＋121', en: '宿迁 2024: 3646 = 3525 + 121' },
      report: {
        sections: { 1: { text: ['（二）依申请公开情况。全年共收办政府信息公开申请3646件。'] } },
        table3: { N1: [3440, 75, 0, 1, 6, 3, 3525], N2: [118, 3, 0, 0, 0, 0, 121], R7: [3440, 73, 0, 1, 5, 2, 3521], N4: [118, 5, 0, 0, 1, 1, 125] },
      },
      verdict: 'passed',
    },
    {
      shows: { zh: '长春某局2023：正文2件，表中3件', en: '2 in the text, 3 in the table' },
      report: {
        sections: { 1: { text: ['（二）依申请公开情况。全年共收到政府信息公开申请2件。'] } },
        table3: { N1: [3, 0, 0, 0, 0, 0, 3], R1: [3, 0, 0, 0, 0, 0, 3], R7: [3, 0, 0, 0, 0, 0, 3], N4: [0, 0, 0, 0, 0, 0, 0] },
      },
      verdict: 'failed',
      findings: 1,
      message: '正文称“全年共收到政府信息公开申请2件”，表三“一、本年新收政府信息公开申请数量·总计”为3件，请核对。',
      severity: 'warning',
    },
    {
      shows: { zh: '洪泽区2024：区政府办代表区政府受理17件，表中为全区95件', en: 'the text speaks of the office alone' },
      report: {
        sections: { 1: { text: ['（二）依申请公开情况。2023年，区政府办代表区政府受理政府信息公开申请17件。'] } },
        table3: { N1: [95, 0, 0, 0, 0, 0, 95] },
      },
      verdict: 'not-assessable',
    },
  ],
};
