import type { Box } from '../../schema/place.js';
import type { Edge, Glyph, Ink, Turn } from '../grid/ink.js';

/**
 * Text that a line runs through: struck out by its author, or by tracked changes that were printed. Whether it still counts the page
 * does not say, so it stays and is doubted.
 */

/** Where a line strikes a glyph out, in shares of the em square from its foot: under it is underlined, over it is a rule. */
const lowest = 0.24;
const highest = 0.66;
/** So much of a glyph's width lies under the line. */
const covered = 0.6;
/** A line that only strikes text out ends this close to it. Share of the glyphs' size. */
const close = 0.35;

const digit = /^[\d０-９.．,，%％+＋-]$/;

/** The axis that the text runs along. */
const axisOf = (turn: Turn): Edge['axis'] => (turn === 0 || turn === 180 ? 'h' : 'v');

/** Where the lines end that strike it out; they begin `highest - lowest` of its size before. */
const bandEnd = ({ box, size, turn }: Glyph): number => {
  if (turn === 0) return box[3] - lowest * size;
  if (turn === 180) return box[1] + highest * size;
  if (turn === 90) return box[0] + highest * size;
  return box[2] - lowest * size;
};

/** From and to along the text. */
const spanOf = (box: Box, axis: Edge['axis']): readonly [number, number] => (axis === 'h' ? [box[0], box[2]] : [box[1], box[3]]);

/** Index of the first edge that lies at `at` or behind it. */
const firstFrom = (edges: readonly Edge[], at: number): number => {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** What each line runs through. */
const strikes = ({ glyphs, edges }: Ink): ReadonlyMap<Edge, readonly Glyph[]> => {
  const sorted = { h: [] as Edge[], v: [] as Edge[] };
  for (const edge of edges) sorted[edge.axis].push(edge);
  for (const list of [sorted.h, sorted.v]) list.sort((a, b) => a.at - b.at);
  const found = new Map<Edge, Glyph[]>();
  for (const glyph of glyphs) {
    if (glyph.vertical) continue;
    const axis = axisOf(glyph.turn);
    const lines = sorted[axis];
    const to = bandEnd(glyph);
    for (let at = firstFrom(lines, to - (highest - lowest) * glyph.size); at < lines.length && lines[at]!.at <= to; at++) {
      const edge = lines[at]!;
      const [start, end] = spanOf(glyph.box, axis);
      if (Math.min(edge.to, end) - Math.max(edge.from, start) < covered * (end - start)) continue;
      const list = found.get(edge);
      if (list) list.push(glyph);
      else found.set(edge, [glyph]);
    }
  }
  return found;
};

/** True of a line that ends where its text ends: it is part of the text, and no rule of a table. */
const isOfText = (edge: Edge, glyphs: readonly Glyph[]): boolean => {
  const spans = glyphs.map(({ box }) => spanOf(box, edge.axis));
  const room = close * glyphs[0]!.size;
  return (
    Math.abs(Math.min(...spans.map(([start]) => start)) - edge.from) <= room && Math.abs(Math.max(...spans.map(([, end]) => end)) - edge.to) <= room
  );
};

/** A digit with any line through its middle is doubted; other text, such as a label over a rule, only where the line is its own. */
export const withStruckDoubted = (ink: Ink): Ink => {
  const found = strikes(ink);
  if (found.size === 0) return ink;
  const struck = new Set<Glyph>();
  const own = new Set<Edge>();
  for (const [edge, glyphs] of found) {
    const isOwn = isOfText(edge, glyphs);
    if (isOwn) own.add(edge);
    for (const glyph of glyphs) if (isOwn || digit.test(glyph.text)) struck.add(glyph);
  }
  return {
    ...ink,
    glyphs: ink.glyphs.map((glyph) => (struck.has(glyph) && !glyph.doubt ? { ...glyph, doubt: 'struck-out' } : glyph)),
    edges: own.size === 0 ? ink.edges : ink.edges.filter((edge) => !own.has(edge)),
  };
};
