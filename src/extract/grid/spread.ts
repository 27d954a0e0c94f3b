import type { Box } from '../../schema/place.js';
import type { Frame } from './frame.js';
import { around, width } from './ink.js';
import type { Edge, Glyph, Ink } from './ink.js';

/** Two pages of a document printed side by side on one sheet, as on A3: each half is read as a page of its own. */

/** A sheet that much wider than high may hold two pages. */
const wide = 1.25;
/** Share of the sheet's width around its middle where the gutter lies. */
const nearMiddle = 0.05;
/** The gutter is no narrower. Points. */
const gutter = 14;
/** Share of the sheet's height at its top and bottom where heads and page numbers of the whole sheet stand. */
const margin = 0.09;
/** A half whose text runs over this share of its columns, in so many lines of so many characters, is a page of text. */
const full = 0.7;
const lines = 3;
const characters = 15;

interface Half {
  readonly glyphs: readonly Glyph[];
  readonly edges: readonly Edge[];
}

const inBody = (top: number, bottom: number, page: Ink): boolean => bottom > margin * page.height && top < (1 - margin) * page.height;

/** Where the blank band in the middle begins and ends; null where something stands in it or runs over it. */
const gutterOf = (page: Ink): readonly [from: number, to: number] | null => {
  const middle = page.width / 2;
  let [from, to] = [0, page.width];
  const keepOut = (start: number, end: number): void => {
    if (end <= middle) from = Math.max(from, end);
    else if (start >= middle) to = Math.min(to, start);
    else from = to = middle;
  };
  for (const { box } of page.glyphs) if (inBody(box[1], box[3], page)) keepOut(box[0], box[2]);
  // a line down the middle is a fold
  for (const edge of page.edges)
    if (edge.axis === 'h' && inBody(edge.at, edge.at, page)) keepOut(edge.from, edge.to);
    else if (edge.axis === 'v' && Math.abs(edge.at - middle) > nearMiddle * page.width) keepOut(edge.at, edge.at);
  for (const box of page.pictures) if (inBody(box[1], box[3], page) && width(box) < 0.9 * page.width) keepOut(box[0], box[2]);
  const [left, right] = [Math.max(from, middle * (1 - 2 * nearMiddle)), Math.min(to, middle * (1 + 2 * nearMiddle))];
  return right - left >= gutter ? [left, right] : null;
};

/** Lines of text that run over most of their column without a gap. */
const hasText = ({ glyphs }: Half): boolean => {
  if (glyphs.length < lines * characters) return false;
  const column = around(glyphs);
  const rows = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const foot = Math.round(glyph.box[3]);
    const row = rows.get(foot);
    if (row) row.push(glyph);
    else rows.set(foot, [glyph]);
  }
  const isFull = (row: readonly Glyph[]): boolean => {
    const sorted = [...row].sort((a, b) => a.box[0] - b.box[0]);
    const unbroken = sorted.every((glyph, index) => index === 0 || glyph.box[0] - sorted[index - 1]!.box[2] < glyph.size);
    return unbroken && row.length >= characters && sorted.at(-1)!.box[2] - sorted[0]!.box[0] > full * width(column);
  };
  return [...rows.values()].filter(isFull).length >= lines;
};

/** Ruled lines across and down that enclose most of its width. */
const hasTable = ({ glyphs, edges }: Half): boolean => {
  if (glyphs.length === 0) return false;
  const column = around(glyphs);
  const across = edges.filter((edge) => edge.axis === 'h');
  const extent = across.length === 0 ? 0 : Math.max(...across.map(({ to }) => to)) - Math.min(...across.map(({ from }) => from));
  return across.length > lines && edges.some((edge) => edge.axis === 'v') && extent > full * width(column);
};

const halfOf = (frame: Frame, holds: (box: Box) => boolean, left: number): Frame => {
  const { ink } = frame;
  const shift = ([x0, top, x1, bottom]: Box): Box => [x0 - left, top, x1 - left, bottom];
  const boxOf = (edge: Edge): Box => (edge.axis === 'h' ? [edge.from, edge.at, edge.to, edge.at] : [edge.at, edge.from, edge.at, edge.to]);
  const moved = (edge: Edge): Edge => (edge.axis === 'h' ? { ...edge, from: edge.from - left, to: edge.to - left } : { ...edge, at: edge.at - left });
  return {
    turn: frame.turn,
    shown: ([x0, top, x1, bottom]) => frame.shown([x0 + left, top, x1 + left, bottom]),
    ink: {
      width: ink.width / 2,
      height: ink.height,
      glyphs: ink.glyphs.filter(({ box }) => holds(box)).map((glyph) => (left === 0 ? glyph : { ...glyph, box: shift(glyph.box) })),
      edges: ink.edges.filter((edge) => holds(boxOf(edge))).map(moved),
      marks: ink.marks.filter(holds).map(shift),
      pictures: ink.pictures.filter(holds).map(shift),
    },
  };
};

/** A sheet that may hold two pages. */
export interface Spread {
  /** From left to right. */
  readonly halves: readonly [Frame, Frame];
  /** Both look like pages; else it is one where another sheet of the document is. */
  readonly sure: boolean;
}

/** Null of a sheet that holds one page. */
export const spreadOf = (frame: Frame): Spread | null => {
  const { ink } = frame;
  if (ink.width < wide * ink.height || ink.glyphs.length === 0) return null;
  const band = gutterOf(ink);
  if (!band) return null;
  const fold = (band[0] + band[1]) / 2;
  const isLeft = (box: Box): boolean => (box[0] + box[2]) / 2 < fold;
  const left = halfOf(frame, isLeft, 0);
  const right = halfOf(frame, (box) => !isLeft(box), ink.width / 2);
  const body = (half: Frame): Half => ({
    glyphs: half.ink.glyphs.filter(({ box, turn }) => turn === 0 && inBody(box[1], box[3], ink)),
    edges: half.ink.edges,
  });
  const [first, second] = [body(left), body(right)];
  if (first.glyphs.length === 0 || second.glyphs.length === 0) return null;
  return { halves: [left, right], sure: hasText(first) || ((hasText(second) || hasTable(second)) && hasTable(first)) };
};
