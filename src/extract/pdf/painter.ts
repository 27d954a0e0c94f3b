import type { Box } from '../../schema/place.js';
import { faceOf } from './face.js';
import { copyOf, cut, firstState } from './graphics-state.js';
import type { GraphicsState } from './graphics-state.js';
import { boxThrough, identity, times } from './matrix.js';
import type { Matrix } from './matrix.js';
import type { PdfFont, PdfGlyph } from './open-pdf.js';
import { Canvas } from './paint.js';
import type { PathPaint, PictureKind } from './paint.js';
import type { PaintedPage, Pixels } from './painted.js';
import { placeGlyphs } from './place-glyphs.js';
import { settingOf } from './setting.js';
import type { Setting } from './setting.js';

/** Page content as it is painted: what each operator does to the state, and what it leaves on the page. ISO 32000-1, 8.4 to 9.4. */

export interface Sheet {
  /** Points, as displayed. */
  readonly width: number;
  readonly height: number;
  /** From page space to points as displayed, origin top left of the CropBox. */
  readonly transform: Matrix;
}

/** Entries of the state that need no more than their value. */
type Plain = 'lineWidth' | 'stroke' | 'fill' | 'strokeAlpha' | 'fillAlpha' | 'blended' | 'masked' | 'charSpacing' | 'wordSpacing' | 'rise' | 'mode';

/** One for each page; a class for the same reason as `Canvas`. */
export class Painter {
  readonly #whole: Box;
  readonly #display: Matrix;
  readonly #surface: Canvas;
  #state: GraphicsState;
  /** A state that was saved is copied when it is first changed: most are not, between q and Q. */
  readonly #saved: GraphicsState[] = [];
  #shared = false;
  /** For each open marked content, whether it is hidden. */
  readonly #marked: boolean[] = [];
  readonly #groups: boolean[] = [];
  readonly #pen = { matrix: identity, x: 0, y: 0, lineX: 0, lineY: 0 };
  /** Null where something that it is made of has changed. */
  #setting: Setting | null = null;
  #clipping = false;
  #lostFonts = 0;

  constructor({ width, height, transform }: Sheet) {
    this.#whole = [0, 0, width, height];
    this.#display = transform;
    this.#surface = new Canvas({ width, height });
    this.#state = firstState(transform, this.#whole);
  }

  save(): void {
    this.#saved.push(this.#state);
    this.#shared = true;
  }

  /** Where nothing was saved, nothing is brought back. */
  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
    this.#shared = this.#saved.at(-1) === this.#state;
    this.#setting = null;
  }

  transform(matrix: Matrix): void {
    this.#own().matrix = times(this.#state.matrix, matrix);
    this.#setting = null;
  }

  set<Key extends Plain>(key: Key, value: GraphicsState[Key]): void {
    if (this.#state[key] !== value) this.#own()[key] = value;
  }

  beginForm(matrix: Matrix | null, box: Box | null): void {
    this.save();
    if (matrix) this.transform(matrix);
    this.#clipTo(box, this.#state.matrix);
  }

  /** @param mask the group only makes a soft mask, and is painted nowhere */
  beginGroup(mask: boolean, matrix: Matrix | null, box: Box | null): void {
    this.save();
    this.#clipTo(box, matrix ? times(this.#state.matrix, matrix) : this.#state.matrix);
    this.#groups.push(mask);
    if (mask) this.#surface.hidden++;
  }

  endGroup(): void {
    if (this.#groups.pop()) this.#surface.hidden--;
    this.restore();
  }

  /** A note on the page begins in a state of its own. */
  beginNote(box: Box | null, transform: Matrix, matrix: Matrix): void {
    this.save();
    this.#state = firstState(this.#display, this.#whole);
    this.#shared = false;
    this.#clipTo(box, this.#display);
    this.#state.matrix = times(times(this.#display, transform), matrix);
    this.#setting = null;
  }

  beginMarked(hidden: boolean): void {
    this.#marked.push(hidden);
    if (hidden) this.#surface.hidden++;
  }

  endMarked(): void {
    if (this.#marked.pop()) this.#surface.hidden--;
  }

  /** The next path becomes part of the clip. */
  clip(): void {
    this.#clipping = true;
  }

  /** @param data see `place-paths.ts`; null = an empty path */
  path(data: ArrayLike<number> | null, paint: PathPaint): void {
    if (data) this.#surface.path(data, paint, this.#clipping, this.#clipping ? this.#own() : this.#state);
    this.#clipping = false;
  }

  /** A picture in the unit square, or in what `matrix` makes of it. */
  picture(kind: PictureKind, pixels: Pixels | null, matrix?: Matrix): void {
    this.#surface.picture(matrix ? times(this.#state.matrix, matrix) : this.#state.matrix, kind, this.#state, pixels);
  }

  beginText(): void {
    this.textMatrix(identity);
  }

  textMatrix(matrix: Matrix): void {
    const pen = this.#pen;
    pen.matrix = matrix;
    pen.x = pen.y = pen.lineX = pen.lineY = 0;
    this.#setting = null;
  }

  /** @param stretch in per cent */
  stretch(stretch: number): void {
    this.#own().stretch = stretch / 100;
  }

  /** @param font null where it could not be loaded */
  font(font: PdfFont | null, size: number): void {
    const state = this.#own();
    state.font = font && faceOf(font);
    state.size = size;
    this.#setting = null;
  }

  leading(leading: number): void {
    if (this.#state.leading !== leading) this.#own().leading = leading;
  }

  move(dx: number, dy: number): void {
    const pen = this.#pen;
    pen.x = pen.lineX += dx;
    pen.y = pen.lineY += dy;
  }

  nextLine(): void {
    this.move(0, this.#state.leading);
  }

  /** @param end how many of the list count; all of them by default */
  show(shown: readonly (PdfGlyph | number | null)[], end = shown.length): void {
    const { font, size, matrix } = this.#state;
    if (!font) this.#lostFonts++;
    else placeGlyphs(shown, end, (this.#setting ??= settingOf(font, size, times(matrix, this.#pen.matrix))), this.#state, this.#pen, this.#surface);
  }

  get page(): PaintedPage {
    return this.#surface.page(this.#lostFonts);
  }

  /** The state, to be changed. */
  #own(): GraphicsState {
    if (this.#shared) this.#state = copyOf(this.#state);
    this.#shared = false;
    return this.#state;
  }

  #clipTo(box: Box | null, matrix: Matrix): void {
    if (box) this.#own().clip = cut(this.#state.clip, boxThrough(matrix, box[0], box[1], box[2], box[3]));
  }
}
