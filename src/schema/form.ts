import type { Column, Form, FormId, ReportForm, Row, TableId } from './form-shape.js';
import { form2019 } from './forms/2019.js';
import { form2021 } from './forms/2021.js';

/** The official forms as data: labels verbatim, which columns a row has, which rows add up to which. */

export type { Column, Form, FormId, ReportForm, Row, Section, TableForm, TableId, Unit } from './form-shape.js';

export const tableIds: readonly TableId[] = ['table2', 'table3', 'table4'];
export const forms: Readonly<Record<FormId, Form>> = { '2019': form2019, '2021': form2021 };

/** The official form by whose labels a report is spoken of where its own table does not tell: the current one unless it is the 2019 form. */
export const officialForm = (form: ReportForm | null): FormId => (form === '2019' ? '2019' : '2021');

/** `t3.R3.1.c2` = table "." row id "." column id. */
export const figureId = (table: TableId, row: string, column: string): string => `t${table.slice(5)}.${row}.${column}`;

/** The row's official path, such as `三、本年度办理结果/（三）不予公开/1.属于国家秘密`. */
export const rowPath = (row: Row): string => [...row.parents, row.label].join('/');

/** （六）其他处理 left as one row in a 2021 表三 (洪泽区 2023): the 2019 row, id `t3.R6`. */
export const undividedOther: Row = form2019.tables.table3.rows.find((row) => row.id === 'R6')!;

export interface FormCell {
  readonly id: string;
  readonly table: TableId;
  readonly row: Row;
  readonly column: Column;
  /** Place in form order, from 0. */
  readonly order: number;
}

const cellsOf = (form: Form): ReadonlyMap<string, FormCell> => {
  const cells = new Map<string, FormCell>();
  for (const table of tableIds) {
    const { rows, columns } = form.tables[table];
    const split = rows.findIndex((row) => row.id === 'R6.1');
    const all = split < 0 ? rows : [...rows.slice(0, split), undividedOther, ...rows.slice(split)];
    for (const row of all)
      for (const column of columns)
        if (row.columns.includes(column.id)) {
          const id = figureId(table, row.id, column.id);
          cells.set(id, { id, table, row, column, order: cells.size });
        }
  }
  return cells;
};

/** Every cell of a form by figure id, in form order; the 2021 form also holds `t3.R6.*`. */
export const formCells: Readonly<Record<FormId, ReadonlyMap<string, FormCell>>> = { '2019': cellsOf(form2019), '2021': cellsOf(form2021) };
