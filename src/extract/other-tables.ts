import type { Block, Document } from '../schema/document.js';
import type { Place } from '../schema/place.js';
import type { Cell, Reading, Table } from '../schema/table.js';

/** Tables of one document as two readers found them: which of them are the same, and what the other reader has in a cell. */

/** A cell as another reader has it: without a place, which only the document's own reading gives. */
export type OtherCell = Pick<Cell, 'row' | 'column' | 'rowSpan' | 'colSpan' | 'text'>;

export interface OtherTable extends Pick<Table, 'rows' | 'columns'> {
  readonly cells: readonly OtherCell[];
}

/** What blocks print, a line for each paragraph and cell. */
export const textOfBlocks = (blocks: readonly Block[]): string =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.cells.map((cell) => cell.text) : block.kind === 'image' ? [] : [block.text])).join('\n');

/** Share of the labels that must read alike: another table of the same shape has other labels. */
const mostAlike = 0.5;

const keyOf = ({ row, column }: Pick<Cell, 'row' | 'column'>): string => `${row} ${column}`;
const bare = (text: string): string => text.replace(/\s+/g, '');
const isLabel = (cell: Cell): boolean => /[^\d\s.,-]/.test(cell.text);

/** The text of another table by place. */
type Texts = ReadonlyMap<string, string>;
const textsOf = (table: OtherTable): Texts => new Map(table.cells.map((cell) => [keyOf(cell), cell.text]));

/** How many of some cells read alike. */
const alike = (cells: readonly Cell[], texts: Texts): number => cells.filter((cell) => bare(texts.get(keyOf(cell)) ?? '') === bare(cell.text)).length;

/**
 * Of the other tables of the same shape the one whose labels read most like its own, and of those with the same labels the one whose
 * figures do; null where none reads like it.
 */
const sameTable = (table: Table, others: readonly OtherTable[]): Texts | null => {
  const labels = table.cells.filter(isLabel);
  const [best] = others
    .filter((other) => other.rows === table.rows && other.columns === table.columns)
    .map((other) => {
      const texts = textsOf(other);
      return { texts, labels: alike(labels, texts), all: alike(table.cells, texts) };
    })
    .sort((a, b) => b.labels - a.labels || b.all - a.all);
  return best && best.labels > mostAlike * labels.length ? best.texts : null;
};

/**
 * What another reader has in some cells of a document.
 * @param by how the other reading was made
 * @returns for each place its reading, '' where the other reader has no cell there; places of tables that it does not have are left out
 */
export const readingsIn = (
  document: Pick<Document, 'blocks'>,
  others: readonly OtherTable[],
  cells: readonly Place[],
  by: string,
): ReadonlyMap<Place, readonly Reading[]> => {
  const readings = new Map<Place, readonly Reading[]>();
  for (const block of new Set(cells.map((place) => place.block))) {
    const table = document.blocks[block];
    const texts = table?.kind === 'table' ? sameTable(table, others) : null;
    if (!texts) continue;
    for (const place of cells)
      if (place.block === block && place.cell) {
        const [row, column] = place.cell;
        readings.set(place, [{ text: texts.get(keyOf({ row, column })) ?? '', by }]);
      }
  }
  return readings;
};
