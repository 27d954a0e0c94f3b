import type { Reason } from '../../errors.js';
import type { ChangeRow } from '../../schema/change.js';
import type { Language } from '../../schema/finding.js';
import type { FoundRows, ReportRow, ReportRows } from '../../schema/rows.js';
import { bySubject, subjectOf, withDecision, type Decisions } from '../../store/decided.js';
import type { StoreReader } from '../../store/store.js';
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
  for (const [sha256, one] of made) {
    const before = reports.get(sha256) ?? null;
    if (!before && one.kind === 'failed') {
      documents.unread++;
      continue;
    }
    const { source, organization, year } = before ?? { source: sources.get(sha256) ?? sha256, ...identityOf(one) };
    const of = { source, sha256, organization, year };
    const old = await foundBefore(kept, sha256, language);
    const now =
      one.kind === 'failed' ? [] : one.findings.map((row) => foundNow({ ...row, source, sha256 }, organs.get(sha256) ?? null, decisions, language));
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
  const { message_en, cause_en, standing_reason_en, ...rest } = row;
  const said = language === 'zh' ? rest : { ...rest, message: message_en, cause: cause_en, standing_reason: standing_reason_en };
  return inside(withDecision(said, organ, decisions, language));
};

const inside = <T extends Found>(row: T): T => ({
  ...row,
  finding: subjectOf(row.finding),
  caused_by: row.caused_by === null ? null : subjectOf(row.caused_by),
});
