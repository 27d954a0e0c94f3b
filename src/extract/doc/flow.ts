import { damaged } from './bytes.js';
import { rowShape, type CellShape } from './row.js';
import type { StoryParagraph } from './story.js';

/** Paragraphs put into the cells that they end (MS-DOC 2.4.3, Overview of Tables): a cell ends at its mark, a row at another. */

export interface WordTable {
  readonly kind: 'table';
  readonly rows: readonly WordRow[];
}

export interface WordRow {
  readonly cells: readonly Flow[];
  /** Null where the row has no end, or an end that defines nothing. */
  readonly shape: readonly CellShape[] | null;
}

export interface FlowText {
  readonly kind: 'text';
  readonly paragraph: StoryParagraph;
}

export type Flow = readonly (FlowText | WordTable)[];

/** Tables inside tables; Word shows no more than a few. */
const deepest = 60;

interface Open {
  readonly rows: WordRow[];
  cells: Flow[];
  flow: (FlowText | WordTable)[];
}

/** A paragraph whose mark was deleted goes on in the next one. */
const joinDeleted = (paragraphs: readonly StoryParagraph[]): StoryParagraph[] => {
  const joined: StoryParagraph[] = [];
  let before: StoryParagraph | null = null;
  for (const own of paragraphs) {
    const paragraph: StoryParagraph = before === null ? own : join(before, own);
    before = paragraph.deleted && paragraph.ends === 'paragraph' ? paragraph : null;
    if (before === null) joined.push(paragraph);
  }
  return before === null ? joined : [...joined, before];
};

const join = (before: StoryParagraph, after: StoryParagraph): StoryParagraph => ({
  ...after,
  start: before.start,
  lines: [...before.lines.slice(0, -1), before.lines.at(-1)! + after.lines[0]!, ...after.lines.slice(1)],
  struck: before.struck || after.struck,
  pictures: before.pictures + after.pictures,
  links: [...before.links, ...after.links],
});

export const flowOf = (paragraphs: readonly StoryParagraph[]): Flow => {
  const whole: Open = { rows: [], cells: [], flow: [] };
  const open: Open[] = [whole];
  const close = (): void => {
    const { rows, cells, flow } = open.pop()!;
    // a row without an end: its cells are kept, where they stand is not known
    if (flow.length > 0) cells.push(flow);
    if (cells.length > 0) rows.push({ cells, shape: null });
    if (rows.length > 0) open.at(-1)!.flow.push({ kind: 'table', rows });
  };
  for (const paragraph of joinDeleted(paragraphs)) {
    if (paragraph.depth > deepest) throw damaged('表格嵌套过深', 'tables are nested too deep');
    while (open.length - 1 > paragraph.depth) close();
    while (open.length - 1 < paragraph.depth) open.push({ rows: [], cells: [], flow: [] });
    const at = open.at(-1)!;
    if (paragraph.ends === 'row') {
      if (at.flow.length > 0) at.cells.push(at.flow);
      if (!paragraph.deleted && at.cells.length > 0) at.rows.push({ cells: at.cells, shape: rowShape(paragraph.row) });
      [at.cells, at.flow] = [[], []];
      continue;
    }
    at.flow.push({ kind: 'text', paragraph });
    if (paragraph.ends !== 'cell' || open.length === 1) continue;
    at.cells.push(at.flow);
    at.flow = [];
  }
  while (open.length > 1) close();
  return whole.flow;
};
