/** What a made report must give back: its figures, and the arithmetic findings, worked out here apart from the program under test. */

import { figureId, forms, rowPath, tableIds } from '../../src/schema/form.js';
import type { Row, TableId } from '../../src/schema/form.js';
import { printedColumns, printedRows } from './layout.js';
import type { ExpectedFinding, ReportSpec } from './spec.js';

/** The number that a printed cell holds; null = blank, or no figure. A note in brackets and a unit behind the number do not count. */
export const valueOf = (printed: string): number | null => {
  const match = /^([+-]?\d[\d,]*(?:\.\d+)?)\s*(?:件|项|条|个|元|万元)?(?:（.*）)?$/u.exec(
    printed
      .normalize('NFKC')
      .replace(/\((.*)\)$/u, '（$1）')
      .trim(),
  );
  return match?.[1] === undefined ? null : Number(match[1].replaceAll(',', ''));
};

export interface ExpectedFigure {
  readonly value: number | null;
  readonly printed: string;
}

/** Every cell that the document prints, in form order. */
export const expectedFigures = (spec: ReportSpec): Readonly<Record<string, ExpectedFigure>> => {
  const figures: Record<string, ExpectedFigure> = {};
  for (const table of tableIds) {
    if (!spec.sections.some((section) => section.table === table)) continue;
    for (const row of printedRows(spec, table))
      for (const column of printedColumns(spec, table, row)) {
        const id = figureId(table, row.id, column.id);
        const printed = spec.figures[id] ?? '';
        figures[id] = { value: valueOf(printed), printed };
      }
  }
  return figures;
};

interface Relation {
  readonly rule: string;
  readonly row: string | null;
  readonly column: string | null;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

const outcomesOf = (spec: ReportSpec): readonly Row[] => printedRows(spec, 'table3').filter((row) => row.parents.length > 0 && row.id !== 'R7');

const relations = (spec: ReportSpec): readonly Relation[] => {
  const { table3, table4 } = forms[spec.form].tables;
  const t3 = (row: string, column: string): string => figureId('table3', row, column);
  const total = table3.rows.find((row) => row.id === 'R7')!;
  const all: Relation[] = [];
  for (const { id, label } of table3.columns) {
    all.push({ rule: 't3-column-balance', row: null, column: label, left: [t3('N1', id), t3('N2', id)], right: [t3('R7', id), t3('N4', id)] });
    all.push({
      rule: 't3-outcome-sum',
      row: rowPath(total),
      column: label,
      left: outcomesOf(spec).map((row) => t3(row.id, id)),
      right: [t3('R7', id)],
    });
  }
  for (const row of printedRows(spec, 'table3'))
    all.push({
      rule: 't3-row-total',
      row: rowPath(row),
      column: '总计',
      left: table3.columns.slice(0, -1).map((column) => t3(row.id, column.id)),
      right: [t3(row.id, 'c7')],
    });
  for (const row of table4.rows) {
    const ids = table4.columns.map((column) => figureId('table4', row.id, column.id));
    all.push({ rule: `t4-${row.id}-sum`, row: rowPath(row), column: '总计', left: ids.slice(0, -1), right: ids.slice(-1) });
  }
  return all;
};

/** Relations of 表三 and 表四 that do not hold. One with a blank or unreadable cell in it is left out, whatever it would say. */
export const brokenRelations = (spec: ReportSpec): readonly ExpectedFinding[] => {
  const figures = expectedFigures(spec);
  const sum = (ids: readonly string[]): number | null =>
    ids.reduce<number | null>((so, id) => {
      const value = figures[id]?.value ?? null;
      return so === null || value === null ? null : so + value;
    }, 0);
  return relations(spec).flatMap(({ rule, row, column, left, right }) => {
    const [a, b] = [sum(left), sum(right)];
    return a === null || b === null || a === b ? [] : [{ rule, severity: 'error' as const, row, column }];
  });
};

/** Row path and column label of a figure, for an expected finding about one cell. */
export const subjectOf = (spec: ReportSpec, table: TableId, row: string, column: string): Pick<ExpectedFinding, 'row' | 'column'> => ({
  row: rowPath(printedRows(spec, table).find((one) => one.id === row)!),
  column: forms[spec.form].tables[table].columns.find((one) => one.id === column)!.label,
});
