import {
  attribute,
  breaksLine,
  childrenOf,
  isElement,
  isHidden,
  linesOf,
  nameOf,
  plainText,
  textOfNode,
  walk,
  type CheerioAPI,
  type Element,
} from './dom.js';
import { lineOf } from './text.js';

/**
 * The report among the furniture of its page. Every element is weighed by the running text and the tables of figures in it;
 * the article is the deepest element that still holds nearly all of that. A section lost outside would be worse than a menu
 * kept inside, so every table of figures must be in it, and names of containers are never needed.
 */

/** Share of the weight that the article must hold. */
const nearlyAll = 0.92;

const isFigure = (text: string): boolean => /^[\d\s.,０-９-]+(?:件|元|万元)?$/.test(text) && /[\d０-９]/.test(text);

interface Weight {
  /** Characters of running text outside links, and of tables with figures. */
  readonly text: number;
  readonly tables: number;
}

const sum = (weights: readonly Weight[]): Weight => ({
  text: weights.reduce((all, one) => all + one.text, 0),
  tables: weights.reduce((all, one) => all + one.tables, 0),
});

/** Own lines of an element: text that is in no block of its own below it. */
const ownText = (element: Element): number => {
  let outside = '';
  const visit = (node: (typeof element.childNodes)[number]): void => {
    outside += textOfNode(node) ?? '';
    if (!isElement(node) || isHidden(node) || breaksLine(node) || nameOf(node) === 'a') return;
    childrenOf(node).forEach(visit);
  };
  childrenOf(element).forEach(visit);
  const text = lineOf(outside);
  // sentences: a footer has lines as long, but none that ends
  return /[。；！]/.test(text) || text.length >= 100 ? text.length : 0;
};

export const findArticle = (page: CheerioAPI): Element | null => {
  const root = page('body').get(0) ?? page.root().children().get(0);
  if (!root || !isElement(root)) return null;
  const weights = new Map<Element, Weight>();
  const weigh = (element: Element): Weight => {
    const below = childrenOf(element)
      .filter((child): child is Element => isElement(child) && !isHidden(child))
      .map(weigh);
    const figures =
      nameOf(element) === 'table'
        ? [...walk(element)].filter((cell) => (nameOf(cell) === 'td' || nameOf(cell) === 'th') && isFigure(plainText(cell).trim())).length
        : 0;
    const own: Weight = { text: breaksLine(element) ? ownText(element) : 0, tables: figures >= 3 && below.every((one) => one.tables === 0) ? 1 : 0 };
    const weight = sum([own, ...below]);
    weights.set(element, weight);
    return weight;
  };
  const all = weigh(root);
  let article: Element = root;
  for (;;) {
    const inner: Element | undefined = childrenOf(article).find((child): child is Element => {
      const weight = isElement(child) ? weights.get(child) : undefined;
      return weight !== undefined && weight.text >= nearlyAll * all.text && weight.tables === all.tables;
    });
    if (!inner || !breaksLine(inner) || all.text === 0 || nameOf(inner) === 'p' || nameOf(inner) === 'table') return article;
    article = inner;
  }
};

const attachment = /\.(?:pdf|docx?|wps|ofd|rtf|xlsx?|zip)(?:[?#]|$)/i;

/** A menu, a list of related pages, a row of share buttons: three links or more and little else. */
export const isMenu = (element: Element): boolean => {
  const links = [...walk(element)].filter((child) => nameOf(child) === 'a');
  if (links.length < 3 || links.some((link) => attachment.test(attribute(link, 'href') ?? ''))) return false;
  const text = lineOf(linesOf(element).join('')).length;
  return text > 0 && links.reduce((length, link) => length + lineOf(plainText(link)).length, 0) / text > 0.7;
};
