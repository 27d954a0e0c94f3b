import type { Box } from '../../schema/place.js';
import { movedCell } from './grid-cell.js';
import type { GridCell, PageTable } from './grid-cell.js';
import type { GridPage } from './page-table.js';
import { asContinued, dropRepeatedHead } from './repeated-head.js';
import { mergeCut } from './cut.js';
import type { Line } from './text.js';

/** Tables joined over pages: the last of one page and the first of the next, when nothing but page furniture lies between and the columns fit. */

export interface TablePart {
  readonly page: number;
  /** In the frame of its page. */
  readonly box: Box;
}

export interface StitchedTable {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
  readonly parts: readonly TablePart[];
}

/** Outer borders of two halves may differ by this much. Points. */
const near = 4;
/** Column borders of two halves with as many columns may differ by this much: widths are fitted anew on each page. Points. */
const drift = 10;

/**
 * Column borders of the whole, and where those of each half lie in it; null where the halves do not fit. A half with
 * fewer columns fits when its borders are among the other's.
 */
export const fitColumns = (a: readonly number[], b: readonly number[]): { xs: readonly number[]; ofA: number[]; ofB: number[] } | null => {
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  if (a.length === b.length) {
    for (let at = 0; at < a.length; at++) if (Math.abs(a[at]! - b[at]!) > drift) return null;
    const same = [...a.keys()];
    return { xs: a, ofA: same, ofB: same };
  }
  const index: number[] = [];
  for (const x of shorter) {
    let closest = 0;
    for (let at = 1; at < longer.length; at++) if (Math.abs(longer[at]! - x) < Math.abs(longer[closest]! - x)) closest = at;
    index.push(closest);
  }
  const fits =
    shorter.every((x, at) => Math.abs(longer[index[at]!]! - x) <= near) &&
    new Set(index).size === index.length &&
    index[0] === 0 &&
    index.at(-1) === longer.length - 1;
  if (!fits) return null;
  const own = [...longer.keys()];
  return a.length >= b.length ? { xs: longer, ofA: own, ofB: index } : { xs: longer, ofA: index, ofB: own };
};

const isInPlace = (column: number, index: number): boolean => column === index;

/** A table over many pages is joined page by page: its cells are copied only where their columns change. */
const moved = (cells: readonly GridCell[], columns: readonly number[]): readonly GridCell[] =>
  columns.every(isInPlace)
    ? cells
    : cells.map((cell) => {
        const column = columns[cell.column]!;
        return movedCell(cell, cell.row, column, columns[cell.column + cell.colSpan]! - column);
      });

interface Open {
  readonly aligned: number | null;
  xs: readonly number[];
  rows: number;
  cells: GridCell[];
  parts: TablePart[];
}

interface AlignedColumns {
  readonly xs: readonly number[];
  readonly labels: number;
}

/** Borders of columns that only their text tells may differ by this share of the narrowest. */
const somewhere = 0.45;
const narrowest = (xs: readonly number[]): number => Math.min(...xs.slice(1).map((x, index) => x - xs[index]!));

/** As many figures in the same places; a page that shows fewer groups has fewer columns of labels. */
const fitAligned = (a: AlignedColumns, b: AlignedColumns): ReturnType<typeof fitColumns> => {
  const [ofA, ofB] = [a.xs.slice(a.labels + 1), b.xs.slice(b.labels + 1)];
  const between = somewhere * narrowest(a.xs.slice(a.labels));
  if (ofA.length !== ofB.length || ofA.some((x, index) => Math.abs(x - ofB[index]!) > between)) return null;
  const more = Math.max(a.labels, b.labels);
  const whole = a.labels >= b.labels ? a : b;
  const shifted = ({ xs, labels }: AlignedColumns): number[] => xs.map((_, index) => index + more - labels);
  return { xs: whole.xs, ofA: shifted(a), ofB: shifted(b) };
};

const fit = (first: Open, second: PageTable): ReturnType<typeof fitColumns> => {
  if (first.aligned === null && second.aligned === null) return fitColumns(first.xs, second.xs);
  if (first.aligned === null || second.aligned === null) return null;
  return fitAligned({ xs: first.xs, labels: first.aligned }, { xs: second.xs, labels: second.aligned });
};

/** What goes on from the page before has its head there. */
const underHead = (cell: GridCell): GridCell =>
  cell.doubts.includes('without-head') ? { ...cell, doubts: cell.doubts.filter((doubt) => doubt !== 'without-head') } : cell;

const inReadingOrder = (a: GridCell, b: GridCell): number => a.row - b.row || a.column - b.column;
const saysMore = (line: Line): boolean => !betweenHalves.test(line.text);

/** Null where the second does not continue the first. */
const join = (first: Open, second: PageTable): Open | null => {
  const fitted = fit(first, second);
  if (!fitted) return null;
  const upper = moved(first.cells, fitted.ofA);
  const below = moved(second.cells, fitted.ofB).map(underHead);
  const whole = asContinued(below, second.rows);
  const lower = dropRepeatedHead(upper, whole);
  const { cells, rows } = mergeCut(upper, first.rows, lower);
  const aligned = first.aligned === null ? null : Math.max(first.aligned, second.aligned ?? 0);
  return { aligned, xs: fitted.xs, rows, cells, parts: [...first.parts, { page: second.page, box: second.box }] };
};

/** @param pages all of them in order, without running heads and page numbers */
export const stitch = (pages: readonly GridPage[]): StitchedTable[] => {
  const done: Open[] = [];
  let open: Open | null = null;
  for (const [at, page] of pages.entries()) {
    const body = page.lines.filter(saysMore);
    for (const [index, table] of page.tables.entries()) {
      const first = index === 0 && !body.some((line) => line.box[1] < table.box[1]);
      const joined: Open | null = first && open && open.parts.at(-1)!.page === pages[at - 1]?.number ? join(open, table) : null;
      if (joined && open) {
        done[done.indexOf(open)] = joined;
        open = joined;
      } else {
        open = { aligned: table.aligned, xs: table.xs, rows: table.rows, cells: [...table.cells], parts: [{ page: page.number, box: table.box }] };
        done.push(open);
      }
    }
    const last = page.tables.at(-1);
    if (!last || body.some((line) => line.box[3] > last.box[3] + 2)) open = null;
  }
  return done.map(({ xs, rows, cells, parts }) => ({
    rows,
    columns: xs.length - 1,
    cells: cells.sort(inReadingOrder),
    parts,
  }));
};

/** Words that say only that a table goes on. */
const betweenHalves = /^[（(【]?(?:续上?表|接上[页表]|上接|下[页接]|转下页|承上[页表])[\d一二三四五六七八九十]*[)）】]?$/;
