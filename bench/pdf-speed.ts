/**
 * Warm CPU per page of reading PDFs: both readers of the project (whole extraction: text, lines, tables, blocks), beside
 * other programs on the same files, turn and turn about in one run; medians.
 *
 *   npx tsx bench/pdf-speed.ts [--rounds 7] [--yardstick FOLDER] [--plain] FILE_OR_FOLDER…
 *   npm run build && npx tsx bench/pdf-speed.ts --memory FILE_OR_FOLDER…
 *                                     (peak memory of the built program: the first file alone, and 300 pages in one process)
 *
 * --yardstick: folder with a prototype `lattice-proto.mjs` on tuned pdf.js. --plain: pdf.js as it comes (legacy build). MuPDF's
 * table finder takes part where `npm ci` was run in bench/. Each side runs in a process of its own. The project's readers are those of the built
 * program (`npm run build`), run by V8 as its parsing processes run it: what runs TypeScript directly is slower.
 */
import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { engine } from '../src/pipeline/pool.js';
import { sides, type Side } from './pdf-speed/sides.js';

interface Round {
  readonly milliseconds: number;
  readonly pages: number;
}

/** Pages read before anything is measured: a program is compiled, and compiled again, while it reads its first thousands. */
const warming = 3_000;

const self = fileURLToPath(import.meta.url);
const peak = fileURLToPath(new URL('pdf-speed/peak.js', import.meta.url));

const pdfsIn = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.pdf'))
        .sort()
        .map((name) => join(path, name))
    : [path];

/** One pass over all files. */
const pass = async (read: (bytes: Uint8Array) => Promise<number>, files: readonly Uint8Array[]): Promise<Round> => {
  const before = process.cpuUsage();
  let pages = 0;
  for (const bytes of files) pages += await read(bytes);
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: (user + system) / 1000, pages };
};

const child = async (side: Side, yardstick: string, paths: readonly string[]): Promise<void> => {
  const read = await sides[side](yardstick);
  const files = paths.map((path) => new Uint8Array(readFileSync(path)));
  for (let done = 0; done < warming;) done += (await pass(read, files)).pages;
  process.on('message', () => {
    void pass(read, files).then((round) => process.send?.(round));
  });
  process.send?.('warm');
};

const next = (process: ChildProcess): Promise<unknown> =>
  new Promise((resolve, reject) => {
    process.once('message', resolve);
    process.once('exit', () => reject(new Error('a reader ended before it was done')));
  });

const ofTheProject: ReadonlySet<Side> = new Set(['own', 'pdfjs']);

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

const compare = async (paths: readonly string[], yardstick: string, plain: boolean, rounds: number): Promise<void> => {
  const taking = (Object.keys(sides) as Side[]).filter(
    (side) =>
      (side !== 'prototype' || yardstick !== '') &&
      (side !== 'plain' || plain) &&
      (!side.startsWith('mupdf') || existsSync(new URL('node_modules/mupdf', import.meta.url))),
  );
  const children = taking.map((side) => ({
    side,
    times: [] as number[],
    pages: 0,
    process: fork(self, ['--child', side, '--yardstick', yardstick, ...paths], {
      execArgv: [...process.execArgv, ...(ofTheProject.has(side) ? engine : [])],
    }),
  }));
  for (const one of children) await next(one.process);
  for (let round = 0; round < rounds; round++)
    for (const one of children) {
      const done = next(one.process);
      one.process.send('go');
      const { milliseconds, pages } = (await done) as Round;
      one.times.push(milliseconds / pages);
      one.pages = pages;
    }
  for (const one of children) {
    one.process.removeAllListeners('exit');
    one.process.kill();
  }
  const own = median(children[0]!.times);
  console.log(`${paths.length} files, warm CPU per page, median and best of ${rounds} rounds, turn and turn about`);
  for (const { side, times, pages } of children)
    console.log(
      `${side.padEnd(10)} ${String(pages).padStart(4)} pages  ${median(times).toFixed(2).padStart(7)} ms  best ${Math.min(...times)
        .toFixed(2)
        .padStart(7)} ms  own reader is ${(own / median(times)).toFixed(2)} of it`,
    );
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    child: { type: 'string' },
    rounds: { type: 'string', default: '7' },
    yardstick: { type: 'string', default: '' },
    plain: { type: 'boolean', default: false },
    memory: { type: 'boolean', default: false },
  },
});
const paths = positionals.flatMap(pdfsIn);
if (paths.length === 0) throw new Error('usage: npx tsx bench/pdf-speed.ts [--memory] [--rounds 7] [--yardstick FOLDER] [--plain] FILE_OR_FOLDER…');
if (values.child) await child(values.child as Side, values.yardstick, paths);
else if (values.memory)
  for (const side of ['own', 'pdfjs'] as const)
    for (const pages of [1, 300]) {
      const files = pages === 1 ? paths.slice(0, 1) : paths;
      const { stdout, stderr } = spawnSync(process.execPath, [peak, side, String(pages), ...files], { encoding: 'utf8' });
      console.log(`${side.padEnd(6)} ${pages === 1 ? 'one file ' : '300 pages'}  peak ${stdout.trim() || stderr.trim()} MiB`);
    }
else await compare(paths, values.yardstick, values.plain, Number(values.rounds));
