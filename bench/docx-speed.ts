/**
 * Warm CPU of reading Word files here, beside what mammoth needs for `convertToHtml` on the same files, in one run, turn and
 * turn about. Pictures are not encoded for mammoth, which would only slow it down.
 *
 *   npx tsx bench/docx-speed.ts FOLDER
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';

import { readDocx } from '../src/extract/docx/read-docx.js';

const rounds = 9;

type Read = (bytes: Uint8Array) => Promise<unknown>;

const readers: Readonly<Record<'gongkai' | 'mammoth', Read>> = {
  gongkai: readDocx,
  mammoth: (bytes) =>
    mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: 'picture' })) }),
};

/** Milliseconds of CPU for one pass over all files. */
const pass = async (read: Read, files: readonly Uint8Array[]): Promise<number> => {
  const before = process.cpuUsage();
  for (const bytes of files) await read(bytes);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

const compare = async (folder: string): Promise<void> => {
  const files: Uint8Array[] = [];
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith('.docx'))
    .sort()) {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    try {
      for (const read of Object.values(readers)) await read(bytes);
      files.push(bytes);
    } catch (error) {
      console.log(`left out: ${name} (${error instanceof Error ? error.message : String(error)})`);
    }
  }
  const times: Record<keyof typeof readers, number[]> = { gongkai: [], mammoth: [] };
  // the first two rounds warm both up
  for (let round = -2; round < rounds; round++)
    for (const side of ['gongkai', 'mammoth'] as const) {
      const milliseconds = await pass(readers[side], files);
      if (round >= 0) times[side].push(milliseconds / files.length);
    }
  const [ours, theirs] = [median(times.gongkai), median(times.mammoth)];
  console.log(`${files.length} files, CPU per file, median of ${rounds} rounds, warm`);
  console.log(`gongkai (text, tables, numbers, blocks)  ${ours.toFixed(2)} ms`);
  console.log(`mammoth convertToHtml                    ${theirs.toFixed(2)} ms`);
  console.log(`ratio                                    ${(ours / theirs).toFixed(2)}`);
};

const [folder] = process.argv.slice(2);
if (folder !== undefined) await compare(folder);
else {
  console.error('usage: npx tsx bench/docx-speed.ts FOLDER');
  process.exitCode = 2;
}
