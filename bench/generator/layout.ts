/** The three official tables as grids with merged cells, from the form's data and a spec's figures. */

import { figureId, forms, undividedOther } from '../../src/schema/form.js';
import type { Column, Row, TableForm, TableId } from '../../src/schema/form.js';
import type { LaidCell, LaidTable } from './laid.js';
import type { ReportSpec } from './spec.js';

export type { Kind, LaidCell, LaidTable } from './laid.js';

const figuresOf = (
  spec: ReportSpec,
  table: TableId,
  row: Row,
  columns: readonly Column[],
  at: (index: number) => [row: number, column: number],
): LaidCell[] =>
  columns.map((column, index) => {
    const figure = figureId(table, row.id, column.id);
    const [gridRow, gridColumn] = at(index);
    return { row: gridRow, column: gridColumn, rowSpan: 1, colSpan: 1, text: spec.figures[figure] ?? '', kind: 'figure', figure };
  });

const printed = (spec: ReportSpec, table: TableId, part: Row | Column): string => spec.quirks?.labels?.[`${table}.${part.id}`] ?? part.label;

/** The rows that this spec prints: 25 or 23 in 表三, less the omitted ones. */
export const printedRows = (spec: ReportSpec, table: TableId): readonly Row[] => {
  const all = forms[spec.form].tables[table].rows;
  const rows =
    table === 'table3' && spec.otherUndivided
      ? all.flatMap((row) => (row.id === 'R6.1' ? [undividedOther] : row.id.startsWith('R6.') ? [] : [row]))
      : all;
  return rows.filter((row) => !spec.quirks?.omitRows?.includes(`${table}.${row.id}`));
};

/** The columns of a row that this spec prints. */
export const printedColumns = (spec: ReportSpec, table: TableId, row: Row): readonly Column[] =>
  forms[spec.form].tables[table].columns.filter(
    (column) => row.columns.includes(column.id) && !(table === 'table3' && spec.quirks?.omitColumns?.includes(column.id)),
  );

const finish = (spec: ReportSpec, id: TableId, widths: readonly number[], headRows: number, cells: readonly LaidCell[], rows: number): LaidTable => {
  const note = spec.quirks?.notes?.[id];
  const withNote: readonly LaidCell[] =
    note === undefined ? cells : [...cells, { row: rows, column: 0, rowSpan: 1, colSpan: widths.length, text: note, kind: 'note' }];
  return {
    id,
    rows: rows + (note === undefined ? 0 : 1),
    columns: widths.length,
    widths,
    headRows,
    cells: withNote
      .map((cell) => (cell.kind === 'figure' ? cell : { ...cell, text: spec.quirks?.labels?.[cell.text] ?? cell.text }))
      .sort((a, b) => a.row - b.row || a.column - b.column),
  };
};

/** 表二: blocks of band, head row and data rows, in one table of four columns. The last cell of a short row takes the rest of the width. */
const layTable2 = (spec: ReportSpec): LaidTable => {
  const table: TableForm = forms[spec.form].tables.table2;
  const cells: LaidCell[] = [];
  let at = 0;
  let band: string | undefined;
  for (const row of printedRows(spec, 'table2')) {
    const columns = printedColumns(spec, 'table2', row);
    const spanOf = (index: number): number => (index === columns.length - 1 ? 4 - columns.length : 1);
    if (row.band !== band) {
      band = row.band;
      cells.push({ row: at, column: 0, rowSpan: 1, colSpan: 4, text: band ?? '', kind: 'band' });
      cells.push({ row: at + 1, column: 0, rowSpan: 1, colSpan: 1, text: '信息内容', kind: 'head' });
      columns.forEach((column, index) =>
        cells.push({ row: at + 1, column: 1 + index, rowSpan: 1, colSpan: spanOf(index), text: printed(spec, 'table2', column), kind: 'head' }),
      );
      at += 2;
    }
    const line = at;
    cells.push({ row: line, column: 0, rowSpan: 1, colSpan: 1, text: printed(spec, 'table2', row), kind: 'label' });
    figuresOf(spec, 'table2', row, columns, (index) => [line, 1 + index]).forEach((cell, index) => cells.push({ ...cell, colSpan: spanOf(index) }));
    at += 1;
  }
  return finish(spec, table.id, [26, 24, 24, 26], 0, cells, at);
};

/** A merged cell to the left of the rows that name it as a parent. */
const parentCell = (rows: readonly Row[], depth: number, index: number, top: number): LaidCell | undefined => {
  const name = rows[index]?.parents[depth];
  if (name === undefined || rows[index - 1]?.parents[depth] === name) return undefined;
  let span = 1;
  while (rows[index + span]?.parents[depth] === name) span += 1;
  return { row: top + index, column: depth, rowSpan: span, colSpan: 1, text: name, kind: depth === 0 ? 'spine' : 'group' };
};

/** 表三: a corner of 3 × 3, 申请人情况 over the columns, 三、本年度办理结果 merged over its 22 or 20 rows. */
const layTable3 = (spec: ReportSpec): LaidTable => {
  const table = forms[spec.form].tables.table3;
  const rows = printedRows(spec, 'table3');
  const columns = rows[0] ? printedColumns(spec, 'table3', rows[0]) : [];
  const single = (id: string): boolean => id === 'c1' || id === 'c7';
  const legal = columns.filter((column) => !single(column.id));
  const cells: LaidCell[] = [
    { row: 0, column: 0, rowSpan: 3, colSpan: 3, text: table.corner ?? '', kind: 'head' },
    { row: 0, column: 3, rowSpan: 1, colSpan: columns.length, text: '申请人情况', kind: 'head' },
  ];
  columns.forEach((column, index) => {
    const alone = single(column.id);
    if (column === legal[0]) cells.push({ row: 1, column: 3 + index, rowSpan: 1, colSpan: legal.length, text: '法人或其他组织', kind: 'head' });
    cells.push({ row: alone ? 1 : 2, column: 3 + index, rowSpan: alone ? 2 : 1, colSpan: 1, text: printed(spec, 'table3', column), kind: 'head' });
  });
  rows.forEach((row, index) => {
    for (const depth of [0, 1]) {
      const parent = parentCell(rows, depth, index, 3);
      if (parent) cells.push(parent);
    }
    const depth = row.parents.length;
    cells.push({ row: 3 + index, column: depth, rowSpan: 1, colSpan: 3 - depth, text: printed(spec, 'table3', row), kind: 'label' });
    cells.push(...figuresOf(spec, 'table3', row, columns, (at) => [3 + index, 3 + at]));
  });
  return finish(spec, 'table3', [5, 10, 28, ...columns.map(() => 57 / columns.length)], 3, cells, 3 + rows.length);
};

/** 表四: 行政复议 over five columns, 行政诉讼 over ten, one row of figures. */
const layTable4 = (spec: ReportSpec): LaidTable => {
  const rows = printedRows(spec, 'table4');
  const cells: LaidCell[] = [];
  let at = 0;
  rows.forEach((row, index) => {
    const columns = printedColumns(spec, 'table4', row);
    const parent = row.parents[0];
    if (parent === undefined)
      cells.push({ row: 0, column: at, rowSpan: 1, colSpan: columns.length, text: printed(spec, 'table4', row), kind: 'head' });
    else {
      if (rows[index - 1]?.parents[0] !== parent) {
        const span = rows.filter((other) => other.parents[0] === parent).length * columns.length;
        cells.push({ row: 0, column: at, rowSpan: 1, colSpan: span, text: parent, kind: 'head' });
      }
      cells.push({ row: 1, column: at, rowSpan: 1, colSpan: columns.length, text: printed(spec, 'table4', row), kind: 'head' });
    }
    const [headRow, headSpan] = parent === undefined ? [1, 2] : [2, 1];
    columns.forEach((column, offset) =>
      cells.push({ row: headRow, column: at + offset, rowSpan: headSpan, colSpan: 1, text: printed(spec, 'table4', column), kind: 'head' }),
    );
    const left = at;
    cells.push(...figuresOf(spec, 'table4', row, columns, (offset) => [3, left + offset]));
    at += columns.length;
  });
  return finish(
    spec,
    'table4',
    Array.from({ length: at }, () => 1),
    3,
    cells,
    4,
  );
};

const lay: Readonly<Record<TableId, (spec: ReportSpec) => LaidTable>> = { table2: layTable2, table3: layTable3, table4: layTable4 };

/** One official table as it is printed for this spec. */
export const layTable = (spec: ReportSpec, table: TableId): LaidTable => {
  const laid = lay[table](spec);
  return spec.quirks?.reshape?.[table]?.(laid) ?? laid;
};
