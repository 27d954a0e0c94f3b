import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { expandArguments } from '../../src/download/sources.js';
import { codeOf } from './errors.js';

let folder: string;
const at = (...path: string[]): string => join(folder, ...path);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-sources-'));
  const files = [
    'b.pdf',
    'a/2023/report.DOCX',
    'a/2023/source.json',
    'a/expected/cells.csv',
    'a/noextension',
    '.hidden/x.pdf',
    '~$b.docx',
    'c[1].html',
  ];
  for (const file of files) {
    await mkdir(dirname(at(file)), { recursive: true });
    await writeFile(at(file), 'x');
  }
  await symlink('..', at('a', 'up'));
  await writeFile(at('list.csv'), 'file,year,备注\nb.pdf,2024,x\nb.pdf,24,x\n');
});
afterAll(() => rm(folder, { recursive: true }));

const names = async (...args: string[]): Promise<string[]> => (await expandArguments(args)).sources.map((source) => source.name);

describe('expandArguments', () => {
  it('takes from a folder what reports come as, and tells of all else', async () => {
    const { sources, skipped, wrong } = await expandArguments([folder]);
    expect(sources.map((source) => source.name)).toEqual(['a/2023/report.DOCX', 'a/noextension', 'b.pdf', 'c[1].html']);
    expect(sources[0]?.file).toBe(at('a/2023/report.DOCX'));
    expect(skipped.map(({ name, reason }) => `${name}: ${reason.en}`)).toEqual([
      'a/2023/source.json: .json is not a format that reports come in',
      'a/expected/cells.csv: a CSV inside a folder is not read as a manifest; name it itself if it is one',
      'a/up/: a symbolic link back to a folder above',
      'list.csv: a CSV inside a folder is not read as a manifest; name it itself if it is one',
      '~$b.docx: a lock file of Word, not a document',
    ]);
    expect(wrong).toEqual([]);
  });

  it('calls a single file by its name, whatever its extension', async () => {
    expect(await names(at('b.pdf'), at('a/2023/source.json'))).toEqual(['b.pdf', 'source.json']);
  });

  it('takes a file whose name looks like a pattern for that file', async () => {
    expect(await names(at('c[1].html'))).toEqual(['c[1].html']);
  });

  it('calls what a pattern matches by its path below the part without signs', async () => {
    expect(await names(at('a/*/*.{docx,DOCX,json}'))).toEqual(['2023/report.DOCX']);
    expect(await names(at('**/*'))).toEqual(['a/2023/report.DOCX', 'a/noextension', 'b.pdf', 'c[1].html']);
  });

  it('looks into the folders that a pattern matches', async () => {
    expect(await names(at('*'))).toContain('a/2023/report.DOCX');
  });

  it('reads a manifest that is named, reports its wrong line and its unknown column', async () => {
    const { sources, skipped, wrong } = await expandArguments([at('list.csv')]);
    expect(sources.map(({ name, declared }) => [name, declared.year])).toEqual([['b.pdf', 2024]]);
    expect(wrong.map(({ file, line }) => [file, line])).toEqual([['list.csv', 3]]);
    expect(skipped.map(({ reason }) => reason.zh)).toEqual(['清单的列“备注”不认识，已忽略']);
  });

  it('keeps the line of the manifest where a folder names the same file', async () => {
    const { sources, skipped } = await expandArguments([folder, at('list.csv')]);
    expect(sources.filter(({ name }) => name === 'b.pdf').map(({ declared }) => declared.year)).toEqual([2024]);
    expect(skipped.map(({ name, reason }) => `${name}: ${reason.zh}`)).toContain('b.pdf: 与“b.pdf”重复');
  });

  it('cleans addresses as pasted, drops the second of two, and says so', async () => {
    const { sources, skipped } = await expandArguments(['www.x.gov.cn/a.pdf', 'http://www.x.gov.cn/a.pdf。', 'https://x.gov.cn/b?id=1']);
    expect(sources.map(({ name, url, file }) => [name, url, file])).toEqual([
      ['www.x.gov.cn/a.pdf', 'http://www.x.gov.cn/a.pdf', null],
      ['https://x.gov.cn/b?id=1', 'https://x.gov.cn/b?id=1', null],
    ]);
    expect(skipped).toEqual([
      { name: 'http://www.x.gov.cn/a.pdf。', reason: { zh: '与“www.x.gov.cn/a.pdf”重复', en: 'the same as “www.x.gov.cn/a.pdf”' } },
    ]);
  });

  it('refuses what does not exist, and says what it looked for', async () => {
    expect(await codeOf(expandArguments([at('missing.pdf')]))).toBe(`WrongUsage 没有这个文件或文件夹：“${at('missing.pdf')}”；请核对路径。`);
    expect(await codeOf(expandArguments([at('*.ofd')]))).toBe(`WrongUsage 没有文件符合“${at('*.ofd')}”。`);
    expect(await codeOf(expandArguments(['ftp://x.gov.cn/a.pdf']))).toContain('WrongUsage 只支持 http:// 和 https:// 网址');
    expect(await codeOf(expandArguments([at('a/expected/cells.csv')]))).toContain('WrongUsage 清单第 1 行应为列名');
  });

  it('names nothing where nothing is named', async () => {
    expect(await expandArguments([])).toEqual({ sources: [], skipped: [], wrong: [] });
  });
});
