import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

import { afterEach, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';

import { type Fetcher, type FetcherOptions, openFetcher, type Sent } from '../../src/download/fetch.js';
import { codeOf } from './errors.js';

const servers: Server[] = [];
const fetchers: Fetcher[] = [];
const never = new AbortController().signal;

afterEach(async () => {
  await Promise.all(fetchers.splice(0).map((fetcher) => fetcher.close()));
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

type Page = (request: IncomingMessage, response: ServerResponse) => void;

/** A site on a loopback port; what it has no page for, robots.txt too, is 404. Gives HOST:PORT. */
const site = async (pages: Readonly<Record<string, Page | string>>): Promise<string> => {
  const listener: RequestListener = (request, response) => {
    const page = pages[request.url ?? ''];
    if (page === undefined) response.writeHead(404).end();
    else if (typeof page === 'string') response.end(page);
    else page(request, response);
  };
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const open = (allowHosts: readonly string[], options: Partial<FetcherOptions> = {}): Fetcher => {
  const fetcher = openFetcher({ version: '0.0.0', maxBytes: 1_000_000, pause: 0, allowHosts, ...options });
  fetchers.push(fetcher);
  return fetcher;
};

const status =
  (code: number, headers: Record<string, string> = {}, body = 'x'): Page =>
  (_, response) =>
    void response.writeHead(code, headers).end(body);

describe('fetch', () => {
  it('gives bytes, address, headers, name and times of a document', async () => {
    const host = await site({
      '/a.pdf?id=1': status(200, { 'Content-Type': 'application/pdf', 'Content-Disposition': "attachment; filename*=UTF-8''%E5%B9%B4%E6%8A%A5.pdf" }),
    });
    const got = await open([host]).fetch(`http://${host}/a.pdf?id=1#page=2`, never);
    expect(got).toMatchObject({
      finalUrl: `http://${host}/a.pdf?id=1`,
      status: 200,
      redirects: [],
      contentType: 'application/pdf',
      filename: '年报.pdf',
      headers: { 'content-type': 'application/pdf' },
    });
    expect(Buffer.from(got.bytes).toString()).toBe('x');
    expect(Date.parse(got.finishedAt)).toBeGreaterThanOrEqual(Date.parse(got.startedAt));
  });

  it('says who is asking', async () => {
    const host = await site({ '/': (request, response) => void response.end(request.headers['user-agent']) });
    expect(Buffer.from((await open([host]).fetch(`http://${host}/`, never)).bytes).toString()).toMatch(/^gongkai\/0\.0\.0 \(/);
  });

  it('records every request that was sent, the robots.txt and a failure too', async () => {
    const host = await site({ '/a': status(503) });
    const sent: Sent[] = [];
    await codeOf(open([host], { record: (one) => void sent.push(one) }).fetch(`http://${host}/a`, never));
    expect(sent.map(({ url, status }) => [url, status])).toEqual([
      [`http://${host}/robots.txt`, 404],
      [`http://${host}/a`, 503],
    ]);
  });
});

describe('the addresses that are connected to', () => {
  it('refuses loopback that nobody opened, whatever its spelling', async () => {
    const host = await site({ '/': 'secret' });
    const port = host.split(':')[1] ?? '';
    for (const name of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '0177.0.0.1', '127.1', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0'])
      expect([name, await codeOf(open([]).fetch(`http://${name}:${port}/`, never))]).toEqual([name, 'GiveUp address-refused']);
  });

  it('sends nothing to an address that it refuses', async () => {
    let asked = 0;
    const host = await site({ '/': () => (asked += 1), '/robots.txt': () => (asked += 1) });
    await codeOf(open([]).fetch(`http://${host}/`, never));
    expect(asked).toBe(0);
  });

  it('opens exactly the pair that is named, not the port beside it', async () => {
    const [one, two] = [await site({ '/': 'one' }), await site({ '/': 'two' })];
    const fetcher = open([one]);
    expect(Buffer.from((await fetcher.fetch(`http://${one}/`, never)).bytes).toString()).toBe('one');
    expect(await codeOf(fetcher.fetch(`http://${two}/`, never))).toBe('GiveUp address-refused');
  });

  it('opens a name by that name only', async () => {
    const port = (await site({ '/': 'x' })).split(':')[1] ?? '';
    expect((await open([`localhost:${port}`]).fetch(`http://localhost:${port}/`, never)).status).toBe(200);
    expect(await codeOf(open([`localhost:${port}`]).fetch(`http://127.0.0.1:${port}/`, never))).toBe('GiveUp address-refused');
  });

  it.each(['*', '*:80', '127.0.0.1', '127.0.0.1:*', '127.0.0.1:0', 'http://x.cn:80', 'x.cn:80/a', ''])(
    'has no wildcard: refuses the pair “%s”',
    (pair) => {
      expect(() => open([pair])).toThrow('--allow-host expects HOST:PORT');
    },
  );

  it('refuses a redirect that leads to a refused address', async () => {
    const inner = await site({ '/': 'secret' });
    const host = await site({ '/a': status(302, { Location: `http://${inner}/` }) });
    expect(await codeOf(open([host]).fetch(`http://${host}/a`, never))).toBe('GiveUp address-refused');
  });

  it.each(['ftp://x.cn/a', 'file:///etc/passwd', 'http://user:pass@x.cn/', 'nonsense'])('does not even try %s', async (url) => {
    expect(await codeOf(open([]).fetch(url, never))).toBe('GiveUp bad-url');
  });
});

describe('redirects', () => {
  it('follows five and keeps each', async () => {
    const pages = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`/${n}`, status(302, { Location: n === 5 ? 'end' : `/${n + 1}` })]));
    const host = await site({ ...pages, '/end': 'report' });
    const got = await open([host]).fetch(`http://${host}/1`, never);
    expect(got.finalUrl).toBe(`http://${host}/end`);
    expect(got.redirects.length).toBe(5);
    expect(got.redirects[0]).toEqual({ url: `http://${host}/1`, status: 302, location: `http://${host}/2` });
  });

  it('stops in a ring', async () => {
    const host = await site({ '/a': status(301, { Location: '/a' }) });
    expect(await codeOf(open([host]).fetch(`http://${host}/a`, never))).toBe('GiveUp too-many-redirects');
  });

  it('keeps to http and https, without a password', async () => {
    for (const location of ['file:///etc/passwd', 'http://u:p@127.0.0.1/']) {
      const host = await site({ '/a': status(302, { Location: location }) });
      expect(await codeOf(open([host]).fetch(`http://${host}/a`, never))).toBe('GiveUp bad-url');
    }
  });

  it('says that a redirect leads nowhere', async () => {
    const host = await site({ '/a': status(302), '/b': status(302, { Location: 'http://' }) });
    expect(await codeOf(open([host]).fetch(`http://${host}/a`, never))).toBe('GiveUp bad-redirect');
    expect(await codeOf(open([host]).fetch(`http://${host}/b`, never))).toBe('GiveUp bad-redirect');
  });

  it.each(['utf8', 'gbk'])('gives a Chinese address in %s back byte for byte', async (encoding) => {
    const raw = iconv.encode('/年报', encoding).toString('latin1');
    const path = raw.replace(/[\u0080-\u00ff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
    const host = await site({ '/a': status(302, { Location: raw }), [path]: 'report' });
    expect((await open([host]).fetch(`http://${host}/a`, never)).finalUrl).toBe(`http://${host}${path}`);
  });
});

describe('answers that are no document', () => {
  it.each([
    [404, 'GiveUp not-found'],
    [410, 'GiveUp not-found'],
    [401, 'GiveUp http-4xx'],
    [403, 'GiveUp http-4xx'],
    [412, 'GiveUp anti-bot'],
    [521, 'GiveUp anti-bot'],
    [202, 'GiveUp anti-bot'],
    [429, 'RetryLater too-many-requests'],
    [500, 'RetryLater server-error'],
    [503, 'RetryLater server-error'],
    [204, 'GiveUp empty-file'],
    [304, 'GiveUp fetch-failed'],
  ])('HTTP %d is %s', async (code, expected) => {
    const host = await site({ '/a': status(code) });
    expect(await codeOf(open([host]).fetch(`http://${host}/a`, never))).toBe(expected);
  });

  it.each([
    ['120', 120],
    ['999999999', 86_400],
    ['soon', 60],
  ])('stays away as long as Retry-After: %s asks', async (value, after) => {
    const host = await site({ '/a': status(429, { 'Retry-After': value }) });
    await expect(open([host]).fetch(`http://${host}/a`, never)).rejects.toMatchObject({ after });
  });

  it('reads Retry-After as a date', async () => {
    const host = await site({ '/a': status(503, { 'Retry-After': new Date(Date.now() + 600_000).toUTCString() }) });
    const error: unknown = await open([host])
      .fetch(`http://${host}/a`, never)
      .catch((thrown: unknown) => thrown);
    expect((error as { after: number }).after).toBeGreaterThan(590);
    expect((error as { after: number }).after).toBeLessThanOrEqual(600);
  });

  it('does not keep zero bytes for a report', async () => {
    const host = await site({ '/a': status(200, {}, '') });
    expect(await codeOf(open([host]).fetch(`http://${host}/a`, never))).toBe('GiveUp empty-file');
  });

  it('tries a broken connection again, and one that is refused', async () => {
    const host = await site({ '/a': (request) => void request.socket.destroy() });
    expect(await codeOf(open([host]).fetch(`http://${host}/a`, never))).toBe('RetryLater connection-failed');
    const closed = await site({});
    await new Promise((resolve) => servers.pop()?.close(resolve));
    expect(await codeOf(open([closed]).fetch(`http://${closed}/a`, never))).toBe('RetryLater robots-unavailable');
  });

  it('does not take a body that broke off for the whole', async () => {
    const host = await site({
      '/a': (request, response) => {
        response.writeHead(200, { 'Content-Length': '1000' }).write('half');
        setTimeout(() => request.socket.destroy(), 50);
      },
    });
    expect(await codeOf(open([host]).fetch(`http://${host}/a`, never))).toBe('RetryLater connection-failed');
  });
});

describe('the size cap', () => {
  it('takes a document that is exactly as large as allowed', async () => {
    const host = await site({ '/a': 'x'.repeat(1000) });
    expect((await open([host], { maxBytes: 1000 }).fetch(`http://${host}/a`, never)).bytes.length).toBe(1000);
  });

  it('believes a Content-Length over the cap and does not read on', async () => {
    const host = await site({ '/a': status(200, {}, 'x'.repeat(1001)) });
    expect(await codeOf(open([host], { maxBytes: 1000 }).fetch(`http://${host}/a`, never))).toBe('GiveUp too-large');
  });

  it('counts a body that does not say how long it is, and hangs up', async () => {
    let closed = false;
    const host = await site({
      '/a': (_, response) => {
        const more = (): void => void (response.write('x'.repeat(10_000)) ? setImmediate(more) : response.once('drain', more));
        response.on('close', () => (closed = true));
        more();
      },
    });
    expect(await codeOf(open([host], { maxBytes: 100_000 }).fetch(`http://${host}/a`, never))).toBe('GiveUp too-large');
    for (let waited = 0; !closed && waited < 100; waited += 1) await sleep(20);
    expect(closed).toBe(true);
  });

  it('counts a gzip bomb as it unfolds, not as it is sent', async () => {
    const bomb = gzipSync(Buffer.alloc(300_000_000));
    const host = await site({ '/a': (_, response) => void response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb) });
    const before = process.memoryUsage.rss();
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await codeOf(open([host]).fetch(`http://${host}/a`, never))).toBe('GiveUp too-large');
    expect(process.memoryUsage.rss() - before).toBeLessThan(100_000_000);
  });
});

describe('timeouts', () => {
  const silent: Page = () => undefined;
  const slow: Page = (_, response) => {
    const timer = setInterval(() => response.write('x'), 20);
    response.on('close', () => clearInterval(timer));
  };

  it('ends a wait for an answer', async () => {
    const host = await site({ '/a': silent });
    expect(await codeOf(open([host], { timeouts: { headers: 100 } }).fetch(`http://${host}/a`, never))).toBe('RetryLater fetch-timeout');
  });

  it('ends a body that falls silent', async () => {
    const host = await site({ '/a': (_, response) => void response.write('half') });
    expect(await codeOf(open([host], { timeouts: { body: 100 } }).fetch(`http://${host}/a`, never))).toBe('RetryLater fetch-timeout');
  });

  it('ends a body that trickles for ever', async () => {
    const host = await site({ '/a': slow });
    expect(await codeOf(open([host], { timeouts: { whole: 300 } }).fetch(`http://${host}/a`, never))).toBe('RetryLater fetch-timeout');
  });

  it('stops at once when the caller says so, with the caller’s own reason', async () => {
    const host = await site({ '/a': slow });
    const stop = new AbortController();
    const reason = new Error('the run was stopped');
    setTimeout(() => stop.abort(reason), 100);
    await expect(open([host]).fetch(`http://${host}/a`, stop.signal)).rejects.toBe(reason);
  });
});

describe('robots.txt', () => {
  const robots = (text: string | Buffer, code = 200) => ({ '/robots.txt': ((_, response) => void response.writeHead(code).end(text)) as Page });

  it('keeps out of what is disallowed, and asks for nothing there', async () => {
    let asked = 0;
    const host = await site({ ...robots('User-agent: *\nDisallow: /private/'), '/private/a': () => (asked += 1), '/open': 'x' });
    const fetcher = open([host]);
    expect(await codeOf(fetcher.fetch(`http://${host}/private/a`, never))).toBe('GiveUp robots-disallowed');
    expect(asked).toBe(0);
    expect((await fetcher.fetch(`http://${host}/open`, never)).status).toBe(200);
  });

  it('obeys the rules for its own name before those for all', async () => {
    const host = await site({ ...robots('User-agent: *\nDisallow: /\n\nUser-agent: gongkai\nDisallow: /x'), '/a': 'a', '/x': 'x' });
    const fetcher = open([host]);
    expect((await fetcher.fetch(`http://${host}/a`, never)).status).toBe(200);
    expect(await codeOf(fetcher.fetch(`http://${host}/x`, never))).toBe('GiveUp robots-disallowed');
  });

  it('obeys at a redirect too', async () => {
    const host = await site({ ...robots('User-agent: *\nDisallow: /b'), '/a': status(302, { Location: '/b' }), '/b': 'x' });
    expect(await codeOf(open([host]).fetch(`http://${host}/a`, never))).toBe('GiveUp robots-disallowed');
  });

  it('reads a GBK file, for addresses in either encoding', async () => {
    const host = await site({ ...robots(iconv.encode('# 说明\nUser-agent: *\nDisallow: /公开/', 'gbk')) });
    const fetcher = open([host]);
    for (const path of ['/%E5%85%AC%E5%BC%80/a', '/%B9%AB%BF%AA/a'])
      expect(await codeOf(fetcher.fetch(`http://${host}${path}`, never))).toBe('GiveUp robots-disallowed');
  });

  it.each([404, 410, 401, 403])('is free where it answers %d', async (code) => {
    const host = await site({ ...robots('User-agent: *\nDisallow: /', code), '/a': 'x' });
    expect((await open([host]).fetch(`http://${host}/a`, never)).status).toBe(200);
  });

  it.each([500, 503, 429])('waits where it answers %d', async (code) => {
    const host = await site({ ...robots('', code), '/a': 'x' });
    expect(await codeOf(open([host]).fetch(`http://${host}/a`, never))).toBe('RetryLater robots-unavailable');
  });

  it('stops at a challenge', async () => {
    const host = await site({ ...robots('', 521), '/a': 'x' });
    expect(await codeOf(open([host]).fetch(`http://${host}/a`, never))).toBe('GiveUp anti-bot');
  });

  it('is asked for once a site', async () => {
    let asked = 0;
    const host = await site({ '/robots.txt': (_, response) => void response.end(`#${(asked += 1)}`), '/a': 'a', '/b': 'b' });
    const fetcher = open([host]);
    await Promise.all(['a', 'b', 'a'].map((page) => fetcher.fetch(`http://${host}/${page}`, never)));
    expect(asked).toBe(1);
  });

  it('reads the beginning of one that is too long', async () => {
    const host = await site({ ...robots(`User-agent: *\nDisallow: /a\n${'#'.repeat(2_000_000)}`), '/a': 'x' });
    expect(await codeOf(open([host]).fetch(`http://${host}/a`, never))).toBe('GiveUp robots-disallowed');
  });
});

describe('manners', () => {
  const timed = (times: number[]): Page => {
    let open = 0;
    return (_, response) => {
      open += 1;
      times.push(performance.now());
      setTimeout(() => {
        response.writeHead(open > 1 ? 500 : 200).end('x');
        open -= 1;
      }, 30);
    };
  };

  it('asks a host for one thing at a time, with a pause between', async () => {
    const times: number[] = [];
    const page = timed(times);
    const host = await site({ '/1': page, '/2': page, '/3': page });
    const fetcher = open([host], { pause: 100 });
    await Promise.all(['1', '2', '3'].map((name) => fetcher.fetch(`http://${host}/${name}`, never)));
    const gaps = times.slice(1).map((time, at) => time - (times[at] ?? 0));
    expect(gaps.length).toBe(2);
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(125);
  });

  it('honours a Crawl-delay, up to its bound', async () => {
    const times: number[] = [];
    const page = timed(times);
    const host = await site({ '/robots.txt': 'User-agent: *\nCrawl-delay: 3600', '/1': page, '/2': page });
    const fetcher = open([host], { maxCrawlDelay: 300 });
    await Promise.all(['1', '2'].map((name) => fetcher.fetch(`http://${host}/${name}`, never)));
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(325);
  });

  it('lets the next one go when one gives up waiting', async () => {
    const host = await site({ '/1': timed([]), '/2': 'x', '/3': 'x' });
    const fetcher = open([host], { pause: 50 });
    const stop = new AbortController();
    const first = fetcher.fetch(`http://${host}/1`, never);
    const second = fetcher.fetch(`http://${host}/2`, stop.signal);
    const third = fetcher.fetch(`http://${host}/3`, never);
    stop.abort(new Error('enough'));
    await expect(second).rejects.toThrow('enough');
    expect([(await first).status, (await third).status]).toEqual([200, 200]);
  });
});
