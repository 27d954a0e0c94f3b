import type { Box } from '../../schema/place.js';
import type { Reading } from '../../schema/table.js';
import { alignedTables } from './aligned/tables.js';
import { figure } from './aligned/segments.js';
import type { Doubt } from './doubt.js';
import type { GridCell } from './grid-cell.js';
import type { Glyph } from './ink.js';

/**
 * A second reading of figures in ruled tables that owes nothing to the rules: the same glyphs as if no line were there, rows
 * and columns told by how the text is aligned. Where both agree, two independent ways lead to one figure.
 */

const by = '按文字对齐';

/** Doubts that say that the lines may have put a figure into the wrong cell. */
const misplacing: ReadonlySet<Doubt> = new Set(['two-numbers-in-cell', 'text-on-border', 'overlapping-text', 'irregular-cell']);

/** What geometry alone makes worth a second look: text on or at a border, two texts in one cell. */
export const suspicious = (cell: GridCell): boolean => cell.text !== '' && (cell.tight || cell.doubts.some((doubt) => misplacing.has(doubt)));

const isFigure = (text: string): boolean => figure.test(text);

const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) * Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));

/** The cell that lies over the most of a box; null where none does. */
const mostOver = (cells: readonly GridCell[], box: Box): GridCell | null => {
  let best: GridCell | null = null;
  let most = 0;
  for (const cell of cells) {
    const over = shared(cell.box, box);
    if (over > most) [best, most] = [cell, over];
  }
  return best;
};

const holds = (outer: Box, { box: [left, top, right, bottom] }: GridCell): boolean => {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x > outer[0] && x < outer[2] && y > outer[1] && y < outer[3];
};

/**
 * What the alignment shows in the place of a cell: a cell that spans columns (表二's single figures) lies over several of its cells, of which
 * one holds the figure. null where none or several do.
 */
const counterpart = (aligned: readonly GridCell[], cell: GridCell): GridCell | null => {
  if (cell.colSpan === 1) return mostOver(aligned, cell.box);
  const under = aligned.filter((one) => holds(cell.box, one));
  const filled = under.filter(({ text }) => text !== '');
  return filled.length > 1 ? null : (filled[0] ?? under[0] ?? mostOver(aligned, cell.box));
};

/**
 * @param cells of one ruled table
 * @param glyphs all that stand in it
 * @param wanted cells that are to be read again
 * A cell gets a reading only where the alignment shows a figure, or nothing, in its place.
 */
export const readAgain = (cells: readonly GridCell[], glyphs: readonly Glyph[], wanted: (cell: GridCell) => boolean): GridCell[] => {
  if (!cells.some(wanted)) return [...cells];
  const aligned = alignedTables(glyphs, [], 0).flatMap(({ table }) => table.cells);
  return cells.map((cell) => {
    if (!wanted(cell)) return cell;
    const other = counterpart(aligned, cell);
    // over several columns, the alignment itself is in doubt
    if (!other || other.colSpan > 1 || !(isFigure(other.text) || (other.text === '' && isFigure(cell.text)))) return cell;
    const reading: Reading = { text: other.text, by };
    return { ...cell, readings: [...(cell.readings ?? []), reading] };
  });
};
