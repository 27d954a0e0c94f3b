import type { Cause, RuleId } from '../schema/finding.js';
import type { Report } from '../schema/report.js';
import { boardOf, numberAt, type Board, type Change } from './board.js';
import { saidOfTrial, undecided } from './cause-words.js';
import { figureName, tableName } from './labels.js';
import { parted } from './displaced.js';
import { equal, type Relation } from './relations.js';
import { findingId } from './rule.js';
import { slipsAt, type Slip } from './slips.js';
import { singleCells, trials, type Trial } from './trials.js';

/**
 * Why several relations fail at once. Every figure of 表三 stands in a row sum and a column sum, so one wrong cell makes two of
 * them fail by the same amount; the change that would clear them is looked for, and what it clears is one cause.
 */

export interface CauseGroup {
  readonly cause: Cause;
  /** Finding ids, in catalogue order. */
  readonly members: readonly string[];
  readonly head: string;
  /** Changes each of which would clear the sums of the group; none where no small one does. */
  readonly changes: readonly Change[];
}

const idsOf = (relations: readonly Relation[]): string =>
  relations
    .map((relation) => relation.id)
    .sort()
    .join();

const better = (a: Trial, b: Trial): number =>
  b.cleared.length - a.cleared.length || a.change.length - b.change.length || Number(b.repairs) - Number(a.repairs);

const zeroTotal = (report: Report, relation: Relation): boolean => relation.right.length === 1 && report.figures[relation.right[0]!]?.value === 0;

/** The finding at the causing cell where there is one, else the first. `more`: findings about the causing cells by other rules. */
const groupOf = (board: Board, best: Trial, equals: readonly Trial[], failed: ReadonlySet<string>): CauseGroup => {
  const figures = best.change.map(([figure]) => figure);
  const rows = [...new Set(equals.map((one) => one.row))];
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
  return {
    cause: saidOfTrial(board, best, rows),
    members,
    head: impossible[0] ?? atCell?.id ?? members[0]!,
    changes: equals.map(({ change }) => change),
  };
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
    return { cause: { code: 'total-left-at-zero', message }, members: own.map((relation) => relation.id), head: own[0]!.id, changes: [] };
  });
};

/** Cells that stand in no other sum, by what each would have to change: in 表四 the total and its parts. */
const alternatives = (board: Board, relation: Relation, residue: number): readonly Change[] =>
  [...relation.right, ...relation.left].flatMap((figure): readonly Change[] => {
    const value = numberAt(board, figure);
    const by = relation.right.includes(figure) ? residue : -residue;
    return value === null || value + by < 0 || board.byFigure.get(figure)!.length > 1 ? [] : [[[figure, by]]];
  });

/** Parts next to each other that were run together: then the total is right. (One that was split over two looks like a nought lost: nobody can tell.) */
const gluedParts = (board: Board, { left }: Relation, residue: number): readonly Slip[] =>
  left.slice(0, -1).flatMap((figure, index): readonly Slip[] => {
    const [first, second] = [numberAt(board, figure), numberAt(board, left[index + 1]!)];
    if (first === null || second === null || board.byFigure.get(figure)!.length > 1) return [];
    if (!parted(first, second).some(([a, b]) => equal(a + b - first, -residue))) return [];
    const names = [figure, left[index + 1]!].map((id) => figureName(board.report, id));
    return [
      { code: 'cells-glued', message: { zh: `${names.join('和')}可能连写在一格`, en: `${names.join(' and ')} may be run together in one cell` } },
    ];
  });

/** A failure that stands by itself: the one slip that is known to make it, else it is said that nobody can tell. */
const aloneGroup = (board: Board, relation: Relation): CauseGroup => {
  const { report } = board;
  const residue = board.residues.get(relation)!;
  const group = { members: [relation.id], head: relation.id, changes: alternatives(board, relation, residue) };
  const [total] = relation.right;
  const printed = relation.right.length === 1 ? numberAt(board, total!) : null;
  if (printed === null) return { ...group, cause: undecided };
  const sum = Number((printed + residue).toFixed(6));
  const atTotal = slipsAt(report, total!, sum);
  const atParts = group.changes.flat().flatMap(([figure, by]) => (figure === total ? [] : slipsAt(report, figure, numberAt(board, figure)! + by)));
  const [slip, ...more] = [...atTotal, ...atParts, ...gluedParts(board, relation, residue)];
  if (!slip || more.length > 0 || atParts.length > 0) return { ...group, cause: undecided };
  const name = figureName(report, total!);
  const message = {
    zh: `${tableName[relation.table].zh}${name}填报为${printed}，分项之和为${sum}（${slip.message.zh}）。`,
    en: `${tableName[relation.table].en} ${name} has ${printed}, the parts add up to ${sum} (${slip.message.en}).`,
  };
  return { ...group, cause: { code: slip.code, message } };
};

/**
 * Groups the failed relations of a report. `failed` holds the ids of all findings, in catalogue order; a relation that no
 * hypothesis explains stays alone and is in no group.
 */
export const causesOf = (report: Report, failed: ReadonlySet<string>): readonly CauseGroup[] => {
  const board = boardOf(report);
  let open = [...board.residues.keys()].filter((relation) => failed.has(relation.id));
  const groups: CauseGroup[] = [];
  const all = open.length >= 2 ? [...trials(board)].sort(better) : [];
  for (const best of all) {
    if (!best.cleared.every((relation) => open.includes(relation))) continue;
    const equals = all.filter((other) => other.kind === best.kind && idsOf(other.cleared) === idsOf(best.cleared) && other.repairs === best.repairs);
    groups.push(groupOf(board, best, equals, failed));
    open = open.filter((relation) => !best.cleared.includes(relation));
  }
  const zeros = zeroGroups(report, open);
  const told = new Set(zeros.flatMap((group) => group.members));
  return [...groups, ...zeros, ...open.filter((relation) => !told.has(relation.id)).map((relation) => aloneGroup(board, relation))];
};

/** Cells of a report each of which alone would clear every failed relation that it stands in. */
export const suspectCells = (report: Report): readonly string[] => singleCells(boardOf(report));
