import type { ServerResponse } from 'node:http';
import { entry, inGbk, list, page, titled } from '../markup.js';
import type { Page, Site } from '../lab.js';

/** Sites that do not want us, that break, and that never end. */

const crumbs = ['首页', '政府信息公开年报'];
const column = (...parts: readonly string[]): string => page({ title: '政府信息公开年报', crumbs, body: parts.join('\n') });
const planted = list(entry('t20250115_1.html', titled('平桥县人民政府', 2024), '2025-01-15'));

const status =
  (code: number, headers: Readonly<Record<string, string>> = {}, body = '<html><body></body></html>'): Page =>
  (_, response) =>
    void response.writeHead(code, headers).end(body);

const nothing = { start: '/nb/', take: {} } as const;
const one = { start: '/nb/', take: { '/nb/t20250115_1.html': 2024 } } as const;

/** Kind → site, and the code under which its page is told. */
export const refusing: readonly (readonly [Site, string])[] = [
  [
    { kind: 'robots.txt that disallows all', ...nothing, pages: { '/robots.txt': 'User-agent: *\nDisallow: /\n', '/nb/': column(planted) } },
    'robots-disallowed',
  ],
  [{ kind: 'robots.txt with 503', ...nothing, pages: { '/robots.txt': status(503), '/nb/': column(planted) } }, 'robots-unavailable'],
  [{ kind: 'robots.txt behind a challenge', ...nothing, pages: { '/robots.txt': status(521), '/nb/': column(planted) } }, 'anti-bot'],
  [{ kind: 'challenge with 412', ...nothing, pages: { '/nb/': status(412) } }, 'anti-bot'],
  [
    {
      kind: 'challenge with 521',
      ...nothing,
      pages: { '/nb/': status(521, { 'Set-Cookie': '__jsluid_h=0a1b2c; path=/' }, '<script>document.cookie=1</script>') },
    },
    'anti-bot',
  ],
  [
    {
      kind: 'captcha with 200',
      ...nothing,
      pages: {
        '/nb/': '<html><head><title>安全验证</title></head><body>请完成安全验证后继续访问 <img src="/captcha.jpg"><input name="code"></body></html>',
      },
    },
    'anti-bot',
  ],
  [
    {
      kind: 'script challenge with 200',
      ...nothing,
      pages: { '/nb/': '<html><script>document.cookie="__jsl_clearance_s=1;path=/";location.href=location.pathname</script></html>' },
    },
    'anti-bot',
  ],
  [{ kind: 'page that is gone', ...nothing, pages: {} }, 'not-found'],
  [{ kind: 'redirects without end', ...nothing, pages: { '/nb/': status(302, { Location: '/nb/' }) } }, 'too-many-redirects'],
  [{ kind: 'answer that never comes', ...nothing, pages: { '/nb/': () => undefined } }, 'fetch-timeout'],
  [
    {
      kind: 'answer that breaks off',
      ...nothing,
      pages: {
        '/nb/': (_, response) => {
          response.writeHead(200, { 'Content-Length': '5000' });
          response.write('<html><body>');
          setTimeout(() => response.destroy(), 20);
        },
      },
    },
    'connection-failed',
  ],
];

/** Bytes that were handed to the network. */
export const sentBytes = { count: 0 };

const flood = (response: ServerResponse): void => {
  const chunk = Buffer.alloc(1 << 20, 32);
  const more = (): void => {
    while (!response.destroyed) {
      sentBytes.count += chunk.length;
      if (!response.write(chunk)) return void response.once('drain', more);
    }
  };
  more();
};

/** Ten gigabytes, announced or not. */
export const huge: readonly Site[] = [
  { kind: '10 GB, announced', ...nothing, pages: { '/nb/': (_, response) => flood(response.writeHead(200, { 'Content-Length': '10737418240' })) } },
  { kind: '10 GB, unannounced', ...nothing, pages: { '/nb/': (_, response) => flood(response.writeHead(200, { 'Content-Type': 'text/html' })) } },
];

/** Sites whose robots.txt lets some through. */
export const partly: readonly Site[] = [
  {
    kind: 'robots.txt in GBK that disallows a Chinese path',
    ...one,
    pages: {
      '/robots.txt': inGbk('User-agent: *\nDisallow: /公开/\n'),
      '/nb/': column(planted, '<div><a href="/%B9%AB%BF%AA/nb2023/">2023年政府信息公开年报</a></div>'),
      '/%B9%AB%BF%AA/nb2023/': column(list(entry('t20240115_1.html', titled('平桥县人民政府', 2023), '2024-01-15'))),
    },
  },
  {
    kind: 'robots.txt behind a redirect',
    ...one,
    pages: {
      '/robots.txt': status(301, { Location: '/static/robots.txt' }),
      '/static/robots.txt': 'User-agent: *\nDisallow: /nb/gb\n',
      '/nb/': column(planted, '<div><a href="/nb/gb2023/">2023年</a></div>'),
      '/nb/gb2023/': column('<p>secret</p>'),
    },
  },
];

/** Calendars and lists without end: the page → a further page, whatever is asked for. */
const calendar = (month: number): string =>
  `<div class="rl"><a href="/nb/?year=2025&month=${month - 1}">上个月</a><a href="/nb/?year=2025&month=${month + 1}">下个月</a><a href="/calendar/${month + 1}/">下一页</a></div>`;
const monthOf = (path: string): number | null => {
  const month = new URL(path, 'http://lab').searchParams.get('month') ?? /\/calendar\/(\d+)/.exec(path)?.[1];
  return month === undefined ? null : Number(month);
};

export const calendars: Site = {
  kind: 'calendar',
  ...one,
  pages: { '/nb/': column(planted, calendar(1), '<div><a href="/nb/y2031/">2031年</a></div>') },
  otherwise: (path) => {
    const month = monthOf(path);
    return month === null ? null : column(calendar(month));
  },
};

const numberOf = (path: string): number | null => (path.startsWith('/nb/?p=') ? Number(path.slice('/nb/?p='.length)) : null);
const nextPage = (number: number): string => `<div class="pages"><a href="/nb/?p=${number + 1}">下一页</a></div>`;

/** The same entries on every page. */
export const repeating: Site = {
  kind: 'the same page again and again',
  ...one,
  pages: { '/nb/': column(planted, nextPage(1)) },
  otherwise: (path) => {
    const number = numberOf(path);
    return number === null ? null : column(planted, nextPage(number));
  },
};

/** Entries that nobody wrote, new ones on every page. */
export const inventing: Site = {
  kind: 'new entries for ever',
  ...one,
  pages: { '/nb/': column(planted, nextPage(1)) },
  otherwise: (path) => {
    const number = numberOf(path);
    return number === null ? null : column(list(entry(`/nb/t20250116_${number}00.html`, `第${number}条消息`, '2025-01-16')), nextPage(number));
  },
};

/** Answers 500 once, then well. */
export const recovering = (): Site => {
  let asked = 0;
  return {
    kind: 'one failure',
    ...one,
    pages: {
      '/nb/': (_, response) => {
        asked += 1;
        if (asked === 1) response.writeHead(500, { 'Retry-After': '1' }).end();
        else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(column(planted));
      },
    },
  };
};

/** Leads to `target`, as a redirect, a link, a frame and a script. */
export const leading = (target: string): Site => ({
  kind: 'leads elsewhere',
  ...one,
  pages: {
    '/nb/': column(
      planted,
      `<div><a href="/nb/2023/">2023年</a><a href="/nb/2022/">2022年</a><a href="${target}nb/">2021年政府信息公开年报</a></div><iframe src="${target}frame"></iframe>`,
    ),
    '/nb/2023/': status(302, { Location: `${target}nb/` }),
    '/nb/2022/': `<html><body><script>location.replace("${target}nb/")</script></body></html>`,
  },
});

/** A site that must not be asked for anything. */
export const forbidden: Site = { kind: 'forbidden', ...nothing, pages: { '/nb/': column(planted), '/frame': column(planted) } };

/** Many pages, for the pace. */
export const long = (delay: string): Site => ({
  kind: 'a list of six pages',
  start: '/nb/',
  pages: Object.fromEntries([
    ['/robots.txt', `User-agent: *\n${delay}Disallow: /admin/\n`],
    ...[0, 1, 2, 3, 4, 5].map((index) => [
      index === 0 ? '/nb/' : `/nb/index_${index}.html`,
      column(
        list(entry(`t2025011${index}_${index}1.html`, titled(`平桥县第${index}镇人民政府`, 2024), '2025-01-15')),
        '<script>createPageHTML(6, 0, "index", "html")</script>',
      ),
    ]),
  ]),
  take: Object.fromEntries([0, 1, 2, 3, 4, 5].map((index) => [`/nb/t2025011${index}_${index}1.html`, 2024])),
});
