import { anyMatchException, claimMessages, judgeClaims, scopeException } from '../claims/mismatch.js';
import type { Rule } from '../rule.js';

/** Stated licences, penalties and coercive measures equal Table 2. */
export const ntEnforcementMismatch: Rule = {
  id: 'nt-enforcement-mismatch',
  version: 1,
  group: 'narrative',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '正文许可、处罚、强制数量应与表二一致', en: 'The decisions that the text states agree with Table 2' },
  says: { zh: '正文作出的行政许可、处罚、强制数量＝表二处理决定数量。', en: 'Stated licences, penalties and coercive measures equal Table 2.' },
  basis: '正文与表格应一致（《条例》第五十条；国办公开办函〔2021〕30号 二（四）：数据准确）',
  exceptions: [
    scopeException,
    anyMatchException,
    {
      zh: '公开、公示的数量不比较：表二包括依法不公开的全部处理决定（武威市2025填报要求）。',
      en: 'Published decisions are not compared: Table 2 counts all decisions.',
    },
  ],
  messages: claimMessages,
  check: (report) => judgeClaims(report, (quantity) => quantity.endsWith('.decisions')),
  examples: [
    {
      shows: { zh: '相符', en: 'agrees' },
      report: { sections: { 1: { text: ['（一）主动公开情况。全年作出行政处罚决定12件。'] } }, table2: { penalties: [12] } },
      verdict: 'passed',
    },
    {
      shows: { zh: '正文20件，表中12件', en: '20 in the text, 12 in the table' },
      report: { sections: { 1: { text: ['（一）主动公开情况。全年作出行政处罚决定20件。'] } }, table2: { penalties: [12] } },
      verdict: 'failed',
      findings: 1,
      message: '正文称“全年作出行政处罚决定20件”，表二“行政处罚·本年处理决定数量”为12件，请核对。',
      severity: 'info',
    },
    {
      shows: { zh: '只说公示的数量', en: 'only what was published is told' },
      report: { sections: { 1: { text: ['（一）主动公开情况。公示行政处罚信息20条。'] } }, table2: { penalties: [12] } },
      verdict: 'not-assessable',
    },
  ],
};
