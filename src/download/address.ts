/**
 * Connections to public addresses only, judged on the address that is connected to.
 *
 * Checking a name before the request would leave a gap: the name may resolve to something else a moment later (DNS rebinding), and an
 * IP literal never reaches a `lookup` at all. So literals are judged before connecting (some county portals have a bare public address), the
 * one resolution that `net.connect` uses is filtered, and the peer of the open socket is looked at once more. Every redirect passes here too.
 */
import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';

import ipaddr from 'ipaddr.js';
import { buildConnector } from 'undici';

import { WrongUsage } from '../errors.js';

/** The connection was not made: nobody opened this pair. */
export class AddressRefused extends Error {
  constructor(readonly address: string) {
    super(`refused to connect to ${address}`);
    this.name = 'AddressRefused';
  }
}

/** True for an address on the public internet: not loopback, private, link-local, carrier-grade NAT, multicast, reserved, or a tunnel to these. */
export const isPublicAddress = (address: string): boolean => ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

/**
 * `intranet.example:8080`, `[::1]:3000` → the pairs as connections name them.
 * @throws WrongUsage for anything but an exact host and port: there is no wildcard.
 */
export const readAllowedHosts = (pairs: readonly string[]): ReadonlySet<string> =>
  new Set(
    pairs.map((pair) => {
      const [, host, port] = /^(\[[0-9a-f:.]+\]|[^\s:/@*?#[\]]+):(\d{1,5})$/i.exec(pair.trim()) ?? [];
      const url = `http://${host}/`;
      if (host === undefined || !URL.canParse(url) || Number(port) < 1 || Number(port) > 65535)
        throw new WrongUsage({
          zh: `--allow-host 应为 主机:端口（如 10.1.2.3:8080），现为“${pair}”；不支持通配符。`,
          en: `--allow-host expects HOST:PORT (such as 10.1.2.3:8080), got “${pair}”; there are no wildcards.`,
        });
      return `${bare(new URL(url).hostname)}:${Number(port)}`;
    }),
  );

const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) {
      callback(error, []);
      return;
    }
    const open = found.filter(({ address }) => isPublicAddress(address));
    const [first] = open;
    if (first === undefined) callback(new AddressRefused(`${hostname} (${found.map(({ address }) => address).join(', ')})`), []);
    else if (options.all) callback(null, open);
    else callback(null, first.address, first.family);
  });
};

export interface ConnectOptions {
  /** Exact HOST:PORT pairs that may be connected to whatever their address is. */
  readonly allowHosts: readonly string[];
  /** Milliseconds until the connection must stand. */
  readonly connectTimeout: number;
}

/** An undici connector that reaches public addresses and the opened pairs, and nothing else. */
export const guardedConnector = ({ allowHosts, connectTimeout }: ConnectOptions): buildConnector.connector => {
  const allowed = readAllowedHosts(allowHosts);
  const connectAllowed = buildConnector({ timeout: connectTimeout });
  const connectPublic = buildConnector({ timeout: connectTimeout, lookup: lookupPublic });
  return (options, callback) => {
    const host = bare(options.hostname);
    const port = Number(options.port || (options.protocol === 'https:' ? 443 : 80));
    if (allowed.has(`${host}:${port}`)) {
      connectAllowed(options, callback);
      return;
    }
    if (isIP(host) !== 0 && !isPublicAddress(host)) {
      callback(new AddressRefused(`${options.hostname}:${port}`), null);
      return;
    }
    connectPublic(options, (...answer) => {
      const [, socket] = answer;
      const peer = socket?.remoteAddress;
      if (socket && (peer === undefined || !isPublicAddress(peer))) {
        socket.destroy();
        callback(new AddressRefused(`${host}:${port} (${peer ?? '?'})`), null);
      } else callback(...answer);
    });
  };
};
