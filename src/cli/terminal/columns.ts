import type { Colour } from './screen.js';
import { painter } from './screen.js';
import { fit, pad, printable, widthOf, wrap } from './width.js';

/** A list in columns without borders, as wide as the terminal; long texts go on in the next line. */

export interface ColumnHead {
  readonly title: string;
  /** Narrowest useful width. */
  readonly least: number;
  /** Widest useful width. */
  readonly most?: number;
  readonly align?: 'left' | 'right';
}

export interface Line {
  readonly texts: readonly string[];
  /** Of the first column. */
  readonly colour?: Colour;
  /** Shown under the line, dim and indented. */
  readonly under?: string;
}

const gap = 2;
const mostLines = 6;

const shortened = (lines: readonly string[], width: number): readonly string[] => {
  if (lines.length <= mostLines) return lines;
  const last = lines[mostLines - 1] as string;
  const kept = widthOf(last) < width ? last : [...last].slice(0, -1).join('');
  return [...lines.slice(0, mostLines - 1), `${kept}…`];
};

/** Ends with a line break. */
export const renderColumns = (heads: readonly ColumnHead[], lines: readonly Line[], width: number, colours = false): string => {
  const paint = painter(colours);
  const widths = widthsFor(heads, lines, width);
  // the same few names and rules come again and again: each text is laid out once
  const laidOut = heads.map(() => new Map<string, readonly string[]>());
  const layOut = (text: string, column: number): readonly string[] => {
    const known = laidOut[column]?.get(text);
    if (known) return known;
    const room = widths[column] as number;
    const parts = shortened(wrap(text, room), room).map((part) => pad(part, room, heads[column]?.align ?? 'left'));
    laidOut[column]?.set(text, parts);
    return parts;
  };
  const blanks = widths.map((room) => ' '.repeat(room));
  const draw = (texts: readonly string[], colour: Colour | null, every: boolean): string => {
    const cells = heads.map((_, column) => layOut(texts[column] ?? '', column));
    const height = cells.reduce((sofar, parts) => Math.max(sofar, parts.length), 1);
    let drawn = '';
    for (let row = 0; row < height; row++) {
      const parts = cells.map((cell, column) => {
        const part = cell[row] ?? blanks[column] ?? '';
        return every || column === 0 ? paint(part, colour) : part;
      });
      drawn += `${parts.join(' '.repeat(gap)).trimEnd()}\n`;
    }
    return drawn;
  };
  const rule = `${widths.map((room) => '─'.repeat(room)).join(' '.repeat(gap))}\n`;
  const titles = heads.map((head) => head.title);
  const body = lines.map((line) => {
    const under = line.under === undefined ? [] : wrap(line.under, width - gap).map((part) => `${' '.repeat(gap)}${paint(part, 'dim')}\n`);
    return draw(line.texts, line.colour ?? null, false) + under.join('');
  });
  return draw(titles, 'bold', true) + rule + body.join('');
};

const widthsFor = (heads: readonly ColumnHead[], lines: readonly Line[], width: number): readonly number[] => {
  const natural = heads.map(({ title, most }, column) => {
    const texts = new Set(lines.map((line) => line.texts[column] ?? ''));
    let widest = widthOf(title);
    for (const text of texts) widest = Math.max(widest, widthOf(printable(text)));
    return Math.min(widest, most ?? width);
  });
  const least = heads.map((head) => Math.max(head.least, 1));
  return fit(natural, least, width - gap * (heads.length - 1));
};
