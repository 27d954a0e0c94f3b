import type { Document } from '../../schema/document.js';
import type { Result } from '../../schema/notice.js';
import type { Illustrated } from './in-place.js';

/** The document with the tables that it holds as pictures; the reader of pictures is loaded only where there are some. */
export const readIllustrated = async (read: Illustrated): Promise<Result<Document>> => {
  if (read.pictures.size > 0) return (await import('./in-place.js')).readInPlace(read);
  return { value: read.value, notices: read.notices };
};
