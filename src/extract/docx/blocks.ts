import type { Block, Link } from '../../schema/document.js';
import type { Notice } from '../../schema/notice.js';
import { isGarbled } from '../html/mojibake.js';
import { lineOf } from '../html/text.js';
import { holdsGrid, linesIn, paragraphsIn, type Flow, type Picture, type WordParagraph, type WordTable } from './flow.js';
import { gridOf, unsureMessages } from './grid.js';
import { isLayout } from './layout.js';
import { placeCells, type PlacedTable } from './placed.js';

/** Paragraphs and tables → the blocks of a document, in reading order. A line break ends a line as a paragraph does. */

export interface ReadBlocks {
  readonly blocks: readonly Block[];
  readonly notices: readonly Notice[];
  readonly links: readonly Link[];
  /** For each table, by its block, the cells that a second reading should be asked for. */
  readonly suspicious: ReadonlyMap<number, ReadonlySet<string>>;
  /** Names of the parts that hold its pictures, by block. */
  readonly pictures: ReadonlyMap<number, string>;
}

const arranges = (placed: PlacedTable): boolean => {
  const rows = Array.from({ length: placed.rows }, (): { lines: readonly string[]; holdsGrid: boolean }[] => []);
  for (const cell of placed.cells) if (!cell.padding) rows[cell.row]!.push({ lines: linesIn(cell.flow), holdsGrid: holdsGrid(cell.flow) });
  return isLayout(rows);
};

const isPicture = (part: string | Picture): part is Picture => typeof part !== 'string';

export const blocksOf = (flow: Flow): ReadBlocks => {
  const blocks: Block[] = [];
  const notices: Notice[] = [];
  const suspicious = new Map<number, ReadonlySet<string>>();
  const pictures = new Map<number, string>();
  const writePicture = ({ alt, part }: Picture): void => {
    if (part !== null) pictures.set(blocks.length, part);
    blocks.push({ kind: 'image', ...(alt === '' ? {} : { alt }), place: { block: blocks.length } });
  };
  const writeLine = (line: string, { level, unsure }: WordParagraph): void => {
    const text = lineOf(line);
    if (text === '') return;
    const place = { block: blocks.length };
    if (level > 0) blocks.push({ kind: 'heading', level, text, place });
    else blocks.push({ kind: 'paragraph', text, place });
    if (isGarbled(text)) notices.push({ code: 'mojibake', message: '这一段文字有乱码，请对照原文。', place });
    for (const code of unsure) notices.push({ code, message: unsureMessages[code], place });
  };
  const writeText = (paragraph: WordParagraph): void => {
    // the number of a paragraph without content is not shown: an empty line left over
    let { number } = paragraph;
    for (const part of paragraph.parts)
      if (isPicture(part)) writePicture(part);
      else
        for (const line of part.split('\n')) {
          const isEmpty = lineOf(line) === '';
          writeLine(isEmpty ? '' : number + line, paragraph);
          if (!isEmpty) number = '';
        }
    write(paragraph.boxes);
  };
  const writeTable = (table: WordTable): void => {
    const placed = placeCells(table);
    if (arranges(placed)) {
      placed.cells.forEach((cell) => write(cell.flow));
      return;
    }
    const read = gridOf(placed, blocks.length);
    if (read.table.cells.some((cell) => cell.text.trim() !== '')) {
      if (read.suspicious.size > 0) suspicious.set(blocks.length, read.suspicious);
      blocks.push(read.table);
      read.notices.forEach((notice) => notices.push(notice));
    }
    // text of cells is in the grid
    for (const { flow: inside } of placed.cells)
      for (const paragraph of paragraphsIn(inside)) paragraph.parts.filter(isPicture).forEach(writePicture);
  };
  const write = (nodes: Flow): void => {
    for (const node of nodes)
      if (node.kind === 'text') writeText(node);
      else writeTable(node);
  };
  write(flow);
  const links = [...paragraphsIn(flow)].flatMap((paragraph) => paragraph.links.map((link) => ({ text: lineOf(link.text), href: link.href })));
  return { blocks, notices, links, suspicious, pictures };
};
