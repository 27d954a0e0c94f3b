import { cellName, tableName } from '../labels.js';
import { figuresOf, judge, type Draft, type Rule } from '../rule.js';

/** A count with a fraction. */
export const cellFractional: Rule = {
  id: 'cell-fractional',
  version: 1,
  group: 'cells',
  scope: 'report',
  severity: 'error',
  forms: ['2019', '2021'],
  title: { zh: '件数为小数', en: 'Count with a fraction' },
  says: {
    zh: '表二、表三、表四的件数（项数）应为整数，金额除外。',
    en: 'Counts in Tables 2, 3 and 4 are whole numbers; amounts of money are not counts.',
  },
  basis: '计数含义',
  exceptions: [
    { zh: '行政事业性收费（万元）、采购总金额可以有小数。', en: '行政事业性收费 (万元) and 采购总金额 may have fractions.' },
    { zh: '形如“1.234”的，可能是以点作千分位，仅作提示。', en: 'A figure such as 1.234 may use a dot for thousands: info only.' },
  ],
  messages: {
    default: {
      zh: '{table}{cell}为小数（{value}），件数应为整数，请核对。',
      en: '{table}, {cell} has a fraction ({value}); a count is a whole number; please check.',
    },
    dotted: {
      zh: '{table}{cell}印作“{value}”，可能以点作千分位，请核对。',
      en: '{table}, {cell} prints “{value}”, perhaps with a dot for thousands; please check.',
    },
  },
  check: (report) => {
    const counted = figuresOf(report).filter(({ cell, figure }) => cell.column.unit !== '万元' && cell.column.unit !== '元' && figure.value !== null);
    const drafts = counted
      .filter(({ figure }) => !Number.isInteger(figure.value))
      .map(({ cell, figure }): Draft => {
        const dotted = /^\s*\d{1,3}(?:\.\d{3})+\s*$/.test(figure.printed);
        return {
          table: cell.table,
          row: cell.row.id,
          column: cell.column.id,
          place: figure.place,
          slots: { table: tableName[cell.table], cell: cellName(cell), value: figure.printed },
          actual: figure.printed,
          expected: '整数',
          ...(dotted ? { message: 'dotted', severity: 'info' } : {}),
        };
      });
    return judge(drafts, counted.length, { zh: '没有读到任何表格数据。', en: 'No figure was found.' });
  },
  examples: [
    { shows: { zh: '收费金额有小数', en: 'an amount with a fraction' }, report: { table2: { fees: ['8978.04'] } }, verdict: 'passed' },
    {
      shows: { zh: '行政处罚12.5件', en: '12.5 penalties' },
      report: { table2: { penalties: ['12.5'] } },
      verdict: 'failed',
      findings: 1,
      severity: 'error',
      message: '表二“行政处罚·本年处理决定数量”为小数（12.5），件数应为整数，请核对。',
    },
    { shows: { zh: '“1.234”', en: '1.234' }, report: { table2: { licences: ['1.234'] } }, verdict: 'failed', severity: 'info' },
    {
      shows: { zh: '没有任何规定表格', en: 'none of the official tables' },
      report: { table2: null, table3: null, table4: null },
      verdict: 'not-assessable',
    },
  ],
};
