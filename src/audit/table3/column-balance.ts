import { figureId, formCells } from '../../schema/form.js';
import { columnName } from '../labels.js';
import { sumOf } from '../relations.js';
import type { Rule } from '../rule.js';
import { gap, judgeRelations } from '../sums.js';

/** A summand as it stands in a sum. */
const addend = (value: number): string => (value < 0 ? `（${value}）` : String(value));

/** 一＋二＝三（七）＋四: printed in the corner of 表三 itself. */
export const t3ColumnBalance: Rule = {
  id: 't3-column-balance',
  version: 1,
  group: 'table3',
  scope: 'report',
  severity: 'error',
  forms: ['2019', '2021'],
  title: { zh: '表三：新收＋上年结转应等于办理结果总计＋结转下年', en: 'Table 3: received + carried in = concluded + carried out' },
  says: {
    zh: '表三每一列：一、本年新收＋二、上年结转＝三（七）总计＋四、结转下年度继续办理。',
    en: 'In every column of Table 3: 一 + 二 = 三（七）总计 + 四.',
  },
  basis: '表三表头：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
  exceptions: [
    {
      zh: '（七）总计空白而各项办理结果齐全的，以各项之和代入；仍不成立的不作判断。',
      en: 'Where （七）总计 is blank and all outcomes are there, their sum stands in; if it still fails, nothing is said.',
    },
    {
      zh: '空白按0计能够成立的，视为成立；其余有空白或不是数字的，不作判断。',
      en: 'A blank may count as 0 if the column then balances; otherwise a column with a blank or unreadable cell is not judged.',
    },
  ],
  messages: {
    default: {
      zh: '表三“{column}”列新收与上年结转合计{n1}＋{n2}＝{left}，办结与结转下年度合计{r7}＋{n4}＝{right}，相差{gap}，请核对。',
      en: 'Table 3, column {column}: received and carried in make {n1} + {n2} = {left}, concluded and carried out {r7} + {n4} = {right} (difference {gap}); please check.',
    },
  },
  check: (report) =>
    judgeRelations(report, 't3-column-balance', 'table3', ({ relation, left, right, valueOf }) => {
      const [n1, n2] = relation.left.map(valueOf) as [number, number];
      const [r7, n4] = relation.right.map(valueOf) as [number, number];
      return {
        slots: {
          column: columnName(formCells['2021'].get(figureId('table3', 'R7', relation.column))!.column.label),
          n1: addend(n1),
          n2: addend(n2),
          r7: addend(r7),
          n4: addend(n4),
          left: sumOf([n1, n2]),
          right: sumOf([r7, n4]),
          gap: gap(left, right),
        },
        actual: String(right),
        expected: String(left),
      };
    }),
  examples: [
    { shows: { zh: '各列平衡', en: 'every column balances' }, report: {}, verdict: 'passed' },
    {
      shows: {
        zh: '一件申请进出于不同的列（洋河新区2025）：两列不平，总计平',
        en: 'one application entered in one column and concluded in another (洋河新区 2025): two columns fail, the total balances',
      },
      report: {
        table3: { N1: [60, 0, 0, 0, 0, 1, 61], R1: [61, 0, 0, 0, 0, 0, 61], R7: [61, 0, 0, 0, 0, 0, 61] },
      },
      verdict: 'failed',
      findings: 2,
      message: '表三“自然人”列新收与上年结转合计60＋0＝60，办结与结转下年度合计61＋0＝61，相差1，请核对。',
    },
    {
      shows: { zh: '（七）总计空白，各项之和代入后成立', en: '（七）总计 is blank; the sum of the outcomes balances' },
      report: { table3: { N1: [5, 1, 0, 0, 0, 0, 6], R1: [5, 1, 0, 0, 0, 0, 6], R7: ['', '', '', '', '', '', ''] } },
      verdict: 'passed',
    },
    {
      shows: { zh: '该列有单元格存疑：降为提示', en: 'a cell of the column is in doubt: told as info only' },
      report: { table3: { N1: [5, 0, 0, 0, 0, 0, 5], R1: [4, 0, 0, 0, 0, 0, 4], R7: [4, 0, 0, 0, 0, 0, 4] } },
      notices: [{ code: 'digits-apart', message: '数字被空格断开。', place: { block: 10, cell: [1, 1] } }],
      verdict: 'failed',
      severity: 'info',
    },
    { shows: { zh: '没有表三', en: 'no Table 3' }, report: { table3: null }, verdict: 'not-assessable' },
  ],
};
