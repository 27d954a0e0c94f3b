import { GiveUp } from '../errors.js';
import type { Document, Media } from '../schema/document.js';
import type { Place } from '../schema/place.js';
import { touches } from '../schema/place.js';
import type { Reading } from '../schema/table.js';
import { sniff } from './sniff.js';

/**
 * Reads some cells of a document once more, another way: for figures that somebody has reason to look at twice. What is printed
 * stays what it was; the cells get `readings` beside it, whether they agree or not.
 * @param bytes that the document was read from
 * @param cells places of cells; those that no second way leads to are left as they are
 */
export const reread = async (bytes: Uint8Array, document: Document, cells: readonly Place[]): Promise<Document> => {
  const way = ways[document.media];
  // recognised figures have been read in several ways already
  if (!way || document.reading === 'ocr' || cells.length === 0) return document;
  const readings = await way(bytes, document, cells).catch((error: unknown) => {
    // what the second reader gives up the first has read: there is one reading of it, as before
    if (error instanceof GiveUp) return null;
    throw error;
  });
  return readings && readings.size > 0 ? withReadings(document, readings) : document;
};

type Way = (bytes: Uint8Array, document: Document, cells: readonly Place[]) => Promise<ReadonlyMap<Place, readonly Reading[]>>;

const ways: Readonly<Partial<Record<Media, Way>>> = {
  pdf: async (bytes, _, cells) => (await import('./pdf/reread-pdf.js')).rereadPdf(bytes, cells),
  docx: async (...asked) => (await import('./docx/reread-docx.js')).rereadDocx(...asked),
  doc: async (...asked) => (await import('./office/reread-office.js')).rereadDoc(...asked),
  rtf: async (...asked) => (await import('./office/reread-office.js')).rereadRtf(...asked),
  html: async (bytes, ...asked) => (await import('./html/reread-html.js')).rereadHtml(await pagesIn(bytes), ...asked),
};

/** A page, or those that are saved in a single file. */
const pagesIn = async (bytes: Uint8Array): Promise<readonly Uint8Array[]> => {
  const found = await sniff(bytes);
  if (found.kind !== 'readable' || found.format !== 'mhtml') return [bytes];
  return (await import('./mhtml/read-mhtml.js')).pagesIn(bytes);
};

const withReadings = (document: Document, readings: ReadonlyMap<Place, readonly Reading[]>): Document => {
  const found = [...readings];
  return {
    ...document,
    blocks: document.blocks.map((block) => {
      if (block.kind !== 'table' || !found.some(([place]) => place.block === block.place.block)) return block;
      const cells = block.cells.map((cell) => {
        const own = found.find(([place]) => touches(place, cell.place))?.[1];
        return own ? { ...cell, readings: own } : cell;
      });
      return { ...block, cells };
    }),
  };
};
