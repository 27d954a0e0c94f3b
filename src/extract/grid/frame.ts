import type { Box } from '../../schema/place.js';
import type { Edge, Glyph, Ink, Turn } from './ink.js';

/** A page seen from the side that its text is read from: a table drawn sideways becomes an upright one. */

export interface Frame {
  readonly ink: Ink;
  readonly turn: Turn;
  /** From this frame back to the page as displayed. */
  readonly shown: (box: Box) => Box;
}

const turns: readonly Turn[] = [0, 90, 180, 270];

/** The turn that most glyphs share. */
export const mainTurn = (glyphs: readonly Glyph[]): Turn => {
  const counts: Record<Turn, number> = { 0: 0, 90: 0, 180: 0, 270: 0 };
  for (const { turn } of glyphs) counts[turn]++;
  return turns.find((turn) => counts[turn] > glyphs.length / 2) ?? 0;
};

/** Box of something turned by `turn`, on a page of the given displayed size, as seen upright. */
export const uprightBox = (box: Box, turn: Turn, page: { readonly width: number; readonly height: number }): Box => {
  const [x0, top, x1, bottom] = box;
  if (turn === 90) return [top, page.width - x1, bottom, page.width - x0];
  if (turn === 270) return [page.height - bottom, x0, page.height - top, x1];
  if (turn === 180) return [page.width - x1, page.height - bottom, page.width - x0, page.height - top];
  return box;
};

/** The other way round: from upright to as displayed, on a page of the given displayed size. */
export const displayedBox = (box: Box, turn: Turn, page: { readonly width: number; readonly height: number }): Box => {
  const [x0, top, x1, bottom] = box;
  if (turn === 90) return [page.width - bottom, x0, page.width - top, x1];
  if (turn === 270) return [top, page.height - x1, bottom, page.height - x0];
  return uprightBox(box, turn, page);
};

const moved = (edge: Edge, by: (box: Box) => Box): Edge => {
  const box: Box = edge.axis === 'h' ? [edge.from, edge.at, edge.to, edge.at] : [edge.at, edge.from, edge.at, edge.to];
  const [x0, top, x1, bottom] = by(box);
  return x1 - x0 >= bottom - top ? { axis: 'h', at: top, from: x0, to: x1 } : { axis: 'v', at: x0, from: top, to: bottom };
};

export const displayedEdge = (edge: Edge, turn: Turn, page: { readonly width: number; readonly height: number }): Edge =>
  moved(edge, (box) => displayedBox(box, turn, page));

const minus = (a: Turn, b: Turn): Turn => ((a - b + 360) % 360) as Turn;

export const frameOf = (page: Ink): Frame => {
  const turn = mainTurn(page.glyphs);
  if (turn === 0) return { ink: page, turn, shown: (box) => box };
  const sideways = turn !== 180;
  const ink: Ink = {
    width: sideways ? page.height : page.width,
    height: sideways ? page.width : page.height,
    glyphs: page.glyphs.map((glyph) => ({ ...glyph, box: uprightBox(glyph.box, turn, page), turn: minus(glyph.turn, turn) })),
    edges: page.edges.map((edge) => moved(edge, (box) => uprightBox(box, turn, page))),
    marks: page.marks.map((box) => uprightBox(box, turn, page)),
    pictures: page.pictures.map((box) => uprightBox(box, turn, page)),
  };
  // without the glyphs: a page is kept longer than they are
  const { width, height } = page;
  return { ink, turn, shown: (box) => displayedBox(box, turn, { width, height }) };
};
