import { childrenOf, extentOf, isElement, nameOf, plainText, textOfNode, type Element, type Node, type ParseError } from './dom.js';

/**
 * Signs that bytes of a page were lost or changed. A browser makes the best of broken markup without a word: a cell whose tag
 * is broken leaves its row, its text stands before the table, and the figures after it move one place to the left.
 */

export interface Damage {
  /** The page ends in the midst of something. */
  readonly cutOff: boolean;
  /** Tables that cannot be trusted in any cell. */
  readonly tables: ReadonlySet<Element>;
}

/** Zeros, which a parser drops without a trace: what stood there is lost. */
const zero = 'unexpected-null-character';

/** After `</`: all up to the next `>` is lost as a comment. (After `<` alone it stays, as text.) */
const lostText = ({ code, at }: ParseError, html: string): boolean => code === 'invalid-first-character-of-tag-name' && html.startsWith('</', at - 2);

/** Marks that no editor writes, line ends and tabs apart. */
const control = /(?![\t-\r])\p{Cc}/u;

/** End tags leave no element: `</td<td>` is one, of a name that no element has. */
const brokenEndTag = /<\/[a-z][\w:.-]*[^\w:.\->\s/]/gi;

/** With more signs than this there is no telling which tables they leave alone. */
const mostMarks = 1000;

/** So many zeros in a row, with something after them, are a block that was never written. */
const unwritten = /\0{16}[^\0]/;

const optionalEnd = /^(?:html|head|body|p|li|dt|dd|option|t[dhr]|tbody|thead|tfoot|colgroup|font|span|b|i|u|a|strong|em)$/;

/** Elements still open where the source ends: the last of the last. */
const openAtEnd = (root: Node): Element[] => {
  const open: Element[] = [];
  for (let node: Node | undefined = root; node && isElement(node); node = childrenOf(node).findLast((child) => isElement(child))) {
    const extent = extentOf(node);
    if (extent && !extent.closed) open.push(node);
    else if (extent) break;
  }
  return open;
};

const isCutOff = (html: string, root: Element, errors: readonly ParseError[]): boolean => {
  if (unwritten.test(html) || errors.some(({ code }) => code.startsWith('eof-') && code !== 'eof-in-doctype')) return true;
  if (/<\/(?:body|html)\s*>/i.test(html)) return false;
  const open = openAtEnd(root).map(nameOf);
  if (open.includes('table')) return true;
  return /<(?:html|body)[\s>]/i.test(html) && open.some((name) => !optionalEnd.test(name));
};

/** Text and elements of a table's source that stand before the table: they were in no cell. */
const putBefore = (table: Element): boolean => {
  const extent = extentOf(table);
  const firstRow = rowStart(table);
  if (!extent || firstRow === null) return false;
  for (let node = table.prev; node; node = node.prev) {
    const at = extentOf(node);
    if (at && at.end <= extent.start) return false;
    // a caption or a stray blank before the first row was never meant for a cell
    if (at && at.end > firstRow && (isElement(node) ? plainText(node) : (textOfNode(node) ?? '')).trim() !== '') return true;
  }
  return false;
};

/** Where the first row of cells begins; null of a table without one. */
const rowStart = (table: Element): number | null => {
  for (const child of childrenOf(table)) {
    if (!isElement(child)) continue;
    const at = nameOf(child) === 'tr' ? (extentOf(child)?.start ?? null) : /^t(?:body|head|foot)$/.test(nameOf(child)) ? rowStart(child) : null;
    if (at !== null) return at;
  }
  return null;
};

const isOdd = (text: string): boolean => text.includes('\ufffd') || control.test(text);

/**
 * A tag of which letters were changed (`t<tr`) or lost, or an attribute that swallowed the tags after it. A lone quote is nothing of the
 * kind: people leave it.
 */
const isBroken = (element: Element): boolean =>
  !/^[a-z][\w:.-]*$/i.test(nameOf(element)) ||
  Object.entries(element.attribs).some(
    ([name, value]) => isOdd(name) || /<|[^"']"|"[^"']/.test(name) || isOdd(value) || /<\/?[a-z][^<]*$/i.test(value),
  );

/**
 * @param html the source, as parsed
 * @param root the page's body
 */
export const findDamage = (html: string, root: Element, errors: readonly ParseError[]): Damage => {
  const tables: Element[] = [];
  const marks = errors.filter((error) => error.code === zero || lostText(error, html)).map(({ at }) => at);
  for (const match of html.matchAll(brokenEndTag)) marks.push(match.index);
  const broken = new Set<Element>();
  const visit: Element[] = [root];
  for (let element = visit.pop(); element; element = visit.pop()) {
    if (nameOf(element) === 'table') {
      tables.push(element);
      if (extentOf(element)?.closed === false || putBefore(element)) broken.add(element);
    }
    const at = isBroken(element) ? extentOf(element)?.start : undefined;
    if (at !== undefined) marks.push(at);
    for (const child of childrenOf(element)) if (isElement(child)) visit.push(child);
  }
  if (marks.length > mostMarks) return { cutOff: isCutOff(html, root, errors), tables: new Set(tables) };
  for (const at of marks) {
    const around = tables.filter((table) => contains(table, at));
    // of tables in one another the innermost
    const innermost = around.find((table) => !around.some((other) => other !== table && isInside(other, table)));
    if (innermost) broken.add(innermost);
  }
  return { cutOff: isCutOff(html, root, errors), tables: broken };
};

const contains = (table: Element, at: number): boolean => {
  const extent = extentOf(table);
  return extent !== null && extent.start <= at && at < extent.end;
};

const isInside = (inner: Element, outer: Element): boolean => {
  for (let node = inner.parent; node; node = node.parent) if (node === outer) return true;
  return false;
};

/** Debris of tags in what should be text: no label and no figure holds these marks. */
export const hasDebris = (text: string): boolean => /[<>]/.test(text) || control.test(text);
