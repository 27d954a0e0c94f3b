import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import { WrongUsage } from '../../errors.js';
import { openFolderBytes } from '../folder-bytes.js';
import type { Store } from '../store.js';
import { connect, takeLock, type Connection } from './libsql.js';
import { migrate } from './migrate.js';
import { readerOf } from '../sql/reader.js';
import type { Tables } from '../sql/tables.js';
import { writerOf } from '../sql/writer.js';

/** A store in one folder: the SQLite file, `bytes/` beside it, and the lock of its writer. */
export const openSqliteStore = async (folder: string, name: string, mode: 'read' | 'write'): Promise<Store> => {
  if (mode === 'write') mkdirSync(folder, { recursive: true });
  const lock = mode === 'write' ? takeLock(join(folder, 'writer.lock')) : null;
  if (mode === 'write' && lock === null)
    throw new WrongUsage({
      zh: `另一个 gongkai 正在写这个库：${folder}。请等它结束，或用 --store 另选一个文件夹；查询和导出随时可用。`,
      en: `Another gongkai is writing to the store in ${folder}. Wait for it to end, or choose another folder with --store; reading is always possible.`,
    });
  let connection: Connection | null = null;
  try {
    connection = connect(join(folder, name), mode);
    migrate(connection, join(folder, name));
  } catch (error) {
    connection?.close();
    lock?.release();
    throw error;
  }
  const bytes = await openFolderBytes(join(folder, 'bytes'), mode === 'write');
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) });
  return {
    ...readerOf(db),
    // one process writes at a time
    ...writerOf(db, bytes, () => Promise.resolve()),
    close: async () => {
      await db.destroy();
      lock?.release();
    },
  };
};
