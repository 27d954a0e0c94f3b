/** Known reports in a compact notation, and how figures are read from it. */

import { figureId, forms, undividedOther } from '../../../src/schema/form.js';
import type { FormId, TableId } from '../../../src/schema/form.js';

/** Rows of one table: row id → figures in column order, separated by blanks; `_` = a blank cell. */
export type Rows = Readonly<Record<string, string>>;

export interface KnownReport {
  readonly organ: string;
  readonly year: number;
  /** ISO date. */
  readonly published?: string;
  readonly form: FormId;
  readonly otherUndivided?: boolean;
  /** A table that is not given is not printed. */
  readonly table2?: Rows;
  readonly table3?: Rows;
  /** What a row of 表三 holds that is not listed. */
  readonly table3Else?: string;
  readonly table4?: Rows;
  /** As in `Quirks`. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly notes?: Readonly<Partial<Record<TableId, string>>>;
}

/** Figures by id, as printed; `blank` is what stands for `_`. Throws where a row is not the form's, or has too many or too few figures. */
export const figuresFrom = (known: KnownReport, blank = ''): Record<string, string> => {
  const figures: Record<string, string> = {};
  const put = (table: TableId, rowId: string, line: string): void => {
    const row = [...forms[known.form].tables[table].rows, undividedOther].find(({ id }) => id === rowId);
    if (!row) throw new Error(`${table} has no row ${rowId}`);
    const cells = line.trim().split(/ +/u);
    if (cells.length !== row.columns.length) throw new Error(`${table}.${rowId}: ${cells.length} figures for ${row.columns.length} columns`);
    row.columns.forEach((column, index) => {
      figures[figureId(table, row.id, column)] = cells[index] === '_' ? blank : cells[index]!;
    });
  };
  for (const [row, line] of Object.entries(known.table2 ?? {})) put('table2', row, line);
  for (const [row, line] of Object.entries(known.table4 ?? {})) put('table4', row, line);
  const { table3 } = known;
  if (table3 === undefined) return figures;
  const own = forms[known.form].tables.table3.rows.map(({ id }) => id);
  const ids = known.otherUndivided ? [...own.filter((id) => !id.startsWith('R6.')), 'R6'] : own;
  for (const id of Object.keys(table3)) if (!ids.includes(id)) throw new Error(`表三 of this report has no row ${id}`);
  for (const id of ids) {
    const line = table3[id] ?? known.table3Else;
    if (line === undefined) throw new Error(`表三 row ${id} is not given`);
    put('table3', id, line);
  }
  return figures;
};
