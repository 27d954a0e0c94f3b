import type { Kysely, Selectable } from 'kysely';
import type { Correction, Decision } from '../../schema/review.js';
import type { CorrectionsTable, DecisionsTable, Tables } from './tables.js';

/** Decisions and corrections as they are kept: one row each, never changed and never removed. */

export const keepDecision = async (db: Kysely<Tables>, one: Decision): Promise<void> => {
  const { kind, organ, year, rule, subject, madeOn, reason, by, at, sha256 } = one;
  await db
    .insertInto('decisions')
    .values({ organ, year, rule, subject, made_on: madeOn, kind, reason, decided_by: by, decided_at: at, sha256 })
    .execute();
};

export const keepCorrection = async (db: Kysely<Tables>, one: Correction): Promise<void> => {
  const { kind, sha256, figure, printed, before, after, reason, by, at } = one;
  await db.insertInto('corrections').values({ sha256, figure, kind, printed, before, after, reason, corrected_by: by, corrected_at: at }).execute();
};

const toDecision = (row: Selectable<DecisionsTable>): Decision => ({
  kind: row.kind as Decision['kind'],
  organ: row.organ,
  year: row.year,
  rule: row.rule,
  subject: row.subject,
  madeOn: row.made_on,
  reason: row.reason,
  by: row.decided_by,
  at: row.decided_at,
  sha256: row.sha256,
});

const toCorrection = (row: Selectable<CorrectionsTable>): Correction => ({
  kind: row.kind as Correction['kind'],
  sha256: row.sha256,
  figure: row.figure,
  printed: row.printed,
  before: row.before,
  after: row.after,
  reason: row.reason,
  by: row.corrected_by,
  at: row.corrected_at,
});

/** All decisions, oldest first. */
export const decisionsOf = async (db: Kysely<Tables>): Promise<readonly Decision[]> =>
  (await db.selectFrom('decisions').selectAll().orderBy('number').execute()).map(toDecision);

/** Corrections of one document, or all; oldest first. */
export const correctionsOf = async (db: Kysely<Tables>, sha256?: string): Promise<readonly Correction[]> => {
  const all = db.selectFrom('corrections').selectAll().orderBy('number');
  return (await (sha256 === undefined ? all : all.where('sha256', '=', sha256)).execute()).map(toCorrection);
};
