import type { Said } from '../schema/finding.js';
import type { Report } from '../schema/report.js';
import { figureName } from './labels.js';
import { equal } from './relations.js';

/** The small set of slips that turn a right figure into the printed one. What is said of a slip is a possibility, never a motive. */

export interface Slip {
  /** kebab-case, stable. */
  readonly code: string;
  /** Ends without a full stop, to stand in a bracket. */
  readonly message: Said;
}

const digitsOf = (value: number): string => String(Math.abs(value));

/** 487 and 478: the same digits, two of them exchanged. */
const swapped = (printed: string, wanted: string): boolean => {
  if (printed.length !== wanted.length || printed === wanted) return false;
  const differ = [...printed].flatMap((digit, at) => (digit === wanted[at] ? [] : [at]));
  return differ.length === 2 && printed[differ[0]!] === wanted[differ[1]!] && printed[differ[1]!] === wanted[differ[0]!];
};

/** 4877 and 487: one digit too many. */
const oneMore = (longer: string, shorter: string): boolean =>
  longer.length === shorter.length + 1 && [...longer].some((_, at) => longer.slice(0, at) + longer.slice(at + 1) === shorter);

const factorOf = (printed: number, wanted: number): number | null => {
  if (printed === 0 || wanted === 0) return null;
  const [large, small] = [Math.max(printed, wanted), Math.min(printed, wanted)];
  return [10, 100, 1_000, 10_000].find((factor) => equal(small * factor, large)) ?? null;
};

const slip = (code: string, zh: string, en: string): Slip => ({ code, message: { zh, en } });

/** What may have made `printed` of `wanted`; null where nothing known fits. */
export const slipOf = (printed: number, wanted: number): Slip | null => {
  const [a, b] = [digitsOf(printed), digitsOf(wanted)];
  const factor = factorOf(printed, wanted);
  if (printed === 0) return null;
  if (factor !== null) return slip('factor', `两数相差${factor}倍`, `they differ by a factor of ${factor}`);
  if (swapped(a, b)) return slip('digits-swapped', '可能是两位数字颠倒', 'two digits may be exchanged');
  if (wanted > 9 && oneMore(a, b)) return slip('digit-added', '可能多写了一位数字', 'one digit may be too many');
  if (printed > 9 && oneMore(b, a)) return slip('digit-lost', '可能漏写了一位数字', 'one digit may be missing');
  return null;
};

/** Cells whose number, left out of a sum or put in its place, makes a known slip. One applicant's row of 表三 has none: what equals it does so by chance. */
const usual = (id: string): readonly string[] => {
  const [, table, row, column] = /^(t\d)\.(.+)\.(\w+)$/u.exec(id) ?? [];
  if (table === 't4') return [`t4.${row}.pending`];
  return row === 'R7' ? ['N1', 'N2', 'N4'].map((other) => `t3.${other}.${column}`) : [];
};

/**
 * A cell of the same column or group whose number is the difference of a failed sum (left out: 尚未审结, 上年结转), or stands where the total should.
 * @param total figure id of the total
 * @param sum what it should be by its parts
 */
export const neighbourOf = (report: Report, total: string, sum: number): Slip | null => {
  const printed = report.figures[total]?.value;
  if (typeof printed !== 'number' || printed === 0) return null;
  for (const id of usual(total).filter((one) => one !== total)) {
    const value = report.figures[id]?.value;
    if (typeof value !== 'number' || value === 0) continue;
    const name = figureName(report, id);
    if (equal(printed, value)) return slip('equals-neighbour', `所填与${name}相同`, `it equals ${name}`);
    if (equal(Math.abs(sum - printed), value)) return slip('neighbour-left-out', `相差数等于${name}`, `the difference equals ${name}`);
  }
  return null;
};
