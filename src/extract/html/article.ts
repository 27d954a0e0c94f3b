import { breaksLine, childrenOf, isElement, isHidden, nameOf, plainText, textOfNode, walk, type CheerioAPI, type Element, type Node } from './dom.js';
import { isMenu, isNamedFurniture, isToolLine } from './furniture.js';
import { cellsOf, isFigure, rowsOf } from './table.js';
import { lineOf } from './text.js';

/**
 * The report among the furniture of its page. Every element is weighed by the running text and the tables in it; the article is the deepest
 * element that still holds nearly all of that, and then what follows on it without a break (editors leave stray end tags, which close a
 * container before its text ends). A section lost outside is worse than a menu kept inside, so every table of figures must be in it.
 */

/** Share of the running text that the article must hold. */
const nearlyAll = 0.92;
/** An element named as furniture holds less than this share of the page's running text. */
const little = 0.15;

/** A table of figures, or one with places for them left empty; a table of links is neither. */
const isDataTable = (table: Element): boolean => {
  const rows = rowsOf(table).map(cellsOf);
  const cells = rows.flat();
  if (cells.filter((cell) => isFigure(plainText(cell).trim())).length >= 3) return true;
  return rows.length >= 3 && rows.some((row) => row.length >= 4) && cells.length >= 12 && !isMenu(table);
};

const isSentence = (line: string): boolean => /[。；！]/.test(line) || (line.length >= 60 && line.includes('，'));

/** Own lines of an element: text that is in no block of its own below it. */
const ownText = (element: Element): number => {
  let outside = '';
  const visit = (node: Node): void => {
    outside += textOfNode(node) ?? '';
    if (!isElement(node) || isHidden(node) || breaksLine(node) || nameOf(node) === 'a') return;
    childrenOf(node).forEach(visit);
  };
  childrenOf(element).forEach(visit);
  const text = lineOf(outside);
  // a footer has lines as long, but none that ends as a sentence does
  return isSentence(text) ? text.length : 0;
};

interface Weight {
  readonly own: number;
  /** Characters of running text outside links. */
  readonly text: number;
  readonly tables: number;
}

const weighAll = (root: Element): ReadonlyMap<Element, Weight> => {
  const weights = new Map<Element, Weight>();
  const weigh = (element: Element): Weight => {
    const below = childrenOf(element)
      .filter((child): child is Element => isElement(child) && !isHidden(child))
      .map(weigh);
    const own = breaksLine(element) ? ownText(element) : 0;
    const inner = below.reduce((all, one) => all + one.tables, 0);
    const tables = inner === 0 && nameOf(element) === 'table' && isDataTable(element) ? 1 : inner;
    const weight = { own, text: below.reduce((all, one) => all + one.text, own), tables };
    weights.set(element, weight);
    return weight;
  };
  weigh(root);
  return weights;
};

/** Text that goes on after (or begins before) the container: a sentence, a numbered title, a table, the date of a signature. */
const goesOn = (line: string): boolean => isSentence(line) || /^[一二三四五六七八九十]{1,3}、/.test(line) || /^\d{4}年\d{1,2}月\d{1,2}日$/.test(line);

export interface Article {
  readonly element: Element;
  /** True where the element, found inside the article, is furniture of the page. */
  readonly isFurniture: (element: Element) => boolean;
}

export const findArticle = (page: CheerioAPI): Article | null => {
  const root = page('body').get(0) ?? page.root().children().get(0);
  if (!root || !isElement(root)) return null;
  const weights = weighAll(root);
  const weightOf = (element: Element): Weight => weights.get(element) ?? { own: 0, text: 0, tables: 0 };
  const whole = weightOf(root);
  const isFurniture = (element: Element): boolean => {
    const { text, tables } = weightOf(element);
    if (tables > 0 || text >= little * Math.max(whole.text, 200)) return false;
    return (isNamedFurniture(element) && nameOf(element) !== 'p' && !hasTitle(element)) || (nameOf(element) !== 'p' && isMenu(element));
  };
  const net = new Map<Element, number>();
  const weighNet = (element: Element): number => {
    const below = childrenOf(element).filter((child): child is Element => isElement(child) && weights.has(child));
    const text = isFurniture(element) && element !== root ? 0 : below.reduce((all, one) => all + weighNet(one), weightOf(element).own);
    net.set(element, text);
    return text;
  };
  const all = weighNet(root);
  const carries = (node: Node): boolean => {
    if (!isElement(node)) return goesOn(lineOf(textOfNode(node) ?? ''));
    if (isHidden(node) || !weights.has(node) || isFurniture(node)) return false;
    return (net.get(node) ?? 0) > 0 || weightOf(node).tables > 0 || goesOn(lineOf(plainText(node)));
  };
  const isNothing = (node: Node): boolean =>
    isElement(node) ? isHidden(node) || lineOf(plainText(node)) === '' : lineOf(textOfNode(node) ?? '') === '';

  const path: Element[] = [root];
  for (let inner: Element | undefined = root; inner && all > 0;) {
    inner = childrenOf(inner).find(
      (child): child is Element =>
        isElement(child) &&
        breaksLine(child) &&
        !/^(?:p|table|h[1-6]|li)$/.test(nameOf(child)) &&
        (net.get(child) ?? 0) >= nearlyAll * all &&
        weightOf(child).tables === whole.tables,
    );
    if (inner) path.push(inner);
  }
  let at = path.length - 1;
  let last = at;
  for (; at > 0; at--) {
    const siblings = childrenOf(path[at - 1]!).filter((node) => !isNothing(node));
    const index = siblings.indexOf(path[at]!);
    if ([siblings[index - 1], siblings[index + 1]].some((node) => node !== undefined && carries(node))) last = at - 1;
    else if (index < siblings.length - 1) break;
  }
  return { element: path[last]!, isFurniture: (element) => isFurniture(element) || isToolLine(lineOf(plainText(element))) };
};

const hasTitle = (element: Element): boolean => nameOf(element) === 'header' && [...walk(element)].some((child) => /^h[12]$/.test(nameOf(child)));
