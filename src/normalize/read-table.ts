import type { Column, FormId, TableId } from '../schema/form.js';
import { figureId } from '../schema/form.js';
import type { Notice } from '../schema/notice.js';
import type { Figure, LabelledFigure, PrintedLabel, PrintedText } from '../schema/report.js';
import type { Cell, Reading } from '../schema/table.js';
import { readFigure } from './numbers.js';
import { fold } from './text.js';

/** What the three table readers share: the shape they fill, and how a cell becomes a figure. */

/** A figure beside the form's, before its number in the report is known. */
export type Extra = Omit<LabelledFigure, 'id'>;

export interface ReadTable {
  readonly id: TableId;
  readonly block: number;
  readonly rows: readonly PrintedLabel[];
  readonly columns: readonly PrintedLabel[];
  readonly bands: readonly string[];
  readonly addedRows: readonly PrintedText[];
  readonly addedColumns: readonly PrintedText[];
  readonly notes: readonly PrintedText[];
  /** Figures of rows and columns that the form does not have. */
  readonly extra: readonly Extra[];
  readonly figures: ReadonlyMap<string, Figure>;
  readonly notices: readonly Notice[];
  /** The form that the labels tell; null where they fit both. */
  readonly form: FormId | null;
}

/** Collects figures; the same cell of the form printed twice with another value is a doubt on both. */
export class Figures {
  readonly figures = new Map<string, Figure>();
  readonly notices: Notice[] = [];

  add(table: TableId, row: string, column: Column, head: string, cell: Cell): void {
    const id = figureId(table, row, column.id);
    const { figure, doubt } = readFigure(cell.text, column, head, cell.place);
    const earlier = this.figures.get(id);
    if (earlier) {
      if (earlier.value === figure.value && earlier.status === figure.status) return;
      const message = `“${earlier.printed}”与“${cell.text}”都像是 ${id} 的数据，请对照原文。`;
      this.notices.push({ code: 'printed-twice', message, place: earlier.place });
      if (earlier.status !== 'blank' || figure.status === 'blank') return;
    }
    if (doubt) this.notices.push(doubt);
    this.notices.push(...differingReadings(cell));
    const otherReadings = differing(cell).map(({ text, by }) => ({ value: readFigure(text, column, head, cell.place).figure.value, text, by }));
    const confirmedBy = agreeing(cell).map(({ by }) => by);
    this.figures.set(id, {
      ...figure,
      ...(otherReadings.length > 0 ? { otherReadings } : {}),
      ...(confirmedBy.length > 0 ? { confirmedBy } : {}),
    });
  }

  /** Doubts every figure of a row. */
  doubtRow(code: string, message: string, cells: Iterable<Cell>): void {
    for (const cell of cells) this.notices.push({ code, message, place: cell.place });
  }
}

const agrees = (cell: Cell, reading: Reading): boolean => fold(reading.text) === fold(cell.text);
const differing = (cell: Cell): readonly Reading[] => (cell.readings ?? []).filter((reading) => !agrees(cell, reading));
const agreeing = (cell: Cell): readonly Reading[] => (cell.readings ?? []).filter((reading) => agrees(cell, reading));

/** A doubt for each other reading of the cell that says something else. */
export const differingReadings = (cell: Cell): Notice[] =>
  differing(cell).map((reading) => ({
    code: 'readings-differ',
    message: `单元格“${cell.text}”另一次读取（${reading.by}）为“${reading.text}”，请对照原文。`,
    place: cell.place,
  }));

/** 注：… or 备注 under or inside a table: a note, not data. */
export const isNote = (text: string): boolean => /^(?:注|备注|说明|附注)[:：.、\d]/.test(fold(text)) || /^\(?注[:：]/.test(fold(text));

/** A row of `---`: a separator left by a converter, never data. */
export const isSeparator = (cells: readonly Cell[]): boolean => {
  const texts = cells.map((cell) => fold(cell.text)).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => /^:?[-—–]{2,}:?$/.test(text));
};

/** A figure in a cell that runs over several columns: it is given to the first, in doubt. */
export const mergedFigure = (cell: Cell): string => `“${cell.text}”所在的单元格跨了多列，不能确定属于哪一列，请对照原文。`;
