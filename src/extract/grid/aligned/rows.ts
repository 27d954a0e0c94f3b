import type { Box } from '../../../schema/place.js';
import { height } from '../ink.js';
import type { Glyph } from '../ink.js';
import { middle, spanOf } from './columns.js';
import type { Columns } from './columns.js';
import { numberedLabels } from './numbered-labels.js';
import { isRow, segmentOf } from './segments.js';
import type { Segment, SegmentLine } from './segments.js';
import { oneCell, wrapsOf } from './wraps.js';

/** Rows of a table without upright lines: each line of figures is one, and takes the lines of its label. */

/** What stands in one row, and the line that its figures stand on. */
export interface Row {
  readonly segments: Segment[];
  readonly anchor: SegmentLine;
  /** A line may belong to this row or to its neighbour. */
  doubted: boolean;
}

/** Lines to rows: each row of figures takes the lines of its label; a rule parts rows whatever stands between. */
export const rowsOf = (lines: readonly SegmentLine[], rules: readonly number[], { innermost }: Columns): Row[] => {
  const bandOf = (one: { readonly box: Box }): number => rules.filter((rule) => rule < middle(one)).length;
  const wraps = wrapsOf(lines);
  const rows: Row[] = [...lines]
    .sort((a, b) => middle(a) - middle(b))
    .filter((line) => isRow(line) && !wraps.has(line))
    .map((line) => ({ segments: [...line.segments], anchor: line, doubted: false }));
  for (const row of rows)
    for (const [line, above] of wraps)
      if (above === row.anchor) {
        row.segments.push(...line.segments);
        row.doubted = true;
      }
  const loose = lines.filter((line) => !isRow(line) && !wraps.has(line)).flatMap((line) => line.segments);
  const inner = (segment: Segment): boolean => !segment.figure && segment.box[2] > innermost + 1;
  const nearest = (segment: Segment, among: readonly Row[]): void => {
    const near = among.map((row) => ({ row, apart: Math.abs(middle(row.anchor) - middle(segment)) })).sort((a, b) => a.apart - b.apart);
    const [closest, next] = near;
    if (!closest) rows.push({ segments: [segment], anchor: { box: segment.box, size: height(segment.box), segments: [segment] }, doubted: false });
    else closest.row.segments.push(segment);
    if (closest && next && inner(segment) && next.apart - closest.apart < 0.2 * height(segment.box)) closest.row.doubted = next.row.doubted = true;
  };
  const anchored = [...rows];
  const toNearest = (segment: Segment): void =>
    nearest(
      segment,
      anchored.filter((row) => bandOf(row.anchor) === bandOf(segment)),
    );
  const whole = [...anchored.flatMap((row) => row.segments), ...loose].flatMap((one) => parted(one, innermost)).filter(inner);
  const known = numberedLabels(
    whole.sort((a, b) => a.box[1] - b.box[1]),
    anchored.map((row) => row.anchor),
  );
  if (known) {
    for (const [index, row] of anchored.entries()) {
      const others = row.segments.flatMap((one) => parted(one, innermost)).filter((segment) => !inner(segment));
      row.segments.splice(0, Infinity, ...others, ...known.labels[index]!);
    }
    for (const segment of known.leading) nearest(segment, []);
    for (const segment of loose.flatMap((one) => parted(one, innermost))) if (!inner(segment)) toNearest(segment);
    return rows.sort((a, b) => middle(a.anchor) - middle(b.anchor));
  }
  const size = anchored[0]?.anchor.size ?? 0;
  const labels = [
    ...anchored.map((row) => ({ box: row.segments.find(inner)?.box ?? row.anchor.box, row, segment: null })),
    ...loose.filter(inner).map((segment) => ({ box: segment.box, row: null, segment })),
  ].sort((a, b) => a.box[1] - b.box[1]);
  const groups: (typeof labels)[] = [];
  let bottom = -Infinity;
  for (const label of labels) {
    const last = groups.at(-1);
    if (last && label.box[1] - bottom < oneCell * size && bandOf(last.at(-1)!) === bandOf(label)) last.push(label);
    else groups.push([label]);
    bottom = groups.at(-1)!.length === 1 ? label.box[3] : Math.max(bottom, label.box[3]);
  }
  for (const group of groups) {
    const own = group.flatMap(({ row }) => row ?? []);
    const among = own.length > 0 ? own : anchored.filter((row) => bandOf(row.anchor) === bandOf(group[0]!));
    for (const { segment } of group) if (segment) nearest(segment, among);
  }
  loose.filter((one) => !inner(one)).forEach(toNearest);
  return rows.sort((a, b) => middle(a.anchor) - middle(b.anchor));
};

const fromLeft = (a: Glyph, b: Glyph): number => a.box[0] - b.box[0];

/** A group's label may end close to the label beside it: they part where the innermost labels begin. */
const parted = (segment: Segment, innermost: number): readonly Segment[] => {
  const sorted = [...segment.glyphs].sort(fromLeft);
  let at = 0;
  while (at < sorted.length && Math.abs(sorted[at]!.box[0] - innermost) >= 0.35 * sorted[at]!.size) at++;
  if (segment.figure || at < 1 || at === sorted.length || sorted[at]!.box[0] - sorted[at - 1]!.box[2] < 0.1 * sorted[at]!.size) return [segment];
  return [segmentOf(sorted.slice(0, at)), segmentOf(sorted.slice(at))];
};

export interface RowCell {
  readonly column: number;
  readonly colSpan: number;
  readonly glyphs: readonly Glyph[];
  readonly figure: boolean;
}

/** The cells of a row, left to right; where nothing is printed, a blank one. */
export const cellsOf = (row: Row, columns: Columns, xs: readonly number[]): RowCell[] => {
  const cells: RowCell[] = [];
  for (const segment of row.segments.flatMap((one) => parted(one, columns.innermost))) {
    const [column, end] = spanOf(segment, columns, xs);
    const met = cells.filter((cell) => cell.column < end && column < cell.column + cell.colSpan);
    const from = Math.min(column, ...met.map((cell) => cell.column));
    const to = Math.max(end, ...met.map((cell) => cell.column + cell.colSpan));
    const glyphs = [...met.flatMap((cell) => cell.glyphs), ...segment.glyphs];
    for (const cell of met) cells.splice(cells.indexOf(cell), 1);
    cells.push({ column: from, colSpan: to - from, glyphs, figure: segment.figure || met.some((cell) => cell.figure) });
  }
  for (let column = 0; column < columns.intervals.length; column++)
    if (!cells.some((cell) => cell.column <= column && column < cell.column + cell.colSpan))
      cells.push({ column, colSpan: 1, glyphs: [], figure: false });
  return cells.sort((a, b) => a.column - b.column);
};
