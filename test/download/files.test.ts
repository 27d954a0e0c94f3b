import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { readLocal } from '../../src/download/files.js';
import { codeOf } from './errors.js';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'gongkai-files-'))));
afterAll(() => rm(folder, { recursive: true }));

const file = async (name: string, content: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

describe('readLocal', () => {
  it('gives the bytes of a file that is exactly as large as allowed', async () => {
    expect(Buffer.from(await readLocal(await file('a.pdf', '年报'), 6)).toString()).toBe('年报');
  });

  it('reads a file of several megabytes whole', async () => {
    const bytes = await readLocal(await file('big.pdf', 'x'.repeat(3_000_001)), 4_000_000);
    expect(bytes.length).toBe(3_000_001);
  });

  it('refuses one byte more', async () => {
    expect(await codeOf(readLocal(await file('b.pdf', 'abcdefg'), 6))).toBe('GiveUp too-large');
  });

  it('keeps the fact that a file is empty', async () => {
    expect(await codeOf(readLocal(await file('c.pdf', ''), 6))).toBe('GiveUp empty-file');
  });

  it('says that a file is missing, and where', async () => {
    const path = join(folder, 'missing.pdf');
    expect(await codeOf(readLocal(path, 6))).toBe('GiveUp file-unreadable');
    await expect(readLocal(path, 6)).rejects.toMatchObject({ reason: { message: { zh: `无法读取文件（文件不存在）：${path}` } } });
  });

  it('does not read a folder', async () => {
    expect(await codeOf(readLocal(folder, 6))).toBe('GiveUp file-unreadable');
  });

  it('does not wait at a pipe that nobody writes to', async () => {
    const pipe = join(folder, 'pipe.pdf');
    execFileSync('mkfifo', [pipe]);
    expect(await codeOf(readLocal(pipe, 6))).toBe('GiveUp file-unreadable');
  });

  it('does not end at the size that the system tells of a file', async () => {
    // files under /proc say 0 bytes and have more
    expect((await readLocal('/proc/self/status', 100_000)).length).toBeGreaterThan(100);
  });
});
