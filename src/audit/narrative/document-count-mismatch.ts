import { anyMatchException, claimMessages, judgeClaims, scopeException } from '../claims/mismatch.js';
import type { Rule } from '../rule.js';

/** Stated numbers of regulations and documents are 制发, 废止 or 现行有效 of Table 2. */
export const ntDocumentCountMismatch: Rule = {
  id: 'nt-document-count-mismatch',
  version: 1,
  group: 'narrative',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '正文规范性文件（规章）件数应与表二一致', en: 'The documents that the text states agree with Table 2' },
  says: {
    zh: '正文制发、公开的规章和规范性文件数 ∈ ｛制发，现行有效｝；废止、现行有效＝相应栏。',
    en: 'Stated numbers of regulations and documents are 制发, 废止 or 现行有效 of Table 2.',
  },
  basis: '正文与表格应一致（《条例》第五十条；国办公开办函〔2021〕30号 二（四）：数据准确）',
  exceptions: [
    scopeException,
    anyMatchException,
    {
      zh: '当年公开不等于当年制发；政策文件不都是行政规范性文件。',
      en: 'Published in the year is not made in the year; not every policy paper is a 规范性文件.',
    },
  ],
  messages: claimMessages,
  check: (report) => judgeClaims(report, (quantity) => quantity.startsWith('documents.') || quantity.startsWith('regulations.')),
  examples: [
    {
      shows: { zh: '三个数字均相符', en: 'all agree' },
      report: {
        sections: { 1: { text: ['（一）主动公开情况。全年制发行政规范性文件3件，废止2件，现行有效14件。'] } },
        table2: { documents: [3, 2, 14] },
      },
      verdict: 'passed',
    },
    {
      shows: { zh: '正文制发9件，表中3件', en: '9 in the text, 3 in the table' },
      report: { sections: { 1: { text: ['（一）主动公开情况。全年制发行政规范性文件9件。'] } }, table2: { documents: [3, 2, 14] } },
      verdict: 'failed',
      findings: 1,
      message: '正文称“全年制发行政规范性文件9件”，表二“行政规范性文件·本年制发件数”为3件（按其他口径为14件），请核对。',
      severity: 'info',
    },
    {
      shows: { zh: '没有提到', en: 'not mentioned' },
      report: {},
      verdict: 'not-assessable',
    },
  ],
};
