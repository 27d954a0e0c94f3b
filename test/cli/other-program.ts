import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { newFolder } from '../pipeline/folders.js';
import { call, type Called } from './run-cli.js';

/** The compiled program with its code changed here and there, as its next version would be: for tests of what is judged or read anew. */

const root = resolve(import.meta.dirname, '../..');

export interface Change {
  /** File of `dist/`, such as `audit/table4/review-sum.js`. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** @throws Error where a file does not hold what is to be changed. */
export const otherProgram = async (...changes: readonly Change[]): Promise<(...args: readonly string[]) => Promise<Called>> => {
  const folder = await newFolder();
  await mkdir(join(folder, 'dist'));
  await cp(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  await cp(join(root, 'package.json'), join(folder, 'package.json'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const { file, from, to } of changes) {
    const path = join(folder, 'dist', file);
    const code = await readFile(path, 'utf8');
    if (!code.includes(from)) throw new Error(`${file} does not hold ${from}`);
    await writeFile(path, code.replace(from, to));
  }
  return (...args) => call(join(folder, 'dist/cli/main.js'), args);
};
