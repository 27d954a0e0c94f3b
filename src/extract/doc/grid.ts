import type { Notice } from '../../schema/notice.js';
import type { Cell, Table } from '../../schema/table.js';
import { isFigure } from '../html/table.js';
import { isGarbled } from '../html/mojibake.js';
import { cellText, hasNumbersOnTwoLines } from '../html/text.js';
import { damaged } from './bytes.js';
import type { Flow } from './flow.js';
import { holdsStruck, linesIn } from './lines.js';
import { joinDown } from './join.js';
import { misfits } from './misfit.js';
import type { PlacedTable } from './placed.js';

/** Placed cells → one grid, cells of several rows joined; what is uncertain about a cell becomes a notice with its place. */

/** Wider than any table on paper. */
const mostColumns = 1000;

const doubts = {
  'overlapping-cells': '表格中有互相重叠的单元格，列的位置不确定，请对照原文。',
  'ragged-row': '表中有一行的单元格数与表格的定义不符，数字属于哪一列不确定，请对照原文。',
  'unaligned-cells': '这一行或其上的行没有与表头对齐，数字属于哪一列不确定，请对照原文。',
  'two-numbers-in-cell': '单元格中的数字分两行，是一个数还是两个数不确定，请对照原文。',
  'nested-table': '单元格中另有一张表，其中的数字已并入本格，请对照原文。',
  'struck-out': '单元格中有加删除线的文字，没有读入，请对照原文。',
  mojibake: '单元格文字有乱码，请对照原文。',
} as const;
export type Doubt = keyof typeof doubts;

const holdsTable = (flow: Flow): boolean => flow.some((node) => node.kind === 'table');

/** A table of more than one cell; one cell alone is a frame around its text. */
export const holdsGrid = (flow: Flow): boolean =>
  flow.some((node) => {
    if (node.kind === 'text') return false;
    const cells = node.rows.flatMap((row) => row.cells);
    return cells.length > 1 || cells.some(holdsGrid);
  });

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
  const texts = joined.map((own) => cellText(linesIn(own.cell.flow)));
  const isValue = texts.map((text) => isFigure(text) || text.trim() === '');
  const unaligned = misfits(placed.rows.length, joined, texts, isFigure);
  // where one row is a guess, so are the columns of all others
  const uncertain = joined.some((own) => own.uncertain);
  const notices: Notice[] = [];
  const cells = joined.map((own, index): Cell => {
    const { row, rowSpan, cell } = own;
    const { column, colSpan, flow } = cell;
    const place = { block, cell: [row, column] as const };
    const lines = linesIn(flow);
    const text = texts[index]!;
    const doubt = (code: Doubt): void => {
      notices.push({ code, message: doubts[code], place });
    };
    if (own.uncertain || (uncertain && isValue[index])) doubt('ragged-row');
    if (own.covered) doubt('overlapping-cells');
    if (isValue[index] && unaligned.has(row)) doubt('unaligned-cells');
    if (hasNumbersOnTwoLines(lines)) doubt('two-numbers-in-cell');
    if (holdsStruck(flow)) doubt('struck-out');
    if (isGarbled(text)) doubt('mojibake');
    if (/\d/.test(text) && holdsTable(flow)) doubt('nested-table');
    return { row, column, rowSpan, colSpan, text, place };
  });
  return { table: { kind: 'table', rows: placed.rows.length, columns: placed.columns, cells, place: { block } }, notices };
};
