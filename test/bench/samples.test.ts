import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';
import { papersOf, samples } from '../../bench/generator/samples.js';

const folder = fileURLToPath(new URL('../../samples/', import.meta.url));
const mend = 'samples/ is not what bench/generator makes: run npx tsx bench/make-samples.ts';

/** What does not depend on how the zip library of this Node packs. */
const contentOf = async (file: string, bytes: Uint8Array): Promise<string> => {
  if (file.endsWith('.html')) return Buffer.from(bytes).toString('latin1');
  if (file.endsWith('.docx')) return (await JSZip.loadAsync(bytes)).file('word/document.xml')!.async('string');
  return Buffer.from(bytes)
    .toString('latin1')
    .match(/\/(?:Title|Count|MediaBox|Rotate)[^\n]*/gu)!
    .join('\n');
};

describe('samples/', () => {
  it('holds the samples and nothing else', async () => {
    const folders = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.sort()).toEqual(samples.map(({ name }) => name).sort());
  });

  it.each(samples)('$name is what the generator makes of its facts', async (sample) => {
    for (const [path, content] of Object.entries(papersOf(sample)))
      if ((await readFile(join(folder, sample.name, path), 'utf8')) !== content) throw new Error(`${sample.name}/${path}: ${mend}`);
    const kept = await readFile(join(folder, sample.name, sample.file));
    if ((await contentOf(sample.file, kept)) !== (await contentOf(sample.file, await sample.bytes())))
      throw new Error(`${sample.name}/${sample.file}: ${mend}`);
    expect((await stat(join(folder, sample.name, sample.file))).size).toBeLessThan(200_000);
  });
});
