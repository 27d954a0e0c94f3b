import { anyMatchException, claimMessages, judgeClaims, scopeException } from '../claims/mismatch.js';
import type { Rule } from '../rule.js';

/** 办结 and 答复 mean （七）总计; 办理 may mean 一, （七） or 一＋二. */
export const ntProcessedMismatch: Rule = {
  id: 'nt-processed-mismatch',
  version: 1,
  group: 'narrative',
  scope: 'report',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '正文办结（答复）数应与表三一致', en: 'The applications that the text says were dealt with agree with Table 3' },
  says: {
    zh: '正文“办结、答复”数 ∈ ｛（七）总计｝；“办理”数 ∈ ｛一；（七）总计；一＋二｝。',
    en: '办结 and 答复 mean （七）总计; 办理 may mean 一, （七） or 一＋二.',
  },
  basis: '正文与表格应一致（《条例》第五十条；国办公开办函〔2021〕30号 二（四）：数据准确）',
  exceptions: [
    scopeException,
    anyMatchException,
    {
      zh: '“办理”可指新收、办结或全部（伊春市2023：办理146件＝新收，办结143件）。',
      en: '办理 may mean new, finished or all (伊春 2023: 146 is the new ones, 143 were finished).',
    },
    {
      zh: '“答复”可不含其他处理（逾期不补正、撤回等）。',
      en: '答复 may leave out （六）其他处理.',
    },
    {
      zh: '其中一部分的办结数，可与新收减结转比较（打浦桥街道2025：受理19件，其中11件办结，8件撤销）。',
      en: 'Of a part, 办结 may mean the new ones alone.',
    },
  ],
  messages: claimMessages,
  check: (report) => judgeClaims(report, (quantity) => quantity === 'applications.concluded' || quantity === 'applications.handled'),
  examples: [
    {
      shows: { zh: '办结数等于（七）总计', en: '办结 agrees' },
      report: { sections: { 1: { text: ['（二）依申请公开情况。全年新收申请6件，办结5件，结转下年度1件。'] } } },
      verdict: 'passed',
    },
    {
      shows: { zh: '正文办结9件，表中5件', en: '9 in the text, 5 in the table' },
      report: { sections: { 1: { text: ['（二）依申请公开情况。全年新收政府信息公开申请6件，办结9件。'] } } },
      verdict: 'failed',
      findings: 1,
      message: '正文称“办结9件”，表三“（七）总计·总计”为5，请核对。',
      severity: 'warning',
    },
    {
      shows: { zh: '正文没有写明', en: 'the text says nothing' },
      report: {},
      verdict: 'not-assessable',
    },
  ],
};
