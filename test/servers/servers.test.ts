import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newDatabase, startPostgres } from './postgres.js';
import type { Server } from './serve.js';

/** The server of the tests itself: that it runs, and which it is. */

let server: Server | null = null;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server?.stop();
});

describe('the server that tests run against', () => {
  it('is a real one, and says where it comes from', async () => {
    process.stderr.write(`PostgreSQL of the tests: ${server!.from}\n`);
    const client = new pg.Client({ connectionString: await newDatabase(server!) });
    await client.connect();
    expect((await client.query<{ version: string }>('select version()')).rows[0]?.version).toMatch(/^PostgreSQL \d+/);
    await client.end();
  });
});
