import type { Notice } from '../../schema/notice.js';
import type { Cell, Table } from '../../schema/table.js';
import { isFigure } from '../html/table.js';
import { cellText, hasNumbersOnTwoLines, isGarbled } from '../html/text.js';
import { damaged } from './bytes.js';
import type { Flow } from './flow.js';
import { linesIn } from './lines.js';
import { isBlankFlow, type PlacedCell, type PlacedTable } from './placed.js';

/** Placed cells → one grid, cells of several rows joined; what is uncertain about a cell becomes a notice with its place. */

/** Wider than any table on paper. */
const mostColumns = 1000;

const doubts = {
  'overlapping-cells': '表格中有互相重叠的单元格，列的位置不确定，请对照原文。',
  'ragged-row': '这一行的单元格数与表格的定义不符，数字属于哪一列不确定，请对照原文。',
  'unaligned-cells': '这一格与上下行的单元格没有对齐，数字属于哪一列不确定，请对照原文。',
  'two-numbers-in-cell': '单元格中的数字分两行，是一个数还是两个数不确定，请对照原文。',
  'nested-table': '单元格中另有一张表，其中的数字已并入本格，请对照原文。',
  mojibake: '单元格文字有乱码，请对照原文。',
} as const;
export type Doubt = keyof typeof doubts;

interface Joined {
  readonly cell: PlacedCell;
  readonly row: number;
  rowSpan: number;
  uncertain: boolean;
  covered: boolean;
}

/** A cell goes on in the row below where the cell there says so and has the same edges. */
const joinDown = (table: PlacedTable): Joined[] => {
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

/** Cells of neighbouring rows that cross each other's edges: neither stands under the other. */
const unaligned = (joined: readonly Joined[]): ReadonlySet<Joined> => {
  const found = new Set<Joined>();
  const ends = new Map<number, Joined[]>();
  const drawn = joined.filter((own) => !own.cell.padding);
  for (const own of drawn) {
    const row = own.row + own.rowSpan;
    ends.set(row, [...(ends.get(row) ?? []), own]);
  }
  for (const own of drawn) {
    const [left, right] = [own.cell.column, own.cell.column + own.cell.colSpan];
    for (const other of ends.get(own.row) ?? []) {
      const [from, to] = [other.cell.column, other.cell.column + other.cell.colSpan];
      if ((from < left && left < to && to < right) || (left < from && from < right && right < to)) found.add(own).add(other);
    }
  }
  return found;
};

export const holdsTable = (flow: Flow): boolean => flow.some((node) => node.kind === 'table');

export interface ReadTable {
  readonly table: Table;
  readonly notices: readonly Notice[];
}

/**
 * @param block index of the table in the document
 * @throws GiveUp `damaged-doc` where the table has more columns than any report
 */
export const gridOf = (placed: PlacedTable, block: number): ReadTable => {
  if (placed.columns > mostColumns) throw damaged('表格列数过多', 'a table has too many columns');
  const joined = joinDown(placed);
  const crossing = unaligned(joined);
  const notices: Notice[] = [];
  const cells = joined.map((own): Cell => {
    const { row, rowSpan, cell } = own;
    const { column, colSpan, flow } = cell;
    const place = { block, cell: [row, column] as const };
    const lines = linesIn(flow);
    const text = cellText(lines);
    const doubt = (code: Doubt): void => {
      notices.push({ code, message: doubts[code], place });
    };
    const isValue = isFigure(text) || text.trim() === '';
    if (own.uncertain) doubt('ragged-row');
    if (own.covered) doubt('overlapping-cells');
    if (isValue && crossing.has(own)) doubt('unaligned-cells');
    if (hasNumbersOnTwoLines(lines)) doubt('two-numbers-in-cell');
    if (isGarbled(text)) doubt('mojibake');
    if (/\d/.test(text) && holdsTable(flow)) doubt('nested-table');
    return { row, column, rowSpan, colSpan, text, place };
  });
  return { table: { kind: 'table', rows: placed.rows.length, columns: placed.columns, cells, place: { block } }, notices };
};
