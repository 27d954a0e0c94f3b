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

const to = '(?:起|开始|始)?(?:至|到|—+|-+|–+|~)';
const year = '[〇○零一二三四五六七八九十\\d]{4}';
const number = '[〇一二三四五六七八九十\\d]{1,3}';
const first = `(?<y1>${year})年(?<m1>${number})月`;
const last = `(?:(?<y2>${year})年|同年|当年)?(?<m2>${number})月`;
const spans: readonly RegExp[] = [
  // 从2023年1月1日起，到2023年12月31日止: a comma between, both years printed
  new RegExp(`${first}(?<d1>${number})日(?:起|开始|始)[,、]?(?:至|到)(?<y2>${year})年(?<m2>${number})月(?<d2>${number})日`),
  new RegExp(`${first}(?<d1>${number})日(?:零时|\\d{1,2}时)?${to}${last}(?<d2>${number})日`),
  /(?<y1>(?:19|20)\d{2})[./-](?<m1>\d{1,2})[./-](?<d1>\d{1,2})(?:至|到|—+|-+|~)(?:(?<y2>(?:19|20)\d{2})[./-])?(?<m2>\d{1,2})[./-](?<d2>\d{1,2})(?!\d)/,
  // whole months, from January: 2023年1月至12月
  new RegExp(`(?<y1>${year})年(?<m1>1|一)月份?${to}${last}(?!${number}日)`),
];

const lastDay = (ofYear: number, month: number): number => new Date(Date.UTC(ofYear, month, 0)).getUTCDate();

/** `2023年1月1日至12月31日`, `2023年1月至12月`, `2023.1.1-2023.12.31` → both dates, and the words; null where there is none. */
export const periodIn = (text: string): { readonly from: string; readonly to: string; readonly printed: string } | null => {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const match = spans.map((one) => one.exec(plain)).find((one) => one !== null);
  if (!match?.groups) return null;
  const { y1 = '', m1 = '', d1 = '一', y2 = y1, m2 = '', d2 } = match.groups;
  const month = chineseNumber(m2);
  const from = iso(yearOf(y1), chineseNumber(m1), chineseNumber(d1));
  const until = iso(yearOf(y2), month, d2 === undefined ? lastDay(yearOf(y2) ?? 0, month) : chineseNumber(d2));
  return from && until ? { from, to: until, printed: match[0] } : null;
};
