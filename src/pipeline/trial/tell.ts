import type { Reason } from '../../errors.js';
import type { ChangeRow } from '../../schema/change.js';
import type { Language } from '../../schema/finding.js';
import type { FoundRows, ReportRow, ReportRows } from '../../schema/rows.js';
import { bySubject, subjectOf, withDecision, type Decisions } from '../../store/decided.js';
import type { StoreReader } from '../../store/store.js';
import { toldOf, underHead, type Link } from '../../store/heads.js';
import { changedFindings, changedReport, type Found } from './changes.js';

/** What a trial made of every document, held against what is kept of it. */

export type Made =
  | {
      readonly kind: 'read';
      readonly report: ReportRows['report'];
      /** Changes of figures, told at once: the figures themselves would be too many to hold. */
      readonly figures: readonly ChangeRow[];
      /** Of all stages. */
      readonly findings: FoundRows['findings'];
      /** Of findings of audit, as the later stages tell them. */
      readonly causes: FoundRows['causes'];
    }
  | { readonly kind: 'failed'; readonly reason: Reason };

/** unread = cannot be read, neither then nor now */
export type Verdict = 'same' | 'changed' | 'read-now' | 'fails-now' | 'unread';

export interface Told {
  /** By source; of each report itself first, then figures, findings and decisions. */
  readonly changes: readonly ChangeRow[];
  /** Every document that was tried is counted in exactly one of these. */
  readonly documents: Readonly<Record<Verdict, number>>;
}

export interface ToTell {
  readonly kept: StoreReader;
  readonly made: ReadonlyMap<string, Made>;
  /** As they are kept, by document. */
  readonly reports: ReadonlyMap<string, ReportRow>;
  /** Organ ids by document, as they are after the trial. */
  readonly organs: ReadonlyMap<string, string | null>;
  /** Only findings of this rule and the decisions on them; null = everything. */
  readonly rule: string | null;
  readonly language: Language;
}

export const tell = async ({ kept, made, reports, organs, rule: asked, language }: ToTell): Promise<Told> => {
  const decisions = bySubject(await kept.decisions());
  const sources = new Map((await kept.failures()).map(({ sha256, source }) => [sha256, source] as const));
  const documents: Record<Verdict, number> = { same: 0, changed: 0, 'read-now': 0, 'fails-now': 0, unread: 0 };
  const changes: ChangeRow[] = [];
  const links = linksIn(kept, made, language);
  for (const [sha256, one] of made) {
    const before = reports.get(sha256) ?? null;
    if (!before && one.kind === 'failed') {
      documents.unread++;
      continue;
    }
    const { source, organization, year } = before ?? { source: sources.get(sha256) ?? sha256, ...identityOf(one) };
    const of = { source, sha256, organization, year };
    const old = await foundBefore(kept, sha256, language);
    const now: Found[] = [];
    for (const row of one.kind === 'failed' ? [] : withCauses(one)) {
      const told = { ...(await underHead(sha256, row, links)), source, sha256 };
      now.push(foundNow(told, organs.get(sha256) ?? null, decisions, language));
    }
    const own = [...aboutReport(of, before, one), ...(one.kind === 'read' ? one.figures : []), ...changedFindings(of, old, now)];
    const told = own.filter(({ rule, change }) => asked === null || rule === asked || change === 'read-now' || change === 'fails-now');
    changes.push(...told);
    documents[!before ? 'read-now' : one.kind === 'failed' ? 'fails-now' : told.length > 0 ? 'changed' : 'same']++;
  }
  return { documents, changes: changes.sort((a, b) => (a.source === b.source ? 0 : a.source < b.source ? -1 : 1)) };
};

const identityOf = (one: Made): Pick<ReportRow, 'organization' | 'year'> => (one.kind === 'read' ? one.report : { organization: null, year: null });

type Of = Pick<ChangeRow, 'source' | 'sha256' | 'organization' | 'year'>;

const aboutReport = (of: Of, before: ReportRow | null, one: Made): readonly ChangeRow[] => {
  const base = { kind: 'report', ...of, subject: null, rule: null } as const;
  if (one.kind === 'failed') return [{ ...base, change: 'fails-now', before: null, after: { code: one.reason.code, ...one.reason.message } }];
  if (before) return changedReport(of, before, one.report);
  const { figures, doubted } = one.report;
  return [{ ...base, change: 'read-now', before: null, after: { figures, doubted } }];
};

const foundBefore = async (kept: StoreReader, id: string, language: Language): Promise<readonly Found[]> => {
  const found: Found[] = [];
  for await (const row of kept.findings({ report: id }, language)) found.push(inside(row));
  return found;
};

type NewRow = FoundRows['findings'][number] & { readonly source: string; readonly sha256: string };

const foundNow = (row: NewRow, organ: string | null, decisions: Decisions, language: Language): Found => {
  const { message_en, cause_en, standing_reason_en, caused_in, ...own } = row;
  const rest = caused_in === null ? own : { ...own, caused_by: `${caused_in.slice(0, 12)}:${row.caused_by}` };
  const said = language === 'zh' ? rest : { ...rest, message: message_en, cause: cause_en, standing_reason: standing_reason_en };
  return inside(withDecision(said, organ, decisions, language));
};

/** `caused_by` as inside the report where the head is a finding of the same. */
const inside = <T extends Found & { readonly sha256: string }>(row: T): T => ({
  ...row,
  finding: subjectOf(row.finding),
  caused_by: row.caused_by?.startsWith(row.sha256.slice(0, 12)) ? subjectOf(row.caused_by) : row.caused_by,
});

type Read = Made & { readonly kind: 'read' };

const withCauses = ({ findings, causes }: Read): FoundRows['findings'] => {
  if (causes.length === 0) return findings;
  return findings.map((row) => ({ ...row, ...toldOf(causes.filter(({ finding }) => finding === row.finding)) }));
};

const linkOf = ({ caused_by, caused_in, cause, cause_en }: Link): Link => ({ caused_by, caused_in, cause, cause_en });

/** By id, the findings of a document that follow from others: as they were tried, else as they are kept. */
const linksIn = (kept: StoreReader, made: ReadonlyMap<string, Made>, language: Language) => {
  const known = new Map<string, ReadonlyMap<string, Link>>();
  const byStart = new Map([...made.keys()].map((sha256) => [sha256.slice(0, 12), sha256] as const));
  const asKept = async (document: string): Promise<ReadonlyMap<string, Link>> => {
    const links = new Map<string, Link>();
    for await (const { finding, caused_by, cause, sha256 } of kept.findings({ report: document }, language))
      // heads, of whatever document: nothing is above them
      if (caused_by !== null) {
        const caused_in = caused_by.startsWith(sha256.slice(0, 12)) ? null : caused_by.slice(0, 12);
        links.set(subjectOf(finding), { caused_by: subjectOf(caused_by), caused_in, cause, cause_en: cause });
      }
    return links;
  };
  return async (document: string): Promise<ReadonlyMap<string, Link>> => {
    const before = known.get(document);
    if (before) return before;
    const one = made.get(byStart.get(document) ?? document);
    const links = one?.kind === 'read' ? new Map(withCauses(one).map((row) => [row.finding, linkOf(row)] as const)) : await asKept(document);
    const following = new Map([...links].filter(([, { caused_by }]) => caused_by !== null));
    known.set(document, following);
    return following;
  };
};
