/** Figures of 表三 and 表四 in which every sum holds, and those of the same organ a year before. */

import { forms } from '../../src/schema/form.js';
import type { Sketch } from '../../src/audit/sketch.js';
import { inventFigures } from '../generator/invent-figures.js';
import type { Chance } from '../generator/random.js';

/** By figure id. */
export type Numbers = Readonly<Record<string, number>>;

export const columns = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'];
export const { outcomes } = forms['2021'];
export const rows: readonly string[] = forms['2021'].tables.table3.rows.map(({ id }) => id);
export const disputes: readonly string[] = forms['2021'].tables.table4.rows.map(({ id }) => id);
export const results = ['upheld', 'corrected', 'other', 'pending'];

const sum = (values: readonly number[]): number => values.reduce((so, one) => so + one, 0);

/** All totals and 一、本年新收 as they follow from the other figures. */
const totalled = (figures: Numbers): Numbers => {
  const next: Record<string, number> = { ...figures };
  for (const column of columns) {
    next[`t3.R7.${column}`] = sum(outcomes.map((row) => next[`t3.${row}.${column}`]!));
    const left = next[`t3.R7.${column}`]! + next[`t3.N4.${column}`]!;
    next[`t3.N2.${column}`] = Math.min(next[`t3.N2.${column}`]!, left);
    next[`t3.N1.${column}`] = left - next[`t3.N2.${column}`]!;
  }
  for (const row of rows) next[`t3.${row}.c7`] = sum(columns.map((column) => next[`t3.${row}.${column}`]!));
  for (const row of disputes) next[`t4.${row}.total`] = sum(results.map((column) => next[`t4.${row}.${column}`]!));
  return next;
};

export const invented = (chance: Chance): Numbers => {
  const scale = chance.pick(['few', 'many', 'many'] as const);
  const figures = inventFigures(chance, { form: '2021', otherUndivided: false, scale, rulemaking: false });
  return Object.fromEntries(Object.entries(figures).flatMap(([id, printed]) => (/^t[34]/.test(id) ? [[id, Number(printed)]] : [])));
};

/** Every figure a little more or less. */
export const varied = (chance: Chance, figures: Numbers): Numbers =>
  totalled(Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, Math.round(value * (0.7 + 0.6 * chance.next()))])));

export const sketchOf = (figures: Numbers, year: number, organ: string): Sketch => {
  const line = (table: string, row: string, ids: readonly string[]): readonly number[] => ids.map((id) => figures[`${table}.${row}.${id}`]!);
  return {
    organ,
    year,
    table3: Object.fromEntries(rows.map((row) => [row, line('t3', row, [...columns, 'c7'])])),
    table4: Object.fromEntries(disputes.map((row) => [row, line('t4', row, [...results, 'total'])])),
  };
};
