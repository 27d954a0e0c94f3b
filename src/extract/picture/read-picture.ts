import { GiveUp } from '../../errors.js';
import type { Document } from '../../schema/document.js';
import type { Result } from '../../schema/notice.js';
import { readPdf } from '../pdf/read-pdf.js';
import { picturesAsPdf } from './as-pdf.js';
import { readJpeg } from './jpeg.js';
import { readPng } from './png.js';
import { pictureWithoutText } from './reasons.js';
import type { StoredPicture } from './stored.js';

/** A picture file is a document of one page, read as a scanned page is. */

/** Null where it is neither JPEG nor PNG. @throws GiveUp `damaged-picture`, `picture-too-large` */
export const storedPicture = (bytes: Uint8Array): StoredPicture | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return readJpeg(bytes);
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return readPng(bytes);
  return null;
};

/**
 * @param bytes of a JPEG or PNG file
 * @throws GiveUp `damaged-picture`, `picture-too-large`, `unreadable-pictures`
 */
export const readPicture = async (bytes: Uint8Array): Promise<Result<Document>> => {
  const stored = storedPicture(bytes);
  if (!stored) throw new Error('neither JPEG nor PNG');
  const read = await readPdf(picturesAsPdf([stored])).catch((error: unknown) => {
    throw error instanceof GiveUp ? new GiveUp(pictureWithoutText) : error;
  });
  return { ...read, value: { ...read.value, media: 'picture' } };
};
