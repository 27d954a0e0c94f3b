import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ingest, retry, sourcesOf, type RunOptions } from '../../src/pipeline/ingest.js';
import { openStore } from '../../src/store/open.js';
import type { StageName, Store, Tally } from '../../src/store/store.js';

/** Runs over one-line letters (letters-worker.js) in folders of their own. */

export const writeLetters = async (folder: string, letters: Readonly<Record<string, string>>): Promise<string> => {
  for (const [name, text] of Object.entries(letters)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
};

export const lettersWorker = new URL('./letters-worker.js', import.meta.url);

export const quietly = (options: Partial<RunOptions> = {}): RunOptions => ({
  jobs: 2,
  timeout: 60,
  maxBytes: 2 ** 20,
  allowHosts: [],
  version: '0.0.0',
  signal: new AbortController().signal,
  onProgress: () => undefined,
  worker: lettersWorker,
  pause: 0,
  longestWait: 60,
  memory: 4 * 2 ** 30,
  ...options,
});

export const withStore = async <T>(folder: string, work: (store: Store) => Promise<T>, mode: 'read' | 'write' = 'write'): Promise<T> => {
  const store = await openStore(folder, mode);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

export const ingestLetters = (
  folder: string,
  args: readonly string[],
  options: Partial<RunOptions> = {},
  redo: StageName | null = null,
): Promise<Tally> => withStore(folder, async (store) => ingest(store, { sources: (await sourcesOf(args)).sources, redo }, quietly(options)));

export const retryLetters = (folder: string, options: Partial<RunOptions> = {}): Promise<Tally> =>
  withStore(folder, (store) => retry(store, quietly(options)));

export const all = async <T>(rows: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const row of rows) list.push(row);
  return list;
};

export const exported = (folder: string): Promise<string> =>
  withStore(
    folder,
    async (store) => {
      const rows = [...(await all(store.reports())), ...(await all(store.cells())), ...(await all(store.findings()))];
      return rows.map((row) => JSON.stringify(row)).join('\n');
    },
    'read',
  );
