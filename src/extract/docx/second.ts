import type { Block } from '../../schema/document.js';
import type { Notice } from '../../schema/notice.js';
import type { Place } from '../../schema/place.js';
import type { Cell, Reading, Table } from '../../schema/table.js';
import { readMarkup } from '../html/read-html.js';
import { readingsIn, textOfBlocks } from '../other-tables.js';
import { keyOf } from './grid.js';
import { packParts } from './package.js';
import { partsAround } from './parts-around.js';

/** A second reading, by mammoth, of cells that look suspicious or that are asked for; where it differs, the figure is doubted and both are kept. */

const isTable = (block: Block): block is Table => block.kind === 'table';

/** Characters; of more, mammoth's trees would take more memory than a second opinion is worth. A report has half a million. */
const largest = 8_000_000;

/** mammoth's blocks; none where it does not take the document. Pictures and notes are left out, and no part but the text is handed over. */
const blocksByMammoth = async (document: string): Promise<readonly Block[]> => {
  if (document.length > largest) return [];
  const { default: mammoth } = await import('mammoth');
  const buffer = await packParts(partsAround(document));
  // whatever it cannot read, it has no second reading of: the first is checked XML and stands
  const html = await mammoth
    .convertToHtml({ buffer }, { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) })
    .catch(() => null);
  return html ? readMarkup(html.value).blocks : [];
};

/** All text of the document as mammoth has it; '' where it does not take it. @param document text of the part that holds the body */
export const textByMammoth = async (document: string): Promise<string> => textOfBlocks(await blocksByMammoth(document));

/** How this reading is named to people. */
const by = 'mammoth';

/**
 * @param document text of the part that holds the body
 * @returns for each place what mammoth has there; places of tables that it does not have are left out
 */
export const readingsByMammoth = async (
  blocks: readonly Block[],
  document: string,
  cells: readonly Place[],
): Promise<ReadonlyMap<Place, readonly Reading[]>> => readingsIn({ blocks }, (await blocksByMammoth(document)).filter(isTable), cells, by);

export interface SecondReading {
  readonly blocks: readonly Block[];
  readonly notices: readonly Notice[];
}

/**
 * @param document text of the part that holds the body
 * @param suspicious for each table, by its block, the cells to compare
 */
export const compareWithMammoth = async (
  blocks: readonly Block[],
  document: string,
  suspicious: ReadonlyMap<number, ReadonlySet<string>>,
): Promise<SecondReading> => {
  const asked = (table: Table): readonly Cell[] => table.cells.filter((cell) => suspicious.get(table.place.block)?.has(keyOf(cell)));
  const places = blocks.filter(isTable).flatMap((table) => asked(table).map((cell) => cell.place));
  const readings = await readingsByMammoth(blocks, document, places);
  const notices: Notice[] = [];
  const compared = (cell: Cell): Cell => {
    const own = readings.get(cell.place);
    if (!own || own.every(({ text }) => text === cell.text)) return cell;
    notices.push({ code: 'readings-differ', message: '这一格两种读法不同，请对照原文。', place: cell.place });
    return { ...cell, readings: own };
  };
  return { blocks: blocks.map((block) => (isTable(block) ? { ...block, cells: block.cells.map(compared) } : block)), notices };
};
