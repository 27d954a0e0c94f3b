/** One slip of a kind that a clerk may make, put into figures of which all sums hold. */

import type { Chance } from '../generator/random.js';
import { columns, disputes, outcomes, results, rows, type Numbers } from './figures.js';

export interface Setting {
  readonly figures: Numbers;
  readonly lastYear: Numbers;
  readonly parent: Numbers;
}

export interface Slip {
  readonly kind: string;
  /** Codes of causes that tell it; none = nobody can tell it from the figures. */
  readonly codes: readonly string[];
  /** The changed figures; null where these figures leave no room for it. */
  readonly plant: (chance: Chance, setting: Setting) => Numbers | null;
}

const all = [...columns, 'c7'];
const cell = (row: string, column: string): string => `t3.${row}.${column}`;
const totalOf = (row: string): string => `t4.${row}.total`;

/** Cells of 表三 and totals of 表四. */
const cells = [...rows.flatMap((row) => all.map((column) => cell(row, column))), ...disputes.map(totalOf)];

const put = (figures: Numbers, values: Numbers): Numbers | null =>
  Object.entries(values).some(([id, value]) => figures[id] !== value) ? { ...figures, ...values } : null;

const anywhere = (
  chance: Chance,
  figures: Numbers,
  fits: (value: number, id: string) => boolean,
  next: (value: number, id: string) => number | null,
) => {
  const fitting = cells.filter((id) => fits(figures[id]!, id));
  if (fitting.length === 0) return null;
  const id = chance.pick(fitting);
  const value = next(figures[id]!, id);
  return value === null ? null : put(figures, { [id]: value });
};

const swap = (chance: Chance, value: number): number | null => {
  const digits = [...String(value)];
  const at = chance.between(0, digits.length - 2);
  [digits[at], digits[at + 1]] = [digits[at + 1]!, digits[at]!];
  return digits[0] === '0' ? null : Number(digits.join(''));
};

const inserted = (chance: Chance, value: number): number => {
  const digits = String(value);
  const at = chance.between(0, digits.length);
  return Number(`${digits.slice(0, at)}${chance.between(1, 9)}${digits.slice(at)}`);
};

const removed = (chance: Chance, value: number): number => {
  const digits = String(value);
  const at = chance.between(0, digits.length - 1);
  return Number(digits.slice(0, at) + digits.slice(at + 1));
};

const rowWhere = (chance: Chance, figures: Numbers, fits: (values: readonly number[]) => boolean): string | null => {
  const fitting = outcomes.filter((row) => fits(all.map((column) => figures[cell(row, column)]!)));
  return fitting.length === 0 ? null : chance.pick(fitting);
};

const lines = (figures: Numbers, from: readonly string[], to: readonly string[]): Numbers =>
  Object.fromEntries(
    to.flatMap((row, index) => all.map((column) => [cell(row, column), from[index] === '' ? 0 : figures[cell(from[index]!, column)]!])),
  );

const moved = (chance: Chance, figures: Numbers, by: 1 | -1): Numbers | null => {
  // the line that is too many, or left out, is an empty one
  const empty = outcomes.filter((row) => figures[cell(row, 'c7')] === 0);
  if (empty.length === 0) return null;
  const after = rows.slice(rows.indexOf(chance.pick(empty)));
  return put(figures, by > 0 ? lines(figures, ['', ...after.slice(0, -1)], after) : lines(figures, [...after.slice(1), ''], after));
};

const dispute = (chance: Chance, figures: Numbers, next: (pending: number, total: number) => number): Numbers | null => {
  const row = chance.pick(disputes);
  const [pending, total] = [figures[`t4.${row}.pending`]!, figures[totalOf(row)]!];
  return pending === 0 || pending === total ? null : put(figures, { [totalOf(row)]: next(pending, total) });
};

const borrowed = (chance: Chance, figures: Numbers, from: Numbers): Numbers | null =>
  anywhere(
    chance,
    figures,
    (value, id) => from[id] !== value && from[id]! > 0,
    (_, id) => from[id]!,
  );

export const slips: readonly Slip[] = [
  {
    kind: 'total left at 0',
    codes: ['total-left-at-zero'],
    plant: (chance, { figures }) => anywhere(chance, figures, (value, id) => value > 0 && /c7|total/.test(id), () => 0), // prettier-ignore
  },
  {
    kind: 'one case in the wrong column',
    codes: ['one-application-two-columns'],
    plant: (chance, { figures }) => {
      const row = rowWhere(chance, figures, ([first]) => first! > 0);
      const to = chance.pick(columns.slice(1));
      return row === null ? null : put(figures, { [cell(row, 'c1')]: figures[cell(row, 'c1')]! - 1, [cell(row, to)]: figures[cell(row, to)]! + 1 });
    },
  },
  { kind: 'digits swapped', codes: ['digits-swapped'], plant: (chance, { figures }) => anywhere(chance, figures, (value) => value > 9, (value) => swap(chance, value)) }, // prettier-ignore
  { kind: 'a digit too many', codes: ['digit-added'], plant: (chance, { figures }) => anywhere(chance, figures, (value) => value > 9, (value) => inserted(chance, value)) }, // prettier-ignore
  { kind: 'a digit too few', codes: ['digit-lost'], plant: (chance, { figures }) => anywhere(chance, figures, (value) => value > 99 && value % 10 > 0, (value) => removed(chance, value)) }, // prettier-ignore
  {
    kind: 'two numbers in one cell',
    codes: ['cells-glued'],
    plant: (chance, { figures }) => {
      const row = rowWhere(chance, figures, ([first, second]) => first! > 0 && second! > 0);
      if (!row) return null;
      const [first, second] = ['c1', 'c2'].map((column) => figures[cell(row, column)]!);
      return put(figures, { [cell(row, 'c1')]: Number(`${first}${second}`), [cell(row, 'c2')]: 0 });
    },
  },
  {
    kind: 'one number in two cells',
    codes: ['number-split'],
    plant: (chance, { figures }) => {
      const row = rowWhere(chance, figures, ([first, second]) => first! > 9 && second === 0 && first! % 10 > 0);
      if (!row) return null;
      const digits = String(figures[cell(row, 'c1')]);
      const rest = digits.slice(-1);
      return put(figures, { [cell(row, 'c1')]: Number(digits.slice(0, -1)), [cell(row, 'c2')]: Number(rest) });
    },
  },
  { kind: 'factor 10, 1,000, 10,000', codes: ['factor'], plant: (chance, { figures }) => anywhere(chance, figures, (value) => value > 0, (value) => value * chance.pick([10, 1000, 10_000])) }, // prettier-ignore
  { kind: 'total is 尚未审结', codes: ['equals-neighbour'], plant: (chance, { figures }) => dispute(chance, figures, (pending) => pending) },
  {
    kind: '尚未审结 left out',
    codes: ['neighbour-left-out'],
    plant: (chance, { figures }) => dispute(chance, figures, (pending, total) => total - pending),
  },
  {
    kind: 'results are 上年结转 or 结转下年度',
    codes: ['equals-neighbour'],
    plant: (chance, { figures }) => {
      const carried = figures[cell(chance.pick(['N2', 'N4']), 'c7')]!;
      return carried === 0 ? null : put(figures, { [cell('R7', 'c7')]: carried });
    },
  },
  {
    kind: '上年结转 left out, 结转下年度 counted in',
    codes: ['neighbour-left-out', 'neighbour-counted-in'],
    plant: (chance, { figures }) => {
      const total = figures[cell('R7', 'c7')]!;
      return put(figures, { [cell('R7', 'c7')]: chance.happens(0.5) ? total - figures[cell('N2', 'c7')]! : total + figures[cell('N4', 'c7')]! });
    },
  },
  {
    kind: 'a row one cell off',
    codes: ['columns-shifted'],
    plant: (chance, { figures }) => {
      const row = rowWhere(chance, figures, (values) => values[6]! > 0);
      if (!row) return null;
      const values = all.map((column) => figures[cell(row, column)]!);
      const off = chance.happens(0.5) ? [0, ...values.slice(0, -1)] : [...values.slice(1), 0];
      return put(figures, Object.fromEntries(all.map((column, index) => [cell(row, column), off[index]!])));
    },
  },
  {
    kind: 'rows one line off',
    codes: ['rows-shifted', 'rows-exchanged'],
    plant: (chance, { figures }) => moved(chance, figures, chance.happens(0.5) ? 1 : -1),
  },
  {
    kind: 'two rows exchanged',
    codes: ['rows-exchanged'],
    plant: (chance, { figures }) => {
      const pair = chance.pick([['N1', 'N2'], ['R7', 'N4']]); // prettier-ignore
      return put(figures, lines(figures, [pair[1]!, pair[0]!], pair));
    },
  },
  { kind: 'last year’s figure kept', codes: ['last-year-kept'], plant: (chance, { figures, lastYear }) => borrowed(chance, figures, lastYear) },
  { kind: 'the parent’s figure', codes: ['parent-figure'], plant: (chance, { figures, parent }) => borrowed(chance, figures, parent) },
  {
    kind: 'some other number: nobody can tell',
    codes: [],
    plant: (chance, { figures }) =>
      anywhere(chance, figures, (value) => value > 2, (value) => (chance.happens(0.5) ? value + chance.pick([-3, -2, -1, 1, 2, 3, 4, 5]) : chance.between(1, value * 2))), // prettier-ignore
  },
  {
    kind: 'some part of 表四 another: nobody can tell',
    codes: [],
    plant: (chance, { figures }) => {
      const id = `t4.${chance.pick(disputes)}.${chance.pick(results)}`;
      return put(figures, { [id]: chance.between(0, figures[id]! * 2 + 3) });
    },
  },
];
