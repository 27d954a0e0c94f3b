import type { FormCell, Row, TableId } from '../schema/form.js';
import { formCells, forms, officialForm, undividedOther } from '../schema/form.js';
import type { Said } from '../schema/finding.js';
import type { Report } from '../schema/report.js';

/** How messages name tables, rows and cells: the official labels, short enough for one sentence. */

export const tableName: Readonly<Record<TableId, Said>> = {
  table2: { zh: '表二', en: 'Table 2 (表二)' },
  table3: { zh: '表三', en: 'Table 3 (表三)' },
  table4: { zh: '表四', en: 'Table 4 (表四)' },
};

/** The section that holds each table, and back. */
export const sectionOfTable: Readonly<Record<TableId, number>> = { table2: 2, table3: 3, table4: 4 };

/** `（三）不予公开/1.属于国家秘密`: the path without 三、本年度办理结果, which every outcome shares, and without what a bracket explains. */
export const rowName = (row: Row): string => {
  const parents = row.parents.filter((parent) => parent !== '三、本年度办理结果');
  return [...parents, row.label.replace(/（区分处理的.*）$/, '')].join('/');
};

export const rowNameById = (table: TableId, id: string): string => {
  const rows = [...forms['2021'].tables[table].rows, ...forms['2019'].tables[table].rows, undividedOther];
  const row = rows.find((one) => one.id === id);
  return row ? rowName(row) : id;
};

export const columnName = (label: string): string => label.replace(/（单位：.*）$/, '');

/** A label without its number and without what a bracket explains: the words by which it would be known if it were printed. */
export const wordsOf = (label: string): string =>
  label.replace(/^(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|\d+[.．、])/u, '').replace(/（.*）$/u, '');

/** Labels of a table, of both forms, that are long enough to be known by. */
export const tellingLabels = (table: TableId): readonly string[] => {
  const printed = [forms['2019'], forms['2021']].flatMap(({ tables }) => [...tables[table].rows, ...tables[table].columns]);
  return [...new Set(printed.map(({ label }) => wordsOf(label)))].filter((words) => words.length >= 5);
};

/** A name in quotation marks; those inside it become single ones (GB/T 15834). */
export const quotedName = (name: string): string => `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`;

/** `表二“行政处罚·本年处理决定数量”` without the table. */
export const cellName = (cell: FormCell): string => quotedName(`${rowName(cell.row)}·${columnName(cell.column.label)}`);

/** Name of a figure id; the id itself where no form has it. */
export const figureName = (report: Report, id: string): string => {
  const form = report.tables[`table${id.charAt(1)}` as TableId]?.form ?? officialForm(report.form);
  const cell = formCells[form].get(id);
  return cell ? cellName(cell) : id;
};

/** `一、总体情况` */
export const sectionName = (order: number): string => {
  const section = forms['2021'].sections[order - 1];
  return section ? `${section.number}、${section.title}` : String(order);
};

/** `a、b、c等5处` beyond four; between names in quotation marks stands no 、. */
export const listed = (names: readonly string[]): Said => {
  const shown = names.slice(0, 4);
  const zh = shown.join(names.every((name) => name.startsWith('“')) ? '' : '、');
  return names.length <= 4
    ? { zh, en: shown.join(', ') }
    : { zh: `${zh}等${names.length}处`, en: `${shown.join(', ')} and ${names.length - 4} more` };
};
