/** Dates as reports print them → ISO dates. Null where the digits make no date of the calendar. */

import { yearOf } from './text.js';

const chineseNumber = (text: string): number => {
  const plain = text.normalize('NFKC');
  if (/^\d+$/.test(plain)) return Number(plain);
  const digit = (mark: string | undefined): number => '〇一二三四五六七八九'.indexOf(mark ?? '〇');
  const [tens, ones] = plain.includes('十') ? plain.split('十') : ['', plain];
  const tenfold = plain.includes('十') ? (tens === '' ? 1 : digit(tens)) : 0;
  return tenfold * 10 + (ones === '' ? 0 : digit(ones));
};

const iso = (year: number | null, month: number, day: number): string | null => {
  if (year === null) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
};

/** A time may close up to the day (2024-03-1710:22) where print has lost the blank; then the day has two digits, or cannot be told. */
const western = /((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{2}(?=\d{2}:\d{2})|\d{1,2}(?!\d))/;
const printed = /([〇○零一二三四五六七八九\d]{4})年([〇一二三四五六七八九十\d]{1,3})月([〇一二三四五六七八九十\d]{1,3})日/;

/** The first date in a text. */
export const dateIn = (text: string): string | null => {
  const plain = text.normalize('NFKC');
  const match = printed.exec(plain.replace(/\s+/g, '')) ?? western.exec(plain);
  return match ? iso(yearOf(match[1]!), chineseNumber(match[2]!), chineseNumber(match[3]!)) : null;
};

/** True where the text is a date and nothing else. */
export const isDate = (text: string): boolean => {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^\(|\)$/g, '');
  return plain.length <= 18 && dateIn(plain) !== null && plain.replace(printed, '').replace(western, '') === '';
};

const span =
  /([〇○零一二三四五六七八九\d]{4})年([〇一二三四五六七八九十\d]{1,3})月([〇一二三四五六七八九十\d]{1,3})日(?:起|开始)?(?:至|到|—+|-+|~)(?:([〇○零一二三四五六七八九\d]{4})年|同年)?([〇一二三四五六七八九十\d]{1,3})月([〇一二三四五六七八九十\d]{1,3})日/;

/** `2023年1月1日至12月31日` → both dates, and the words; null where there is none. */
export const periodIn = (text: string): { readonly from: string; readonly to: string; readonly printed: string } | null => {
  const match = span.exec(text.normalize('NFKC').replace(/\s+/g, ''));
  if (!match) return null;
  const first = yearOf(match[1]!);
  const from = iso(first, chineseNumber(match[2]!), chineseNumber(match[3]!));
  const to = iso(match[4] === undefined ? first : yearOf(match[4]), chineseNumber(match[5]!), chineseNumber(match[6]!));
  return from && to ? { from, to, printed: match[0] } : null;
};
