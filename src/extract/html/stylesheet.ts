import { isElement, styleOf, textOfStyles, type CheerioAPI, type Element } from './dom.js';

/**
 * How the page's own style sheets and style attributes show its elements, as far as it matters here: `display`, and `none` also for
 * what is made invisible. Style sheets in files of their own are not read: they are not part of the page.
 */

/** Selectors that say how something is shown; site software has some dozens. Each costs a walk over the page. */
const mostSelectors = 300;

interface StyleRule {
  readonly selector: string;
  readonly display: string;
  readonly weight: number;
}

/** Ids, then classes, attributes and pseudo-classes, then names (Selectors Level 4, 17), as one number. */
const weightOf = (selector: string): number =>
  (selector.match(/#[\w-]/g)?.length ?? 0) * 10_000 +
  (selector.match(/[.[]|(?<!:):(?!:)/g)?.length ?? 0) * 100 +
  (selector.match(/(?:^|[\s>+~])[a-z]/gi)?.length ?? 0);

const displayIn = (declarations: string): string | null => {
  if (/(?:^|;)\s*visibility\s*:\s*(?:hidden|collapse)/i.test(declarations)) return 'none';
  return /(?:^|;)\s*display\s*:\s*([\w-]+)/i.exec(declarations)?.[1]?.toLowerCase() ?? null;
};

/** Offset behind the block that opens at `from`. */
const behindBlock = (css: string, from: number): number => {
  let depth = 0;
  for (let at = from; at < css.length; at++) {
    if (css[at] === '{') depth++;
    else if (css[at] === '}' && --depth === 0) return at + 1;
  }
  return css.length;
};

/** What holds for a screen of any size; `@media print` and the like are another page. */
const holds = (atRule: string): boolean => /^@media\s+(?:all|screen)\s*$/i.test(atRule);

const rulesIn = (sheet: string): StyleRule[] => {
  const rules: StyleRule[] = [];
  const css = sheet.replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, '');
  for (let at = 0; at < css.length;) {
    const open = css.indexOf('{', at);
    if (open < 0) break;
    const head = css
      .slice(at, open)
      .replace(/^[\s;}]+/, '')
      .trim()
      .split(';')
      .at(-1)!
      .trim();
    if (head.startsWith('@')) {
      at = holds(head) ? open + 1 : behindBlock(css, open);
      continue;
    }
    const close = css.indexOf('}', open);
    const end = close < 0 ? css.length : close;
    const display = displayIn(css.slice(open + 1, end));
    if (display !== null) for (const selector of head.split(',')) rules.push({ selector: selector.trim(), display, weight: weightOf(selector) });
    at = end + 1;
  }
  return rules;
};

/** Elements that a selector names; none where it is of a kind that only a browser can answer. */
const named = (page: CheerioAPI, selector: string): Element[] => {
  if (selector === '' || /:/.test(selector)) return [];
  try {
    return page(selector).toArray().filter(isElement);
  } catch {
    // a selector that is no selector holds for nothing, in a browser too
    return [];
  }
};

/** Elements of which the page says how they are shown. */
export const displaysOf = (page: CheerioAPI): ReadonlyMap<Element, string> => {
  const shown = new Map<Element, string>();
  const rules = textOfStyles(page).flatMap(rulesIn).slice(0, mostSelectors);
  for (const { selector, display } of rules.sort((a, b) => a.weight - b.weight))
    for (const element of named(page, selector)) shown.set(element, display);
  for (const element of page('[style*="display" i]').toArray()) {
    const own = isElement(element) ? styleOf(element, 'display') : '';
    if (own !== '') shown.set(element, own);
  }
  return shown;
};
