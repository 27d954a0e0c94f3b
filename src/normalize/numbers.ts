import type { Column, Unit } from '../schema/form.js';
import type { Notice } from '../schema/notice.js';
import type { Place } from '../schema/place.js';
import type { Figure } from '../schema/report.js';

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

const units: Readonly<Record<string, Unit>> = { 件: '件', 项: '项', 万元: '万元', 万: '万元', 元: '元', 条: '条', 个: '个' };
const grammar = /^[¥]?([+-]?)((?:\d[\d, ]*)?\.?\d+)(万元|件|项|元|条|个|万)?(?:[(（[](.*?)[)）\]]|((?:其中|含|注|包括).*)|([*※#①-⑳]))?$/u;
const regular = /^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)(?:\.\d+)?$|^\.\d+$/;

/** What each unit is worth in the form's; null = the two count different things. */
const inUnit = (value: number, unit: Unit | null, wanted: Unit): number | null => {
  if (unit === wanted) return value;
  if (unit === '元' && wanted === '万元') return Number((value / 10_000).toPrecision(15));
  if (unit === '万元' && wanted === '元') return Number((value * 10_000).toPrecision(15));
  return null;
};

/** A count is a count, whether the report says 件, 项, 条 or 个. */
const counts: readonly Unit[] = ['件', '项', '条', '个'];

/** Unit named in a column head, such as 采购总金额（万元）. */
const headUnit = (head: string): Unit | null => {
  const named = /(?:单位[:：]?|[(（])(万元|元)/.exec(head)?.[1];
  return named ? (units[named] ?? null) : null;
};

export interface ReadFigure {
  readonly figure: Figure;
  readonly doubt: Notice | null;
}

/**
 * Reads one cell.
 * @param printed the cell's text
 * @param column the form's column; `head` is its printed label, which may name a unit
 */
export const readFigure = (printed: string, column: Column, head: string, place: Place): ReadFigure => {
  const text = halfWidth(printed)
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .trim();
  if (text.replace(blanks, '') === '') return { figure: { value: null, printed, status: 'blank', unit: null, normalized: null, place }, doubt: null };
  const match = grammar.exec(text.replace(/(?<=\D)\s+|\s+(?=\D)/g, ''));
  if (!match) return { figure: { value: null, printed, status: 'not-a-number', unit: null, normalized: null, place }, doubt: null };
  const [, sign, number = '', suffix, inBrackets, said, mark] = match;
  const note = inBrackets ?? said ?? mark;
  const value = Number(`${sign === '-' ? '-' : ''}${number.replace(/[, ]/g, '')}`) + 0;
  const formUnit = column.unitOpen ? headUnit(head) : (headUnit(head) ?? column.unit);
  const unit = suffix && (suffix !== '万' || column.unit === '万元') ? (units[suffix] ?? null) : formUnit;
  if (suffix === '万' && column.unit !== '万元')
    return { figure: { value: null, printed, status: 'not-a-number', unit: null, normalized: null, place }, doubt: null };
  const counted = unit && counts.includes(unit) && counts.includes(column.unit) ? column.unit : unit;
  const figure: Figure = {
    value,
    printed,
    status: 'number',
    unit,
    normalized: inUnit(value, counted, column.unit),
    ...(note === undefined ? {} : { note: noteText(printed, note) }),
    place,
  };
  if (regular.test(number)) return { figure, doubt: null };
  return { figure, doubt: { code: 'digits-apart', message: `单元格“${printed}”中的数字被空格或分隔符断开，按 ${value} 读取，请对照原文。`, place } };
};

/** The note as printed (brackets off, inner blanks kept). */
const noteText = (printed: string, folded: string): string => /[(（[［]([\s\S]*)[)）\]］]\s*$/.exec(printed)?.[1]?.trim() ?? folded;
