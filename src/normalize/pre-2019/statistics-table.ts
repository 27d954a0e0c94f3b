import type { Notice } from '../../schema/notice.js';
import type { LabelledFigure } from '../../schema/report.js';
import type { Cell, Table } from '../../schema/table.js';
import { gridOf, overlap, spanOf, type Grid, type Span } from '../grid.js';
import { readAmount } from '../numbers.js';
import { differingReadings, isNote, isSeparator, mergedFigure } from '../read-table.js';
import { headAbove, unitNamed } from '../supplements.js';
import { fold, key } from '../text.js';
import { indicatorOf } from './indicators.js';
import { RowPaths } from './row-paths.js';

/** The 统计表 that reports on 2008 to 2018 carry: 统计指标, 单位, 统计数; once, or twice side by side. Told by its heads, whatever indicators it lists. */

/** Columns of one half: labels from `start` to `labelsEnd`, figures up to `end`. */
interface Half {
  /** Its labels begin with a running number. */
  readonly running: boolean;
  readonly start: number;
  readonly labelsEnd: number;
  readonly unit: Span | null;
  /** Running numbers and codes. */
  readonly skipped: readonly Span[];
  readonly end: number;
  readonly values: readonly { readonly span: Span; readonly head: string | null }[];
  /** Index into `values` of the column that counts the year; null where several may. */
  readonly annual: number | null;
}

/** Heads found in an earlier part of the table, for a part that repeats none. */
interface Carried {
  readonly columns: number;
  readonly halves: readonly Half[];
  readonly paths: readonly RowPaths[];
}

export interface Statistics {
  readonly figures: readonly LabelledFigure[];
  readonly notices: readonly Notice[];
  /** Blocks that belong to it. */
  readonly blocks: ReadonlySet<number>;
}

/** Where no line stands between them, 序号 and 统计指标 are read as one column. */
const indicatorHead = /^(序号|编号|代码|行次)?(?:统计)?(?:指标|项目|内容)(?:名称|内容)?$/;
const unitHead = /^(?:计量|统计|计数)?单位$/;
const codeHead = /^(?:指标)?(?:序号|代码|编号|编码|行次)$/;

const halvesOf = (grid: Grid): { readonly row: number; readonly halves: readonly Half[] } | null => {
  for (let row = 0; row < Math.min(grid.table.rows, 8); row++) {
    const cells = grid.row(row).filter((cell) => cell.row === row);
    const names = cells.filter((cell) => indicatorHead.test(key(cell.text)));
    if (names.length === 0 || !cells.some((cell) => unitHead.test(key(cell.text)))) continue;
    const last = Math.max(...cells.map((cell) => cell.row + cell.rowSpan)) - 1;
    const halves = names.map((name, index) => halfOf(grid, cells, name, names[index + 1]?.column ?? grid.table.columns, last));
    return { row: last, halves: halves.filter((half) => half.values.length > 0) };
  }
  return null;
};

const halfOf = (grid: Grid, cells: readonly Cell[], name: Cell, end: number, last: number): Half => {
  const own = cells.filter((cell) => cell.column >= name.column && cell.column < end);
  const unit = own.find((cell) => unitHead.test(key(cell.text)));
  const skipped = own.filter((cell) => codeHead.test(key(cell.text)));
  const labelsEnd = name.column + name.colSpan;
  const isValue = (cell: Cell): boolean => cell.column >= labelsEnd && cell !== unit && !skipped.includes(cell);
  const leaves = grid
    .row(last)
    .filter((cell) => cell.column >= labelsEnd && cell.column < end && own.some((one) => isValue(one) && overlap(spanOf(one), spanOf(cell)) > 0));
  const values = leaves.map((cell) => ({ span: spanOf(cell), head: headAbove(grid, spanOf(cell), last + 1) }));
  return {
    running: indicatorHead.exec(key(name.text))?.[1] !== undefined,
    start: name.column,
    labelsEnd,
    unit: unit ? spanOf(unit) : null,
    skipped: skipped.map(spanOf),
    end,
    values,
    annual: annualOf(values.map((one) => one.head ?? '')),
  };
};

/** One column is the year's; of several, the one that is called so. A total since the beginning (累计) never is. */
const annualOf = (heads: readonly string[]): number | null => {
  const summed = (head: string): boolean => /累计/.test(head) && !/本年/.test(head);
  const named = heads.flatMap((head, index) => (/合计|总计|本年|全年|(?:19|20)\d{2}年/.test(fold(head)) && !summed(head) ? [index] : []));
  const other = heads.flatMap((head, index) => (summed(head) ? [] : [index]));
  if (other.length === 1) return other[0]!;
  return named.length === 1 ? named[0]! : null;
};

const without = /^[-—–―/\\*]*$/u;

const unitText = /^(?:条|件|次|篇|个|人|人次|万元|元|项|份|[-—–]+)$/u;

/** A part whose running numbers are one column with its labels (no line stands between them): told by its column of units. */
const withoutNumberColumn = (grid: Grid, carried: Carried | null): Carried | null => {
  const [half, ...more] = carried?.halves ?? [];
  if (!carried || !half || more.length > 0 || half.start === 0 || grid.table.columns !== carried.columns - half.start) return null;
  const moved = (span: Span): Span => ({ start: span.start - half.start, end: span.end - half.start });
  const unit = half.unit && moved(half.unit);
  const units = grid.table.cells.filter((cell) => unit && cell.column === unit.start && cell.colSpan === 1);
  if (units.length < grid.table.rows * 0.8 || !units.every((cell) => cell.text.trim() === '' || unitText.test(fold(cell.text)))) return null;
  const values = half.values.map((value) => ({ ...value, span: moved(value.span) }));
  const shifted: Half = {
    ...half,
    running: true,
    start: 0,
    labelsEnd: half.labelsEnd - half.start,
    unit,
    skipped: half.skipped.map(moved),
    end: grid.table.columns,
    values,
  };
  return { columns: grid.table.columns, halves: [shifted], paths: carried.paths };
};

/** Reads every 统计表 among the tables that belong to no official one. */
export const readStatistics = (tables: readonly Table[]): Statistics => {
  const figures: LabelledFigure[] = [];
  const notices: Notice[] = [];
  const blocks = new Set<number>();
  const taken = new Map<string, LabelledFigure>();
  let carried: Carried | null = null as Carried | null;
  for (const table of tables) {
    const grid = gridOf(table);
    const found = halvesOf(grid);
    if (found) carried = { columns: table.columns, halves: found.halves, paths: found.halves.map(() => new RowPaths()) };
    else if (carried?.columns !== table.columns) carried = withoutNumberColumn(grid, carried);
    if (!carried || carried.halves.length === 0) continue;
    const { halves, paths } = carried;
    blocks.add(table.place.block);
    const first = found === null ? 0 : found.row + 1;
    for (const [index, half] of halves.entries())
      for (let row = first; row < table.rows; row++) readRow(grid, row, half, paths[index]!, { figures, notices, taken });
  }
  // a small table with such heads by chance is some other table
  return figures.length >= fewest ? { figures, notices, blocks } : { figures: [], notices: [], blocks: new Set() };
};

const fewest = 3;

interface Collected {
  readonly figures: LabelledFigure[];
  readonly notices: Notice[];
  readonly taken: Map<string, LabelledFigure>;
}

const readRow = (grid: Grid, row: number, half: Half, paths: RowPaths, { figures, notices, taken }: Collected): void => {
  const cells = grid.row(row).filter((cell) => cell.column >= half.start && cell.column < half.end);
  const isSkipped = (cell: Cell): boolean => half.skipped.some((span) => overlap(span, spanOf(cell)) > 0);
  const labels = cells.filter((cell) => cell.column < half.labelsEnd && fold(cell.text) !== '' && !isSkipped(cell));
  const leaf = labels.at(-1);
  if (!leaf || leaf.row !== row || isSeparator(cells) || isNote(leaf.text)) return;
  const path = paths.enter(labels, row, half.running);
  const unitCell = half.unit && cells.find((cell) => overlap(spanOf(cell), half.unit!) > 0);
  const printedUnit = unitCell && unitCell !== leaf && !without.test(fold(unitCell.text)) ? fold(unitCell.text) : '';
  const unit = printedUnit === '' ? unitNamed(leaf.text) : printedUnit;
  const values = half.values.flatMap((value) => {
    const cell = cells.find((one) => one !== leaf && one !== unitCell && overlap(spanOf(one), value.span) > 0);
    return cell ? [{ ...value, cell }] : [];
  });
  // a heading counts nothing: neither a unit nor a figure
  if (unit === null && values.every(({ cell }) => without.test(fold(cell.text)))) return;
  const known = indicatorOf(path);
  for (const [index, { cell, head }] of values.entries()) {
    if (values.findIndex((other) => other.cell === cell) < index) {
      notices.push({ code: 'merged-figure', message: mergedFigure(cell), place: cell.place });
      continue;
    }
    const { amount, doubt } = readAmount(cell.text, unit, cell.place);
    notices.push(...(doubt ? [doubt] : []), ...differingReadings(cell));
    const indicator = index === half.annual ? known : null;
    const earlier = indicator === null ? undefined : taken.get(indicator);
    if (earlier && earlier.value !== amount.value)
      for (const place of [earlier.place, cell.place])
        notices.push({
          code: 'printed-twice',
          message: `“${path.at(-1)}”在统计表中印有两次：“${earlier.printed}”和“${cell.text}”，请对照原文。`,
          place,
        });
    const id = indicator !== null && !earlier ? indicator : `p.x${figures.filter((one) => one.id.startsWith('p.x')).length + 1}`;
    const figure: LabelledFigure = { id, kind: 'statistics', indicator, path, column: head, ...amount };
    if (indicator !== null && !earlier) taken.set(indicator, figure);
    figures.push(figure);
  }
};
