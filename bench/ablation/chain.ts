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

/** Applications per column, as the year before left them. */
const carriedOver = (before: Figures, own: Figures): Figures => {
  const next = { ...own };
  for (const column of columns) {
    const carried = number(before, `t3.N4.${column}`);
    const missing = Math.max(0, carried - number(next, `t3.R7.${column}`) - number(next, `t3.N4.${column}`));
    for (const row of ['R1', 'R7']) next[`t3.${row}.${column}`] = String(number(next, `t3.${row}.${column}`) + missing);
    next[`t3.N2.${column}`] = String(carried);
    next[`t3.N1.${column}`] = String(number(next, `t3.R7.${column}`) + number(next, `t3.N4.${column}`) - carried);
  }
  for (const row of ['N1', 'N2', 'R1', 'R7'])
    next[`t3.${row}.c7`] = String(columns.reduce((so, column) => so + number(next, `t3.${row}.${column}`), 0));
  return next;
};

/** The later draft with what the earlier one left. */
export const following = (before: Draft, later: Draft): Draft => ({ ...later, figures: carriedOver({ ...before.figures }, { ...later.figures }) });

/** Applications, the stock of documents and the fees follow the year before; no more cases after review than reviews. */
const continued = (chance: Chance, before: Figures, own: Figures): Figures => {
  const next = carriedOver(before, own);
  for (const kind of ['regulations', 'documents']) {
    const held = number(before, `t2.${kind}.inForce`);
    const repealed = held > 0 ? chance.between(0, Math.min(held, 6)) : 0;
    next[`t2.${kind}.repealed`] = String(repealed);
    next[`t2.${kind}.inForce`] = String(held + number(next, `t2.${kind}.issued`) - repealed);
  }
  next['t2.fees.amount'] = (number(before, 't2.fees.amount') * (0.8 + chance.next() * 0.5)).toFixed(2);
  const decided = number(next, 't4.review.upheld') + number(next, 't4.review.corrected') + number(next, 't4.review.other');
  if (number(next, 't4.after.total') > decided)
    for (const column of ['upheld', 'corrected', 'other', 'pending', 'total']) next[`t4.after.${column}`] = '0';
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
    figures =
      figures === null
        ? continued(chance, { ...own, 't2.regulations.inForce': organ.rulemaking ? '12' : '0' }, own)
        : continued(chance, figures, own);
    years.unshift(clean(chance, { ...options, form: '2021', organ, year: first + index, figures }));
  }
  return years as [Draft, ...Draft[]];
};
