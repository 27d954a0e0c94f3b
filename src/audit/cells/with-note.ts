import { remarkOn } from '../group.js';
import { figuresOf, judge, type Rule } from '../rule.js';

/** A number with words beside it: the number is the value, the words are kept. */
export const cellWithNote: Rule = {
  id: 'cell-with-note',
  version: 1,
  group: 'cells',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '单元格数字附有说明', en: 'Number with a note in the cell' },
  says: {
    zh: '数据格内数字之后附有说明的，取前面的数字，说明照录。',
    en: 'Where words stand beside the number, the number is the value and the words are kept.',
  },
  basis: '数据读取约定',
  exceptions: [
    {
      zh: '上海市政府办公厅2025：“22（其中修订16件）”“55（含自然失效29件）”，取22、55。',
      en: '上海市政府办公厅 2025: 22（其中修订16件） and 55（含自然失效29件） are 22 and 55.',
    },
  ],
  messages: {
    default: { zh: '{table}{cell}填报{value}，同一格附注“{note}”。', en: '{table}, {cell} has {value}, with the note “{note}” in the cell.' },
    many: { zh: '{table}有{count}格数字附有说明：{where}。', en: '{table}: {count} cells carry notes: {where}.' },
  },
  check: (report) => {
    const figures = figuresOf(report);
    const drafts = remarkOn(
      report,
      figures.filter(({ figure }) => figure.value !== null && figure.note !== undefined),
      ({ figure }) => ({ slots: { value: figure.value!, note: figure.note! }, actual: figure.printed, expected: String(figure.value) }),
      () => ({ slots: {}, actual: '', expected: '' }),
    );
    return judge(drafts, figures.length, { zh: '没有读到任何表格数据。', en: 'No figure was found.' });
  },
  examples: [
    { shows: { zh: '没有附注', en: 'no notes' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '两格附注', en: 'two notes' },
      report: { table2: { regulations: [22, '22（其中修订16件）', 235], documents: [34, '55（含自然失效29件）', 189] } },
      verdict: 'failed',
      findings: 2,
      message: '表二“规章·本年废止件数”填报22，同一格附注“其中修订16件”。',
    },
    {
      shows: { zh: '没有任何规定表格', en: 'none of the official tables' },
      report: { table2: null, table3: null, table4: null },
      verdict: 'not-assessable',
    },
  ],
};
