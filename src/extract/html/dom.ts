import { raise } from '../raised.js';
import type { CheerioAPI } from 'cheerio';
import { load } from 'cheerio';

/** The page as a tree; the only file that knows which library parses it. Node kinds are narrowed here once. */

export type { CheerioAPI } from 'cheerio';
export type Node = ReturnType<CheerioAPI['root']>[0] extends infer R ? (R extends { childNodes: readonly (infer C)[] } ? C : never) : never;
export type Element = Extract<Node, { attribs: unknown }>;

/** What the parser had to make good: the code of the HTML standard (13.2.2), and the offset in the source. */
export interface ParseError {
  readonly code: string;
  readonly at: number;
}

export interface ParsedPage {
  readonly page: CheerioAPI;
  readonly errors: readonly ParseError[];
}

/** Scripts do not run, so what a page shows without them is parsed too. */
export const parsePage = (html: string): ParsedPage => {
  const errors: ParseError[] = [];
  const page = load(html, { sourceCodeLocationInfo: true, onParseError: ({ code, startOffset }) => void errors.push({ code, at: startOffset }) });
  return { page, errors };
};

/** Markup made by a program: no errors to note. */
export const parseMarkup = (html: string): CheerioAPI => load(html);

/** Offsets in the source, end exclusive; `closed` where the source has the end tag. */
export interface Extent {
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
}

/** Null of what the parser put in by itself. */
export const extentOf = (node: Node): Extent | null => {
  const location = node.sourceCodeLocation;
  if (!location) return null;
  return { start: location.startOffset, end: location.endOffset, closed: 'endTag' in location && location.endTag !== undefined };
};

/** Makes another element of it, for the readers of tables: `<div role="row">` → tr. */
export const rename = (element: Element, name: string, attributes: Readonly<Record<string, string>> = {}): void => {
  element.name = name;
  Object.assign(element.attribs, attributes);
};

export const isElement = (node: Node): node is Element => 'attribs' in node;
/** Of a text node its text; null of anything else, comments included. */
export const textOfNode = (node: Node): string | null => (node.nodeType === 3 && 'data' in node ? node.data : null);
export const childrenOf = (node: Element): readonly Node[] => node.childNodes;
export const nameOf = (element: Element): string => element.name.toLowerCase();
export const attribute = (element: Element, name: string): string | null => element.attribs[name] ?? null;

const unseen = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'head',
  'title',
  'svg',
  'select',
  'option',
  'button',
  'input',
  'textarea',
  'object',
  'nav',
  'rt',
  'rp',
]);

/** The value of a property in the element's own style, without blanks; '' where it has none. */
export const styleOf = (element: Element, property: string): string =>
  new RegExp(`(?:^|;)\\s*${property}\\s*:([^;]*)`, 'i')
    .exec(attribute(element, 'style') ?? '')?.[1]
    ?.replace(/!important|\s+/gi, '')
    .toLowerCase() ?? '';

/** True where a browser shows nothing of an element, or nothing that is text of the page. The name in lower case. */
export const showsNothing = (name: string, attributes: Readonly<Record<string, string>>): boolean => {
  const style = attributes['style']?.replace(/\s+/g, '').toLowerCase() ?? '';
  return (
    unseen.has(name) ||
    attributes['hidden'] !== undefined ||
    /(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|font-size:0(?:px|pt|em)?(?:;|!|$)|opacity:0(?:\.0+)?(?:;|!|$))/.test(style) ||
    (/mso-hide:all/.test(style) && name !== 'table')
  );
};

export const isHidden = (element: Element): boolean => showsNothing(nameOf(element), element.attribs);

export const walk = function* (element: Element): Generator<Element> {
  for (const child of childrenOf(element))
    if (isElement(child) && !isHidden(child)) {
      yield child;
      yield* walk(child);
    }
};

const breaking = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td tfoot th thead tr ul ucapcontent ucaptitle publishtime caption'.split(
    ' ',
  ),
);

/** Elements that begin and end a line. Unknown elements of site software (`<ucapcontent>`) hold blocks and break too. */
export const breaksLine = (element: Element): boolean => breaking.has(nameOf(element));

/** Raised or lowered by its tag or its style. The name in lower case. */
export const raises = (name: string, attributes: Readonly<Record<string, string>>): boolean =>
  /^su[bp]$/.test(name) || /vertical-align\s*:\s*(?:super|sub\b|text-top)/i.test(attributes['style'] ?? '');

export const isRaised = (element: Element): boolean => raises(nameOf(element), element.attribs);

/** Struck out by its tag or its style: what it says is said no longer. */
export const isStruck = (element: Element): boolean =>
  /^(?:s|strike|del)$/.test(nameOf(element)) || /text-decoration(?:-line)?\s*:[^;]*line-through/i.test(attribute(element, 'style') ?? '');

/** True where text in it is struck out. */
export const holdsStruck = (element: Element): boolean => {
  for (const below of walk(element)) if (isStruck(below) && plainText(below).trim() !== '') return true;
  return false;
};

/** Visible text that is not struck out, lines apart. */
export const linesOf = (element: Element): string[] => {
  const lines = [''];
  const visit = (node: Node, raised: boolean): void => {
    const text = textOfNode(node);
    if (text !== null) lines[lines.length - 1] += raised ? raise(text) : text;
    if (!isElement(node) || isHidden(node) || isStruck(node)) return;
    if (nameOf(node) === 'br') {
      lines.push('');
      return;
    }
    const breaks = breaksLine(node);
    if (breaks) lines.push('');
    const up = raised || isRaised(node);
    childrenOf(node).forEach((child) => visit(child, up));
    if (breaks) lines.push('');
  };
  childrenOf(element).forEach((child) => visit(child, false));
  return lines;
};

export const plainText = (element: Element): string => linesOf(element).join('');

/** How deep the elements are nested; told without recursion, because recursion is what depth breaks. */
export const depthOf = (root: Element): number => {
  let deepest = 0;
  const open: (readonly [Element, number])[] = [[root, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [element, depth] = next;
    deepest = Math.max(deepest, depth);
    for (const child of childrenOf(element)) if (isElement(child)) open.push([child, depth + 1]);
  }
  return deepest;
};

/** The page's own style sheets. */
export const textOfStyles = (page: CheerioAPI): string[] =>
  page('style')
    .toArray()
    .map((style) => page(style).text());
