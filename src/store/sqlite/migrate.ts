import { migrations } from '../sql/migrations.js';
import { newerStore } from '../sql/newer-store.js';
import type { Connection } from './libsql.js';

/**
 * Brings the file to this program's schema. Two processes may do so at once: the number is read inside the transaction.
 * @throws WrongUsage where a newer gongkai made the store.
 */
export const migrate = (connection: Connection, file: string): void => {
  if (versionOf(connection) === migrations.length) return;
  connection.exec('begin immediate');
  try {
    connection.exec('create table if not exists migrations (number integer primary key)');
    const version = versionOf(connection);
    if (version > migrations.length) throw newerStore(file, version, migrations.length);
    for (const [index, statements] of [...migrations.entries()].slice(version)) {
      for (const statement of statements) connection.exec(statement);
      connection.exec(`insert into migrations (number) values (${index + 1})`);
    }
    connection.exec('commit');
  } catch (error) {
    connection.exec('rollback');
    throw error;
  }
};

const versionOf = (connection: Connection): number => {
  if (!connection.first(`select name from sqlite_master where type = 'table' and name = 'migrations'`)) return 0;
  const row = connection.first('select coalesce(max(number), 0) as number from migrations') as { readonly number: number };
  return row.number;
};
