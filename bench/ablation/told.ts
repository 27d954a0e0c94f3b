/** The figures that a text tells, taken from the tables of a draft; a planter changes them before they are told. */

import { forms, undividedOther } from '../../src/schema/form.js';
import type { Chance } from '../generator/random.js';
import { sumOf, value } from './draft.js';
import type { Draft } from './draft.js';

export type Topic =
  | 'received' | 'carriedIn' | 'done' | 'carriedOut' | 'natural' | 'legal' | 'granted' | 'partly' | 'refused' | 'unavailable'
  | 'notHandled' | 'otherwise' | 'reviews' | 'suits' | 'issued' | 'inForce' | 'licences' | 'penalties' | 'coercion'; // prettier-ignore

export type Told = Readonly<Record<Topic, number>>;

const legal = ['c2', 'c3', 'c4', 'c5', 'c6'];
const outcomesOf = (draft: Draft, part: string): readonly string[] => {
  const undivided = (draft.otherUndivided || draft.figures['t3.R6.c7'] !== undefined) && part === 'R6';
  return undivided ? [undividedOther.id] : forms[draft.form].outcomes.filter((id) => id === part || id.startsWith(`${part}.`));
};
const cell = (draft: Draft, id: string): number => (draft.figures[id] === undefined ? 0 : value(draft, id));

export const toldBy = (draft: Draft): Told => ({
  received: sumOf(draft, ['N1']),
  carriedIn: sumOf(draft, ['N2']),
  done: sumOf(draft, ['R7']),
  carriedOut: sumOf(draft, ['N4']),
  natural: value(draft, 't3.N1.c1'),
  legal: sumOf(draft, ['N1'], legal),
  granted: sumOf(draft, ['R1']),
  partly: sumOf(draft, ['R2']),
  refused: sumOf(draft, outcomesOf(draft, 'R3')),
  unavailable: sumOf(draft, outcomesOf(draft, 'R4')),
  notHandled: sumOf(draft, outcomesOf(draft, 'R5')),
  otherwise: sumOf(draft, outcomesOf(draft, 'R6')),
  reviews: value(draft, 't4.review.total'),
  suits: value(draft, 't4.direct.total') + value(draft, 't4.after.total'),
  issued: cell(draft, 't2.documents.issued'),
  inForce: cell(draft, 't2.documents.inForce'),
  licences: cell(draft, 't2.licences.decisions'),
  penalties: cell(draft, 't2.penalties.decisions'),
  coercion: cell(draft, 't2.coercion.decisions'),
});

/** Every number that the tables print, with the sums of any two of the main rows, in all columns: a wrong number must be none of them. */
const innocent = (draft: Draft): ReadonlySet<number> => {
  const printed = Object.values(draft.figures).map(Number);
  const told = Object.values(toldBy(draft));
  const main = ['N1', 'N2', 'R7', 'N4'].flatMap((row) =>
    ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'].map((column) => value(draft, `t3.${row}.${column}`)),
  );
  const ofLegal = [['N1'], ['N2'], ['N1', 'N2'], ['R7'], ['N4']].flatMap((rows) => [sumOf(draft, rows, legal), sumOf(draft, rows, ['c1'])]);
  const disputes = Object.keys(draft.figures).flatMap((id) => (id.startsWith('t4.') ? [value(draft, id)] : []));
  const all = [...told, ...main, ...ofLegal, ...disputes];
  const pairs = all.flatMap((one) => all.map((other) => one + other));
  const triples = told.flatMap((one) => told.flatMap((other) => told.map((third) => one + other + third)));
  const differences = told.flatMap((one) => told.map((other) => one - other));
  return new Set([...printed, ...all, ...pairs, ...triples, ...differences]);
};

/** A number near `right` that no reading of the tables explains. */
export const wrongNumber = (draft: Draft, chance: Chance, right: number): number => {
  const taken = innocent(draft);
  let wrong = right + chance.between(2, 9);
  while (taken.has(wrong)) wrong += 1;
  return wrong;
};
