import type { Lines } from './edges.js';
import type { Edge } from './ink.js';

/** A group of lines to a lattice of cells: positions where lines stand, and which neighbours no line parts. */

export interface LatticeCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Cut out of a shape that was no rectangle. */
  readonly irregular: boolean;
}

export interface Lattice {
  /** Column borders, left to right. */
  readonly xs: readonly number[];
  /** Row borders, top to bottom. */
  readonly ys: readonly number[];
  readonly cells: readonly LatticeCell[];
}

/** Lines this close are one border: a double rule is not a row. Points. */
const border = 4;
/** A side may be left open; lines that reach further than this beyond the last border close it. Points. */
const open = 8;
/** Share of a cell's side that must be ruled. */
const ruled = 0.6;

const ascending = (a: number, b: number): number => a - b;
const byStart = (a: Edge, b: Edge): number => a.from - b.from;
const inReadingOrder = (a: LatticeCell, b: LatticeCell): number => a.row - b.row || a.column - b.column;

const atOf = ({ at }: Edge): number => at;
const startOf = ({ from }: Edge): number => from;
const endOf = ({ to }: Edge): number => to;
const rowOf = ({ row }: LatticeCell): number => row;
const columnOf = ({ column }: LatticeCell): number => column;

const positions = (lines: readonly Edge[]): number[] => {
  const sorted = lines.map(atOf).sort(ascending);
  const found: { first: number; sum: number; count: number }[] = [];
  for (const at of sorted) {
    const last = found.at(-1);
    if (last && at - last.first <= border) {
      last.sum += at;
      last.count++;
    } else found.push({ first: at, sum: at, count: 1 });
  }
  return found.map(({ sum, count }) => sum / count);
};

/** Adds the border of a side that was left open, where at least two lines run out to it. */
const close = (at: number[], across: readonly Edge[]): void => {
  const starts = across.map(startOf).sort(ascending);
  const ends = across.map(endOf).sort(ascending);
  if (starts.length > 1 && at[0]! - starts[1]! > open) at.unshift(starts[0]!);
  if (ends.length > 1 && ends.at(-2)! - at.at(-1)! > open) at.push(ends.at(-1)!);
};

const isRuled = (start: number, end: number, near: readonly Edge[]): boolean => {
  let covered = 0;
  let reached = start;
  for (const line of near) {
    const from = Math.max(line.from, reached);
    const to = Math.min(line.to, end);
    if (to > from) {
      covered += to - from;
      reached = to;
    }
  }
  return covered >= ruled * (end - start);
};

/** For each border, whether it is ruled along each stretch of the other axis. */
const ruledSides = (at: readonly number[], along: readonly number[], lines: readonly Edge[]): boolean[][] => {
  const sorted = [...lines].sort(byStart);
  const sides: boolean[][] = [];
  for (const position of at) {
    const near: Edge[] = [];
    for (const line of sorted) if (Math.abs(line.at - position) <= border) near.push(line);
    const side: boolean[] = [];
    for (let index = 1; index < along.length; index++) side.push(isRuled(along[index - 1]!, along[index]!, near));
    sides.push(side);
  }
  return sides;
};

/** Borders that no cell begins at are dropped: the stub of a line inside a cell is no row. */
const squeeze = (at: readonly number[], begins: readonly number[]): { kept: number[]; index: number[] } => {
  const used = new Set(begins);
  const kept: number[] = [];
  const index: number[] = [];
  for (const [position, value] of at.entries()) {
    const last = position === at.length - 1;
    if (used.has(position) || last) {
      index.push(kept.length);
      kept.push(value);
    } else index.push(kept.length - 1);
  }
  return { kept, index };
};

export const groupToLattice = (lines: Lines): Lattice | null => {
  const xs = positions(lines.vertical);
  const ys = positions(lines.horizontal);
  close(xs, lines.horizontal);
  close(ys, lines.vertical);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1 || (columns === 1 && rows === 1)) return null;
  const left = ruledSides(xs, ys, lines.vertical);
  const top = ruledSides(ys, xs, lines.horizontal);
  const parent = new Int32Array(rows * columns);
  for (let index = 0; index < parent.length; index++) parent[index] = index;
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const here = row * columns + column;
      if (column + 1 < columns && !left[column + 1]![row]) parent[root(here + 1)] = root(here);
      if (row + 1 < rows && !top[row + 1]![column]) parent[root(here + columns)] = root(here);
    }
  const shapes = new Map<number, number[]>();
  for (let position = 0; position < rows * columns; position++) {
    const key = root(position);
    const shape = shapes.get(key);
    if (shape) shape.push(position);
    else shapes.set(key, [position]);
  }
  const cells: LatticeCell[] = [];
  for (const shape of shapes.values()) cells.push(...rectangles(shape, columns));
  const inX = squeeze(xs, cells.map(columnOf));
  const inY = squeeze(ys, cells.map(rowOf));
  const squeezed: LatticeCell[] = [];
  for (const { row, column, rowSpan, colSpan, irregular } of cells) {
    const [top, start] = [inY.index[row]!, inX.index[column]!];
    squeezed.push({ row: top, column: start, rowSpan: inY.index[row + rowSpan]! - top, colSpan: inX.index[column + colSpan]! - start, irregular });
  }
  if (squeezed.length < 2) return null;
  return { xs: inX.kept, ys: inY.kept, cells: squeezed.sort(inReadingOrder) };
};

/** A merged shape as one cell where it is a rectangle, else cut into rectangles, each marked as irregular. */
const rectangles = (shape: readonly number[], columns: number): LatticeCell[] => {
  const [only] = shape;
  if (shape.length === 1 && only !== undefined)
    return [{ row: Math.floor(only / columns), column: only % columns, rowSpan: 1, colSpan: 1, irregular: false }];
  const byRow = new Map<number, number[]>();
  for (const position of shape) {
    const row = Math.floor(position / columns);
    const columnsOfRow = byRow.get(row);
    if (columnsOfRow) columnsOfRow.push(position % columns);
    else byRow.set(row, [position % columns]);
  }
  const pieces: { row: number; column: number; rowSpan: number; colSpan: number }[] = [];
  for (const [row, own] of byRow) {
    for (let start = 0; start < own.length;) {
      let end = start + 1;
      while (end < own.length && own[end] === own[end - 1]! + 1) end++;
      const column = own[start]!;
      const colSpan = end - start;
      const above = pieces.find((piece) => piece.column === column && piece.colSpan === colSpan && piece.row + piece.rowSpan === row);
      if (above) above.rowSpan++;
      else pieces.push({ row, column, rowSpan: 1, colSpan });
      start = end;
    }
  }
  return pieces.map((piece) => ({ ...piece, irregular: pieces.length > 1 }));
};
