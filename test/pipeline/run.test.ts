import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { newFolder } from './folders.js';
import { all, exported, ingestLetters, retryLetters, withStore, writeLetters } from './letters.js';
import { versions } from '../../src/pipeline/versions.js';

const counts = ({ read, failed, duplicates, linkPages, waiting }: Awaited<ReturnType<typeof ingestLetters>>) => ({
  read,
  failed,
  duplicates,
  linkPages,
  waiting,
});

describe('a run over a folder', () => {
  it('reads the good ones, lists the others with stage and reason, and counts each exactly once', async () => {
    const letters = await writeLetters(await newFolder(), {
      'a.html': 'report 甲 2023 1',
      'b/copy.html': 'report 甲 2023 1',
      'c.html': 'a recipe',
      'd.html': '',
      'e.html': 'report 乙 2023 2',
    });
    const tally = await ingestLetters(await newFolder(), [letters]);
    expect(counts(tally)).toEqual({ read: 2, failed: 2, duplicates: 1, linkPages: 0, waiting: 0 });
    expect(tally.failures.map(({ source, stage, reason }) => `${source} ${stage} ${reason.code}`)).toEqual([
      'c.html normalize not-a-report',
      'd.html download empty-file',
    ]);
    expect(tally.figures).toBe(2);
  });

  it('fails a parse that never ends, and nothing else', async () => {
    const letters = await writeLetters(await newFolder(), { 'a.html': 'loop', 'b.html': 'report 甲 2023 1', 'c.html': 'report 乙 2023 1' });
    const tally = await ingestLetters(await newFolder(), [letters], { timeout: 1 });
    expect(tally.failures.map(({ source, reason }) => `${source} ${reason.code}`)).toEqual(['a.html timeout']);
    expect(tally.read).toBe(2);
  });

  it('fails a parse that ends its process, and nothing else', async () => {
    const letters = await writeLetters(await newFolder(), { 'a.html': 'crash', 'b.html': 'report 甲 2023 1', 'c.html': 'slow report 乙 2023 1' });
    const tally = await ingestLetters(await newFolder(), [letters]);
    expect(tally.failures.map(({ source, reason }) => `${source} ${reason.code}`)).toEqual(['a.html worker-crashed']);
    expect(tally.read).toBe(2);
  });

  it('fails a parse that takes too much memory, after trying it alone, and reads the one beside it', async () => {
    const letters = await writeLetters(await newFolder(), { 'a.html': 'hog', 'b.html': 'slow report 甲 2023 1', 'c.html': 'slow report 乙 2023 1' });
    const memory = 200 * 2 ** 20;
    const tally = await ingestLetters(await newFolder(), [letters], { memory });
    expect(tally.failures.map(({ source, reason }) => `${source} ${reason.code}`)).toEqual(['a.html memory-limit']);
    expect(tally.read).toBe(2);
  });

  it('changes nothing when it is run twice', async () => {
    const letters = await writeLetters(await newFolder(), { 'a.html': 'report 甲 2023 1', 'b.html': 'report 乙 2023 2', 'c.html': 'a recipe' });
    const store = await newFolder();
    const first = await ingestLetters(store, [letters]);
    const before = await exported(store);
    const again = await ingestLetters(store, [letters], { worker: new URL('file:///no/worker/is/needed.js') });
    expect(counts(again)).toEqual(counts(first));
    expect(await exported(store)).toBe(before);
  });

  it('stops when it is told to and goes on the next time', async () => {
    const names = Array.from({ length: 12 }, (_, index): [string, string] => [`${index}.html`, `slow report 甲 2023 ${index}`]);
    const letters = await writeLetters(await newFolder(), Object.fromEntries(names));
    const store = await newFolder();
    const abort = new AbortController();
    const cut = await ingestLetters(store, [letters], {
      signal: abort.signal,
      onProgress: ({ settled }) => settled >= 2 && abort.abort(),
    });
    expect(cut.waiting).toBeGreaterThan(0);
    expect(counts(await ingestLetters(store, []))).toMatchObject({ read: cut.waiting, waiting: 0 });
    expect(counts(await ingestLetters(store, [letters]))).toEqual({ read: 12, failed: 0, duplicates: 0, linkPages: 0, waiting: 0 });
  });

  it('keeps both versions of a file that was changed under its name', async () => {
    const letters = await writeLetters(await newFolder(), { 'a.html': 'report 甲 2023 1' });
    const store = await newFolder();
    await ingestLetters(store, [letters]);
    await writeFile(join(letters, 'a.html'), 'report 甲 2023 2');
    await ingestLetters(store, [letters]);
    const cells = await withStore(store, (one) => all(one.cells()), 'read');
    expect(cells.map(({ source, value }) => `${source} ${value}`).sort()).toEqual(['a.html 1', 'a.html 2']);
  });

  it('takes a manifest as the word on what a document is, also where the folder was read before', async () => {
    const letters = await writeLetters(await newFolder(), {
      'a.html': 'report 甲 2023 1',
      'manifest.csv': 'file,organ\na.html,某市教育局\n',
    });
    const store = await newFolder();
    await ingestLetters(store, [join(letters, 'a.html')]);
    await ingestLetters(store, [join(letters, 'manifest.csv')]);
    await ingestLetters(store, [join(letters, 'a.html')]);
    const reports = await withStore(store, (one) => all(one.reports()), 'read');
    expect(reports.map((report) => report.organization)).toEqual(['某市教育局']);
  });

  it('retries only the failed', async () => {
    const letters = await writeLetters(await newFolder(), { 'a.html': '', 'b.html': 'report 乙 2023 2', 'c.html': 'a recipe' });
    const store = await newFolder();
    await ingestLetters(store, [letters]);
    await writeFile(join(letters, 'a.html'), 'report 甲 2023 1');
    expect(counts(await retryLetters(store))).toEqual({ read: 1, failed: 1, duplicates: 0, linkPages: 0, waiting: 0 });
  });

  it('runs a stage again over everything kept, though the files are gone', async () => {
    const letters = await writeLetters(await newFolder(), { 'a.html': 'report 甲 2023 1', 'b.html': 'report 乙 2023 2' });
    const store = await newFolder();
    await ingestLetters(store, [letters]);
    const before = await exported(store);
    await withStore(store, (one) => one.raise({ normalize: versions.normalize + 1 }));
    await writeFile(join(letters, 'a.html'), '');
    expect((await withStore(store, (one) => one.waiting())).map((job) => job.stage)).toEqual(['normalize', 'normalize']);
    expect((await ingestLetters(store, [], {}, 'extract')).read).toBe(2);
    expect(await exported(store)).toBe(before);
  });
});

describe('a run over addresses', () => {
  let server: Server | null = null;
  afterEach(() => {
    server?.close();
  });

  const serve = async (pages: Record<string, string | number>): Promise<string> => {
    server = createServer((request, response) => {
      const page = pages[request.url ?? ''] ?? 404;
      response.statusCode = typeof page === 'number' ? page : 200;
      response.end(typeof page === 'number' ? '' : page);
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    return `127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  it('follows a page that only links to its report, and counts the page apart', async () => {
    const host = await serve({ '/page.html': 'page /files/report.pdf', '/files/report.pdf': 'report 甲 2023 7' });
    const store = await newFolder();
    const tally = await ingestLetters(store, [`http://${host}/page.html`], { allowHosts: [host] });
    expect(counts(tally)).toEqual({ read: 1, failed: 0, duplicates: 0, linkPages: 1, waiting: 0 });
    const [report] = await withStore(store, (one) => all(one.reports()), 'read');
    expect(report).toMatchObject({ url: `http://${host}/files/report.pdf`, via: `http://${host}/page.html`, organization: '甲' });
  });

  it('is one document with two locations where two addresses give the same bytes, and two versions where one gives new ones', async () => {
    const pages: Record<string, string | number> = { '/a': 'report 甲 2023 1', '/b': 'report 甲 2023 1' };
    const host = await serve(pages);
    const store = await newFolder();
    const addresses = [`http://${host}/b`, `http://${host}/a`];
    expect(counts(await ingestLetters(store, addresses, { allowHosts: [host] }))).toMatchObject({ read: 1, duplicates: 1 });
    const [report] = await withStore(store, (one) => all(one.reports()), 'read');
    expect(report).toMatchObject({ source: `http://${host}/a`, sources: [`http://${host}/a`, `http://${host}/b`] });

    pages['/a'] = 'report 甲 2023 2';
    await ingestLetters(store, [`http://${host}/a`], { allowHosts: [host] });
    expect(await withStore(store, (one) => all(one.reports()), 'read')).toHaveLength(1);
    await ingestLetters(store, [`http://${host}/a`], { allowHosts: [host] }, 'download');
    const cells = await withStore(store, (one) => all(one.cells()), 'read');
    expect(cells.map(({ source, value }) => `${source} ${value}`).sort()).toEqual([`http://${host}/a 1`, `http://${host}/a 2`]);
  });

  it('tries a host that is busy again, and keeps what it answered', async () => {
    const pages: Record<string, string | number> = { '/a': 503 };
    const host = await serve(pages);
    const store = await newFolder();
    const tally = await ingestLetters(store, [`http://${host}/a`], { allowHosts: [host], longestWait: 0 });
    expect(tally.failures.map(({ stage, reason, attempts }) => `${stage} ${reason.code} ${attempts}`)).toEqual(['download server-error 1']);
    pages['/a'] = 'report 甲 2023 1';
    expect(counts(await retryLetters(store, { allowHosts: [host] }))).toMatchObject({ read: 1, failed: 0 });
  });

  it('refuses a private address that was not opened', async () => {
    const host = await serve({ '/a': 'report 甲 2023 1' });
    const tally = await ingestLetters(await newFolder(), [`http://${host}/a`]);
    expect(tally.failures.map(({ reason }) => reason.code)).toEqual(['address-refused']);
  });
});
