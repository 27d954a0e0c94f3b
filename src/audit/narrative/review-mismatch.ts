import { anyMatchException, claimMessages, judgeClaims, scopeException } from '../claims/mismatch.js';
import type { Rule } from '../rule.js';

/** The stated number of reviews is the total of Table 4, or those concluded. */
export const ntReviewMismatch: Rule = {
  id: 'nt-review-mismatch',
  version: 1,
  group: 'narrative',
  scope: 'report',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '正文行政复议件数应与表四一致', en: 'The reviews that the text states agree with Table 4' },
  says: {
    zh: '正文行政复议件数 ∈ ｛表四总计，总计－尚未审结｝；各结果＝相应栏；复议与诉讼合并写的，与两者之和比较。',
    en: 'The stated number of reviews is the total of Table 4, or those concluded; reviews and lawsuits told as one number are their sum.',
  },
  basis: '正文与表格应一致（《条例》第五十条；国办公开办函〔2021〕30号 二（四）：数据准确）',
  exceptions: [
    scopeException,
    anyMatchException,
    {
      zh: '只计已审结的，差额等于尚未审结，列为提示（宿迁市2024：134＝170－36）。',
      en: 'Where only concluded cases are counted, the gap equals 尚未审结: a remark (宿迁 2024: 134 = 170 - 36).',
    },
    {
      zh: '一审、二审，备案，驳回，撤诉等另有口径的说法不比较。',
      en: 'Numbers by instance, filings, dismissals and withdrawals are not compared.',
    },
  ],
  messages: {
    ...claimMessages,
    explained: {
      zh: '正文称“{quote}”，表四总计为{value}件，相差{gap}件等于“尚未审结”，应为只计已审结案件。',
      en: 'The text says “{quote}”; Table 4 has {value}. The difference of {gap} equals 尚未审结: the text counts concluded cases.',
    },
  },
  // 复议、诉讼案件共15件 is judged here, once
  check: (report) =>
    judgeClaims(
      report,
      (quantity, claim) =>
        quantity.startsWith('review.') || (quantity.startsWith('litigation.') && claim.quantities.some((other) => other.startsWith('review.'))),
    ),
  examples: [
    {
      shows: { zh: '淮安市2024：351＝72＋64＋178＋37', en: '淮安 2024: all agree' },
      report: {
        sections: { 1: { text: ['（二）依申请公开情况。政府信息公开行政复议351件，其中结果维持72件、结果纠正64件、其他结果178件、尚未审结37件。'] } },
        table4: { review: [72, 64, 178, 37, 351] },
      },
      verdict: 'passed',
    },
    {
      shows: { zh: '宿迁市2024：134＝170－36', en: '宿迁 2024: 134 = 170 - 36' },
      report: { sections: { 1: { text: ['（二）依申请公开情况。因政府信息公开被申请行政复议134件。'] } }, table4: { review: [88, 18, 28, 36, 170] } },
      verdict: 'failed',
      findings: 1,
      message: '正文称“因政府信息公开被申请行政复议134件”，表四总计为170件，相差36件等于“尚未审结”，应为只计已审结案件。',
      severity: 'info',
    },
    {
      shows: { zh: '正文复议4件，表中1件', en: '4 in the text, 1 in the table' },
      report: { sections: { 1: { text: ['（二）依申请公开情况。因政府信息公开被申请行政复议4件。'] } } },
      verdict: 'failed',
      findings: 1,
      message: '正文称“因政府信息公开被申请行政复议4件”，表四“行政复议·总计”为1件，请核对。',
      severity: 'warning',
    },
    {
      shows: { zh: '没有提到复议', en: 'no review is mentioned' },
      report: { sections: { 1: { text: ['（二）依申请公开情况。新收申请6件。'] } } },
      verdict: 'not-assessable',
    },
  ],
};
