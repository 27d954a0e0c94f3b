import { afterAll, describe, expect, it } from '@jest/globals';
import { openLab, type Asked } from './lab.js';
import { search, searchAll, takenOf } from './search.js';
import { calendars, forbidden, huge, inventing, leading, long, partly, recovering, refusing, repeating, sentBytes } from './sites/hostile.js';

const lab = openLab();
afterAll(() => lab.close());

const askedOf = (host: string): readonly Asked[] => lab.log.filter((one) => one.host === host);
const pathsOf = (host: string): readonly string[] => askedOf(host).map(({ path }) => path);
const fetching = { timeouts: { headers: 300, whole: 5000 } };

describe('discover, where it is not wanted', () => {
  it.each(refusing.map(([site, code]) => [site.kind, site, code] as const))('tells of a site with %s and leaves it alone', async (_, site, code) => {
    const { found, opened } = await search(lab, site, { fetching });
    expect(found.rows).toEqual([]);
    expect(found.unread.map(({ reason }) => reason.code)).toEqual([code]);
    expect(found.looked).toBe(0);
    if (code.startsWith('robots-')) expect(pathsOf(opened.host).filter((path) => path !== '/robots.txt')).toEqual([]);
    if (code === 'anti-bot') expect(pathsOf(opened.host).length).toBeLessThanOrEqual(2);
  });

  it.each(partly.map((site) => [site.kind, site] as const))('keeps to %s', async (_, site) => {
    const { found, opened } = await search(lab, site);
    expect(takenOf(found, opened)).toEqual(site.take);
    expect(found.unread.map(({ reason }) => reason.code)).toEqual(['robots-disallowed']);
    expect(pathsOf(opened.host).filter((path) => /nb2023|gb2023/.test(path))).toEqual([]);
  });
});

describe('discover, where it never ends', () => {
  it('walks into no calendar, and into no year that is still to come', async () => {
    const { found, opened } = await search(lab, calendars);
    expect(takenOf(found, opened)).toEqual(calendars.take);
    expect(pathsOf(opened.host)).toEqual(['/robots.txt', '/nb/']);
  });

  it('ends a list with the page that brings nothing new', async () => {
    const { found, opened } = await search(lab, repeating);
    expect(takenOf(found, opened)).toEqual(repeating.take);
    expect(pathsOf(opened.host)).toEqual(['/robots.txt', '/nb/', '/nb/?p=2']);
    expect(found.notLookedAt.list).toBe(0);
  });

  it('ends a list that invents entries at the number of pages for a list, and says so', async () => {
    const { found, opened } = await search(lab, inventing, { pagesPerList: 5 });
    expect(takenOf(found, opened)).toEqual(inventing.take);
    expect(found.looked).toBe(5);
    expect(found.notLookedAt).toEqual({ host: 0, list: 1, depth: 0 });
  });

  it('ends at the number of pages for a host, and says so', async () => {
    const { found } = await search(lab, long(''), { pagesPerHost: 4 });
    expect(found.looked).toBe(4);
    expect(found.notLookedAt).toEqual({ host: 2, list: 0, depth: 0 });
  });

  it.each(huge.map((site) => [site.kind, site] as const))('takes no more than a page of %s', async (_, site) => {
    sentBytes.count = 0;
    const { found } = await search(lab, site);
    expect(found.unread.map(({ reason }) => reason.code)).toEqual(['too-large']);
    expect(sentBytes.count).toBeLessThan(64 * 2 ** 20);
  });

  it('tries once more after the time that the site asks for', async () => {
    const site = recovering();
    const { found, opened } = await search(lab, site, { longestWait: 2 });
    expect(takenOf(found, opened)).toEqual(site.take);
    expect(pathsOf(opened.host)).toEqual(['/robots.txt', '/nb/', '/nb/']);
  });
});

describe('the guard, while sites are searched', () => {
  it('lets no redirect, link, frame or script lead to an address that nobody opened', async () => {
    const victim = await lab.open(forbidden);
    const { found, opened } = await search(lab, leading(victim.url('/')));
    expect(takenOf(found, opened)).toEqual({ '/nb/t20250115_1.html': 2024 });
    expect(found.unread.map(({ reason }) => reason.code)).toEqual(['address-refused']);
    expect(pathsOf(victim.host)).toEqual([]);
  });

  it('refuses a name that resolves to loopback, and asks it for nothing', async () => {
    const victim = await lab.open(forbidden);
    const port = victim.host.split(':')[1]!;
    const { unread } = await searchAll([{ ...victim, host: 'nothing.example:80', url: () => `http://localhost:${port}/nb/` }]);
    expect(unread.map(({ reason }) => reason.code)).toEqual(['address-refused']);
    expect(pathsOf(victim.host)).toEqual([]);
  });

  it('leaves what a site sends on to another site, even one that is open', async () => {
    const other = await lab.open(forbidden);
    const own = await lab.open(leading(other.url('/')));
    const found = await searchAll([own], { allowHosts: [own.host, other.host] });
    expect(takenOf(found, own)).toEqual({ '/nb/t20250115_1.html': 2024 });
    expect(found.unread.map(({ reason }) => reason.code)).toEqual(['other-site']);
  });
});

describe('the pace, as the lab saw it', () => {
  /** Milliseconds between the end of a request and the start of the next; negative where two ran at a time. */
  const gaps = (host: string): readonly number[] => {
    const all = askedOf(host).toSorted((a, b) => a.from - b.from);
    return all.slice(1).map((one, at) => one.from - all[at]!.until);
  };
  // the clock of the host starts when the answer has been read, a little after the lab has sent it; timers may fire a millisecond early
  const slack = 5;

  it('is one request per host at a time with the pause between, over several hosts at once', async () => {
    const opened = await Promise.all([long(''), long(''), long('')].map((site) => lab.open(site)));
    const started = performance.now();
    const found = await searchAll(opened, { fetching: { pause: 150 } });
    const took = performance.now() - started;
    for (const one of opened) {
      expect(takenOf({ ...found, rows: found.rows.filter(({ url }) => url.includes(one.host)) }, one)).toEqual(one.site.take);
      expect(gaps(one.host)).toHaveLength(6);
      for (const gap of gaps(one.host)) expect(gap).toBeGreaterThanOrEqual(150 - slack);
    }
    const hosts = new Set(opened.map(({ host }) => host.split(':')[0]));
    // one after the other would take three times as long
    if (hosts.size === 3) expect(took).toBeLessThan(3 * 6 * 150);
  });

  it('heeds Crawl-delay', async () => {
    const { found, opened } = await search(lab, long('Crawl-delay: 0.3\n'), { pagesPerHost: 3 });
    expect(found.looked).toBe(3);
    for (const gap of gaps(opened.host)) expect(gap).toBeGreaterThanOrEqual(300 - slack);
  });

  it('says who asks in every request', () => {
    expect(lab.log.filter(({ agent }) => !/^gongkai\/0\.0\.0 \(/.test(agent))).toEqual([]);
  });
});
