import { randomUUID } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { WrongUsage } from '../errors.js';

/** Rows → JSON Lines or CSV, a batch at a time, to standard output or to a file that appears only when it is whole. */

export type RowFormat = 'csv' | 'jsonl';

const batchSize = 500;
/** Tells a spreadsheet that the CSV is UTF-8. */
export const byteOrderMark = '\uFEFF';

const isNumber = /^[+\-＋－]?\s*[\d０-９][\d０-９,，.．]*\s*(?:[%％]|\p{Script=Han}*)$/u;
const startsFormula = /^[=+\-@\t\r＝＋－＠]/;

/**
 * Text that a spreadsheet would run as a formula gets a `'` before it. Numbers (`-8`, `+1,234`, `-1件`) and a lone sign (a
 * dash printed for “none”) are no formulas and stay as they are.
 */
const guarded = (text: string): string => (startsFormula.test(text) && text.length > 1 && !isNumber.test(text) ? `'${text}` : text);

const csvValue = (value: unknown): string | number | boolean | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' ? guarded(value) : JSON.stringify(value);
};

/** Lines of CSV with quotes where needed; null is empty, arrays and objects are JSON text. */
export const csvLines = (lines: readonly (readonly unknown[])[]): string =>
  stringify(
    lines.map((line) => line.map(csvValue)),
    { cast: { boolean: String } },
  );

type Row = object;

/** Text of the rows in batches. CSV begins with a byte order mark and the head, which stands there even without rows. */
export async function* textOf(
  rows: AsyncIterable<Row>,
  format: RowFormat,
  columns: readonly string[],
  counted: (rows: number) => void = () => undefined,
): AsyncGenerator<string> {
  if (format === 'csv') yield byteOrderMark + csvLines([columns]);
  let batch: Row[] = [];
  const text = (): string =>
    format === 'csv' ? csvLines(batch.map((row) => columns.map((name) => Reflect.get(row, name) as unknown))) : jsonLines(batch, columns);
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < batchSize) continue;
    yield text();
    counted(batch.length);
    batch = [];
  }
  if (batch.length > 0) yield text();
  counted(batch.length);
}

/** Keys in the order of the columns, and no others. */
const jsonLines = (rows: readonly Row[], columns: readonly string[]): string =>
  rows.map((row) => `${JSON.stringify(Object.fromEntries(columns.map((name) => [name, (Reflect.get(row, name) as unknown) ?? null])))}\n`).join('');

const isCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;

/** Writes to a stream that stays open. A reader that has seen enough (`| head`) ends the writing, and is no error. */
export const writeToStream = async (chunks: AsyncIterable<string> | Iterable<string>, stream: Writable): Promise<void> => {
  let broken: Error | null = null as Error | null;
  // stays on: an error that comes late must not end the process
  stream.on('error', (error: Error) => {
    broken ??= error;
  });
  for await (const chunk of chunks) {
    if (broken !== null || stream.destroyed) break;
    if (!stream.write(chunk)) await roomIn(stream);
  }
  if (broken === null && !stream.destroyed)
    await new Promise<void>((done) => {
      stream.write('', (error) => {
        broken ??= error ?? null;
        done();
      });
    });
  if (broken !== null && !isCode(broken, 'EPIPE')) throw broken;
};

const roomIn = (stream: Writable): Promise<void> =>
  new Promise((resolve) => {
    const events = ['drain', 'close', 'error'];
    const done = (): void => {
      for (const event of events) stream.off(event, done);
      resolve();
    };
    for (const event of events) stream.on(event, done);
  });

/**
 * Writes a file that is there whole or not at all: beside it under another name, then renamed. A device or a pipe
 * (`/dev/stdout`) is written to as it is.
 * @throws WrongUsage where its folder is missing or it cannot be written there.
 */
export const writeToFile = async (chunks: AsyncIterable<string> | Iterable<string>, path: string): Promise<void> => {
  const target = resolve(path);
  const there = await stat(target).catch(() => null);
  if (there?.isDirectory()) throw new WrongUsage({ zh: `${path} 是文件夹，请给出文件名。`, en: `${path} is a folder; give the name of a file.` });
  if (there && !there.isFile()) return writeInto(await opened(target, 'w', path), chunks);
  const partial = join(dirname(target), `.${basename(target)}.${randomUUID()}.part`);
  try {
    await writeInto(await opened(partial, 'wx', path), chunks);
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
};

const writeInto = async (file: FileHandle, chunks: AsyncIterable<string> | Iterable<string>): Promise<void> => {
  try {
    for await (const chunk of chunks) await file.writeFile(chunk);
    if ((await file.stat()).isFile()) await file.sync();
  } finally {
    await file.close();
  }
};

const opened = async (file: string, flags: string, asked: string): Promise<FileHandle> =>
  open(file, flags).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WrongUsage({
      zh: `不能写入 ${asked}：${reason}。请检查文件夹是否存在、可写。`,
      en: `Cannot write ${asked}: ${reason}. Check that its folder exists and can be written to.`,
    });
  });
