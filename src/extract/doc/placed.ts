import type { Flow, WordRow, WordTable } from './flow.js';
import { columnsOf } from './columns.js';
import { linesIn } from './lines.js';
import type { CellShape } from './row.js';

/** Cells of a table with the columns that they cover, before cells of several rows are joined. */

export interface PlacedCell {
  readonly flow: Flow;
  readonly column: number;
  readonly colSpan: number;
  readonly down: CellShape['down'];
  /** Covers text of other cells, which Word does not show. */
  readonly covered: boolean;
  /** Not drawn: columns that the row leaves out. */
  readonly padding: boolean;
}

export interface PlacedRow {
  readonly cells: readonly PlacedCell[];
  /** True where marks and definition name different numbers of cells, so that the columns are a guess. */
  readonly uncertain: boolean;
}

export interface PlacedTable {
  readonly rows: readonly PlacedRow[];
  readonly columns: number;
}

interface Stretch {
  readonly flow: Flow;
  readonly left: number;
  readonly right: number;
  readonly down: CellShape['down'];
  readonly covered: boolean;
}

interface StretchedRow {
  readonly cells: readonly Stretch[];
  readonly uncertain: boolean;
}

export const isBlankFlow = (flow: Flow): boolean => linesIn(flow).every((line) => line.trim() === '');

/** Twips; where nothing says how wide a cell is. */
const width = 1000;

/** As many shapes as the row has cells, the missing ones added at the end. */
const shapesOf = (row: WordRow): readonly CellShape[] => {
  const known = (row.shape ?? []).slice(0, row.cells.length);
  const edge = known.at(-1)?.right ?? 0;
  const added = Array.from({ length: row.cells.length - known.length }, (_, index): CellShape => ({
    left: edge + width * index,
    right: edge + width * (index + 1),
    across: 0,
    down: 'alone',
  }));
  return [...known, ...added];
};

/**
 * Word 97 marked the first of merged cells with 1 and the others with 2, MS-DOC says the reverse: whatever stands first of
 * them begins, and what is marked like it begins again.
 */
const continues = (shapes: readonly CellShape[]): readonly boolean[] => {
  let first = 0;
  return shapes.map(({ across }) => {
    const bit = across === 3 ? 2 : across;
    if (bit === 0 || first === 0) {
      first = bit;
      return false;
    }
    return bit !== first;
  });
};

const stretch = (row: WordRow): StretchedRow => {
  const shapes = shapesOf(row);
  const merged = continues(shapes);
  const cells: Stretch[] = [];
  let covered = false;
  let ordered = true;
  let edge = -Infinity;
  for (const [index, shape] of shapes.entries()) {
    const flow = row.cells[index]!;
    const left = Math.max(shape.left, edge);
    if (shape.left < edge) ordered = false;
    const last = cells.at(-1);
    if (merged[index] && last) {
      cells[cells.length - 1] = { ...last, right: Math.max(last.right, shape.right), covered: last.covered || !isBlankFlow(flow) };
      edge = Math.max(edge, shape.right);
      continue;
    }
    // cells without width hold nothing that is seen
    if (shape.right <= left && isBlankFlow(flow)) continue;
    if (shape.right <= left) covered = true;
    edge = Math.max(shape.right, left + 1);
    cells.push({ flow, left, right: edge, down: shape.down, covered: false });
  }
  return { cells, uncertain: !ordered || covered || row.shape?.length !== row.cells.length };
};

export const placeCells = (table: WordTable): PlacedTable => {
  const rows = table.rows.map(stretch);
  const edges = rows.map(({ cells }) => (cells[0] ? [cells[0].left, ...cells.map((cell) => cell.right)] : []));
  const { starts, count } = columnsOf(edges);
  const blank = (column: number, colSpan: number): PlacedCell[] =>
    colSpan > 0 ? [{ flow: [], column, colSpan, down: 'alone', covered: false, padding: true }] : [];
  return {
    columns: count,
    rows: rows.map(({ cells, uncertain }, row): PlacedRow => {
      const at = starts[row]!;
      const own = cells.map(({ flow, down, covered }, index): PlacedCell => ({
        flow,
        down,
        covered,
        padding: false,
        column: at[index]!,
        colSpan: at[index + 1]! - at[index]!,
      }));
      // columns that a row leaves out at its start or end are blank cells, so that nothing shifts
      return { uncertain, cells: [...blank(0, at[0] ?? 0), ...own, ...blank(at.at(-1) ?? 0, count - (at.at(-1) ?? 0))] };
    }),
  };
};
