import { remarkOn } from '../group.js';
import { figuresOf, judge, type Rule } from '../rule.js';

const fullWidth = /[０-９．，]/;
const apart = /^\s*\d{1,3}(?:\s\d{3})+(?:\.\d+)?\s*$/;

/** Full-width digits, or thousands set apart by blanks: harmless, and a trap for other programs. */
export const cellFullwidthDigit: Rule = {
  id: 'cell-fullwidth-digit',
  version: 1,
  group: 'cells',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '使用全角数字或数字间有空格', en: 'Full-width digits or blanks inside a number' },
  says: {
    zh: '数字用全角书写或中间有空格的，照数值读取并提示。',
    en: 'A number in full-width digits or with blanks inside is read as the number it is, and noted.',
  },
  basis: '数据读取约定',
  exceptions: [{ zh: '附注中的全角数字不计。', en: 'Full-width digits inside a note do not count.' }],
  messages: {
    default: { zh: '{table}{cell}原文为“{raw}”，按{value}读取。', en: '{table}, {cell} prints “{raw}”, read as {value}.' },
    many: {
      zh: '{table}有{count}格使用全角数字或数字间有空格：{where}。',
      en: '{table}: {count} cells use full-width digits or blanks inside numbers: {where}.',
    },
  },
  check: (report) => {
    const figures = figuresOf(report);
    const drafts = remarkOn(
      report,
      figures.filter(({ figure }) => {
        const number = figure.printed.replace(/[（(].*$/s, '');
        return figure.value !== null && (fullWidth.test(number) || apart.test(number));
      }),
      ({ figure }) => ({ slots: { raw: figure.printed, value: figure.value! }, actual: figure.printed, expected: String(figure.value) }),
      () => ({ slots: {}, actual: '', expected: '' }),
    );
    return judge(drafts, figures.length, { zh: '没有读到任何表格数据。', en: 'No figure was found.' });
  },
  examples: [
    {
      shows: { zh: '半角数字，含千分位逗号', en: 'ordinary digits, thousands with commas' },
      report: { table2: { licences: ['1,234'] } },
      verdict: 'passed',
    },
    {
      shows: { zh: '全角数字', en: 'full-width digits' },
      report: { table2: { licences: ['１２３４'] } },
      verdict: 'failed',
      findings: 1,
      message: '表二“行政许可·本年处理决定数量”原文为“１２３４”，按1234读取。',
    },
    {
      shows: { zh: '没有任何规定表格', en: 'none of the official tables' },
      report: { table2: null, table3: null, table4: null },
      verdict: 'not-assessable',
    },
  ],
};
