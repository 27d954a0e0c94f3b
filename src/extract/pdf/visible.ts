import type { Box } from '../../schema/place.js';
import { holds } from '../grid/ink.js';
import type { Glyph, Ink } from '../grid/ink.js';
import { alike, brightness, paper } from './painted.js';
import type { Colour, Fill, PaintedGlyph, PaintedPage, Picture } from './painted.js';
import { watermarksOf } from './watermarks.js';

/** What a reader of the printed page sees: text without ink, in the colour of its ground, or painted over is not there; a watermark is no text. */

/** Lighter than this is seen only on something darker. */
const light = 0.93;
/** A ground darker than this was given a colour: white lines on it are meant to be seen. */
const tint = 0.99;

/** Colour of the last area painted under the point before `order`; null where a picture or pattern lies there. */
const groundAt = (x: number, y: number, order: number, page: PaintedPage): Colour => {
  let ground = paper;
  let latest = -1;
  for (const fill of page.fills)
    if (fill.order < order && fill.order > latest && holds(fill.box, x, y)) {
      ground = fill.colour;
      latest = fill.order;
    }
  for (const picture of page.pictures)
    if (picture.order < order && picture.order > latest && holds(picture.box, x, y)) {
      ground = null;
      latest = picture.order;
    }
  return ground;
};

type Cover = Pick<Fill, 'box' | 'order'>;

const lowest = (box: Box, fill: Cover): boolean => holds(fill.box, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2);

/** Colours that text could vanish in. */
const groundsOf = (page: PaintedPage): readonly number[] => {
  const grounds = new Set([0xffffff]);
  for (const { colour } of page.fills) if (colour !== null) grounds.add(colour);
  return [...grounds];
};

const isSeen = (
  { glyph, colour, order, inkless }: PaintedGlyph,
  page: PaintedPage,
  grounds: readonly number[],
  covers: readonly Cover[],
): boolean => {
  if (inkless) return false;
  if (covers.some((fill) => fill.order > order && lowest(glyph.box, fill))) return false;
  if (colour === null || !grounds.some((ground) => alike(colour, ground))) return true;
  const ground = groundAt((glyph.box[0] + glyph.box[2]) / 2, (glyph.box[1] + glyph.box[3]) / 2, order, page);
  return ground === null || !alike(colour, ground);
};

/** @param opaque pictures without holes: text under them is seen by nobody, such as another program's guess at a scan */
export const visibleInk = (page: PaintedPage, opaque: readonly Picture[]): Ink => {
  const grounds = groundsOf(page);
  const first = page.glyphs[0]?.order ?? Infinity;
  const covers = [...page.fills.filter((fill) => fill.opaque && fill.order > first), ...opaque];
  const shades = page.fills.filter((fill) => fill.colour === null || brightness(fill.colour) < light);
  const tinted = page.fills.filter((fill) => fill.colour !== null && brightness(fill.colour) < tint);
  const grays = [...shades, ...tinted];
  // a white line is a border where it crosses or edges a shaded area; elsewhere it is invisible
  const overShade = (box: Box): boolean => {
    const x = (box[0] + box[2]) / 2;
    const y = (box[1] + box[3]) / 2;
    return grays.some((shade) => x > shade.box[0] - 2 && x < shade.box[2] + 2 && y > shade.box[1] - 2 && y < shade.box[3] + 2);
  };
  const seen: Glyph[] = [];
  const marks = watermarksOf(page);
  for (const glyph of page.glyphs) if (!marks.has(glyph) && isSeen(glyph, page, grounds, covers)) seen.push(glyph.glyph);
  return {
    width: page.width,
    height: page.height,
    glyphs: seen,
    edges: page.edges
      .filter(
        ({ edge, colour }) =>
          colour === null ||
          brightness(colour) < light ||
          overShade(edge.axis === 'h' ? [edge.from, edge.at, edge.to, edge.at] : [edge.at, edge.from, edge.at, edge.to]),
      )
      .map(({ edge }) => edge),
    pictures: page.pictures.map(({ box }) => box),
  };
};
