import type { Column } from '../schema/form.js';
import { forms } from '../schema/form.js';
import type { PrintedLabel, PrintedText } from '../schema/report.js';
import type { Cell, Table } from '../schema/table.js';
import { cellUnder } from './columns.js';
import { gridOf, overlap, spanOf, type Grid, type Span } from './grid.js';
import { columnLabels, rowLabels } from './labels.js';
import { Figures, isNote, isSeparator, mergedFigure, type ReadTable } from './read-table.js';
import { Extras, headAbove } from './supplements.js';
import { fold, key } from './text.js';

/** 表四: the form's three rows of five figures, printed side by side as one row of fifteen under a head of three rows. */

const { columns, rows } = forms['2021'].tables.table4;
const order = rows.flatMap((row) => columns.map((column) => ({ row: row.id, column })));

interface Leaf {
  readonly row: string;
  readonly column: Column;
  readonly cell: Cell | null;
  readonly span: Span;
}

const labelled = (grid: Grid): { groups: { id: string; cell: Cell }[]; leaves: { column: Column; cell: Cell; slip: PrintedLabel['match'] }[] } => {
  const groups: { id: string; cell: Cell }[] = [];
  const leaves: { column: Column; cell: Cell; slip: PrintedLabel['match'] }[] = [];
  for (const cell of grid.table.cells) {
    const leaf = columnLabels.table4['2021'].matchCell(cell);
    if (leaf) leaves.push({ column: columns.find((column) => column.id === leaf.official.id)!, cell, slip: leaf.match });
    const group = rowLabels.table4['2021'].matchCell(cell);
    if (group) groups.push({ id: group.official.id, cell });
  }
  return { groups, leaves };
};

/** Reads one grid; null where it is not 表四. */
export const readTable4 = (table: Table): ReadTable | null => {
  const grid = gridOf(table);
  const { groups, leaves } = labelled(grid);
  const kinds = new Set(leaves.map((leaf) => leaf.column.id));
  if (['upheld', 'corrected', 'other', 'pending'].filter((id) => kinds.has(id)).length < 3) return null;
  if (groups.length === 0 && !table.cells.some((cell) => /行政(?:复议|诉讼)/.test(fold(cell.text)))) return null;

  const lastHead = Math.max(...leaves.map(({ cell }) => cell.row + cell.rowSpan - 1));
  const sideways = groups.filter(
    ({ cell }) =>
      cell.row > lastHead ||
      (cell.column < Math.min(...leaves.map((leaf) => leaf.cell.column)) && cell.row > Math.min(...leaves.map((leaf) => leaf.cell.row))),
  );
  const collected = new Figures();
  const extras = new Extras();
  const extra = (path: readonly string[], values: readonly Cell[]): void =>
    extras.addRow(
      path,
      values.map((cell) => ({ text: headAbove(grid, spanOf(cell), lastHead + 1) ?? '', span: spanOf(cell) })),
      values,
    );
  const printed = new Map<string, PrintedLabel>();
  const notes: PrintedText[] = [];
  for (const { id, cell } of groups) {
    const official = rows.find((row) => row.id === id)!;
    if (!printed.has(id))
      printed.set(id, {
        id,
        printed: cell.text,
        official: official.label,
        match: key(cell.text) === key(official.label) ? 'exact' : 'variant',
        place: cell.place,
      });
  }
  const read = (values: readonly Cell[], under: readonly Leaf[]): void => {
    const used = new Set<Cell>();
    for (const leaf of under) {
      const cell = cellUnder(values, leaf.span);
      if (cell && used.has(cell) && fold(cell.text) !== '') collected.doubtRow('merged-figure', mergedFigure(cell), [cell]);
      if (!cell || (used.has(cell) && fold(cell.text) !== '')) continue;
      used.add(cell);
      collected.add('table4', leaf.row, leaf.column, leaf.cell?.text ?? '', cell);
    }
    const beside = values.filter((cell) => !used.has(cell) && fold(cell.text) !== '' && !under.some((leaf) => overlap(leaf.span, spanOf(cell)) > 0));
    if (beside.length > 0) extra([], beside);
  };

  if (sideways.length >= 2) {
    // three rows of five: the groups stand at the left of their figures
    for (const { id, cell } of sideways) {
      const values = grid.row(cell.row).filter((one) => one.column >= cell.column + cell.colSpan);
      read(
        values,
        leaves.map((leaf) => ({ row: id, column: leaf.column, cell: leaf.cell, span: spanOf(leaf.cell) })),
      );
    }
  } else {
    const below = Array.from({ length: Math.max(0, table.rows - lastHead - 1) }, (_, offset) => lastHead + 1 + offset).filter((row) => {
      const cells = grid.row(row);
      if (isSeparator(cells) || cells.every((cell) => cell.row < row)) return false;
      const text = cells.map((cell) => cell.text).join('');
      const remark = isNote(text) || (cells.filter((cell) => fold(cell.text) !== '').length === 1 && cells.length < columns.length);
      if (remark) notes.push({ text, place: cells[0]!.place });
      return !remark;
    });
    const blank = (row: number): boolean => grid.row(row).every((cell) => fold(cell.text) === '');
    // a page break may leave an empty row before the figures (browsers do); a row left blank by the organ has its fifteen cells
    const row = below.find((one) => !blank(one)) ?? below.find((one) => grid.row(one).length >= order.length);
    for (const other of below.filter((one) => one !== row && !blank(one) && row !== undefined && one > row)) {
      const cells = grid.row(other).filter((cell) => cell.row === other);
      const labels = cells.filter((cell) => /\p{Script=Han}{2,}/u.test(cell.text));
      extra(
        labels.map((cell) => cell.text.trim()),
        cells.filter((cell) => !labels.includes(cell)),
      );
    }
    if (row !== undefined) {
      const values = grid.row(row);
      // a cell that is no figure at the left of the fifteen (数量, 件数) is a row head of the organ's own
      const figures = values.length > order.length && /\p{Script=Han}{2,}/u.test(values[0]!.text) ? values.slice(1) : values;
      const under = attach(leaves, groups, figures);
      if (under) read(figures, under);
    }
  }
  const columnsPrinted = new Map(
    leaves.map(
      ({ column, cell, slip }) => [column.id, { id: column.id, printed: cell.text, official: column.label, match: slip, place: cell.place }] as const,
    ),
  );
  return {
    id: 'table4',
    block: table.place.block,
    rows: rows.flatMap((row) => printed.get(row.id) ?? []),
    columns: columns.flatMap((column) => columnsPrinted.get(column.id) ?? []),
    bands: [],
    addedRows: [],
    addedColumns: [],
    notes,
    extra: extras.figures,
    figures: collected.figures,
    notices: [...collected.notices, ...extras.notices],
    form: null,
  };
};

/** Each leaf head under its group; where heads of the third row are missing, fifteen figures tell by position. */
const attach = (
  leaves: ReturnType<typeof labelled>['leaves'],
  groups: ReturnType<typeof labelled>['groups'],
  values: readonly Cell[],
): Leaf[] | null => {
  const attached: Leaf[] = [];
  for (const { column, cell } of leaves) {
    const group = groups
      .filter((one) => one.cell.row < cell.row && overlap(spanOf(one.cell), spanOf(cell)) > 0)
      .sort((a, b) => b.cell.row - a.cell.row)[0];
    if (group) attached.push({ row: group.id, column, cell, span: spanOf(cell) });
  }
  const whole = attached.length === order.length && new Set(attached.map((leaf) => `${leaf.row}.${leaf.column.id}`)).size === order.length;
  if (
    whole &&
    order.every(
      (_, index) =>
        values.length !== order.length || overlap(attached.sort((a, b) => a.span.start - b.span.start)[index]!.span, spanOf(values[index]!)) > 0,
    )
  )
    return attached;
  if (values.length === order.length) return order.map(({ row, column }, index) => ({ row, column, cell: null, span: spanOf(values[index]!) }));
  return attached.length > 0 ? attached : null;
};

/** A number and where it stands in its text. */
export interface Numeral {
  readonly text: string;
  readonly span: readonly [start: number, end: number];
}

/** The numbers of a line that holds nothing else but blanks and bars: 表四 flattened by whoever made the document (宿迁市 2025). */
export const numbersAlone = (text: string): readonly Numeral[] =>
  /^[\d\s|｜¦]+$/.test(text)
    ? [...text.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({ text: digits, span: [index, index + digits.length] }))
    : [];

/** Which figure each of the fifteen numbers is. */
export const flattenedOrder = order;
