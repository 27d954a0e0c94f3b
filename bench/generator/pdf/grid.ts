/** Geometry of a table before it meets a page: row tops, lines of text in table coordinates (points from the table's top left). */

import type { LaidCell, LaidTable } from '../layout.js';
import { wrap } from './wrap.js';

export const padding = 3;

export interface Cut {
  /** Grid row, from 0, in which the page ends. */
  readonly row: number;
  /** Where text of one line stands (the figures): on the page with the first lines of the row's label, or with the rest. */
  readonly figures: 'above' | 'below';
}

export interface Line {
  readonly text: string;
  readonly top: number;
  /** Last line of its cell: never stretched. */
  readonly last: boolean;
}

export interface SetCell {
  readonly cell: LaidCell;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly lines: readonly Line[];
}

export interface SetTable {
  readonly table: LaidTable;
  /** Top of each row, and the bottom of the last. */
  readonly tops: readonly number[];
  readonly lefts: readonly number[];
  readonly cells: readonly SetCell[];
  /** Where a cut row is cut, by grid row. */
  readonly cuts: ReadonlyMap<number, number>;
}

const offsets = (sizes: readonly number[]): number[] => sizes.reduce<number[]>((so, size) => [...so, so.at(-1)! + size], [0]);

interface Setting {
  readonly width: number;
  readonly size: number;
  readonly rowHeight: number;
  readonly cuts: readonly Cut[];
  readonly widthOf: (text: string, size: number) => number;
}

/** Sets every cell's text into lines, middle of the cell; a cut row holds half of its lines on each side of the cut. */
export const setTable = (table: LaidTable, { width, size, rowHeight, cuts, widthOf }: Setting): SetTable => {
  const total = table.widths.reduce((sum, one) => sum + one, 0);
  const lefts = offsets(table.widths.map((one) => (one / total) * width));
  const leading = size * 1.3;
  const broken = new Map(
    table.cells.map((cell) => {
      const room = lefts[cell.column + cell.colSpan]! - lefts[cell.column]! - 2 * padding;
      const lines = cell.kind === 'spine' ? [...cell.text] : wrap(cell.text, room, (text) => widthOf(text, size));
      return [cell, lines.filter((line) => line.trim() !== '')] as const;
    }),
  );
  const need = (cell: LaidCell): number => broken.get(cell)!.length * leading + 2 * padding;
  const cutOf = (row: number): Cut | undefined => cuts.find((cut) => cut.row === row);

  const heights = Array.from({ length: table.rows }, (_, row) => {
    const alone = table.cells.filter((cell) => cell.row === row && cell.rowSpan === 1);
    const extra = cutOf(row) ? 2 * padding + leading : 0;
    return Math.max(rowHeight, ...alone.map((cell) => need(cell) + extra));
  });
  for (const cell of table.cells.filter(({ rowSpan }) => rowSpan > 1)) {
    const last = cell.row + cell.rowSpan - 1;
    const have = heights.slice(cell.row, last + 1).reduce((sum, one) => sum + one, 0);
    heights[last] = heights[last]! + Math.max(0, need(cell) - have);
  }
  const tops = offsets(heights);

  const cutAt = new Map<number, number>();
  for (const { row } of cuts) {
    const most = Math.max(...table.cells.filter((cell) => cell.row === row && cell.rowSpan === 1).map((cell) => broken.get(cell)!.length));
    cutAt.set(row, tops[row]! + 2 * padding + Math.ceil(most / 2) * leading);
  }

  const cells = table.cells.map((cell): SetCell => {
    const lines = broken.get(cell)!;
    const [top, bottom] = [tops[cell.row]!, tops[cell.row + cell.rowSpan]!];
    const cut = cell.rowSpan === 1 ? cutOf(cell.row) : undefined;
    const above = lines.length > 1 ? Math.ceil(lines.length / 2) : cut?.figures === 'below' ? 0 : lines.length;
    const middle = (top + bottom - lines.length * leading) / 2;
    const topOf = (index: number): number =>
      cut === undefined
        ? middle + index * leading
        : index < above
          ? top + padding + index * leading
          : cutAt.get(cell.row)! + padding + (index - above) * leading;
    const set = lines.map((text, index) => ({ text, top: topOf(index) + (leading - size) / 2, last: index === lines.length - 1 }));
    return { cell, left: lefts[cell.column]!, right: lefts[cell.column + cell.colSpan]!, top, bottom, lines: set };
  });
  return { table, tops, lefts, cells, cuts: cutAt };
};
