import type { FormId, TableId } from '../schema/form.js';
import { figureId, forms, undividedOther } from '../schema/form.js';
import type { RuleId } from '../schema/finding.js';
import type { Figure, Report } from '../schema/report.js';
import { findingId } from './rule.js';
import { once } from './text.js';

/** 勾稽关系: every sum that the forms ask for, as data derived from the forms, and how one is read in a report. */

export interface Relation {
  /** Id of the finding that says that it fails. */
  readonly id: string;
  readonly rule: RuleId;
  readonly table: TableId;
  readonly row: string | null;
  readonly column: string;
  /** Figure ids; the two sides must be equal. In a sum `left` are the parts and `right` is the total alone. */
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** A total on the right that may be replaced by the sum of these where it is blank. */
  readonly instead?: { readonly figure: string; readonly parts: readonly string[] };
}

const relation = (rule: RuleId, table: TableId, row: string | null, column: string, left: readonly string[], right: readonly string[]): Relation => ({
  id: findingId(rule, { table, row, column }),
  rule,
  table,
  row,
  column,
  left,
  right,
});

const applicants = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'];
const results = ['upheld', 'corrected', 'other', 'pending'];
const disputeRules = { review: 't4-review-sum', direct: 't4-direct-sum', after: 't4-after-sum' } as const;

/** 表三. `undivided`: （六）其他处理 is one row though the form has three. */
const table3 = (form: FormId, undivided: boolean): readonly Relation[] => {
  const { rows, columns } = forms[form].tables.table3;
  const split = (id: string): boolean => id.startsWith('R6.');
  const outcomes = undivided ? [...forms[form].outcomes.filter((id) => !split(id)), undividedOther.id] : forms[form].outcomes;
  const printed = undivided ? rows.flatMap((row) => (row.id === 'R6.1' ? [undividedOther] : split(row.id) ? [] : [row])) : rows;
  const at = (row: string, column: string): string => figureId('table3', row, column);
  return [
    ...columns.map(({ id: column }): Relation => {
      const parts = outcomes.map((row) => at(row, column));
      const balance = relation(
        't3-column-balance',
        'table3',
        null,
        column,
        [at('N1', column), at('N2', column)],
        [at('R7', column), at('N4', column)],
      );
      return { ...balance, instead: { figure: at('R7', column), parts } };
    }),
    ...columns.map(({ id: column }) => {
      const parts = outcomes.map((row) => at(row, column));
      return relation('t3-outcome-sum', 'table3', 'R7', column, parts, [at('R7', column)]);
    }),
    ...printed.map(({ id: row }) => {
      const parts = applicants.map((column) => at(row, column));
      return relation('t3-row-total', 'table3', row, 'c7', parts, [at(row, 'c7')]);
    }),
  ];
};

const table4 = (form: FormId): readonly Relation[] =>
  forms[form].tables.table4.rows.map(({ id: row }) => {
    const parts = results.map((column) => figureId('table4', row, column));
    return relation(disputeRules[row as keyof typeof disputeRules], 'table4', row, 'total', parts, [figureId('table4', row, 'total')]);
  });

const byForm = {
  '2019': { undivided: table3('2019', false), divided: table3('2019', false), table4: table4('2019') },
  '2021': { undivided: table3('2021', true), divided: table3('2021', false), table4: table4('2021') },
};

/** True where a 2021 表三 prints （六）其他处理 as one row (洪泽区 2023, 2024). */
export const isUndivided = once((report: Report): boolean => {
  const rows = Object.keys(report.figures).filter((id) => id.startsWith('t3.R6'));
  return rows.some((id) => id.startsWith('t3.R6.c')) && !rows.some((id) => /^t3\.R6\.\d/.test(id));
});

/** The relations that the report's own tables must keep. */
export const relationsOf = once((report: Report): readonly Relation[] => {
  const [three, four] = [report.tables.table3, report.tables.table4];
  return [...(three ? byForm[three.form][isUndivided(report) ? 'undivided' : 'divided'] : []), ...(four ? byForm[four.form].table4 : [])];
});

/** Signs that stand where a zero would: blank and `-` are not zero, but may be meant so. */
const nothing = /^[-‐-―—－/／\\*＊无空]*$|^不适用$|^不涉及$/u;

/** Blank, or a sign for nothing. Such a figure is never 0; a relation may only be tried with it as 0. */
export const standsForNothing = (figure: Figure): boolean =>
  figure.status === 'blank' || (figure.status === 'not-a-number' && nothing.test(figure.printed.replace(/\s+/g, '')));

export type Reading =
  { readonly state: 'holds' | 'fails'; readonly left: number; readonly right: number } | { readonly state: 'unknown'; readonly figure: string };

export const equal = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

/** Sums without the noise of binary fractions. */
export const sumOf = (values: readonly number[]): number => Number(values.reduce((sum, value) => sum + value, 0).toFixed(6));

const numbersOf = (ids: readonly string[], report: Report): readonly number[] | null => {
  const values = ids.map((id) => report.figures[id]?.value);
  return values.every((value) => typeof value === 'number') ? values : null;
};

/**
 * Reads one relation by the figures as they are. A cell that was not found or cannot be read as a number leaves it unknown. A blank (or `-`, `/`, 无) is
 * tried as 0: the relation may hold so, but it never fails by it.
 */
export const tryRelation = (relation: Relation, report: Report): Reading => {
  const ids = [...relation.left, ...relation.right];
  const unreadable = ids.find((id) => {
    const figure = report.figures[id];
    return !figure || (figure.value === null && !standsForNothing(figure));
  });
  if (unreadable !== undefined) return { state: 'unknown', figure: unreadable };
  const numbers = (some: readonly string[]): readonly number[] => some.flatMap((id) => report.figures[id]?.value ?? []);
  const empty = ids.find((id) => report.figures[id]?.value === null);
  const [left, right] = [sumOf(numbers(relation.left)), sumOf(numbers(relation.right))];
  if (empty === undefined) return { state: equal(left, right) ? 'holds' : 'fails', left, right };
  if (numbers(relation.left).length === 0) return { state: 'unknown', figure: empty };
  if (equal(left, right)) return { state: 'holds', left, right };
  const parts = relation.instead && report.figures[relation.instead.figure]?.value === null ? numbersOf(relation.instead.parts, report) : null;
  const replaced = parts && sumOf([right, ...parts]);
  return replaced !== null && equal(left, replaced) ? { state: 'holds', left, right: replaced } : { state: 'unknown', figure: empty };
};
