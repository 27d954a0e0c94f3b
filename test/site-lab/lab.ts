import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Sites on loopback addresses, each with its own (127.0.0.2, 127.0.0.3 …; the one that every machine has where those are missing) and a
 * port that the system picks. Never another address. Every request is kept: what was asked for, by whom, from when to when.
 */

export type Page = string | Uint8Array | ((request: IncomingMessage, response: ServerResponse) => void);

export interface Site {
  readonly kind: string;
  /** Path of the page that discovery is given. */
  readonly start: string;
  /** By path and query; what is not listed, robots.txt too, is 404. */
  readonly pages: Readonly<Record<string, Page>>;
  /** Answers what `pages` lacks: endless calendars. */
  readonly otherwise?: (path: string) => string | null;
  /** Path of each planted report → its year as far as links tell it. */
  readonly take: Readonly<Record<string, number | null>>;
  /** Path of each planted look-alike → the code of the reason. */
  readonly leave?: Readonly<Record<string, string>>;
}

export interface Asked {
  /** HOST:PORT. */
  readonly host: string;
  readonly path: string;
  readonly agent: string;
  /** Milliseconds, `performance.now()`. */
  readonly from: number;
  until: number;
}

export interface Open {
  readonly site: Site;
  /** HOST:PORT. */
  readonly host: string;
  readonly url: (path: string) => string;
}

export interface Lab {
  readonly open: (site: Site) => Promise<Open>;
  readonly log: Asked[];
  readonly close: () => Promise<void>;
}

const send = (page: Page, request: IncomingMessage, response: ServerResponse): void => {
  if (typeof page === 'function') return page(request, response);
  const type = typeof page === 'string' && /^\s*[[{]/.test(page) ? 'application/json' : 'text/html; charset=utf-8';
  // bytes come as they are, without a word on their encoding
  response.writeHead(200, typeof page === 'string' ? { 'Content-Type': type } : {}).end(page);
};

const listen = (server: Server, address: string): Promise<boolean> =>
  new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(0, address, () => resolve(true));
  });

export const openLab = (): Lab => {
  const servers: Server[] = [];
  const log: Asked[] = [];
  let last = 1;
  const open = async (site: Site): Promise<Open> => {
    let host = '';
    const server = createServer((request, response) => {
      const path = request.url ?? '';
      const asked: Asked = { host, path, agent: request.headers['user-agent'] ?? '', from: performance.now(), until: Infinity };
      log.push(asked);
      response.once('close', () => (asked.until = performance.now()));
      const page = site.pages[path] ?? site.otherwise?.(path) ?? null;
      if (page === null) response.writeHead(404).end('没有这一页');
      else send(page, request, response);
    });
    servers.push(server);
    last += 1;
    if (!(await listen(server, `127.0.0.${last}`)) && !(await listen(server, '127.0.0.1'))) throw new Error('no loopback address to listen on');
    const { address, port } = server.address() as AddressInfo;
    host = `${address}:${port}`;
    return { site, host, url: (path) => `http://${host}${path}` };
  };
  const close = async (): Promise<void> => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  };
  return { open, log, close };
};
