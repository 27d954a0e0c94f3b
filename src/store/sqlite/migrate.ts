import { WrongUsage } from '../../errors.js';
import type { Connection } from './libsql.js';
import { firstStore } from './migrations/001-first-store.js';
import { likelyValue } from './migrations/002-likely-value.js';
import { identityDoubt } from './migrations/003-identity-doubt.js';
import { findingsByStage } from './migrations/004-findings-by-stage.js';
import { decisions } from './migrations/005-decisions.js';
import { registerLines } from './migrations/006-register.js';
import { enforcement } from './migrations/007-enforcement.js';
import { causes } from './migrations/008-causes.js';
import { written } from './migrations/009-written.js';
import { heads } from './migrations/010-heads.js';

/** Numbered, hand-written migrations, each run once and in order. A new one is one file and one line here. */
const migrations: readonly (readonly string[])[] = [
  firstStore,
  likelyValue,
  identityDoubt,
  findingsByStage,
  decisions,
  registerLines,
  enforcement,
  causes,
  written,
  heads,
];

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
    if (version > migrations.length)
      throw new WrongUsage({
        zh: `${file} 是由更新版本的 gongkai 建立的（结构版本 ${version}，本程序到 ${migrations.length}）。请升级 gongkai，或用 --store 另选一个文件夹。`,
        en: `${file} was made by a newer gongkai (schema ${version}, this program knows ${migrations.length}). Update gongkai, or choose another folder with --store.`,
      });
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
