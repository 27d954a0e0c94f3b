import type { Report } from '../schema/report.js';
import { readRelation } from './likely.js';
import { equal, relationsOf, type Relation } from './relations.js';

/** The sums of a report beside one another, and what a change of some of its figures would do to them. */

export interface Board {
  readonly report: Report;
  /** Left minus right of every relation that could be read. */
  readonly residues: ReadonlyMap<Relation, number>;
  readonly byFigure: ReadonlyMap<string, readonly Relation[]>;
}

/** A trial: by how much which figures would have to change. */
export type Change = readonly (readonly [figure: string, by: number])[];

export const boardOf = (report: Report): Board => {
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

/** The number of a figure; null where it holds none or is not there. */
export const numberAt = ({ report }: Board, figure: string): number | null => report.figures[figure]?.value ?? null;

export const weight = (relation: Relation, figure: string): number =>
  relation.left.filter((id) => id === figure).length - relation.right.filter((id) => id === figure).length;

/** Failed relations that the change clears; null where it leaves one that it touches failing, breaks one, or makes a count negative. */
export const clearedBy = (board: Board, change: Change): readonly Relation[] | null => {
  for (const [figure, by] of change) {
    const value = numberAt(board, figure);
    if (value === null || value + by < 0) return null;
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
export const needed = (board: Board, figure: string): number | null => {
  const failing = (board.byFigure.get(figure) ?? []).find((relation) => !equal(board.residues.get(relation)!, 0));
  return failing ? -board.residues.get(failing)! / weight(failing, figure) : null;
};
