import type { Joined } from './join.js';

/** Rows that do not stand under their head: a row drawn by hand, moved aside, or of other cells than those above it. */

const columnsOf = ({ cell }: Joined): readonly [from: number, to: number] => [cell.column, cell.column + cell.colSpan];

/** Neither stands under the other. */
const cross = (a: Joined, b: Joined): boolean => {
  const [[left, right], [from, to]] = [columnsOf(a), columnsOf(b)];
  return (from < left && left < to && to < right) || (left < from && from < right && right < to);
};

/** Where a row begins and ends, with the cells that reach into it from above. */
const extentOf = (row: readonly Joined[]): string =>
  `${Math.min(...row.map((own) => columnsOf(own)[0]))}-${Math.max(...row.map((own) => columnsOf(own)[1]))}`;

/**
 * Rows whose values may belong to other columns: those that cross the edges of the row above, or begin or end elsewhere, and
 * all below them up to the next head. A head may be divided otherwise than the values that it follows.
 * @param texts of the cells, in the order of `joined`
 */
export const misfits = (
  rows: number,
  joined: readonly Joined[],
  texts: readonly string[],
  isFigure: (text: string) => boolean,
): ReadonlySet<number> => {
  const crossing = Array.from({ length: rows }, (): Joined[] => []);
  const lastOwn = Array.from({ length: rows }, () => '-');
  const holdsFigure = new Set<number>();
  for (const [index, own] of joined.entries()) {
    if (own.cell.padding) continue;
    for (let row = own.row; row < own.row + own.rowSpan; row++) crossing[row]!.push(own);
    if (isFigure(texts[index]!)) holdsFigure.add(own.row);
    lastOwn[own.row] = texts[index]!;
  }
  // a row without figures is one of values where it ends with a blank; the blank corner of a head stands first
  const ofValues = (row: number): boolean => holdsFigure.has(row) || lastOwn[row]!.trim() === '';
  const found = new Set<number>();
  for (let row = 1; row < rows; row++) {
    const [above, own] = [crossing[row - 1]!, crossing[row]!];
    if (own.length === 0) continue;
    const startsHead = ofValues(row - 1) && !ofValues(row);
    const fits =
      above.length > 0 && extentOf(above) === extentOf(own) && !own.some((cell) => cell.row === row && above.some((other) => cross(cell, other)));
    if (!startsHead && (!fits || found.has(row - 1))) found.add(row);
  }
  return found;
};
