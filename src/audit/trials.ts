import { figureId, forms } from '../schema/form.js';
import { clearedBy, needed, numberAt, type Board, type Change } from './board.js';
import { displaced } from './displaced.js';
import { isUndivided, type Relation } from './relations.js';

/** The changes of one or a few figures of 表三 that would clear several failed sums at once. */

export interface Trial {
  readonly change: Change;
  /** right, left = the row's figures stand one column off | down, up = rows stand one line off */
  readonly kind: 'one-cell' | 'one-row' | 'two-columns' | 'two-rows' | 'glued' | 'split' | 'right' | 'left' | 'down' | 'up';
  readonly row: string;
  readonly cleared: readonly Relation[];
  /** True where it turns a count below zero into a possible one. */
  readonly repairs: boolean;
}

const columns = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'];

const isNegative = (board: Board, change: Change): boolean => change.some(([figure]) => numberAt(board, figure)! < 0);

const trial = (board: Board, kind: Trial['kind'], row: string, change: Change, fewest = 2): readonly Trial[] => {
  const cleared = change.length === 0 ? null : clearedBy(board, change);
  return cleared && cleared.length >= fewest ? [{ change, kind, row, cleared, repairs: isNegative(board, change) }] : [];
};

/** Rows next to each other whose figures were exchanged: nothing else of 表三 can tell two outcomes apart. */
const neighbours = [
  ['N1', 'N2'],
  ['R6.3', 'R7'],
  ['R6', 'R7'],
  ['R7', 'N4'],
] as const;

const exchanges = (board: Board): readonly Trial[] =>
  neighbours.flatMap(([upper, lower]) => {
    const change = columns.flatMap((column): Change => {
      const [a, b] = [figureId('table3', upper, column), figureId('table3', lower, column)];
      const [first, second] = [numberAt(board, a), numberAt(board, b)];
      return first === null || second === null || first === second
        ? []
        : [
            [a, second - first],
            [b, first - second],
          ];
    });
    return trial(board, 'two-rows', upper, change);
  });

const rowsOf = ({ report }: Board): readonly string[] => {
  const { table3 } = report.tables;
  return table3 ? [...forms[table3.form].tables.table3.rows.map((row) => row.id), ...(isUndivided(report) ? ['R6'] : [])] : [];
};

/** Single cells, then two cells of one row: both up or down with the total (one-row), or one up and one down (two-columns). */
const cells = (board: Board): readonly Trial[] =>
  rowsOf(board).flatMap((row) =>
    columns.flatMap((column, index): readonly Trial[] => {
      const figure = figureId('table3', row, column);
      const by = needed(board, figure);
      if (by === null) return [];
      const pairs = columns.slice(index + 1).flatMap((other) => {
        const [kind, sign] = other === 'c7' ? (['one-row', 1] as const) : (['two-columns', -1] as const);
        return trial(board, kind, row, [
          [figure, by],
          [figureId('table3', row, other), sign * by],
        ]);
      });
      return [...trial(board, 'one-cell', row, [[figure, by]]), ...pairs];
    }),
  );

/** So many sums must hold again where several cells would have to change. */
const fewestForSeveral = 3;

/** All that fit, in no order. */
export const trials = (board: Board): readonly Trial[] => [
  ...cells(board),
  ...exchanges(board),
  ...displaced(board, rowsOf(board)).flatMap(({ kind, row, change }) => trial(board, kind, row, change, fewestForSeveral)),
];

/** Figures each of which alone would clear every failed relation that it stands in. */
export const singleCells = (board: Board): readonly string[] =>
  cells(board).flatMap((one) => (one.kind === 'one-cell' ? one.change.map(([figure]) => figure) : []));
