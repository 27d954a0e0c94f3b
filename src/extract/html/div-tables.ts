import {
  attribute,
  breaksLine,
  childrenOf,
  isElement,
  isHidden,
  nameOf,
  plainText,
  rename,
  textOfNode,
  walk,
  type CheerioAPI,
  type Element,
} from './dom.js';
import { displaysOf } from './stylesheet.js';
import { isFigure } from './table.js';

/**
 * Tables that are made of other elements than `<table>`. They are made tables before anything is read: where the page says that
 * they are (roles, `display: table-row`), or where rows of as many cells each, with figures in them, stand under one another.
 */

type Part = 'table' | 'group' | 'row' | 'cell';

const roles: Readonly<Record<string, Part>> = {
  table: 'table',
  grid: 'table',
  rowgroup: 'group',
  row: 'row',
  cell: 'cell',
  gridcell: 'cell',
  columnheader: 'cell',
  rowheader: 'cell',
};
const displays: Readonly<Record<string, Part>> = {
  table: 'table',
  'inline-table': 'table',
  'table-row-group': 'group',
  'table-header-group': 'group',
  'table-footer-group': 'group',
  'table-row': 'row',
  'table-cell': 'cell',
};

const native = /^(?:table|tbody|thead|tfoot|tr|td|th|caption|colgroup|col)$/;

const elementsIn = (element: Element): Element[] => childrenOf(element).filter((child): child is Element => isElement(child) && !isHidden(child));

/** True where all that an element shows is in its child elements. */
const hasNoOwnText = (element: Element): boolean => childrenOf(element).every((child) => (textOfNode(child) ?? '').trim() === '');

const makeRow = (row: Element, cells: readonly Element[]): void => {
  rename(row, 'tr');
  for (const cell of cells) {
    const spans = { colspan: attribute(cell, 'aria-colspan') ?? '1', rowspan: attribute(cell, 'aria-rowspan') ?? '1' };
    rename(cell, 'td', spans);
  }
};

/** The cells of a row of which all content stands in cells; null of any other element. */
const cellsIn = (row: Element, partOf: (element: Element) => Part | null): readonly Element[] | null => {
  const cells = elementsIn(row).filter((child) => partOf(child) === 'cell');
  const rest = elementsIn(row).filter((child) => partOf(child) !== 'cell' && plainText(child).trim() !== '');
  return cells.length > 0 && rest.length === 0 && hasNoOwnText(row) ? cells : null;
};

/** A table that the page says is one: two rows at least, directly in it or in groups. */
const makeSaid = (element: Element, partOf: (element: Element) => Part | null): void => {
  const groups = elementsIn(element).filter((child) => partOf(child) === 'group');
  const rows = [element, ...groups].flatMap(elementsIn).filter((child) => partOf(child) === 'row');
  const read = rows.map((row) => [row, cellsIn(row, partOf)] as const);
  if (read.length < 2 || read.some(([, cells]) => cells === null)) return;
  const isAll = elementsIn(element).every((child) => partOf(child) === 'row' || partOf(child) === 'group' || plainText(child).trim() === '');
  if (partOf(element) !== 'table' && !isAll) return;
  rename(element, 'table');
  for (const group of groups) rename(group, 'tbody');
  for (const [row, cells] of read) makeRow(row, cells ?? []);
};

/** Longest text of a cell whose row is told by its make alone. */
const longestCell = 80;

const isLeaf = (element: Element): boolean => {
  const below = [...walk(element)];
  return below.every((child) => !breaksLine(child) || nameOf(child) === 'p') && below.every((child) => !/^(?:img|a|ul|ol)$/.test(nameOf(child)));
};

/** Rows of as many cells each, three at least, with figures in most rows but the first. */
const makeUniform = (element: Element): void => {
  const rows = elementsIn(element);
  const [first] = rows;
  if (!first || rows.length < 3 || !hasNoOwnText(element) || rows.some((row) => nameOf(row) !== nameOf(first) || native.test(nameOf(row)))) return;
  const cells = rows.map(elementsIn);
  const width = cells[0]!.length;
  if (width < 3 || cells.some((row) => row.length !== width) || !rows.every(hasNoOwnText)) return;
  const texts = cells.map((row) => row.map((cell) => plainText(cell).trim()));
  const withFigures = texts.slice(1).filter((row) => row.slice(1).some(isFigure)).length;
  if (withFigures < (rows.length - 1) / 2 || texts.flat().some((text) => text.length > longestCell)) return;
  if (!cells.flat().every((cell) => isLeaf(cell) && !native.test(nameOf(cell)))) return;
  rename(element, 'table');
  for (const [index, row] of rows.entries()) makeRow(row, cells[index]!);
};

/** Makes tables of what is shown as such, and hides what the page's own style sheet hides inside of tables. */
export const makeTables = (page: CheerioAPI, root: Element): void => {
  const shown = displaysOf(page);
  const partOf = (element: Element): Part | null => {
    if (native.test(nameOf(element))) return null;
    return roles[attribute(element, 'role')?.trim().toLowerCase() ?? ''] ?? displays[shown.get(element) ?? ''] ?? null;
  };
  const all = [...walk(root)];
  const holders = all.filter(
    (element) => !native.test(nameOf(element)) && elementsIn(element).some((child) => /^(?:row|group)$/.test(partOf(child) ?? '')),
  );
  for (const holder of holders) if (partOf(holder) !== 'group' || !isPartOfTable(holder, partOf)) makeSaid(holder, partOf);
  for (const element of all) if (!native.test(nameOf(element))) makeUniform(element);
  for (const [element, display] of shown) if (display === 'none' && isInTable(element)) element.attribs['hidden'] = '';
};

const isPartOfTable = (group: Element, partOf: (element: Element) => Part | null): boolean => {
  const { parent } = group;
  return parent !== null && 'attribs' in parent && (partOf(parent) === 'table' || nameOf(parent) === 'table');
};

/** A table's rows are hidden to stay so; what is hidden elsewhere may be a tab that a click shows. */
const isInTable = (element: Element): boolean => {
  for (let node = element.parent; node; node = node.parent) if ('attribs' in node && nameOf(node) === 'table') return true;
  return false;
};
