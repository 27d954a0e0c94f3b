import type { Said } from '../schema/finding.js';
import type { FormCell, TableId } from '../schema/form.js';
import { tableIds } from '../schema/form.js';
import type { Figure, Report } from '../schema/report.js';
import { cellName, columnName, listed, tableName } from './labels.js';
import { figuresOf, type Draft } from './rule.js';

/**
 * Remarks about single cells: a few are told one by one, many are one remark about the table. A table of which 140 cells
 * are blank (上海市政府办公厅 2019) has one habit, not 140 faults.
 */

/** Up to this many cells of a table are told one by one. */
export const fewCells = 3;

export interface CellRemark {
  readonly cell: FormCell;
  readonly figure: Figure;
}

/** Name of what the cells have in common: whole columns where they fill some, else the first few cells. */
const where = (report: Report, remarks: readonly CellRemark[]): Said => {
  const columns = new Map<string, CellRemark[]>();
  for (const remark of remarks) columns.set(remark.cell.column.id, [...(columns.get(remark.cell.column.id) ?? []), remark]);
  const all = figuresOf(report);
  const whole = [...columns.values()].filter(
    ([first, ...rest]) =>
      rest.length > 0 &&
      all.filter(({ cell }) => cell.table === first!.cell.table && cell.column.id === first!.cell.column.id).length === rest.length + 1,
  );
  if (whole.length > 0 && whole.flat().length === remarks.length) {
    const names = whole.map(([first]) => columnName(first!.cell.column.label)).join('、');
    return { zh: `“${names}”整列`, en: `the whole of ${names}` };
  }
  return listed(remarks.map(({ cell }) => cellName(cell)));
};

/**
 * Turns remarks into drafts. `one` words a single cell, `many` a table's worth of them; `many` gets the slots table, count and where.
 */
export const remarkOn = (
  report: Report,
  remarks: readonly CellRemark[],
  one: (remark: CellRemark) => Pick<Draft, 'slots' | 'actual' | 'expected'> & Partial<Pick<Draft, 'severity' | 'message'>>,
  many: (remarks: readonly CellRemark[], table: TableId) => Pick<Draft, 'slots' | 'actual' | 'expected'> & Partial<Pick<Draft, 'message'>>,
): readonly Draft[] =>
  tableIds.flatMap((table): readonly Draft[] => {
    const here = remarks.filter(({ cell }) => cell.table === table);
    if (here.length <= fewCells)
      return here.map((remark) => ({
        table,
        row: remark.cell.row.id,
        column: remark.cell.column.id,
        place: remark.figure.place,
        ...one(remark),
        slots: { table: tableName[table], cell: cellName(remark.cell), ...one(remark).slots },
      }));
    const common = (key: 'row' | 'column'): string | null => {
      const ids = new Set(here.map(({ cell }) => cell[key].id));
      return ids.size === 1 ? here[0]!.cell[key].id : null;
    };
    const told = many(here, table);
    return [
      {
        table,
        row: common('row'),
        column: common('column'),
        place: here[0]!.figure.place,
        because: here.slice(1).map(({ figure }) => figure.place),
        message: 'many',
        ...told,
        slots: { table: tableName[table], count: here.length, where: where(report, here), ...told.slots },
      },
    ];
  });
