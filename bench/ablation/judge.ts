/** A case goes through the real stages: drafts are made documents, read, audited and compared with the years before. */

import { audit } from '../../src/audit/audit.js';
import { compare } from '../../src/audit/compare.js';
import type { Held } from '../../src/audit/pair.js';
import { normalize } from '../../src/normalize/normalize.js';
import type { Enforcement } from '../../src/schema/enforcement.js';
import type { Finding, Outcome } from '../../src/schema/finding.js';
import type { Declared } from '../../src/schema/report.js';
import { documentOf } from './document.js';
import type { Draft } from './draft.js';

/** One report that is judged, with what stands beside it. */
export interface Case {
  readonly later: Draft;
  /** Of the same organ, newest first. */
  readonly earlier?: readonly Draft[];
  /** Of the same year. */
  readonly versions?: readonly Draft[];
  readonly enforcement?: Enforcement;
}

const unsaid: Declared = { organ: null, regionCode: null, level: null, year: null, published: null };

const hold = (draft: Draft, document: string): Held => {
  const { value, notices } = normalize(documentOf(draft), { ...unsaid, ...draft.declared });
  return { document, report: value, notices };
};

const findingsOf = (outcomes: readonly Outcome[]): readonly Finding[] =>
  outcomes.flatMap((outcome) => (outcome.verdict === 'failed' ? outcome.findings : []));

export const judge = ({ later, earlier = [], versions = [], enforcement }: Case): readonly Finding[] => {
  const held = hold(later, 'later');
  const page = later.metadata.length + later.addresses.length > 0 ? { page: { addresses: later.addresses, metadata: later.metadata } } : {};
  const own = findingsOf(audit(held.report, held.notices, { ...page, ...(enforcement ? { enforcement } : {}) }));
  if (earlier.length + versions.length === 0) return own;
  const before = earlier.map((draft, index) => hold(draft, `earlier-${index + 1}`));
  const years = [...before, held].flatMap(({ report }) => report.year ?? []);
  const pair = {
    later: held,
    earlier: before,
    versions: versions.map((draft, index) => hold(draft, `version-${index + 1}`)),
    isPreferred: true,
    heldYears: [...new Set(years)].sort((a, b) => a - b),
    mayBeHeld: false,
  };
  return [...own, ...findingsOf(compare(pair))];
};
