import type { Cause, RuleId } from '../schema/finding.js';
import { figureId, forms } from '../schema/form.js';
import type { Report } from '../schema/report.js';
import { columnName, figureName, rowNameById, tableName } from './labels.js';
import { readRelation } from './likely.js';
import { equal, isUndivided, relationsOf, type Relation } from './relations.js';
import { findingId } from './rule.js';
import { neighbourOf, slipOf } from './slips.js';

/**
 * Why several relations fail at once. Every figure of 表三 stands in a row sum and a column sum, so one wrong cell makes two of
 * them fail by the same amount; the change that would clear them is looked for, and what it clears is one cause.
 */

export interface CauseGroup {
  readonly cause: Cause;
  /** Finding ids, in catalogue order. */
  readonly members: readonly string[];
  readonly head: string;
}

/** A trial: by how much which figures would have to change. */
type Change = readonly (readonly [figure: string, by: number])[];

interface Trial {
  readonly change: Change;
  readonly kind: 'one-cell' | 'one-row' | 'two-columns' | 'two-rows';
  readonly row: string;
  readonly cleared: readonly Relation[];
  /** True where it turns a count below zero into a possible one. */
  readonly repairs: boolean;
}

interface Board {
  readonly report: Report;
  /** Left minus right of every relation that could be read. */
  readonly residues: ReadonlyMap<Relation, number>;
  readonly byFigure: ReadonlyMap<string, readonly Relation[]>;
}

const boardOf = (report: Report): Board => {
  const residues = new Map<Relation, number>();
  const byFigure = new Map<string, Relation[]>();
  for (const relation of relationsOf(report)) {
    const reading = readRelation(relation, report);
    if (reading.state === 'unknown') continue;
    residues.set(relation, Number((reading.left - reading.right).toFixed(6)));
    for (const id of [...relation.left, ...relation.right]) byFigure.set(id, [...(byFigure.get(id) ?? []), relation]);
  }
  return { report, residues, byFigure };
};

const weight = (relation: Relation, figure: string): number =>
  relation.left.filter((id) => id === figure).length - relation.right.filter((id) => id === figure).length;

/** Failed relations that the change clears; null where it leaves one that it touches failing, breaks one, or makes a count negative. */
const clearedBy = (board: Board, change: Change): readonly Relation[] | null => {
  for (const [figure, by] of change) {
    const value = board.report.figures[figure]?.value;
    if (typeof value !== 'number' || value + by < 0) return null;
  }
  const touched = new Set(change.flatMap(([figure]) => board.byFigure.get(figure) ?? []));
  const cleared: Relation[] = [];
  for (const relation of touched) {
    const residue = board.residues.get(relation)!;
    const after = change.reduce((sum, [figure, by]) => sum + weight(relation, figure) * by, residue);
    if (!equal(after, 0)) return null;
    if (!equal(residue, 0)) cleared.push(relation);
  }
  return cleared;
};

/** What a figure would have to change by to clear the first failed relation that it stands in. */
const needed = (board: Board, figure: string): number | null => {
  const failing = (board.byFigure.get(figure) ?? []).find((relation) => !equal(board.residues.get(relation)!, 0));
  return failing ? -board.residues.get(failing)! / weight(failing, figure) : null;
};

const isNegative = (report: Report, change: Change): boolean => change.some(([figure]) => report.figures[figure]!.value! < 0);

const trial = (board: Board, kind: Trial['kind'], row: string, change: Change): readonly Trial[] => {
  const cleared = clearedBy(board, change);
  return cleared && cleared.length >= 2 ? [{ change, kind, row, cleared, repairs: isNegative(board.report, change) }] : [];
};

const columns = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'];

/** Rows next to each other whose figures were exchanged: nothing else of 表三 can tell two outcomes apart. */
const neighbours = [
  ['N1', 'N2'],
  ['R6.3', 'R7'],
  ['R6', 'R7'],
  ['R7', 'N4'],
] as const;

const exchanges = (board: Board): readonly Trial[] =>
  neighbours.flatMap(([upper, lower]) => {
    const change = columns.flatMap((column): Change => {
      const [a, b] = [figureId('table3', upper, column), figureId('table3', lower, column)];
      const [first, second] = [board.report.figures[a]?.value, board.report.figures[b]?.value];
      return typeof first !== 'number' || typeof second !== 'number' || first === second
        ? []
        : [
            [a, second - first],
            [b, first - second],
          ];
    });
    return change.length === 0 ? [] : trial(board, 'two-rows', upper, change);
  });

/** Single cells, then two cells of one row: both up or down with the total (one-row), or one up and one down (two-columns). */
const trials = (board: Board): readonly Trial[] => {
  const { table3 } = board.report.tables;
  if (!table3) return [];
  const rows = [...forms[table3.form].tables.table3.rows.map((row) => row.id), ...(isUndivided(board.report) ? ['R6'] : [])];
  return rows.flatMap((row) =>
    columns.flatMap((column, index): readonly Trial[] => {
      const figure = figureId('table3', row, column);
      const by = needed(board, figure);
      if (by === null) return [];
      const pairs = columns.slice(index + 1).flatMap((other) => {
        const [kind, sign] = other === 'c7' ? (['one-row', 1] as const) : (['two-columns', -1] as const);
        return trial(board, kind, row, [
          [figure, by],
          [figureId('table3', row, other), sign * by],
        ]);
      });
      return [...trial(board, 'one-cell', row, [[figure, by]]), ...pairs];
    }),
  );
};

const idsOf = (relations: readonly Relation[]): string =>
  relations
    .map((relation) => relation.id)
    .sort()
    .join();

const better = (a: Trial, b: Trial): number =>
  b.cleared.length - a.cleared.length || a.change.length - b.change.length || Number(b.repairs) - Number(a.repairs);

const zeroTotal = (report: Report, relation: Relation): boolean => relation.right.length === 1 && report.figures[relation.right[0]!]?.value === 0;

const wordOf = (report: Report, best: Trial, rows: readonly string[]): Cause => {
  const [[figure, by], second] = best.change as [Change[number], Change[number] | undefined];
  const value = report.figures[figure]!.value!;
  const count = best.cleared.length;
  const column = (id: string): string => {
    const label = forms['2021'].tables.table3.columns.find((one) => id.endsWith(`.${one.id}`))!.label;
    return columnName(label);
  };
  const rowNames = rows.map((row) => `“${rowNameById('table3', row)}”`).join('、');
  const size = Math.abs(by);
  if (!second) {
    const zero = best.cleared.some((relation) => zeroTotal(report, relation) && relation.right[0] === figure);
    const slip = slipOf(value, value + by);
    return {
      code: zero ? 'total-left-at-zero' : (slip?.code ?? 'one-cell'),
      message: {
        zh: `${tableName.table3.zh}${figureName(report, figure)}若由${value}改为${value + by}，这${count}处不符即全部消除${slip ? `（${slip.message.zh}）` : ''}，请先核对这一格。`,
        en: `If ${figureName(report, figure)} were ${value + by} instead of ${value}, all ${count} failures would be cleared${slip ? ` (${slip.message.en})` : ''}: check this cell first.`,
      },
    };
  }
  if (best.kind === 'two-rows') {
    const [upper, lower] = [figure, second[0]].map((id) => rowNameById('table3', id.slice(3, id.lastIndexOf('.'))));
    return {
      code: 'rows-exchanged',
      message: {
        zh: `若将表三“${upper}”与“${lower}”两行数字互换，这${count}处不符即全部消除，可能错行，请核对。`,
        en: `Exchanging the figures of ${upper} and ${lower} would clear all ${count} failures: one row may be filled in the other; please check.`,
      },
    };
  }
  const [a, b] = [column(figure), column(second[0])];
  if (best.kind === 'two-columns')
    return {
      code: 'one-application-two-columns',
      message: {
        zh: `“${a}”与“${b}”两列一多一少，相差同为${size}，总计平衡：同一申请可能计入了不同的列（${rowNames}），请核对这两列。`,
        en: `${a} and ${b} differ by ${size} in opposite directions and the total balances: one application may stand in two columns (${rowNames}); check these two columns.`,
      },
    };
  return {
    code: 'one-row',
    message: {
      zh: `“${a}”与“${b}”两列相差同为${size}，改动同一行（${rowNames}）的这两格即可全部消除，请先核对。`,
      en: `${a} and ${b} differ by the same ${size}; changing these two cells of one row (${rowNames}) would clear all: check there first.`,
    },
  };
};

/** The finding at the causing cell where there is one, else the first. `more`: findings about the causing cells by other rules. */
const groupOf = (report: Report, best: Trial, rows: readonly string[], failed: ReadonlySet<string>): CauseGroup => {
  const figures = best.change.map(([figure]) => figure);
  const certain = rows.length === 1 ? figures : [];
  const impossible = certain.flatMap((figure) => {
    const [, row, column] = /^t3\.(.+)\.(c\d)$/.exec(figure)!;
    const ids = (['cell-negative', 'cell-fractional'] satisfies RuleId[]).map((rule) =>
      findingId(rule, { table: 'table3', row: row!, column: column! }),
    );
    return ids.filter((id) => failed.has(id));
  });
  const sums = best.cleared.map((relation) => relation.id);
  const atCell = best.cleared.find((relation) => relation.right.length === 1 && certain.includes(relation.right[0]!));
  const members = [...failed].filter((id) => impossible.includes(id) || sums.includes(id));
  return { cause: wordOf(report, best, rows), members, head: impossible[0] ?? atCell?.id ?? members[0]! };
};

/** Totals left at 0 over parts that are not (洪泽区 2023): of one column or one row of 表三 together, of 表四 each by itself. */
const zeroGroups = (report: Report, relations: readonly Relation[]): readonly CauseGroup[] => {
  const byLine = new Map<string, Relation[]>();
  for (const relation of relations.filter((one) => zeroTotal(report, one))) {
    const line = relation.table === 'table4' ? relation.id : relation.rule;
    byLine.set(line, [...(byLine.get(line) ?? []), relation]);
  }
  return [...byLine.values()].map((own) => {
    const names = own.map((relation) => figureName(report, relation.right[0]!)).join('、');
    const table = tableName[own[0]!.table];
    const message = {
      zh: `${table.zh}${names}填报为0而分项不为0，疑未填合计。`,
      en: `${table.en} ${names}: 0 over parts that are not 0, perhaps left unfilled.`,
    };
    return { cause: { code: 'total-left-at-zero', message }, members: own.map((relation) => relation.id), head: own[0]!.id };
  });
};

/**
 * Groups the failed relations of a report. `failed` holds the ids of all findings, in catalogue order; a relation that no
 * hypothesis explains stays alone and is in no group.
 */
export const causesOf = (report: Report, failed: ReadonlySet<string>): readonly CauseGroup[] => {
  const board = boardOf(report);
  let open = [...board.residues.keys()].filter((relation) => failed.has(relation.id));
  const groups: CauseGroup[] = [];
  const all = open.length >= 2 ? [...trials(board), ...exchanges(board)].sort(better) : [];
  for (const best of all) {
    if (!best.cleared.every((relation) => open.includes(relation))) continue;
    const equals = all.filter((other) => other.kind === best.kind && idsOf(other.cleared) === idsOf(best.cleared) && other.repairs === best.repairs);
    groups.push(groupOf(report, best, [...new Set(equals.map((one) => one.row))], failed));
    open = open.filter((relation) => !best.cleared.includes(relation));
  }
  const zeros = zeroGroups(report, open);
  const told = new Set(zeros.flatMap((group) => group.members));
  return [
    ...groups,
    ...zeros,
    ...open.filter((relation) => !told.has(relation.id)).map((relation) => aloneGroup(report, relation, board.residues.get(relation)!)),
  ];
};

const undecided: Cause = {
  code: 'either-side',
  message: { zh: '只凭表中数字，不能判断是分项还是合计有误。', en: 'The figures alone do not tell which side is wrong.' },
};

/** A failure that stands by itself: a known slip in its total, else it is said that nobody can tell. */
const aloneGroup = (report: Report, relation: Relation, residue: number): CauseGroup => {
  const members = [relation.id];
  const [total] = relation.right;
  const printed = relation.right.length === 1 ? report.figures[total!]?.value : null;
  if (typeof printed !== 'number') return { cause: undecided, members, head: relation.id };
  const sum = Number((printed + residue).toFixed(6));
  const slip = neighbourOf(report, total!, sum) ?? slipOf(printed, sum);
  if (!slip) return { cause: undecided, members, head: relation.id };
  const name = figureName(report, total!);
  const message = {
    zh: `${tableName[relation.table].zh}${name}填报为${printed}，分项之和为${sum}（${slip.message.zh}）。`,
    en: `${tableName[relation.table].en} ${name} has ${printed}, the parts add up to ${sum} (${slip.message.en}).`,
  };
  return { cause: { code: slip.code, message }, members, head: relation.id };
};

/** Cells of a report each of which alone would clear every failed relation that it stands in. */
export const suspectCells = (report: Report): readonly string[] => {
  const board = boardOf(report);
  return trials(board).flatMap((one) => (one.kind === 'one-cell' ? one.change.map(([figure]) => figure) : []));
};
