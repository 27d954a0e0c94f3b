/** Draws one page's part of a set table: rules, then text line by line. */

import type { SetCell, SetTable } from './grid.js';
import { padding } from './grid.js';
import type { Paper } from './paper.js';
import type { Part } from './pages.js';
import type { Box, RuleStyle } from './rules.js';
import { drawRules } from './rules.js';

export interface TableStyle {
  readonly size: number;
  readonly rules: RuleStyle;
  readonly figures: 'center' | 'right' | 'left';
  /** Labels stretched over the width of their cell, last lines excepted. */
  readonly justified: boolean;
  /** Every digit its own piece of text, slightly apart: readers that trust gaps see `2` and `0` for 20. */
  readonly digitsApart: boolean;
}

const drawLine = (paper: Paper, set: SetCell, text: string, top: number, last: boolean, left: number, style: TableStyle): void => {
  const { size } = style;
  const { kind } = set.cell;
  const width = paper.widthOf(text, size);
  const room = set.right - set.left - 2 * padding;
  const start = left + set.left + padding;
  if (style.justified && kind !== 'figure' && !last && text.length > 1) {
    paper.text(text, start, top, size, Math.max(0, (room - width) / (text.length - 1)));
    return;
  }
  const align = kind === 'figure' ? style.figures : kind === 'label' || kind === 'note' ? 'left' : 'center';
  const x = align === 'left' ? start : align === 'right' ? start + room - width : start + (room - width) / 2;
  if (kind === 'figure' && style.digitsApart) {
    let at = x - (text.length - 1) * 0.3;
    for (const char of text) {
      paper.text(char, at, top, size);
      at += paper.widthOf(char, size) + 0.6;
    }
  } else paper.text(text, x, top, size);
};

const drawCells = (paper: Paper, cells: readonly SetCell[], part: Part, left: number, y: number, style: TableStyle): Box[] => {
  const inPart = (top: number): boolean => top + style.size / 2 >= part.from && top + style.size / 2 < part.to;
  return cells.flatMap((set) => {
    const [top, bottom] = [Math.max(set.top, part.from), Math.min(set.bottom, part.to)];
    if (bottom <= top) return [];
    const here = set.lines.filter((line) => inPart(line.top));
    const below = Math.max(0, ...here.map((line) => line.top + style.size + 1 - bottom));
    const above = Math.max(0, ...here.map((line) => top + 1 - line.top));
    for (const line of here) drawLine(paper, set, line.text, y + line.top - below + above - part.from, line.last, left, style);
    return [{ x0: left + set.left, x1: left + set.right, top: y + top - part.from, bottom: y + bottom - part.from }];
  });
};

/** Draws `part` with its upper edge at `y`, under the repeated head rows where `headed`; returns the lower edge. */
export const drawPart = (paper: Paper, set: SetTable, part: Part, left: number, y: number, headed: boolean, style: TableStyle): number => {
  const head: Part = { from: 0, to: headed ? set.tops[set.table.headRows]! : 0 };
  const boxes = [
    ...(headed
      ? drawCells(
          paper,
          set.cells.filter(({ cell }) => cell.row < set.table.headRows),
          head,
          left,
          y,
          style,
        )
      : []),
    ...drawCells(paper, set.cells, part, left, y + head.to, style),
  ];
  const headEnd = headed ? y + head.to : y + set.tops[set.table.headRows]! - part.from;
  drawRules(paper, boxes, style.rules, headEnd);
  return y + head.to + part.to - part.from;
};
