/** Reports of one organ on years in a row, whose figures go over into one another. */

import { inventFigures } from '../generator/invent-figures.js';
import type { Chance } from '../generator/random.js';
import { clean } from './clean.js';
import type { CleanOptions } from './clean.js';
import type { Draft } from './draft.js';
import { organOf } from './organs.js';

type Figures = Record<string, string>;
const columns = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'];
const number = (figures: Figures, id: string): number => Number(figures[id]);

/** Takes over what the year before left: applications per column, and the stock of documents. */
const continued = (chance: Chance, before: Figures, own: Figures): Figures => {
  const next = { ...own };
  const totals = { N1: 0, N2: 0, R1: 0, R7: 0 };
  for (const column of columns) {
    const carried = number(before, `t3.N4.${column}`);
    const missing = Math.max(0, carried - number(next, `t3.R7.${column}`) - number(next, `t3.N4.${column}`));
    for (const row of ['R1', 'R7']) next[`t3.${row}.${column}`] = String(number(next, `t3.${row}.${column}`) + missing);
    next[`t3.N2.${column}`] = String(carried);
    next[`t3.N1.${column}`] = String(number(next, `t3.R7.${column}`) + number(next, `t3.N4.${column}`) - carried);
  }
  for (const row of Object.keys(totals)) next[`t3.${row}.c7`] = String(columns.reduce((so, column) => so + number(next, `t3.${row}.${column}`), 0));
  for (const kind of ['regulations', 'documents']) {
    const held = number(before, `t2.${kind}.inForce`);
    const repealed = held > 0 ? chance.between(0, Math.min(held, 6)) : 0;
    next[`t2.${kind}.repealed`] = String(repealed);
    next[`t2.${kind}.inForce`] = String(held + number(next, `t2.${kind}.issued`) - repealed);
  }
  next['t2.fees.amount'] = (number(before, 't2.fees.amount') * (0.8 + chance.next() * 0.5)).toFixed(2);
  // cases after review follow cases under review
  const decided = number(next, 't4.review.upheld') + number(next, 't4.review.corrected') + number(next, 't4.review.other');
  if (number(next, 't4.after.total') > decided) for (const column of ['upheld', 'corrected', 'other', 'pending', 'total']) next[`t4.after.${column}`] = '0';
  return next;
};

/** Newest first; all of the 2021 form. */
export const chain = (chance: Chance, count: number, options: CleanOptions = {}): readonly [Draft, ...Draft[]] => {
  const organ = options.organ ?? organOf(chance, options.kinds);
  const first = options.year ?? chance.between(2021, 2025 - count + 1);
  const scale = options.scale ?? chance.pick(['few', 'many', 'many']);
  const years: Draft[] = [];
  let figures: Figures | null = null;
  for (let index = 0; index < count; index++) {
    const own: Figures = inventFigures(chance, { form: '2021', otherUndivided: false, scale, rulemaking: organ.rulemaking });
    figures = figures === null ? continued(chance, { ...own, 't2.regulations.inForce': organ.rulemaking ? '12' : '0' }, own) : continued(chance, figures, own);
    years.unshift(clean(chance, { ...options, form: '2021', organ, year: first + index, figures }));
  }
  return years as [Draft, ...Draft[]];
};
