import type { Glyph } from '../ink.js';
import { oneText, spanOf } from './columns.js';
import type { Columns } from './columns.js';
import type { SegmentLine } from './segments.js';

/** The head of a table without upright lines. */

export interface HeadCell {
  readonly row: number;
  readonly rowSpan: number;
  readonly column: number;
  readonly colSpan: number;
  readonly glyphs: readonly Glyph[];
}

interface HeadText {
  readonly column: number;
  readonly end: number;
  readonly glyphs: Glyph[];
  top: number;
  bottom: number;
}

/** Lines over the same columns and close to one another are one text; a text stands one row below the lowest that it stands under. */
export const headOf = (lines: readonly SegmentLine[], columns: Columns, xs: readonly number[]): HeadCell[] => {
  const texts: HeadText[] = [];
  for (const line of lines)
    for (const segment of line.segments) {
      const [column, end] = spanOf(segment, columns, xs);
      const above = texts.findLast((text) => text.column === column && text.end === end);
      if (above && segment.box[1] - above.bottom < oneText * line.size) {
        above.glyphs.push(...segment.glyphs);
        above.bottom = Math.max(above.bottom, segment.box[3]);
      } else texts.push({ column, end, glyphs: [...segment.glyphs], top: segment.box[1], bottom: segment.box[3] });
    }
  const over = (a: HeadText, b: HeadText): boolean => a !== b && a.column < b.end && b.column < a.end && a.top + a.bottom < b.top + b.bottom;
  const levels = new Map<HeadText, number>();
  for (const text of [...texts].sort((a, b) => a.top + a.bottom - b.top - b.bottom))
    levels.set(text, Math.max(-1, ...texts.filter((other) => over(other, text)).map((other) => levels.get(other)!)) + 1);
  // texts on one height are in one row
  for (const text of texts)
    for (const other of texts)
      if (Math.abs(text.top + text.bottom - other.top - other.bottom) < text.bottom - text.top)
        levels.set(text, Math.max(levels.get(text)!, levels.get(other)!));
  const depth = Math.max(-1, ...levels.values()) + 1;
  return texts.map((text) => {
    const row = levels.get(text)!;
    const below = texts.filter((other) => over(text, other)).map((other) => levels.get(other)!);
    return { row, rowSpan: Math.min(depth, ...below) - row, column: text.column, colSpan: text.end - text.column, glyphs: text.glyphs };
  });
};
