import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';

import { hasManifestHeader, parseManifest, readManifest } from '../../src/download/manifest.js';

const read = (...lines: string[]) => parseManifest(Buffer.from(lines.join('\n')), 'list.csv');
const messages = (...lines: string[]) => read(...lines).wrong.map((one) => one.message.en);

describe('parseManifest', () => {
  it('reads every column, in any order', () => {
    const { lines, wrong } = read(
      'year,organ,url,file,region_code,level,published,retrieved_at,archive_url',
      '2024,淮安市人民政府,http://x.gov.cn/a.html,a.html,320800,prefecture,2025-01-20,2025-02-01T09:30:00+08:00,https://archive.example/a',
    );
    expect(wrong).toEqual([]);
    expect(lines).toEqual([
      {
        line: 2,
        typed: 'http://x.gov.cn/a.html',
        row: {
          year: 2024,
          organ: '淮安市人民政府',
          url: 'http://x.gov.cn/a.html',
          file: 'a.html',
          region_code: '320800',
          level: 'prefecture',
          published: '2025-01-20',
          retrieved_at: '2025-02-01T09:30:00+08:00',
          archive_url: 'https://archive.example/a',
        },
      },
    ]);
  });

  it.each([
    ['UTF-8 with a BOM', iconv.encode('url,organ\r\nwww.x.cn,淮安市\r\n', 'utf8', { addBOM: true })],
    ['GBK', iconv.encode('url,organ\r\nwww.x.cn,淮安市\r\n', 'gbk')],
    ['UTF-16 with a BOM', iconv.encode('url,organ\r\nwww.x.cn,淮安市\r\n', 'utf16le', { addBOM: true })],
  ])('reads %s', (_, bytes) => {
    expect(parseManifest(bytes, 'list.csv').lines.map(({ row }) => row)).toEqual([{ url: 'http://www.x.cn/', organ: '淮安市' }]);
  });

  it('heeds the decision that discover or a person wrote, and tells of one that it does not know', () => {
    const { lines, left, wrong, unknownColumns } = read(
      'url,title,decision,reason',
      'http://x.cn/1,年报,take,',
      'http://x.cn/2,年报解读,leave,explained：解读',
      'http://x.cn/3,年报,,',
      'http://x.cn/4,年报,maybe,',
    );
    expect(lines.map(({ line }) => line)).toEqual([2, 4]);
    expect(left).toEqual([{ name: 'http://x.cn/2', reason: 'explained：解读' }]);
    expect(wrong.map(({ message }) => message.en)).toEqual(['Line 5: decision should be take or leave, got “maybe”']);
    expect(unknownColumns).toEqual([]);
    expect(read('url,title', 'http://x.cn/1,年报').unknownColumns).toEqual(['title']);
  });

  it('tells the number of each wrong line and goes on', () => {
    const { lines, wrong } = read('url,year', 'http://x.cn/1,2024', 'http://x.cn/2,24', '', 'http://x.cn/3,2023');
    expect(lines.map(({ line }) => line)).toEqual([2, 5]);
    expect(wrong).toEqual([
      {
        file: 'list.csv',
        line: 3,
        message: {
          zh: '第 3 行：year 应为四位年份，如 2024，现为“24”',
          en: 'Line 3: year should be a year of four digits, such as 2024, got “24”',
        },
      },
    ]);
  });

  it.each([
    ['region_code', '32080'],
    ['level', 'village'],
    ['year', '二〇二四'],
    ['published', '2024-02-30'],
    ['published', '2024/1/20'],
    ['retrieved_at', 'yesterday'],
    ['archive_url', 'ftp://archive.example/a'],
    ['url', 'http://user:secret@x.cn/'],
  ])('does not take %s %s', (column, value) => {
    const [header, line] = column === 'url' ? ['url', value] : [`url,${column}`, `http://x.cn/,${value}`];
    expect(messages(header, line)[0]).toContain(`Line 2: ${column} should be`);
  });

  it.each([
    ['国家', 'national'],
    ['省级', 'province'],
    ['市', 'prefecture'],
    ['区县', 'county'],
    ['街道', 'township'],
    ['County', 'county'],
  ])('takes %s for the level %s', (written, level) => {
    expect(read('url,level', `http://x.cn/,${written}`).lines[0]?.row.level).toBe(level);
  });

  it('wants url or file in every line', () => {
    expect(messages('url,file,organ', ',,淮安市')).toEqual(['Line 2: fill in url or file']);
  });

  it('loses one line, not the rest, to a stray quote', () => {
    const { lines, wrong } = read('url,organ', 'http://x.cn/1,"淮安', 'http://x.cn/2,洪泽');
    expect(wrong.map(({ line }) => line)).toEqual([2]);
    expect(lines.map(({ line }) => line)).toEqual([3]);
  });

  it('does not shift the cells of a line with an unquoted comma', () => {
    expect(messages('url,organ,year', 'http://x.cn/1,甲局,乙局,2024')[0]).toContain('more cells than columns');
    expect(read('url,organ,year', 'http://x.cn/1,"甲局,乙局",2024').lines[0]?.row.organ).toBe('甲局,乙局');
  });

  it('names the columns that it does not know, once', () => {
    expect(read('url,备注,Notes', 'http://x.cn/1,a,b', 'http://x.cn/2,c,d').unknownColumns).toEqual(['备注', 'notes']);
  });

  it.each([['organ,year'], ['url,url'], ['']])('does not take a file that begins with “%s” for a manifest', (header) => {
    expect(() => read(header, 'a,b')).toThrow('Line 1 of a manifest must name its columns');
  });
});

describe('hasManifestHeader', () => {
  it('tells a manifest from any other CSV by its first line', () => {
    expect(hasManifestHeader(Buffer.from('\ufeffyear,File\n'))).toBe(true);
    expect(hasManifestHeader(Buffer.from('year,value\nurl,1\n'))).toBe(false);
  });
});

describe('readManifest', () => {
  let folder: string;
  beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'gongkai-manifest-'))));
  afterAll(() => rm(folder, { recursive: true }));

  it('finds files beside the manifest, keeps the origin of a saved copy, and tells of a missing one', async () => {
    await writeFile(join(folder, 'a.pdf'), 'x');
    await writeFile(join(folder, 'list.csv'), 'file,url,year\n./a.pdf,www.x.cn/a.pdf,2024\nmissing.pdf,http://x.cn/b.pdf,\n,www.x.cn/c.pdf。,\n');
    const { sources, wrong } = await readManifest(join(folder, 'list.csv'));
    const nothing = { organ: null, regionCode: null, level: null, year: null, published: null };
    expect(sources).toEqual([
      {
        name: 'a.pdf',
        file: join(folder, 'a.pdf'),
        url: 'http://www.x.cn/a.pdf',
        declared: { ...nothing, year: 2024 },
        retrievedAt: null,
        archiveUrl: null,
        via: null,
      },
      { name: 'www.x.cn/c.pdf。', file: null, url: 'http://www.x.cn/c.pdf', declared: nothing, retrievedAt: null, archiveUrl: null, via: null },
    ]);
    expect(wrong.map(({ line, message }) => [line, message.en.slice(0, 32)])).toEqual([[3, 'Line 3: no file “missing.pdf” (p']]);
  });
});
