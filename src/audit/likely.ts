import type { Notice } from '../schema/notice.js';
import type { Figure, Report } from '../schema/report.js';
import { figureName } from './labels.js';
import { relationsOf, tryRelation, type Reading, type Relation } from './relations.js';

/**
 * Sums that tell which of two readings of a cell is the likely one. What was read stays the figure's value, and the sums that
 * told say nothing else of the report then: else a faulty scan would pass its own audit.
 */

/** A reading of a figure: of those that were made, the likely one is that with which alone every sum that it stands in holds. */
export interface Likely {
  readonly value: number;
  /** As that reading has it, and how it was made; of the figure itself, its printed text and null. */
  readonly text: string;
  readonly by: string | null;
}

const candidatesOf = (figure: Figure): readonly Likely[] => {
  const all = [{ value: figure.value, text: figure.printed, by: null }, ...(figure.otherReadings ?? [])];
  return all.flatMap(({ value, text, by }, index) =>
    value === null || all.findIndex((one) => one.value === value) < index ? [] : [{ value, text, by }],
  );
};

const closes = (report: Report, id: string, { value }: Likely, relations: readonly Relation[]): boolean => {
  const tried: Report = { ...report, figures: { ...report.figures, [id]: { ...report.figures[id]!, value, status: 'number' } } };
  return relations.every((relation) => tryRelation(relation, tried).state === 'holds');
};

const find = (report: Report): ReadonlyMap<string, Likely> => {
  const likely = new Map<string, Likely>();
  const contested = Object.entries(report.figures).filter(([, figure]) => figure.otherReadings);
  for (const [id, figure] of contested) {
    const relations = relationsOf(report).filter(({ left, right }) => left.includes(id) || right.includes(id));
    if (relations.length === 0) continue;
    const closing = candidatesOf(figure).filter((candidate) => closes(report, id, candidate, relations));
    if (closing.length === 1) likely.set(id, closing[0]!);
  }
  return likely;
};

const found = new WeakMap<Report, ReadonlyMap<string, Likely>>();

/** By figure id. Of a figure that was read in one way only, nothing is said. */
export const likelyReadings = (report: Report): ReadonlyMap<string, Likely> => {
  let likely = found.get(report);
  if (!likely) found.set(report, (likely = find(report)));
  return likely;
};

/** Reads one relation; what the sums themselves had to tell of one of its figures leaves it unknown. */
export const readRelation = (relation: Relation, report: Report): Reading => {
  const likely = likelyReadings(report);
  const told = likely.size > 0 ? [...relation.left, ...relation.right].find((id) => likely.has(id)) : undefined;
  return told === undefined ? tryRelation(relation, report) : { state: 'unknown', figure: told };
};

/** One for each likely reading, at its cell. */
export const likelyNotices = (report: Report): readonly Notice[] =>
  [...likelyReadings(report)].map(([id, { text, by }]) => {
    const { printed, place } = report.figures[id]!;
    const message =
      by === null
        ? `${figureName(report, id)}有不同的读法，只有“${printed}”能使所在行列的合计成立；这些合计因此不再作核对依据，请对照原件。`
        : `${figureName(report, id)}读作“${printed}”，但只有另一次读取（${by}）的“${text}”能使所在行列的合计成立；数据仍按读到的给出，请对照原件。`;
    return { code: 'likely-reading', message, place };
  });
