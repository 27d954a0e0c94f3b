import type { Block, Link } from '../../schema/document.js';
import { attribute, isHidden, nameOf, walk, type CheerioAPI, type Element } from './dom.js';
import { isAttachment } from './metadata.js';
import { isGarbled } from './mojibake.js';
import { cellsOf, isFigure, rowsOf } from './table.js';

/** Pages that are not what they should show: shells, framesets, tables that a script has yet to make, garbled text. */

const textOf = (blocks: readonly Block[]): string => blocks.map((block) => ('text' in block ? block.text : '')).join('');

/** Nothing but a heading, a place holder, `{{ title }}`. A page that links to a file is none, however short. */
export const isShell = (page: CheerioAPI, blocks: readonly Block[], links: readonly Link[]): boolean => {
  if (blocks.some((block) => block.kind === 'table' || block.kind === 'image') || links.some((link) => isAttachment(link.href))) return false;
  const text = textOf(blocks).replace(/\{\{.*?\}\}/g, '');
  return text === '' ? blocks.length > 0 || links.length === 0 : text.length < 40 && page('script').length > 0 && links.length === 0;
};

/** Text of less than this, without a full stop, is a title and a notice. */
const littleText = 200;

/** Where the page was saved from (a comment that browsers write), or what it declares as its base. */
const baseOf = (page: CheerioAPI, html: string): string | null =>
  page('base[href]').first().attr('href') ?? /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(html)?.[1] ?? null;

/**
 * The pages that a page without content of its own shows in frames: all of a frameset, or the frames of a page with next to no
 * text. Empty where the page has content, or where its frames show files (those are links).
 */
export const framesOf = (page: CheerioAPI, html: string, blocks: readonly Block[]): readonly string[] => {
  const text = textOf(blocks);
  if (blocks.some((block) => block.kind === 'table') || text.length >= littleText || text.includes('。')) return [];
  const base = baseOf(page, html);
  return page('frame[src], iframe[src]')
    .toArray()
    .filter((frame) => !isHidden(frame) || nameOf(frame) === 'iframe')
    .map((frame) => (attribute(frame, 'src') ?? '').trim())
    .filter((address) => address !== '' && !/^(?:about|javascript|data):/i.test(address))
    .map((address) => (base !== null && URL.canParse(address, base) ? new URL(address, base).href : address));
};

const holdsFigures = (table: Element): boolean =>
  rowsOf(table)
    .flatMap(cellsOf)
    .filter((cell) => isFigure(plain(cell))).length >= 3;
const plain = (cell: Element): string =>
  cell.childNodes
    .map((node) => ('data' in node ? node.data : ''))
    .join('')
    .trim();

/** Cells with figures in the text of a script, a template, a text field or a comment. */
const heldCells = /<t[dh]\b[^>]*>(?:\s|<[^>]*>|&nbsp;|\\[ntr])*\d/gi;

/**
 * True where the page shows no table of figures, but holds some that are not shown: in a template, in a text field, for browsers
 * without scripts, in a script. Without them the report would seem to have no tables.
 */
export const awaitsScript = (page: CheerioAPI, root: Element, blocks: readonly Block[]): boolean => {
  if (blocks.some((block) => block.kind === 'table' && block.cells.filter((cell) => isFigure(cell.text)).length >= 3)) return false;
  if ([...walk(root)].some((element) => nameOf(element) === 'table' && holdsFigures(element))) return false;
  const held = page('script, template, textarea, noscript')
    .toArray()
    .map((element) => page(element).html() ?? '')
    .map((text) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>'));
  return held.some((text) => (text.match(heldCells)?.length ?? 0) >= 3);
};

/** So many lines that are a figure and nothing else are a table. */
const aTable = 12;

/** True where figures stand in lines of their own: a table that is made in a way that is not read (a CSS grid, text boxes). */
export const hasLooseFigures = (blocks: readonly Block[]): boolean =>
  blocks.filter((block) => block.kind === 'paragraph' && /^\d[\d,]*(?:\.\d+)?$/.test(block.text)).length >= aTable;

/** Text blocks and cells of which this share is garbled make a page garbled; of a few the places are doubted. */
const mostlyGarbled = 0.3;
const few = 10;

export const isGarbledPage = (blocks: readonly Block[]): boolean => {
  const texts = blocks
    .flatMap((block) => (block.kind === 'table' ? block.cells.map((cell) => cell.text) : 'text' in block ? [block.text] : []))
    .filter((text) => /[^\0-\u00a0]/.test(text));
  const garbled = texts.filter(isGarbled).length;
  return garbled >= few && garbled > mostlyGarbled * texts.length;
};
