import { Kysely, PostgresDialect, sql } from 'kysely';
import { WrongUsage } from '../../errors.js';
import { openFolderBytes } from '../folder-bytes.js';
import { readerOf } from '../sql/reader.js';
import type { Tables } from '../sql/tables.js';
import { writerOf } from '../sql/writer.js';
import type { Store } from '../store.js';
import { named, openPool, orTold, takeLock, type LockMode } from './connect.js';
import { migrate } from './migrate.js';

/** A store in a PostgreSQL database, its bytes in a folder that every process of it reaches. */

/** `postgres://user@host/database?bytes=/folder` → what pg is given, and where the bytes lie. */
const partsOf = (location: string): { readonly url: string; readonly bytes: string } => {
  const url = new URL(location);
  const bytes = url.searchParams.get('bytes');
  if (bytes === null || bytes === '')
    throw new WrongUsage({
      zh: `PostgreSQL 库的地址还要说明原始文件放在哪里：${named(location)}?bytes=/文件夹`,
      en: `The address of a PostgreSQL store must also say where the documents' bytes lie: ${named(location)}?bytes=/folder`,
    });
  url.searchParams.delete('bytes');
  return { url: url.href, bytes };
};

/**
 * `run`: nobody else writes meanwhile. `write`: beside others.
 * @throws WrongUsage where the server cannot be reached, where another process writes alone, or where a newer gongkai made the store.
 */
export const openPostgresStore = async (location: string, mode: 'read' | 'write' | 'run'): Promise<Store> => {
  const { url, bytes: folder } = partsOf(location);
  const lock = mode === 'read' ? null : await orTold(url, takeLock(url, lockOf[mode]));
  if (mode !== 'read' && lock === null)
    throw new WrongUsage({
      zh: `另一个 gongkai 正在写这个库：${named(url)}。请等它结束；查询和导出随时可用。`,
      en: `Another gongkai is writing to the store ${named(url)}. Wait for it to end; reading is always possible.`,
    });
  const pool = openPool(url);
  try {
    await orTold(url, migrate(pool, url));
    const bytes = await openFolderBytes(folder, mode === 'run');
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    return {
      ...readerOf(db),
      ...writerOf(db, bytes, async (tx, sha256) => {
        await sql`select 1 from documents where sha256 = ${sha256} for update`.execute(tx);
      }),
      close: async () => {
        await db.destroy();
        await bytes.close();
        await lock?.release();
      },
    };
  } catch (error) {
    await pool.end();
    await lock?.release();
    throw error;
  }
};

const lockOf: Readonly<Record<'write' | 'run', LockMode>> = { write: 'beside', run: 'alone' };
