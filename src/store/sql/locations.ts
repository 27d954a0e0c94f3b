import { resolve } from 'node:path';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Declared, Level } from '../../schema/report.js';
import { nothingDeclared, type Source } from '../../schema/source.js';
import type { Address, Job } from '../store.js';
import { find, request, requestUnlessSettled } from './jobs.js';
import type { LocationsTable, Tables } from './tables.js';

/** Where documents come from: one location for each file and each URL, whatever was found there. */

/** @throws Error where the source has neither file nor URL (a fault of the caller). */
export const originOf = (source: Source): string => {
  if (source.file !== null) return resolve(source.file);
  if (source.url !== null) return source.url;
  throw new Error(`${source.name}: a source needs a file or a URL`);
};

/** The newer word counts where it says something; a folder read again does not unsay what a manifest declared. */
export const addLocation = async (tx: Transaction<Tables>, source: Source): Promise<string> => {
  const origin = originOf(source);
  const known = await tx.selectFrom('locations').selectAll().where('origin', '=', origin).executeTakeFirst();
  const row: LocationsTable = {
    origin,
    name: source.name,
    file: source.file === null ? null : origin,
    url: source.url ?? known?.url ?? null,
    organ: source.declared.organ ?? known?.organ ?? null,
    region_code: source.declared.regionCode ?? known?.region_code ?? null,
    level: source.declared.level ?? known?.level ?? null,
    year: source.declared.year ?? known?.year ?? null,
    published: source.declared.published ?? known?.published ?? null,
    retrieved_at: source.retrievedAt ?? known?.retrieved_at ?? null,
    archive_url: source.archiveUrl ?? known?.archive_url ?? null,
    via: source.via ?? known?.via ?? null,
  };
  if (known) await tx.updateTable('locations').set(row).where('origin', '=', origin).execute();
  else await tx.insertInto('locations').values(row).execute();
  return origin;
};

/** A file is cheap to look at again and may have changed; a URL that was fetched is left alone until it is asked for by `--redo download`. */
export const requestSource = async (tx: Transaction<Tables>, source: Source): Promise<readonly Job[]> => {
  const origin = await addLocation(tx, source);
  const known = await find(tx, 'download', origin);
  if (source.file !== null || !known || known.state === 'failed') return [await request(tx, 'download', origin, known?.state === 'failed')];
  if (known.state === 'waiting') return requestUnlessSettled(tx, 'download', origin, false);
  return known.input_hash === null ? [] : wake(tx, known.input_hash);
};

/** Passing failures of a document get another chance; what it is declared to be may have changed. */
export const wake = async (tx: Transaction<Tables>, sha256: string): Promise<readonly Job[]> => {
  const extract = await find(tx, 'extract', sha256);
  if (extract?.state !== 'done') return requestUnlessSettled(tx, 'extract', sha256, false);
  const audit = await find(tx, 'audit', sha256);
  if (audit?.state === 'failed' && audit.passing === 1) return [await request(tx, 'audit', sha256, false)];
  return [await request(tx, 'normalize', sha256, false)];
};

export const toSource = (row: Selectable<LocationsTable>): Source => ({
  name: row.name,
  file: row.file,
  url: row.url,
  declared: declaredOf(row),
  retrievedAt: row.retrieved_at,
  archiveUrl: row.archive_url,
  via: row.via,
});

const declaredOf = (row: Selectable<LocationsTable>): Declared => ({
  organ: row.organ,
  regionCode: row.region_code,
  level: row.level as Level | null,
  year: row.year,
  published: row.published,
});

const locationsOf = (db: Kysely<Tables>, sha256: string) =>
  db
    .selectFrom('locations as l')
    .innerJoin('versions as v', 'v.origin', 'l.origin')
    .selectAll('l')
    .where('v.sha256', '=', sha256)
    .orderBy('l.name')
    .orderBy('l.origin');

/** What the places of a document declare, taken together: of each field the first word in order of their names. */
export const declaredOfDocument = async (db: Kysely<Tables>, sha256: string): Promise<Declared> => {
  const all = (await locationsOf(db, sha256).execute()).map(declaredOf);
  return all.reduce<Declared>(
    (merged, one) => ({
      organ: merged.organ ?? one.organ,
      regionCode: merged.regionCode ?? one.regionCode,
      level: merged.level ?? one.level,
      year: merged.year ?? one.year,
      published: merged.published ?? one.published,
    }),
    nothingDeclared,
  );
};

export const addressesOfDocument = async (db: Kysely<Tables>, sha256: string): Promise<readonly Address[]> => {
  const fetched = await locationsOf(db, sha256).where('l.file', 'is', null).execute();
  const addresses: Address[] = [];
  for (const { origin, name } of fetched) {
    const last = await db
      .selectFrom('fetches')
      .select('final_url')
      .where('origin', '=', origin)
      .where('sha256', '=', sha256)
      .orderBy('started_at', 'desc')
      .executeTakeFirst();
    addresses.push({ name, url: last?.final_url ?? origin });
  }
  return addresses;
};
