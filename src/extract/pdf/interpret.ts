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

const paintsOf = (operators: Operators): ReadonlyMap<number, PathPaint> =>
  new Map(
    (
      [
        ['stroke', true, false],
        ['closeStroke', true, false],
        ['fill', false, true],
        ['eoFill', false, true],
        ['fillStroke', true, true],
        ['eoFillStroke', true, true],
        ['closeFillStroke', true, true],
        ['closeEOFillStroke', true, true],
        ['endPath', false, false],
      ] as const
    ).map(([name, stroke, fill]) => [operators[name]!, { stroke, fill }]),
  );

type Run = (args: never) => void;
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

const runs = (to: Painter, { operators, font, visible }: Named): Readonly<Record<string, Run>> => {
  const paints = paintsOf(operators);
  const parameters = (pairs: readonly (readonly [string, unknown])[]): void => {
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
  return {
    save: () => to.save(),
    restore: () => to.restore(),
    transform: (matrix: readonly number[]) => to.transform(matrixOf(matrix)),
    paintFormXObjectBegin: ([matrix, box]: readonly [readonly number[] | null, Box | null]) => to.beginForm(matrix && matrixOf(matrix), box),
    paintFormXObjectEnd: () => to.restore(),
    beginGroup: ([{ smask, matrix, bbox }]: readonly [Group]) => to.beginGroup(Boolean(smask), matrix ? matrixOf(matrix) : null, bbox ?? null),
    endGroup: () => to.endGroup(),
    beginAnnotation: ([, box, transform, matrix]: readonly [string, Box | null, readonly number[], readonly number[]]) =>
      to.beginNote(box, matrixOf(transform), matrixOf(matrix)),
    endAnnotation: () => to.restore(),
    beginMarkedContent: () => to.beginMarked(false),
    beginMarkedContentProps: ([tag, properties]: readonly [string, unknown]) => to.beginMarked(tag === 'OC' && !visible(properties)),
    endMarkedContent: () => to.endMarked(),

    setLineWidth: ([value]: readonly [number]) => to.set('lineWidth', value),
    setStrokeRGBColor: ([value]: readonly unknown[]) => to.set('stroke', colourOf(value)),
    setFillRGBColor: ([value]: readonly unknown[]) => to.set('fill', colourOf(value)),
    setStrokeColorN: () => to.set('stroke', null),
    setFillColorN: () => to.set('fill', null),
    setGState: ([pairs]: readonly [readonly (readonly [string, unknown])[]]) => parameters(pairs),
    clip: () => to.clip(),
    eoClip: () => to.clip(),
    constructPath: ([paint, [data]]: readonly [number, readonly [ArrayLike<number> | null]]) =>
      to.path(data, paints.get(paint) ?? { stroke: false, fill: false }),

    paintImageXObject: ([id]: readonly [string]) => to.picture('picture', { id }),
    paintInlineImageXObject: ([data]: readonly [unknown]) => to.picture('picture', { data }),
    paintImageMaskXObject: ([mask]: readonly [{ readonly data?: unknown }]) =>
      to.picture('mask', typeof mask.data === 'string' ? { id: mask.data } : { data: mask }),
    paintSolidColorImageMask: () => to.picture('solid', null),
    paintInlineImageXObjectGroup: ([, images]: readonly [unknown, Images]) => {
      for (const { transform } of images) to.picture('picture', null, matrixOf(transform));
    },
    paintImageMaskXObjectGroup: ([images]: readonly [Images]) => {
      for (const { transform } of images) to.picture('mask', null, matrixOf(transform));
    },
    paintImageXObjectRepeat: ([id, sx, sy, positions]: readonly [string, number, number, ArrayLike<number>]) =>
      repeat(to, { id }, [sx, 0, 0, sy], positions, 'picture'),
    paintImageMaskXObjectRepeat: ([, sx, skewX, skewY, sy, positions]: readonly [unknown, number, number, number, number, ArrayLike<number>]) =>
      repeat(to, null, [sx, skewX, skewY, sy], positions, 'mask'),

    beginText: () => to.beginText(),
    setFont: ([id, size]: readonly [string, number]) => to.font(font(id), size),
    // pdf.js hands over the matrix as the list of arguments or as its only member
    setTextMatrix: (args: readonly [ArrayLike<number>] | readonly number[]) =>
      to.textMatrix(matrixOf(typeof args[0] === 'number' ? (args as readonly number[]) : args[0])),
    setCharSpacing: ([value]: readonly [number]) => to.set('charSpacing', value),
    setWordSpacing: ([value]: readonly [number]) => to.set('wordSpacing', value),
    setHScale: ([value]: readonly [number]) => to.stretch(value),
    setLeading: ([value]: readonly [number]) => to.leading(-value),
    setTextRise: ([value]: readonly [number]) => to.set('rise', value),
    setTextRenderingMode: ([value]: readonly [number]) => to.set('mode', value),
    moveText: ([dx, dy]: readonly [number, number]) => to.move(dx, dy),
    setLeadingMoveText: ([dx, dy]: readonly [number, number]) => {
      to.leading(dy);
      to.move(dx, dy);
    },
    nextLine: () => to.nextLine(),
    showText: ([shown]: readonly [readonly (PdfGlyph | number | null)[]]) => to.show(shown),
  };
};

export const interpret = ({ fnArray, argsArray }: OperatorList, sheet: Sheet, named: Named): PaintedPage => {
  const to = new Painter(sheet);
  const byCode: (Run | undefined)[] = [];
  for (const [name, one] of Object.entries(runs(to, named))) byCode[named.operators[name]!] = one;
  for (const [index, code] of fnArray.entries()) byCode[code]?.(argsArray[index] as never);
  return to.page;
};
