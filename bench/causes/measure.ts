/** Plants slips of one kind and counts what the auditor says of their cause. */

import { audit } from '../../src/audit/audit.js';
import { causesFrom, findingsOf, lastYear, parentReport } from '../../src/audit/elsewhere.js';
import type { Held } from '../../src/audit/pair.js';
import { sketchReport } from '../../src/audit/sketch.js';
import { chanceFrom } from '../generator/random.js';
import { invented, sketchOf, varied, type Numbers } from './figures.js';
import type { Slip } from './plant.js';

export interface Counted {
  readonly kind: string;
  readonly planted: number;
  /** The right cause, and no other. */
  readonly right: number;
  /** A known cause that it was not. */
  readonly wrong: number;
  /** It is said that nobody can tell, or only which cell would clear the sums. */
  readonly untold: number;
  readonly mistakes: readonly { readonly seed: number; readonly codes: readonly string[] }[];
}

/** Codes that claim no slip: where to look, or that it cannot be told. */
const open = new Set(['one-cell', 'one-row', 'either-side', 'several-possible']);

const hold = (figures: Numbers, year: number, organ: string): Held => ({
  document: `${organ} ${year}`,
  report: sketchReport(sketchOf(figures, year, organ)),
  notices: [],
});

/** What is claimed of the sums that fail: null where none does. */
const claimed = (figures: Numbers, before: Numbers, above: Numbers): readonly string[] | null => {
  const own = hold(figures, 2023, '青溪县教育局');
  const sums = findingsOf(audit(own.report, own.notices)).filter(({ rule }) => /^t[34]-/.test(rule) && rule !== 't3-carry-over-capacity');
  const years = causesFrom(own, sums, lastYear(hold(before, 2022, '青溪县教育局')));
  const parents = causesFrom(own, sums, parentReport(hold(above, 2023, '青溪县人民政府')));
  const heads = sums.filter(({ cause, causedBy }) => cause !== null && causedBy === null);
  if (heads.length === 0) return null;
  return heads.map(({ id, cause }) => {
    const added = [...years, ...parents].filter(({ finding }) => finding === id);
    // as the store has it: of two that differ neither
    return added.length === 1 ? added[0]!.cause.code : cause!.code;
  });
};

export const measure = (slip: Slip, count: number, seed: number): Counted => {
  const mistakes: { seed: number; codes: readonly string[] }[] = [];
  const tally = { planted: 0, right: 0, wrong: 0, untold: 0 };
  for (let at = seed * 1_000_003; tally.planted < count; at++) {
    const chance = chanceFrom(at);
    const figures = invented(chance);
    const [before, above] = [varied(chance, figures), invented(chance)];
    const planted = slip.plant(chance, { figures, lastYear: before, parent: above });
    const codes = planted && claimed(planted, before, above);
    if (!codes) continue;
    tally.planted++;
    const specific = codes.filter((code) => !open.has(code));
    if (specific.some((code) => !slip.codes.includes(code))) {
      tally.wrong++;
      mistakes.push({ seed: at, codes: specific });
    } else if (specific.length > 0) tally.right++;
    else tally.untold++;
  }
  return { kind: slip.kind, ...tally, mistakes };
};
