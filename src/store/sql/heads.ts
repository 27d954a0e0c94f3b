import { sql, type Kysely, type SqlBool } from 'kysely';
import type { CauseRow } from '../../schema/rows.js';
import { toldOf, type Link } from '../heads.js';
import type { Tables } from './tables.js';

/** Findings and what they follow from, as they are kept. */

/** True of rows of `findings` that follow from no other, of their own document or another. */
export const isHead = sql<SqlBool>`findings.caused_by is null and not exists (
  select 1 from causes c where c.sha256 = findings.sha256 and c.finding = findings.finding and findings.stage = 'audit' and c.caused_by is not null)`;

type Told = (sha256: string, finding: string) => Partial<Link>;

/** What comparisons tell of findings of audit. */
export const causesIn = async (db: Kysely<Tables>, documents: readonly string[]): Promise<Told> => {
  const byFinding = new Map<string, CauseRow[]>();
  for (const row of await db.selectFrom('causes').selectAll().where('sha256', 'in', documents).orderBy('stage').execute()) {
    const key = `${row.sha256} ${row.finding}`;
    byFinding.set(key, [...(byFinding.get(key) ?? []), row]);
  }
  return (sha256, finding) => toldOf(byFinding.get(`${sha256} ${finding}`) ?? []);
};

/** By document and id, the findings that follow from others. Documents that are asked for later are looked up then. */
export const linksOf = async (
  db: Kysely<Tables>,
  documents: readonly string[],
  causes: Told,
): Promise<(document: string) => Promise<ReadonlyMap<string, Link>>> => {
  const known = await linksIn(db, documents, causes);
  return async (document) => {
    const links = known.get(document) ?? (await linksIn(db, [document], await causesIn(db, [document]))).get(document)!;
    known.set(document, links);
    return links;
  };
};

const linksIn = async (db: Kysely<Tables>, documents: readonly string[], causes: Told): Promise<Map<string, Map<string, Link>>> => {
  const links = new Map(documents.map((document) => [document, new Map<string, Link>()]));
  const rows = await db
    .selectFrom('findings')
    .select(['sha256', 'stage', 'finding', 'caused_by', 'caused_in', 'cause', 'cause_en'])
    .where('sha256', 'in', documents)
    .where((is) => is.not(is.parens(isHead)))
    .execute();
  for (const { sha256, stage, finding, ...link } of rows)
    links.get(sha256)!.set(finding, { ...link, ...(stage === 'audit' ? causes(sha256, finding) : {}) });
  return links;
};
