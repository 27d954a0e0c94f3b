import type { Box } from '../../schema/place.js';
import type { Edge, Glyph } from '../grid/ink.js';
import type { Matrix } from './matrix.js';

/** Marks on a page in the order in which they were painted, before it is decided which of them can be seen. */

/** 0xRRGGBB; null = a pattern or picture, whose colour is not known. */
export type Colour = number | null;

export interface PaintedGlyph extends Glyph {
  readonly colour: Colour;
  readonly order: number;
  /** Painted by no ink at all: rendering mode 3 or 7, or full transparency. */
  readonly inkless: boolean;
}

export interface PaintedEdge {
  readonly edge: Edge;
  readonly colour: Colour;
}

/** A filled area. */
export interface Fill {
  readonly box: Box;
  readonly colour: Colour;
  readonly order: number;
  /** Hides what was painted before. */
  readonly opaque: boolean;
}

/** A filled shape of the size of print that is no rectangle: perhaps a character drawn as an outline. */
export interface Outline {
  readonly box: Box;
  readonly colour: Colour;
}

/** Where the pixels of a picture are: kept by pdf.js under a name, or in the operator list itself. */
export type Pixels = { readonly id: string } | { readonly data: unknown };

export interface Picture {
  /** What the clip leaves of it. */
  readonly box: Box;
  readonly order: number;
  /** From the unit square to points as displayed. */
  readonly matrix: Matrix;
  /** Null for small pictures that pdf.js packs together. */
  readonly pixels: Pixels | null;
  /** It paints the fill colour through holes. */
  readonly stencil: boolean;
  /** It is painted in full over what lies below: only holes among its own pixels would let that be seen. */
  readonly covers: boolean;
}

export interface PaintedPage {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly PaintedGlyph[];
  readonly edges: readonly PaintedEdge[];
  readonly fills: readonly Fill[];
  readonly outlines: readonly Outline[];
  readonly pictures: readonly Picture[];
  /** How often text was set in a font that could not be loaded: that text is not among the glyphs. */
  readonly lostFonts: number;
}

const white = 0xffffff;
export const paper: Colour = white;

/** The mean of red, green and blue, from 0 (black) to 1 (white). */
export const brightness = (colour: number): number => (((colour >> 16) & 255) + ((colour >> 8) & 255) + (colour & 255)) / 765;

/** As dark as print in every colour: not a red seal, not a gray watermark. */
export const isDark = (colour: number): boolean => Math.max((colour >> 16) & 255, (colour >> 8) & 255, colour & 255) < 150;

/** True where nobody could tell the two apart on paper. */
export const alike = (a: number, b: number): boolean =>
  Math.abs(((a >> 16) & 255) - ((b >> 16) & 255)) < 12 && Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)) < 12 && Math.abs((a & 255) - (b & 255)) < 12;

/** How a colour that lets the paper through looks on it. */
export const onPaper = (colour: Colour, alpha: number): Colour => {
  if (colour === null || alpha >= 1) return colour;
  const mixed = (shift: number): number => Math.round(((colour >> shift) & 255) * alpha + 255 * (1 - alpha)) << shift;
  return mixed(16) | mixed(8) | mixed(0);
};
