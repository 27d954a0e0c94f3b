import { feeStatement } from '../fees.js';
import { unread } from '../certain.js';
import { failed, notAssessable, passed, type Rule } from '../rule.js';
import { blocksOf, reportPlace, sectionsOf } from '../sections.js';

/** Requests closed because a fee was not paid: then a notice of the fee was sent, and the text should say so. */
export const feeOutcomeContradiction: Rule = {
  id: 'fee-outcome-contradiction',
  version: 1,
  group: 'closing',
  scope: 'report',
  severity: 'info',
  forms: ['2021'],
  title: { zh: '有逾期不缴费件数但未提及发出收费通知', en: 'Requests closed for an unpaid fee, and no word of a fee' },
  says: {
    zh: '表三“申请人逾期未按收费通知要求缴纳费用”总计大于0的，正文应提到收费通知或信息处理费。',
    en: 'Where 表三 counts requests closed because the fee was not paid, the text mentions notices of a fee or the fee.',
  },
  basis: '国办公开办函〔2021〕30号 格式附表',
  exceptions: [{ zh: '发出通知而申请人未缴费的，写“未收取”也可以。', en: 'Where notices were sent and nothing was paid, “未收取” is right.' }],
  messages: {
    default: {
      zh: '表三“逾期未按收费通知要求缴纳费用”为{count}件，正文未提及收费通知或信息处理费，请核对。',
      en: '表三 counts {count} requests closed for an unpaid fee; the text mentions neither a notice nor a fee; please check.',
    },
  },
  check: (report) => {
    const figure = report.figures['t3.R6.2.c7'];
    if (!figure || figure.value === null) return notAssessable('表三没有读到这一格的数字。', 'The cell holds no number.');
    if (figure.value === 0 || feeStatement(report) !== 'none') return passed(1);
    const reason = unread(report, 6);
    if (reason) return { verdict: 'not-assessable', reason };
    const [part] = sectionsOf(report, 6);
    return failed([
      {
        section: 6,
        place: part?.place ?? reportPlace(report),
        because: [figure.place],
        ...(part ? { within: blocksOf(report, part) } : {}),
        slots: { count: figure.value },
        actual: '',
        expected: '收费通知情况',
      },
    ]);
  },
  examples: [
    { shows: { zh: '没有逾期不缴费的', en: 'none of that kind' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '发出通知而未收取', en: 'a notice sent, nothing paid' },
      report: { table3: { 'R6.2': [2, 0, 0, 0, 0, 0, 2] }, sections: { 6: { text: ['发出收费通知2件，未收取信息处理费。'] } } },
      verdict: 'passed',
    },
    {
      shows: { zh: '正文没有提到', en: 'not mentioned' },
      report: { table3: { 'R6.2': [2, 0, 0, 0, 0, 0, 2] }, sections: { 6: { text: ['无。'] } } },
      verdict: 'failed',
      findings: 1,
      message: '表三“逾期未按收费通知要求缴纳费用”为2件，正文未提及收费通知或信息处理费，请核对。',
    },
    { shows: { zh: '没有表三', en: 'no 表三' }, report: { table3: null }, verdict: 'not-assessable' },
  ],
};
