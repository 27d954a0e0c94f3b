import { cellName, tableName } from '../labels.js';
import { figuresOf, judge, type Rule } from '../rule.js';

/** A count below zero. */
export const cellNegative: Rule = {
  id: 'cell-negative',
  version: 1,
  group: 'cells',
  scope: 'report',
  severity: 'error',
  forms: ['2019', '2021'],
  title: { zh: '计数为负数', en: 'Negative count' },
  says: { zh: '表二、表三、表四的件数、金额不应小于0。', en: 'No figure of Tables 2, 3 and 4 is below 0.' },
  basis: '计数含义',
  exceptions: [
    { zh: '2019年格式的“本年增/减”本有正负（＋1036、－8）。', en: '本年增/减 of the 2019 form is signed by design (+1036, -8).' },
    { zh: '单独的横线表示没有，不是负号，见 cell-non-numeric。', en: 'A dash alone is no minus sign: see cell-non-numeric.' },
  ],
  messages: { default: { zh: '{table}{cell}为负数（{value}），请核对。', en: '{table}, {cell} is negative ({value}); please check.' } },
  check: (report) => {
    const counted = figuresOf(report).filter(({ cell, figure }) => cell.column.id !== 'change' && figure.value !== null);
    const drafts = counted
      .filter(({ figure }) => figure.value! < 0)
      .map(({ cell, figure }) => ({
        table: cell.table,
        row: cell.row.id,
        column: cell.column.id,
        place: figure.place,
        slots: { table: tableName[cell.table], cell: cellName(cell), value: figure.value! },
        actual: figure.printed,
        expected: '≥0',
      }));
    return judge(drafts, counted.length, { zh: '没有读到任何表格数据。', en: 'No figure was found.' });
  },
  examples: [
    { shows: { zh: '没有负数', en: 'nothing negative' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '结转下年为－1', en: 'carried out: -1' },
      report: { table3: { N4: [-1, 0, 0, 0, 0, 0, -1] } },
      verdict: 'failed',
      findings: 2,
      message: '表三“四、结转下年度继续办理·自然人”为负数（-1），请核对。',
    },
    {
      shows: { zh: '2019年格式的本年增/减', en: '本年增/减 of the 2019 form' },
      report: { form: '2019', table2: { licences: [120, '-8', 30] } },
      verdict: 'passed',
    },
    {
      shows: { zh: '没有任何规定表格', en: 'none of the official tables' },
      report: { table2: null, table3: null, table4: null },
      verdict: 'not-assessable',
    },
  ],
};
