import type { Finding } from '../../schema/finding.js';
import type { AddedCause } from '../elsewhere.js';
import type { Held } from '../pair.js';
import { sourcesOf } from '../years/kept-text.js';
import { repeatsOf, type Older } from '../years/repeats.js';

/** Faults of audit that came along with text of another organ's report. */

/** Of two reports on one year the dates of publication tell which came first; where one is not known, nothing does. */
const isBefore = ({ report: other }: Held, { report: own }: Held): boolean => {
  if (other.year === null || own.year === null) return false;
  return other.year < own.year || (other.year === own.year && other.published !== null && own.published !== null && other.published < own.published);
};

const olderOf = (held: Held, findings: readonly Finding[]): Older => {
  const { organ, year } = held.report;
  return { held, findings, name: { zh: `${organ}${year}年度报告`, en: `the report of ${organ} on ${year}` } };
};

/**
 * @param found by the rules on several organs about `own`
 * @param findings of audit about it
 * @param resembling with what audit found in each
 */
export const copiedFaults = (
  own: Held,
  found: readonly Finding[],
  findings: readonly Finding[],
  resembling: readonly (Held & { readonly findings: readonly Finding[] })[],
): readonly AddedCause[] => {
  const copied = found.find(({ rule, severity }) => rule === 'rg-copied-report' && severity === 'warning');
  const from = copied ? resembling.filter((held) => sourcesOf(copied).includes(held.document) && isBefore(held, own)) : [];
  return repeatsOf(
    'text',
    own,
    findings,
    from.map((held) => olderOf(held, held.findings)),
  );
};
