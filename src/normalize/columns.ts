import type { Cell } from '../schema/table.js';
import type { PrintedLabel } from '../schema/report.js';
import type { Official } from './labels.js';
import type { Span } from './grid.js';
import { overlap, spanOf } from './grid.js';
import { fold } from './text.js';

/** Which figure of a row stands under which head. Geometry decides; the order decides only where geometry is silent. */

export interface Head {
  readonly label: PrintedLabel;
  readonly span: Span;
}

/** The cell with the widest overlap; null where none lies under the head. */
export const cellUnder = (cells: readonly Cell[], head: Span): Cell | null => {
  let best: Cell | null = null;
  let widest = 0;
  for (const cell of cells) {
    const width = overlap(spanOf(cell), head);
    if (width > widest) [best, widest] = [cell, width];
  }
  return best;
};

/**
 * Completes heads of which some are not readable: where the rows hold exactly as many figures as the form has columns,
 * and every head that was read stands at its official place, the others are told by position.
 * @param officials the form's columns in order
 * @param heads those read, by column id
 * @param spans the spans of the figures of an ordinary row, left to right
 */
export const completeHeads = (
  officials: readonly Official[],
  heads: ReadonlyMap<string, Head>,
  spans: readonly Span[],
  place: PrintedLabel['place'],
): ReadonlyMap<string, Head> => {
  if (heads.size === officials.length || spans.length !== officials.length) return heads;
  const completed = new Map<string, Head>();
  for (const [index, official] of officials.entries()) {
    const span = spans[index]!;
    const head = heads.get(official.id);
    if (head && overlap(head.span, span) <= 0) return heads;
    completed.set(official.id, head ?? { label: { id: official.id, printed: '', official: official.label, match: 'position', place }, span });
  }
  return completed;
};

export interface Assigned {
  /** By column id. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** False where the order had to decide. */
  readonly byGeometry: boolean;
  /** Figures whose cell runs over several heads; they are given to the first. A blank one is blank under each. */
  readonly merged: readonly Cell[];
}

/**
 * The figures of one row under their heads.
 * @param values the row's cells right of its label, left to right
 */
export const assign = (officials: readonly Official[], heads: ReadonlyMap<string, Head>, values: readonly Cell[]): Assigned => {
  const cells = new Map<string, Cell>();
  const taken = new Set<Cell>();
  const merged: Cell[] = [];
  for (const [id, head] of heads) {
    const cell = cellUnder(values, head.span);
    if (!cell) continue;
    if (taken.has(cell) && fold(cell.text) !== '') {
      merged.push(cell);
      continue;
    }
    cells.set(id, cell);
    taken.add(cell);
  }
  const whole = values.length === officials.length;
  if (whole && taken.size < officials.length && (heads.size === 0 || heads.size === officials.length))
    return { cells: new Map(officials.map((official, index) => [official.id, values[index]!])), byGeometry: false, merged: [] };
  return { cells, byGeometry: true, merged };
};
