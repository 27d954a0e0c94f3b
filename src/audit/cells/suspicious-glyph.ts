import type { Figure, Report } from '../../schema/report.js';
import { remarkOn, type CellRemark } from '../group.js';
import { figuresOf, judge, type Rule } from '../rule.js';
import { fold } from '../text.js';

/** Letters for digits, or several figures run into one cell: what is printed may not be what was meant, or not what we read. */

/** `O`, `l`, `1O`, `2S`: a number but for letters that look like digits. */
export const looksLikeNumber = (printed: string): boolean => {
  const text = fold(printed).replace(/[,.]/g, '');
  return /^[Ool I〇○]{1,3}$/.test(text) || (/\d/.test(text) && /[OolI|〇○SsBZ]/.test(text) && /^[\dOolI|〇○SsBZ]+$/.test(text));
};

/** `12 4 7`: several numbers, and no thousands set apart. */
const severalNumbers = (printed: string): boolean => /^\s*\d+(?:\s+\d+)+\s*$/.test(printed) && !/^\s*\d{1,3}(?:\s\d{3})+\s*$/.test(printed);

/** `555` where a row of three holds nothing else: three cells run into one (随县经济开发区 2019). */
const runTogether = (report: Report, { cell, figure }: CellRemark): boolean => {
  const others = cell.row.columns.filter((id) => id !== cell.column.id);
  const text = figure.printed.trim();
  const times = others.length + 1;
  const piece = text.slice(0, text.length / times);
  if (times < 2 || text.length % times !== 0 || piece === '' || piece.repeat(times) !== text || !/^\d+$/.test(text) || Number(piece) === 0)
    return false;
  return others.every((id) => {
    const other: Figure | undefined = report.figures[`${cell.id.slice(0, cell.id.lastIndexOf('.'))}.${id}`];
    return other === undefined || other.status === 'blank';
  });
};

export const cellSuspiciousGlyph: Rule = {
  id: 'cell-suspicious-glyph',
  version: 1,
  group: 'cells',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '数字疑含形近字符或多个数字', en: 'Letters in a number, or several numbers in one cell' },
  says: {
    zh: '数据格含O、l、I、〇等与数字形近的字符，或一格内有几个数字的，提示人工核对。',
    en: 'A cell with O, l, I, 〇 and the like among digits, or with several numbers, is noted for a person to look at.',
  },
  basis: '提取质量',
  exceptions: [
    {
      zh: '真实的“555”是可能的：只在同行其余各格空白或缺失时提示。',
      en: 'A real 555 is possible: noted only where the other cells of the row are blank or absent.',
    },
    { zh: '以空格分隔的千分位（1 234）不提示。', en: 'Thousands set apart by blanks (1 234) are not noted here.' },
  ],
  messages: {
    default: {
      zh: '{table}{cell}原文为“{raw}”，是否为数字待人工核对。',
      en: '{table}, {cell} reads “{raw}”: whether this is one number needs a person to look.',
    },
    many: {
      zh: '{table}有{count}格原文形似数字（{raw}），待人工核对：{where}。',
      en: '{table}: {count} cells look like numbers ({raw}) and need a person to look: {where}.',
    },
  },
  check: (report) => {
    const figures = figuresOf(report);
    const found = figures.filter(
      (remark) =>
        (remark.figure.status === 'not-a-number' && looksLikeNumber(remark.figure.printed)) ||
        severalNumbers(remark.figure.printed) ||
        runTogether(report, remark),
    );
    const drafts = remarkOn(
      report,
      found,
      ({ figure }) => ({ slots: { raw: figure.printed }, actual: figure.printed, expected: '一个数字' }),
      (remarks) => {
        const raw = [...new Set(remarks.map(({ figure }) => `“${figure.printed.trim()}”`))].slice(0, 3).join('、');
        return { slots: { raw }, actual: raw, expected: '一个数字' };
      },
    );
    return judge(drafts, figures.length, { zh: '没有读到任何表格数据。', en: 'No figure was found.' });
  },
  examples: [
    { shows: { zh: '普通数字', en: 'plain numbers' }, report: { table2: { licences: [555] } }, verdict: 'passed' },
    {
      shows: { zh: '字母O', en: 'the letter O' },
      report: { table2: { penalties: ['1O5'] } },
      verdict: 'failed',
      findings: 1,
      message: '表二“行政处罚·本年处理决定数量”原文为“1O5”，是否为数字待人工核对。',
    },
    {
      shows: { zh: '三格并为“555”', en: 'three cells run into 555' },
      report: { table2: { regulations: [555, '', ''] } },
      verdict: 'failed',
      findings: 1,
    },
    {
      shows: { zh: '没有任何规定表格', en: 'none of the official tables' },
      report: { table2: null, table3: null, table4: null },
      verdict: 'not-assessable',
    },
  ],
};
