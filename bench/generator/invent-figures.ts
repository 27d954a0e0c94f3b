/** Figures in which every relation of the form holds. */

import { figureId, forms, undividedOther } from '../../src/schema/form.js';
import type { FormId, TableId } from '../../src/schema/form.js';
import type { Chance } from './random.js';

export type Figures = Record<string, string>;

/** How busy the organ is: applications a year, roughly. */
export type Scale = 'none' | 'few' | 'many';

interface Kind {
  readonly form: FormId;
  readonly otherUndivided: boolean;
  readonly scale: Scale;
  /** May print 规章. */
  readonly rulemaking: boolean;
}

const count = (chance: Chance, scale: Scale, most: number): number =>
  scale === 'none' ? 0 : scale === 'few' ? (chance.happens(0.5) ? chance.between(0, 4) : 0) : chance.happens(0.7) ? chance.between(0, most) : 0;

const sum = (values: readonly number[]): number => values.reduce((so, one) => so + one, 0);

/** 表三: counts by outcome and kind of applicant; totals follow, 新收 follows from the balance. */
const inventTable3 = (
  chance: Chance,
  { form, otherUndivided, scale }: Kind,
  put: (table: TableId, row: string, column: string, value: number) => void,
): void => {
  const columns = forms[form].tables.table3.columns.map(({ id }) => id);
  const own = forms[form].outcomes;
  const outcomes = otherUndivided && form === '2021' ? [...own.filter((id) => !id.startsWith('R6.')), undividedOther.id] : own;
  const rows = new Map<string, number[]>();
  for (const id of outcomes)
    rows.set(
      id,
      columns.slice(0, -1).map((_, index) => {
        const share = index === 0 ? 1 : index === 1 ? 0.3 : 0.08;
        return chance.happens(share) ? count(chance, scale, index === 0 ? (id === 'R1' ? 900 : 120) : 25) : 0;
      }),
    );
  const done = columns.slice(0, -1).map((_, index) => sum([...rows.values()].map((row) => row[index]!)));
  const next = done.map((value) => (value > 0 ? chance.between(0, Math.max(1, Math.floor(value / 10))) : 0));
  const last = done.map((value, index) => (value > 0 ? chance.between(0, Math.min(next[index]! + 2, value)) : 0));
  rows.set('R7', done);
  rows.set('N4', next);
  rows.set('N2', last);
  rows.set(
    'N1',
    done.map((value, index) => value + next[index]! - last[index]!),
  );
  for (const [id, values] of rows) [...values, sum(values)].forEach((value, index) => put('table3', id, columns[index]!, value));
};

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));

/** All figures of one report, as printed without any ornament. */
export const inventFigures = (chance: Chance, kind: Kind): Figures => {
  const figures: Figures = {};
  const say = (table: TableId, row: string, column: string, printed: string): void => {
    figures[figureId(table, row, column)] = printed;
  };
  const put = (table: TableId, row: string, column: string, value: number): void => say(table, row, column, String(value));

  for (const row of ['regulations', 'documents']) {
    const some = row === 'documents' || (kind.rulemaking && chance.happens(0.5));
    const made = some ? chance.between(0, 30) : 0;
    const gone = some ? chance.between(0, 20) : 0;
    const kept = some ? made + chance.between(0, 300) : 0;
    const columns = kind.form === '2021' ? ['issued', 'repealed', 'inForce'] : ['made', 'published', 'publishedTotal'];
    [made, kind.form === '2021' ? gone : made, kept].forEach((value, index) => put('table2', row, columns[index]!, value));
  }
  const decisions = (): number => (kind.scale === 'none' ? 0 : chance.between(0, kind.scale === 'few' ? 900 : 400_000));
  if (kind.form === '2021') {
    for (const row of ['licences', 'penalties', 'coercion']) put('table2', row, 'decisions', decisions());
    say('table2', 'fees', 'amount', kind.scale === 'none' ? '0' : String(chance.between(0, 900_000) / 100));
  } else {
    for (const row of ['licences', 'otherServices', 'penalties', 'coercion', 'fees']) {
      const items = kind.scale === 'none' ? 0 : chance.between(0, 300);
      put('table2', row, 'itemsLastYear', items);
      say('table2', row, 'change', signed(chance.between(-Math.min(items, 9), 9)));
      if (row !== 'fees') put('table2', row, 'decisions', decisions());
    }
    put('table2', 'procurement', 'projects', chance.between(0, 12));
    say('table2', 'procurement', 'amount', chance.happens(0.5) ? `${chance.between(1, 900) * 1000}元` : `${chance.between(10, 9000) / 10}万元`);
  }

  inventTable3(chance, kind, put);

  const { rows, columns } = forms[kind.form].tables.table4;
  for (const row of rows) {
    const parts = columns.slice(0, -1).map(() => count(chance, kind.scale, 60));
    [...parts, sum(parts)].forEach((value, index) => put('table4', row.id, columns[index]!.id, value));
  }
  return figures;
};
