import type { Document } from '../schema/document.js';
import type { Place } from '../schema/place.js';
import { touches } from '../schema/place.js';
import type { Reading } from '../schema/table.js';

/**
 * Reads some cells of a document once more, another way: for figures that somebody has reason to look at twice. What is printed
 * stays what it was; the cells get `readings` beside it, whether they agree or not.
 * @param bytes that the document was read from
 * @param cells places of cells; those that no second way leads to are left as they are
 */
export const reread = async (bytes: Uint8Array, document: Document, cells: readonly Place[]): Promise<Document> => {
  // recognised figures have been read in several ways already
  if (document.media !== 'pdf' || document.reading === 'ocr' || cells.length === 0) return document;
  const { rereadPdf } = await import('./pdf/reread-pdf.js');
  return withReadings(document, await rereadPdf(bytes, cells));
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
