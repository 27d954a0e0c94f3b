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
  if (printed === 0 || wanted < 0) return null;
  if (factor !== null) return slip('factor', `两数相差${factor}倍`, `they differ by a factor of ${factor}`);
  if (swapped(a, b)) return slip('digits-swapped', '可能是两位数字颠倒', 'two digits may be exchanged');
  if (wanted > 9 && oneMore(a, b)) return slip('digit-added', '可能多写了一位数字', 'one digit may be too many');
  if (printed > 9 && oneMore(b, a)) return slip('digit-lost', '可能漏写了一位数字', 'one digit may be missing');
  return null;
};

/** Small numbers stand everywhere: that one of them is alike, or missing, tells nothing. */
const fewest = 4;

/** A cell whose number makes a known slip of a total: put in its place, left out of it, or counted into it. */
interface Near {
  readonly id: string;
  readonly ways: readonly ('equal' | 'out' | 'in')[];
}

/** One applicant's row of 表三 has none: what equals its total does so by chance. */
const nearOf = (total: string): readonly Near[] => {
  const [, table, row, column] = /^(t\d)\.(.+)\.(\w+)$/u.exec(total) ?? [];
  if (table === 't4') return column === 'total' ? [{ id: `t4.${row}.pending`, ways: ['equal', 'out'] }] : [];
  if (row !== 'R7') return [];
  return [
    { id: `t3.N1.${column}`, ways: ['equal'] },
    { id: `t3.N2.${column}`, ways: ['equal', 'out'] },
    { id: `t3.N4.${column}`, ways: ['equal', 'in'] },
  ];
};

/**
 * Cells of the same column or group whose number stands where the total should, or is the difference of a failed sum: left out (尚未审结, 上年结转), or
 * counted in (结转下年度).
 * @param total figure id of the total
 * @param sum what it should be by its parts
 */
export const neighboursOf = (report: Report, total: string, sum: number): readonly Slip[] => {
  const printed = report.figures[total]?.value;
  if (typeof printed !== 'number' || printed === 0) return [];
  return nearOf(total).flatMap(({ id, ways }) => {
    const value = report.figures[id]?.value;
    if (typeof value !== 'number' || value < fewest) return [];
    const name = figureName(report, id);
    return [
      ...(ways.includes('equal') && equal(printed, value) && Math.abs(sum - printed) >= fewest
        ? [slip('equals-neighbour', `所填与${name}相同`, `it equals ${name}`)]
        : []),
      ...(ways.includes('out') && equal(sum - printed, value)
        ? [slip('neighbour-left-out', `少计的数等于${name}`, `what is missing equals ${name}`)]
        : []),
      ...(ways.includes('in') && equal(printed - sum, value)
        ? [slip('neighbour-counted-in', `多计的数等于${name}`, `what is too much equals ${name}`)]
        : []),
    ];
  });
};

/** All that may have made of `wanted` the number that is printed in a cell. */
export const slipsAt = (report: Report, figure: string, wanted: number): readonly Slip[] => {
  const printed = report.figures[figure]?.value;
  if (typeof printed !== 'number' || wanted < 0 || equal(printed, wanted)) return [];
  const slip = slipOf(printed, wanted);
  return [...neighboursOf(report, figure, wanted), ...(slip ? [slip] : [])];
};
