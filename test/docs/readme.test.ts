/** What the README shows is what the program prints. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, describe, expect, it } from '@jest/globals';

import { commands } from '../../src/cli/options.js';

const root = resolve(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const store = mkdtempSync(join(tmpdir(), 'gongkai-readme-'));
afterAll(() => rmSync(store, { recursive: true, force: true }));

const run = (...args: readonly string[]): string =>
  execFileSync('node', [join(root, 'dist/cli/main.js'), ...args, '--store', store], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '80', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** The output shown under a command, and the program's, with the seconds and the name of this test's store taken out. */
const shown = (command: string): string | undefined => readme.split(`$ ${command}\n`)[1]?.split('\n```')[0];
const plain = (text: string): string =>
  text
    .replaceAll(` --store ${store}`, '')
    .replace(/用时 [\d.]+ 秒/, '用时 … 秒')
    .replace(/ +(?=# )/g, ' ')
    .trim();

describe('README.md', () => {
  it('shows what npm start prints', () => {
    expect(plain(shown('npm ci && npm start') ?? '')).toBe(plain(run('ingest', 'samples')));
  });

  it('shows what findings prints', () => {
    expect(plain(shown('npx gongkai findings --severity error') ?? '')).toBe(plain(run('findings', '--severity', 'error')));
  });

  it('shows a cell as it is exported', () => {
    const line = readme.split('```json\n')[1]?.split('\n```')[0];
    expect(run('export', '--what', 'cells', '--format', 'jsonl').split('\n')).toContain(line);
  });

  it('names every command', () => {
    expect(commands.map((command) => command.name).filter((name) => !readme.includes(`gongkai ${name}`))).toEqual([]);
  });

  it('links only to pages that exist', () => {
    for (const [, path] of readme.matchAll(/\]\(([\w./-]+)\)/g)) expect(readFileSync(join(root, path!), 'utf8').length).toBeGreaterThan(0);
  });
});
