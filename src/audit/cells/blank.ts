import type { TableId } from '../../schema/form.js';
import type { Report } from '../../schema/report.js';
import type { Said } from '../../schema/finding.js';
import { remarkOn } from '../group.js';
import { equal, relationsOf, standsForNothing, sumOf } from '../relations.js';
import { figuresOf, judge, type Rule } from '../rule.js';

/** Blank cells. Custom asks for 0, no text of the national form that was seen demands it: a remark, never a fault. */

/** Said of many blanks: whether all sums of the table hold with 0 in their place (上海市政府办公厅 2019, 沭阳县发改局 2023). */
const sumsHold = (report: Report, table: TableId): Said => {
  const relations = relationsOf(report).filter((relation) => relation.table === table);
  const side = (ids: readonly string[]): number | null => {
    const figures = ids.flatMap((id) => report.figures[id] ?? []);
    const readable = figures.length === ids.length && figures.every((figure) => figure.value !== null || standsForNothing(figure));
    return readable ? sumOf(figures.flatMap((figure) => figure.value ?? [])) : null;
  };
  const hold = relations.every((relation) => {
    const [left, right] = [side(relation.left), side(relation.right)];
    return left !== null && right !== null && equal(left, right);
  });
  return relations.length > 0 && hold ? { zh: '；空白按0计，各项勾稽关系成立', en: '; with 0 in their place all sums hold' } : { zh: '', en: '' };
};

export const cellBlank: Rule = {
  id: 'cell-blank',
  version: 1,
  group: 'cells',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '数据单元格为空', en: 'Blank cell' },
  says: {
    zh: '规定表格的每个数据格应有数字，没有的填0；空白的予以提示。',
    en: 'Every cell of the official tables holds a number, 0 where there is nothing; a blank is noted.',
  },
  basis: '格式附表为统计表，惯例零填报（国家格式文本中未核到明文）',
  exceptions: [
    {
      zh: '法人各列整列空白十分常见（沭阳县发改局2023、徐闻县司法局2023）。',
      en: 'Columns of legal persons left blank are very common (沭阳县发改局 2023, 徐闻县司法局 2023).',
    },
    { zh: '同一表中超过3格空白的，合为一条提示。', en: 'More than three blanks in a table are one remark.' },
    {
      zh: '空白不当作0：算术规则仅在按0计能够成立时视为成立，否则不作判断。',
      en: 'A blank is never 0: a sum that holds with 0 passes, one that does not is not judged.',
    },
  ],
  messages: {
    default: { zh: '{table}{cell}未填写数据。', en: '{table}, {cell}: blank.' },
    many: { zh: '{table}有{count}格未填写数据（{where}）{hold}。', en: '{table}: {count} cells are blank ({where}){hold}.' },
  },
  check: (report) => {
    const figures = figuresOf(report);
    const drafts = remarkOn(
      report,
      figures.filter(({ figure }) => figure.status === 'blank'),
      () => ({ slots: {}, actual: '', expected: '数字' }),
      (_, table) => ({ slots: { hold: sumsHold(report, table) }, actual: '', expected: '数字' }),
    );
    return judge(drafts, figures.length, { zh: '没有读到任何表格数据。', en: 'No figure was found.' });
  },
  examples: [
    { shows: { zh: '都有数字', en: 'every cell holds a number' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '一格空白', en: 'one blank' },
      report: { table2: { penalties: [''] } },
      verdict: 'failed',
      findings: 1,
      message: '表二“行政处罚·本年处理决定数量”未填写数据。',
    },
    {
      shows: { zh: '整列空白：合为一条', en: 'a whole column: one remark' },
      report: {
        table3: Object.fromEntries(
          [
            'N1',
            'N2',
            'R1',
            'R2',
            'R3.1',
            'R3.2',
            'R3.3',
            'R3.4',
            'R3.5',
            'R3.6',
            'R3.7',
            'R3.8',
            'R4.1',
            'R4.2',
            'R4.3',
            'R5.1',
            'R5.2',
            'R5.3',
            'R5.4',
            'R5.5',
            'R6.1',
            'R6.2',
            'R6.3',
            'R7',
            'N4',
          ].map((row) => [row, [0, 0, '', 0, 0, 0, 0]]),
        ),
      },
      verdict: 'failed',
      findings: 1,
      message: '表三有25格未填写数据（“科研机构”整列）；空白按0计，各项勾稽关系成立。',
    },
    {
      shows: { zh: '没有任何规定表格', en: 'none of the official tables' },
      report: { table2: null, table3: null, table4: null },
      verdict: 'not-assessable',
    },
  ],
};
