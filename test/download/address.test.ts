import { describe, expect, it } from '@jest/globals';

import { isPublicAddress, readAllowedHosts } from '../../src/download/address.js';

describe('isPublicAddress', () => {
  it.each([
    ['loopback', '127.0.0.2'],
    ['loopback', '::1'],
    ['unspecified', '0.0.0.0'],
    ['unspecified', '::'],
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '192.168.0.1'],
    ['unique local', 'fd00::1'],
    ['link-local', '169.254.1.1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['multicast', '224.0.0.1'],
    ['multicast', 'ff02::1'],
    ['broadcast', '255.255.255.255'],
    ['reserved', '198.18.0.1'],
    ['loopback inside IPv6', '::ffff:127.0.0.1'],
    ['private inside IPv6', '::ffff:a00:1'],
    ['private through NAT64', '64:ff9b::a00:1'],
    ['private through 6to4', '2002:a00:1::'],
    ['a name', 'localhost'],
  ])('is false for %s %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['114.114.114.114', '::ffff:114.114.114.114', '2400:3200::1'])('is true for %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('readAllowedHosts', () => {
  it('writes a pair as a connection names it', () => {
    expect([...readAllowedHosts(['Intranet.Example:8080', '[::1]:3000', '2130706433:80', '公开.例子:80'])]).toEqual([
      'intranet.example:8080',
      '::1:3000',
      '127.0.0.1:80',
      'xn--55qw44a.xn--fsqu00a:80',
    ]);
  });
});
