import { yuan } from '../fees.js';
import { recognised } from '../certain.js';
import { judge, type Draft, type Rule } from '../rule.js';
import { sentencesOf } from '../sentences.js';

const money = /(\d[\d,]*(?:\.\d+)?)(万)?元/g;
/** Where the items begin: at 其中 and the like, or at a colon or bracket with two amounts behind it. */
const split = /[,，:：(（](?:其中|分别[是为]|包括|具体[是为])[:：]?|[(（](?=[^)）]*\d元[^)）]*\d元)|[:：](?=.*\d元.*\d元)/;
/** Lists that may go on, tariffs, and other years: their items need not add up. */
const open = /等|主要|标准|每件|每页|上年|去年|\d元\/|减免|退[还回费]|通知/;

/** A fee told with its items: they add up to the total. */
export const feeBreakdownMismatch: Rule = {
  id: 'fee-breakdown-mismatch',
  version: 1,
  group: 'closing',
  scope: 'report',
  severity: 'warning',
  forms: ['2021'],
  title: { zh: '信息处理费分项之和与总额不符', en: 'Items of the fee do not add up' },
  says: {
    zh: '“收取信息处理费共N元，其中a元、b元”：完整列举的分项之和应等于总额。',
    en: 'Where the fee is told as a total and its items, all listed, the items add up to the total.',
  },
  basis: '计算核对',
  exceptions: [
    {
      zh: '列举不完整（等、主要为）、只列一项、写收费标准或减免、退费的，不计算。',
      en: 'Not added up: open lists (等, 主要), one item alone, tariffs, reductions and refunds.',
    },
  ],
  messages: {
    default: {
      zh: '信息处理费总额{total}元，分项合计{sum}元（“{text}”），请核对。',
      en: 'The 信息处理费 is {total} 元 in all, its items make {sum} 元 (“{text}”); please check.',
    },
  },
  check: (report) => {
    let applied = 0;
    const drafts = sentencesOf(report).flatMap(({ text, printed, place, section }): Draft[] => {
      const at = /处理费/.test(text) ? text.search(split) : -1;
      if (at < 0 || open.test(text.slice(at))) return [];
      const amounts = (part: string): number[] => [...part.matchAll(money)].map(([, digits, unit]) => yuan(digits!, unit));
      const [totals, items] = [amounts(text.slice(0, at)), amounts(text.slice(at))];
      const total = totals.at(-1);
      if (total === undefined || totals.length !== 1 || items.length < 2) return [];
      applied++;
      const sum = Math.round(items.reduce((all, one) => all + one, 0) * 100) / 100;
      if (sum === total) return [];
      return [
        {
          ...(section === null ? {} : { section }),
          place,
          slots: { total, sum, text: printed },
          actual: String(total),
          expected: String(sum),
          ...recognised(report),
        },
      ];
    });
    return judge(drafts, applied, { zh: '正文没有列出信息处理费的分项。', en: 'The text gives no items of the fee.' });
  },
  examples: [
    {
      shows: { zh: '分项相加等于总额', en: 'the items add up' },
      report: { sections: { 6: { text: ['全年收取信息处理费880元，其中按件计收400元、按量计收480元。'] } } },
      verdict: 'passed',
    },
    {
      shows: { zh: '分项相加不等于总额', en: 'they do not' },
      report: { sections: { 6: { text: ['全年收取信息处理费880元，其中按件计收400元、按量计收380元。'] } } },
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
      message: '信息处理费总额880元，分项合计780元（“全年收取信息处理费880元，其中按件计收400元、按量计收380元”），请核对。',
    },
    {
      shows: { zh: '只列举一部分', en: 'an open list' },
      report: { sections: { 6: { text: ['全年收取信息处理费880元，其中按件计收400元、按量计收180元等。'] } } },
      verdict: 'not-assessable',
    },
  ],
};
