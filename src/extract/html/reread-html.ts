import type { Document } from '../../schema/document.js';
import type { Place } from '../../schema/place.js';
import type { Reading } from '../../schema/table.js';
import { readingsIn } from '../other-tables.js';
import { readTables } from './tags/read-tables.js';
import { readText } from './tags/read-text.js';

/** How this reading is named to people. */
const by = '逐个标记读取';

/**
 * Cells of a web page's tables once more, tag by tag.
 * @param pages bytes of the page; of a page saved in a single file, those of all pages in it
 */
export const rereadHtml = (pages: readonly Uint8Array[], document: Document, cells: readonly Place[]): ReadonlyMap<Place, readonly Reading[]> =>
  readingsIn(document, pages.flatMap(readTables), cells, by);

/** The text of a web page once more, tag by tag. @param pages as above */
export const retextHtml = (pages: readonly Uint8Array[]): string => pages.map(readText).join('\n');
