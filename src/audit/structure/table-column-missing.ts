import type { Said } from '../../schema/finding.js';
import { forms, tableIds } from '../../schema/form.js';
import { tableName, wordsOf } from '../labels.js';
import { judge, type Draft, type Rule } from '../rule.js';
import { missingColumns, partlyUnread } from '../tables.js';

/** A column of the form that the table does not print. */
export const tableColumnMissing: Rule = {
  id: 'table-column-missing',
  version: 1,
  group: 'structure',
  scope: 'report',
  severity: 'error',
  forms: ['2019', '2021'],
  title: { zh: '表格缺少规定的列', en: 'Table lacks a column of the form' },
  says: { zh: '表二、表三、表四应有所用格式的全部列。', en: 'Tables 2, 3 and 4 print every column of their form.' },
  basis: '国办公开办函〔2021〕30号 格式附表',
  exceptions: [
    { zh: '表头合并或空白、但该列有数据的，不算缺失。', en: 'A head that is merged or blank over figures that are there is no missing column.' },
    { zh: '表二整组缺失的，见 t2-group-incomplete。', en: 'A whole block of Table 2: see t2-group-incomplete.' },
    {
      zh: '缺少一半以上、表格读取存疑或另有图片、另有不认识的列的，不作判断。',
      en: 'Not judged where half the columns or more are missing, the table is in doubt, a picture stands beside it, or it has unknown columns.',
    },
  ],
  messages: { default: { zh: '{table}缺少规定列“{column}”，请核对原文。', en: '{table} lacks the column {column}; please check the original.' } },
  check: (report, { notices }) => {
    const drafts: Draft[] = [];
    let applied = 0;
    let reason: Said = { zh: '没有读到规定表格。', en: 'None of the official tables was found.' };
    for (const id of tableIds) {
      const table = report.tables[id];
      if (!table) continue;
      const unread = partlyUnread(report, id, notices);
      const missing = missingColumns(report, id);
      const { columns } = forms[table.form].tables[id];
      if (missing.length > 0 && (unread || missing.length * 2 >= columns.length || table.addedColumns.length > 0)) {
        reason = unread ?? {
          zh: `${tableName[id].zh}的列可能没有读全，不作判断。`,
          en: `Columns of ${tableName[id].en} may not all have been read.`,
        };
        continue;
      }
      applied++;
      for (const columnId of missing) {
        const { label } = columns.find((column) => column.id === columnId)!;
        drafts.push({
          table: id,
          row: null,
          column: columnId,
          place: table.place,
          absent: [wordsOf(label)],
          slots: { table: tableName[id], column: label },
          actual: '',
          expected: label,
        });
      }
    }
    return judge(drafts, applied, reason);
  },
  examples: [
    { shows: { zh: '各列齐全', en: 'every column' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '表三没有“科研机构”列', en: 'Table 3 without 科研机构' },
      report: { withoutColumns: ['table3.c3'] },
      verdict: 'failed',
      findings: 1,
      severity: 'error',
      message: '表三缺少规定列“科研机构”，请核对原文。',
    },
    {
      shows: { zh: '该部分另有未能识别的表格', en: 'another grid in the section that could not be read' },
      report: { withoutColumns: ['table3.c3'], table2: null, table4: null, sections: { 3: { otherTables: 1 } } },
      verdict: 'not-assessable',
    },
    { shows: { zh: '没有规定表格', en: 'no tables' }, report: { table2: null, table3: null, table4: null }, verdict: 'not-assessable' },
  ],
};
