import type { Place } from '../schema/place.js';
import type { Report } from '../schema/report.js';
import { readRelation } from './likely.js';
import { relationsOf } from './relations.js';

/** Places of the figures whose sums do not hold: before anybody is told so, they are worth reading a second time. */
export const brokenOperands = (report: Report): readonly Place[] => {
  const ids = relationsOf(report).flatMap((relation) =>
    readRelation(relation, report).state === 'fails' ? [...relation.left, ...relation.right] : [],
  );
  return [...new Set(ids)].flatMap((id) => report.figures[id]?.place ?? []);
};
