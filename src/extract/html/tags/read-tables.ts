import { Parser } from 'htmlparser2';

import { raise } from '../../raised.js';
import type { OtherTable } from '../../other-tables.js';
import { raises, showsNothing } from '../dom.js';
import { decodeBytes, encodingOf, type Encoding } from './decode-bytes.js';
import { ofAscii } from './of-ascii.js';
import { placeRows, type TagCell } from './place-rows.js';

/**
 * The tables of a page a second time, tag by tag: another parser than that of the document's own reading, no tree, and so none of the
 * repairs that a browser makes. What the two agree on, the bytes say; it is slower to doubt than they are, and never the first to be asked.
 */

/** Rows that are printed first, in the midst, and last. */
type Part = 0 | 1 | 2;
const partOf: Readonly<Record<string, Part>> = { thead: 0, tbody: 1, tfoot: 2 };

/** Text as its bytes stand in the page, entities unread. */
interface Piece {
  readonly written: string;
  readonly raised: boolean;
}

interface OpenCell {
  readonly span: Pick<TagCell, 'rowSpan' | 'colSpan'>;
  readonly lines: Piece[][];
}

interface OpenTable {
  readonly rows: { readonly part: Part; readonly cells: OpenCell[] }[];
  part: Part;
  inRow: boolean;
  cell: OpenCell | null;
}

interface OpenElement {
  readonly hidden: boolean;
  readonly raised: boolean;
}

const breaking = /^(?:br|p|div|li|ul|ol|dl|dt|dd|h[1-6]|table|tr|td|th|section|center|blockquote)$/;

/** Of a span what the standard caps it at; 0 reaches to the end of the table. */
const largestSpan = 1000;
const spanOf = (written: string | undefined): number => {
  const value = Number.parseInt(written ?? '', 10);
  return value >= 0 ? Math.min(value, largestSpan) : 1;
};

/** Tables inside one another whose cells take the text of the innermost; real pages have three or four. */
const mostNested = 8;

const lineOf = (pieces: readonly Piece[], encoding: Encoding): string =>
  pieces
    .map(({ written, raised }) => {
      const text = decodeBytes(written, encoding);
      return raised ? raise(text) : text;
    })
    .join('');

const finished = ({ rows }: OpenTable, encoding: Encoding): OtherTable => {
  const printed = ([0, 1, 2] as const).flatMap((part) => rows.filter((row) => row.part === part));
  return placeRows(
    printed.map(({ cells }) => cells.map(({ span, lines }): TagCell => ({ ...span, lines: lines.map((pieces) => lineOf(pieces, encoding)) }))),
  );
};

/** @param bytes of the page, in any encoding of which ASCII is a part, or in UTF-16 with its mark */
export const readTables = (bytes: Uint8Array): readonly OtherTable[] => {
  const narrow = ofAscii(bytes);
  const encoding = encodingOf(narrow);
  const tables: OtherTable[] = [];
  const open: OpenTable[] = [];
  const elements: OpenElement[] = [];
  const shown = (): boolean => !elements.at(-1)?.hidden;
  const breakLine = (): void => {
    for (const { cell } of open.slice(-mostNested)) cell?.lines.push([]);
  };
  const beginRow = (table: OpenTable): void => {
    table.rows.push({ part: table.part, cells: [] });
    [table.inRow, table.cell] = [true, null];
  };
  const endRow = (table: OpenTable): void => {
    [table.inRow, table.cell] = [false, null];
  };
  const beginCell = (table: OpenTable, attributes: Readonly<Record<string, string>>): void => {
    if (!table.inRow) beginRow(table);
    const span = { rowSpan: spanOf(attributes['rowspan']), colSpan: Math.max(1, spanOf(attributes['colspan'])) };
    table.cell = { span, lines: [[]] };
    table.rows.at(-1)!.cells.push(table.cell);
  };
  const begin = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (breaking.test(name)) breakLine();
    const table = open.at(-1);
    if (name === 'table') open.push({ rows: [], part: 1, inRow: false, cell: null });
    else if (!table) return;
    else if (name === 'tr') beginRow(table);
    else if (name === 'td' || name === 'th') beginCell(table, attributes);
    else if (partOf[name] !== undefined) {
      table.part = partOf[name];
      endRow(table);
    }
  };
  const end = (name: string): void => {
    if (breaking.test(name)) breakLine();
    const table = open.at(-1);
    if (!table) return;
    if (name === 'table') tables.push(finished(open.pop()!, encoding));
    else if (name === 'td' || name === 'th') table.cell = null;
    else if (name === 'tr') endRow(table);
    else if (partOf[name] !== undefined) table.part = 1;
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const outer = elements.at(-1);
        const own = { hidden: outer?.hidden === true || showsNothing(name, attributes), raised: outer?.raised === true || raises(name, attributes) };
        elements.push(own);
        if (!own.hidden) begin(name, attributes);
      },
      onclosetag: (name) => {
        if (shown()) end(name);
        elements.pop();
      },
      ontext: (text) => {
        if (!shown()) return;
        const piece = { written: text, raised: elements.at(-1)?.raised === true };
        for (const { cell } of open.slice(-mostNested)) cell?.lines.at(-1)?.push(piece);
      },
    },
    { decodeEntities: false },
  );
  // a character for each byte: tags and figures are ASCII in either encoding
  parser.end(narrow.toString('latin1'));
  return tables;
};
