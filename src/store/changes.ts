import { hash } from 'node:crypto';
import type { FoundRows, ReportRows } from '../schema/rows.js';

/**
 * Which rows of a report are others than those kept. A stage that judges a report again mostly says what it said before: what is
 * kept under the same digest is neither sent between processes nor written again.
 */

/** Rows as a stage tells them: with the report itself (audit), or what was found beside others alone. */
export type StageRows = ReportRows | FoundRows;

/** The rows that differ. Null = as kept. */
export interface Changes {
  /** What was kept when they were made, as `Store.kept` tells it: they count only while that is still kept. */
  readonly since: string;
  /** What is to be kept in its place. */
  readonly digests: string;
  readonly report: ReportRows['report'] | null;
  readonly cells: ReportRows['cells'] | null;
  readonly findings: FoundRows['findings'] | null;
  readonly causes: FoundRows['causes'] | null;
  /** Where each stands; positions from `outcomeCount` on are no longer taken. */
  readonly outcomes: readonly (readonly [position: number, outcome: FoundRows['outcomes'][number]])[];
  readonly outcomeCount: number;
}

/** Nothing is known of what is kept: every row counts as another. */
export const nothingKept = '';

interface Digests {
  readonly report?: string;
  readonly cells?: string;
  readonly findings?: string;
  readonly causes?: string;
  /** One for each row: a rule that was raised changes its own row in every report, and no other. */
  readonly outcomes?: readonly string[];
}

/** Of what is kept, cells and outcomes alone: with it, a stage tells anew whatever else there is of a report. */
export const withoutFound = (kept: string): string => {
  if (kept === nothingKept) return nothingKept;
  const { cells, outcomes } = JSON.parse(kept) as Digests;
  return JSON.stringify({ cells, outcomes });
};

/** 66 bits in 11 characters. */
const digestOf = (value: unknown): string => hash('sha1', JSON.stringify(value), 'base64url').slice(0, 11);

/** @param since what the store tells of the rows that this stage has left behind */
export const changesOf = (rows: StageRows, since: string): Changes => {
  const before = (since === nothingKept ? {} : JSON.parse(since)) as Digests;
  const { report = null, cells = null } = 'report' in rows ? rows : {};
  const causes = 'causes' in rows ? rows.causes : [];
  const { findings, outcomes } = rows;
  const after = {
    ...(report === null ? {} : { report: digestOf(report), cells: digestOf(cells) }),
    findings: digestOf(findings),
    causes: digestOf(causes),
    outcomes: outcomes.map(digestOf),
  };
  return {
    since,
    digests: JSON.stringify(after),
    report: before.report === after.report ? null : report,
    cells: before.cells === after.cells ? null : cells,
    findings: before.findings === after.findings ? null : findings,
    causes: before.causes === after.causes ? null : causes,
    outcomes: [...outcomes.entries()].filter(([position]) => before.outcomes?.[position] !== after.outcomes[position]),
    outcomeCount: outcomes.length,
  };
};
