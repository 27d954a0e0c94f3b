import type { Kysely, Transaction } from 'kysely';
import type { Enforcement, EnforcementLine } from '../../schema/enforcement.js';
import type { Job } from '../store.js';
import * as jobs from './jobs.js';
import type { Tables } from './tables.js';

/** 行政执法统计年报: lines as imported, and which of their figures each report is set beside (told by the register, kept here). */

export const enforcementLines = async (db: Kysely<Tables>): Promise<readonly EnforcementLine[]> =>
  (await db.selectFrom('enforcement_lines').select('line').orderBy('year').orderBy('position').execute()).map(
    ({ line }) => JSON.parse(line) as EnforcementLine,
  );

/** Lines of other years than the ones given stay. */
export const replaceEnforcement = async (tx: Transaction<Tables>, lines: readonly EnforcementLine[]): Promise<void> => {
  const years = new Set(lines.map(({ year }) => year));
  for (const year of years) await tx.deleteFrom('enforcement_lines').where('year', '=', year).execute();
  for (const line of lines)
    await tx
      .insertInto('enforcement_lines')
      .values({ year: line.year, line: JSON.stringify(line) })
      .execute();
};

export const enforcementFor = async (db: Kysely<Tables>, sha256: string): Promise<Enforcement | null> => {
  const row = await db.selectFrom('report_enforcement').select('figures').where('sha256', '=', sha256).executeTakeFirst();
  return row ? (JSON.parse(row.figures) as Enforcement) : null;
};

/** Reports whose figures are others than before wait to be judged again. */
export const assignEnforcement = async (tx: Transaction<Tables>, byReport: ReadonlyMap<string, Enforcement>): Promise<readonly Job[]> => {
  const rows = await tx.selectFrom('report_enforcement').selectAll().execute();
  const known = new Map(rows.map(({ sha256, figures }) => [sha256, figures]));
  const asked: Job[] = [];
  for (const sha256 of new Set([...known.keys(), ...byReport.keys()])) {
    const own = byReport.get(sha256);
    const figures = own === undefined ? undefined : JSON.stringify(own);
    if (figures === known.get(sha256)) continue;
    await tx.deleteFrom('report_enforcement').where('sha256', '=', sha256).execute();
    if (figures !== undefined) await tx.insertInto('report_enforcement').values({ sha256, figures }).execute();
    if (await jobs.find(tx, 'audit', sha256)) asked.push(await jobs.request(tx, 'audit', sha256, false));
  }
  return asked;
};
