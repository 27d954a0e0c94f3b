import type { Kysely, Transaction } from 'kysely';
import { hashOf, type Bytes } from '../bytes.js';
import type { Fetch, Job, StoreWriter } from '../store.js';
import * as jobs from './jobs.js';
import * as locations from './locations.js';
import type { Tables } from './tables.js';
import { tally } from './tally.js';
import { assignOrgans, replaceRegister } from './organs.js';
import { assignEnforcement, replaceEnforcement } from './enforcement.js';
import { keepCorrection, keepDecision } from './reviews.js';
import { keptOf, removeFound, removeRows, writeRows } from './write-rows.js';

/**
 * The writing half. Every method is one transaction: a process that ends leaves all of it or nothing.
 * @param hold keeps other processes from writing of this document until the transaction ends
 */
export const writerOf = (db: Kysely<Tables>, bytes: Bytes, hold: (tx: Transaction<Tables>, sha256: string) => Promise<void>): StoreWriter => {
  const within = <T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> => db.transaction().execute(work);
  return {
    addSources: (sources) =>
      within(async (tx) => {
        for (const source of sources) await locations.requestSource(tx, source);
        return [...new Set(sources.map(locations.originOf))];
      }),
    source: async (origin) => {
      const row = await db.selectFrom('locations').selectAll().where('origin', '=', origin).executeTakeFirst();
      return row ? locations.toSource(row) : null;
    },
    keepBytes: (one) => bytes.keep(one),
    file: (sha256) => bytes.file(sha256),
    declared: (sha256) => locations.declaredOfDocument(db, sha256),
    addresses: (sha256) => locations.addressesOfDocument(db, sha256),
    outputKey: async (stage, sha256) =>
      (await db.selectFrom('outputs').select(['version', 'digest']).where('stage', '=', stage).where('sha256', '=', sha256).executeTakeFirst()) ??
      null,

    outputKeys: async (stage) => {
      const rows = await db.selectFrom('outputs').select(['sha256', 'version', 'digest']).where('stage', '=', stage).execute();
      return new Map(rows.map(({ sha256, ...key }) => [sha256, key]));
    },
    replaceRegister: (lines) => within((tx) => replaceRegister(tx, lines)),
    replaceEnforcement: (lines) => within((tx) => replaceEnforcement(tx, lines)),
    assignEnforcement: (byReport) => within((tx) => assignEnforcement(tx, byReport)),
    assignOrgans: (organs) => within((tx) => assignOrgans(tx, organs)),

    decide: (decision) => keepDecision(db, decision),
    correct: (correction) =>
      within(async (tx) => {
        await keepCorrection(tx, correction);
        if (await jobs.find(tx, 'audit', correction.sha256)) await jobs.request(tx, 'audit', correction.sha256, false);
      }),

    keepRequest: async ({ url, status, headers, startedAt, finishedAt, error }) => {
      await db
        .insertInto('requests')
        .values({ url, status, headers: JSON.stringify(headers), started_at: startedAt, finished_at: finishedAt, error })
        .execute();
    },

    resume: async () => {
      await db
        .updateTable('jobs')
        .set((all) => ({ started: 0, interruptions: all('interruptions', '+', 1) }))
        .where('started', '=', 1)
        .execute();
    },
    raise: (versions, words = {}) =>
      within(async (tx) => {
        for (const stage of jobs.stageOrder) {
          const version = versions[stage];
          if (version === undefined) continue;
          const stale = await tx
            .selectFrom('jobs')
            .select('id')
            .where('stage', '=', stage)
            .where('state', '<>', 'waiting')
            .where((job) => job.or([job('version', '<>', version), job('input_hash', 'not like', `${words[stage] ?? ''}%`)]))
            .execute();
          for (const { id } of stale) await jobs.request(tx, stage, id, false);
        }
      }),
    requestStale: (stage, version, keys) =>
      within(async (tx) => {
        for (const id of await jobs.everyId(tx, stage)) if (!keys.has(id)) await forget(tx, stage, id);
        return jobs.requestStale(tx, stage, version, keys);
      }),
    redo: (stage, origins) =>
      within(async (tx) => {
        const ids = origins === null ? await jobs.everyId(tx, stage) : await idsOf(tx, stage, origins);
        for (const id of ids) if (await jobs.find(tx, stage, id)) await jobs.request(tx, stage, id, true);
      }),
    retryFailed: () =>
      within(async (tx) => {
        const failed = await tx.selectFrom('jobs').select(['stage', 'id']).where('state', '=', 'failed').execute();
        const origins: string[] = [];
        for (const { stage, id } of failed) {
          await jobs.request(tx, stage, id, true);
          origins.push(...(await originsOf(tx, { stage, id })));
        }
        return [...new Set(origins)];
      }),
    waiting: async () => {
      const rows = await db.selectFrom('jobs').selectAll().where('state', '=', 'waiting').orderBy('id').execute();
      return rows.map(jobs.toJob).sort((a, b) => jobs.stageOrder.indexOf(a.stage) - jobs.stageOrder.indexOf(b.stage));
    },
    originsOf: (job) => originsOf(db, job),
    begin: (job) => jobs.begin(db, job),
    skip: (job, next) =>
      within(async (tx) => {
        const again = await jobs.settleAsBefore(tx, job);
        const before = await jobs.find(tx, job.stage, job.id);
        // a reason stands beside a failure and beside a page that only links to its report: nothing follows either
        return next === null || before?.reason_code != null ? again : [...again, ...(await jobs.requestUnlessSettled(tx, next, job.id, false))];
      }),
    arrived: (job, version, sha256, size, fetch) =>
      within(async (tx) => {
        await tx
          .insertInto('documents')
          .values({ sha256, size })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        const { seen } = await tx
          .selectFrom('versions')
          .select((all) => all.fn.countAll<number | string>().as('seen'))
          .where('origin', '=', job.id)
          .executeTakeFirstOrThrow();
        await tx
          .insertInto('versions')
          .values({ origin: job.id, sha256, seen: Number(seen) + 1, retrieved_at: fetch?.startedAt ?? null })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        if (fetch) await keepFetch(tx, job.id, fetch, sha256);
        const again = await jobs.settle(tx, job, jobs.doneWith(version, sha256));
        return [...again, ...(await locations.wake(tx, sha256))];
      }),
    kept: (stage, sha256) => keptOf(db, sha256, stage),
    done: (job, output, next, rows) =>
      within(async (tx) => {
        await hold(tx, output.id);
        if (rows && !(await writeRows(tx, output.id, output.stage, rows))) return [await jobs.request(tx, job.stage, job.id, job.forced)];
        const row = {
          stage: output.stage,
          sha256: output.id,
          version: output.version,
          input_hash: output.inputHash,
          digest: output.digest ?? hashOf(output.value),
          value: output.value,
        };
        await tx
          .insertInto('outputs')
          .values(row)
          .onConflict((conflict) => conflict.columns(['stage', 'sha256']).doUpdateSet(row))
          .execute();
        const again = await jobs.settle(tx, job, jobs.doneWith(output.version, output.inputHash));
        return next === null ? again : [...again, await jobs.request(tx, next, job.id, job.forced)];
      }),
    followed: (job, version, inputHash, reason, attachments) =>
      within(async (tx) => {
        await takeBack(tx, job);
        const answer = { ...jobs.doneWith(version, inputHash), reason_code: reason.code, reason: JSON.stringify(reason) };
        const again = await jobs.settle(tx, job, answer);
        const added: Job[] = [];
        for (const source of attachments) added.push(...(await locations.requestSource(tx, source)));
        return [...again, ...added];
      }),
    failed: (job, version, inputHash, { reason, passing, attempts }) =>
      within(async (tx) => {
        if (job.stage !== 'download') await takeBack(tx, job);
        return jobs.settle(tx, job, {
          settled: 'failed',
          version,
          input_hash: inputHash,
          attempts,
          passing: passing ? 1 : 0,
          reason_code: reason.code,
          reason: JSON.stringify(reason),
        });
      }),
    putOff: async (job) => {
      const attempts = job.attempts + 1;
      await db.updateTable('jobs').set({ started: 0, attempts }).where('stage', '=', job.stage).where('id', '=', job.id).execute();
      return { ...job, attempts };
    },
    letGo: async (job) => {
      await db.updateTable('jobs').set({ started: 0 }).where('stage', '=', job.stage).where('id', '=', job.id).execute();
    },
    tally: (origins) => tally(db, origins),
  };
};

const idsOf = async (tx: Kysely<Tables>, stage: Job['stage'], origins: readonly string[]): Promise<readonly string[]> => {
  if (stage === 'download') return origins;
  const ids = new Set<string>();
  for (const origin of origins)
    for (const row of await tx.selectFrom('versions').select('sha256').where('origin', '=', origin).execute()) ids.add(row.sha256);
  return [...ids];
};

const originsOf = async (db: Kysely<Tables>, { stage, id }: Pick<Job, 'stage' | 'id'>): Promise<readonly string[]> =>
  stage === 'download'
    ? [id]
    : (await db.selectFrom('versions').select('origin').where('sha256', '=', id).orderBy('origin').execute()).map((row) => row.origin);

const keepFetch = async (tx: Transaction<Tables>, origin: string, fetch: Fetch, sha256: string): Promise<void> => {
  await tx
    .insertInto('fetches')
    .values({
      origin,
      started_at: fetch.startedAt,
      finished_at: fetch.finishedAt,
      final_url: fetch.finalUrl,
      status: fetch.status,
      headers: JSON.stringify(fetch.headers),
      redirects: JSON.stringify(fetch.redirects),
      content_type: fetch.contentType,
      filename: fetch.filename,
      sha256,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** Nothing stands that was made of this document from this stage on; of what it was set beside others for, nothing of that stage. */
const takeBack = async (tx: Transaction<Tables>, { stage, id }: Pick<Job, 'stage' | 'id'>): Promise<void> => {
  const later = jobs.isBeside(stage) ? [] : jobs.laterThan(stage);
  if (jobs.isBeside(stage)) await removeFound(tx, id, stage);
  else await removeRows(tx, id);
  await tx
    .deleteFrom('outputs')
    .where('sha256', '=', id)
    .where('stage', 'in', [stage, ...later])
    .execute();
  if (later.length > 0) await tx.deleteFrom('jobs').where('id', '=', id).where('stage', 'in', later).execute();
};

/** As if the stage had never been asked for. */
const forget = async (tx: Transaction<Tables>, stage: Job['stage'], id: string): Promise<void> => {
  await takeBack(tx, { stage, id });
  await tx.deleteFrom('jobs').where('stage', '=', stage).where('id', '=', id).execute();
};
