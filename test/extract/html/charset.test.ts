import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';

import { decodePage } from '../../../src/extract/html/charset.js';
import { isGarbled, mend } from '../../../src/extract/html/mojibake.js';
import { readHtml } from '../../../src/extract/html/read-html.js';
import { writeHtml, yichun2023 } from '../../fixtures/documents.js';

const page = new TextDecoder().decode(writeHtml(yichun2023));
const utf8 = Buffer.from(page, 'utf8');
/** Windows-1252 as browsers decode it: bytes without a mark become control characters. */
const asWindows = (bytes: Buffer): string =>
  [...bytes].map((byte) => iconv.decode(Buffer.from([byte]), 'windows-1252').replace('\ufffd', String.fromCharCode(byte))).join('');
const code = (bytes: Uint8Array): string => {
  try {
    return readHtml(new Uint8Array(bytes)).value.media;
  } catch (error) {
    return (error as { reason: { code: string } }).reason.code;
  }
};
const sentence = '本年度的工作在各方支持下有了新的进展，人员到位，制度完善。';

describe('the encoding of a page', () => {
  it.each([
    ['gbk', 'iso-8859-1'],
    ['gbk', 'big5'],
    ['big5', 'big5'],
    ['utf8', 'big5'],
    ['gb18030', ''],
    ['utf8', ''],
  ])('is %s, declared as “%s”', (encoding, declared) => {
    const meta = declared === '' ? '' : `<meta charset="${declared}">`;
    const text = encoding === 'big5' ? '我們的工作在各方支持下有了新的進展，人員到位' : sentence;
    expect(decodePage(new Uint8Array(iconv.encode(`<html><head>${meta}</head><body><p>${text}</p></body></html>`, encoding)))).toContain(text);
  });

  it('is declared far down, after a long script', () => {
    const html = `<html><head><script>${'x'.repeat(9000)}</script><meta charset="big5"></head><body>我們的工作在各方支持下有了新的進展，人員到位</body></html>`;
    expect(decodePage(new Uint8Array(iconv.encode(html, 'big5')))).toContain('我們的工作');
  });

  it('is named by a byte order mark against the declaration', () => {
    const html = `<html><head><meta charset="gb2312"></head><body><p>${sentence}</p></body></html>`;
    for (const encoding of ['utf8', 'utf16le', 'utf-16be'])
      expect(decodePage(new Uint8Array(iconv.encode(html, encoding, { addBOM: true })))).toBe(html);
  });

  it('is GB18030 where gb2312 is declared and marks of four bytes stand', () => {
    const html = `<meta charset="gb2312"><p>${sentence}𠮷㐂</p>`;
    expect(decodePage(new Uint8Array(iconv.encode(html, 'gb18030')))).toBe(html);
  });
});

describe('a page that was saved from a wrong decoding', () => {
  it.each([
    ['UTF-8 as Windows-1252', asWindows(utf8)],
    ['UTF-8 as Latin-1', utf8.toString('latin1')],
    ['GBK as Latin-1', iconv.encode(page, 'gbk').toString('latin1')],
    ['GBK as Windows-1252', asWindows(iconv.encode(page, 'gbk'))],
  ])('is mended where every byte comes back: %s', (_, text) => {
    expect(decodePage(new TextEncoder().encode(text))).toBe(page);
  });

  it('is mended from GBK where no byte was lost', () => {
    // a full stop is E3 80 82, and GBK has no pair that begins with 80
    const text = '本年度的工作在各方支持下有了新的进展，人员到位，制度完善的'.repeat(4);
    expect(mend(new TextDecoder('gbk').decode(new TextEncoder().encode(text)))).toBe(text);
  });

  it.each([
    ['UTF-8 as GBK, an odd byte lost in many places', new TextDecoder('gbk').decode(utf8)],
    ['GBK as UTF-8', new TextDecoder().decode(iconv.encode(page, 'gbk'))],
    ['GBK as UTF-8, and that as GBK again', iconv.decode(Buffer.from(new TextDecoder().decode(iconv.encode(page, 'gbk'))), 'gbk')],
  ])('is refused where bytes are lost: %s', (_, text) => {
    expect(code(new TextEncoder().encode(text))).toBe('mojibake');
  });
});

describe('garbled text', () => {
  it.each(['锟斤拷', '鏀垮簻淇℃伅鍏紑', 'å…¬å¼€', 'ä¿¡æ¯', 'ÕþÎñ¹«¿ª', '1\ufffd2'])('is %s', (text) => expect(isGarbled(text)).toBe(true));

  it.each(['联通', '×××有限公司', '中国——东盟“一带一路”', 'café déjà vu', '100°±5‰', '①②③④', '琐屑龃龉魑魅', '．．．．', 'α＝β÷γ', '……', '——————'])(
    'is not %s',
    (text) => expect(isGarbled(text)).toBe(false),
  );
});
