import { forms, figureId } from '../../schema/form.js';
import { rowNameById } from '../labels.js';
import { sumOf } from '../relations.js';
import { judge, type Draft, type Rule } from '../rule.js';
import { tableAbsent } from '../sums.js';

/** A group of 表四 with results but no total. */
export const t4TotalBlank: Rule = {
  id: 't4-total-blank',
  version: 1,
  group: 'table4',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '表四：总计未填写', en: 'Table 4: total left blank' },
  says: { zh: '表四每组总计空白而有分项大于0的，予以提示。', en: 'A blank total in Table 4 over results that are not all zero is noted.' },
  basis: '国办公开办函〔2021〕30号 格式附表',
  exceptions: [{ zh: '整组空白：没有发生，或未填报，不提示。', en: 'A whole group left blank: nothing happened or nothing was filed; not noted.' }],
  messages: {
    default: { zh: '表四“{group}”总计未填写（按分项计算为{sum}）。', en: 'Table 4, {group}: the total is blank (the results add up to {sum}).' },
  },
  check: (report) => {
    const table = report.tables.table4;
    const drafts: Draft[] = [];
    let applied = 0;
    for (const row of table ? forms[table.form].tables.table4.rows : []) {
      const total = report.figures[figureId('table4', row.id, 'total')];
      if (!total) continue;
      applied++;
      const parts = row.columns.filter((id) => id !== 'total').flatMap((id) => report.figures[figureId('table4', row.id, id)] ?? []);
      const sum = sumOf(parts.flatMap((part) => part.value ?? []));
      if (total.status !== 'blank' || sum <= 0) continue;
      drafts.push({
        table: 'table4',
        row: row.id,
        column: 'total',
        place: total.place,
        because: parts.map((part) => part.place),
        slots: { group: rowNameById('table4', row.id), sum },
        actual: '',
        expected: String(sum),
      });
    }
    return judge(drafts, applied, tableAbsent('table4'));
  },
  examples: [
    { shows: { zh: '总计已填', en: 'totals are filled' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '分项有数而总计空白', en: 'results over a blank total' },
      report: { table4: { review: [5, 0, 0, 2, ''] } },
      verdict: 'failed',
      findings: 1,
      message: '表四“行政复议”总计未填写（按分项计算为7）。',
    },
    { shows: { zh: '整组空白', en: 'the whole group is blank' }, report: { table4: { review: ['', '', '', '', ''] } }, verdict: 'passed' },
    { shows: { zh: '没有表四', en: 'no Table 4' }, report: { table4: null }, verdict: 'not-assessable' },
  ],
};
