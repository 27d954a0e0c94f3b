/** What no reader can bear is ended by the watch, listed once, and the next document is read. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from '@jest/globals';

import { openPool } from '../../src/pipeline/pool.js';
import { writeHtml, yichun2023 } from '../fixtures/documents.js';
import { reopened } from '../fixtures/hostile.js';
import { millionStates, tenThousandPages } from '../fixtures/hostile-pdf.js';
import { newFolder } from './folders.js';

const worker = new URL('../../dist/pipeline/worker.js', import.meta.url);

describe('a document that would never end, or fill the memory', () => {
  const pool = openPool({ processes: 1, timeout: 3, memory: 500 * 2 ** 20, worker });
  afterAll(() => pool.close());
  const read = async (bytes: Uint8Array) => {
    const file = join(await newFolder(), 'document');
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, bytes);
    return pool.run({ stage: 'extract', file });
  };

  it.each([
    ['ten thousand pages', tenThousandPages],
    ['a million nested states', millionStates],
    ['elements that are opened again and again', reopened],
  ])('is ended, and the next is read: %s', async (_, make) => {
    expect((await read(writeHtml(yichun2023))).kind).toBe('done');
    const ended = await read(make());
    expect(ended.kind === 'killed' ? ended.by : ended.kind).toMatch(/^(?:timeout|memory)$/);
    expect((await read(writeHtml(yichun2023))).kind).toBe('done');
  });
});
