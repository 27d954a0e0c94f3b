import { forms, undividedOther } from '../../schema/form.js';
import type { Figure } from '../../schema/report.js';
import { columnName, listed, quotedName, rowName, rowNameById } from '../labels.js';
import { relationsOf, sumOf } from '../relations.js';
import { judge, type Draft, type Rule } from '../rule.js';
import { fewCells } from '../group.js';
import { tableAbsent } from '../sums.js';

/** Totals of 表三 that are blank over parts that can be read. */
export const t3TotalColumnBlank: Rule = {
  id: 't3-total-column-blank',
  version: 1,
  group: 'table3',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '表三：总计未填写', en: 'Table 3: totals left blank' },
  says: {
    zh: '表三某行总计（或某列（七）总计）空白，而各分项有数的，予以提示。',
    en: 'A blank total of a row (or （七）总计 of a column) of Table 3 over parts that hold numbers is noted.',
  },
  basis: '国办公开办函〔2021〕30号 格式附表',
  exceptions: [
    {
      zh: '上海市政府办公厅2019：各办理结果的总计列全部空白，只填了新收、结转和（七）总计——作一条提示，不逐格列出。',
      en: '上海市政府办公厅 2019 left the total column blank in every outcome row: one remark, not one for each cell.',
    },
  ],
  messages: {
    default: { zh: '表三“{name}”总计未填写（按分项计算为{sum}）。', en: 'Table 3, {name}: the total is blank (the parts add up to {sum}).' },
    many: { zh: '表三有{count}处总计未填写：{where}。', en: 'Table 3: {count} totals are blank: {where}.' },
  },
  check: (report) => {
    const blanks: { total: Figure; row: string; column: string; name: string; parts: readonly Figure[] }[] = [];
    let applied = 0;
    const rows = [...forms['2021'].tables.table3.rows, undividedOther];
    for (const relation of relationsOf(report)) {
      if (relation.rule !== 't3-row-total' && relation.rule !== 't3-outcome-sum') continue;
      const total = report.figures[relation.right[0]!];
      // the corner of both sums, R7·总计, belongs to its row
      if (!total || (relation.rule === 't3-outcome-sum' && relation.column === 'c7')) continue;
      applied++;
      const parts = relation.left.flatMap((id) => report.figures[id] ?? []);
      if (total.status !== 'blank' || !parts.some((part) => part.value !== null && part.value !== 0)) continue;
      const row = rows.find((one) => one.id === relation.row);
      const column = forms['2021'].tables.table3.columns.find((one) => one.id === relation.column);
      const name = relation.rule === 't3-row-total' && row ? rowName(row) : `${rowNameById('table3', 'R7')}·${columnName(column!.label)}`;
      blanks.push({ total, row: relation.row!, column: relation.column, name, parts });
    }
    const drafts = blanks.map(({ total, row, column, name, parts }): Draft => {
      const sum = sumOf(parts.flatMap((part) => part.value ?? []));
      return {
        table: 'table3',
        row,
        column,
        place: total.place,
        because: parts.map((part) => part.place),
        slots: { name, sum },
        actual: '',
        expected: String(sum),
      };
    });
    if (drafts.length <= fewCells) return judge(drafts, applied, tableAbsent('table3'));
    const columns = new Set(blanks.map(({ column }) => column));
    const together: Draft = {
      table: 'table3',
      row: null,
      column: columns.size === 1 ? blanks[0]!.column : null,
      place: blanks[0]!.total.place,
      because: blanks.slice(1).map(({ total }) => total.place),
      message: 'many',
      slots: { count: blanks.length, where: listed(blanks.map(({ name }) => quotedName(name))) },
      actual: '',
      expected: drafts.map((draft) => draft.expected).join('、'),
    };
    return judge([together], applied, tableAbsent('table3'));
  },
  examples: [
    { shows: { zh: '总计已填', en: 'totals are filled' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '一行总计空白', en: 'one row without total' },
      report: { table3: { N1: [4, 2, 0, 0, 0, 0, ''], R1: [4, 2, 0, 0, 0, 0, 6], R7: [4, 2, 0, 0, 0, 0, 6] } },
      verdict: 'failed',
      findings: 1,
      message: '表三“一、本年新收政府信息公开申请数量”总计未填写（按分项计算为6）。',
    },
    {
      shows: { zh: '四行总计空白：合为一条', en: 'four rows without total: one remark' },
      report: {
        table3: { R1: [258, 12, 0, 0, 1, 1, ''], R2: [3, 0, 0, 0, 0, 0, ''], 'R4.1': [252, 12, 0, 0, 1, 0, ''], 'R5.1': [148, 1, 0, 0, 0, 0, ''] },
      },
      verdict: 'failed',
      findings: 1,
      message:
        '表三有4处总计未填写：“（一）予以公开”“（二）部分公开”“（四）无法提供/1.本机关不掌握相关政府信息”“（五）不予处理/1.信访举报投诉类申请”。',
    },
    { shows: { zh: '整行空白', en: 'a whole row left blank' }, report: { table3: { R2: ['', '', '', '', '', '', ''] } }, verdict: 'passed' },
    { shows: { zh: '没有表三', en: 'no Table 3' }, report: { table3: null }, verdict: 'not-assessable' },
  ],
};
