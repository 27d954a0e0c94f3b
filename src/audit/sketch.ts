import type { Claim } from '../schema/claim.js';
import type { FormId, Row, TableId } from '../schema/form.js';
import { figureId, formCells, forms, tableIds, undividedOther } from '../schema/form.js';
import type { Place } from '../schema/place.js';
import type { Figure, Level, PrintedLabel, PrintedText, Report, ReportSection, ReportTable, StatedDate } from '../schema/report.js';

/** A small report written by hand, for the examples of the rules and for tests: what is not said is in order. */

/** A figure as printed: 3, '3（其中修订1件）', '', '-'; null = the cell is not there. */
export type Printed = number | string | null;
/** By row id, the figures of a row from left to right; a row that is not listed prints zeros, null = the row is not there. */
export type Rows = Readonly<Record<string, readonly Printed[] | null>>;

export interface Part {
  readonly order: number | null;
  readonly number?: string | null;
  readonly title?: string;
  readonly match?: ReportSection['match'];
  readonly text?: readonly string[];
  readonly images?: number;
  readonly otherTables?: number;
}

export interface Sketch {
  readonly organ?: string | null;
  readonly level?: Level;
  readonly regionCode?: string;
  readonly year?: number | null;
  /** As printed in the introduction: first and last ISO date. */
  readonly period?: readonly [from: string, to: string];
  readonly dates?: Readonly<Partial<Record<StatedDate['by'], string>>>;
  readonly reading?: Report['reading'];
  readonly form?: FormId;
  /** （六）其他处理 as one row. */
  readonly undivided?: boolean;
  /** null = no such table. */
  readonly table2?: Rows | null;
  readonly table3?: Rows | null;
  readonly table4?: Rows | null;
  /** Columns that are not printed, such as `table3.c6`. */
  readonly withoutColumns?: readonly string[];
  /** Labels printed otherwise, by `table3.R3.2`. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly addedRows?: Readonly<Partial<Record<TableId, readonly string[]>>>;
  readonly preamble?: readonly string[];
  /** Replaces or (null) removes one of the six sections. */
  readonly sections?: Readonly<Record<number, Omit<Part, 'order'> | null>>;
  /** All parts, in order, in place of the six. */
  readonly parts?: readonly Part[];
}

const texts: Readonly<Record<number, readonly string[]>> = {
  1: [
    '（一）主动公开情况。全年公开信息120条。',
    '（二）依申请公开情况。全年新收申请6件。',
    '（三）政府信息管理情况。规范管理流程。',
    '（四）平台建设情况。维护政府网站。',
    '（五）监督保障情况。开展工作考核和社会评议，本年度没有责任追究情形。',
  ],
  5: ['存在的主要问题：解读形式不够丰富。改进情况：增加图解。'],
  6: ['本年度未收取信息处理费。'],
};

const defaults: Readonly<Record<TableId, Rows>> = {
  table2: {},
  table3: { N1: [5, 1, 0, 0, 0, 0, 6], R1: [4, 1, 0, 0, 0, 0, 5], R7: [4, 1, 0, 0, 0, 0, 5], N4: [1, 0, 0, 0, 0, 0, 1] },
  table4: { review: [1, 0, 0, 0, 1] },
};

const figureOf = (printed: string, unit: Figure['unit'], place: Place): Figure => {
  const text = printed.normalize('NFKC').replace(/[\s,]/g, '');
  const match = /^([+-]?\d+(?:\.\d+)?)(?:件|条|万元|元)?(?:\((.+)\))?$/.exec(text);
  if (!match) return { value: null, printed, status: text === '' ? 'blank' : 'not-a-number', unit: null, normalized: null, place };
  const value = Number(match[1]);
  return { value, printed, status: 'number', unit, normalized: value, ...(match[2] === undefined ? {} : { note: match[2] }), place };
};

interface Drawn {
  readonly table: ReportTable;
  readonly figures: readonly (readonly [string, Figure])[];
}

const drawTable = (sketch: Sketch, id: TableId, rows: Rows, block: number): Drawn => {
  const form = sketch.form ?? '2021';
  const { columns, rows: all } = forms[form].tables[id];
  const official: readonly Row[] = id === 'table3' && sketch.undivided ? [...all.filter((row) => !row.id.startsWith('R6')), undividedOther] : all;
  const printedRows = official.filter((row) => rows[row.id] !== null);
  const printedColumns = columns.filter((column) => !sketch.withoutColumns?.includes(`${id}.${column.id}`));
  const label = (one: { readonly id: string; readonly label: string }, cell: readonly [number, number]): PrintedLabel => {
    const printed = sketch.labels?.[`${id}.${one.id}`];
    return {
      id: one.id,
      printed: printed ?? one.label,
      official: one.label,
      match: printed === undefined ? 'exact' : 'slip',
      place: { block, cell },
    };
  };
  const figures = printedRows.flatMap((row, at) =>
    row.columns.flatMap((columnId, index): (readonly [string, Figure])[] => {
      const column = printedColumns.find((one) => one.id === columnId);
      const values = rows[row.id];
      const value = values ? values[index] : 0;
      if (!column || value === null || value === undefined) return [];
      return [
        [figureId(id, row.id, columnId), figureOf(String(value), column.unit, { block, cell: [at + 1, columns.indexOf(column) + 1], page: 1 })],
      ];
    }),
  );
  const table: ReportTable = {
    id,
    form,
    rows: printedRows.map((row, at) => label(row, [at + 1, 0])),
    columns: printedColumns.map((column, at) => label(column, [0, at + 1])),
    bands: [...new Set(printedRows.flatMap((row) => row.band ?? []))],
    addedRows: (sketch.addedRows?.[id] ?? []).map((text, at) => ({ text, place: { block, cell: [official.length + at + 1, 0] } })),
    addedColumns: [],
    notes: [],
    place: { block, page: 1 },
  };
  return { table, figures };
};

const tableOfSection: Readonly<Record<number, TableId>> = { 2: 'table2', 3: 'table3', 4: 'table4' };

/** Reads what the sections state. The auditor knows claims only as they travel; who reads them is told from outside. */
export type ClaimReader = (sections: readonly ReportSection[], organ: string | null, year: number | null) => readonly Claim[];

/**
 * Builds the report. Blocks are numbered in reading order: preamble, then each part's heading, texts and table.
 * @param read makes claims of the texts; without it the report states none
 */
export const sketchReport = (sketch: Sketch = {}, read: ClaimReader = () => []): Report => {
  const form = sketch.form ?? '2021';
  const organ = sketch.organ === undefined ? '测试市人民政府' : sketch.organ;
  const year = sketch.year === undefined ? (form === '2019' ? 2020 : 2023) : sketch.year;
  let block = 0;
  const printedText = (text: string): PrintedText => ({ text, place: { block: block++, page: 1 } });
  const preamble = (sketch.preamble ?? [`${organ ?? ''}${year ?? ''}年政府信息公开工作年度报告`]).map(printedText);
  const parts =
    sketch.parts ?? [1, 2, 3, 4, 5, 6].flatMap((order) => (sketch.sections?.[order] === null ? [] : [{ order, ...sketch.sections?.[order] }]));
  const tables: Partial<Record<TableId, ReportTable>> = {};
  const figures: Record<string, Figure> = {};
  const sections = parts.map((part): ReportSection => {
    const official = part.order === null ? null : forms[form].sections[part.order - 1];
    const place: Place = { block: block++, page: 1 };
    const text = (part.text ?? texts[part.order ?? 0] ?? []).map(printedText);
    const id = tableOfSection[part.order ?? 0];
    const rows = id && !tables[id] ? (sketch[id] === undefined ? defaults[id] : sketch[id]) : null;
    if (id && rows) {
      const drawn = drawTable(sketch, id, rows, block++);
      tables[id] = drawn.table;
      for (const [figure, value] of drawn.figures) figures[figure] = value;
    }
    return {
      order: part.order,
      number: part.number === undefined ? (official?.number ?? null) : part.number,
      title: part.title ?? official?.title ?? '',
      match: part.match ?? (part.order === null ? 'other' : 'official'),
      place,
      text,
      tables: id && rows ? [id] : [],
      otherTables: part.otherTables ?? 0,
      images: Array.from({ length: part.images ?? 0 }, () => ({ block: block++, page: 1 })),
    };
  });
  const inOrder = [...formCells[form].keys()].flatMap((id) => (figures[id] ? [[id, figures[id]] as const] : []));
  return {
    organ,
    organSource: organ === null ? null : 'title',
    regionCode: sketch.regionCode ?? null,
    level: sketch.level ?? null,
    year,
    yearSource: year === null ? null : 'title',
    identityPlaces: preamble.slice(0, 1).map((line) => line.place),
    title: preamble[0] ?? null,
    period: sketch.period
      ? { from: sketch.period[0], to: sketch.period[1], printed: sketch.period.join('至'), place: preamble.at(-1)?.place ?? { block: 0 } }
      : null,
    published: Object.values(sketch.dates ?? {})[0] ?? null,
    publishedSource: null,
    dates: Object.entries(sketch.dates ?? {}).map(([by, date]) => ({ by: by as StatedDate['by'], date, place: null })),
    form: tableIds.some((id) => tables[id]) ? form : null,
    reading: sketch.reading ?? 'text',
    tables,
    figures: Object.fromEntries(inOrder),
    labelled: [],
    preamble,
    sections,
    claims: read(sections, organ, year),
  };
};
