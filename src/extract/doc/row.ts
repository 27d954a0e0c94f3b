import { damaged, i16, part, u16, u8 } from './bytes.js';
import { codes, type Sprm } from './sprm.js';

/** How a row is divided into cells (MS-DOC 2.6.3, Table Properties). */

export interface CellShape {
  /** Twips from the margin. */
  readonly left: number;
  readonly right: number;
  /** Bits of TCGRF.horzMerge: 0 = stands alone. */
  readonly across: number;
  /** TCGRF.vertMerge. */
  readonly down: 'alone' | 'continues' | 'starts';
}

const cellSize = 20;
/** Word makes no row of more (MS-DOC 2.9.316: 63). */
const mostCells = 64;
const alone = { across: 0, down: 'alone' } as const;

const downOf = (flag: number): CellShape['down'] => (flag & 2 ? 'starts' : flag & 1 ? 'continues' : 'alone');

const define = (sprm: Sprm): CellShape[] => {
  const count = u8(sprm.operand, 0);
  const flags = 1 + 2 * (count + 1);
  return Array.from({ length: count }, (_, index): CellShape => {
    const at = flags + cellSize * index;
    // cells at the end may be left out where they are like any other
    const bits = at + 2 <= sprm.operand.byteLength ? u16(sprm.operand, at) : 0;
    return {
      left: i16(sprm.operand, 1 + 2 * index),
      right: i16(sprm.operand, 3 + 2 * index),
      across: bits & 3,
      down: downOf((bits >> 5) & 3),
    };
  });
};

/** Puts cells side by side again, from the left edge of the row. */
const sideBySide = (cells: readonly CellShape[], left: number): CellShape[] => {
  let edge = left;
  return cells.map((cell) => {
    const from = edge;
    edge += cell.right - cell.left;
    return { ...cell, left: from, right: edge };
  });
};

const setAcross = (cells: readonly CellShape[], first: number, limit: number, merged: boolean): CellShape[] =>
  cells.map((cell, index) => (index < first || index >= limit ? cell : { ...cell, across: !merged ? 0 : index === first ? 2 : 1 }));

/**
 * The cells of a row, by its modifiers in their order.
 * @returns null where no modifier defines them
 */
export const rowShape = (sprms: readonly Sprm[]): readonly CellShape[] | null => {
  let cells: CellShape[] | null = null;
  let gap = 0;
  for (const sprm of sprms) {
    const { code, operand } = sprm;
    if (code === codes.halfGap) gap = i16(operand, 0);
    else if (code === codes.defineTable) cells = define(sprm);
    if (!cells) continue;
    if (cells.length > mostCells) throw damaged('一行的单元格过多', 'a row has too many cells');
    const left = cells[0]?.left ?? 0;
    // the modifiers of ranges name their first cell, and the one behind the last
    if (code === codes.leftEdge) cells = sideBySide(cells, i16(operand, 0) - gap);
    else if (code === codes.insertCells) {
      const width = u16(operand, 2);
      const added = Array.from({ length: u8(operand, 1) }, (): CellShape => ({ left: 0, right: width, ...alone }));
      cells = sideBySide([...cells.slice(0, u8(operand, 0)), ...added, ...cells.slice(u8(operand, 0))], left);
    } else if (code === codes.deleteCells)
      cells = sideBySide([...cells.slice(0, u8(operand, 0)), ...cells.slice(Math.max(u8(operand, 0), u8(operand, 1)))], left);
    else if (code === codes.cellWidths) {
      const [first, limit, width] = [u8(operand, 0), u8(operand, 1), u16(operand, 2)];
      cells = sideBySide(
        cells.map((cell, index) => (index >= first && index < limit ? { ...cell, right: cell.left + width } : cell)),
        left,
      );
    } else if (code === codes.mergeCells || code === codes.splitCells)
      cells = setAcross(cells, u8(operand, 0), u8(operand, 1), code === codes.mergeCells);
    else if (code === codes.mergeDown) {
      const [index, flag] = [u8(operand, 0), u8(part(operand, 1, 1), 0)];
      cells = cells.map((cell, at) => (at === index ? { ...cell, down: downOf(flag) } : cell));
    }
  }
  return cells;
};
