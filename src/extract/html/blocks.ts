import type { Block } from '../../schema/document.js';
import type { Notice } from '../../schema/notice.js';
import { isMenu } from './article.js';
import { attribute, breaksLine, childrenOf, isElement, isHidden, nameOf, textOfNode, type Element, type Node } from './dom.js';
import { headTable } from './metadata.js';
import { gridOf, isLayout } from './table.js';
import { lineOf } from './text.js';

/** The article's content in reading order: headings, paragraphs, tables, pictures. A `<br>` ends a line as a paragraph does. */

export interface ReadBlocks {
  readonly blocks: readonly Block[];
  readonly notices: readonly Notice[];
}

const chinese = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const markers: Readonly<Record<string, (n: number) => string>> = {
  '1': (n) => `${n}. `,
  a: (n) => `${String.fromCharCode(96 + n)}. `,
  A: (n) => `${String.fromCharCode(64 + n)}. `,
  'cjk-ideographic': (n) => `${chinese[n - 1] ?? n}、`,
  'simp-chinese-informal': (n) => `${chinese[n - 1] ?? n}、`,
};

/** What a browser prints before an item of a numbered list. */
const markerOf = (list: Element, item: number): string => {
  const style = /list-style(?:-type)?:\s*([\w-]+)/i.exec(attribute(list, 'style') ?? '')?.[1]?.toLowerCase();
  if (nameOf(list) !== 'ol' || style === 'none') return '';
  const start = Number.parseInt(attribute(list, 'start') ?? '1', 10);
  return (markers[style ?? attribute(list, 'type') ?? '1'] ?? markers['1']!)((Number.isFinite(start) ? start : 1) + item);
};

const isIcon = (image: Element): boolean =>
  ['width', 'height'].some((side) => Number.parseInt(attribute(image, side) ?? '', 10) < 60) ||
  /(?:icon|logo|qrcode|share|\.gif(?:$|\?))/i.test(attribute(image, 'src') ?? '');

/**
 * @param keepMenus for documents that have none, such as Word
 * @param lead a title that stands above the article
 */
export const readBlocks = (article: Element, keepMenus: boolean, lead: string | null = null): ReadBlocks => {
  const blocks: Block[] = lead === null ? [] : [{ kind: 'heading', level: 1, text: lead, place: { block: 0 } }];
  const notices: Notice[] = [];
  let line = '';
  let level = 0;
  let prefix = '';
  const flush = (): void => {
    const text = lineOf(line);
    line = '';
    if (text === '') return;
    const place = { block: blocks.length };
    if (level > 0) blocks.push({ kind: 'heading', level, text: prefix + text, place });
    else blocks.push({ kind: 'paragraph', text: prefix + text, place });
    if (/\ufffd/.test(text)) notices.push({ code: 'mojibake', message: '这一段文字有乱码，请对照原文。', place });
    prefix = '';
  };
  const visit = (node: Node, list: { readonly element: Element; readonly item: number } | null): void => {
    const text = textOfNode(node);
    if (text !== null) {
      line += text;
      return;
    }
    if (!isElement(node) || isHidden(node)) return;
    const name = nameOf(node);
    if (name === 'br') {
      flush();
      return;
    }
    if (name === 'img') {
      if (!isIcon(node)) {
        flush();
        const alt = attribute(node, 'alt');
        blocks.push({ kind: 'image', ...(alt ? { alt } : {}), place: { block: blocks.length } });
      }
      return;
    }
    if (name === 'table') {
      flush();
      // a head table stands before the text; what stands in it is the report's own
      const inText = blocks.some((block) => block.kind === 'table' || (block.kind === 'paragraph' && block.text.length > 40));
      if (!inText && headTable(node)) return;
      if (!isLayout(node)) {
        const { table, notices: doubts } = gridOf(node, blocks.length);
        if (table.cells.some((cell) => cell.text.trim() !== '')) {
          blocks.push(table);
          notices.push(...doubts);
        }
        return;
      }
    }
    if (!breaksLine(node)) {
      childrenOf(node).forEach((child) => visit(child, list));
      return;
    }
    if (!keepMenus && name !== 'p' && isMenu(node)) return;
    flush();
    const heading = /^h([1-6])$/.exec(name)?.[1];
    const before = level;
    if (heading) level = Number(heading);
    if (name === 'li' && list) prefix = markerOf(list.element, list.item);
    let item = 0;
    for (const child of childrenOf(node)) {
      const inList = name === 'ol' || name === 'ul' ? { element: node, item } : list;
      visit(child, inList);
      if (isElement(child) && nameOf(child) === 'li') item++;
    }
    flush();
    level = before;
  };
  childrenOf(article).forEach((child) => visit(child, null));
  flush();
  return { blocks, notices };
};
