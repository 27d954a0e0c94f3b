import type { Document } from '../../schema/document.js';
import type { Place } from '../../schema/place.js';
import type { Reading, Table } from '../../schema/table.js';
import { readDocx } from '../docx/read-docx.js';
import { rereadDocx, retextDocx } from '../docx/reread-docx.js';
import { readingsIn, textOfBlocks } from '../other-tables.js';
import { convertToDocx, findLibreOffice } from './libreoffice.js';

/**
 * Cells of .doc and RTF files once more, where LibreOffice is installed. It takes some three seconds and is only asked for cells that
 * somebody has reason to look at twice.
 */

/** Milliseconds; a second reading is not worth the time of a first. */
const limit = 20_000;

const none: ReadonlyMap<Place, readonly Reading[]> = new Map();

const converted = async (bytes: Uint8Array, extension: 'rtf' | 'doc'): Promise<Uint8Array | null> => {
  const program = findLibreOffice();
  if (program === null) return null;
  const made = await convertToDocx(bytes, { program, extension, limit });
  return made.kind === 'docx' ? made.bytes : null;
};

/** @throws GiveUp where what LibreOffice wrote cannot be read */
export const rereadDoc = async (bytes: Uint8Array, document: Document, cells: readonly Place[]): Promise<ReadonlyMap<Place, readonly Reading[]>> => {
  const docx = await converted(bytes, 'doc');
  if (!docx) return none;
  const { value } = await readDocx(docx);
  const tables = value.blocks.filter((block): block is Table => block.kind === 'table');
  return readingsIn(document, tables, cells, 'LibreOffice');
};

/** RTF is read through LibreOffice in the first place: what it wrote is read another way. @throws GiveUp as rereadDoc */
export const rereadRtf = async (bytes: Uint8Array, document: Document, cells: readonly Place[]): Promise<ReadonlyMap<Place, readonly Reading[]>> => {
  const docx = await converted(bytes, 'rtf');
  return docx ? rereadDocx(docx, document, cells) : none;
};

/** The text of a .doc once more; null where LibreOffice is not installed or does not take it. @throws GiveUp as rereadDoc */
export const retextDoc = async (bytes: Uint8Array): Promise<string | null> => {
  const docx = await converted(bytes, 'doc');
  return docx && textOfBlocks((await readDocx(docx)).value.blocks);
};

/** The same of RTF, by mammoth from what LibreOffice wrote. @throws GiveUp as rereadDoc */
export const retextRtf = async (bytes: Uint8Array): Promise<string | null> => {
  const docx = await converted(bytes, 'rtf');
  return docx && retextDocx(docx);
};
