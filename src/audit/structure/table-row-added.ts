import { tableIds } from '../../schema/form.js';
import { fewCells } from '../group.js';
import { tableName } from '../labels.js';
import { judge, type Draft, type Rule } from '../rule.js';

/** Rows or columns that the form does not have. */
export const tableRowAdded: Rule = {
  id: 'table-row-added',
  version: 1,
  group: 'structure',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '表格增设了规定以外的行或列', en: 'Table with rows or columns of its own' },
  says: { zh: '规定表格中出现格式以外的行或列的，予以提示。', en: 'A row or column that the form does not have is noted.' },
  basis: '国办公开办函〔2021〕30号 格式附表',
  exceptions: [
    { zh: '2020年一些省份有补充项目（湖北增设“其他主动公开文件”）。', en: 'Some provinces had supplements in 2020 (湖北 added 其他主动公开文件).' },
    { zh: '“注：”“备注”一行不算增设。', en: 'A row 注： or 备注 is a note, not a row.' },
  ],
  messages: { default: { zh: '{table}含规定格式以外的项目“{row}”。', en: '{table} has an entry that is not in the form: “{row}”.' } },
  check: (report) => {
    const tables = tableIds.flatMap((id) => report.tables[id] ?? []);
    const drafts = tables.flatMap((table): Draft[] => {
      const added = [...table.addedRows, ...table.addedColumns];
      const draft = (row: string, places: typeof added): Draft => ({
        table: table.id,
        place: places[0]!.place,
        because: places.slice(1).map((one) => one.place),
        slots: { table: tableName[table.id], row },
        actual: row,
        expected: '',
      });
      if (added.length > fewCells)
        return [
          draft(
            `${added
              .slice(0, fewCells)
              .map(({ text }) => text.trim())
              .join('、')}等${added.length}项`,
            added,
          ),
        ];
      return added.map((one) => draft(one.text.trim(), [one]));
    });
    return judge(drafts, tables.length, { zh: '没有读到规定表格。', en: 'None of the official tables was found.' });
  },
  examples: [
    { shows: { zh: '没有增设', en: 'nothing added' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '表二增设“其他主动公开文件”', en: 'Table 2 has 其他主动公开文件' },
      report: { addedRows: { table2: ['其他主动公开文件'] } },
      verdict: 'failed',
      findings: 1,
      message: '表二含规定格式以外的项目“其他主动公开文件”。',
    },
    { shows: { zh: '没有规定表格', en: 'no tables' }, report: { table2: null, table3: null, table4: null }, verdict: 'not-assessable' },
  ],
};
