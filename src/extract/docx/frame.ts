import type { Link } from '../../schema/document.js';
import type { CellProperties, ParagraphProperties, RowProperties } from './collect.js';
import { trackFields, type Fields } from './fields.js';
import type { Flow, Picture, Unsure, WordParagraph, WordRow, WordTable } from './flow.js';

/** What is open while a story is walked through: the body, a note, a cell or a text box, each with the paragraph and the table open in it. */

export interface Draft {
  readonly properties: ParagraphProperties;
  /** Null while it is not counted. */
  number: string | null;
  readonly parts: (string | Picture)[];
  readonly links: Link[];
  readonly unsure: Set<Unsure>;
  readonly boxes: (WordParagraph | WordTable)[];
}

export interface Run {
  shown: boolean;
  raised: boolean;
  struck: boolean;
}

export interface OpenRow extends RowProperties {
  readonly cells: WordRow['cells'][number][];
}

export interface OpenTable {
  readonly widths: number[];
  readonly rows: WordRow[];
  row: OpenRow | null;
}

export interface Frame {
  readonly flow: (WordParagraph | WordTable)[];
  /** Depth of the element that opened it. */
  readonly depth: number;
  readonly cell: CellProperties | null;
  readonly fields: Fields;
  readonly runs: Run[];
  readonly links: { readonly href: string; text: string; readonly ofField: boolean }[];
  paragraph: Draft | null;
  /** Paragraphs whose marks are gone: they go on in the next. */
  carried: Draft | null;
  table: OpenTable | null;
  /** Elements open that are no holders of text. */
  unknown: number;
  /** Drawings open. */
  drawings: number;
}

export const openFrame = (depth: number, cell: CellProperties | null): Frame => ({
  flow: [],
  depth,
  cell,
  fields: trackFields(),
  runs: [],
  links: [],
  paragraph: null,
  carried: null,
  table: null,
  unknown: 0,
  drawings: 0,
});

export const openDraft = (frame: Frame): Draft => {
  frame.paragraph = {
    properties: { style: null, outline: null, numId: null, level: null, joined: false },
    number: null,
    parts: [],
    links: [],
    unsure: new Set(),
    boxes: [],
  };
  return frame.paragraph;
};

/** Text behind what the paragraph holds already. */
export const append = (draft: Draft, text: string): void => {
  const last = draft.parts.at(-1);
  if (typeof last === 'string') draft.parts[draft.parts.length - 1] = last + text;
  else draft.parts.push(text);
};

const finished = (draft: Draft, level: number): WordParagraph => ({
  kind: 'text',
  level,
  number: draft.number ?? '',
  parts: draft.parts,
  links: draft.links,
  unsure: [...draft.unsure],
  boxes: draft.boxes,
});

/** Puts what was carried on before what stands in the paragraph. */
const join = (before: Draft, after: Draft): void => {
  const [last, first] = [before.parts.at(-1), after.parts[0]];
  if (typeof last === 'string' && typeof first === 'string') after.parts.splice(0, 1, ...before.parts.slice(0, -1), last + first);
  else after.parts.unshift(...before.parts);
  after.links.unshift(...before.links);
  after.boxes.unshift(...before.boxes);
  before.unsure.forEach((code) => after.unsure.add(code));
};

/** @param level of a heading; 0 of text */
export const closeDraft = (frame: Frame, level: number): void => {
  const draft = frame.paragraph;
  if (!draft) return;
  frame.paragraph = null;
  for (const link of frame.links) {
    if (link.text.trim() !== '') draft.links.push({ text: link.text, href: link.href });
    link.text = '';
  }
  if (frame.carried) join(frame.carried, draft);
  frame.carried = draft.properties.joined ? draft : null;
  if (!frame.carried) frame.flow.push(finished(draft, level));
};

/** What is carried on, where no paragraph follows. */
export const settle = (frame: Frame): void => {
  const { carried } = frame;
  frame.carried = null;
  if (carried) frame.flow.push(finished(carried, 0));
};

export const closeRow = (table: OpenTable): void => {
  const { row } = table;
  table.row = null;
  if (row && !row.gone) table.rows.push({ before: row.before, after: row.after, cells: row.cells });
};

export const closeTable = (frame: Frame): void => {
  const { table } = frame;
  frame.table = null;
  if (table && table.rows.length > 0) frame.flow.push({ kind: 'table', widths: table.widths, rows: table.rows });
};

export const asBox = (picture: Picture): Flow[number] => ({ kind: 'text', level: 0, number: '', parts: [picture], links: [], unsure: [], boxes: [] });
