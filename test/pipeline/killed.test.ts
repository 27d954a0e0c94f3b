import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { newFolder } from './folders.js';
import { exported, ingestLetters, withStore, writeLetters } from './letters.js';

const script = new URL('./ingest-letters.ts', import.meta.url).pathname;

/** The ingest in a process of its own. */
const start = (store: string, folder: string) => {
  const child = spawn(process.execPath, ['--import', 'tsx', script, store, folder], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  return {
    said: child.stdout.setEncoding('utf8'),
    kill: async () => {
      child.kill('SIGKILL');
      child.stdout.resume();
      await ended;
    },
  };
};

/** Ends it with SIGKILL after it has said so many things. */
const killAfter = async (lines: number, store: string, folder: string): Promise<void> => {
  const { said, kill } = start(store, folder);
  let count = 0;
  for await (const text of said) {
    count += String(text).split('\n').length - 1;
    if (count >= lines) break;
  }
  await kill();
};

const waitingIn = (folder: string): Promise<number> =>
  withStore(folder, async (store) => (await store.counts()).reduce((sum, one) => sum + (one.state === 'waiting' ? one.count : 0), 0), 'read');

describe('a process killed at any moment', () => {
  it('loses nothing and does nothing twice: the export equals that of an undisturbed run', async () => {
    const names = Array.from({ length: 16 }, (_, index): [string, string] => [
      `${index}.html`,
      `slow report 甲${index % 7} ${2020 + (index % 4)} ${index}`,
    ]);
    const letters = await writeLetters(await newFolder(), {
      ...Object.fromEntries(names),
      'copy.html': 'slow report 甲0 2020 0',
      'not.html': 'a recipe',
    });
    const undisturbed = await newFolder();
    await ingestLetters(undisturbed, [letters]);

    const store = await newFolder();
    for (const lines of [1, 9, 20, 20]) await killAfter(lines, store, letters);
    expect(await waitingIn(store)).toBeGreaterThan(0);
    const { read, failed, duplicates, waiting } = await ingestLetters(store, [letters]);
    expect({ read, failed, duplicates, waiting }).toEqual({ read: 16, failed: 1, duplicates: 1, waiting: 0 });
    expect(await exported(store)).toBe(await exported(undisturbed));
  });

  it('leaves no lock behind', async () => {
    const letters = await writeLetters(await newFolder(), { 'a.html': 'loop' });
    const store = await newFolder();
    await killAfter(2, store, letters);
    await expect(withStore(store, (one) => one.waiting())).resolves.toBeDefined();
  });

  it('takes the reading processes along, also one that never comes to an end by itself', async () => {
    const folder = await newFolder();
    const file = join(folder, 'time');
    const { kill } = start(await newFolder(), await writeLetters(join(folder, 'letters'), { 'a.html': `loop ${file}` }));
    while (!existsSync(file)) await sleep(50);
    await kill();
    await sleep(1000);
    const last = await readFile(file, 'utf8');
    await sleep(300);
    expect(await readFile(file, 'utf8')).toBe(last);
  });

  it('has the job that was running queued once more, and a suspect is tried alone before it is given up', async () => {
    const letters = await writeLetters(await newFolder(), { 'a.html': 'report 甲 2023 1' });
    const store = await newFolder();
    await withStore(store, async (one) => {
      await ingestLettersUpTo(one, letters);
      for (let times = 1; times <= 2; times++) {
        for (const job of await one.waiting()) await one.begin(job);
        await one.resume();
        expect((await one.waiting()).map((job) => job.interruptions)).toEqual([times]);
      }
    });
    expect((await ingestLetters(store, [])).read).toBe(1);
    expect((await exported(store)).split('\n')).toHaveLength(2);
  });
});

/** Bytes are kept and wait for extract, as where a process ended right after a download. */
const ingestLettersUpTo = async (store: Parameters<Parameters<typeof withStore>[1]>[0], folder: string): Promise<void> => {
  const file = `${folder}/a.html`;
  const declared = { organ: null, regionCode: null, level: null, year: null, published: null };
  await store.addSources([{ name: 'a.html', file, url: null, declared, retrievedAt: null, archiveUrl: null, via: null }]);
  const [download] = await store.waiting();
  const bytes = Buffer.from('report 甲 2023 1');
  await store.arrived(download!, 1, await store.keepBytes(bytes), bytes.byteLength, null);
};
