import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import PDFDocument from 'pdfkit';
import { bombDocx, invent, pageWithoutReport, program, truncated, writeDocx, writeHtml, writePdf } from '../fixtures/documents.js';
import { newFolder } from '../pipeline/folders.js';
import { gongkai, type Called } from './run-cli.js';

const withPassword = async (): Promise<Uint8Array> => {
  const document = new PDFDocument({ userPassword: 'secret', ownerPassword: 'owner' });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.once('end', resolve));
  document.text('report');
  document.end();
  await ended;
  return Buffer.concat(chunks);
};

const good = async (index: number): Promise<readonly [name: string, bytes: Uint8Array]> => {
  const { spec } = invent({ organ: index, seed: 7 });
  if (index < 2) return [`good-${index}.pdf`, await writePdf(spec)];
  if (index < 5) return [`good-${index}.docx`, await writeDocx(spec)];
  return [`good-${index}.html`, writeHtml(spec)];
};

const bad = async (): Promise<Readonly<Record<string, Uint8Array>>> => ({
  'empty.pdf': new Uint8Array(),
  'truncated.pdf': truncated(await writePdf(invent({ organ: 50, seed: 7 }).spec)),
  'program.pdf': program(),
  'password.pdf': await withPassword(),
  'bomb.docx': bombDocx(),
  'guide.html': pageWithoutReport(),
});

describe('gongkai ingest over ten good reports and six that cannot be read', () => {
  let store: string;
  let called: Called;
  beforeAll(async () => {
    const folder = join(await newFolder(), 'mixed');
    await mkdir(folder);
    for (let index = 0; index < 10; index++) {
      const [name, bytes] = await good(index);
      await writeFile(join(folder, name), bytes);
    }
    for (const [name, bytes] of Object.entries(await bad())) await writeFile(join(folder, name), bytes);
    store = join(await newFolder(), 'store');
    called = await gongkai('ingest', folder, '--store', store);
  }, 180_000);

  it('reads the ten and ends with 3', () => {
    expect(called.stdout).toContain('文件 16 份：读取 10，失败 6。');
    expect(called.stdout).toMatch(/^数字 2000 个，其中存疑 0 个。$/m);
    expect(called.code).toBe(3);
  });

  it('lists each failure with its reason and what to do', () => {
    const listed = called.stdout.split('\n').filter((line) => /^ {2}\S+ {2}\[/.test(line));
    expect(listed.map((line) => /^ {2}(\S+)/.exec(line)?.[1]).sort()).toEqual([
      'bomb.docx',
      'empty.pdf',
      'guide.html',
      'password.pdf',
      'program.pdf',
      'truncated.pdf',
    ]);
    expect(called.stdout.match(/怎么办：\S/g)).toHaveLength(6);
  });

  it('stays under 1 GB', () => {
    expect(called.peak).toBeGreaterThan(0);
    expect(called.peak).toBeLessThan(1024);
  });

  it('goes by plain lines where there is no terminal', () => {
    expect(called.stderr).not.toContain('\u001b');
  });
});
