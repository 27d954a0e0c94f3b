import { feeAmounts, type FeeAmount } from '../fees.js';
import { quoted } from '../sentences.js';
import { judge, type Draft, type Rule } from '../rule.js';

/** The fee charged is told twice, with two amounts. */
export const feeAmountConflict: Rule = {
  id: 'fee-amount-conflict',
  version: 1,
  group: 'closing',
  scope: 'report',
  severity: 'info',
  forms: ['2021'],
  title: { zh: '不同部分的收费金额不一致', en: 'Two amounts of the fee' },
  says: {
    zh: '正文不同部分所写的本年度信息处理费收取金额应一致。',
    en: 'What two sections give as the 信息处理费 charged in the year is the same amount.',
  },
  basis: '文字校核',
  exceptions: [
    { zh: '发出收费通知的金额与实际收取的金额可以不同。', en: 'What was asked for and what was paid may differ.' },
    {
      zh: '上年度的金额、收费标准不比较；同一部分内的分项不比较。',
      en: 'Last year’s amounts and tariffs are not compared, nor are the items of one section.',
    },
  ],
  messages: {
    default: {
      zh: '正文两处信息处理费金额不一致，一处为{a}元（“{first}”），一处为{b}元（“{second}”），请核对。',
      en: 'Two amounts of 信息处理费: {a} 元 in “{first}”, {b} 元 in “{second}”; please check.',
    },
  },
  check: (report) => {
    const amounts = feeAmounts(report);
    const pairs = (['paid', 'asked'] as const).flatMap((kind): (readonly [FeeAmount, FeeAmount])[] => {
      const told = amounts.filter((one) => one.kind === kind);
      const [first] = told;
      const second = told.find((one) => first && one.sentence.section !== first.sentence.section && one.amount !== first.amount);
      // a section that gives the same amount among its items agrees
      const agrees = second && told.some((one) => one.sentence.section === second.sentence.section && one.amount === first!.amount);
      return first && second && !agrees ? [[first, second]] : [];
    });
    const drafts = pairs.map(([first, second]): Draft => ({
      ...(second.sentence.section === null ? {} : { section: second.sentence.section }),
      place: second.sentence.place,
      because: [first.sentence.place],
      slots: { first: quoted(first.sentence.printed, 30), second: quoted(second.sentence.printed, 30), a: first.amount, b: second.amount },
      actual: String(second.amount),
      expected: String(first.amount),
    }));
    return judge(drafts, amounts.length > 1 ? 1 : 0, { zh: '正文没有在两处写明信息处理费金额。', en: 'No amount of the fee is told twice.' });
  },
  examples: [
    {
      shows: { zh: '两处一致', en: 'the same amount' },
      report: { sections: { 1: { text: ['全年收取信息处理费400元。'] }, 6: { text: ['本年度收取信息处理费共计400元。'] } } },
      verdict: 'passed',
    },
    {
      shows: { zh: '两处不一致', en: 'two amounts' },
      report: { sections: { 1: { text: ['全年收取信息处理费400元。'] }, 6: { text: ['本年度收取信息处理费共计600元。'] } } },
      verdict: 'failed',
      findings: 1,
      message: '正文两处信息处理费金额不一致，一处为400元（“全年收取信息处理费400元”），一处为600元（“本年度收取信息处理费共计600元”），请核对。',
    },
    {
      shows: { zh: '通知金额与实收金额', en: 'asked for and paid' },
      report: { sections: { 1: { text: ['发出收费通知，信息处理费600元。'] }, 6: { text: ['实际收取信息处理费400元。'] } } },
      verdict: 'passed',
    },
    { shows: { zh: '没有金额', en: 'no amount' }, report: {}, verdict: 'not-assessable' },
  ],
};
