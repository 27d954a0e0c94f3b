import Libsql from 'libsql';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** The door to libsql: one connection to one SQLite file, as kysely's SQLite dialect wants it. */

/** Milliseconds that a statement waits for another process's transaction. */
const busyTimeout = 10_000;
/** Prepared statements kept; the store has fewer than this many different ones. */
const kept = 256;

/** Of 4 KB, before they are copied into the file. */
const pagesInWal = 4000;

/** KB of pages of the file that a process keeps in memory. */
const pageCache = 64 * 1024;

export interface Connection extends SqliteDatabase {
  /** Runs statements that return nothing, outside kysely (migrations, pragmas). */
  exec(sql: string): void;
  first(sql: string): unknown;
}

/**
 * Opens (and where missing makes) the file. `write`: every transaction begins IMMEDIATE, because one that reads before it
 * writes would otherwise fail with SQLITE_BUSY, without waiting, when another process has written in between.
 */
export const connect = (file: string, mode: 'read' | 'write'): Connection => {
  const database = new Libsql(file, { timeout: busyTimeout });
  const statements = new Map<string, SqliteStatement>();
  database.exec(`pragma busy_timeout = ${busyTimeout}`);
  // WAL lets readers read while the one writer writes; with it, NORMAL loses no acknowledged transaction to a killed process.
  // Pages that a later transaction writes again are then copied into the file once: a fifth of this process's CPU in a run.
  if (mode === 'write') database.exec(`pragma journal_mode = wal; pragma wal_autocheckpoint = ${pagesInWal}`);
  // a store of 10,000 reports is 1 GB: with the 2 MB of SQLite's default every job reads its pages anew
  database.exec(`pragma cache_size = -${pageCache}`);
  database.exec('pragma synchronous = normal');
  database.exec('pragma foreign_keys = on');
  const prepare = (sql: string): SqliteStatement => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = database.prepare(mode === 'write' && sql === 'begin' ? 'begin immediate' : sql) as unknown as SqliteStatement;
    if (statements.size < kept) statements.set(sql, statement);
    return statement;
  };
  return {
    prepare,
    exec: (sql) => void database.exec(sql),
    first: (sql) => database.prepare(sql).all([])[0],
    close: () => {
      statements.clear();
      database.close();
    },
  };
};

/**
 * Takes the lock of a store: an exclusive transaction held open on a file of its own. The system lets go of it when the
 * process ends in whatever way, so no lock is ever left behind. Null = another process holds it.
 */
export const takeLock = (file: string): { release(): void } | null => {
  const database = new Libsql(file, { timeout: 0 });
  try {
    database.exec('begin exclusive');
  } catch (error) {
    database.close();
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  return {
    release: () => {
      database.exec('rollback');
      database.close();
    },
  };
};
