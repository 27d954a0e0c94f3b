import type { Segment, SegmentLine } from './segments.js';
import { isRow, textOf } from './segments.js';

/** Figures and remarks too long for their cells: they go on below themselves, and where cells are centred, half above the line of their row. */

/** Lines of one cell have less between them than this share of the size. */
export const oneCell = 0.45;

/** The rest of a figure may begin with its comma or point. */
const rest = /^[,，.．]?[\d０-９][\d０-９,，.]*$/;
const opened = /[(（][^)）]*$/;
const closing = /^[^(（]*[)）]$/;

const isDigits = (segment: Segment): boolean => segment.figure || rest.test(textOf(segment));

const apart = (a: SegmentLine, b: SegmentLine): number => Math.max(a.box[1], b.box[1]) - Math.min(a.box[3], b.box[3]);
const close = (a: SegmentLine, b: SegmentLine): boolean => apart(a, b) < oneCell * Math.min(a.size, b.size);
const wide = ({ box }: Segment): number => box[2] - box[0];
const meets = (a: Segment, b: Segment): boolean => a.box[0] < b.box[2] && b.box[0] < a.box[2];

/** A row with a label of its own, and figures. */
const isWhole = (line: SegmentLine): boolean => isRow(line) && line.segments.some((segment) => !isDigits(segment));

const belongs = (line: SegmentLine, row: SegmentLine): boolean => {
  if (!isWhole(row) || !close(line, row)) return false;
  const { segments } = row;
  // on the place of a figure only what is no wider: another row has its own label
  const fits = (segment: Segment): boolean => segments.every((one) => !meets(one, segment) || (isDigits(one) && wide(one) >= wide(segment)));
  if (line.segments.every(isDigits)) return line.segments.every(fits);
  const above = (segment: Segment): Segment | undefined => segments.find((one) => meets(one, segment) && opened.test(textOf(one)));
  return line.box[1] > row.box[1] && line.segments.every((segment) => closing.test(textOf(segment)) && above(segment) !== undefined);
};

/** Lines that are a part of one row's figures, each with that row's line. */
export const wrapsOf = (lines: readonly SegmentLine[]): ReadonlyMap<SegmentLine, SegmentLine> => {
  const wraps = new Map<SegmentLine, SegmentLine>();
  for (const [index, line] of lines.entries()) {
    if (isWhole(line)) continue;
    const near = lines.slice(Math.max(0, index - 2), index + 3).filter((row) => row !== line && belongs(line, row));
    // a centred figure of two lines leaves its place on the line of the row free
    const taken = (row: SegmentLine): number => row.segments.filter((one) => line.segments.some((segment) => meets(one, segment))).length;
    const own = near.sort((a, b) => taken(a) - taken(b) || apart(a, line) - apart(b, line))[0];
    if (own) wraps.set(line, own);
  }
  return wraps;
};
