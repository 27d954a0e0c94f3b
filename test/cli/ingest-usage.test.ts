import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { newFolder } from '../pipeline/folders.js';
import { writeLetters } from '../pipeline/letters.js';
import { gongkai } from './run-cli.js';

describe('gongkai, called wrongly', () => {
  it('ends with 2 and names an option that it does not have', async () => {
    expect(await gongkai('ingest', '--colour')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: "没有这个选项：unknown option '--colour'\n用法见 gongkai --help。\n",
    });
  });

  it('ends with 2 and names a path that does not exist', async () => {
    const { code, stderr } = await gongkai('ingest', '/no/such/folder', '--lang', 'en');
    expect(code).toBe(2);
    expect(stderr).toBe('No such file or folder: “/no/such/folder”; check the path.\n');
  });

  it('ends with 2 where nothing in a folder is a report', async () => {
    const folder = await writeLetters(await newFolder(), { 'notes.txt': 'text' });
    const { code, stderr } = await gongkai('ingest', folder);
    expect(code).toBe(2);
    expect(stderr).toContain('没有找到可读取的文件');
  });

  it('ends with 2 without a store to go on with, and makes none', async () => {
    const store = join(await newFolder(), 'store');
    const { code, stderr } = await gongkai('ingest', '--store', store, '--lang', 'en');
    expect(code).toBe(2);
    expect(stderr).toContain('There is no gongkai store');
    expect(existsSync(store)).toBe(false);
  });

  it('takes only whole numbers for --jobs', async () => {
    expect(await gongkai('ingest', 'samples', '--jobs', 'two', '--lang', 'en')).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('gongkai --help', () => {
  it('teaches in Chinese, and in English where asked to', async () => {
    const zh = await gongkai('ingest', '--help');
    expect(zh).toMatchObject({ code: 0, stderr: '' });
    expect(zh.stdout).toContain('例：');
    const en = await gongkai('--help', '--lang', 'en');
    expect(en.code).toBe(0);
    for (const command of ['ingest', 'findings', 'show', 'export', 'tables', 'rules', 'schema', 'status', 'retry'])
      expect(en.stdout).toContain(command);
    expect(en.stdout).toContain('Start here:');
  });
});
