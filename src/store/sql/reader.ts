import { sql, type Kysely, type SqlBool } from 'kysely';
import type { Reason } from '../../errors.js';
import type { ReportRow } from '../../schema/rows.js';
import type { Failure, FindingFilter, StoreReader } from '../store.js';
import { bySubject, withDecision } from '../decided.js';
import { underHead } from '../heads.js';
import { enforcementFor, enforcementLines } from './enforcement.js';
import { causesIn, linksOf } from './heads.js';
import { correctionsOf, decisionsOf } from './reviews.js';
import { ofOrgan, registerLines, unplaced } from './organs.js';
import { toCellRow, toFindingRow, toOutcomeRow, toReportRow, type Found, type Named } from './read-rows.js';
import type { ReportsTable, Tables } from './tables.js';

/**
 * The reading half. Rows are read in batches of documents: no query stays open between two rows, so a caller
 * may ask the next thing while it walks through the first.
 */
export const readerOf = (db: Kysely<Tables>): StoreReader => ({
  cells: async function* (report) {
    // the last correction of a figure counts
    const corrections = new Map((await correctionsOf(db)).map((one) => [`${one.sha256} ${one.figure}`, one] as const));
    for (const batch of inBatches(await documents(db, { report }), 20)) {
      const rows = await db.selectFrom('cells').selectAll().where('sha256', 'in', hashes(batch)).orderBy('sha256').orderBy('position').execute();
      const byDocument = grouped(rows);
      for (const one of batch)
        for (const row of byDocument.get(one.sha256) ?? []) yield toCellRow(one, row, corrections.get(`${one.sha256} ${row.figure}`));
    }
  },
  findings: async function* (filter = {}, language = 'zh') {
    const decisions = bySubject(await decisionsOf(db));
    for (const batch of inBatches(await documents(db, filter), 500)) {
      let query = db.selectFrom('findings').selectAll().where('sha256', 'in', hashes(batch)).orderBy('sha256').orderBy('stage');
      if (filter.rule !== undefined) query = query.where('rule', '=', filter.rule);
      if (filter.severity !== undefined) query = query.where('severity', '=', filter.severity);
      const byDocument = grouped(await query.orderBy('position').execute());
      const causes = await causesIn(db, hashes(batch));
      const links = await linksOf(db, hashes(batch), causes);
      for (const one of batch)
        for (const row of byDocument.get(one.sha256) ?? []) {
          const told = row.stage === 'audit' ? { ...row, ...causes(row.sha256, row.finding) } : row;
          const known = toFindingRow(one, await underHead(one.sha256, told, links), language);
          yield withDecision(known, one.organ_id, decisions, language);
        }
    }
  },
  outcomes: async function* (report, language = 'zh') {
    for (const batch of inBatches(await documents(db, { report }), 100)) {
      const found = db.selectFrom('outcomes').selectAll().where('sha256', 'in', hashes(batch));
      const rows = await found.orderBy('sha256').orderBy('stage').orderBy('position').execute();
      const byDocument = grouped(rows);
      for (const one of batch) for (const row of byDocument.get(one.sha256) ?? []) yield toOutcomeRow(one, row, language);
    }
  },
  reports: async function* (report) {
    for (const batch of inBatches(await documents(db, { report }), 500)) yield* await reportRows(db, batch);
  },
  reportsOfOrgan: async (sha256) => {
    const reports = await ofOrgan(db, sha256);
    const found = grouped(await places(db, hashes(reports)));
    return reports.map((report) => {
      const own = found.get(report.sha256) ?? [];
      return toReportRow({ ...report, source: own[0]?.name ?? report.sha256 }, own);
    });
  },
  unplaced: () => unplaced(db),
  registerLines: () => registerLines(db),
  enforcementLines: () => enforcementLines(db),
  enforcementFor: (sha256) => enforcementFor(db, sha256),
  decisions: () => decisionsOf(db),
  corrections: (sha256) => correctionsOf(db, sha256),
  output: async (stage, sha256) => {
    const row = await db.selectFrom('outputs').select('value').where('stage', '=', stage).where('sha256', '=', sha256).executeTakeFirst();
    return row ? new Uint8Array(row.value) : null;
  },
  stageVersions: async (stage) => {
    const rows = await db.selectFrom('outputs').select('version').distinct().where('stage', '=', stage).execute();
    return new Set(rows.map(({ version }) => version));
  },
  ruleVersions: async () => {
    const rows = await db.selectFrom('outcomes').select(['rule', 'rule_version']).distinct().orderBy('rule').orderBy('rule_version').execute();
    return rows.map(({ rule, rule_version }) => ({ rule, version: rule_version }));
  },
  failures: () => failures(db),
  counts: async () => {
    const rows = await db
      .selectFrom('jobs')
      .select((all) => ['stage', 'state', all.fn.countAll<number | string>().as('count')])
      .groupBy(['stage', 'state'])
      .orderBy('stage')
      .orderBy('state')
      .execute();
    return rows.map((row) => ({ stage: row.stage, state: row.state, count: Number(row.count) }));
  },
});

const reportRows = async (db: Kysely<Tables>, batch: readonly Named<ReportsTable>[]): Promise<readonly ReportRow[]> => {
  const found = grouped(await places(db, hashes(batch)));
  return batch.map((one) => toReportRow(one, found.get(one.sha256) ?? []));
};

const hashes = (documents: readonly { readonly sha256: string }[]): string[] => documents.map((one) => one.sha256);

const grouped = <T extends { readonly sha256: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.sha256);
    if (group) group.push(row);
    else groups.set(row.sha256, [row]);
  }
  return groups;
};

function* inBatches<T>(all: readonly T[], size: number): Iterable<readonly T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}

/** A pattern for `like … escape '\'` that finds the text itself. */
const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** Found under this name, or its hash begins so. */
const named = (report: string) => sql<SqlBool>`(
  r.sha256 in (select v.sha256 from versions v join locations l on l.origin = v.origin where l.name = ${report})
  or r.sha256 like ${/^[0-9a-f]{4,64}$/.test(report) ? `${report}%` : ''})`;

type Asked = { readonly [K in keyof FindingFilter]: FindingFilter[K] | undefined };

const documents = async (db: Kysely<Tables>, asked: Asked): Promise<readonly Named<ReportsTable>[]> => {
  const { report, organ, year } = asked;
  let query = db.selectFrom('reports as r').innerJoin('sources as s', 's.sha256', 'r.sha256').selectAll('r').select('s.source');
  // both are told: the view of all sources would else be put together for one document
  if (report !== undefined && isHash(report)) query = query.where('r.sha256', '=', report).where('s.sha256', '=', report);
  else if (report !== undefined) query = query.where(named(report));
  if (organ !== undefined) query = query.where(sql<SqlBool>`lower(r.organization) like lower(${`%${literally(organ)}%`}) escape '\\'`);
  if (year !== undefined) query = query.where('r.year', '=', year);
  return query.orderBy('s.source').orderBy('r.sha256').execute();
};

const places = (db: Kysely<Tables>, documents: readonly string[]): Promise<readonly Found[]> =>
  db
    .selectFrom('versions as v')
    .innerJoin('locations as l', 'l.origin', 'v.origin')
    .select(['v.sha256', 'l.name', 'l.url', 'l.archive_url', 'l.retrieved_at as declared_retrieval', 'v.retrieved_at as fetched', 'l.via'])
    .where('v.sha256', 'in', documents)
    .orderBy('l.name')
    .orderBy('l.origin')
    .execute();

/** Failed jobs by source; a failed download has no document yet. */
const failures = async (db: Kysely<Tables>): Promise<readonly Failure[]> => {
  const rows = await db
    .selectFrom('jobs as j')
    .leftJoin('locations as l', (join) => join.onRef('l.origin', '=', 'j.id').on('j.stage', '=', 'download'))
    .leftJoin('sources as s', (join) => join.onRef('s.sha256', '=', 'j.id').on('j.stage', '<>', 'download'))
    .select(['j.stage', 'j.id', 'j.reason', 'j.attempts', 'l.name', 's.source'])
    .where('j.state', '=', 'failed')
    .execute();
  return rows
    .map((row): Failure => ({
      stage: row.stage,
      source: row.name ?? row.source ?? row.id,
      sha256: row.stage === 'download' ? null : row.id,
      reason: JSON.parse(row.reason ?? 'null') as Reason,
      attempts: row.attempts,
    }))
    .sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0));
};
