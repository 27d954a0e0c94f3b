import type { Box } from '../../../schema/place.js';
import { isRow } from './segments.js';
import type { Segment, SegmentLine } from './segments.js';

/** Columns of a table without upright lines: figures that stand below one another are one, what stands left of them is labels. */

export interface Interval {
  from: number;
  to: number;
}

const meets = (a: Interval, b: Interval): boolean => a.from < b.to && b.from < a.to;
const across = ({ box }: { readonly box: Box }): Interval => ({ from: box[0], to: box[2] });
export const middle = ({ box }: { readonly box: Box }): number => (box[1] + box[3]) / 2;

const narrowFirst = (a: Interval, b: Interval): number => a.to - a.from - (b.to - b.from);
const byStart = (a: Interval, b: Interval): number => a.from - b.from;

/** Narrow ones first: a wide one over several is a cell over several columns. */
const merged = (intervals: readonly Interval[]): Interval[] => {
  const found: Interval[] = [];
  for (const one of [...intervals].sort(narrowFirst)) {
    const met = found.filter((other) => meets(one, other));
    if (met.length === 0) found.push({ ...one });
    else if (met.length === 1) {
      met[0]!.from = Math.min(met[0]!.from, one.from);
      met[0]!.to = Math.max(met[0]!.to, one.to);
    }
  }
  return found.sort(byStart);
};

/** Share of the rows whose label begins there, for it to be where the innermost labels begin. */
const common = 0.25;

/** Columns of a table, told by what stands below one another. */
export interface Columns {
  readonly intervals: readonly Interval[];
  /** How many of them are labels. */
  readonly labels: number;
  /** Where the innermost labels begin. */
  readonly innermost: number;
  /** No head tells that each figure stands below its own. */
  readonly unsure: boolean;
}

/** The right end of the labels: where figures and their heads may begin. */
export const labelEnd = (rows: readonly SegmentLine[], figures: readonly Interval[]): number =>
  Math.max(
    -Infinity,
    ...rows.flatMap((row) =>
      row.segments.filter((segment) => !segment.figure && segment.box[2] <= figures[0]!.from + 1).map((segment) => segment.box[2]),
    ),
  );

export const figuresOf = (rows: readonly SegmentLine[]): Interval[] =>
  merged(rows.flatMap((row) => row.segments.filter((segment) => segment.figure).map(across)));

/** Lines of a head with less between them than this share of the size are one text. */
export const oneText = 0.6;

/** Heads that stand directly over a column, from the lowest up: what stands over one of them at a distance names a group. */
const leafHeads = (lines: readonly SegmentLine[], end: number): Interval[] => {
  const leaves: (Interval & { top: number })[] = [];
  for (const line of [...lines].sort((a, b) => b.box[3] - a.box[3]))
    for (const segment of line.segments.filter((one) => one.box[0] > end - 1)) {
      const met = leaves.filter((leaf) => meets(across(segment), leaf));
      const [only] = met;
      if (!only) leaves.push({ ...across(segment), top: segment.box[1] });
      else if (met.length === 1 && only.top - segment.box[3] < oneText * line.size) {
        Object.assign(only, union(only, across(segment)), { top: segment.box[1] });
      }
    }
  return leaves.sort((a, b) => a.from - b.from);
};

const union = (a: Interval, b: Interval): Interval => ({ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) });
const apart = (a: Interval, b: Interval): number => Math.abs(a.from + a.to - b.from - b.to) / 2;

/** The head of each column of figures: by order where there are as many heads, else the nearest. */
const headsOf = (figures: readonly Interval[], heads: readonly Interval[]): (Interval | null)[] =>
  heads.length === figures.length ? [...heads] : figures.map((one) => [...heads].sort((a, b) => apart(a, one) - apart(b, one))[0] ?? null);

/**
 * Each column of figures with the head it stands under; heads without figures are columns of their own. Figures set to the
 * left or right of their cells may stand beside their heads: where there are not as many heads, nothing is certain then.
 */
const underHeads = (figures: readonly Interval[], heads: readonly Interval[]): { columns: Interval[]; unsure: boolean } => {
  const own = headsOf(figures, heads);
  const unsure = heads.length > 0 && heads.length !== figures.length && figures.some((one, index) => !own[index] || !meets(own[index], one));
  const columns = figures.map((one, index) => (own[index] ? union(one, own[index]) : one));
  const distinct = columns.every((one, index) => index === 0 || one.from >= columns[index - 1]!.to);
  const whole = distinct ? columns : [...figures];
  const blank = heads.filter((head) => !whole.some((one) => meets(one, head)));
  return { columns: [...whole, ...blank].sort((a, b) => a.from - b.from), unsure };
};

/** Null where no figure stands in the body. */
export const columnsOf = (head: readonly SegmentLine[], body: readonly SegmentLine[]): Columns | null => {
  const rows = body.filter(isRow);
  const figures = figuresOf(rows);
  const first = figures[0];
  if (!first) return null;
  const end = labelEnd(rows, figures);
  const leaves = leafHeads(head, end);
  // the labels' own head may stand beside them
  const labelled = head.some((line) => line.segments.some((segment) => segment.box[0] <= end - 1));
  const heads = !labelled && end > -Infinity && leaves.length > figures.length ? leaves.slice(1) : leaves;
  const beside = leaves.length > heads.length ? leaves[0]!.to : -Infinity;
  const { columns, unsure } = underHeads(figures, heads);
  const labels = body.flatMap((line) => line.segments.filter((segment) => !segment.figure && segment.box[2] <= end + 1));
  const size = rows[0]!.size;
  const starts = rows.flatMap((row) => row.segments.filter((segment) => labels.includes(segment)).at(-1)?.box[0] ?? []);
  const innermost = Math.max(
    -Infinity,
    ...starts.filter((start) => starts.filter((other) => Math.abs(other - start) < 0.6 * size).length >= common * rows.length),
  );
  const outer = merged(labels.filter((label) => label.box[2] <= innermost + 1).map(across)).map(({ from, to }) => ({
    from,
    to: Math.min(to, innermost),
  }));
  const inner = labels.filter((label) => label.box[2] > innermost + 1);
  const innerFrom = Math.max(innermost, outer.at(-1)?.to ?? -Infinity, Math.min(...inner.map((label) => label.box[0])));
  const own: Interval[] = inner.length === 0 ? [] : [{ from: innerFrom, to: Math.max(end, beside) }];
  return { intervals: [...outer, ...own, ...columns], labels: outer.length + own.length, innermost, unsure };
};

/** Borders halfway between neighbours. */
export const bordersOf = (intervals: readonly Interval[], outer: Interval): number[] => [
  Math.min(outer.from, intervals[0]!.from) - 1,
  ...intervals.slice(1).map((one, index) => (intervals[index]!.to + one.from) / 2),
  Math.max(outer.to, intervals.at(-1)!.to) + 1,
];

/** The columns that a text stands in; of one between two, the one that holds its middle. */
export const spanOf = (segment: Segment, { intervals }: Columns, xs: readonly number[]): readonly [column: number, end: number] => {
  const own = across(segment);
  let [first, end] = [-1, -1];
  for (let index = 0; index < intervals.length; index++) {
    if (!meets(own, intervals[index]!)) continue;
    if (first < 0) first = index;
    end = index + 1;
  }
  if (first >= 0) return [first, end];
  const centre = (segment.box[0] + segment.box[2]) / 2;
  const column = Math.max(0, Math.min(intervals.length - 1, xs.findIndex((x) => x > centre) - 1));
  return [column, column + 1];
};
