import { GiveUp } from '../errors.js';
import type { Document, Media } from '../schema/document.js';
import type { Place } from '../schema/place.js';
import { touches } from '../schema/place.js';
import type { Reading } from '../schema/table.js';
import { sniff } from './sniff.js';

/**
 * Reads some cells of a document once more, another way: for figures that somebody has reason to look at twice.
 * @param bytes that the document was read from
 * @param cells places of cells
 * @returns by place, the readings, whether they agree or not; cells that no second way leads to are left out
 */
export const rereadCells = async (bytes: Uint8Array, document: Document, cells: readonly Place[]): Promise<Readings> => {
  const way = ways[document.media];
  // recognised figures have been read in several ways already
  if (!way || document.reading === 'ocr' || cells.length === 0) return new Map();
  return way(bytes, document, cells).catch(orGivenUp(new Map()));
};

/** All text of a document once more, another way, in whatever order; null where no second way leads to it. */
export const rereadText = async (bytes: Uint8Array, document: Document): Promise<string | null> => {
  const way = textWays[document.media];
  if (!way || document.reading === 'ocr') return null;
  return way(bytes).catch(orGivenUp(null));
};

/** The document with these readings beside what its cells print; that stays what it was. */
export const reread = async (bytes: Uint8Array, document: Document, cells: readonly Place[]): Promise<Document> =>
  withReadings(document, await rereadCells(bytes, document, cells));

/** What the second reader gives up the first has read: there is one reading of it, as before. */
const orGivenUp =
  <T>(otherwise: T) =>
  (error: unknown): T => {
    if (error instanceof GiveUp) return otherwise;
    throw error;
  };

export type Readings = ReadonlyMap<Place, readonly Reading[]>;

type Way = (bytes: Uint8Array, document: Document, cells: readonly Place[]) => Promise<Readings>;

const ways: Readonly<Partial<Record<Media, Way>>> = {
  pdf: async (...asked) => (await import('./pdf/reread-pdf.js')).rereadPdf(...asked),
  docx: async (...asked) => (await import('./docx/reread-docx.js')).rereadDocx(...asked),
  doc: async (...asked) => (await import('./office/reread-office.js')).rereadDoc(...asked),
  rtf: async (...asked) => (await import('./office/reread-office.js')).rereadRtf(...asked),
  html: async (bytes, ...asked) => (await import('./html/reread-html.js')).rereadHtml(await pagesIn(bytes), ...asked),
};

const textWays: Readonly<Partial<Record<Media, (bytes: Uint8Array) => Promise<string | null>>>> = {
  pdf: async (bytes) => (await import('./pdf/reread-pdf.js')).retextPdf(bytes),
  docx: async (bytes) => (await import('./docx/reread-docx.js')).retextDocx(bytes),
  doc: async (bytes) => (await import('./office/reread-office.js')).retextDoc(bytes),
  rtf: async (bytes) => (await import('./office/reread-office.js')).retextRtf(bytes),
  html: async (bytes) => (await import('./html/reread-html.js')).retextHtml(await pagesIn(bytes)),
};

/** A page, or those that are saved in a single file. */
const pagesIn = async (bytes: Uint8Array): Promise<readonly Uint8Array[]> => {
  const found = await sniff(bytes);
  if (found.kind !== 'readable' || found.format !== 'mhtml') return [bytes];
  return (await import('./mhtml/read-mhtml.js')).pagesIn(bytes);
};

/** The document with other readings of some cells beside what they print. */
export const withReadings = (document: Document, readings: Readings): Document => {
  if (readings.size === 0) return document;
  const byBlock = new Map<number, (readonly [Place, readonly Reading[]])[]>();
  for (const one of readings) byBlock.set(one[0].block, [...(byBlock.get(one[0].block) ?? []), one]);
  return {
    ...document,
    blocks: document.blocks.map((block) => {
      const found = byBlock.get(block.place.block);
      if (block.kind !== 'table' || !found) return block;
      const cells = block.cells.map((cell) => {
        const own = found.find(([place]) => touches(place, cell.place))?.[1];
        return own ? { ...cell, readings: own } : cell;
      });
      return { ...block, cells };
    }),
  };
};
