import type { Kysely } from 'kysely';
import type { Reason } from '../../errors.js';
import type { Failure, Tally } from '../store.js';
import { isHead } from './heads.js';
import type { JobsTable, Tables } from './tables.js';

/** How the locations of one run stand, counted so that the counts add up: each location exactly once. */

interface Ending {
  readonly as: 'read' | 'failed' | 'linkPages' | 'waiting';
  readonly job: JobsTable | null;
}

export const tally = async (db: Kysely<Tables>, origins: ReadonlySet<string>): Promise<Tally> => {
  const all = await db.selectFrom('locations').select(['origin', 'name']).orderBy('name').orderBy('origin').execute();
  const jobs = new Map((await db.selectFrom('jobs').selectAll().execute()).map((job) => [`${job.stage} ${job.id}`, job]));
  const counts = { read: 0, failed: 0, duplicates: 0, linkPages: 0, waiting: 0 };
  const failures: Failure[] = [];
  const documents = new Set<string>();
  const counted = new Set<string>();
  for (const { origin, name } of all) {
    if (!origins.has(origin)) continue;
    const download = jobs.get(`download ${origin}`);
    const sha256 = download?.state === 'done' ? download.input_hash : null;
    const ending = download && sha256 === null ? endingOfDownload(download) : endingOfDocument(jobs, sha256);
    if (sha256 !== null && counted.has(sha256) && ending.as !== 'waiting') {
      counts.duplicates++;
      continue;
    }
    if (sha256 !== null) counted.add(sha256);
    counts[ending.as]++;
    if (ending.as === 'read' && sha256 !== null) documents.add(sha256);
    if (ending.as === 'failed' && ending.job)
      failures.push({
        stage: ending.job.stage,
        source: name,
        sha256,
        reason: JSON.parse(ending.job.reason ?? 'null') as Reason,
        attempts: ending.job.attempts,
      });
  }
  return { ...counts, ...(await sums(db, [...documents])), failures, documents: [...documents] };
};

const endingOfDownload = (job: JobsTable): Ending => ({ as: job.state === 'failed' ? 'failed' : 'waiting', job });

const endingOfDocument = (jobs: ReadonlyMap<string, JobsTable>, sha256: string | null): Ending => {
  for (const stage of ['extract', 'normalize', 'audit']) {
    const job = jobs.get(`${stage} ${sha256}`) ?? null;
    if (job === null || job.state === 'waiting') return { as: 'waiting', job };
    if (job.state === 'failed') return { as: 'failed', job };
    if (job.reason_code === 'link-page') return { as: 'linkPages', job };
  }
  // a report is compared when all are read: a run that ended before that has no such job yet
  for (const stage of ['compare', 'region']) {
    const beside = jobs.get(`${stage} ${sha256}`);
    if (beside && beside.state !== 'done') return { as: beside.state, job: beside };
  }
  return { as: 'read', job: null };
};

const sums = async (db: Kysely<Tables>, documents: readonly string[]): Promise<Pick<Tally, 'figures' | 'doubted' | 'findings' | 'toCheck'>> => {
  let figures = 0;
  let doubted = 0;
  const findings = { error: 0, warning: 0, info: 0 };
  let toCheck = 0;
  for (let start = 0; start < documents.length; start += 500) {
    const batch = documents.slice(start, start + 500);
    const reports = await db.selectFrom('reports').select(['figures', 'doubted']).where('sha256', 'in', batch).execute();
    for (const report of reports) {
      figures += report.figures;
      doubted += report.doubted;
    }
    const heads = await db
      .selectFrom('findings')
      .select((row) => ['severity', 'standing', row.fn.countAll<number | string>().as('count')])
      .where('sha256', 'in', batch)
      .where(isHead)
      .groupBy(['severity', 'standing'])
      .execute();
    for (const { severity, standing, count } of heads) {
      findings[severity as keyof typeof findings] += Number(count);
      if (severity !== 'info' && standing === 'to-check') toCheck += Number(count);
    }
  }
  return { figures, doubted, findings, toCheck };
};
