import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { WrongUsage } from '../errors.js';
import { openSqliteStore } from './sqlite/open-sqlite.js';
import type { Store } from './store.js';

/** The one place that decides which database is behind a store. */

/** Name of the SQLite file in a store folder. */
export const databaseFile = 'gongkai.sqlite';

/**
 * read = anybody, always | write = changes something: in a folder one process at a time, in PostgreSQL beside others that do | run = works
 * off all that waits, and nobody else writes meanwhile
 */
export type OpenMode = 'read' | 'write' | 'run';

export const isPostgres = (location: string): boolean => /^postgres(?:ql)?:\/\//.test(location);

/**
 * Opens the store at `location`: a folder, or `postgres://user@host/database?bytes=/folder`. `write` and `run` make it where it is missing
 * and hold its lock until `close()`.
 * @throws WrongUsage where there is no store to read, where another process writes, or where a newer gongkai made it.
 */
export const openStore = async (location: string, mode: OpenMode): Promise<Store> => {
  if (isPostgres(location)) return (await import('./postgres/open-postgres.js')).openPostgresStore(location, mode);
  const folder = resolve(location);
  if (mode === 'read' && !existsSync(join(folder, databaseFile)))
    throw new WrongUsage({
      zh: `这里没有 gongkai 的库：${folder}。请先运行 gongkai ingest <文件或文件夹>，或用 --store 指明库所在的文件夹。`,
      en: `There is no gongkai store in ${folder}. Run gongkai ingest <file or folder> first, or name its folder with --store.`,
    });
  return openSqliteStore(folder, databaseFile, mode === 'read' ? 'read' : 'write');
};
