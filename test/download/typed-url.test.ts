import { describe, expect, it } from '@jest/globals';

import { looksLikeUrl, readTypedUrl, urlKey } from '../../src/download/typed-url.js';

describe('readTypedUrl', () => {
  it.each([
    ['www.example.gov.cn/a.pdf', 'http://www.example.gov.cn/a.pdf'],
    ['http://www.example.gov.cn/a.pdf。', 'http://www.example.gov.cn/a.pdf'],
    ['  https://www.example.gov.cn/a.pdf）；', 'https://www.example.gov.cn/a.pdf'],
    ['“http://www.example.gov.cn/a.pdf”，', 'http://www.example.gov.cn/a.pdf'],
    ['http：//www.example.gov.cn/a.pdf', 'http://www.example.gov.cn/a.pdf'],
    ['HTTP://WWW.example.gov.cn', 'http://www.example.gov.cn/'],
    ['\ufeffhttp://www.example.gov.cn/a\u200b', 'http://www.example.gov.cn/a'],
  ])('reads %s', (typed, url) => {
    expect(looksLikeUrl(typed)).toBe(true);
    expect(readTypedUrl(typed).url).toBe(url);
  });

  it('keeps a closing bracket that the address itself opened', () => {
    expect(readTypedUrl('http://x.cn/年报（公开）').url).toBe(new URL('http://x.cn/年报（公开）').href);
  });

  it.each(['ftp://example.gov.cn/a.pdf', 'http://user:secret@example.gov.cn/', 'http://', 'http://a b/'])('says what is wrong with %s', (typed) => {
    expect(readTypedUrl(typed).problem?.en).toMatch(/address/);
  });

  it('does not repeat a password in its message', () => {
    expect(JSON.stringify(readTypedUrl('http://user:secret@example.gov.cn/').problem)).not.toContain('secret');
  });
});

describe('looksLikeUrl', () => {
  it.each(['reports/a.pdf', 'C:\\reports\\a.pdf', 'www', './www.pdf', 'report.www.pdf'])('takes %s for a path', (path) => {
    expect(looksLikeUrl(path)).toBe(false);
  });
});

describe('urlKey', () => {
  it('is the same for two places of one page', () => {
    expect(urlKey('http://x.cn/a#1')).toBe(urlKey('http://x.cn:80/a'));
  });
});
