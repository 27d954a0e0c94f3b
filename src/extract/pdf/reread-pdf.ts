import type { Box, Place } from '../../schema/place.js';
import type { Reading } from '../../schema/table.js';
import { frameOf } from '../grid/frame.js';
import { frameToPage } from '../grid/page-table.js';
import { spreadOf } from '../grid/spread.js';
import { rounded } from './blocks.js';
import { withoutFontPrograms } from './font-programs.js';
import { intact } from './intact.js';
import { openWithPdfJs } from './pdfjs.js';
import { opaquePictures } from './pictures.js';
import { withStruckDoubted } from './struck.js';
import { visibleInk } from './visible.js';

/**
 * Cells of a PDF's ruled tables once more, by the alignment of their text, and always by pdf.js: whoever read them first. Of a page
 * without a text layer nothing is read again.
 */

/** @returns for each place its readings; a place that cannot be read another way is left out */
export const rereadPdf = async (bytes: Uint8Array, cells: readonly Place[]): Promise<ReadonlyMap<Place, readonly Reading[]>> => {
  const readings = new Map<Place, readonly Reading[]>();
  const pdf = await openWithPdfJs(withoutFontPrograms(bytes, intact(bytes).brokenFonts));
  try {
    for (const number of [...new Set(cells.flatMap(({ page }) => page ?? []))].sort((a, b) => a - b)) {
      const wanted = new Map(cells.filter(({ page }) => page === number).map((place) => [String(place.box), place]));
      const page = await pdf.page(number);
      const painted = page.paint();
      const sheet = frameOf(withStruckDoubted(visibleInk(painted, await opaquePictures(page, painted))));
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
  return readings;
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
