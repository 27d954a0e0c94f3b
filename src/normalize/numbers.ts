import type { Column, Unit } from '../schema/form.js';
import type { Notice } from '../schema/notice.js';
import type { Place } from '../schema/place.js';
import type { Figure, LabelledFigure } from '../schema/report.js';
import { signedText } from './signed.js';

/**
 * The text of one cell → a figure. Blank, `/`, `-`, 无 and 0 stay five different things.
 * Only full-width forms are folded: NFKC would turn the footnote mark of `12①` into a digit.
 */

const blanks = /[\s\u200b-\u200f\u2060\ufeff\u00ad]/g;

const halfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/[\u2212\u2013]/g, '-');

const units: Readonly<Record<string, Unit>> = {
  件: '件',
  项: '项',
  万元: '万元',
  万: '万元',
  元: '元',
  亿元: '亿元',
  亿: '亿元',
  条: '条',
  个: '个',
};
const grammar =
  /^(?:人民币)?[¥￥]?([+-]?)((?:\d[\d, ]*)?\.?\d+)(万元|亿元|件|项|元|条|个|万|亿)?(?:(?<=元)整)?(?:[(（[](.*?)[)）\]]|((?:其中|含|注|包括).*)|([*※#①-⑳]))?$/u;
const regular = /^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)(?:\.\d+)?$|^\.\d+$/;

/** Money in 元. */
const worth: Readonly<Partial<Record<string, number>>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

/** The value in the unit wanted; null where the two count different things. */
const inUnit = (value: number, unit: string | null, wanted: string): number | null => {
  if (unit === wanted) return value;
  const [from, to] = [unit === null ? undefined : worth[unit], worth[wanted]];
  return from === undefined || to === undefined ? null : Number(((value * from) / to).toPrecision(15));
};

/** A count is a count, whether the report says 件, 项, 条 or 个. */
const counts: readonly (string | null)[] = ['件', '项', '条', '个'];

/** Unit named in a column head, such as 采购总金额（万元）. */
export const headUnit = (head: string): Unit | null => {
  const plain = halfWidth(head).replace(blanks, '');
  const named = /(?:单位[:：]?|单位为|[(（])(万元|亿元|元)/.exec(plain)?.[1] ?? /金额(万元|亿元|元)$/.exec(plain)?.[1];
  return named ? (units[named] ?? null) : null;
};

export interface ReadFigure {
  readonly figure: Figure;
  readonly doubt: Notice | null;
}

interface Parsed {
  readonly value: number;
  /** The digits as printed, with what stands between them. */
  readonly number: string;
  readonly suffix: string | null;
  readonly note: string | null;
  /** The sign is not certain. */
  readonly doubtful: boolean;
}

/** What a text says as a number; null where it is none. */
const parse = (text: string, signed: boolean): Parsed | null => {
  const joined = text.replace(/(?<=\D)\s+|\s+(?=\D)/g, '');
  const said = signed ? signedText(joined) : null;
  const match = grammar.exec(said?.text ?? joined);
  if (!match) return null;
  const [, sign, number = '', suffix, inBrackets, words, mark] = match;
  const note = inBrackets ?? words ?? mark;
  const value = Number(`${sign === '-' ? '-' : ''}${number.replace(/[, ]/g, '')}`) + 0;
  return { value, number, suffix: suffix ?? null, note: note === undefined ? null : noteText(text, note), doubtful: said?.doubtful ?? false };
};

const plainOf = (printed: string): string =>
  halfWidth(printed)
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .trim();

const noNumber = (printed: string, status: 'blank' | 'not-a-number', place: Place): Figure => ({
  value: null,
  printed,
  status,
  unit: null,
  normalized: null,
  place,
});

const doubtOf = (printed: string, { value, number, doubtful }: Parsed, place: Place): Notice | null => {
  if (doubtful) return { code: 'sign-unclear', message: `单元格“${printed}”中的横线按负号读作 ${value}，请对照原文。`, place };
  if (regular.test(number)) return null;
  return { code: 'digits-apart', message: `单元格“${printed}”中的数字被空格或分隔符断开，按 ${value} 读取，请对照原文。`, place };
};

/**
 * Reads one cell of an official table.
 * @param printed the cell's text
 * @param column the form's column; `head` is its printed label, which may name a unit
 */
export const readFigure = (printed: string, column: Column, head: string, place: Place): ReadFigure => {
  const text = plainOf(printed);
  if (text.replace(blanks, '') === '') return { figure: noNumber(printed, 'blank', place), doubt: null };
  const parsed = parse(text, column.signed ?? false);
  const money = worth[column.unit] !== undefined;
  // 3万 of a count is rounded; 25万 of a sum of money lacks its 元
  if (!parsed || (!money && (parsed.suffix === '万' || parsed.suffix === '亿')))
    return { figure: noNumber(printed, 'not-a-number', place), doubt: null };
  const formUnit = column.unitOpen ? headUnit(head) : (headUnit(head) ?? column.unit);
  const unit = parsed.suffix === null ? formUnit : (units[parsed.suffix] ?? null);
  const counted = counts.includes(unit) && counts.includes(column.unit) ? column.unit : unit;
  const figure: Figure = {
    value: parsed.value,
    printed,
    status: 'number',
    unit,
    normalized: inUnit(parsed.value, counted, column.unit),
    ...(parsed.note === null ? {} : { note: noteText(printed, parsed.note) }),
    place,
  };
  return { figure, doubt: doubtOf(printed, parsed, place) };
};

/** What a labelled figure is read to be, without its labels. `normalized` is in `unit`. */
export type Amount = Pick<LabelledFigure, 'value' | 'printed' | 'status' | 'unit' | 'normalized' | 'note' | 'place'>;

/**
 * Reads a figure that no form has a cell for.
 * @param unit what its row or its head says that is counted; null where neither does
 */
export const readAmount = (printed: string, unit: string | null, place: Place): { readonly amount: Amount; readonly doubt: Notice | null } => {
  const text = plainOf(printed);
  if (text.replace(blanks, '') === '') return { amount: { ...noNumber(printed, 'blank', place), unit }, doubt: null };
  const own = /^(.*\d)\s*(万?(?:条|件|次|篇|人次|人|个|项|宗|起|例|部|份|名|期|场|元)|亿元)$/u.exec(text);
  const parsed = parse(own?.[1] ?? text, true);
  if (!parsed) return { amount: { ...noNumber(printed, 'not-a-number', place), unit }, doubt: null };
  const said = own?.[2] ?? parsed.suffix ?? unit;
  const value = parsed.value;
  const amount: Amount = {
    value,
    printed,
    status: 'number',
    unit: said,
    normalized: normalizedTo(value, said, unit),
    ...(parsed.note === null ? {} : { note: noteText(printed, parsed.note) }),
    place,
  };
  return { amount, doubt: doubtOf(printed, parsed, place) };
};

/** In the row's unit: 1.2万条 → 12000; null where money stands against a count. */
const normalizedTo = (value: number, said: string | null, unit: string | null): number | null => {
  const rounded = said !== null && said !== '万元' && said.startsWith('万');
  const counted = rounded ? Number((value * 10_000).toPrecision(15)) : value;
  if (said === null || unit === null) return counted;
  return worth[said] === undefined && worth[unit] === undefined ? counted : inUnit(value, said, unit);
};

/** The note as printed (brackets off, inner blanks kept). */
const noteText = (printed: string, folded: string): string => /[(（[［]([\s\S]*)[)）\]］]\s*$/.exec(printed)?.[1]?.trim() ?? folded;
