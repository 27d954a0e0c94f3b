import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { invent, writeHtml, writePdf } from '../fixtures/documents.js';
import { newFolder } from '../pipeline/folders.js';
import { openLab, type Open } from '../site-lab/lab.js';
import { entry, list, page } from '../site-lab/markup.js';
import { gongkai } from './run-cli.js';

const lab = openLab();
afterAll(() => lab.close());

const { spec } = invent({ organ: 3, seed: 7 });

/** A list with a report as a page, one as a PDF, an explanation of it, and a part that is gone. */
const collected = async (): Promise<Open> => {
  const pdf = await writePdf(invent({ organ: 4, seed: 7 }).spec);
  const crumbs = ['首页', '政府信息公开年报'];
  const entries = list(
    entry('/nb/202501/t20250115_1.html', spec.title, '2025-01-15'),
    entry('/nb/202501/t20250115_2.pdf', '"第四"县2024年政府信息公开工作年度报告,附件', '2025-01-16'),
    entry('/nb/202501/t20250115_3.html', '2024年政府信息公开工作年度报告解读', '2025-01-17'),
  );
  return lab.open({
    kind: 'a list',
    start: '/nb/',
    pages: {
      '/nb/': page({ title: '政府信息公开年报', crumbs, body: entries }),
      '/nb/202501/t20250115_1.html': Buffer.from(writeHtml(spec)),
      '/nb/202501/t20250115_2.pdf': pdf,
    },
    take: {},
  });
};

const header = 'url,file,organ,region_code,level,year,published,retrieved_at,archive_url,title,listed_date,found_on,decision,reason';

describe('gongkai discover', () => {
  let site: Open;
  beforeAll(async () => {
    site = await collected();
  });

  it('prints a manifest, each candidate with its decision, and tells of the search beside it', async () => {
    const { code, stdout, stderr } = await gongkai('discover', site.url('/nb/'), '--allow-host', site.host);
    const lines = stdout.replace(/^\ufeff/, '').split('\n');
    expect(lines[0]).toBe(header);
    expect(lines.slice(1, -1).map((line) => line.split(',').at(-2))).toEqual(['take', 'take', 'leave']);
    expect(lines[3]).toContain(',2025-01-17,');
    expect(lines[3]).toContain(',leave,explained：年报的解读、图解，不是年报本身');
    expect(stderr).toContain('页面 1 个：看过 1（其中本身就是年报 0），robots.txt 不允许或读不到 0，失败 0。');
    expect(stderr).toContain('候选 3 个：取 2，不取 1；');
    expect(code).toBe(0);
  });

  it('writes a manifest that ingest takes, without the lines that say leave', async () => {
    const folder = await newFolder();
    const file = join(folder, 'manifest.csv');
    expect((await gongkai('discover', site.url('/nb/'), '--allow-host', site.host, '--out', file)).stdout).toBe('');
    const { code, stdout } = await gongkai('ingest', file, '--store', join(folder, 'store'), '--allow-host', site.host);
    expect(stdout).toContain(`跳过 ${site.url('/nb/202501/t20250115_3.html')}：清单中标为 leave（explained：年报的解读、图解，不是年报本身）`);
    expect(stdout).not.toContain('不认识');
    expect(stdout).toContain('文件 2 份：读取 2，失败 0。');
    expect(code).toBe(0);
  });

  it('ends with 3 where a page could not be looked at, and says which and why', async () => {
    const { code, stderr } = await gongkai('discover', site.url('/nb/'), site.url('/gone/'), '--allow-host', site.host, '--lang', 'en');
    expect(stderr).toContain(`  [not-found] The page does not exist (HTTP 404): ${site.url('/gone/')}`);
    expect(stderr).toContain('2 pages: 1 looked at (0 of them reports), 0 refused by robots.txt, 1 failed.');
    expect(code).toBe(3);
  });

  it.each([
    ['--years', '20-24'],
    ['--years', '2024-2021'],
  ])('ends with 2 for %s %s', async (...options) => {
    expect(await gongkai('discover', 'www.example.gov.cn', ...options)).toMatchObject({ code: 2, stdout: '' });
  });

  it('ends with 2 for an address that is none', async () => {
    expect(await gongkai('discover', 'ftp://www.example.gov.cn/')).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('gongkai collect', () => {
  it('finds what an address holds and reads it, beside what a manifest lists', async () => {
    const site = await collected();
    const folder = await newFolder();
    const [manifest, kept] = [join(folder, 'own.csv'), join(folder, 'found.csv')];
    await writeFile(join(folder, 'third.html'), writeHtml(invent({ organ: 5, seed: 7 }).spec));
    await writeFile(manifest, 'file,decision,reason\nthird.html,take,\nmissing.html,leave,twice\n');
    const { code, stdout, stderr } = await gongkai(
      'collect',
      manifest,
      site.url('/nb/'),
      '--store',
      join(folder, 'store'),
      '--allow-host',
      site.host,
      '--out',
      kept,
    );
    expect(stdout).toContain('跳过 missing.html：清单中标为 leave（twice）');
    expect(stderr).toContain('候选 3 个：取 2，不取 1；');
    expect(stdout).toContain('文件 3 份：读取 3，失败 0。');
    expect(await readFile(kept, 'utf8')).toContain(header);
    expect(code).toBe(0);
  });

  it('reads no report of a year that was not asked for', async () => {
    const site = await collected();
    const folder = await newFolder();
    const { code, stdout, stderr } = await gongkai(
      'collect',
      site.url('/nb/'),
      '--years',
      '2019',
      '--store',
      join(folder, 'store'),
      '--allow-host',
      site.host,
    );
    expect(stderr).toContain('候选 3 个：取 0，不取 3；');
    expect(stdout).toBe('没有可读取的年报。\n');
    expect(code).toBe(0);
  });
});
