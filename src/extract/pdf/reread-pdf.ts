import type { Document } from '../../schema/document.js';
import type { Box, Place } from '../../schema/place.js';
import type { Reading } from '../../schema/table.js';
import { frameOf, mainTurn } from '../grid/frame.js';
import { holds } from '../grid/ink.js';
import type { Ink } from '../grid/ink.js';
import { frameToPage } from '../grid/page-table.js';
import { spreadOf } from '../grid/spread.js';
import { rounded } from './blocks.js';
import { withoutFontPrograms } from './font-programs.js';
import { intact } from './intact.js';
import { openWithPdfJs } from './pdfjs.js';
import { opaquePictures } from './pictures.js';
import { rereadDrawn } from './reread-drawn.js';
import type { DrawnCell } from './reread-drawn.js';
import { withStruckDoubted } from './struck.js';
import { visibleInk } from './visible.js';

/**
 * Cells of a PDF's tables once more: of ruled ones by the alignment of their text, and always by pdf.js, whoever read them first; and
 * figures and blanks of any by their picture. Of a page without a text layer nothing is read again.
 */

/** @returns for each place its readings; a place that cannot be read another way is left out */
export const rereadPdf = async (bytes: Uint8Array, document: Document, cells: readonly Place[]): Promise<ReadonlyMap<Place, readonly Reading[]>> => {
  const whole = withoutFontPrograms(bytes, intact(bytes).brokenFonts);
  const { aligned, toDraw } = await rereadAligned(whole, document, cells);
  const drawn = await rereadDrawn(whole, toDraw);
  return new Map(
    cells.flatMap((place) => {
      const readings = [...(aligned.get(place) ?? []), ...(drawn.has(place) ? [drawn.get(place)!] : [])];
      return readings.length > 0 ? [[place, readings] as const] : [];
    }),
  );
};

/** A figure and nothing else, or what the font does not tell: words in their hundreds of typefaces are recognised less surely than digits. */
const drawable = /^[-+]?\d[\d.,]*$|\ufffd|^$/u;

const printedAt = ({ blocks }: Document, { block, cell }: Place): string | null => {
  const table = blocks[block];
  if (table?.kind !== 'table' || !cell) return null;
  return table.cells.find(({ row, column }) => row === cell[0] && column === cell[1])?.text ?? null;
};

const toDrawOn = (page: Ink, document: Document, places: Iterable<Place>): DrawnCell[] => {
  const turn = mainTurn(page.glyphs);
  return [...places].flatMap((place) => {
    const { page: number, box } = place;
    const printed = printedAt(document, place);
    if (printed === null || !drawable.test(printed.normalize('NFKC')) || !number || !box) return [];
    const inside = page.glyphs.filter((glyph) => holds(box, (glyph.box[0] + glyph.box[2]) / 2, (glyph.box[1] + glyph.box[3]) / 2));
    return [{ place, page: number, box, printed, turn, fonts: new Set(inside.map(({ font }) => font)) }];
  });
};

interface Reread {
  readonly aligned: ReadonlyMap<Place, readonly Reading[]>;
  readonly toDraw: readonly DrawnCell[];
}

const rereadAligned = async (bytes: Uint8Array, document: Document, cells: readonly Place[]): Promise<Reread> => {
  const readings = new Map<Place, readonly Reading[]>();
  const toDraw: DrawnCell[] = [];
  const pdf = await openWithPdfJs(bytes);
  try {
    for (const number of [...new Set(cells.flatMap(({ page }) => page ?? []))].sort((a, b) => a - b)) {
      const wanted = new Map(cells.filter(({ page }) => page === number).map((place) => [String(place.box), place]));
      const page = await pdf.page(number);
      const painted = page.paint();
      const ink = withStruckDoubted(visibleInk(painted, await opaquePictures(page, painted)));
      toDraw.push(...toDrawOn(ink, document, wanted.values()));
      const sheet = frameOf(ink);
      // which of them was read the box tells: cells of both have the same
      for (const frame of [sheet, ...(spreadOf(sheet)?.halves ?? [])]) {
        const placeOf = (box: Box): Place | undefined => wanted.get(String(rounded(frame.shown(box))));
        for (const cell of frameToPage(frame, number, ({ box }) => placeOf(box) !== undefined).tables.flatMap((table) => table.cells)) {
          const place = placeOf(cell.box);
          if (place && cell.readings) readings.set(place, cell.readings);
        }
      }
      page.release();
    }
  } finally {
    await pdf.close();
  }
  return { aligned: readings, toDraw };
};

/** A page number in the margin, such as `- 3 -` or `第3页`: it parts what the page breaks. */
const pageNumber = String.raw`(?:[-—–]\s*\d{1,3}\s*[-—–]|第?\s*\d{1,3}\s*页|\d{1,3}\s*/\s*\d{1,3})`;
const inMargin = new RegExp(`^\\s*${pageNumber}|${pageNumber}\\s*$`, 'gu');

/** The text of a PDF once more: by pdf.js, in the order in which it is painted and not in that of where it stands. */
export const retextPdf = async (bytes: Uint8Array): Promise<string> => {
  const pdf = await openWithPdfJs(withoutFontPrograms(bytes, intact(bytes).brokenFonts));
  try {
    const pages: string[] = [];
    for (let number = 1; number <= pdf.pageCount; number++) {
      const page = await pdf.page(number);
      const painted = page.paint();
      const { glyphs } = visibleInk(painted, await opaquePictures(page, painted));
      pages.push(
        glyphs
          .map(({ text }) => text)
          .join('')
          .replace(inMargin, ''),
      );
      page.release();
    }
    return pages.join('');
  } finally {
    await pdf.close();
  }
};
