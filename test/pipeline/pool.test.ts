import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openPool, type Pool } from '../../src/pipeline/pool.js';
import type { Work } from '../../src/pipeline/task.js';
import { newFolder } from './folders.js';
import { lettersWorker } from './letters.js';

const letter = async (text: string): Promise<Work> => {
  const file = join(await newFolder(), 'letter');
  await writeFile(file, text);
  return { stage: 'extract', file };
};

describe('the pool', () => {
  let pool: Pool | null = null;
  afterEach(() => pool?.close());
  const open = (worker: URL): Pool => (pool = openPool({ processes: 1, timeout: 1, memory: 8 * 2 ** 30, worker }));

  it('works on after a task that never ended', async () => {
    const { run } = open(lettersWorker);
    expect(await run(await letter('loop'))).toMatchObject({ kind: 'killed', by: 'timeout' });
    expect(await run(await letter('report 甲 2023 1'))).toMatchObject({ kind: 'done' });
  });

  it('works on after a process ended by itself', async () => {
    const { run } = open(lettersWorker);
    expect(await run(await letter('crash'))).toMatchObject({ kind: 'killed', by: 'crash' });
    expect(await run(await letter('report 甲 2023 1'))).toMatchObject({ kind: 'done' });
  });

  it('does not forget what waits for a process that is killed', async () => {
    const { run } = open(lettersWorker);
    const ended = Promise.all([run(await letter('crash')), run(await letter('report 甲 2023 1'))]);
    expect(await ended).toMatchObject([{ kind: 'killed' }, { kind: 'done' }]);
  });

  it('throws where its processes cannot start, instead of blaming the documents', async () => {
    const file = join(await newFolder(), 'worker.js');
    await writeFile(file, "throw new Error('no such part')");
    await expect(open(pathToFileURL(file)).run(await letter('report 甲 2023 1'))).rejects.toThrow('no such part');
  });

  it('outlives what a parser left behind', async () => {
    const file = join(await newFolder(), 'worker.mjs');
    await writeFile(
      file,
      `import workerpool from ${JSON.stringify(import.meta.resolve('workerpool'))};
       workerpool.worker({
         run: () => {
           workerpool.workerEmit({ pid: process.pid, cold: false });
           setTimeout(() => Promise.reject(new Error('late')), 50);
           return { kind: 'done' };
         },
       });`,
    );
    const { run } = open(pathToFileURL(file));
    expect(await run(await letter('a'))).toEqual({ kind: 'done' });
    await sleep(500);
    expect(await run(await letter('b'))).toEqual({ kind: 'done' });
  });
});
