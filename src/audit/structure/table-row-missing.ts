import type { Said } from '../../schema/finding.js';
import { rowPath, tableIds } from '../../schema/form.js';
import { rowName, tableName, wordsOf } from '../labels.js';
import { judge, type Draft, type Rule } from '../rule.js';
import { askedRows, missingRows, partlyUnread } from '../tables.js';

/** A row of the form that the table does not print. */
export const tableRowMissing: Rule = {
  id: 'table-row-missing',
  version: 1,
  group: 'structure',
  scope: 'report',
  severity: 'error',
  forms: ['2019', '2021'],
  title: { zh: '表格缺少规定的行', en: 'Table lacks a row of the form' },
  says: { zh: '表二、表三、表四应有所用格式的全部行。', en: 'Tables 2, 3 and 4 print every row of their form.' },
  basis: '国办公开办函〔2021〕30号 格式附表',
  exceptions: [
    {
      zh: '（六）其他处理只印一行的（洪泽区2023、2024），见 t3-other-not-itemised。',
      en: '（六）其他处理 as one row (洪泽区 2023, 2024) is a matter of t3-other-not-itemised.',
    },
    { zh: '表二整组缺失的，见 t2-group-incomplete。', en: 'A whole block of Table 2: see t2-group-incomplete.' },
    {
      zh: '表格另有不认识的行，数目不少于所缺的，可能只是改了名称，仅作提示。',
      en: 'Info only where the table has as many unknown rows as are missing: perhaps they were renamed.',
    },
    {
      zh: '缺少一半以上、表格读取存疑或另有图片的，多半是我们没有读全，不作判断。',
      en: 'Not judged where half the rows or more are missing, the table is in doubt, or a picture stands beside it: most likely we lost them.',
    },
  ],
  messages: { default: { zh: '{table}缺少规定项目“{row}”，请核对原文。', en: '{table} lacks the row {row}; please check the original.' } },
  check: (report, { notices }) => {
    const drafts: Draft[] = [];
    let applied = 0;
    let reason: Said = { zh: '没有读到规定表格。', en: 'None of the official tables was found.' };
    for (const id of tableIds) {
      const table = report.tables[id];
      if (!table) continue;
      const unread = partlyUnread(report, id, notices);
      const [asked, missing] = [askedRows(report, id), missingRows(report, id)];
      if (missing.length > 0 && (unread || missing.length * 2 >= asked.length)) {
        reason = unread ?? {
          zh: `${tableName[id].zh}只读到${asked.length - missing.length}行，可能没有读全，不作判断。`,
          en: `Only ${asked.length - missing.length} rows of ${tableName[id].en} were read; more may be there.`,
        };
        continue;
      }
      applied++;
      for (const row of missing)
        drafts.push({
          table: id,
          row: row.id,
          column: null,
          place: table.place,
          because: table.addedRows.map((added) => added.place),
          absent: [wordsOf(row.label)],
          slots: { table: tableName[id], row: rowName(row) },
          actual: '',
          expected: rowPath(row),
          ...(table.addedRows.length >= missing.length ? { severity: 'info' } : {}),
        });
    }
    return judge(drafts, applied, reason);
  },
  examples: [
    { shows: { zh: '各行齐全', en: 'every row' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '表三少一行', en: 'a row of Table 3 is not printed' },
      report: { table3: { 'R5.3': null } },
      verdict: 'failed',
      findings: 1,
      severity: 'error',
      message: '表三缺少规定项目“（五）不予处理/3.要求提供公开出版物”，请核对原文。',
    },
    { shows: { zh: '（六）其他处理为一行', en: '（六）其他处理 as one row' }, report: { undivided: true }, verdict: 'passed' },
    {
      shows: { zh: '有一行改了名称', en: 'a row was renamed' },
      report: { table3: { 'R5.3': null }, addedRows: { table3: ['3.索取出版物'] } },
      verdict: 'failed',
      severity: 'info',
    },
    { shows: { zh: '没有规定表格', en: 'no tables' }, report: { table2: null, table3: null, table4: null }, verdict: 'not-assessable' },
  ],
};
