import type { Kysely, Transaction } from 'kysely';
import type { RegisterLine } from '../../schema/register.js';
import type { Unplaced } from '../store.js';
import type { ReportsTable, Tables } from './tables.js';

/** Reports by the organ that they are of. The ids are given by the register; here they are only kept. */

export const assignOrgans = async (tx: Transaction<Tables>, organs: ReadonlyMap<string, string>): Promise<void> => {
  const known = await tx.selectFrom('reports').select(['sha256', 'organ_id']).execute();
  for (const { sha256, organ_id } of known) {
    const organ = organs.get(sha256) ?? null;
    if (organ !== organ_id) await tx.updateTable('reports').set({ organ_id: organ }).where('sha256', '=', sha256).execute();
  }
};

export const replaceRegister = async (tx: Transaction<Tables>, lines: readonly RegisterLine[]): Promise<void> => {
  await tx.deleteFrom('register_lines').execute();
  for (const [position, line] of lines.entries())
    await tx
      .insertInto('register_lines')
      .values({ position, line: JSON.stringify(line) })
      .execute();
};

export const registerLines = async (db: Kysely<Tables>): Promise<readonly RegisterLine[]> =>
  (await db.selectFrom('register_lines').select('line').orderBy('position').execute()).map(({ line }) => JSON.parse(line) as RegisterLine);

/** Without the view of all sources, which would be put together anew for every report that is compared. */
export const ofOrgan = (db: Kysely<Tables>, sha256: string): Promise<readonly ReportsTable[]> =>
  db
    .selectFrom('reports as one')
    .innerJoin('reports as r', 'r.organ_id', 'one.organ_id')
    .selectAll('r')
    .where('one.sha256', '=', sha256)
    .orderBy('r.sha256')
    .execute();

/** By the source that each was found under. */
export const unplaced = async (db: Kysely<Tables>): Promise<readonly Unplaced[]> => {
  const failedDownloads = db
    .selectFrom('jobs as j')
    .innerJoin('locations as l', 'l.origin', 'j.id')
    .select(['l.name as source', 'l.url', 'l.organ', 'l.year'])
    .where('j.stage', '=', 'download')
    .where('j.state', '=', 'failed');
  const failedDocuments = db
    .selectFrom('jobs as j')
    .innerJoin('versions as v', 'v.sha256', 'j.id')
    .innerJoin('locations as l', 'l.origin', 'v.origin')
    .select(['l.name as source', 'l.url', 'l.organ', 'l.year'])
    .where('j.stage', 'in', ['extract', 'normalize', 'audit'])
    .where('j.state', '=', 'failed');
  const doubted = db
    .selectFrom('reports as r')
    .innerJoin('versions as v', 'v.sha256', 'r.sha256')
    .innerJoin('locations as l', 'l.origin', 'v.origin')
    .select(['l.name as source', 'l.url', 'r.organization as organ', 'r.year'])
    .where((is) => is.or([is('r.organization', 'is', null), is('r.year', 'is', null), is('r.identity_doubt', 'is not', null)]));
  const found = [...(await failedDownloads.execute()), ...(await failedDocuments.execute()), ...(await doubted.execute())];
  return found.sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0));
};
