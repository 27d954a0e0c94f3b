import type { Document } from '../../schema/document.js';
import type { Place } from '../../schema/place.js';
import type { Reading } from '../../schema/table.js';
import { readingsIn } from '../other-tables.js';
import { readTables } from './tags/read-tables.js';

/** How this reading is named to people. */
const by = '逐个标记读取';

/**
 * Cells of a web page's tables once more, tag by tag.
 * @param pages bytes of the page; of a page saved in a single file, those of all pages in it
 */
export const rereadHtml = (pages: readonly Uint8Array[], document: Document, cells: readonly Place[]): ReadonlyMap<Place, readonly Reading[]> =>
  readingsIn(document, pages.flatMap(readTables), cells, by);
