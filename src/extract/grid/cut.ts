import { movedCell } from './grid-cell.js';
import type { GridCell } from './grid-cell.js';
import type { Continued } from './repeated-head.js';
import { linesToText } from './text.js';

/** Rows and merged cells that a page break cut in two. */

const isFirst = ({ row }: GridCell): boolean => row === 0;
const blank = (cell: GridCell): boolean => cell.text.trim() === '';

/** One cell of two halves: its text and its place are where text is. */
const union = (upper: GridCell, lower: GridCell, rowSpan: number): GridCell => ({
  ...(blank(upper) && !blank(lower) ? movedCell(lower, upper.row) : upper),
  rowSpan,
  text: blank(upper) || blank(lower) ? upper.text + lower.text : linesToText([upper, lower]),
  full: blank(lower) ? upper.full : lower.full,
  doubts: [...new Set([...upper.doubts, ...lower.doubts])],
});

/**
 * True where the first row of the lower half is the end of the last row of the upper: one of them is blank but for labels,
 * and a text that stands on both sides fills its line before the break; or no column has text on both sides, and each side has
 * what the other lacks. Anything less is left as two rows, for those who know the labels.
 */
const oneRow = (pairs: readonly (readonly [upper: GridCell, lower: GridCell])[]): boolean => {
  const both = pairs.filter(([upper, lower]) => !blank(upper) && !blank(lower));
  const onlyUpper = pairs.some(([upper, lower]) => !blank(upper) && blank(lower));
  const onlyLower = pairs.some(([upper, lower]) => blank(upper) && !blank(lower));
  if (pairs.every(([, lower]) => blank(lower))) return false;
  if (both.length === 0 && onlyUpper && onlyLower) return true;
  return (
    both.length > 0 && onlyUpper !== onlyLower && both.every(([upper, lower]) => upper.full && !/\d$/.test(upper.text) && !/^\d/.test(lower.text))
  );
};

const number = /^[\d０-９][\d０-９,，.．]*$/;
/** What goes on a number and begins none: a decimal point, a unit, a note. */
const goesOn = /^[.．,，万亿元%％（(]/;

/**
 * Numbers with text below them across the break, where the lower half begins no row: its labels are blank. The rest of each number, or
 * another one.
 */
const severed = (pairs: readonly (readonly [upper: GridCell, lower: GridCell])[]): ReadonlySet<GridCell> => {
  const both = pairs.filter(([upper, lower]) => !blank(upper) && !blank(lower));
  const numbers = both.filter(([upper]) => number.test(upper.text));
  const unlabelled = both.length === numbers.length && pairs.some(([upper, lower]) => !blank(upper) && blank(lower) && !number.test(upper.text));
  return new Set((unlabelled ? numbers : numbers.filter(([, lower]) => goesOn.test(lower.text))).flat());
};

/** True where the lower half holds nothing but what goes on such numbers. */
const onlyGoesOn = (pairs: readonly (readonly [upper: GridCell, lower: GridCell])[], parted: ReadonlySet<GridCell>): boolean =>
  pairs.every(([, lower]) => blank(lower) || (parted.has(lower) && goesOn.test(lower.text)));

const broken = (cell: GridCell): GridCell => ({ ...cell, doubts: [...new Set([...cell.doubts, 'broken-by-page' as const])] });

export const mergeCut = (upper: readonly GridCell[], upperRows: number, lower: Continued): { cells: GridCell[]; rows: number } => {
  const bottom: GridCell[] = [];
  for (const cell of upper) if (cell.row + cell.rowSpan === upperRows) bottom.push(cell);
  const pairs: [GridCell, GridCell][] = [];
  for (const below of lower.cells) {
    if (below.row > 0) continue;
    const above = bottom.find((cell) => cell.column === below.column && cell.colSpan === below.colSpan);
    if (above) pairs.push([above, below]);
  }
  const top = lower.cells.filter(isFirst);
  const simple = pairs.filter(([above, below]) => above.rowSpan === 1 && below.rowSpan === 1);
  const joinable = pairs.every(([above, below]) => (above.rowSpan === 1 && below.rowSpan === 1) || blank(above) || blank(below));
  const halves = joinable && pairs.length === top.length && simple.length > 1;
  const parted = halves ? severed(simple) : new Set<GridCell>();
  const cut = halves && (oneRow(simple) || (parted.size > 0 && onlyGoesOn(simple, parted)));
  const shift = cut ? upperRows - 1 : upperRows;
  const merged = new Map<GridCell, GridCell>();
  const gone = new Set<GridCell>();
  for (const [above, below] of pairs) {
    const tall = above.rowSpan > 1 || below.rowSpan > 1;
    const rowSpan = shift + below.rowSpan - above.row;
    // both halves printed: cut or repeated, the lines cannot tell
    if (!cut && !(tall && (blank(above) || blank(below)))) continue;
    merged.set(above, union(parted.has(above) ? broken(above) : above, below, rowSpan));
    gone.add(below);
  }
  const doubted = (cell: GridCell): GridCell => (parted.has(cell) ? broken(cell) : cell);
  const cells = merged.size + parted.size === 0 ? [...upper] : upper.map((cell) => merged.get(cell) ?? doubted(cell));
  for (const cell of lower.cells) if (!gone.has(cell)) cells.push(movedCell(doubted(cell), cell.row + shift));
  return { cells, rows: shift + lower.rows };
};
