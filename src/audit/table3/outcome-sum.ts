import { figureId, formCells } from '../../schema/form.js';
import { columnName } from '../labels.js';
import type { Rule } from '../rule.js';
import { gap, judgeRelations } from '../sums.js';

/** 办理结果各分项之和＝（七）总计: a column of 表三. */
export const t3OutcomeSum: Rule = {
  id: 't3-outcome-sum',
  version: 1,
  group: 'table3',
  scope: 'report',
  severity: 'error',
  forms: ['2019', '2021'],
  title: { zh: '表三：办理结果各项之和应等于（七）总计', en: 'Table 3: the outcomes add up to （七）总计' },
  says: {
    zh: '表三每一列：（一）至（六）各项办理结果之和＝（七）总计。',
    en: 'In every column of Table 3 the outcomes （一） to （六） add up to （七）总计.',
  },
  basis: '国办公开办函〔2021〕30号 格式附表',
  exceptions: [
    {
      zh: '2019年格式以及未分项的报告，（六）其他处理为一行（洪泽区2023、2024）。',
      en: 'In the 2019 form, and where it is left undivided (洪泽区 2023, 2024), （六）其他处理 is one row.',
    },
    { zh: '缺少某一行或某格不是数字的，该列不作判断。', en: 'A column with a row missing or a cell that is no number is not judged.' },
    {
      zh: '只有总计列填数的（徐闻县司法局2023），只核对总计列。',
      en: 'Where only the total column is filled (徐闻县司法局 2023), only that column is judged.',
    },
  ],
  messages: {
    default: {
      zh: '表三“{column}”列各办理结果之和为{sum}，（七）总计填报{total}，相差{gap}，请核对。',
      en: 'Table 3, column {column}: the outcomes add up to {sum}, （七）总计 prints {total} (difference {gap}); please check.',
    },
    zero: {
      zh: '表三“{column}”列各办理结果之和为{sum}，（七）总计填报为0，疑未填合计，请核对。',
      en: 'Table 3, column {column}: the outcomes add up to {sum}, （七）总计 was left at 0; please check.',
    },
  },
  check: (report) =>
    judgeRelations(report, 't3-outcome-sum', 'table3', ({ relation, left, right }) => ({
      message: right === 0 ? 'zero' : 'default',
      slots: {
        column: columnName(formCells['2021'].get(figureId('table3', 'R7', relation.column))!.column.label),
        sum: left,
        total: right,
        gap: gap(left, right),
      },
      actual: String(right),
      expected: String(left),
    })),
  examples: [
    { shows: { zh: '各列相等', en: 'every column adds up' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '自然人列与总计列的（七）总计都多3', en: '（七）总计 is 3 too many for natural persons and in total' },
      report: {
        table3: { N1: [8, 1, 0, 0, 0, 0, 9], R1: [4, 1, 0, 0, 0, 0, 5], R7: [7, 1, 0, 0, 0, 0, 8], N4: [1, 0, 0, 0, 0, 0, 1] },
      },
      verdict: 'failed',
      findings: 2,
      message: '表三“自然人”列各办理结果之和为4，（七）总计填报7，相差3，请核对。',
    },
    {
      shows: { zh: '（六）其他处理为一行', en: '（六）其他处理 as one row' },
      report: {
        undivided: true,
        table3: { N1: [5, 0, 0, 0, 0, 0, 5], R1: [3, 0, 0, 0, 0, 0, 3], R6: [2, 0, 0, 0, 0, 0, 2], R7: [5, 0, 0, 0, 0, 0, 5] },
      },
      verdict: 'passed',
    },
    {
      shows: { zh: '少印一行，各列都不能判断', en: 'a row is not printed: no column can be judged' },
      report: { table3: { 'R5.3': null } },
      verdict: 'not-assessable',
    },
  ],
};
