import { anyMatchException, claimMessages, judgeClaims, scopeException } from '../claims/mismatch.js';
import type { Rule } from '../rule.js';

/** The stated number of lawsuits is the sum of both groups, one of them, or those concluded. */
export const ntLitigationMismatch: Rule = {
  id: 'nt-litigation-mismatch',
  version: 1,
  group: 'narrative',
  scope: 'report',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '正文行政诉讼件数应与表四一致', en: 'The lawsuits that the text states agree with Table 4' },
  says: {
    zh: '正文行政诉讼件数 ∈ ｛两类合计，其中一类，减去尚未审结｝；各结果与两类合计比较。',
    en: 'The stated number of lawsuits is the sum of both groups, one of them, or those concluded.',
  },
  basis: '正文与表格应一致（《条例》第五十条；国办公开办函〔2021〕30号 二（四）：数据准确）',
  exceptions: [
    scopeException,
    anyMatchException,
    {
      zh: '只计已审结的，差额等于尚未审结，列为提示（宿迁市2024：57＝77－20）。',
      en: 'Where only concluded cases are counted, the gap equals 尚未审结: a remark (宿迁 2024: 57 = 77 - 20).',
    },
    {
      zh: '复议机关作共同被告的案件由原行政机关填报（国办公开办函〔2016〕201号），正文件数可能较多。',
      en: 'A review body that is co-defendant does not file the case (国办公开办函〔2016〕201号), so its text may tell more.',
    },
  ],
  messages: {
    ...claimMessages,
    explained: {
      zh: '正文称“{quote}”，表四总计为{value}件，相差{gap}件等于“尚未审结”，应为只计已审结案件。',
      en: 'The text says “{quote}”; Table 4 has {value}. The difference of {gap} equals 尚未审结: the text counts concluded cases.',
    },
  },
  check: (report) => judgeClaims(report, (quantity) => quantity.startsWith('litigation.')),
  examples: [
    {
      shows: { zh: '淮安市2024：46＝26＋20', en: '淮安 2024: 46 = 26 + 20' },
      report: {
        sections: { 1: { text: ['（二）依申请公开情况。政府信息公开行政诉讼46件，其中结果维持25件、结果纠正5件、其他结果9件、尚未审结7件。'] } },
        table4: { direct: [13, 4, 8, 1, 26], after: [12, 1, 1, 6, 20] },
      },
      verdict: 'passed',
    },
    {
      shows: { zh: '正文诉讼3件，表中为0', en: '3 in the text, none in the table' },
      report: { sections: { 1: { text: ['（二）依申请公开情况。因政府信息公开被提起行政诉讼3件。'] } } },
      verdict: 'failed',
      findings: 1,
      message: '正文称“因政府信息公开被提起行政诉讼3件”，表四“行政诉讼/未经复议直接起诉·总计”＋“行政诉讼/复议后起诉·总计”合计为0件，请核对。',
      severity: 'warning',
    },
    {
      shows: { zh: '没有提到诉讼', en: 'no lawsuit is mentioned' },
      report: { sections: { 1: { text: ['（二）依申请公开情况。新收申请6件。'] } } },
      verdict: 'not-assessable',
    },
  ],
};
