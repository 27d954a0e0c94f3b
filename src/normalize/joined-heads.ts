import type { Cell } from '../schema/table.js';
import type { Labels } from './labels.js';

/** Heads that were run together in one merged cell: 本年废止件数现行有效件数 over two columns is two heads (洪泽区 2023). */

/** The cell itself, or one cell for each of its columns where its text is exactly as many official labels, one after the other. */
export const headsApart = (cell: Cell, labels: Labels): readonly Cell[] => {
  if (cell.colSpan < 2 || labels.matchCell(cell)) return [cell];
  const texts = labelsIn(cell.text, cell.colSpan, labels);
  return texts ? texts.map((text, index) => ({ ...cell, column: cell.column + index, colSpan: 1, text })) : [cell];
};

/** `text` cut into `count` official labels; null where it is not that. */
const labelsIn = (text: string, count: number, labels: Labels): readonly string[] | null => {
  const isLabel = (part: string): boolean => (labels.match(part) ?? { match: 'slip' }).match !== 'slip';
  if (count === 1) return isLabel(text) ? [text] : null;
  for (let cut = 1; cut < text.length; cut++) {
    const rest = isLabel(text.slice(0, cut)) ? labelsIn(text.slice(cut), count - 1, labels) : null;
    if (rest) return [text.slice(0, cut), ...rest];
  }
  return null;
};
