import { figureId, forms } from '../../schema/form.js';
import { sumOf } from '../relations.js';
import { judge, type Draft, type Rule } from '../rule.js';
import { columnName } from '../labels.js';
import { tableAbsent } from '../sums.js';

/** More carried out than there ever was. Speaks only where the balance of the column cannot. */
export const t3CarryOverCapacity: Rule = {
  id: 't3-carry-over-capacity',
  version: 1,
  group: 'table3',
  scope: 'report',
  severity: 'error',
  forms: ['2019', '2021'],
  title: { zh: '表三：结转下年数不应大于新收与上年结转之和', en: 'Table 3: no more is carried out than was received and carried in' },
  says: { zh: '表三每一列：四、结转下年度继续办理 ≤ 一、本年新收＋二、上年结转。', en: 'In every column of Table 3: 四 ≤ 一 + 二.' },
  basis: '逻辑关系（表三表头勾稽关系的推论）',
  exceptions: [
    {
      zh: '（七）总计能够读出的列，由 t3-column-balance 判断，本规则不重复指出。',
      en: 'Where （七）总计 can be read, t3-column-balance speaks and this rule does not repeat it.',
    },
  ],
  messages: {
    default: {
      zh: '表三“{column}”列结转下年度{out}件，多于新收与上年结转合计的{capacity}件，请核对。',
      en: 'Table 3, column {column}: {out} carried out, more than the {capacity} received and carried in; please check.',
    },
  },
  check: (report) => {
    const drafts: Draft[] = [];
    let applied = 0;
    for (const { id, label } of report.tables.table3 ? forms['2021'].tables.table3.columns : []) {
      const [n1, n2, n4, r7] = ['N1', 'N2', 'N4', 'R7'].map((row) => report.figures[figureId('table3', row, id)]);
      if (!n1 || !n2 || !n4 || n1.value === null || n2.value === null || n4.value === null) continue;
      applied++;
      const capacity = sumOf([n1.value, n2.value]);
      if (n4.value <= capacity || (r7 && r7.value !== null)) continue;
      drafts.push({
        table: 'table3',
        row: 'N4',
        column: id,
        place: n4.place,
        because: [n1.place, n2.place],
        slots: { column: columnName(label), out: n4.value, capacity },
        actual: String(n4.value),
        expected: `≤${capacity}`,
      });
    }
    return judge(drafts, applied, tableAbsent('table3'));
  },
  examples: [
    { shows: { zh: '结转不超过收到', en: 'no more carried out than came in' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '（七）总计不是数字，结转9件多于收到的6件', en: '（七）总计 is unreadable and 9 are carried out of 6' },
      report: { table3: { N1: [6, 0, 0, 0, 0, 0, 6], R7: ['若干', 0, 0, 0, 0, 0, '若干'], N4: [9, 0, 0, 0, 0, 0, 9] } },
      verdict: 'failed',
      findings: 2,
      message: '表三“自然人”列结转下年度9件，多于新收与上年结转合计的6件，请核对。',
    },
    { shows: { zh: '没有表三', en: 'no Table 3' }, report: { table3: null }, verdict: 'not-assessable' },
  ],
};
