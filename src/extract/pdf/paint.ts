import type { Box } from '../../schema/place.js';
import { around, height, holds, width } from '../grid/ink.js';
import type { Edge } from '../grid/ink.js';
import type { GraphicsState } from './graphics-state.js';
import { cut } from './graphics-state.js';
import type { Matrix } from './matrix.js';
import { boxThrough, scaleOf } from './matrix.js';
import { onPaper } from './painted.js';
import type { Colour, Fill, Outline, PaintedEdge, PaintedGlyph, PaintedPage, Picture, Pixels } from './painted.js';
import type { Character } from './characters.js';
import type { Setting } from './setting.js';
import { hollowRules, isOutline, polylines, ruleOf, shapesOf, strokedRules, thin } from './place-paths.js';
import type { Polyline, Shape } from './place-paths.js';

/** Collects marks in painting order. Nothing outside the clip, or painted while hidden, is kept. */

export interface PathPaint {
  readonly stroke: boolean;
  readonly fill: boolean;
}

/** A mask is painted in the fill colour; a solid one is a stretched pixel of it. */
export type PictureKind = 'picture' | 'mask' | 'solid';

/** Rendering modes without ink. ISO 32000-1, 9.3.6. */
const invisible = 3;
const clipOnly = 7;

/** One for each page. A class: functions made anew for each page would be compiled anew, again and again. */
export class Canvas {
  /** How many things that are open now hide what is painted. */
  hidden = 0;
  readonly #page: { readonly width: number; readonly height: number };
  readonly #glyphs: PaintedGlyph[] = [];
  readonly #edges: PaintedEdge[] = [];
  readonly #fills: Fill[] = [];
  readonly #outlines: Outline[] = [];
  readonly #pictures: Picture[] = [];
  #order = 0;

  constructor(page: { readonly width: number; readonly height: number }) {
    this.#page = page;
  }

  glyph({ text, strange }: Character, box: Box, size: number, afterSpace: boolean, { face, turn }: Setting, state: GraphicsState): void {
    if (turn === null || this.hidden > 0 || !holds(state.clip, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2)) return;
    const { mode } = state;
    const stroked = mode === 1 || mode === 5;
    const alpha = stroked ? state.strokeAlpha : state.fillAlpha;
    this.#glyphs.push({
      text,
      unsure: strange || face.nameless,
      box,
      size,
      turn,
      vertical: face.vertical,
      font: face.name,
      afterSpace,
      colour: onPaper(stroked ? state.stroke : state.fill, alpha),
      order: this.#order++,
      inkless: mode === invisible || mode === clipOnly || alpha < 0.05,
    });
  }

  /** @param clip true where the path also becomes part of the clip */
  path(data: ArrayLike<number>, paint: PathPaint, clip: boolean, state: GraphicsState): void {
    const filled = paint.fill && this.hidden === 0 && state.fillAlpha >= 0.05;
    const shapes = filled || clip ? shapesOf(data, state.matrix) : [];
    if (filled) this.#fill(shapes, state);
    if (paint.stroke && this.hidden === 0 && state.strokeAlpha >= 0.05) this.#stroke(polylines(data, state.matrix), state);
    if (clip && shapes.length > 0) state.clip = cut(state.clip, shapes.length === 1 ? shapes[0]!.box : around(shapes));
  }

  /** A picture in the unit square of `matrix`. */
  picture(matrix: Matrix, kind: PictureKind, state: GraphicsState, pixels: Pixels | null): void {
    if (this.hidden > 0) return;
    const box = boxThrough(matrix, 0, 0, 1, 1);
    const rule = Math.max(width(box), height(box)) > 4 ? ruleOf(box, state.clip) : null;
    if (rule) return this.#ruled([rule], kind === 'picture' ? null : state.fill);
    const seen = cut(box, state.clip);
    if (width(seen) <= thin || height(seen) <= thin) return;
    if (kind === 'solid') return this.#area(seen, state, state.fill, state.fillAlpha);
    const covers = kind === 'picture' && state.fillAlpha > 0.95 && !state.blended && !state.masked;
    this.#pictures.push({ box: seen, order: this.#order++, matrix, pixels, stencil: kind === 'mask', covers });
  }

  page(lostFonts: number): PaintedPage {
    const { width, height } = this.#page;
    return {
      width,
      height,
      glyphs: this.#glyphs,
      edges: this.#edges,
      fills: this.#fills,
      outlines: this.#outlines,
      pictures: this.#pictures,
      lostFonts,
    };
  }

  #ruled(found: readonly Edge[], colour: Colour): void {
    for (const edge of found) this.#edges.push({ edge, colour });
  }

  #area(box: Box, state: GraphicsState, colour: Colour, alpha: number): void {
    const seen = cut(box, state.clip);
    if (width(seen) > 0 && height(seen) > 0)
      this.#fills.push({ box: seen, colour, order: this.#order++, opaque: alpha > 0.95 && !state.blended && colour !== null });
  }

  #fill(shapes: readonly Shape[], state: GraphicsState): void {
    for (const shape of shapes)
      if (isOutline(shape, state.clip)) this.#outlines.push({ box: shape.box, colour: onPaper(state.fill, state.fillAlpha) });
    const hollow = hollowRules(shapes, state.clip);
    if (hollow.length > 0) return this.#ruled(hollow, state.fill);
    for (const { box, points } of shapes) {
      if (points < 2) continue;
      const rule = Math.max(width(box), height(box)) > 1 ? ruleOf(box, state.clip) : null;
      if (rule) this.#edges.push({ edge: rule, colour: state.fill });
      else if (Math.min(width(box), height(box)) > thin) this.#area(box, state, state.fill, state.fillAlpha);
    }
  }

  #stroke(lines: readonly Polyline[], state: GraphicsState): void {
    const thick = state.lineWidth * scaleOf(state.matrix);
    for (const line of lines) {
      if (thick <= 2 * thin) this.#ruled(strokedRules(line, state.clip), state.stroke);
      else
        for (const { axis, at, from, to } of strokedRules(line, state.clip))
          this.#area(
            axis === 'h' ? [from, at - thick / 2, to, at + thick / 2] : [at - thick / 2, from, at + thick / 2, to],
            state,
            state.stroke,
            state.strokeAlpha,
          );
    }
  }
}
