import type { Box } from '../../schema/place.js';
import { height, holds, width } from '../grid/ink.js';
import type { Glyph, Ink } from '../grid/ink.js';
import { alike, brightness, isDark, paper } from './painted.js';
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

const isCovered = (x: number, y: number, order: number, covers: readonly Cover[]): boolean => {
  for (const cover of covers) if (cover.order > order && holds(cover.box, x, y)) return true;
  return false;
};

/** Whether some area of the page has a colour that text of the given colour vanishes in. One answer for each colour. */
const vanishing = (page: PaintedPage): ((colour: number) => boolean) => {
  const grounds = new Set([0xffffff]);
  for (const { colour } of page.fills) if (colour !== null) grounds.add(colour);
  const known = new Map<number, boolean>();
  return (colour) => {
    let vanishes = known.get(colour);
    if (vanishes === undefined) known.set(colour, (vanishes = [...grounds].some((ground) => alike(colour, ground))));
    return vanishes;
  };
};

const seenOf = (page: PaintedPage, covers: readonly Cover[]): readonly Glyph[] => {
  const mayVanish = vanishing(page);
  const marks = watermarksOf(page);
  const isSeen = (glyph: PaintedGlyph): boolean => {
    const { box, colour, order } = glyph;
    if (glyph.inkless || marks.has(glyph)) return false;
    const x = (box[0] + box[2]) / 2;
    const y = (box[1] + box[3]) / 2;
    if (covers.length > 0 && isCovered(x, y, order, covers)) return false;
    if (colour === null || !mayVanish(colour)) return true;
    const ground = groundAt(x, y, order, page);
    return ground === null || !alike(colour, ground);
  };
  // on most pages all is seen: no list is made then
  return page.glyphs.every(isSeen) ? page.glyphs : page.glyphs.filter(isSeen);
};

/** A picture in the place of a figure is as high as print, and not wider than a long one. Points. */
const [lowest, highest, widest] = [3, 20, 100];

/** Print that is no text: nothing tells what it says, but that there is something. */
const marksOn = ({ outlines, pictures }: PaintedPage): Box[] => [
  ...outlines.flatMap(({ box, colour }) => (colour !== null && isDark(colour) ? [box] : [])),
  ...pictures.flatMap(({ box }) => (height(box) >= lowest && height(box) <= highest && width(box) <= widest ? [box] : [])),
];

/** @param opaque pictures without holes: text under them is seen by nobody, such as another program's guess at a scan */
export const visibleInk = (page: PaintedPage, opaque: readonly Picture[]): Ink => {
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
  return {
    width: page.width,
    height: page.height,
    glyphs: seenOf(page, covers),
    edges: page.edges
      .filter(
        ({ edge, colour }) =>
          colour === null ||
          brightness(colour) < light ||
          overShade(edge.axis === 'h' ? [edge.from, edge.at, edge.to, edge.at] : [edge.at, edge.from, edge.at, edge.to]),
      )
      .map(({ edge }) => edge),
    marks: marksOn(page),
    pictures: page.pictures.map(({ box }) => box),
  };
};
