import type { FormId, TableId } from '../schema/form.js';
import { tableIds } from '../schema/form.js';
import type { Document } from '../schema/document.js';
import type { Notice } from '../schema/notice.js';
import type { Figure, LabelledFigure, PrintedLabel, PrintedText, ReportTable } from '../schema/report.js';
import type { Table } from '../schema/table.js';
import { Figures, type Extra, type ReadTable } from './read-table.js';
import { readTable2, type Carried as Heads2 } from './table2.js';
import { readTable3, type Carried as Heads3 } from './table3.js';
import { flattenedOrder, numbersAlone, readTable4 } from './table4.js';

/** Finds the official tables by their labels, wherever they stand and in however many pieces. */

export interface Located {
  readonly form: FormId | null;
  readonly tables: Readonly<Partial<Record<TableId, ReportTable>>>;
  readonly figures: ReadonlyMap<string, Figure>;
  /** Figures of rows, columns and tables that the form does not have. */
  readonly labelled: readonly LabelledFigure[];
  readonly notices: readonly Notice[];
  /** Blocks that belong to an official table, with its id. */
  readonly blocks: ReadonlyMap<number, TableId>;
}

/** @param elsewhere blocks that are known to be other tables */
export const locateTables = (document: Document, elsewhere: ReadonlySet<number> = new Set()): Located => {
  const parts: ReadTable[] = [];
  let heads2: Heads2 | null = null;
  let heads3: Heads3 | null = null;
  for (const block of document.blocks) {
    if (block.kind !== 'table' || elsewhere.has(block.place.block)) continue;
    const fourth = readTable4(block);
    const third: { read: ReadTable; carry: Heads3 } | null = fourth ? null : readTable3(block, heads3);
    const second: { read: ReadTable; carry: Heads2 } | null = third || fourth ? null : readTable2(block, heads2);
    if (third) heads3 = third.carry;
    heads2 = second?.carry ?? null;
    const read = fourth ?? third?.read ?? second?.read;
    if (read) parts.push(read);
  }
  if (!parts.some((part) => part.id === 'table4')) parts.push(...flattened(document));
  return merge(document, parts);
};

/** 表四 as fifteen numbers on one line, or on lines that follow each other. The three sums must hold, or every figure is doubted. */
const flattened = (document: Document): ReadTable[] => {
  const run = numberRuns(document).find((numbers) => numbers.length === flattenedOrder.length);
  if (!run) return [];
  const collected = new Figures();
  const cells = run.map((number, index) => ({ row: 0, column: index, rowSpan: 1, colSpan: 1, ...number }));
  for (const [index, { row, column }] of flattenedOrder.entries()) collected.add('table4', row, column, '', cells[index]!);
  const values = run.map(({ text }) => Number(text));
  const holds = [0, 5, 10].every((start) => values.slice(start, start + 4).reduce((sum, value) => sum + value, 0) === values[start + 4]);
  if (!holds) collected.doubtRow('flattened-table', '表四在原文中是一行数字，没有单元格，按次序读取，请对照原文。', cells);
  return [
    {
      id: 'table4',
      block: run[0]!.place.block,
      rows: [],
      columns: [],
      bands: [],
      addedRows: [],
      addedColumns: [],
      notes: [],
      extra: [],
      figures: collected.figures,
      notices: collected.notices,
      form: null,
    },
  ];
};

/** Numbers of neighbouring lines that hold nothing but numbers. */
const numberRuns = (document: Document): PrintedText[][] => {
  const runs: PrintedText[][] = [[]];
  for (const block of document.blocks) {
    const numbers = block.kind === 'paragraph' ? numbersAlone(block.text) : [];
    if (numbers.length === 0) runs.push([]);
    else runs.at(-1)!.push(...numbers.map(({ text, span }) => ({ text, place: { ...block.place, span } })));
  }
  return runs;
};

const merge = (document: Document, parts: readonly ReadTable[]): Located => {
  const form = formOf(parts);
  const tables: Partial<Record<TableId, ReportTable>> = {};
  const figures = new Map<string, Figure>();
  const notices: Notice[] = [];
  const blocks = new Map<number, TableId>();
  for (const id of tableIds) {
    const own = parts.filter((part) => part.id === id);
    const first = own[0];
    if (!first) continue;
    for (const part of own) {
      blocks.set(part.block, id);
      notices.push(...part.notices);
      for (const [figure, read] of part.figures) {
        const earlier = figures.get(figure);
        if (!earlier || (earlier.status === 'blank' && read.status !== 'blank')) figures.set(figure, read);
        else if (earlier.value !== read.value && read.status !== 'blank')
          notices.push({
            code: 'printed-twice',
            message: `${figure} 在原文中印有两次：“${earlier.printed}”和“${read.printed}”，取前者，请对照原文。`,
            place: earlier.place,
          });
      }
    }
    tables[id] = {
      id,
      form: (id === 'table2' ? first.form : own.find((part) => part.form)?.form) ?? form ?? '2021',
      rows: distinct(own.flatMap((part) => part.rows)),
      columns: distinct(own.flatMap((part) => part.columns)),
      bands: [...new Set(own.flatMap((part) => part.bands))],
      addedRows: own.flatMap((part) => part.addedRows),
      addedColumns: own.flatMap((part) => part.addedColumns),
      notes: own.flatMap((part) => part.notes),
      place: (document.blocks[first.block] as Table).place,
    };
  }
  const labelled = parts.flatMap((part) => part.extra.map((extra) => ({ part, extra })));
  return { form, tables, figures, labelled: numbered(labelled.map(({ part, extra }) => [part.id.slice(5), extra])), notices, blocks };
};

/** Gives each its id: `x2.1`, `x2.2` … of 表二, `x.1` … of a table of its own. */
export const numbered = (extras: readonly (readonly [table: string, extra: Extra])[]): LabelledFigure[] => {
  const counts = new Map<string, number>();
  return extras.map(([table, extra]) => {
    const count = (counts.get(table) ?? 0) + 1;
    counts.set(table, count);
    return { id: `x${table}.${count}`, ...extra };
  });
};

const distinct = (labels: readonly PrintedLabel[]): PrintedLabel[] => {
  const seen = new Map<string, PrintedLabel>();
  for (const label of labels) if (!seen.has(label.id)) seen.set(label.id, label);
  return [...seen.values()];
};

/** By 表二's heads; where 表二 is absent, by 表三's rows: （六）其他处理 in three rows is the 2021 form, in one the 2019 form. */
const formOf = (parts: readonly ReadTable[]): FormId | null => {
  const votes = parts.filter((part) => part.id === 'table2').map((part) => part.form);
  if (votes.length > 0) return votes.filter((vote) => vote === '2019').length > votes.length / 2 ? '2019' : '2021';
  const third = parts.filter((part) => part.id === 'table3');
  if (third.some((part) => part.form === '2021')) return '2021';
  return third.some((part) => part.rows.some((row) => row.id === 'R6')) ? '2019' : null;
};
