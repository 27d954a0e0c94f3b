import { feeAmounts } from '../fees.js';
import { quoted } from '../sentences.js';
import { judge, type Draft, type Rule } from '../rule.js';

/** Both tariffs of the fee go in tens of 元. */
export const feeAmountGranularity: Rule = {
  id: 'fee-amount-granularity',
  version: 1,
  group: 'closing',
  scope: 'report',
  severity: 'info',
  forms: ['2021'],
  title: { zh: '信息处理费金额不是10元的整数倍', en: 'A fee that is no multiple of ten 元' },
  says: {
    zh: '信息处理费按件每档100元、按量每页10元起计，金额通常是10元的整数倍。',
    en: 'By item the fee rises in hundreds of 元, by volume in tens: an amount is a multiple of ten as a rule.',
  },
  basis: '国办函〔2020〕109号 第四条、第五条',
  exceptions: [
    { zh: '省级标准可能不同，因此只作提示。', en: 'Provincial tariffs may differ: a remark only.' },
    {
      zh: '已见的真实金额（140、270、290、380、400、420、600、880、1080、1500、3940元）都是10的整数倍。',
      en: 'All amounts seen in real reports are multiples of ten.',
    },
  ],
  messages: {
    default: {
      zh: '信息处理费{amount}元（“{text}”）不是10元的整数倍，与按件、按量计费的标准不符，请核对。',
      en: 'A 信息处理费 of {amount} 元 (“{text}”) is no multiple of ten, which the tariffs do not give; please check.',
    },
  },
  check: (report) => {
    const amounts = feeAmounts(report);
    const odd = amounts.filter(({ amount }) => amount % 10 !== 0);
    const drafts = odd.slice(0, 1).map(({ amount, sentence }): Draft => ({
      ...(sentence.section === null ? {} : { section: sentence.section }),
      place: sentence.place,
      slots: { amount, text: quoted(sentence.printed, 40) },
      actual: String(amount),
      expected: '10的整数倍',
    }));
    return judge(drafts, amounts.length, { zh: '正文没有写明信息处理费金额。', en: 'The text gives no amount of the fee.' });
  },
  examples: [
    {
      shows: { zh: '3940元（淮安市2024）', en: '3,940 元 (淮安市 2024)' },
      report: { sections: { 6: { text: ['全年收取政府信息公开信息处理费3940元。'] } } },
      verdict: 'passed',
    },
    {
      shows: { zh: '385元', en: '385 元' },
      report: { sections: { 6: { text: ['全年收取信息处理费385元。'] } } },
      verdict: 'failed',
      findings: 1,
      message: '信息处理费385元（“全年收取信息处理费385元”）不是10元的整数倍，与按件、按量计费的标准不符，请核对。',
    },
    { shows: { zh: '没有金额', en: 'no amount' }, report: {}, verdict: 'not-assessable' },
  ],
};
