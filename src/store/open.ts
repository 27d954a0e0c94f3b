import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { WrongUsage } from '../errors.js';
import { openSqliteStore } from './sqlite/open-sqlite.js';
import type { Store } from './store.js';

/** The one place that decides which database is behind a store folder. */

/** Name of the SQLite file in a store folder. */
export const databaseFile = 'gongkai.sqlite';

/**
 * Opens the store in `directory`. `write` makes it where it is missing and holds its lock until `close()`:
 * one writer at a time, readers always.
 * @throws WrongUsage where there is no store to read, where another process writes, or where a newer gongkai made it.
 */
export const openStore = async (directory: string, mode: 'read' | 'write'): Promise<Store> => {
  const folder = resolve(directory);
  if (mode === 'read' && !existsSync(join(folder, databaseFile)))
    throw new WrongUsage({
      zh: `这里没有 gongkai 的库：${folder}。请先运行 gongkai ingest <文件或文件夹>，或用 --store 指明库所在的文件夹。`,
      en: `There is no gongkai store in ${folder}. Run gongkai ingest <file or folder> first, or name its folder with --store.`,
    });
  return openSqliteStore(folder, databaseFile, mode);
};
