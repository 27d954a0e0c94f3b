import type { Link } from '../../schema/document.js';

/** Paragraphs and tables as they follow one another; a cell and a text box hold such a flow too. */

export interface Picture {
  readonly alt: string;
  /** Name of the part that holds it; null where the package has none, and where Word shows a piece of it only. */
  readonly part: string | null;
}

/** Why a paragraph may not read as it is printed. */
export type Unsure = 'formula' | 'unread-field' | 'unknown-element' | 'struck-out';

export interface WordParagraph {
  readonly kind: 'text';
  /** Of a heading its level from 1; 0 of text. */
  readonly level: number;
  /** Its automatic number. */
  readonly number: string;
  /** Text in which `\n` breaks a line, and the pictures in it. */
  readonly parts: readonly (string | Picture)[];
  readonly links: readonly Link[];
  readonly unsure: readonly Unsure[];
  /** Text boxes and pictures that are anchored in it. */
  readonly boxes: Flow;
}

export interface WordCell {
  readonly flow: Flow;
  readonly span: number;
  /** Legacy merge with the cell before (17.4.22). */
  readonly across: Merge;
  readonly down: Merge;
}

export type Merge = 'alone' | 'starts' | 'continues';

export interface WordRow {
  /** Columns left out before the first cell and after the last (17.4.15, 17.4.14). */
  readonly before: number;
  readonly after: number;
  readonly cells: readonly WordCell[];
}

export interface WordTable {
  readonly kind: 'table';
  /** Twips of the columns that the table says it has, infinite where it does not say how wide. */
  readonly widths: readonly number[];
  readonly rows: readonly WordRow[];
}

export type Flow = readonly (WordParagraph | WordTable)[];

const textOf = (paragraph: WordParagraph): string => paragraph.parts.filter((part) => typeof part === 'string').join('');

/** The lines of a cell: those of tables inside it among them, pictures left out, automatic numbers before their paragraphs. */
export const linesIn = (flow: Flow): readonly string[] =>
  flow.flatMap((node) =>
    node.kind === 'table'
      ? node.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.down === 'continues' ? [] : linesIn(cell.flow))))
      : [...`${node.number}${textOf(node)}`.split('\n'), ...linesIn(node.boxes)],
  );

export const isBlank = (flow: Flow): boolean => linesIn(flow).every((line) => line.trim() === '');
export const holdsTable = (flow: Flow): boolean => flow.some((node) => node.kind === 'table' || holdsTable(node.boxes));
/** A table of more than one cell; one cell alone is a frame around its text. */
export const holdsGrid = (flow: Flow): boolean =>
  flow.some((node) => {
    if (node.kind === 'text') return holdsGrid(node.boxes);
    const cells = node.rows.flatMap((row) => row.cells);
    return cells.length > 1 || cells.some((cell) => holdsGrid(cell.flow));
  });

/** True where all that is printed stands in one such frame. */
export const isFramed = (flow: Flow): boolean =>
  !holdsGrid(flow) && flow.filter((node) => node.kind === 'table').length === 1 && isBlank(flow.filter((node) => node.kind === 'text'));

/** Every paragraph, those of cells and boxes included, in reading order. */
export const paragraphsIn = function* (flow: Flow): Generator<WordParagraph> {
  for (const node of flow)
    if (node.kind === 'table') for (const row of node.rows) for (const cell of row.cells) yield* paragraphsIn(cell.flow);
    else {
      yield node;
      yield* paragraphsIn(node.boxes);
    }
};
