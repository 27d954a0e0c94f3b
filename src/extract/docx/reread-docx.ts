import type { Document } from '../../schema/document.js';
import type { Place } from '../../schema/place.js';
import type { Reading } from '../../schema/table.js';
import { openBody } from './body.js';
import { openPackage } from './package.js';
import { readingsByMammoth, textByMammoth } from './second.js';

/**
 * Cells of a Word document's tables once more, by mammoth.
 * @throws GiveUp what the reader of the package throws
 */
export const rereadDocx = async (bytes: Uint8Array, document: Document, cells: readonly Place[]): Promise<ReadonlyMap<Place, readonly Reading[]>> => {
  const { text } = await openBody(await openPackage(bytes));
  return readingsByMammoth(document.blocks, text, cells);
};

/** The text of a Word document once more, by mammoth. @throws GiveUp what the reader of the package throws */
export const retextDocx = async (bytes: Uint8Array): Promise<string> => textByMammoth((await openBody(await openPackage(bytes))).text);
