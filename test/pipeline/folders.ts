import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

/** Folders that last as long as the tests of one file. */

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

export const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-test-'));
  folders.push(folder);
  return folder;
};
