import type { Box } from '../../schema/place.js';
import { matrixOf } from './matrix.js';
import type { PdfFont, PdfGlyph } from './open-pdf.js';
import type { PathPaint } from './paint.js';
import type { PaintedPage, Pixels } from './painted.js';
import { Painter } from './painter.js';
import type { Sheet } from './painter.js';

/**
 * One pass over the operator list that pdf.js makes of a page. What each operator takes is written in pdf.js
 * `src/display/canvas.js`; it is not the operand list of the PDF operator of that name.
 */

/** Numbers of the operators, by name: see `OPS` in pdf.js `src/shared/util.js`. */
export type Operators = Readonly<Record<string, number>>;

export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** What the list speaks of by names. */
export interface Named {
  readonly operators: Operators;
  /** Null where it could not be loaded. */
  readonly font: (id: string) => PdfFont | null;
  /** Whether optional content (a layer) is shown. */
  readonly visible: (group: unknown) => boolean;
}

interface Group {
  readonly smask?: unknown;
  readonly matrix?: readonly number[];
  readonly bbox?: Box;
}

const colourOf = (value: unknown): number | null => (typeof value === 'string' && value.startsWith('#') ? Number.parseInt(value.slice(1), 16) : null);

const pathPaints: Readonly<Record<string, PathPaint>> = {
  stroke: { stroke: true, fill: false },
  closeStroke: { stroke: true, fill: false },
  fill: { stroke: false, fill: true },
  eoFill: { stroke: false, fill: true },
  fillStroke: { stroke: true, fill: true },
  eoFillStroke: { stroke: true, fill: true },
  closeFillStroke: { stroke: true, fill: true },
  closeEOFillStroke: { stroke: true, fill: true },
};
const noPaint: PathPaint = { stroke: false, fill: false };

/** What operators look things up in. */
interface OnPage extends Omit<Named, 'operators'> {
  /** By the number of the operator that paints. */
  readonly paints: readonly (PathPaint | undefined)[];
}

/** What one operator does; told once, for functions made anew for each page would be compiled anew. */
type Run = (to: Painter, args: never, page: OnPage) => void;
type Images = readonly { readonly transform: readonly number[] }[];

const repeat = (
  to: Painter,
  pixels: Pixels | null,
  scale: readonly [number, number, number, number],
  positions: ArrayLike<number>,
  kind: 'picture' | 'mask',
): void => {
  for (let at = 0; at + 1 < positions.length; at += 2) to.picture(kind, pixels, [...scale, positions[at]!, positions[at + 1]!]);
};

const parameters = (to: Painter, pairs: readonly (readonly [string, unknown])[], { font }: OnPage): void => {
  for (const [key, value] of pairs) {
    if (key === 'LW') to.set('lineWidth', value as number);
    else if (key === 'CA') to.set('strokeAlpha', value as number);
    else if (key === 'ca') to.set('fillAlpha', value as number);
    else if (key === 'BM') to.set('blended', value !== 'source-over');
    else if (key === 'SMask') to.set('masked', Boolean(value));
    else if (key === 'Font') {
      const [id, size] = value as readonly [string, number];
      to.font(font(id), size);
    }
  }
};

const runs: Readonly<Record<string, Run>> = {
  save: (to) => to.save(),
  restore: (to) => to.restore(),
  transform: (to, matrix: readonly number[]) => to.transform(matrixOf(matrix)),
  paintFormXObjectBegin: (to, [matrix, box]: readonly [readonly number[] | null, Box | null]) => to.beginForm(matrix && matrixOf(matrix), box),
  paintFormXObjectEnd: (to) => to.restore(),
  beginGroup: (to, [{ smask, matrix, bbox }]: readonly [Group]) => to.beginGroup(Boolean(smask), matrix ? matrixOf(matrix) : null, bbox ?? null),
  endGroup: (to) => to.endGroup(),
  beginAnnotation: (to, [, box, transform, matrix]: readonly [string, Box | null, readonly number[], readonly number[]]) =>
    to.beginNote(box, matrixOf(transform), matrixOf(matrix)),
  endAnnotation: (to) => to.restore(),
  beginMarkedContent: (to) => to.beginMarked(false),
  beginMarkedContentProps: (to, [tag, properties]: readonly [string, unknown], { visible }) => to.beginMarked(tag === 'OC' && !visible(properties)),
  endMarkedContent: (to) => to.endMarked(),

  setLineWidth: (to, [value]: readonly [number]) => to.set('lineWidth', value),
  setStrokeRGBColor: (to, [value]: readonly unknown[]) => to.set('stroke', colourOf(value)),
  setFillRGBColor: (to, [value]: readonly unknown[]) => to.set('fill', colourOf(value)),
  setStrokeColorN: (to) => to.set('stroke', null),
  setFillColorN: (to) => to.set('fill', null),
  setGState: (to, [pairs]: readonly [readonly (readonly [string, unknown])[]], page) => parameters(to, pairs, page),
  clip: (to) => to.clip(),
  eoClip: (to) => to.clip(),
  constructPath: (to, [paint, [data]]: readonly [number, readonly [ArrayLike<number> | null]], { paints }) => to.path(data, paints[paint] ?? noPaint),

  paintImageXObject: (to, [id]: readonly [string]) => to.picture('picture', { id }),
  paintInlineImageXObject: (to, [data]: readonly [unknown]) => to.picture('picture', { data }),
  paintImageMaskXObject: (to, [mask]: readonly [{ readonly data?: unknown }]) =>
    to.picture('mask', typeof mask.data === 'string' ? { id: mask.data } : { data: mask }),
  paintSolidColorImageMask: (to) => to.picture('solid', null),
  paintInlineImageXObjectGroup: (to, [, images]: readonly [unknown, Images]) => {
    for (const { transform } of images) to.picture('picture', null, matrixOf(transform));
  },
  paintImageMaskXObjectGroup: (to, [images]: readonly [Images]) => {
    for (const { transform } of images) to.picture('mask', null, matrixOf(transform));
  },
  paintImageXObjectRepeat: (to, [id, sx, sy, positions]: readonly [string, number, number, ArrayLike<number>]) =>
    repeat(to, { id }, [sx, 0, 0, sy], positions, 'picture'),
  paintImageMaskXObjectRepeat: (to, [, sx, skewX, skewY, sy, positions]: readonly [unknown, number, number, number, number, ArrayLike<number>]) =>
    repeat(to, null, [sx, skewX, skewY, sy], positions, 'mask'),

  beginText: (to) => to.beginText(),
  setFont: (to, [id, size]: readonly [string, number], { font }) => to.font(font(id), size),
  // pdf.js hands over the matrix as the list of arguments or as its only member
  setTextMatrix: (to, args: readonly [ArrayLike<number>] | readonly number[]) =>
    to.textMatrix(matrixOf(typeof args[0] === 'number' ? (args as readonly number[]) : args[0])),
  setCharSpacing: (to, [value]: readonly [number]) => to.set('charSpacing', value),
  setWordSpacing: (to, [value]: readonly [number]) => to.set('wordSpacing', value),
  setHScale: (to, [value]: readonly [number]) => to.stretch(value),
  setLeading: (to, [value]: readonly [number]) => to.leading(-value),
  setTextRise: (to, [value]: readonly [number]) => to.set('rise', value),
  setTextRenderingMode: (to, [value]: readonly [number]) => to.set('mode', value),
  moveText: (to, [dx, dy]: readonly [number, number]) => to.move(dx, dy),
  setLeadingMoveText: (to, [dx, dy]: readonly [number, number]) => {
    to.leading(dy);
    to.move(dx, dy);
  },
  nextLine: (to) => to.nextLine(),
  showText: (to, [shown]: readonly [readonly (PdfGlyph | number | null)[]]) => to.show(shown),
};

const byNumber = <T>(named: Readonly<Record<string, T>>, operators: Operators): (T | undefined)[] => {
  const found: (T | undefined)[] = [];
  for (const [name, one] of Object.entries(named)) found[operators[name]!] = one;
  return found;
};

interface Numbered {
  readonly runs: readonly (Run | undefined)[];
  readonly paints: OnPage['paints'];
}

const known = new WeakMap<Operators, Numbered>();

/** Both by the numbers that pdf.js gives its operators. */
const numbered = (operators: Operators): Numbered => {
  let tables = known.get(operators);
  if (!tables) known.set(operators, (tables = { runs: byNumber(runs, operators), paints: byNumber(pathPaints, operators) }));
  return tables;
};

export const interpret = ({ fnArray, argsArray }: OperatorList, sheet: Sheet, { operators, font, visible }: Named): PaintedPage => {
  const to = new Painter(sheet);
  const { runs, paints } = numbered(operators);
  const page: OnPage = { font, visible, paints };
  for (let at = 0; at < fnArray.length; at++) runs[fnArray[at]!]?.(to, argsArray[at] as never, page);
  return to.page;
};
