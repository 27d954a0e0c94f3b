import type { Box } from '../../schema/place.js';
import { area, holds } from '../grid/ink.js';
import type { Ink } from '../grid/ink.js';
import type { FoundSheet, Reading, ReadSheet } from '../scan/read-sheets.js';
import { layPictures } from '../scan/lay.js';
import type { PaintedPage } from './painted.js';
import type { PdfPage } from './open-pdf.js';
import { laidPictures, wantedOf } from './pictures.js';
import type { Wanted } from './pictures.js';

/** Pages that are pictures, and tables that are: their pixels become ink like any other. */

/** What a page shows, with what is still to be recognised in it. */
export interface SeenPage {
  readonly ink: Ink;
  readonly sheets: readonly FoundSheet[];
}

/** A table among pictures has at least so many cells with something in them. */
const fewestCells = 6;

const sheetOf = async (page: PdfPage, wanted: Wanted, reading: Reading): Promise<FoundSheet | null> => {
  const pictures = await laidPictures(page, wanted);
  if (pictures.length === 0) return null;
  const sheet = await reading.find(layPictures(pictures, wanted.box), wanted.whole);
  if (!wanted.whole && (sheet.tables === 0 || sheet.regions.filter((region) => region.inCell).length < fewestCells)) return null;
  reading.begin(sheet);
  return sheet;
};

/** @param scan the page is a picture */
export const seePictures = async (page: PdfPage, painted: PaintedPage, ink: Ink, scan: boolean, reading: Reading): Promise<SeenPage> => {
  const sheets: FoundSheet[] = [];
  for (const wanted of wantedOf(painted, scan)) {
    const sheet = await sheetOf(page, wanted, reading);
    if (sheet) sheets.push(sheet);
  }
  const isRead = (picture: Box): boolean => sheets.some(({ box }) => holds(box, (picture[0] + picture[2]) / 2, (picture[1] + picture[3]) / 2));
  return { ink: { ...ink, pictures: ink.pictures.filter((picture) => !isRead(picture)) }, sheets };
};

export interface ShownPage {
  readonly ink: Ink;
  /** From where ink was read to where it is displayed. */
  readonly shown: (box: Box) => Box;
}

const withSheets = (ink: Ink, sheets: readonly ReadSheet[], found: readonly FoundSheet[]): ShownPage => ({
  ink: {
    ...ink,
    glyphs: [...ink.glyphs, ...sheets.flatMap((sheet) => sheet.glyphs)],
    edges: [...ink.edges, ...sheets.flatMap((sheet) => sheet.edges)],
  },
  shown: (box) => {
    const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    const at = found.map((sheet, index) => ({ sheet, index })).sort((a, b) => area(a.sheet.box) - area(b.sheet.box));
    const home = at.find(({ sheet }) => holds(sheet.box, x, y));
    return home ? sheets[home.index]!.shown(box) : box;
  },
});

/** Recognises what all pages of a document have in pictures. */
export const recognised = async (pages: readonly SeenPage[], reading: Reading): Promise<ShownPage[]> => {
  const of = await reading.finish();
  return pages.map(({ ink, sheets }) =>
    withSheets(
      ink,
      sheets.map((sheet) => of.get(sheet)!),
      sheets,
    ),
  );
};
