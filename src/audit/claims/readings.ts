import type { Claim, Quantity } from '../../schema/claim.js';
import { formCells, forms, type FormId } from '../../schema/form.js';
import type { Place } from '../../schema/place.js';
import type { Report } from '../../schema/report.js';
import { figureName } from '../labels.js';
import { blankTotals } from './blank-totals.js';
import { equal, standsForNothing, sumOf } from '../relations.js';

/**
 * Which cells a wording may mean. 收到 can mean the new applications or those with the ones carried in (宿迁 2024: 3646 = 3525＋121), 办理 the new,
 * the finished or all (伊春 2023: 146 = 新收, 办结 143), a dispute all cases or those that ended. A claim agrees with the tables when any of
 * its readings does.
 */

/** One sum of cells, by figure ids. `plain` = what the words mean first; an `explained` one is another way of counting, worth a remark. */
export interface Reading {
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  readonly explained: boolean;
}

const sum = (...plus: readonly string[]): Reading => ({ plus, minus: [], explained: false });
const difference = (plus: readonly string[], minus: readonly string[], explained = false): Reading => ({ plus, minus, explained });

const total = (row: string): string => `t3.${row}.c7`;
const outcomeRows = (form: FormId, group: string): readonly string[] => forms[form].outcomes.filter((row) => row.startsWith(`R${group}`)).map(total);

const groups: Readonly<Record<string, string>> = { refused: '3', unavailable: '4', unprocessed: '5', otherwise: '6' };

const applicantColumns: Readonly<Partial<Record<Quantity, readonly string[]>>> = {
  'applicants.individuals': ['c1'],
  'applicants.organisations': ['c2', 'c3', 'c4', 'c5', 'c6'],
  'applicants.business': ['c2'],
  'applicants.research': ['c3'],
  'applicants.welfare': ['c4'],
  'applicants.legal': ['c5'],
  'applicants.other': ['c6'],
};

const [received, carriedIn, concluded, carriedOut] = [total('N1'), total('N2'), total('R7'), total('N4')];

/** 收到34件，上年结转2件 (上海市科委 2024): what was carried in stands beside it, so the 34 do not hold them. */
const toldApart = (claim: Claim, report: Report): boolean =>
  /新收/u.test(claim.wording) ||
  (/收到|接到|提出/u.test(claim.wording) &&
    report.claims.some(
      (other) =>
        other.quantities.includes('applications.carriedIn') &&
        other.place.block === claim.place.block &&
        !/^[、,]?(?:其中|含|包括|包含)/u.test(other.wording),
    ));

const ofApplications = (quantity: Quantity, claim: Claim, report: Report, form: FormId): readonly Reading[] => {
  switch (quantity) {
    case 'applications.received':
      return toldApart(claim, report) ? [sum(received)] : [sum(received), sum(received, carriedIn)];
    case 'applications.handled':
      return [sum(received), sum(concluded), sum(received, carriedIn)];
    case 'applications.concluded': {
      const rest = outcomeRows(form, '6');
      const answered = /答复|回复/u.test(claim.wording) ? [difference([concluded], rest)] : [];
      // of those that came in: 受理19件，其中11件办结
      const ofNew =
        claim.of === null && !/当年|年内|其中/u.test(claim.wording)
          ? []
          : [difference([received], [carriedOut]), difference([concluded], [carriedIn])];
      return [sum(concluded), ...answered, ...ofNew];
    }
    case 'applications.carriedIn':
      return [sum(carriedIn)];
    case 'applications.carriedOut':
      // 新收107件、结转8件: from which year or to which is not said
      return /^[^上去下次来明末底]*(?:结转|转结)(?:了|的|申请|政府信息公开申请|共|计|为)*$/u.test(claim.wording) && !/@|\d/u.test(claim.wording)
        ? [sum(carriedOut), sum(carriedIn)]
        : [sum(carriedOut)];
    default: {
      const columns = applicantColumns[quantity] ?? [];
      const of = (...rows: readonly string[]): Reading => sum(...rows.flatMap((row) => columns.map((column) => `t3.${row}.${column}`)));
      return columns.length === 0 ? [] : [of('N1'), of('N1', 'N2'), of('R7')];
    }
  }
};

const ofOutcome = (quantity: Quantity, form: FormId, undivided: boolean): readonly Reading[] => {
  const [, group = '', item] = quantity.split('.');
  if (group === 'granted') return [sum(total('R1')), sum(total('R1'), total('R2'))];
  if (group === 'partly') return [sum(total('R2'))];
  const number = groups[group];
  if (number === undefined) return [];
  if (item !== undefined) return undivided && number === '6' ? [] : [sum(total(`R${number}.${item}`))];
  return [sum(...(undivided && number === '6' ? [total('R6')] : outcomeRows(form, number)))];
};

const disputeRows: Readonly<Record<string, readonly string[]>> = { review: ['review'], litigation: ['direct', 'after'] };

const ofDispute = (quantity: Quantity): readonly Reading[] => {
  const [body = '', what = ''] = quantity.split('.');
  const cells = (rows: readonly string[], column: string): readonly string[] => rows.map((row) => `t4.${row}.${column}`);
  const both = disputeRows[body] ?? [];
  const each = both.length > 1 ? both.map((row) => [row]) : [];
  if (what === 'direct' || what === 'after')
    return [sum(...cells([what], 'total')), difference(cells([what], 'total'), cells([what], 'pending'), true)];
  if (what === 'total')
    return [
      ...[both, ...each].map((rows) => sum(...cells(rows, 'total'))),
      ...[both, ...each].map((rows) => difference(cells(rows, 'total'), cells(rows, 'pending'), true)),
    ];
  if (what === 'concluded') return [both, ...each].map((rows) => difference(cells(rows, 'total'), cells(rows, 'pending')));
  return [both, ...each].map((rows) => sum(...cells(rows, what)));
};

const ofTable2 = (quantity: Quantity, form: FormId): readonly Reading[] => {
  const [kind = '', what = ''] = quantity.split('.');
  const at = (column: string): Reading => sum(`t2.${kind}.${column}`);
  if (what === 'decisions') return [at('decisions')];
  if (form === '2019') return { issued: [at('made'), at('published')], published: [at('published'), at('publishedTotal'), at('made')] }[what] ?? [];
  return (
    { issued: [at('issued'), at('inForce')], published: [at('issued'), at('inForce')], repealed: [at('repealed')], inForce: [at('inForce')] }[what] ??
    []
  );
};

const readingsOfOne = (quantity: Quantity, claim: Claim, report: Report): readonly Reading[] => {
  const [family] = quantity.split('.');
  const three = report.tables.table3?.form ?? '2021';
  const undivided = report.figures[total('R6')] !== undefined;
  switch (family) {
    case 'applications':
    case 'applicants':
      return ofApplications(quantity, claim, report, three);
    case 'outcomes':
      return ofOutcome(quantity, three, undivided);
    case 'review':
    case 'litigation':
      return ofDispute(quantity);
    case 'regulations':
    case 'documents':
    case 'licences':
    case 'penalties':
    case 'coercion':
      return ofTable2(quantity, report.tables.table2?.form ?? '2021');
    default:
      return [];
  }
};

/** Rows of 表三 as the form has them; others as they are told. */
const inOrder = (ids: readonly string[]): readonly string[] => (ids.every((id) => id.startsWith('t3.R')) ? [...ids].sort() : ids);

/** Every reading of a claim: of several quantities, every sum of one reading of each. */
export const readingsOf = (claim: Claim, report: Report): readonly Reading[] => {
  const [first, ...rest] = claim.quantities.map((quantity) => readingsOfOne(quantity, claim, report));
  if (!first) return [];
  const all = rest.reduce<readonly Reading[]>(
    (some, more) =>
      some.flatMap((one) =>
        more.map((other) => ({
          plus: inOrder([...one.plus, ...other.plus]),
          minus: [...one.minus, ...other.minus],
          explained: one.explained || other.explained,
        })),
      ),
    first,
  );
  // 予以公开 may hold 部分公开, but not where that is named beside it
  return all.filter(({ plus }) => new Set(plus).size === plus.length);
};

/** What the cells of a reading give. unknown = a cell is not there or is no number; `asZero`: blanks and dashes were tried as 0. */
export type Worth = { readonly value: number; readonly asZero: boolean } | null;

export const worthOf = (reading: Reading, report: Report): Worth => {
  const computed = blankTotals(report);
  const ids = [...reading.plus, ...reading.minus];
  if (ids.some((id) => !report.figures[id] || (report.figures[id].value === null && !standsForNothing(report.figures[id])))) return null;
  const worth = (id: string): number | null => report.figures[id]!.value ?? computed.get(id)?.value ?? null;
  const numbers = (some: readonly string[]): readonly number[] => some.flatMap((id) => worth(id) ?? []);
  const value = sumOf([...numbers(reading.plus), ...numbers(reading.minus).map((one) => -one)]);
  return { value, asZero: ids.some((id) => worth(id) === null) };
};

/** True where a 总计 of the reading was left blank and is what its row adds up to. */
export const isComputed = (reading: Reading, report: Report): boolean =>
  [...reading.plus, ...reading.minus].some((id) => report.figures[id]?.value === null && blankTotals(report).has(id));

/** The cells that a reading rests on: of a blank 总计 those of its row as well. */
export const placesOf = (reading: Reading, report: Report): readonly Place[] =>
  [...reading.plus, ...reading.minus].flatMap((id) => {
    const behind = report.figures[id]?.value === null ? (blankTotals(report).get(id)?.cells ?? []) : [];
    return [id, ...behind].flatMap((one) => report.figures[one]?.place ?? []);
  });

/** True where the claim may mean this number: rounded ones (约, 1.2万) within what the words leave open. */
export const agrees = (claim: Claim, value: number): boolean => {
  if (claim.value === null) return false;
  if (!claim.exact) return value >= claim.value * 0.9 && value <= claim.value * 1.2;
  return equal(claim.value, value) || Math.abs(claim.value - value) <= claim.tolerance;
};

/** What rounding or cutting off at the last printed digit of a share or a rate may take away, in points. */
export const lastDigit = (claim: Claim): number => (claim.tolerance > 0 ? claim.tolerance * 2 : 1) + 1e-6;

/** `“（四）无法提供”各项合计`: all rows of one group of 表三; or the columns of one row together. */
const sharedGroup = (ids: readonly string[]): string | null => {
  const group = /^t3\.R([3-6])\./u.exec(ids[0] ?? '')?.[1];
  const cell = [formCells['2021'], formCells['2019']].map((cells) => cells.get(ids[0] ?? '')).find((one) => one !== undefined);
  if (ids.length > 1 && cell && group !== undefined && ids.every((id) => id.startsWith(`t3.R${group}.`) && id.endsWith('.c7')))
    return `“${cell.row.parents.at(-1) ?? ''}”各项合计`;
  if (ids.length === 5 && cell && ids.every((id) => id.startsWith(`t3.${cell.row.id}.`))) return `“${cell.row.label}”法人或其他组织合计`;
  return null;
};

/** `表三“一、本年新收政府信息公开申请数量·总计”＋“二、…”`, without repeating the table. */
export const nameOf = (reading: Reading, report: Report): string => {
  const name = (id: string): string => figureName(report, id);
  const groupName = (ids: readonly string[]): string => sharedGroup(ids) ?? ids.map(name).join('＋');
  return reading.minus.length === 0 ? groupName(reading.plus) : `${groupName(reading.plus)}－${groupName(reading.minus)}`;
};

/** 表三 of `t3.N1.c7`; a claim's readings never mix tables but for disputes, which are all of 表四. */
export const tableOf = (reading: Reading): 'table2' | 'table3' | 'table4' => {
  const id = reading.plus[0]!;
  return id.startsWith('t2.') ? 'table2' : id.startsWith('t3.') ? 'table3' : 'table4';
};

/** Row and column of the only cell of a reading; nulls where several rows or columns are added. */
export const cellOf = (reading: Reading, form: FormId): { readonly row: string | null; readonly column: string | null } => {
  const cells = [...reading.plus, ...reading.minus].map((id) => formCells[form].get(id));
  const only = <T>(values: readonly T[]): T | null => (new Set(values).size === 1 ? (values[0] ?? null) : null);
  return { row: only(cells.map((cell) => cell?.row.id)) ?? null, column: only(cells.map((cell) => cell?.column.id)) ?? null };
};
