import type { Block } from '../../schema/document.js';
import type { Notice } from '../../schema/notice.js';
import {
  attribute,
  breaksLine,
  childrenOf,
  isElement,
  isHidden,
  isRaised,
  isStruck,
  holdsStruck,
  nameOf,
  plainText,
  textOfNode,
  walk,
  type Element,
  type Node,
} from './dom.js';
import { raise } from '../raised.js';
import { markersOf } from './list.js';
import { headTable } from './metadata.js';
import { gridOf, isLayout } from './table.js';
import { isGarbled } from './mojibake.js';
import { lineOf } from './text.js';

/** The article's content in reading order: headings, paragraphs, tables, pictures. A `<br>` ends a line as a paragraph does. */

export interface ReadBlocks {
  readonly blocks: readonly Block[];
  readonly notices: readonly Notice[];
  /** Bytes of the pictures that are written into the page itself (data: URIs) or came with it, by the index of their block. */
  readonly pictures: ReadonlyMap<number, Uint8Array>;
}

const damage = '这张表的网页标记有损坏，内容可能缺失或错位，请对照原文。';

/** Pixels or points; a picture of less is a mark, not content. */
const smallest = 60;
/** A picture of more is content whatever its address is: a table may be a GIF. */
const large = 240;

const isIcon = (image: Element): boolean => {
  const style = attribute(image, 'style') ?? '';
  const sizes = ['width', 'height'].map(
    (side) => attribute(image, side) ?? new RegExp(`(?:^|[;\\s])${side}\\s*:\\s*([\\d.]+\\s*(?:px|pt)?)\\s*(?:;|$)`, 'i').exec(style)?.[1] ?? '',
  );
  const pixels = sizes.flatMap((size) => (size === '' || size.includes('%') ? [] : [Number.parseFloat(size)]));
  return (
    pixels.some((size) => size < smallest) ||
    (!pixels.some((size) => size >= large) &&
      /(?:icon|logo|qrcode|share|\.gif(?:$|\?))/i.test((attribute(image, 'src') ?? '').replace(/^data:.*/is, '')))
  );
};

/** Bytes of a picture whose `data:` URI was taken apart, or that came with the page; null where it lies elsewhere. */
const bytesOf = (image: Element, { written, beside }: Pick<PageAround, 'written' | 'beside'>): Uint8Array | null => {
  const address = attribute(image, 'src') ?? '';
  const [, number] = /^\s*data:image\/[\w.+-]+(?:;[\w=.-]+)*;base64,(\d+)\s*$/i.exec(address) ?? [];
  const data = number === undefined ? undefined : written[Number(number)];
  return data === undefined ? beside(address.trim()) : new Uint8Array(Buffer.from(decodeURIComponent(data), 'base64'));
};

/** What is known of the page that a block is read from. */
export interface PageAround {
  /** Tables of which no cell can be trusted. */
  readonly damaged: ReadonlySet<Element>;
  /** Base64 text of its pictures, by number. */
  readonly written: readonly string[];
  /** Pictures that came in one file with it, by their address. */
  readonly beside: PicturesBeside;
}

export type PicturesBeside = (address: string) => Uint8Array | null;

const nothingAround: PageAround = { damaged: new Set(), written: [], beside: () => null };

/**
 * @param isFurniture elements to leave out
 * @param lead a title that stands above the article
 */
export const readBlocks = (
  article: Element,
  isFurniture: (element: Element) => boolean,
  lead: string | null = null,
  { damaged, written, beside }: PageAround = nothingAround,
): ReadBlocks => {
  const blocks: Block[] = lead === null ? [] : [{ kind: 'heading', level: 1, text: lead, place: { block: 0 } }];
  const notices: Notice[] = [];
  const pictures = new Map<number, Uint8Array>();
  const markers = new Map<Element, string>();
  let line = '';
  let level = 0;
  let prefix = '';
  let raised = false;
  let struck = false;
  const flush = (): void => {
    const text = lineOf(line);
    const doubted = struck;
    line = '';
    struck = false;
    if (text === '') return;
    const place = { block: blocks.length };
    if (level > 0) blocks.push({ kind: 'heading', level, text: prefix + text, place });
    else blocks.push({ kind: 'paragraph', text: prefix + text, place });
    if (isGarbled(text)) notices.push({ code: 'mojibake', message: '这一段文字有乱码，请对照原文。', place });
    if (doubted) notices.push({ code: 'struck-out', message: '这一段有加删除线的文字，没有读入，请对照原文。', place });
    prefix = '';
  };
  const picture = (image: Element): void => {
    if (isIcon(image)) return;
    flush();
    const alt = attribute(image, 'alt');
    const bytes = bytesOf(image, { written, beside });
    if (bytes) pictures.set(blocks.length, bytes);
    blocks.push({ kind: 'image', ...(alt ? { alt } : {}), place: { block: blocks.length } });
  };
  /** False where its cells are to be read one after another. */
  const asTable = (element: Element): boolean => {
    // a head table stands before the text; what stands in it is the report's own
    const inText = blocks.some((block) => block.kind === 'table' || (block.kind === 'paragraph' && block.text.length > 40));
    if (!inText && headTable(element)) return true;
    if (isLayout(element)) return false;
    const { table, notices: doubts } = gridOf(element, blocks.length);
    if (table.cells.some((cell) => cell.text.trim() !== '')) {
      if (damaged.has(element)) notices.push({ code: 'damaged-markup', message: damage, place: table.place });
      blocks.push(table);
      notices.push(...doubts);
    }
    for (const below of walk(element)) if (nameOf(below) === 'img') picture(below);
    return true;
  };
  const inside = (element: Element): void => {
    const before = raised;
    raised ||= isRaised(element);
    childrenOf(element).forEach(visit);
    raised = before;
  };
  const visit = (node: Node): void => {
    const text = textOfNode(node);
    if (text !== null) line += raised ? raise(text) : text;
    if (!isElement(node) || isHidden(node)) return;
    if (isStruck(node)) {
      struck ||= plainText(node).trim() !== '' || holdsStruck(node);
      return;
    }
    const name = nameOf(node);
    if (name === 'br') flush();
    else if (name === 'img') picture(node);
    else if (!breaksLine(node)) inside(node);
    else if (!isFurniture(node)) {
      flush();
      if (name === 'table' && asTable(node)) return;
      const before = level;
      level = Number(/^h([1-6])$/.exec(name)?.[1] ?? level);
      for (const [item, marker] of markersOf(node)) markers.set(item, marker);
      prefix = markers.get(node) ?? prefix;
      inside(node);
      flush();
      level = before;
      // an item without text has no number to hand on
      if (markers.has(node)) prefix = '';
    }
  };
  childrenOf(article).forEach(visit);
  flush();
  return { blocks, notices, pictures };
};
