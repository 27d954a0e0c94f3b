import type { ChangeRow } from '../../schema/change.js';
import type { CellRow, FindingRow, ReportRow } from '../../schema/rows.js';

/** Rows of one report as stored and as tried → what changes. Where something stands on the page is no change of a figure. */

type Of = Pick<ChangeRow, 'source' | 'sha256' | 'organization' | 'year'>;

const figureFields = ['value', 'unit', 'raw', 'note', 'status', 'doubt', 'likely_value', 'confirmed_by'] as const;
const findingFields = ['severity', 'actual', 'expected', 'message', 'caused_by', 'cause', 'doubts', 'standing', 'rests_on'] as const;
const reportFields = ['organization', 'year', 'identity_doubt', 'level', 'region_code', 'published', 'title', 'format', 'reading'] as const;

export type Figure = Pick<CellRow, 'figure' | (typeof figureFields)[number]>;
/** With its decision joined in, `finding` and `caused_by` as inside the report. */
export type Found = Pick<FindingRow, 'finding' | 'rule' | 'decision' | (typeof findingFields)[number]>;
export type Identity = Pick<ReportRow, (typeof reportFields)[number]>;

interface Difference {
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
}

/** Only the fields that differ; null where none does. */
const difference = <K extends string>(
  before: Readonly<Record<K, unknown>>,
  after: Readonly<Record<K, unknown>>,
  fields: readonly K[],
): Difference | null => {
  const other = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  const only = (from: Readonly<Record<K, unknown>>) => Object.fromEntries(other.map((field) => [field, from[field]]));
  return other.length === 0 ? null : { before: only(before), after: only(after) };
};

const pairsOf = <T>(before: readonly T[], after: readonly T[], idOf: (one: T) => string): readonly (readonly [string, T | null, T | null])[] => {
  const [old, now] = [before, after].map((all) => new Map(all.map((one) => [idOf(one), one] as const))) as [Map<string, T>, Map<string, T>];
  return [...new Set([...old.keys(), ...now.keys()])].map((id) => [id, old.get(id) ?? null, now.get(id) ?? null]);
};

const shown = <K extends string>(row: Readonly<Record<K, unknown>>, fields: readonly K[]) =>
  Object.fromEntries(fields.map((field) => [field, row[field]]));

export const changedReport = (of: Of, before: Identity, after: Identity): readonly ChangeRow[] => {
  const differing = difference(before, after, reportFields);
  return differing ? [{ kind: 'report', change: 'changes', ...of, subject: null, rule: null, ...differing }] : [];
};

export const changedFigures = (of: Of, before: readonly Figure[], after: readonly Figure[]): readonly ChangeRow[] => {
  const base = { kind: 'figure', ...of, rule: null } as const;
  return pairsOf(before, after, ({ figure }) => figure).flatMap(([subject, old, now]): readonly ChangeRow[] => {
    if (!now) return [{ ...base, change: 'vanishes', subject, before: shown(old!, ['value', 'raw']), after: null }];
    if (!old) return [{ ...base, change: 'appears', subject, before: null, after: shown(now, ['value', 'raw']) }];
    const differing = difference(old, now, figureFields);
    return differing ? [{ ...base, change: 'changes', subject, ...differing }] : [];
  });
};

/** Findings of one report and the decisions on them. */
export const changedFindings = (of: Of, before: readonly Found[], after: readonly Found[]): readonly ChangeRow[] => {
  const base = { kind: 'finding', ...of } as const;
  return pairsOf(before, after, ({ finding }) => finding).flatMap(([subject, old, now]): readonly ChangeRow[] => {
    const { rule } = (now ?? old)!;
    const differing = old && now ? difference(old, now, findingFields) : null;
    const brief = ['severity', 'actual', 'expected', 'message', 'standing'] as const;
    const change: readonly ChangeRow[] = !now
      ? [{ ...base, change: 'vanishes', subject, rule, before: shown(old!, brief), after: null }]
      : !old
        ? [{ ...base, change: 'appears', subject, rule, before: null, after: shown(now, brief) }]
        : differing
          ? [{ ...base, change: 'changes', subject, rule, ...differing }]
          : [];
    return [...change, ...changedDecision({ kind: 'decision', ...of, subject, rule }, old, now)];
  });
};

const changedDecision = (base: Omit<ChangeRow, 'change' | 'before' | 'after'>, old: Found | null, now: Found | null): readonly ChangeRow[] => {
  const [before, after] = [old?.decision ?? null, now?.decision ?? null];
  if (before === after || (before === null && after === 'reopened')) return [];
  const change = now === null ? 'lost' : after === 'reopened' ? 'reopened' : 'stands-again';
  return [{ ...base, change, before: before && { decision: before }, after: after && { decision: after } }];
};
