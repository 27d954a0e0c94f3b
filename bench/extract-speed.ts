/**
 * Warm CPU per page of reading PDFs here, beside what pdf.js itself needs for getTextContent + getOperatorList on the same
 * pages (legacy build, `disableFontFace: false`), in one run, turn and turn about.
 *
 *   npx tsx bench/extract-speed.ts FOLDER
 *
 * The legacy build slows everything in its process (it replaces Array.prototype.push), so each side runs in its own
 * child process, one measured round at a time.
 */
import { fork } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** As much of pdf.js as is measured. */
interface PdfJs {
  readonly getDocument: (options: Readonly<Record<string, unknown>>) => {
    readonly promise: Promise<{
      readonly numPages: number;
      getPage(number: number): Promise<{ getTextContent(): Promise<unknown>; getOperatorList(): Promise<unknown>; cleanup(): boolean }>;
    }>;
    destroy(): Promise<void>;
  };
}

type Side = 'gongkai' | 'pdfjs';

interface Round {
  readonly milliseconds: number;
  readonly pages: number;
}

const rounds = 5;

/** Reads one file and tells its pages; 0 where it is refused. */
const readers: Readonly<Record<Side, () => Promise<(bytes: Uint8Array) => Promise<number>>>> = {
  gongkai: async () => {
    const { readPdf } = await import('../src/extract/pdf/read-pdf.js');
    return async (bytes) => (await readPdf(bytes)).value.pages.length;
  },
  pdfjs: async () => {
    const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
    const { getDocument } = (await import(join(folder, 'legacy/build/pdf.mjs'))) as PdfJs;
    return async (bytes) => {
      const task = getDocument({
        data: new Uint8Array(bytes),
        disableFontFace: false,
        verbosity: 0,
        cMapUrl: join(folder, 'cmaps/'),
        cMapPacked: true,
        standardFontDataUrl: join(folder, 'standard_fonts/'),
      });
      const document = await task.promise;
      for (let number = 1; number <= document.numPages; number++) {
        const page = await document.getPage(number);
        await page.getTextContent();
        await page.getOperatorList();
        page.cleanup();
      }
      const pages = document.numPages;
      await task.destroy();
      return pages;
    };
  },
};

/** One pass over all files. What cannot be read by both sides is left out by the caller. */
const pass = async (read: (bytes: Uint8Array) => Promise<number>, files: readonly Uint8Array[]): Promise<Round> => {
  const before = process.cpuUsage();
  let pages = 0;
  for (const bytes of files) pages += await read(bytes);
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: (user + system) / 1000, pages };
};

const child = async (side: Side, paths: readonly string[]): Promise<void> => {
  const read = await readers[side]();
  const files = paths.map((path) => new Uint8Array(readFileSync(path)));
  await pass(read, files);
  process.on('message', () => {
    void pass(read, files).then((round) => process.send?.(round));
  });
  process.send?.('warm');
};

const next = (process: ReturnType<typeof fork>): Promise<unknown> =>
  new Promise((resolve, reject) => {
    process.once('message', resolve);
    process.once('exit', () => reject(new Error('a reader ended before it was done')));
  });

const readable = async (paths: readonly string[]): Promise<string[]> => {
  const read = await readers.gongkai();
  const kept: string[] = [];
  for (const path of paths) {
    try {
      await read(new Uint8Array(readFileSync(path)));
      kept.push(path);
    } catch (error) {
      console.log(`left out: ${path} (${error instanceof Error ? error.message : String(error)})`);
    }
  }
  return kept;
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

const compare = async (folder: string): Promise<void> => {
  const paths = await readable(
    readdirSync(folder)
      .filter((name) => name.endsWith('.pdf'))
      .sort()
      .map((name) => join(folder, name)),
  );
  const sides: readonly Side[] = ['gongkai', 'pdfjs'];
  const results: Record<Side, number[]> = { gongkai: [], pdfjs: [] };
  const children = sides.map((side) => ({ side, process: fork(fileURLToPath(import.meta.url), [side, ...paths], { execArgv: process.execArgv }) }));
  for (const one of children) await next(one.process);
  for (let round = 0; round < rounds; round++)
    for (const one of children) {
      const done = next(one.process);
      one.process.send('go');
      const { milliseconds, pages } = (await done) as Round;
      results[one.side].push(milliseconds / pages);
    }
  for (const one of children) {
    one.process.removeAllListeners('exit');
    one.process.kill();
  }
  const [ours, theirs] = [median(results.gongkai), median(results.pdfjs)];
  console.log(`${paths.length} files, CPU per page, median of ${rounds} rounds, warm`);
  console.log(`gongkai (text, lines, tables, blocks)      ${ours.toFixed(2)} ms`);
  console.log(`pdf.js getTextContent + getOperatorList    ${theirs.toFixed(2)} ms`);
  console.log(`ratio                                      ${(ours / theirs).toFixed(2)}`);
};

const [first, ...rest] = process.argv.slice(2);
if (process.send && (first === 'gongkai' || first === 'pdfjs')) await child(first, rest);
else if (first !== undefined) await compare(first);
else {
  console.error('usage: npx tsx bench/extract-speed.ts FOLDER');
  process.exitCode = 2;
}
