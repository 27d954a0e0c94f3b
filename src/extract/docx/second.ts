import type { Block } from '../../schema/document.js';
import type { Notice } from '../../schema/notice.js';
import type { Cell, Table } from '../../schema/table.js';
import { readMarkup } from '../html/read-html.js';
import { keyOf } from './grid.js';
import { packParts } from './package.js';

/** A second reading, by mammoth, of cells that look suspicious; where it differs, the figure is doubted and both are kept. */

const contentTypes =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const packageRelations =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const noRelations = '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

const isTable = (block: Block): block is Table => block.kind === 'table';

/** Characters; of more, mammoth's trees would take more memory than a second opinion is worth. A report has half a million. */
const largest = 8_000_000;

/** mammoth's tables; null where it does not take the document. Pictures and notes are left out, and no part but the text is handed over. */
const tablesByMammoth = async (document: string): Promise<readonly Table[] | null> => {
  if (document.length > largest) return null;
  const { default: mammoth } = await import('mammoth');
  const buffer = await packParts({
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelations,
    'word/document.xml': document,
    'word/_rels/document.xml.rels': noRelations,
  });
  // whatever it cannot read, it has no second reading of: the first is checked XML and stands
  const html = await mammoth.convertToHtml({ buffer }).catch(() => null);
  return html && readMarkup(html.value).blocks.filter(isTable);
};

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
  const ours = blocks.filter(isTable);
  const theirs = await tablesByMammoth(document);
  // tables that do not match one by one say nothing of each other's cells
  if (!theirs || theirs.length !== ours.length) return { blocks, notices: [] };
  const notices: Notice[] = [];
  const read = new Map<Table, Table>();
  for (const [index, table] of ours.entries()) {
    const asked = suspicious.get(table.place.block);
    const other = theirs[index]!;
    if (!asked || other.rows !== table.rows || other.columns !== table.columns) continue;
    const others = new Map(other.cells.map((cell) => [keyOf(cell), cell.text]));
    const cells = table.cells.map((cell): Cell => {
      const text = others.get(keyOf(cell)) ?? '';
      if (!asked.has(keyOf(cell)) || text === cell.text) return cell;
      notices.push({ code: 'readings-differ', message: '这一格两种读法不同，请对照原文。', place: cell.place });
      return { ...cell, readings: [{ text, by: 'mammoth' }] };
    });
    read.set(table, { ...table, cells });
  }
  return { blocks: blocks.map((block) => (isTable(block) ? (read.get(block) ?? block) : block)), notices };
};
