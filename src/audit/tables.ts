import type { Said } from '../schema/finding.js';
import type { Row, TableId } from '../schema/form.js';
import { forms } from '../schema/form.js';
import type { Notice } from '../schema/notice.js';
import type { Report } from '../schema/report.js';
import { sectionOfTable, tableName } from './labels.js';
import { isUndivided } from './relations.js';
import { once } from './text.js';

/** What the rules about the shape of a table ask: which rows and columns are there, and whether we may have lost some ourselves. */

/** A reason to say nothing about what a table lacks: a doubt about the table as a whole, or a picture or grid beside it that was not read. */
export const partlyUnread = (report: Report, id: TableId, notices: readonly Notice[]): Said | null => {
  const table = report.tables[id];
  if (!table) return null;
  const name = tableName[id];
  const doubt = notices.find(({ place }) => place && !place.cell && !place.span && place.block === table.place.block);
  if (doubt)
    return {
      zh: `${name.zh}的读取存疑（${doubt.message}），不判断其缺少什么。`,
      en: `${name.en} is in doubt (${doubt.message}): what it lacks is not judged.`,
    };
  const holders = report.sections.filter((section) => section.tables.includes(id) || section.order === sectionOfTable[id]);
  if (holders.some((section) => section.otherTables > 0 || section.images.length > 0))
    return {
      zh: `${name.zh}所在部分另有图片或未能识别的表格，不判断其缺少什么。`,
      en: `The section of ${name.en} also holds a picture or a grid that could not be read: what the table lacks is not judged.`,
    };
  return null;
};

/** `table3 R1`, `table3 .c7`: rows and columns that have a figure. */
const withFigures = once((report: Report): ReadonlySet<string> => {
  const lines = new Set<string>();
  for (const figure of Object.keys(report.figures)) {
    const table = `table${figure.charAt(1)}`;
    const at = figure.lastIndexOf('.');
    lines.add(`${table} ${figure.slice(3, at)}`).add(`${table} ${figure.slice(at)}`);
  }
  return lines;
});

const rowHasFigure = (report: Report, id: TableId, row: string): boolean => withFigures(report).has(`${id} ${row}`);
const columnHasFigure = (report: Report, id: TableId, column: string): boolean => withFigures(report).has(`${id} .${column}`);

/** Rows that the form asks of this table: the three of （六）其他处理 are not asked of a table that has it as one. */
export const askedRows = (report: Report, id: TableId): readonly Row[] => {
  const table = report.tables[id];
  if (!table) return [];
  const { rows } = forms[table.form].tables[id];
  return id === 'table3' && isUndivided(report) ? rows.filter((row) => !row.id.startsWith('R6')) : rows;
};

/** Rows without a printed label and without a single figure. Blocks of 表二 that are missing whole are left out: t2-group-incomplete tells them. */
export const missingRows = (report: Report, id: TableId): readonly Row[] => {
  const table = report.tables[id];
  const rows = askedRows(report, id);
  const there = (row: Row): boolean => table?.rows.some((label) => label.id === row.id) === true || rowHasFigure(report, id, row.id);
  return rows.filter((row) => !there(row) && (row.band === undefined || rows.some((other) => other.band === row.band && there(other))));
};

/** Columns without a printed head and without a single figure, of rows that are there. */
export const missingColumns = (report: Report, id: TableId): readonly string[] => {
  const table = report.tables[id];
  if (!table) return [];
  const present = askedRows(report, id).filter((row) => rowHasFigure(report, id, row.id));
  return forms[table.form].tables[id].columns
    .map((column) => column.id)
    .filter(
      (column) =>
        present.some((row) => row.columns.includes(column)) &&
        !table.columns.some((label) => label.id === column) &&
        !columnHasFigure(report, id, column),
    );
};
