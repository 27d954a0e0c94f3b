/** A case goes through the real stages: drafts are made documents, read, audited, compared with the years before and set beside other organs. */

import { audit } from '../../src/audit/audit.js';
import { compare } from '../../src/audit/compare.js';
import type { Held } from '../../src/audit/pair.js';
import { normalize } from '../../src/normalize/normalize.js';
import type { Enforcement } from '../../src/schema/enforcement.js';
import type { Finding, Outcome } from '../../src/schema/finding.js';
import type { RegisterLine } from '../../src/schema/register.js';
import type { Declared } from '../../src/schema/report.js';
import type { Found } from '../../src/register/listed.js';
import { judgeAmong } from './among.js';
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
  readonly among?: Among;
}

/** Reports of other organs, and what the user's register tells of all. */
export interface Among {
  readonly others: readonly Draft[];
  readonly lines?: readonly RegisterLine[];
  /** Documents that could not be read or placed. */
  readonly unread?: readonly Found[];
}

const unsaid: Declared = { organ: null, regionCode: null, level: null, year: null, published: null };

const hold = (draft: Draft, document: string): Held => {
  const { value, notices } = normalize(documentOf(draft), { ...unsaid, ...draft.declared });
  return { document, report: value, notices };
};

const findingsOf = (outcomes: readonly Outcome[]): readonly Finding[] =>
  outcomes.flatMap((outcome) => (outcome.verdict === 'failed' ? outcome.findings : []));

const amongOthers = (own: Held, later: Draft, { others, lines = [], unread = [] }: Among): readonly Finding[] => {
  const held = others.map((draft, index) => hold(draft, `other-${index + 1}`));
  const addresses = new Map(
    [later, ...others].flatMap((draft, index) =>
      draft.addresses[0] === undefined ? [] : [[index === 0 ? own.document : `other-${index}`, draft.addresses[0]] as const],
    ),
  );
  return findingsOf(judgeAmong(own, held, lines, unread, addresses));
};

export const judge = ({ later, earlier = [], versions = [], enforcement, among }: Case): readonly Finding[] => {
  const held = hold(later, 'later');
  const page = later.metadata.length + later.addresses.length > 0 ? { page: { addresses: later.addresses, metadata: later.metadata } } : {};
  const alone = findingsOf(audit(held.report, held.notices, { ...page, ...(enforcement ? { enforcement } : {}) }));
  const own = among ? [...alone, ...amongOthers(held, later, among)] : alone;
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
