import type { Column, FormId } from '../schema/form.js';
import { forms } from '../schema/form.js';
import type { PrintedLabel, PrintedText } from '../schema/report.js';
import type { Cell, Table } from '../schema/table.js';
import { gridOf, overlap, spanOf, type Grid, type Span } from './grid.js';
import { headsApart } from './joined-heads.js';
import { columnLabels, rowLabels } from './labels.js';
import { headUnit } from './numbers.js';
import { Figures, isNote, isSeparator, type ReadTable } from './read-table.js';
import { Extras, type ExtraHead } from './supplements.js';
import { fold, key } from './text.js';

/** 表二: a stack of small blocks (one table or several), each with a head of its own; the heads tell the form. */

export interface Head {
  readonly column: Column;
  readonly cell: Cell;
  readonly match: PrintedLabel['match'];
}

/** The head that a part of the table ended under, for a part that goes on with its rows. */
export interface Carried {
  readonly form: FormId;
  readonly heads: readonly Head[];
}

const headsOf = (cells: readonly Cell[], row: number, form: FormId): Head[] => {
  const labels = columnLabels.table2[form];
  const apart = cells.flatMap((cell) => headsApart(cell, labels));
  const heads = apart.flatMap((cell): Head[] => {
    const match = cell.row === row ? labels.matchCell(cell) : null;
    const column = match && forms[form].tables.table2.columns.find((one) => one.id === match.official.id);
    return match && column ? [{ column, cell, match: match.match }] : [];
  });
  return heads;
};

/** Which form the heads speak for: its own heads, counted. */
const formOf = (grid: Grid): FormId | null => {
  const own: Readonly<Record<FormId, readonly string[]>> = {
    '2021': ['issued', 'repealed', 'inForce', 'amount'],
    '2019': ['made', 'published', 'publishedTotal', 'itemsLastYear', 'change', 'projects'],
  };
  const count = (form: FormId): number => {
    let found = 0;
    for (let row = 0; row < grid.table.rows; row++)
      found += headsOf(grid.row(row), row, form).filter((head) => own[form].includes(head.column.id)).length;
    return found;
  };
  const [old, current] = [count('2019'), count('2021')];
  if (old === 0 && current === 0) {
    // a block of its own with 处理决定数量 alone: 本年 before it is the 2021 wording
    const texts = grid.table.cells.map((cell) => key(cell.text));
    if (texts.includes('本年处理决定数量')) return '2021';
    return texts.includes('处理决定数量') ? '2019' : null;
  }
  return old > current ? '2019' : '2021';
};

const informationHead = (cells: readonly Cell[]): boolean => cells.some((cell) => key(cell.text) === '信息内容');

/** Reads one grid; null where it holds no block of 表二. */
export const readTable2 = (table: Table, carried: Carried | null): { read: ReadTable; carry: Carried } | null => {
  const grid = gridOf(table);
  const form = formOf(grid) ?? carried?.form ?? null;
  if (!form) return null;
  const tableForm = forms[form].tables.table2;
  const labels = rowLabels.table2[form];
  const collected = new Figures();
  const rows: PrintedLabel[] = [];
  const columns = new Map<string, PrintedLabel>();
  const bands: string[] = [];
  const addedRows: PrintedText[] = [];
  const notes: PrintedText[] = [];
  const extras = new Extras();
  const unitNote = table.cells.find((cell) => isNote(cell.text) && /金额/.test(cell.text) && headUnit(cell.text))?.text ?? '';
  // heads that the form does not have; `foreign` where the whole block is one that it does not have
  let extraHeads: readonly ExtraHead[] = [];
  let foreign = false;
  let bandText: string | null = null;
  let heads: readonly Head[] = carried?.form === form ? carried.heads : [];
  for (let row = 0; row < table.rows; row++) {
    const cells = grid.row(row);
    const filled = cells.filter((cell) => fold(cell.text) !== '');
    if (filled.length === 0 || isSeparator(cells)) continue;
    const band = tableForm.rows.find((one) => filled.some((cell) => cell.row === row && key(cell.text).includes(key(one.band!))))?.band;
    if (band && !bands.includes(band)) bands.push(band);
    if (filled.length === 1 && (band || filled[0]!.colSpan === table.columns)) bandText = filled[0]!.text.trim();
    const found = headsOf(cells, row, form);
    // a data row holds figures; 行政许可 is never a head, 采购总金额 never a row
    if (found.length > 0 && (informationHead(filled) || found.length === filled.length - 1 || found.length === filled.length)) {
      heads = found;
      extraHeads = extraHeadsOf(filled, row, found);
      foreign = false;
      for (const { column, cell, match } of found)
        if (!columns.has(column.id)) columns.set(column.id, { id: column.id, printed: cell.text, official: column.label, match, place: cell.place });
      continue;
    }
    if (informationHead(filled)) {
      extraHeads = extraHeadsOf(filled, row, []);
      foreign = true;
      continue;
    }
    const leaf = filled.find((cell) => cell.row === row && labels.matchCell(cell));
    const match = leaf && labels.matchCell(leaf);
    if (leaf && match && heads.length > 0) {
      const official = tableForm.rows.find((one) => one.id === match.official.id)!;
      const wanted = heads.filter((head) => official.columns.includes(head.column.id));
      const values = cells.filter((cell) => cell.column >= leaf.column + leaf.colSpan);
      if (wanted.length === 0 || rows.some((one) => one.id === official.id)) continue;
      rows.push({ id: official.id, printed: leaf.text, official: official.label, match: match.match, place: leaf.place });
      const beside = foreign ? [] : extraHeads.filter((head) => !wanted.some((one) => overlap(spanOf(one.cell), head.span) > 0));
      const others = values.filter(
        (cell) => beside.some((head) => overlap(head.span, spanOf(cell)) > 0) && !wanted.some((one) => overlap(spanOf(one.cell), spanOf(cell)) > 0),
      );
      const hint = [leaf.text, bandText ?? '', unitNote].find((text) => headUnit(text)) ?? '';
      readRow(
        official.id,
        wanted,
        values.filter((cell) => !others.includes(cell)),
        collected,
        hint,
      );
      extras.addRow([official.band!, leaf.text.trim()], beside, others);
    } else if (isNote(filled[0]!.text)) notes.push({ text: filled.map((cell) => cell.text).join(''), place: filled[0]!.place });
    else if ((heads.length > 0 || foreign) && !band && filled.length > 1) {
      const label = filled[0]!;
      addedRows.push({ text: label.text, place: label.place });
      const over = foreign
        ? extraHeads
        : [...heads.map(({ cell, column }) => ({ text: cell.text, span: spanOf(cell), official: column })), ...extraHeads];
      extras.addRow(
        [...(bandText === null ? [] : [bandText]), label.text.trim()],
        over,
        cells.filter((cell) => cell.column >= label.column + label.colSpan && cell.row === row),
      );
    }
  }
  if (rows.length === 0 && (columns.size === 0 || (columns.size < 2 && bands.length === 0))) return null;
  const read: ReadTable = {
    id: 'table2',
    block: table.place.block,
    rows,
    columns: tableForm.columns.flatMap((column) => columns.get(column.id) ?? []),
    bands,
    addedRows,
    addedColumns: [],
    notes,
    extra: extras.figures,
    figures: collected.figures,
    notices: [...collected.notices, ...extras.notices],
    form,
  };
  return { read, carry: { form, heads } };
};

/** Heads of a row that are none of the form's. */
const extraHeadsOf = (filled: readonly Cell[], row: number, found: readonly Head[]): readonly ExtraHead[] =>
  filled
    .filter((cell) => cell.row === row && key(cell.text) !== '信息内容' && !found.some((head) => head.cell === cell))
    .map((cell) => ({ text: cell.text.trim(), span: spanOf(cell) }));

/** What tells the unit of a column without one: its head, else `hint` (its row, its block, a note on the amount). */
const headText = ({ column, cell }: Head, hint: string): string => (column.unitOpen && !headUnit(cell.text) ? hint : cell.text);

/** Figures under their heads. A block with one head may leave it over the first of three columns: its figure is then the one that is printed. */
const readRow = (id: string, heads: readonly Head[], values: readonly Cell[], collected: Figures, hint: string): void => {
  if (heads.length === 1) {
    const head = heads[0]!;
    const printed = values.filter((cell) => fold(cell.text) !== '');
    const cell = printed[0] ?? under(values, spanOf(head.cell));
    if (!cell) return;
    collected.add('table2', id, head.column, headText(head, hint), cell);
    if (printed.length > 1)
      collected.doubtRow(
        'several-figures',
        `这一行应只有一个数据，却印有 ${printed.map((one) => `“${one.text}”`).join('、')}，请对照原文。`,
        printed,
      );
    return;
  }
  const geometry = heads.map((head) => under(values, spanOf(head.cell)));
  const clear = new Set(geometry).size === heads.length && !geometry.includes(null);
  for (const [index, head] of heads.entries()) {
    const cell = clear || values.length !== heads.length ? geometry[index] : values[index];
    if (cell && (clear || geometry.indexOf(cell) === index || values.length === heads.length))
      collected.add('table2', id, head.column, headText(head, hint), cell);
  }
};

const under = (values: readonly Cell[], span: Span): Cell | null => {
  const touching = values.filter((cell) => overlap(spanOf(cell), span) > 0);
  return touching.sort((a, b) => overlap(spanOf(b), span) - overlap(spanOf(a), span))[0] ?? null;
};
