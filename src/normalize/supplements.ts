import type { Column } from '../schema/form.js';
import type { Notice } from '../schema/notice.js';
import type { Cell } from '../schema/table.js';
import { overlap, spanOf, type Grid, type Span } from './grid.js';
import { readAmount } from './numbers.js';
import { differingReadings, mergedFigure, type Extra } from './read-table.js';
import { figureLike } from './rows.js';
import { fold } from './text.js';

/** Rows, columns and tables that provinces add to the form (湖北 2020: 其他主动公开文件): figures under their own printed labels, never moved into the form's. */

/** A head over figures, official or not. */
export interface ExtraHead {
  readonly text: string;
  readonly span: Span;
  readonly official?: Column;
}

const unitWords = '万元|亿元|元|件次|件|条|项|个|次|篇|人次|人|份|部|宗|起|%';
const inBrackets = new RegExp(`[（(](?:单位[:：]?)?(${unitWords})[)）]|单位[:：](${unitWords})`, 'u');

/** The unit that a printed label names in brackets: 采购预算（万元）. */
export const unitNamed = (label: string): string | null => {
  const match = inBrackets.exec(fold(label));
  return match ? (match[1] ?? match[2] ?? null) : null;
};

const isAmount = (cell: Cell): boolean => figureLike(cell.text) || readAmount(cell.text, null, cell.place).amount.status === 'number';

export class Extras {
  readonly figures: Extra[] = [];
  readonly notices: Notice[] = [];

  /** One cell under one head; `head` null where none stands over it. */
  add(path: readonly string[], head: ExtraHead | null, cell: Cell): void {
    const unit = unitNamed(head?.text ?? '') ?? unitNamed(path.at(-1) ?? '') ?? (head?.official?.unitOpen ? null : (head?.official?.unit ?? null));
    const { amount, doubt } = readAmount(cell.text, unit, cell.place);
    this.notices.push(...(doubt ? [doubt] : []), ...differingReadings(cell));
    this.figures.push({ kind: 'supplement', indicator: null, path, column: head?.text ?? null, ...amount });
  }

  /**
   * A whole row of figures under its heads. A row of words is no row of figures; a blank cell without a head is nothing.
   * @param values the row's cells right of its label
   */
  addRow(path: readonly string[], heads: readonly ExtraHead[], values: readonly Cell[]): void {
    const filled = values.filter((cell) => fold(cell.text) !== '');
    if (filled.length > 0 && !filled.some(isAmount)) return;
    for (const cell of values) {
      const over = heads.filter((head) => overlap(head.span, spanOf(cell)) > 0);
      const [first, ...more] = over;
      if (!first && fold(cell.text) === '') continue;
      if (more.length > 0 && fold(cell.text) !== '') this.notices.push({ code: 'merged-figure', message: mergedFigure(cell), place: cell.place });
      this.add(path, first ?? null, cell);
    }
  }
}

/** Texts above a column, top to bottom, each once: `行政复议/结果维持`. */
export const headAbove = (grid: Grid, span: Span, rows: number): string | null => {
  const texts: string[] = [];
  for (let row = 0; row < rows; row++)
    for (const cell of grid.row(row))
      if (overlap(spanOf(cell), span) > 0 && fold(cell.text) !== '' && texts.at(-1) !== cell.text) texts.push(cell.text);
  return texts.length > 0 ? texts.join('/') : null;
};

const longestLabel = 60;

/** A whole table that is no part of the form: a head, labels at the left, figures at the right. Empty where it holds no figures. */
export const readSupplement = (grid: Grid): Extras => {
  const extras = new Extras();
  const { rows } = grid.table;
  const isFigure = (cell: Cell): boolean => /\d/.test(fold(cell.text)) && isAmount(cell);
  const all = Array.from({ length: rows }, (_, row) => grid.row(row));
  const first = all.findIndex((cells, row) => row > 0 && cells.some((cell) => cell.row === row && isFigure(cell)));
  if (first < 1) return extras;
  const body = all.slice(first);
  // the labels end where the first column begins that holds figures in most rows and is no running number
  const left = leftOfFigures(body, isFigure);
  if (left === null) return extras;
  for (const [offset, cells] of body.entries()) {
    const row = first + offset;
    const labels = cells.filter((cell) => cell.column < left && fold(cell.text) !== '' && !isFigure(cell));
    const values = cells.filter((cell) => cell.column >= left && cell.row === row);
    const path = labels.map((cell) => cell.text.trim());
    if (path.length === 0 || path.some((text) => text.length > longestLabel)) continue;
    const heads = values.map((cell): ExtraHead => ({ text: headAbove(grid, spanOf(cell), first) ?? '', span: spanOf(cell) }));
    extras.addRow(
      path,
      heads.filter((head) => head.text !== ''),
      values,
    );
  }
  return extras;
};

const leftOfFigures = (body: readonly (readonly Cell[])[], isFigure: (cell: Cell) => boolean): number | null => {
  const labelled = body.filter((cells) => cells.some((cell) => !isFigure(cell) && fold(cell.text) !== ''));
  const columns = new Set(labelled.flatMap((cells) => cells.filter(isFigure).map((cell) => cell.column)));
  for (const column of [...columns].sort((a, b) => a - b)) {
    const behindLabel = labelled.filter((cells) => {
      const cell = cells.find((one) => one.column === column);
      return cell !== undefined && isFigure(cell) && cells.some((one) => one.column < column && !isFigure(one) && fold(one.text) !== '');
    });
    if (behindLabel.length * 2 >= labelled.length || behindLabel.length >= 3) return column;
  }
  return null;
};
