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

export interface Canvas {
  readonly glyph: (character: Character, box: Box, size: number, afterSpace: boolean, setting: Setting, state: GraphicsState) => void;
  /** @param clip true where the path also becomes part of the clip */
  path(data: ArrayLike<number>, paint: PathPaint, clip: boolean, state: GraphicsState): void;
  /** A picture in the unit square of `matrix`. */
  picture(matrix: Matrix, kind: PictureKind, state: GraphicsState, pixels: Pixels | null): void;
  page(lostFonts: number): PaintedPage;
}

/** Rendering modes without ink. ISO 32000-1, 9.3.6. */
const invisible = 3;
const clipOnly = 7;

export const canvas = (page: { readonly width: number; readonly height: number }, hidden: () => boolean): Canvas => {
  const glyphs: PaintedGlyph[] = [];
  const edges: PaintedEdge[] = [];
  const fills: Fill[] = [];
  const outlines: Outline[] = [];
  const pictures: Picture[] = [];
  let order = 0;
  const ruled = (found: readonly Edge[], colour: Colour): void => {
    for (const edge of found) edges.push({ edge, colour });
  };
  const area = (box: Box, state: GraphicsState, colour: Colour, alpha: number): void => {
    const seen = cut(box, state.clip);
    if (width(seen) > 0 && height(seen) > 0)
      fills.push({ box: seen, colour, order: order++, opaque: alpha > 0.95 && !state.blended && colour !== null });
  };
  const fillPath = (shapes: readonly Shape[], state: GraphicsState): void => {
    for (const shape of shapes) if (isOutline(shape, state.clip)) outlines.push({ box: shape.box, colour: onPaper(state.fill, state.fillAlpha) });
    const hollow = hollowRules(shapes, state.clip);
    if (hollow.length > 0) return ruled(hollow, state.fill);
    for (const { box, points } of shapes) {
      if (points < 2) continue;
      const rule = Math.max(width(box), height(box)) > 1 ? ruleOf(box, state.clip) : null;
      if (rule) edges.push({ edge: rule, colour: state.fill });
      else if (Math.min(width(box), height(box)) > thin) area(box, state, state.fill, state.fillAlpha);
    }
  };
  const strokePath = (lines: readonly Polyline[], state: GraphicsState): void => {
    const thick = state.lineWidth * scaleOf(state.matrix);
    for (const line of lines) {
      if (thick <= 2 * thin) ruled(strokedRules(line, state.clip), state.stroke);
      else
        for (const { axis, at, from, to } of strokedRules(line, state.clip))
          area(
            axis === 'h' ? [from, at - thick / 2, to, at + thick / 2] : [at - thick / 2, from, at + thick / 2, to],
            state,
            state.stroke,
            state.strokeAlpha,
          );
    }
  };
  return {
    glyph: ({ text, strange }, box, size, afterSpace, { face, turn }, state) => {
      if (turn === null || hidden() || !holds(state.clip, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2)) return;
      const { mode } = state;
      const stroked = mode === 1 || mode === 5;
      const alpha = stroked ? state.strokeAlpha : state.fillAlpha;
      glyphs.push({
        text,
        unsure: strange || face.nameless,
        box,
        size,
        turn,
        vertical: face.vertical,
        font: face.name,
        afterSpace,
        colour: onPaper(stroked ? state.stroke : state.fill, alpha),
        order: order++,
        inkless: mode === invisible || mode === clipOnly || alpha < 0.05,
      });
    },
    path: (data, paint, clip, state) => {
      const filled = paint.fill && !hidden() && state.fillAlpha >= 0.05;
      const shapes = filled || clip ? shapesOf(data, state.matrix) : [];
      if (filled) fillPath(shapes, state);
      if (paint.stroke && !hidden() && state.strokeAlpha >= 0.05) strokePath(polylines(data, state.matrix), state);
      if (clip && shapes.length > 0) state.clip = cut(state.clip, shapes.length === 1 ? shapes[0]!.box : around(shapes));
    },
    picture: (matrix, kind, state, pixels) => {
      if (hidden()) return;
      const box = boxThrough(matrix, 0, 0, 1, 1);
      const rule = Math.max(width(box), height(box)) > 4 ? ruleOf(box, state.clip) : null;
      if (rule) return ruled([rule], kind === 'picture' ? null : state.fill);
      const seen = cut(box, state.clip);
      if (width(seen) <= thin || height(seen) <= thin) return;
      if (kind === 'solid') return area(seen, state, state.fill, state.fillAlpha);
      const covers = kind === 'picture' && state.fillAlpha > 0.95 && !state.blended && !state.masked;
      pictures.push({ box: seen, order: order++, matrix, pixels, stencil: kind === 'mask', covers });
    },
    page: (lostFonts) => ({ width: page.width, height: page.height, glyphs, edges, fills, outlines, pictures, lostFonts }),
  };
};
