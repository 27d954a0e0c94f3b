import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';

import { accusations, readReport } from '../../chain.js';
import { expectedFigures, writeHtml, yichun2023 } from '../../fixtures/documents.js';

const html = new TextDecoder().decode(writeHtml(yichun2023));
const quoted = (bytes: Buffer): string =>
  [...bytes]
    .map((byte) =>
      byte > 126 || byte === 61 || (byte < 32 && byte !== 10) ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
    )
    .join('')
    .replace(/\n/g, '=0D=0A')
    .replace(/((?:=..|[^=]){60,70})/g, '$1=\r\n');
const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/.{76}/g, '$&\r\n');
const part = (headers: readonly string[], body: string): string => `------=_b\r\n${headers.join('\r\n')}\r\n\r\n${body}\r\n`;
const message = (parts: readonly string[], start = ''): string =>
  `From: <Saved by Blink>\r\nSubject: =?utf-8?Q?=E5=B9=B4?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";${start}\r\n\tboundary="----=_b"\r\n\r\n\r\n${parts.join('')}------=_b--\r\n`;
const picture = part(['Content-Type: image/png', 'Content-Transfer-Encoding: base64', 'Content-Location: http://a/b.png'], 'iVBORw0KGgo=');
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const code = (text: string): Promise<string> =>
  readReport(bytes(text)).then(
    ({ document }) => document.media,
    (error: { reason: { code: string } }) => error.reason.code,
  );
const page = (headers: readonly string[], body: string, type = 'text/html'): string => part([`Content-Type: ${type}`, ...headers], body);

describe('a page saved in a single file', () => {
  it.each([
    ['quoted-printable', page(['Content-Transfer-Encoding: quoted-printable'], quoted(Buffer.from(html)))],
    ['base64', page(['Content-Transfer-Encoding: base64'], base64(Buffer.from(html)))],
    ['8 bits', page(['Content-Transfer-Encoding: 8bit'], Buffer.from(html).toString('latin1'))],
    ['GBK', page(['Content-Transfer-Encoding: base64'], base64(iconv.encode(html, 'gbk')), 'text/html; charset="gb2312"')],
    [
      'alternatives',
      `------=_b\r\nContent-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\nContent-Type: text/plain\r\n\r\nx\r\n--in\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(Buffer.from(html))}\r\n--in--\r\n`,
    ],
  ])('is read: %s', async (_, root) => {
    const { report, findings, doubted } = await readReport(bytes(message([root, picture])));
    const expected = Object.fromEntries(Object.entries(expectedFigures(yichun2023)).map(([id, figure]) => [id, figure.value]));
    expect(Object.fromEntries(Object.entries(report.figures).map(([id, figure]) => [id, figure.value]))).toEqual(expected);
    expect(accusations(findings)).toEqual(accusations((await readReport(writeHtml(yichun2023))).findings));
    expect(doubted).toEqual([]);
  });

  it('begins with the part that it names', async () => {
    const other = page(['Content-ID: <other>'], '<html><body><p>not this one</p></body></html>');
    const root = page(['Content-ID: <root>', 'Content-Transfer-Encoding: base64'], base64(Buffer.from(html)));
    expect(await code(message([other, root], '\r\n\tstart="<root>";'))).toBe('html');
  });

  it('shows the page in its frames', async () => {
    const frames = page([], '<html><frameset><frame src="cid:a"><frame src="cid:b"></frameset></html>');
    const menu = page(['Content-ID: <a>'], '<html><body><a href="/">x</a></body></html>');
    expect(await code(message([frames, menu, page(['Content-Transfer-Encoding: base64'], base64(Buffer.from(html)))]))).toBe('html');
  });

  it.each([
    ['the file ends in its page', message([page(['Content-Transfer-Encoding: base64'], base64(Buffer.from(html)))]).slice(0, 9000)],
    ['no part is a page', message([picture])],
    ['the boundary is not named', message([picture]).replace('boundary', 'bound')],
    ['its parts are nested without end', `MIME-Version: 1.0\r\n${'Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\n'.repeat(10000)}`],
  ])('is refused where %s', async (_, text) => expect(await code(text)).toBe('damaged-mhtml'));
});
