import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import pg from 'pg';
import { databaseFile } from '../../src/store/open.js';
import { connect } from '../../src/store/sqlite/libsql.js';
import { newFolder } from '../pipeline/folders.js';
import { newDatabase, startPostgres } from '../servers/postgres.js';
import type { Server } from '../servers/serve.js';

/** The kinds of store, each as a way to an empty one: what one promises, all keep. */

export interface Kind {
  readonly name: string;
  /** Location of a store that is not there yet. */
  readonly newStore: () => Promise<string>;
  /** What the database calls the rows of a table: another word where a row was written anew. */
  readonly rowNames: (location: string, table: string) => Promise<readonly string[]>;
}

const sqlite: Kind = {
  name: 'SQLite',
  newStore: newFolder,
  rowNames: (location, table) => {
    const file = connect(join(location, databaseFile), 'read');
    const row = file.first(`select group_concat(rowid) as names from (select rowid from ${table} order by position)`) as { names: string };
    file.close();
    return Promise.resolve(row.names.split(','));
  },
};

const postgresWith = (server: () => Server): Kind => ({
  name: 'PostgreSQL',
  newStore: async () => `${await newDatabase(server())}?bytes=${await newFolder()}`,
  rowNames: async (location, table) => {
    const client = new pg.Client({ connectionString: location.replace(/\?.*/, '') });
    await client.connect();
    const { rows } = await client.query<{ name: string }>(`select ctid::text as name from ${table} order by position`);
    await client.end();
    return rows.map(({ name }) => name);
  },
});

/** For `describe.each`; starts the servers that they need for as long as the tests of one file last. */
export const kinds = (): readonly Kind[] => {
  let server: Server | null = null;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());
  return [sqlite, postgresWith(() => server!)];
};
