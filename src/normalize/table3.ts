import type { Column } from '../schema/form.js';
import { forms } from '../schema/form.js';
import type { PrintedLabel, PrintedText } from '../schema/report.js';
import type { Cell, Table } from '../schema/table.js';
import { assign, completeHeads, type Head } from './columns.js';
import { gridOf, overlap, spanOf, type Grid, type Span } from './grid.js';
import { columnLabels, rowLabels } from './labels.js';
import { Figures, isNote, isSeparator, mergedFigure, type ReadTable } from './read-table.js';
import { labelRows, type DataRow } from './rows.js';
import { Extras } from './supplements.js';
import { fold, key } from './text.js';

/** 表三: 25 rows (23 in the 2019 form) of seven figures under a head of three rows. Labels decide, never order or size. */

const columns: readonly Column[] = forms['2021'].tables.table3.columns;
/** Heads that occur nowhere else on the form; 其他 and 总计 also name rows. */
const tellingColumns = new Set(['c1', 'c2', 'c3', 'c4', 'c5']);

/** Heads found in an earlier part of the same table, for a part that repeats none. */
export interface Carried {
  readonly heads: ReadonlyMap<string, Head>;
  readonly gridColumns: number;
}

interface HeadZone {
  readonly heads: ReadonlyMap<string, Head>;
  readonly rows: ReadonlySet<number>;
  /** A head of 法人或其他组织 stands left of 自然人: rows of the head slipped, and none of them tells what is below. */
  readonly slipped: boolean;
}

const headZone = (grid: Grid): HeadZone => {
  const labels = columnLabels.table3['2021'];
  const rows = new Set<number>();
  const heads = new Map<string, Head>();
  const found = Array.from({ length: grid.table.rows }, (_, row) =>
    grid.row(row).flatMap((cell) => {
      const match = labels.matchCell(cell);
      return match && cell.row === row ? [{ cell, match }] : [];
    }),
  );
  for (const [row, matches] of found.entries())
    if (
      matches.filter(({ match }) => tellingColumns.has(match.official.id)).length >= 2 ||
      (matches.length >= 2 && matches.some(({ match }) => match.official.id === 'c1'))
    )
      rows.add(row);
  // 自然人 and 总计 may stand a row or two above 商业企业 …; what is above the first telling row is head too
  const first = Math.min(...rows);
  for (const row of [...rows]) for (let above = row - 1; above >= 0 && above >= row - 2 && above < first; above--) rows.add(above);
  for (const row of [...rows].sort((a, b) => a - b))
    for (const { cell, match } of found[row] ?? []) {
      const label: PrintedLabel = {
        id: match.official.id,
        printed: cell.text,
        official: match.official.label,
        match: match.match,
        place: cell.place,
      };
      if (!heads.has(label.id)) heads.set(label.id, { label, span: spanOf(cell) });
    }
  const left = heads.get('c1')?.span.start;
  let slipped = false;
  for (const [id, head] of heads) {
    if (left === undefined || head.span.start >= left) continue;
    slipped ||= tellingColumns.has(id);
    heads.delete(id);
  }
  return { heads, rows, slipped };
};

/** Spans of the figures in most rows. */
const commonSpans = (rows: readonly DataRow[]): readonly Span[] => {
  const tally = new Map<string, { spans: readonly Span[]; count: number }>();
  for (const row of rows) {
    const spans = row.values.map(spanOf);
    const id = spans.map((span) => `${span.start}-${span.end}`).join();
    tally.set(id, { spans, count: (tally.get(id)?.count ?? 0) + 1 });
  }
  return [...tally.values()].sort((a, b) => b.count - a.count)[0]?.spans ?? [];
};

const numberOf = (cell: Cell | undefined): number => (cell ? Number(fold(cell.text).replace(/,/g, '') || NaN) : NaN);

/** True where the six columns add up to 总计: then the order of the figures is beyond doubt. */
const adds = (cells: ReadonlyMap<string, Cell>): boolean => {
  const parts = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'].map((id) => numberOf(cells.get(id)));
  return parts.reduce((sum, part) => sum + part, 0) === numberOf(cells.get('c7'));
};

/** Reads one grid; null where it holds no part of 表三. */
export const readTable3 = (table: Table, carried: Carried | null): { read: ReadTable; carry: Carried } | null => {
  const grid = gridOf(table);
  const zone = headZone(grid);
  const own = zone.heads.size >= 4;
  const inherited = !own && carried && carried.gridColumns === table.columns ? carried.heads : null;
  const left = (own ? zone.heads : inherited)?.get('c1')?.span.start ?? null;
  const { rows, others } = labelRows(grid, rowLabels.table3['2021'], zone.rows, left);
  // a part without a head is believed for three rows, or for one that is whole and cannot be anything else
  const certain = rows.some((row) => row.values.length === columns.length && key(row.label.official).length >= 5);
  if (!own && !(rows.length >= 3 || (rows.length > 0 && (certain || inherited)))) return null;
  if (rows.length === 0 && zone.heads.size < 6) return null;

  const spans = commonSpans(rows);
  const known = own && !zone.slipped ? zone.heads : (inherited ?? new Map<string, Head>());
  const heads = completeHeads(columns, known, spans, table.place);
  const collected = new Figures();
  const extras = new Extras();
  const added = own ? addedColumns(grid, zone) : [];
  const addedHeads = added.map((cell) => ({ text: cell.text.trim(), span: spanOf(cell) }));
  for (const row of rows) {
    const { cells, byGeometry, merged } = assign(columns, heads, row.values);
    for (const column of columns) {
      const cell = cells.get(column.id);
      if (cell) collected.add('table3', row.label.id, column, heads.get(column.id)?.label.printed ?? '', cell);
    }
    const beside = row.values.filter(
      (cell) => ![...cells.values()].includes(cell) && addedHeads.some((head) => overlap(head.span, spanOf(cell)) > 0),
    );
    extras.addRow([...parentsOf(row.label.id), row.label.printed.trim()], addedHeads, beside);
    for (const cell of merged) collected.doubtRow('merged-figure', mergedFigure(cell), [cell]);
    if ((zone.slipped || (!byGeometry && !(carried && !own))) && !adds(cells))
      collected.doubtRow('row-shifted', `表三“${row.label.printed}”一行与表头错位，按从左到右的次序读取，请对照原文。`, cells.values());
    if (row.label.match === 'position')
      collected.doubtRow('label-unreadable', `表三这一行的项目名称未能识别，按所在位置读作“${row.label.official}”，请对照原文。`, cells.values());
  }
  const printed = [...heads.values()].map((head) => head.label);
  const ids = new Set(rows.map((row) => row.label.id));
  const notes: PrintedText[] = [];
  const addedRows: PrintedText[] = [];
  for (const other of others) {
    if (isSeparator(other.cells)) continue;
    const text = other.cells.map((cell) => cell.text).join('');
    if (isNote(text) || other.values.length === 0) notes.push({ text, place: other.cells[0]!.place });
    else {
      addedRows.push({ text: other.printed, place: other.cells[0]!.place });
      const over = [...heads].map(([id, head]) => ({
        text: head.label.printed,
        span: head.span,
        official: columns.find((column) => column.id === id)!,
      }));
      const path = other.cells.filter((cell) => left !== null && cell.column < left && fold(cell.text) !== '').map((cell) => cell.text.trim());
      const values = other.cells.filter((cell) => (left === null ? other.values.includes(cell) : cell.column >= left) && cell.row === other.row);
      extras.addRow(path.length > 0 ? path : [other.printed.trim()], [...over, ...addedHeads], values);
    }
  }
  return {
    read: {
      id: 'table3',
      block: table.place.block,
      rows: rows.map((row) => row.label),
      columns: own ? printed : [],
      bands: [],
      addedRows,
      addedColumns: added.map((cell) => ({ text: cell.text, place: cell.place })),
      notes,
      extra: extras.figures,
      figures: collected.figures,
      notices: [...collected.notices, ...extras.notices],
      form: ['R6.1', 'R6.2', 'R6.3'].some((id) => ids.has(id)) ? '2021' : null,
    },
    carry: { heads, gridColumns: table.columns },
  };
};

const parentsOf = (row: string): readonly string[] => forms['2021'].tables.table3.rows.find((one) => one.id === row)?.parents ?? [];

/** Leaf heads right of 自然人 that the form does not have. */
const addedColumns = (grid: Grid, zone: HeadZone): readonly Cell[] => {
  const left = zone.heads.get('c1')?.span.start;
  const last = Math.max(...zone.rows);
  if (left === undefined) return [];
  return grid
    .row(last)
    .filter(
      (cell) =>
        cell.column >= left && cell.text.trim() !== '' && cell.row + cell.rowSpan - 1 === last && !columnLabels.table3['2021'].matchCell(cell),
    );
};
