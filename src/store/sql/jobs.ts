import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import type { Job, Settled, StageName } from '../store.js';
import type { JobsTable, Tables } from './tables.js';

/**
 * Jobs and how they change. A request makes a job wait under a new revision; only work begun under the newest revision
 * settles it, so nothing that arrives while a job runs is lost.
 */

export const stageOrder: readonly StageName[] = ['download', 'extract', 'normalize', 'audit', 'compare', 'region'];

export const laterThan = (stage: StageName): readonly StageName[] => stageOrder.slice(stageOrder.indexOf(stage) + 1);

/** Stages that set a report beside others: they add to what audit tells of it, and nothing rests on them. */
export const isBeside = (stage: StageName): boolean => stage === 'compare' || stage === 'region';

export const toJob = (row: Selectable<JobsTable>): Job => ({
  stage: row.stage,
  id: row.id,
  revision: row.revision,
  forced: row.forced === 1,
  attempts: row.attempts,
  interruptions: row.interruptions,
});

export const request = async (tx: Transaction<Tables>, stage: StageName, id: string, forced: boolean): Promise<Job> => {
  const row = await tx
    .insertInto('jobs')
    .values({
      stage,
      id,
      state: 'waiting',
      settled: null,
      version: null,
      input_hash: null,
      forced: forced ? 1 : 0,
      revision: 1,
      started: 0,
      attempts: 0,
      interruptions: 0,
      passing: 0,
      reason_code: null,
      reason: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['stage', 'id']).doUpdateSet({
        state: 'waiting',
        revision: sql<number>`jobs.revision + 1`,
        attempts: 0,
        interruptions: 0,
        ...(forced ? { forced: 1 } : {}),
      }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
  return toJob(row);
};

export const find = async (tx: Kysely<Tables>, stage: StageName, id: string): Promise<Selectable<JobsTable> | null> =>
  (await tx.selectFrom('jobs').selectAll().where('stage', '=', stage).where('id', '=', id).executeTakeFirst()) ?? null;

/** Asks for the job unless its last answer stands. */
export const requestUnlessSettled = async (tx: Transaction<Tables>, stage: StageName, id: string, forced: boolean): Promise<readonly Job[]> => {
  const known = await find(tx, stage, id);
  if (!known || forced || (known.state === 'failed' && known.passing === 1)) return [await request(tx, stage, id, forced)];
  return known.state === 'waiting' ? [toJob(known)] : [];
};

/** Ids that this stage has jobs of. */
export const everyId = async (tx: Kysely<Tables>, stage: StageName): Promise<readonly string[]> =>
  (await tx.selectFrom('jobs').select('id').where('stage', '=', stage).execute()).map((row) => row.id);

/** Asks for the jobs that were not settled by this version with these keys. One that failed for good with the same key stays failed. */
export const requestStale = async (
  tx: Transaction<Tables>,
  stage: StageName,
  version: number,
  keys: ReadonlyMap<string, string>,
): Promise<readonly Job[]> => {
  const rows = await tx.selectFrom('jobs').selectAll().where('stage', '=', stage).execute();
  const known = new Map(rows.map((row) => [row.id, row]));
  const asked: Job[] = [];
  for (const [id, key] of keys) {
    const row = known.get(id);
    if (row?.state === 'waiting') asked.push(toJob(row));
    else if (!row || row.version !== version || row.input_hash !== key) asked.push(await request(tx, stage, id, false));
  }
  return asked;
};

export const begin = async (db: Kysely<Tables>, job: Job): Promise<Settled | null> => {
  const row = await db
    .updateTable('jobs')
    .set({ started: 1 })
    .where('stage', '=', job.stage)
    .where('id', '=', job.id)
    .returning(['settled', 'version', 'input_hash', 'forced', 'passing'])
    .executeTakeFirst();
  if (!row || row.forced === 1 || (row.settled === 'failed' && row.passing === 1)) return null;
  if (row.settled === null || row.version === null || row.input_hash === null) return null;
  return { state: row.settled, version: row.version, inputHash: row.input_hash };
};

export type Answer = Pick<JobsTable, 'settled' | 'version' | 'input_hash' | 'attempts' | 'passing' | 'reason_code' | 'reason'>;

/** Returns the job again where it was asked for anew while it ran. */
export const settle = async (tx: Transaction<Tables>, job: Job, answer: Answer): Promise<readonly Job[]> => {
  const result = await tx
    .updateTable('jobs')
    .set({ ...answer, state: answer.settled ?? 'done', forced: 0, started: 0, interruptions: 0 })
    .where('stage', '=', job.stage)
    .where('id', '=', job.id)
    .where('revision', '=', job.revision)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n ? [] : askedAnew(tx, job);
};

/** The kept answer stands. */
export const settleAsBefore = async (tx: Transaction<Tables>, job: Job): Promise<readonly Job[]> => {
  const result = await tx
    .updateTable('jobs')
    .set({ state: sql<'done' | 'failed'>`settled`, started: 0, interruptions: 0 })
    .where('stage', '=', job.stage)
    .where('id', '=', job.id)
    .where('revision', '=', job.revision)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n ? [] : askedAnew(tx, job);
};

const askedAnew = async (tx: Transaction<Tables>, job: Job): Promise<readonly Job[]> => {
  const row = await tx
    .updateTable('jobs')
    .set({ started: 0 })
    .where('stage', '=', job.stage)
    .where('id', '=', job.id)
    .returningAll()
    .executeTakeFirst();
  return row?.state === 'waiting' ? [toJob(row)] : [];
};

export const doneWith = (version: number, inputHash: string): Answer => ({
  settled: 'done',
  version,
  input_hash: inputHash,
  attempts: 0,
  passing: 0,
  reason_code: null,
  reason: null,
});
