import type { Notice } from '../../schema/notice.js';
import type { Cell, Table } from '../../schema/table.js';
import { attribute, childrenOf, isElement, isHidden, linesOf, nameOf, walk, type Element } from './dom.js';
import { cellText } from './text.js';

/** A `<table>` as a grid, by the rules of the HTML standard for row and column spans (4.9.12.1, forming a table). */

const largestSpan = 1000;

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

/** True where the table only arranges other content: it holds tables, or is one cell, or a cell holds a page of text. */
export const isLayout = (table: Element): boolean => {
  for (const element of walk(table)) if (nameOf(element) === 'table') return true;
  const cells = rowsOf(table).flatMap(cellsOf);
  if (cells.length <= 1) return true;
  return cells.some((cell) => {
    const lines = linesOf(cell).filter((line) => line.trim().length > 25);
    return lines.length >= 3 && lines.join('').length > 250;
  });
};

export interface ReadGrid {
  readonly table: Table;
  readonly notices: readonly Notice[];
}

/** @param block index of the table in the document */
export const gridOf = (element: Element, block: number): ReadGrid => {
  const rows = rowsOf(element);
  const taken = new Map<string, true>();
  const cells: Cell[] = [];
  const notices: Notice[] = [];
  let columns = 0;
  for (const [row, tr] of rows.entries()) {
    let column = 0;
    for (const td of cellsOf(tr)) {
      while (taken.has(`${row},${column}`)) column++;
      const colSpan = Math.max(1, span(td, 'colspan'));
      const downTo = span(td, 'rowspan');
      const rowSpan = Math.min(rows.length - row, downTo === 0 ? rows.length - row : downTo);
      // a span that runs into a cell from above is cut there, as browsers draw it
      let width = colSpan;
      for (let c = column; c < column + colSpan; c++)
        if (taken.has(`${row},${c}`)) {
          width = c - column;
          notices.push({
            code: 'overlapping-cells',
            message: '表格中有互相重叠的单元格，列的位置不确定，请对照原文。',
            place: { block, cell: [row, column] },
          });
          break;
        }
      for (let r = row; r < row + rowSpan; r++) for (let c = column; c < column + width; c++) taken.set(`${r},${c}`, true);
      cells.push({ row, column, rowSpan, colSpan: width, text: cellText(linesOf(td)), place: { block, cell: [row, column] } });
      column += width;
      columns = Math.max(columns, column);
    }
  }
  return { table: { kind: 'table', rows: rows.length, columns, cells: cells.filter((cell) => cell.colSpan > 0), place: { block } }, notices };
};
