import type { Notice } from '../../schema/notice.js';
import type { Cell, Table } from '../../schema/table.js';
import { raggedRows } from '../html/ragged.js';
import { isFigure } from '../html/table.js';
import { isGarbled } from '../html/mojibake.js';
import { cellText, hasNumbersOnTwoLines } from '../html/text.js';
import { holdsTable, isFramed, linesIn, paragraphsIn, type Unsure } from './flow.js';
import type { PlacedCell, PlacedTable } from './placed.js';

/** Placed cells → one grid; what is uncertain about a cell becomes a notice with its place. */

export const unsureMessages: Readonly<Record<Unsure, string>> = {
  formula: '这里有公式，读出的文字可能与显示的不同，请对照原文。',
  'unread-field': '这里有一个域，其结果没有保存在文件中，请对照原文。',
  'unknown-element': '这里的文字在不认识的标记之内，可能与显示的不同，请对照原文。',
  'struck-out': '这里有加删除线的文字，没有读入，请对照原文。',
};

const doubts = {
  ...unsureMessages,
  'overlapping-cells': '合并的单元格盖住了其他文字，请对照原文。',
  'ragged-row': '这一行的单元格数与表头不符，数字属于哪一列不确定，请对照原文。',
  'unmatched-merge': '单元格标为与上方合并，上方却没有同样的单元格，位置不确定，请对照原文。',
  'two-numbers-in-cell': '单元格中的数字分两行，是一个数还是两个数不确定，请对照原文。',
  'nested-table': '单元格中另有一张表，其中的数字已并入本格，请对照原文。',
  mojibake: '单元格文字有乱码，请对照原文。',
} as const;

export interface ReadGrid {
  readonly table: Table;
  readonly notices: readonly Notice[];
  /** Cells that a second reading should be asked for, as `row column`. */
  readonly suspicious: ReadonlySet<string>;
}

export const keyOf = (cell: { readonly row: number; readonly column: number }): string => `${cell.row} ${cell.column}`;

/** @param block index of the table in the document */
export const gridOf = (placed: PlacedTable, block: number): ReadGrid => {
  const notices: Notice[] = [];
  const suspicious = new Set<string>();
  const doubt = (code: keyof typeof doubts, { row, column }: { readonly row: number; readonly column: number }): void => {
    notices.push({ code, message: doubts[code], place: { block, cell: [row, column] } });
  };
  const read = (own: PlacedCell): Cell => {
    const { row, column, rowSpan, colSpan, flow } = own;
    const lines = linesIn(flow);
    const text = cellText(lines);
    const unsure = new Set([...paragraphsIn(flow)].flatMap((paragraph) => paragraph.unsure));
    unsure.forEach((code) => doubt(code, own));
    if (own.covered) doubt('overlapping-cells', own);
    if (own.lost) doubt('unmatched-merge', own);
    if (hasNumbersOnTwoLines(lines)) doubt('two-numbers-in-cell', own);
    if (isGarbled(text)) doubt('mojibake', own);
    if (/\d/.test(text) && holdsTable(flow) && !isFramed(flow)) doubt('nested-table', own);
    if (unsure.size > 0 || own.covered || own.lost || isGarbled(text) || placed.short.has(row)) suspicious.add(keyOf(own));
    return { row, column, rowSpan, colSpan, text, place: { block, cell: [row, column] } };
  };
  const cells = placed.cells.map(read);
  for (const cell of raggedRows(placed.rows, cells, isFigure)) doubt('ragged-row', cell);
  return { table: { kind: 'table', rows: placed.rows, columns: placed.columns, cells, place: { block } }, notices, suspicious };
};
