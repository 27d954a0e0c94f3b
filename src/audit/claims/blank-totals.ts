import { forms } from '../../schema/form.js';
import type { Report } from '../../schema/report.js';
import { equal, isUndivided, standsForNothing, sumOf } from '../relations.js';
import { once } from '../text.js';

/**
 * 总计 of 表三 that were left blank (上海市政府办公厅 2019 has eleven): what their rows add up to, only where the sum of all results is the
 * （七）总计 that is printed, so that no blank of them can stand for a number.
 */

const kinds = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'] as const;

const resultRows = (report: Report): readonly string[] => {
  const rows = forms[report.tables.table3?.form ?? '2021'].outcomes;
  return isUndivided(report) ? [...rows.filter((row) => !row.startsWith('R6')), 'R6'] : rows;
};

/** Figure ids of a row's kinds of applicants. */
const partsOf = (row: string): readonly string[] => kinds.map((kind) => `t3.${row}.${kind}`);

interface Computed {
  readonly value: number;
  /** The cells that were added up. */
  readonly cells: readonly string[];
}

/** By figure id (`t3.R1.c7`); empty where the table does not prove them. */
export const blankTotals = once((report: Report): ReadonlyMap<string, Computed> => {
  const rows = resultRows(report);
  const printed = report.figures['t3.R7.c7']?.value;
  const cells = rows.flatMap((row) => [...partsOf(row), `t3.${row}.c7`]).map((id) => report.figures[id]);
  const readable = cells.every((figure) => figure !== undefined && (figure.value !== null || standsForNothing(figure)));
  const numbers = (ids: readonly string[]): readonly number[] => ids.flatMap((id) => report.figures[id]?.value ?? []);
  if (printed == null || !readable || !equal(sumOf(numbers(rows.flatMap(partsOf))), printed)) return new Map();
  return new Map(
    rows.flatMap((row) => {
      const own = partsOf(row).filter((id) => report.figures[id]?.value != null);
      const isBlank = report.figures[`t3.${row}.c7`]?.value === null;
      return isBlank ? [[`t3.${row}.c7`, { value: sumOf(numbers(own)), cells: own }] as const] : [];
    }),
  );
});
