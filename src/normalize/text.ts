/** Two foldings of printed text, for comparing only: what is printed is kept as it is. */

const brackets: Readonly<Record<string, string>> = {
  '[': '(',
  ']': ')',
  '〔': '(',
  '〕': ')',
  '【': '(',
  '】': ')',
  '﹝': '(',
  '﹞': ')',
  '{': '(',
  '}': ')',
};

/** NFKC, no white space of any kind (zero-width too), one kind of bracket. Digits in circles become digits: never use it on figures. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]+/g, '')
    .replace(/[[\]〔〕【】﹝﹞{}]/g, (mark) => brackets[mark] ?? mark);

/** Letters, digits and ideographs alone: what two spellings of one label have in common. */
export const key = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** `一、` `（一）` `第一部分` `1.` `1、` `①` at the start of a folded label. */
const enumerator =
  /^(?:第[一二三四五六七八九十]+(?:部分|章|节)|\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+[、.,:]|\d{1,2}(?:[、.,:)]|(?=[^\d.])))[、.,:]*/;

/** The label without its number, as a key. */
export const bareKey = (text: string): string => key(fold(text).replace(enumerator, ''));

const digits = '〇一二三四五六七八九';

/** `二〇二三` → 2023; null where it is no year of four digits. */
export const yearOf = (text: string): number | null => {
  const plain = text
    .normalize('NFKC')
    .replace(/[○O零]/g, '〇')
    .replace(/[〇一二三四五六七八九]/g, (mark) => String(digits.indexOf(mark)));
  return /^(?:19|20)\d{2}$/.test(plain) ? Number(plain) : null;
};

/** Folded text, and for each of its characters the offset of the printed one that it comes from. */
export const foldWithOffsets = (text: string): { readonly folded: string; readonly offsets: readonly number[] } => {
  let folded = '';
  const offsets: number[] = [];
  let at = 0;
  for (const mark of text) {
    const plain = fold(mark);
    folded += plain;
    for (let index = 0; index < plain.length; index++) offsets.push(at);
    at += mark.length;
  }
  return { folded, offsets };
};
