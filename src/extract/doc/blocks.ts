import type { Block, Link } from '../../schema/document.js';
import type { Notice } from '../../schema/notice.js';
import { isLayout } from '../docx/layout.js';
import { isGarbled } from '../html/mojibake.js';
import { lineOf } from '../html/text.js';
import type { Flow, WordTable } from './flow.js';
import { gridOf, holdsGrid } from './grid.js';
import { linesIn } from './lines.js';
import { placeCells, type PlacedTable } from './placed.js';
import type { StoryParagraph } from './story.js';

/** Paragraphs and tables → the blocks of a document, in reading order. A line break ends a line as a paragraph does. */

export interface ReadBlocks {
  readonly blocks: readonly Block[];
  readonly notices: readonly Notice[];
  readonly links: readonly Link[];
}

const arranges = ({ rows }: PlacedTable): boolean =>
  isLayout(rows.map((row) => row.cells.filter((cell) => !cell.padding).map(({ flow }) => ({ lines: linesIn(flow), holdsGrid: holdsGrid(flow) }))));

export const blocksOf = (flow: Flow): ReadBlocks => {
  const blocks: Block[] = [];
  const notices: Notice[] = [];
  const links: Link[] = [];
  const picture = (): void => {
    blocks.push({ kind: 'image', place: { block: blocks.length } });
  };
  const writeText = (paragraph: StoryParagraph): void => {
    for (const line of paragraph.lines) {
      const text = lineOf(line);
      if (text === '') continue;
      const place = { block: blocks.length };
      if (paragraph.level > 0 && paragraph.depth === 0) blocks.push({ kind: 'heading', level: paragraph.level, text, place });
      else blocks.push({ kind: 'paragraph', text, place });
      if (isGarbled(text)) notices.push({ code: 'mojibake', message: '这一段文字有乱码，请对照原文。', place });
      if (paragraph.struck) notices.push({ code: 'struck-out', message: '这一段有加删除线的文字，没有读入，请对照原文。', place });
    }
    for (let count = 0; count < paragraph.pictures; count++) picture();
    paragraph.links.forEach((link) => links.push(link));
  };
  /** Pictures and links of cells; their text is in the grid. */
  const writeRest = (inside: Flow): void => {
    for (const node of inside)
      if (node.kind === 'table') node.rows.forEach((row) => row.cells.forEach(writeRest));
      else {
        for (let count = 0; count < node.paragraph.pictures; count++) picture();
        node.paragraph.links.forEach((link) => links.push(link));
      }
  };
  const writeTable = (table: WordTable): void => {
    const placed = placeCells(table);
    if (arranges(placed)) {
      placed.rows.forEach((row) => row.cells.forEach((cell) => write(cell.flow)));
      return;
    }
    const { table: grid, notices: doubts } = gridOf(placed, blocks.length);
    if (grid.cells.some((cell) => cell.text.trim() !== '')) {
      blocks.push(grid);
      doubts.forEach((doubt) => notices.push(doubt));
    }
    table.rows.forEach((row) => row.cells.forEach(writeRest));
  };
  const write = (nodes: Flow): void => {
    for (const node of nodes)
      if (node.kind === 'text') writeText(node.paragraph);
      else writeTable(node);
  };
  write(flow);
  return { blocks, notices, links };
};
