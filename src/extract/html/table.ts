import type { Notice } from '../../schema/notice.js';
import type { Cell, Table } from '../../schema/table.js';
import { hasDebris } from './damage.js';
import { attribute, childrenOf, holdsStruck, isElement, isHidden, isStruck, linesOf, nameOf, plainText, walk, type Element } from './dom.js';
import { isGarbled } from './mojibake.js';
import { raggedRows } from './ragged.js';
import { hugePage } from './refusals.js';
import { cellText, hasNumbersOnTwoLines } from './text.js';

/** A `<table>` as a grid, by the rules of the HTML standard for row and column spans (4.9.12.1, forming a table). */

const largestSpan = 1000;
/** Places of one grid; an official table has 200. */
const mostPlaces = 500_000;

const span = (cell: Element, name: string): number => {
  const value = Number.parseInt(attribute(cell, name) ?? '', 10);
  return Number.isFinite(value) && value >= 0 ? Math.min(value, largestSpan) : 1;
};

/** Rows in printing order: the head first, the foot last, whatever order the source has. */
export const rowsOf = (table: Element): readonly Element[] => {
  const groups: Record<'thead' | 'tbody' | 'tfoot', Element[]> = { thead: [], tbody: [], tfoot: [] };
  const visit = (parent: Element, group: keyof typeof groups): void => {
    for (const child of childrenOf(parent)) {
      if (!isElement(child) || isHidden(child)) continue;
      const name = nameOf(child);
      if (name === 'tr') groups[group].push(child);
      else if (name === 'thead' || name === 'tbody' || name === 'tfoot') visit(child, name);
      // content controls and stray wrappers around rows
      else if (name !== 'table' && name !== 'caption' && name !== 'colgroup') visit(child, group);
    }
  };
  visit(table, 'tbody');
  return [...groups.thead, ...groups.tbody, ...groups.tfoot];
};

export const cellsOf = (row: Element): readonly Element[] =>
  childrenOf(row).filter((child): child is Element => isElement(child) && !isHidden(child) && (nameOf(child) === 'td' || nameOf(child) === 'th'));

export const isFigure = (text: string): boolean => /^[\d\s.,０-９-]+(?:件|元|万元)?$/.test(text) && /[\d０-９]/.test(text);

const holdsTable = (element: Element): boolean => {
  for (const below of walk(element)) if (nameOf(below) === 'table') return true;
  return false;
};

/** A table of more than one cell; one cell alone is a frame around its text. */
const holdsGrid = (element: Element): boolean => {
  for (const below of walk(element)) if (nameOf(below) === 'table' && rowsOf(below).flatMap(cellsOf).length > 1) return true;
  return false;
};

/** True where the table only arranges other content: one column of it, tables side by side, a page of text in a cell. */
export const isLayout = (table: Element): boolean => {
  const rows = rowsOf(table).map(cellsOf);
  if (rows.every((row) => row.length <= 1)) return true;
  const cells = rows.flat();
  const plain = cells.filter((cell) => !holdsGrid(cell));
  if (plain.filter((cell) => isFigure(plainText(cell).trim())).length >= 3) return false;
  if (plain.length < cells.length) return true;
  return cells.some((cell) => {
    const lines = linesOf(cell).filter((line) => line.trim().length > 25);
    return lines.length >= 3 && lines.join('').length > 250;
  });
};

export interface ReadGrid {
  readonly table: Table;
  readonly notices: readonly Notice[];
}

const doubts = {
  'overlapping-cells': '表格中有互相重叠的单元格，列的位置不确定，请对照原文。',
  'ragged-row': '这一行的单元格数与表头不符，数字属于哪一列不确定，请对照原文。',
  'two-numbers-in-cell': '单元格中的数字分两行，是一个数还是两个数不确定，请对照原文。',
  'nested-table': '单元格中另有一张表，其中的数字已并入本格，请对照原文。',
  'struck-out': '单元格中有加删除线的文字，没有读入，请对照原文。',
  mojibake: '单元格文字有乱码，请对照原文。',
  'markup-in-text': '单元格文字中有网页标记的残余，内容可能不完整，请对照原文。',
} as const;

/**
 * @param block index of the table in the document
 * @throws GiveUp `page-too-large`
 */
export const gridOf = (element: Element, block: number): ReadGrid => {
  const rows = rowsOf(element);
  const taken = rows.map((): boolean[] => []);
  const cells: Cell[] = [];
  const notices: Notice[] = [];
  const doubt = (code: keyof typeof doubts, row: number, column: number): void => {
    notices.push({ code, message: doubts[code], place: { block, cell: [row, column] } });
  };
  let columns = 0;
  let places = 0;
  for (const [row, tr] of rows.entries()) {
    let column = 0;
    for (const td of cellsOf(tr)) {
      while (taken[row]![column]) column++;
      const colSpan = Math.max(1, span(td, 'colspan'));
      const downTo = span(td, 'rowspan');
      const rowSpan = Math.min(rows.length - row, downTo === 0 ? rows.length - row : downTo);
      // a span that runs into a cell from above is cut there: no place belongs to two cells
      let width = 1;
      while (width < colSpan && !taken[row]![column + width]) width++;
      if (width < colSpan) doubt('overlapping-cells', row, column);
      places += rowSpan * width;
      if (places > mostPlaces) throw hugePage(`一张表超过 ${mostPlaces} 格`, `a table of more than ${mostPlaces} places`);
      for (let r = row; r < row + rowSpan; r++) for (let c = column; c < column + width; c++) taken[r]![c] = true;
      const lines = linesOf(td);
      const text = cellText(lines);
      if (hasNumbersOnTwoLines(lines)) doubt('two-numbers-in-cell', row, column);
      if (isStruck(td) || holdsStruck(td)) doubt('struck-out', row, column);
      if (isGarbled(text)) doubt('mojibake', row, column);
      if (hasDebris(text)) doubt('markup-in-text', row, column);
      if (/\d/.test(text) && holdsTable(td)) doubt('nested-table', row, column);
      cells.push({ row, column, rowSpan, colSpan: width, text, place: { block, cell: [row, column] } });
      column += width;
      columns = Math.max(columns, column);
    }
  }
  for (const cell of raggedRows(rows.length, cells, isFigure)) doubt('ragged-row', cell.row, cell.column);
  return { table: { kind: 'table', rows: rows.length, columns, cells, place: { block } }, notices };
};
