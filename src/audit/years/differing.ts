import type { Figure } from '../../schema/report.js';
import type { Held } from '../pair.js';

/** Where two documents that should hold the same figures do not. */

export interface Differing {
  readonly id: string;
  readonly here: Figure;
  readonly there: Figure;
}

/** Figures above zero in one of them that both documents print as numbers, and those of them that differ. */
export const differingFigures = (one: Held, other: Held): { readonly shared: number; readonly differing: readonly Differing[] } => {
  const shared = Object.entries(one.report.figures).flatMap(([id, here]) => {
    const there = other.report.figures[id];
    const either = here.normalized || there?.normalized;
    return there && here.normalized !== null && there.normalized !== null && either ? [{ id, here, there }] : [];
  });
  return { shared: shared.length, differing: shared.filter(({ here, there }) => here.normalized !== there.normalized) };
};
