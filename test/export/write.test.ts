import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { WrongUsage } from '../../src/errors.js';
import { textOf, writeToFile, writeToStream } from '../../src/export/write.js';
import type { RowFormat } from '../../src/export/write.js';
import { stream } from './rows.js';

const written = async (rows: readonly object[], format: RowFormat, columns: readonly string[]): Promise<string> => {
  let text = '';
  for await (const part of textOf(stream(...rows), format, columns)) text += part;
  return text;
};
const csvOf = async (value: unknown): Promise<string> => (await written([{ a: value }], 'csv', ['a'])).replace('\uFEFFa\n', '').trimEnd();

describe('CSV', () => {
  it('begins with a byte order mark and the head, also where there are no rows', async () => {
    expect(await written([], 'csv', ['a', 'b'])).toBe('\uFEFFa,b\n');
  });

  it('leaves null empty and writes arrays and objects as JSON text', async () => {
    const text = await written([{ a: null, b: [1.5, 2], c: { x: 1 }, d: '逗,号"和\n行' }], 'csv', ['a', 'b', 'c', 'd']);
    expect(parse(text, { bom: true })).toEqual([
      ['a', 'b', 'c', 'd'],
      ['', '[1.5,2]', '{"x":1}', '逗,号"和\n行'],
    ]);
  });

  it('lets no spreadsheet take text for a formula', async () => {
    expect(await csvOf('=1+1')).toBe("'=1+1");
    expect(await csvOf('+cmd|x')).toBe("'+cmd|x");
    expect(await csvOf('@SUM(A1)')).toBe("'@SUM(A1)");
    expect(await csvOf('-2+3')).toBe("'-2+3");
    expect(await csvOf('＝A1')).toBe("'＝A1");
  });

  it('leaves numbers and a lone dash as they are printed', async () => {
    expect(await Promise.all(['-8', '+1,234', '-1.5%', '-1件', '-', '—', '/', -8].map(csvOf))).toEqual([
      '-8',
      '"+1,234"',
      '-1.5%',
      '-1件',
      '-',
      '—',
      '/',
      '-8',
    ]);
  });
});

describe('JSON Lines', () => {
  it('writes one object a line with the columns in their order', async () => {
    expect(await written([{ b: 1, a: null, other: 2 }, { a: '二' }], 'jsonl', ['a', 'b'])).toBe('{"a":null,"b":1}\n{"a":"二","b":null}\n');
  });

  it('counts more rows than fit in one batch', async () => {
    let rows = 0;
    const many = Array.from({ length: 1234 }, (_, a) => ({ a }));
    let text = '';
    for await (const part of textOf(stream(...many), 'jsonl', ['a'], (count) => (rows += count))) text += part;
    expect([rows, text.split('\n').length]).toEqual([1234, 1235]);
  });
});

describe('writeToFile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-write-'));

  it('puts a whole file in place of an older one and leaves nothing beside it', async () => {
    writeFileSync(join(folder, 'a.csv'), 'old');
    await writeToFile(['one\n', 'two\n'], join(folder, 'a.csv'));
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('one\ntwo\n');
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it('leaves an older file as it was where the rows break off', async () => {
    writeFileSync(join(folder, 'a.csv'), 'old');
    const broken = function* () {
      yield 'half';
      throw new Error('the store broke');
    };
    await expect(writeToFile(broken(), join(folder, 'a.csv'))).rejects.toThrow('the store broke');
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it('says what is wrong with a folder that is not there', async () => {
    await expect(writeToFile(['x'], join(folder, 'none', 'a.csv'))).rejects.toThrow(WrongUsage);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});

describe('writeToStream', () => {
  const failing = (code: string) => new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });

  it('stops quietly where the reader has gone', async () => {
    let asked = 0;
    const endless = function* () {
      while (asked < 10_000) {
        asked++;
        yield 'x'.repeat(1000);
      }
    };
    await writeToStream(endless(), failing('EPIPE'));
    expect(asked).toBeLessThan(1000);
  });

  it('passes on any other failure', async () => {
    await expect(writeToStream(['x'], failing('ENOSPC'))).rejects.toThrow('ENOSPC');
  });
});
