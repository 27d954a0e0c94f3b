import { figureId } from '../schema/form.js';
import { numberAt, type Board, type Change } from './board.js';
import { sumOf } from './relations.js';

/**
 * Figures of 表三 that stand in the wrong cells: two glued into one, one split over two, a row one column off, rows one line off. Each gives the change
 * that would put them right; whether the sums then hold is for others to say.
 */

export interface Displaced {
  readonly kind: 'glued' | 'split' | 'right' | 'left' | 'down' | 'up';
  readonly row: string;
  readonly change: Change;
}

const columns = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'];

/** From the printed numbers to the right ones; null where one of them is not a number. */
const changeTo = (board: Board, wanted: ReadonlyMap<string, number>): Change | null => {
  const change: (readonly [string, number])[] = [];
  for (const [figure, value] of wanted) {
    const printed = numberAt(board, figure);
    if (printed === null) return null;
    if (printed !== value) change.push([figure, value - printed]);
  }
  return change;
};

/** 12 and 3 printed as 123 and 0: every place where the digits may part. */
export const parted = (digits: number, beside: number): readonly (readonly [number, number])[] =>
  beside !== 0 || digits < 10 || !Number.isInteger(digits)
    ? []
    : [...String(digits)].flatMap((_, at, all) => {
        const rest = all.slice(at).join('');
        return at === 0 || (rest.length > 1 && rest.startsWith('0')) || Number(rest) === 0 ? [] : [[Number(all.slice(0, at).join('')), Number(rest)]];
      });

/** 123 and 0 printed as 12 and 3. */
const joined = (first: number, second: number): readonly (readonly [number, number])[] =>
  first > 0 && second > 0 && Number.isInteger(first) && Number.isInteger(second) ? [[Number(`${first}${second}`), 0]] : [];

const inTwoCells = (board: Board, row: string): readonly Displaced[] =>
  columns.slice(0, -1).flatMap((column, index) => {
    const [a, b] = [figureId('table3', row, column), figureId('table3', row, columns[index + 1]!)];
    const [first, second] = [numberAt(board, a), numberAt(board, b)];
    if (first === null || second === null) return [];
    const put = (kind: Displaced['kind'], [left, right]: readonly [number, number]): readonly Displaced[] => {
      const change = changeTo(
        board,
        new Map([
          [a, left],
          [b, right],
        ]),
      );
      return change ? [{ kind, row, change }] : [];
    };
    return [...parted(first, second).flatMap((pair) => put('glued', pair)), ...joined(first, second).flatMap((pair) => put('split', pair))];
  });

/** One column off: what fell out at the end follows from the sum of the row. */
const inOneRow = (board: Board, row: string): readonly Displaced[] => {
  const ids = columns.map((column) => figureId('table3', row, column));
  const values = ids.map((id) => numberAt(board, id));
  if (!values.every((value) => value !== null) || values.every((value) => value === 0)) return [];
  const put = (kind: Displaced['kind'], wanted: readonly number[]): readonly Displaced[] => {
    const change = changeTo(board, new Map(ids.map((id, index) => [id, wanted[index]!])));
    return change ? [{ kind, row, change }] : [];
  };
  const right = values[0] === 0 ? put('right', [...values.slice(1), sumOf(values)]) : [];
  const total = values[5]!;
  const left = values[6] === 0 && total > 0 ? put('left', [total - sumOf(values.slice(0, 5)), ...values.slice(0, 6)]) : [];
  return [...right, ...left];
};

/** A smaller number stands in a neighbouring row by chance. */
const telling = 10;

const valuesOf = (board: Board, row: string): readonly number[] | null => {
  const values = columns.map((column) => numberAt(board, figureId('table3', row, column)));
  return values.every((value) => value !== null) ? values : null;
};

const isEmpty = (values: readonly number[]): boolean => values.every((value) => value === 0);
const sumOfColumns = (rows: readonly (readonly number[])[]): readonly number[] =>
  columns.map((_, column) => sumOf(rows.map((values) => values[column]!)));

/** The printed rows, each with its figures: from 一、本年新收 to 四、结转下年度; null where a figure of them is no number. */
const printedRows = (board: Board, rows: readonly string[]): readonly (readonly [string, readonly number[]])[] | null => {
  // an undivided （六）其他处理 comes last in the list and stands before （七）总计 in the table
  const present = rows.filter((row) => board.report.figures[figureId('table3', row, 'c7')]);
  const undivided = present.includes('R6');
  const ordered = undivided ? present.flatMap((row) => (row === 'R6' ? [] : row === 'R7' ? ['R6', 'R7'] : [row])) : present;
  const read = ordered.map((row) => [row, valuesOf(board, row)] as const);
  return read.every((one): one is readonly [string, readonly number[]] => one[1] !== null) ? read : null;
};

/**
 * All rows from one on stand a line too low or too high. An empty row is where it began; the row that fell out at the end follows from the balance
 * 一＋二＝三＋四, so that only the sums of the results tell.
 */
const inRows = (board: Board, rows: readonly string[]): readonly Displaced[] => {
  const read = printedRows(board, rows);
  if (!read || read.length < 5 || read.at(-1)![0] !== 'N4') return [];
  const [ids, values] = [read.map(([id]) => id), read.map(([, own]) => own)];
  if (Math.max(...values.flat()) < telling) return [];
  const put = (kind: 'down' | 'up', from: number, wanted: readonly (readonly number[])[]): readonly Displaced[] => {
    const figures = ids.flatMap((row, index) =>
      columns.map((column, at): readonly [string, number] => [figureId('table3', row, column), wanted[index]![at]!]),
    );
    const change = changeTo(board, new Map(figures));
    return change && change.length > 0 ? [{ kind, row: ids[from]!, change }] : [];
  };
  const minus = (a: readonly number[], b: readonly number[]): readonly number[] => a.map((value, index) => value - b[index]!);
  const firstOutcome = 2;
  const down = [0, 1, firstOutcome].flatMap((from) => {
    const empty = from < firstOutcome ? from : values.findIndex((own, index) => index >= firstOutcome && index < values.length - 2 && isEmpty(own));
    if (empty < 0 || !isEmpty(values[empty]!)) return [];
    const moved = [...values.slice(0, empty), ...values.slice(empty + 1)];
    const carried = minus(sumOfColumns(moved.slice(0, 2)), moved.at(-1)!);
    return put('down', empty, [...moved, carried]);
  });
  if (!isEmpty(values.at(-1)!)) return down;
  const zero = columns.map(() => 0);
  const up = [0, 1, firstOutcome].flatMap((from) => {
    const moved = [...values.slice(0, from), zero, ...values.slice(from, -1)];
    const lost = from < firstOutcome ? minus(sumOfColumns(moved.slice(-2)), sumOfColumns(moved.slice(0, 2))) : zero;
    return put('up', from, [...moved.slice(0, from), lost, ...moved.slice(from + 1)]);
  });
  return [...down, ...up];
};

/** @param rows ids of the table's rows */
export const displaced = (board: Board, rows: readonly string[]): readonly Displaced[] => [
  ...rows.flatMap((row) => [...inTwoCells(board, row), ...inOneRow(board, row)]),
  ...inRows(board, rows),
];
