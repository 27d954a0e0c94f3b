import { attribute, childrenOf, isElement, nameOf, type Element } from './dom.js';

/** What a browser prints before an item of a numbered list. */

const chinese = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 … 99. */
const counted = (n: number): string =>
  n < 10 ? chinese[n]! : `${n < 20 ? '' : chinese[Math.floor(n / 10)]!}十${n % 10 === 0 ? '' : chinese[n % 10]!}`;

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi', 'xvii', 'xviii', 'xix', 'xx'];

const letter = (n: number): string => String.fromCharCode(97 + ((n - 1) % 26));
const decimal = (n: number): string => `${n}. `;

const markers: Readonly<Record<string, (n: number) => string>> = {
  a: (n) => `${letter(n)}. `,
  A: (n) => `${letter(n).toUpperCase()}. `,
  i: (n) => `${romans[n - 1] ?? n}. `,
  I: (n) => `${(romans[n - 1] ?? String(n)).toUpperCase()}. `,
  'decimal-leading-zero': (n) => `${String(n).padStart(2, '0')}. `,
  'cjk-ideographic': (n) => `${n > 0 && n < 100 ? counted(n) : n}、`,
};
const names: Readonly<Record<string, string>> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
  'simp-chinese-informal': 'cjk-ideographic',
  'simp-chinese-formal': 'cjk-ideographic',
  'trad-chinese-informal': 'cjk-ideographic',
};
const unnumbered = /^(?:none|disc|circle|square)$/;

const styleOf = (element: Element): string | null =>
  /list-style(?:-type)?\s*:\s*(?:inside\s+|outside\s+)?([\w-]+)/i.exec(attribute(element, 'style') ?? '')?.[1]?.toLowerCase() ??
  attribute(element, 'type');

const wholeNumber = (text: string | null): number | null => (text !== null && /^\s*-?\d+\s*$/.test(text) ? Number(text) : null);

/** Markers of the list's items, by item; '' where none is printed. */
export const markersOf = (list: Element): ReadonlyMap<Element, string> => {
  const read = new Map<Element, string>();
  if (nameOf(list) !== 'ol') return read;
  let next = wholeNumber(attribute(list, 'start')) ?? 1;
  for (const item of childrenOf(list)) {
    if (!isElement(item) || nameOf(item) !== 'li') continue;
    const at = wholeNumber(attribute(item, 'value')) ?? next;
    const style = styleOf(item) ?? styleOf(list) ?? '1';
    read.set(item, unnumbered.test(style) || at < 1 ? '' : (markers[names[style] ?? style] ?? decimal)(at));
    next = at + 1;
  }
  return read;
};
