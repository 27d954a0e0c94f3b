import { GiveUp } from '../../../src/errors.js';
import { readPdf } from '../../../src/extract/pdf/read-pdf.js';
import type { Document } from '../../../src/schema/document.js';
import type { Table } from '../../../src/schema/table.js';
import { makePdf } from './make-pdf.js';
import type { PdfSource } from './make-pdf.js';

/** What is read of a PDF, short enough to compare. */

export const read = async (source: PdfSource | string): Promise<Document> => (await readPdf(makePdf(source))).value;

export const tablesOf = (document: Document): readonly Table[] => document.blocks.filter((block) => block.kind === 'table');

/** Texts row by row; `null` where a cell from above or from the left covers the position. */
export const textsOf = (table: Table | undefined): (string | null)[][] => {
  const rows = Array.from({ length: table?.rows ?? 0 }, () => new Array<string | null>(table?.columns ?? 0).fill(null));
  for (const cell of table?.cells ?? []) rows[cell.row]![cell.column] = cell.text;
  return rows;
};

export const tables = async (source: PdfSource | string): Promise<(string | null)[][][]> => tablesOf(await read(source)).map(textsOf);

/** Texts of headings and paragraphs, in order. */
export const words = async (source: PdfSource | string): Promise<string[]> =>
  (await read(source)).blocks.flatMap((block) => (block.kind === 'heading' || block.kind === 'paragraph' ? [block.text] : []));

export const notices = async (source: PdfSource | string): Promise<string[]> => (await readPdf(makePdf(source))).notices.map((notice) => notice.code);

/** Code of the reason for which the file is refused; null where it is read. */
export const refusal = async (bytes: Uint8Array): Promise<string | null> => {
  try {
    await readPdf(bytes);
    return null;
  } catch (error) {
    if (error instanceof GiveUp) return error.reason.code;
    throw error;
  }
};
