import type { Box } from '../../schema/place.js';
import { cut, firstState, setParameters } from './graphics-state.js';
import type { GraphicsState } from './graphics-state.js';
import type { Matrix } from './matrix.js';
import { boxThrough, identity, matrixOf, times } from './matrix.js';
import type { PaintedPage, Pixels } from './painted.js';
import { canvas } from './paint.js';
import type { PathPaint } from './paint.js';
import type { OpenPdf, PdfGlyph, PdfPage } from './open-pdf.js';
import { placeGlyphs } from './place-glyphs.js';

/**
 * One pass over a page's operator list: glyphs, rules, areas and pictures in painting order. What each operator takes is
 * written in pdf.js `src/display/canvas.js`; it is not the operand list of the PDF operator of that name.
 */

interface Group {
  readonly smask?: unknown;
  readonly matrix?: readonly number[];
  readonly bbox?: Box;
}

/** pdf.js writes `#rrggbb`. */
const colourOf = (value: unknown): number | null => {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.startsWith('#') ? Number.parseInt(value.slice(1), 16) : null;
};

const paintsOf = ({ operators: OPS }: OpenPdf): ReadonlyMap<number, PathPaint> =>
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
    ).map(([name, stroke, fill]) => [OPS[name]!, { stroke, fill }]),
  );

type Run = (args: never) => void;

export const interpret = (page: PdfPage, pdf: OpenPdf): PaintedPage => {
  const paints = paintsOf(pdf);
  const whole: Box = [0, 0, page.width, page.height];
  const base = matrixOf(page.transform);
  let state = firstState(base, whole);
  const saved: GraphicsState[] = [];
  /** For each open marked content, whether it is hidden. */
  const marked: boolean[] = [];
  /** Groups that only make a soft mask are painted nowhere. */
  let masks = 0;
  const groups: boolean[] = [];
  const surface = canvas(page, () => masks > 0 || marked.includes(true));
  let text: Matrix = identity;
  let [x, y, lineX, lineY] = [0, 0, 0, 0];
  let clipping = false;

  const save = (): void => {
    saved.push({ ...state });
  };
  const restore = (): void => {
    state = saved.pop() ?? state;
  };
  const move = (dx: number, dy: number): void => {
    x = lineX += dx;
    y = lineY += dy;
  };
  const setText = (matrix: Matrix): void => {
    text = matrix;
    x = y = lineX = lineY = 0;
  };
  const setFont = (id: string, size: number): void => {
    state.font = page.font(id);
    state.size = size;
  };
  const clipTo = (box: Box | null | undefined, matrix: Matrix): void => {
    if (box) state.clip = cut(state.clip, boxThrough(matrix, box[0], box[1], box[2], box[3]));
  };
  let lostFonts = 0;
  const show = (shown: readonly (PdfGlyph | number | null)[]): void => {
    if (!state.font) lostFonts++;
    const moved = placeGlyphs(shown, state, { matrix: text, x, y }, (glyph) => surface.glyph(glyph, state));
    x += moved.x;
    y += moved.y;
  };
  const repeat = (
    pixels: Pixels | null,
    scale: readonly [number, number, number, number],
    positions: ArrayLike<number>,
    kind: 'picture' | 'mask',
  ): void => {
    for (let at = 0; at + 1 < positions.length; at += 2)
      surface.picture(times(state.matrix, [...scale, positions[at]!, positions[at + 1]!]), kind, state, pixels);
  };
  const group = (images: readonly { readonly transform: readonly number[] }[], kind: 'picture' | 'mask'): void => {
    for (const { transform } of images) surface.picture(times(state.matrix, matrixOf(transform)), kind, state, null);
  };

  const run: Readonly<Record<string, Run>> = {
    save,
    restore,
    transform: (matrix: readonly number[]) => (state.matrix = times(state.matrix, matrixOf(matrix))),
    paintFormXObjectBegin: ([matrix, box]: readonly [readonly number[] | null, Box | null]) => {
      save();
      if (matrix) state.matrix = times(state.matrix, matrixOf(matrix));
      clipTo(box, state.matrix);
    },
    paintFormXObjectEnd: restore,
    beginGroup: ([{ smask, matrix, bbox }]: readonly [Group]) => {
      save();
      clipTo(bbox, matrix ? times(state.matrix, matrixOf(matrix)) : state.matrix);
      groups.push(Boolean(smask));
      if (smask) masks++;
    },
    endGroup: () => {
      if (groups.pop()) masks--;
      restore();
    },
    beginAnnotation: ([, box, transform, matrix]: readonly [string, Box | null, readonly number[], readonly number[]]) => {
      save();
      state = firstState(base, whole);
      clipTo(box, base);
      state.matrix = times(times(base, matrixOf(transform)), matrixOf(matrix));
    },
    endAnnotation: restore,
    beginMarkedContent: () => marked.push(false),
    beginMarkedContentProps: ([tag, properties]: readonly [string, unknown]) => marked.push(tag === 'OC' && !pdf.visible(properties)),
    endMarkedContent: () => marked.pop(),

    setLineWidth: ([value]: readonly [number]) => (state.lineWidth = value),
    setStrokeRGBColor: ([value]: readonly unknown[]) => (state.stroke = colourOf(value)),
    setFillRGBColor: ([value]: readonly unknown[]) => (state.fill = colourOf(value)),
    setStrokeColorN: () => (state.stroke = null),
    setFillColorN: () => (state.fill = null),
    setGState: ([pairs]: readonly [readonly (readonly [string, unknown])[]]) => setParameters(state, pairs, setFont),
    clip: () => (clipping = true),
    eoClip: () => (clipping = true),
    constructPath: ([paint, [data]]: readonly [number, readonly [ArrayLike<number> | null]]) => {
      if (data) surface.path(data, paints.get(paint) ?? { stroke: false, fill: false }, clipping, state);
      clipping = false;
    },

    paintImageXObject: ([id]: readonly [string]) => surface.picture(state.matrix, 'picture', state, { id }),
    paintInlineImageXObject: ([data]: readonly [unknown]) => surface.picture(state.matrix, 'picture', state, { data }),
    paintImageMaskXObject: ([mask]: readonly [{ readonly data?: unknown }]) =>
      surface.picture(state.matrix, 'mask', state, typeof mask.data === 'string' ? { id: mask.data } : { data: mask }),
    paintSolidColorImageMask: () => surface.picture(state.matrix, 'solid', state, null),
    paintInlineImageXObjectGroup: ([, images]: readonly [unknown, readonly { readonly transform: readonly number[] }[]]) => group(images, 'picture'),
    paintImageMaskXObjectGroup: ([images]: readonly [readonly { readonly transform: readonly number[] }[]]) => group(images, 'mask'),
    paintImageXObjectRepeat: ([id, sx, sy, positions]: readonly [string, number, number, ArrayLike<number>]) =>
      repeat({ id }, [sx, 0, 0, sy], positions, 'picture'),
    paintImageMaskXObjectRepeat: ([, sx, skewX, skewY, sy, positions]: readonly [unknown, number, number, number, number, ArrayLike<number>]) =>
      repeat(null, [sx, skewX, skewY, sy], positions, 'mask'),

    beginText: () => setText(identity),
    setFont: ([id, size]: readonly [string, number]) => setFont(id, size),
    // pdf.js hands over the matrix as the list of arguments or as its only member
    setTextMatrix: (args: readonly [ArrayLike<number>] | readonly number[]) =>
      setText(matrixOf(typeof args[0] === 'number' ? (args as readonly number[]) : args[0])),
    setCharSpacing: ([value]: readonly [number]) => (state.charSpacing = value),
    setWordSpacing: ([value]: readonly [number]) => (state.wordSpacing = value),
    setHScale: ([value]: readonly [number]) => (state.stretch = value / 100),
    setLeading: ([value]: readonly [number]) => (state.leading = -value),
    setTextRise: ([value]: readonly [number]) => (state.rise = value),
    setTextRenderingMode: ([value]: readonly [number]) => (state.mode = value),
    moveText: ([dx, dy]: readonly [number, number]) => move(dx, dy),
    setLeadingMoveText: ([dx, dy]: readonly [number, number]) => {
      state.leading = dy;
      move(dx, dy);
    },
    nextLine: () => move(0, state.leading),
    showText: ([shown]: readonly [readonly (PdfGlyph | number | null)[]]) => show(shown),
  };
  const byCode: (Run | undefined)[] = [];
  for (const [name, one] of Object.entries(run)) byCode[pdf.operators[name]!] = one;
  const { fnArray, argsArray } = page.operators;
  for (const [index, code] of fnArray.entries()) byCode[code]?.(argsArray[index] as never);
  return { ...surface.page, lostFonts };
};
