import pg from 'pg';
import { WrongUsage } from '../../errors.js';

/** The door to pg: the pool of one process, and its locks. */

/** Connections of one process: it writes one document at a time and reads beside that. */
const connections = 8;
/** Milliseconds until a connection must stand. */
const patience = 15_000;

/** The same number in every gongkai: what is locked is the store of this database. */
const lockNumber = 0x676b; // gk

/** alone = nobody else writes (a run in this process) | beside = others may write too (a worker, a decision), but no run in one process */
export type LockMode = 'alone' | 'beside';

export interface Locked {
  release(): Promise<void>;
}

export const openPool = (url: string): pg.Pool => {
  const pool = new pg.Pool({ connectionString: url, max: connections, connectionTimeoutMillis: patience, application_name: 'gongkai' });
  // a connection that breaks while idle is no fault of whoever asks next: the pool opens another
  pool.on('error', () => undefined);
  return pool;
};

/** Held by a connection of its own, and by the server let go when that ends in whatever way. Null = another process holds it. */
export const takeLock = async (url: string, mode: LockMode): Promise<Locked | null> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patience, application_name: 'gongkai lock', keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  const lock = mode === 'alone' ? 'pg_try_advisory_lock' : 'pg_try_advisory_lock_shared';
  const { rows } = await client.query<{ taken: boolean }>(`select ${lock}($1) as taken`, [lockNumber]);
  if (rows[0]?.taken !== true) {
    await client.end();
    return null;
  }
  return { release: () => client.end() };
};

const unreachable = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT', 'EAI_AGAIN', '28P01', '28000', '3D000']);

/** What a user can mend is told without the password and without a stack. */
export const orTold = async <T>(url: string, opening: Promise<T>): Promise<T> => {
  try {
    return await opening;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const message = error instanceof Error ? error.message : String(error);
    if (!unreachable.has(code) && !/timeout/i.test(message)) throw error;
    const where = named(url);
    throw new WrongUsage({
      zh: `连不上 PostgreSQL 库 ${where}：${message}。请核对地址、库名和账号（密码可放在环境变量 PGPASSWORD 或 ~/.pgpass 中）。`,
      en: `The PostgreSQL store ${where} cannot be reached: ${message}. Check address, database and user (a password may stand in PGPASSWORD or ~/.pgpass).`,
    });
  }
};

/** Without user and password. */
export const named = (url: string): string => {
  const { host, pathname } = new URL(url);
  return `postgres://${host}${pathname}`;
};
