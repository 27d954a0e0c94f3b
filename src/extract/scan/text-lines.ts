import type { Rect } from './gray.js';
import { aroundRects, high, wide } from './gray.js';
import type { Shape } from './shapes.js';

/** Shapes to lines of text, and a line to the marks that stand beside one another in it. */

export interface TextLine {
  readonly rect: Rect;
  readonly shapes: readonly Shape[];
}

/** Of two strokes one above the other, the gap at most, as a share of the em: 二 is one character. */
const innerGap = 0.65;
/** A line is at most so much higher than the em. */
const tallest = 1.15;

interface Band {
  top: number;
  bottom: number;
  readonly shapes: Shape[];
}

/** Stretches of rows that no white row parts. */
const bandsOf = (shapes: readonly Shape[]): Band[] => {
  const bands: Band[] = [];
  for (const shape of [...shapes].sort((a, b) => a.top - b.top)) {
    const last = bands.at(-1);
    if (last && shape.top < last.bottom) {
      last.bottom = Math.max(last.bottom, shape.bottom);
      last.shapes.push(shape);
    } else bands.push({ top: shape.top, bottom: shape.bottom, shapes: [shape] });
  }
  return bands;
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const flat = (shape: Shape): boolean => high(shape) < 0.35 * wide(shape);

/** Of strokes alone, such as those of 二, the width is what tells how large the character is. */
const strokeWidth = ({ shapes }: Band): number => (shapes.every(flat) ? Math.max(...shapes.map(wide)) : 0);

/**
 * From top to bottom.
 * @param shapes of text; specks and what is too large for a letter taken out
 */
export const shapesToLines = (shapes: readonly Shape[]): TextLine[] => {
  const bands = bandsOf(shapes);
  const usual = median(bands.flatMap((band) => band.shapes.map(() => band.bottom - band.top)));
  const lines: Band[] = [];
  for (const band of bands) {
    const last = lines.at(-1);
    const em = last ? Math.max(usual, last.bottom - last.top, band.bottom - band.top, strokeWidth(last), strokeWidth(band)) : 0;
    const thin = last ? Math.min(last.bottom - last.top, band.bottom - band.top) < 0.6 * em : false;
    if (last && thin && band.top - last.bottom <= innerGap * em && band.bottom - last.top <= tallest * em) {
      last.bottom = band.bottom;
      last.shapes.push(...band.shapes);
    } else lines.push({ ...band, shapes: [...band.shapes] });
  }
  return lines.map((line) => ({ rect: aroundRects(line.shapes), shapes: line.shapes }));
};

/** The line cut where it leaves more than `gap` pixels white: a signature and a date on one height are two texts. */
export const segments = ({ shapes }: TextLine, gap: number): TextLine[] => {
  const cut: Shape[][] = [];
  let reached = -Infinity;
  for (const shape of [...shapes].sort((a, b) => a.x0 - b.x0)) {
    if (shape.x0 - reached > gap) cut.push([]);
    cut.at(-1)!.push(shape);
    reached = Math.max(reached, shape.x1);
  }
  return cut.map((part) => ({ rect: aroundRects(part), shapes: part }));
};

/** Marks of a line from left to right: shapes over one another are one mark. */
export const marksOf = ({ shapes }: TextLine): Rect[] => segments({ rect: aroundRects(shapes), shapes }, 0).map(({ rect }) => rect);

/** True where a line may be a figure: every mark is as narrow as a digit, and at least one is as high as the line. */
export const looksLikeFigure = (line: TextLine): boolean => {
  const height = high(line.rect);
  return marksOf(line).every((mark) => wide(mark) <= 0.85 * height) && wide(line.rect) <= 12 * height;
};
