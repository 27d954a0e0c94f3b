import type { Block } from '../../schema/document.js';
import type { Notice, Result } from '../../schema/notice.js';
import type { Box, Place } from '../../schema/place.js';
import type { Cell, Table } from '../../schema/table.js';
import { area, around, height, width } from '../grid/ink.js';
import type { Line } from '../grid/text.js';
import type { GridPage } from '../grid/page-table.js';
import type { StitchedTable } from '../grid/stitch.js';
import { cellNotice } from './notices.js';
import { linesToBlocks, measure } from './paragraphs.js';
import type { PageLine, TextBlock } from './paragraphs.js';

/** Tables, paragraphs and pictures of all pages as blocks in reading order, each with its place on the page as displayed. */

/** Smaller pictures are icons, bullets, logos in a line. Points. */
const icon = 48;

type Piece =
  { readonly kind: 'table'; readonly table: StitchedTable } | { readonly kind: 'image'; readonly page: number; readonly box: Box } | TextBlock;

const hundredth = (value: number): number => Math.round(value * 100) / 100;
/** To hundredths of a point. */
export const rounded = ([x0, top, x1, bottom]: Box): Box => [hundredth(x0), hundredth(top), hundredth(x1), hundredth(bottom)];

/** A picture cut into strips or tiles is one picture. */
const picturesOf = (page: GridPage): Box[] => {
  const whole: Box[] = [];
  for (const box of page.pictures) {
    let grown = box;
    for (let index = whole.length - 1; index >= 0; index--) {
      const other = whole[index]!;
      const apart = other[0] > grown[2] + 1 || other[2] < grown[0] - 1 || other[1] > grown[3] + 1 || other[3] < grown[1] - 1;
      if (apart) continue;
      grown = around([{ box: grown }, { box: other }]);
      whole.splice(index, 1);
    }
    whole.push(grown);
  }
  const sheet = page.width * page.height;
  return whole.filter((box) => width(box) >= icon && height(box) >= icon && !(area(box) > 0.8 * sheet && page.characters > 50));
};

/** Something on a page, and how high it stands. */
interface Mark {
  readonly top: number;
  readonly line?: Line;
  readonly table?: StitchedTable;
  readonly picture?: Box;
}

const downwards = (a: Mark, b: Mark): number => a.top - b.top;

/** From top to bottom; at one height lines come first. */
const marksOf = (page: GridPage, tables: readonly StitchedTable[]): Mark[] => {
  const marks: Mark[] = [];
  for (const line of page.lines) marks.push({ top: line.box[1], line });
  for (const table of tables) marks.push({ top: table.parts[0]!.box[1], table });
  for (const picture of picturesOf(page)) marks.push({ top: picture[1], picture });
  return marks.sort(downwards);
};

/** The tables that begin on each page, and the pages on which one goes on. */
const startsOf = (tables: readonly StitchedTable[]): [first: Map<number, StitchedTable[]>, goesOn: Set<number>] => {
  const first = new Map<number, StitchedTable[]>();
  const goesOn = new Set<number>();
  for (const table of tables)
    for (const [index, { page }] of table.parts.entries()) {
      if (index > 0) goesOn.add(page);
      else first.set(page, [...(first.get(page) ?? []), table]);
    }
  return [first, goesOn];
};

/** Pieces in reading order. Text runs on over a page's end, but not over a table. */
const piecesOf = (pages: readonly GridPage[], tables: readonly StitchedTable[]): Piece[] => {
  const text = measure(pages.flatMap((page) => page.lines));
  const pieces: Piece[] = [];
  let lines: PageLine[] = [];
  let waiting: Piece[] = [];
  const flush = (): void => {
    pieces.push(...linesToBlocks(lines, text), ...waiting);
    lines = [];
    waiting = [];
  };
  const [first, goesOn] = startsOf(tables);
  for (const [at, page] of pages.entries()) {
    for (const { line, table, picture } of marksOf(page, first.get(page.number) ?? [])) {
      if (line) lines.push({ ...line, page: page.number });
      else if (picture) {
        // text beside or under a stamp runs on; a picture in a gap of the text parts it
        const beside = page.lines.some((one) => one.box[1] < picture[3] && one.box[3] > picture[1]);
        waiting.push({ kind: 'image', page: page.number, box: picture });
        if (!beside) flush();
      } else if (table) {
        flush();
        pieces.push({ kind: 'table', table });
      }
    }
    const next = pages[at + 1];
    if ((next && goesOn.has(next.number)) || waiting.length > 0) flush();
  }
  flush();
  return pieces;
};

const tableBlock = (stitched: StitchedTable, block: number, shown: (box: Box, page: number) => Box): Result<Table> => {
  const first = stitched.parts[0]!;
  const notices: Notice[] = [];
  const cells: Cell[] = [];
  for (const { row, column, rowSpan, colSpan, text, page, box, doubts, readings } of stitched.cells) {
    const place: Place = { block, cell: [row, column], page: Math.floor(page), box: shown(box, page) };
    for (const doubt of doubts) notices.push(cellNotice(doubt, place));
    cells.push(readings ? { row, column, rowSpan, colSpan, text, place, readings } : { row, column, rowSpan, colSpan, text, place });
  }
  const place: Place = { block, page: Math.floor(first.page), box: shown(first.box, first.page) };
  return {
    value: {
      kind: 'table',
      rows: stitched.rows,
      columns: stitched.columns,
      cells,
      pages: [...new Set(stitched.parts.map((part) => Math.floor(part.page)))],
      place,
    },
    notices,
  };
};

/** @param pages without running heads and page numbers */
export const toBlocks = (pages: readonly GridPage[], tables: readonly StitchedTable[]): Result<readonly Block[]> => {
  const shownOn = new Map(pages.map((page) => [page.number, page.shown]));
  const shown = (box: Box, page: number): Box => rounded(shownOn.get(page)?.(box) ?? box);
  const notices: Notice[] = [];
  const blocks = piecesOf(pages, tables).map((piece, block): Block => {
    if (piece.kind === 'table') {
      const table = tableBlock(piece.table, block, shown);
      notices.push(...table.notices);
      return table.value;
    }
    const place: Place = { block, page: Math.floor(piece.page), box: shown(piece.box, piece.page) };
    if (piece.kind === 'image') return { kind: 'image', place };
    notices.push(...piece.doubts.map((doubt) => cellNotice(doubt, place)));
    return piece.kind === 'heading' ? { kind: 'heading', level: 1, text: piece.text, place } : { kind: 'paragraph', text: piece.text, place };
  });
  return { value: blocks, notices };
};
