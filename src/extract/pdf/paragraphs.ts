import type { Box } from '../../schema/place.js';
import type { Doubt } from '../grid/doubt.js';
import { around, height, width } from '../grid/ink.js';
import type { Line } from '../grid/text.js';
import { linesToText } from '../grid/text.js';

/** Text lines to headings and paragraphs. A PDF marks neither: indents, short lines, gaps and sizes tell. */

export interface TextBlock {
  readonly kind: 'heading' | 'paragraph';
  readonly text: string;
  readonly page: number;
  /** In the frame of its page, of the part on that page. */
  readonly box: Box;
  readonly doubts: readonly Doubt[];
}

export interface PageLine extends Line {
  readonly page: number;
}

/** Where the text of a page stands and how large it is. */
export interface Measure {
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

/** A title is larger than the text by this factor. */
const titleSize = 1.25;
const numbering = /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|[（(]?\d{1,2}[)）、.．](?!\d)|第[一二三四五六七八九十\d]{1,3}[章节条部])/;
const sentenceEnd = /[。！？；：.!?;:]["”』」）)]?$/;

const ascending = (a: number, b: number): number => a - b;
const median = (values: readonly number[]): number => [...values].sort(ascending)[values.length >> 1] ?? 0;

/** Size of most characters, and the margins that lines of this size keep. */
export const measure = (lines: readonly Line[]): Measure => {
  const weights = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    weights.set(size, (weights.get(size) ?? 0) + line.text.length);
  }
  const size = [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const body = lines.filter((line) => Math.abs(line.size - size) <= 1);
  return { size, left: Math.min(...body.map((line) => line.box[0])), right: Math.max(...body.map((line) => line.box[2])) };
};

const centred = (line: Line, { left, right }: Measure): boolean =>
  Math.abs((line.box[0] + line.box[2]) / 2 - (left + right) / 2) < 0.06 * (right - left) + line.size / 2;

const isTitle = (line: PageLine, text: Measure): boolean =>
  line.size >= titleSize * text.size && centred(line, text) && line.turn === 0 && !sentenceEnd.test(line.text);

/** Whether `line` begins a paragraph of its own after `before`. */
const begins = (line: PageLine, before: PageLine, text: Measure, pitch: number): boolean => {
  if (line.turn !== before.turn || Math.abs(line.size - before.size) > 0.12 * Math.max(line.size, before.size)) return true;
  const indent = line.box[0] - text.left;
  const short = text.right - before.box[2] > 1.9 * before.size;
  if (short || indent > 1.2 * line.size) return true;
  if (line.page === before.page && line.box[1] - before.box[3] > Math.max(1.1 * line.size, 1.6 * pitch)) return true;
  const otherFont = line.fonts !== null && before.fonts !== null && line.fonts[0] !== before.fonts[1];
  return numbering.test(line.text) && (sentenceEnd.test(before.text) || otherFont);
};

/** Lines printed side by side on one height are one line with wide gaps: a signature and its date stay apart, but in order. */
const blockOf = (lines: readonly PageLine[], kind: TextBlock['kind']): TextBlock => {
  const page = lines[0]!.page;
  const doubts = new Set<Doubt>();
  for (const { doubt } of lines) if (doubt) doubts.add(doubt);
  return { kind, text: linesToText(lines), page, box: around(lines.filter((line) => line.page === page)), doubts: [...doubts] };
};

/** @param lines of a stretch of text that no table interrupts, in reading order; may run over pages */
export const linesToBlocks = (lines: readonly PageLine[], text: Measure): TextBlock[] => {
  const gaps: number[] = [];
  for (let index = 1; index < lines.length; index++) {
    const [before, line] = [lines[index - 1]!, lines[index]!];
    const gap = line.box[1] - before.box[3];
    if (before.page === line.page && width(line.box) > 0 && height(line.box) > 0 && gap > -2 && gap < 3 * text.size) gaps.push(gap);
  }
  const pitch = Math.max(0, median(gaps));
  const blocks: TextBlock[] = [];
  let open: PageLine[] = [];
  let title = false;
  const flush = (): void => {
    if (open.length > 0) blocks.push(blockOf(open, title ? 'heading' : 'paragraph'));
    open = [];
  };
  for (const line of lines) {
    const before = open.at(-1);
    const isHeading = isTitle(line, text);
    const goesOn =
      before !== undefined &&
      (title
        ? isHeading && before.page === line.page && Math.abs(line.size - before.size) < 1 && line.box[1] - before.box[3] < 2.2 * line.size
        : !isHeading && !begins(line, before, text, pitch));
    if (!goesOn) {
      flush();
      title = isHeading;
    }
    open.push(line);
  }
  flush();
  return blocks;
};
