import { isBlankFlow, type PlacedCell, type PlacedTable } from './placed.js';

/** Cells that go on in the rows below, joined. */

export interface Joined {
  readonly cell: PlacedCell;
  readonly row: number;
  rowSpan: number;
  uncertain: boolean;
  covered: boolean;
}

/** A cell goes on in the row below where the cell there says so and has the same edges. */
export const joinDown = (table: PlacedTable): Joined[] => {
  const joined: Joined[] = [];
  let above = new Map<number, Joined>();
  for (const [row, { cells, uncertain }] of table.rows.entries()) {
    const below = new Map<number, Joined>();
    for (const cell of cells) {
      const over = cell.down === 'continues' ? above.get(cell.column) : undefined;
      if (over && over.cell.colSpan === cell.colSpan && over.cell.down !== 'alone') {
        over.rowSpan++;
        over.uncertain ||= uncertain;
        over.covered ||= !isBlankFlow(cell.flow);
        below.set(cell.column, over);
        continue;
      }
      // nothing to go on from: Word leaves the place blank, and which cell above was meant is not known
      const lost = cell.down === 'continues';
      const own = { cell, row, rowSpan: 1, uncertain: uncertain || lost, covered: cell.covered };
      joined.push(own);
      below.set(cell.column, own);
    }
    above = below;
  }
  return joined;
};
