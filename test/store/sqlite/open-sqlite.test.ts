import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { databaseFile, openStore } from '../../../src/store/open.js';
import { firstStore } from '../../../src/store/sql/migrations/001-first-store.js';
import { likelyValue } from '../../../src/store/sql/migrations/002-likely-value.js';
import { identityDoubt } from '../../../src/store/sql/migrations/003-identity-doubt.js';
import { connect } from '../../../src/store/sqlite/libsql.js';
import { newFolder } from '../../pipeline/folders.js';
import { all, withStore } from '../../pipeline/letters.js';

describe('a store in a folder', () => {
  it('brings a store of before the comparisons up: findings stay, and every report waits to be judged again', async () => {
    const folder = await newFolder();
    const old = connect(join(folder, databaseFile), 'write');
    old.exec('create table migrations (number integer primary key)');
    for (const statement of [...firstStore, ...likelyValue, ...identityDoubt]) old.exec(statement);
    for (const number of [1, 2, 3]) old.exec(`insert into migrations (number) values (${number})`);
    old.exec(`insert into documents values ('aa', 1)`);
    old.exec(`insert into locations (origin, name) values ('/a.pdf', 'a.pdf')`);
    old.exec(`insert into versions values ('/a.pdf', 'aa', 1, null)`);
    old.exec(`insert into outputs values ('audit', 'aa', 2, 'key', 'digest', x'00')`);
    old.exec(`insert into jobs values ('audit', 'aa', 'done', 'done', 2, 'key', 0, 1, 0, 0, 0, 0, null, null)`);
    old.exec(
      `insert into reports (sha256, media, reading, stage_versions, figures, numbers, blanks, not_numbers, doubted, errors, warnings, infos)
        values ('aa', 'pdf', 'text', '{}', 0, 0, 0, 0, 0, 1, 0, 0)`,
    );
    old.exec(
      `insert into findings (sha256, position, finding, rule, rule_version, severity, message, message_en, actual, expected, basis, doubts)
        values ('aa', 0, 'cell-blank', 'cell-blank', 1, 'error', '空', 'blank', '', '', '', '[]')`,
    );
    old.close();
    await withStore(folder, async (store) => {
      expect((await all(store.findings())).map(({ rule, message }) => [rule, message])).toEqual([['cell-blank', '空']]);
      expect(await store.output('audit', 'aa')).toBeNull();
      expect((await store.waiting()).map(({ stage, id }) => [stage, id])).toEqual([['audit', 'aa']]);
    });
  });

  it('says where it looked when there is no store, and makes none', async () => {
    const folder = await newFolder();
    await expect(openStore(join(folder, 'nothing'), 'read')).rejects.toThrow(`no gongkai store in ${join(folder, 'nothing')}`);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('kept bytes', () => {
  it('lie under their hash, once, and whole', async () => {
    const folder = await newFolder();
    await withStore(folder, async (store) => {
      const bytes = Buffer.from('年度报告');
      const sha256 = await store.keepBytes(bytes);
      expect(await store.keepBytes(bytes)).toBe(sha256);
      const path = join(folder, 'bytes', sha256.slice(0, 2), sha256.slice(2));
      expect(await readFile(path, 'utf8')).toBe('年度报告');
      await writeFile(path, 'cut');
      await store.keepBytes(bytes);
      expect(await readFile(await store.file(sha256), 'utf8')).toBe('年度报告');
    });
  });
});
