import type { Box } from '../../schema/place.js';
import { faceOf } from './face.js';
import { copyOf, cut, firstState } from './graphics-state.js';
import type { GraphicsState } from './graphics-state.js';
import { boxThrough, identity, times } from './matrix.js';
import type { Matrix } from './matrix.js';
import type { PdfFont, PdfGlyph } from './open-pdf.js';
import { canvas } from './paint.js';
import type { PathPaint, PictureKind } from './paint.js';
import type { PaintedPage, Pixels } from './painted.js';
import { placeGlyphs } from './place-glyphs.js';
import { settingOf } from './setting.js';
import type { Setting } from './setting.js';

/** Page content as it is painted: what each operator does to the state, and what it leaves on the page. ISO 32000-1, 8.4 to 9.4. */

export interface Painter {
  save(): void;
  /** Where nothing was saved, nothing is brought back. */
  restore(): void;
  transform(matrix: Matrix): void;
  /** One entry of the state that needs no more than its value. */
  set<
    Key extends
      'lineWidth' | 'stroke' | 'fill' | 'strokeAlpha' | 'fillAlpha' | 'blended' | 'masked' | 'charSpacing' | 'wordSpacing' | 'rise' | 'mode',
  >(
    key: Key,
    value: GraphicsState[Key],
  ): void;
  beginForm(matrix: Matrix | null, box: Box | null): void;
  /** @param mask the group only makes a soft mask, and is painted nowhere */
  beginGroup(mask: boolean, matrix: Matrix | null, box: Box | null): void;
  endGroup(): void;
  /** A note on the page begins in a state of its own. */
  beginNote(box: Box | null, transform: Matrix, matrix: Matrix): void;
  beginMarked(hidden: boolean): void;
  endMarked(): void;
  /** The next path becomes part of the clip. */
  clip(): void;
  /** @param data see `place-paths.ts`; null = an empty path */
  path(data: ArrayLike<number> | null, paint: PathPaint): void;
  /** A picture in the unit square, or in what `matrix` makes of it. */
  picture(kind: PictureKind, pixels: Pixels | null, matrix?: Matrix): void;
  beginText(): void;
  textMatrix(matrix: Matrix): void;
  /** @param stretch in per cent */
  stretch(stretch: number): void;
  /** @param font null where it could not be loaded */
  font(font: PdfFont | null, size: number): void;
  leading(leading: number): void;
  move(dx: number, dy: number): void;
  nextLine(): void;
  /** @param end how many of the list count; all of them by default */
  show(shown: readonly (PdfGlyph | number | null)[], end?: number): void;
  readonly page: PaintedPage;
}

export interface Sheet {
  /** Points, as displayed. */
  readonly width: number;
  readonly height: number;
  /** From page space to points as displayed, origin top left of the CropBox. */
  readonly transform: Matrix;
}

export const painter = ({ width, height, transform: display }: Sheet): Painter => {
  const whole: Box = [0, 0, width, height];
  let state = firstState(display, whole);
  /** A state that was saved is copied when it is first changed: most are not, between q and Q. */
  const saved: GraphicsState[] = [];
  let shared = false;
  /** For each open marked content, whether it is hidden. */
  const marked: boolean[] = [];
  const groups: boolean[] = [];
  let hidden = 0;
  const surface = canvas({ width, height }, () => hidden > 0);
  const pen = { matrix: identity, x: 0, y: 0, lineX: 0, lineY: 0 };
  /** Null where something that it is made of has changed. */
  let setting: Setting | null = null;
  let clipping = false;
  let lostFonts = 0;

  /** The state, to be changed. */
  const own = (): GraphicsState => {
    if (shared) state = copyOf(state);
    shared = false;
    return state;
  };
  const save = (): void => {
    saved.push(state);
    shared = true;
  };
  const restore = (): void => {
    state = saved.pop() ?? state;
    shared = saved.at(-1) === state;
    setting = null;
  };
  const transform = (matrix: Matrix): void => {
    own().matrix = times(state.matrix, matrix);
    setting = null;
  };
  const move = (dx: number, dy: number): void => {
    pen.x = pen.lineX += dx;
    pen.y = pen.lineY += dy;
  };
  const textMatrix = (matrix: Matrix): void => {
    pen.matrix = matrix;
    pen.x = pen.y = pen.lineX = pen.lineY = 0;
    setting = null;
  };
  const clipTo = (box: Box | null, matrix: Matrix): void => {
    if (box) own().clip = cut(state.clip, boxThrough(matrix, box[0], box[1], box[2], box[3]));
  };
  return {
    save,
    restore,
    transform,
    set: (key, value) => {
      if (state[key] !== value) own()[key] = value;
    },
    beginForm: (matrix, box) => {
      save();
      if (matrix) transform(matrix);
      clipTo(box, state.matrix);
    },
    beginGroup: (mask, matrix, box) => {
      save();
      clipTo(box, matrix ? times(state.matrix, matrix) : state.matrix);
      groups.push(mask);
      if (mask) hidden++;
    },
    endGroup: () => {
      if (groups.pop()) hidden--;
      restore();
    },
    beginNote: (box, placed, matrix) => {
      save();
      state = firstState(display, whole);
      shared = false;
      clipTo(box, display);
      state.matrix = times(times(display, placed), matrix);
      setting = null;
    },
    beginMarked: (isHidden) => {
      marked.push(isHidden);
      if (isHidden) hidden++;
    },
    endMarked: () => {
      if (marked.pop()) hidden--;
    },
    clip: () => {
      clipping = true;
    },
    path: (data, paint) => {
      if (data) surface.path(data, paint, clipping, clipping ? own() : state);
      clipping = false;
    },
    picture: (kind, pixels, matrix) => surface.picture(matrix ? times(state.matrix, matrix) : state.matrix, kind, state, pixels),
    beginText: () => textMatrix(identity),
    textMatrix,
    stretch: (stretch) => {
      own().stretch = stretch / 100;
    },
    font: (font, size) => {
      const changed = own();
      changed.font = font && faceOf(font);
      changed.size = size;
      setting = null;
    },
    leading: (leading) => {
      if (state.leading !== leading) own().leading = leading;
    },
    move,
    nextLine: () => move(0, state.leading),
    show: (shown, end = shown.length) => {
      if (!state.font) lostFonts++;
      else placeGlyphs(shown, end, (setting ??= settingOf(state.font, state.size, times(state.matrix, pen.matrix))), state, pen, surface.glyph);
    },
    get page(): PaintedPage {
      return surface.page(lostFonts);
    },
  };
};
