import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newDatabase, startPostgres } from './postgres.js';
import { startRedis } from './redis.js';
import type { Server } from './serve.js';

/** The servers of the tests themselves: that they run, and which they are. */

let servers: readonly Server[] = [];
beforeAll(async () => {
  servers = await Promise.all([startPostgres(), startRedis()]);
});
afterAll(async () => {
  for (const one of servers) await one.stop();
});

describe('the servers that tests run against', () => {
  it('are real ones, and say where they come from', async () => {
    for (const { url, from } of servers) process.stderr.write(`${new URL(url).protocol.slice(0, -1)}: ${from}\n`);
    const client = new pg.Client({ connectionString: await newDatabase(servers[0]!) });
    await client.connect();
    expect((await client.query<{ version: string }>('select version()')).rows[0]?.version).toMatch(/^PostgreSQL \d+/);
    await client.end();
  });
});
