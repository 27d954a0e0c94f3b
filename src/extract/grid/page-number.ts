import type { Glyph, Ink } from './ink.js';

/** Page numbers, by how they look and where they stand. A table may be printed over one: it is no text of that table. */

const number = '(?:\\d{1,4}|[ivxlcⅠ-Ⅻⅰ-ⅻ]{1,6}|[〇零一二三四五六七八九十百]{1,5})';
const dash = '[-－—–―─_~·.•*\\s]*';
const pageNumber = new RegExp(
  `^${dash}(?:第\\s*${number}\\s*页?|${number}\\s*页?|页码\\s*[:：]?\\s*${number}|page\\s*${number})(?:\\s*(?:[/／,，、|]|共|of)\\s*共?\\s*第?\\s*${number}\\s*页?)?${dash}$`,
  'i',
);

export const isPageNumber = (text: string): boolean => pageNumber.test(text.trim());

/** Share of the page at its top and at its bottom where they stand. */
const margin = 0.14;
/** What nobody would take for a figure: — 5 —, 第 5 页. */
const unmistakable = /^(?:[-－—–―─]{1,2}\d{1,4}[-－—–―─]{1,2}|第\d{1,4}页(?:[/／,，]?共\d{1,4}页)?)$/;
const opening = /^[-－—–―─第]/;
/** Glyphs of — 5 — stand no further apart than this many times their size. */
const loose = 0.8;
/** As many glyphs has the longest. */
const longest = 14;

const inMargin = (glyph: Glyph, page: Ink): boolean => glyph.box[3] < margin * page.height || glyph.box[1] > (1 - margin) * page.height;

const nextTo = (before: Glyph, glyph: Glyph): boolean =>
  glyph.turn === before.turn &&
  Math.abs(glyph.box[3] - before.box[3]) < 0.35 * before.size &&
  glyph.box[0] - before.box[2] > -0.3 * before.size &&
  glyph.box[0] - before.box[2] < loose * before.size;

/** Glyphs of page numbers that may stand over a table: they are painted one after another, whatever lies below. */
export const printedOver = (page: Ink): ReadonlySet<Glyph> => {
  const found = new Set<Glyph>();
  const { glyphs } = page;
  for (let from = 0; from < glyphs.length; from++) {
    const first = glyphs[from]!;
    const before = glyphs[from - 1];
    if (!inMargin(first, page) || !opening.test(first.text) || (before && nextTo(before, first))) continue;
    let to = from + 1;
    while (to < glyphs.length && to - from < longest && nextTo(glyphs[to - 1]!, glyphs[to]!)) to++;
    const run = glyphs.slice(from, to);
    if (unmistakable.test(run.map((glyph) => glyph.text).join(''))) for (const glyph of run) found.add(glyph);
  }
  return found;
};
