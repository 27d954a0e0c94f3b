import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';

import { filenameOf } from '../../src/download/filename.js';

const url = 'http://x.gov.cn/download.do?id=7';
const raw = (name: string, encoding: string): string => iconv.encode(`attachment; filename="${name}"`, encoding).toString('latin1');

describe('filenameOf', () => {
  it.each([
    ['RFC 5987', "attachment; filename*=UTF-8''%E5%B9%B4%E6%8A%A5.pdf", '年报.pdf'],
    ['raw UTF-8', raw('年报.pdf', 'utf8'), '年报.pdf'],
    ['raw GBK', raw('年报.pdf', 'gbk'), '年报.pdf'],
    ['percent signs', 'attachment; filename="%E5%B9%B4%E6%8A%A5.pdf"', '年报.pdf'],
    ['raw UTF-8 without quotes', Buffer.from('attachment; filename=年报.pdf').toString('latin1'), '年报.pdf'],
    ['a path', 'attachment; filename="..\\..\\a/b.pdf"', 'b.pdf'],
    ['no name', 'inline', 'download.do'],
    ['nonsense', ';;=', 'download.do'],
  ])('reads %s', (_, header, name) => {
    expect(filenameOf(header, url)).toBe(name);
  });

  it('takes the end of the address where the site names nothing', () => {
    expect(filenameOf(undefined, 'http://x.gov.cn/2024/%E5%B9%B4%E6%8A%A5.docx')).toBe('年报.docx');
    expect(filenameOf(undefined, 'http://x.gov.cn/%C4%EA%B1%A8.docx')).toBe('年报.docx');
    expect(filenameOf(undefined, 'http://x.gov.cn/')).toBe(null);
  });

  it('never is a name that leads out of a folder', () => {
    expect(filenameOf(undefined, 'http://x.gov.cn/a/%2e%2e%2f')).toBe(null);
  });
});
