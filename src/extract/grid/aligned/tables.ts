import type { Doubt } from '../doubt.js';
import { cellOf } from '../fill.js';
import type { Home } from '../fill.js';
import type { GridCell, PageTable } from '../grid-cell.js';
import { around } from '../ink.js';
import type { Edge, Glyph } from '../ink.js';
import { bordersOf, columnsOf, figuresOf, labelEnd, middle } from './columns.js';
import { headOf } from './head.js';
import type { HeadCell } from './head.js';
import { cellsOf, rowsOf } from './rows.js';
import { glyphsToSegments, isRow, plainly, rulesOf, runsOf, tableBands } from './segments.js';
import type { SegmentLine } from './segments.js';
import { oneCell, wrapsOf } from './wraps.js';

/** Tables without upright lines. Nothing but geometry guides; where it leaves a choice, the cells are doubted. */

/** Tables of the text that no grid of lines holds, each with the glyphs that stand in it. */
export const alignedTables = (glyphs: readonly Glyph[], edges: readonly Edge[], page: number): { table: PageTable; glyphs: Glyph[] }[] => {
  const found: { table: PageTable; glyphs: Glyph[] }[] = [];
  const take = (lines: readonly SegmentLine[], rules: readonly number[]): void => {
    for (const { table, lines: own } of linesToTables(lines, rules, page)) {
      found.push({ table, glyphs: own.flatMap((line) => line.segments.flatMap((segment) => segment.glyphs)) });
      rest = rest.filter((line) => !own.includes(line));
    }
  };
  let rest = glyphsToSegments(glyphs);
  for (const { from, to, at } of rulesOf(edges))
    for (const [top, bottom] of tableBands(rest, { from, to, at })) {
      const inside = rest.filter((line) => line.box[1] > top - 2 && line.box[3] < bottom + 2 && line.box[0] > from - 4 && line.box[2] < to + 4);
      take(inside, at);
    }
  for (const run of runsOf(rest)) take(run, []);
  return found;
};

/** Head lines and the rows below them. */
interface Block {
  readonly head: SegmentLine[];
  readonly body: SegmentLine[];
}

const follows = (upper: SegmentLine, lower: SegmentLine): boolean => lower.box[1] - upper.box[3] < oneCell * upper.size;

/** A head in the middle begins a table of its own: its columns need not be those above. */
const blocksOf = (lines: readonly SegmentLine[]): Block[] => {
  const rows = lines.filter(isRow);
  const figures = figuresOf(rows);
  const end = labelEnd(rows, figures);
  const ofLabel = (line: SegmentLine): boolean => line.segments.every(({ box }) => box[0] < end && box[2] <= figures[0]!.from + 1);
  const wraps = wrapsOf(lines);
  const blocks: Block[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    const inBody = last !== undefined && last.body.length > 0;
    if (isRow(line) || (inBody && (ofLabel(line) || wraps.has(line)))) {
      const first = last !== undefined && !inBody;
      // a label begins above its figures
      while (first && last.head.length > 0 && ofLabel(last.head.at(-1)!) && follows(last.head.at(-1)!, last.body[0] ?? line))
        last.body.unshift(last.head.pop()!);
      if (last) last.body.push(line);
      else blocks.push({ head: [], body: [line] });
    } else if (last && !inBody) last.head.push(line);
    else blocks.push({ head: [line], body: [] });
  }
  return blocks.filter((block) => block.body.length > 0);
};

/**
 * @param lines that belong together, from top to bottom
 * @param rules heights of lines across that part their rows
 */
const linesToTables = (
  lines: readonly SegmentLine[],
  rules: readonly number[],
  page: number,
): { table: PageTable; lines: readonly SegmentLine[] }[] =>
  blocksOf(lines).flatMap((block) => {
    const table = blockToTable(block, rules, page);
    return table ? [{ table, lines: [...block.head, ...block.body] }] : [];
  });

/** Columns closer than this share of the size may be one, or a figure may belong to either. */
const tooClose = 0.5;

const blockToTable = ({ head, body }: Block, rules: readonly number[], page: number): PageTable | null => {
  const columns = columnsOf(head, body);
  if (!columns || columns.intervals.length < 2) return null;
  const rows = rowsOf(body, rules, columns);
  const outer = around([...head, ...body]);
  const xs = bordersOf(columns.intervals, { from: outer[0], to: outer[2] });
  const heads = headOf(head, columns, xs);
  const depth = Math.max(0, ...heads.map((cell) => cell.row + cell.rowSpan));
  const top = head.length === 0 ? outer[1] - 1 : (head.at(-1)!.box[3] + rows[0]!.anchor.box[1]) / 2;
  const ys = [
    ...Array.from({ length: depth }, (_, index) => outer[1] - 1 + ((top - outer[1] + 1) * index) / depth),
    top,
    ...rows.slice(1).map((row, index) => {
      const [from, to] = [middle(rows[index]!.anchor), middle(row.anchor)];
      return rules.find((rule) => rule > from && rule < to) ?? (from + to) / 2;
    }),
    outer[3] + 1,
  ];
  const size = rows[0]!.anchor.size;
  const figures = figuresOf(body.filter(isRow));
  if (depth + rows.length < 2 && figures.length < plainly) return null;
  const crowded = figures.some((one, index) => index > 0 && one.from - figures[index - 1]!.to < tooClose * size);
  const cell = (at: Omit<HeadCell, 'glyphs'>, glyphs: readonly Glyph[], doubts: readonly Doubt[]): GridCell => {
    const home: Home = {
      cell: { ...at, irregular: false },
      box: [xs[at.column]!, ys[at.row]!, xs[at.column + at.colSpan]!, ys[at.row + at.rowSpan]!],
      glyphs: [...glyphs],
      doubts: new Set(doubts),
    };
    return cellOf(home, page);
  };
  const cells = [
    ...heads.map(({ glyphs, ...at }) => cell(at, glyphs, [])),
    ...rows.flatMap((row, index) =>
      cellsOf(row, columns, xs).map(({ column, colSpan, glyphs, figure }) => {
        const inFigures = column >= columns.labels;
        const doubts: Doubt[] = inFigures && head.length === 0 ? ['without-head'] : [];
        if ((inFigures && columns.unsure) || (glyphs.length > 0 && (row.doubted || (figure && (crowded || colSpan > 1)))))
          doubts.push('aligned-only');
        return cell({ row: depth + index, rowSpan: 1, column, colSpan }, glyphs, doubts);
      }),
    ),
  ];
  return {
    page,
    box: [xs[0]!, ys[0]!, xs.at(-1)!, ys.at(-1)!],
    xs,
    rows: depth + rows.length,
    cells: withDoubtfulCorner(cells),
    aligned: columns.labels,
  };
};

/** One doubt at the corner, so that nothing is said of the table's shape as if it were certain. */
const withDoubtfulCorner = (cells: readonly GridCell[]): readonly GridCell[] => {
  const corner = cells.find((cell) => cell.row === 0 && cell.column === 0) ?? cells[0];
  return cells.map((cell) =>
    cell === corner && !cell.doubts.includes('aligned-only') ? { ...cell, doubts: [...cell.doubts, 'aligned-only'] } : cell,
  );
};
