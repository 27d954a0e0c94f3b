import { describe, expect, it } from '@jest/globals';
import { readMhtml } from '../../../src/extract/mhtml/read-mhtml.js';

const text =
  '<p>This year the office published all information that it had to publish, and answered every request in time, without a fee.</p>'.repeat(3);
const part = (headers: readonly string[], body: string): string => `--b\r\n${headers.join('\r\n')}\r\n\r\n${body}\r\n`;
const picture = (header: string, bytes: readonly number[]): string =>
  part(['Content-Type: image/png', 'Content-Transfer-Encoding: base64', header], Buffer.from(bytes).toString('base64'));

describe('pictures that came in one file with a page', () => {
  it('are found by their id and by the address they were saved from', () => {
    const addresses = [
      'cid:one@saved',
      'http://example.org/a/two.png',
      '../a/two.png',
      'cid:two',
      'http://example.org/three.png',
      'data:image/png;base64,Bw==',
    ];
    const page = `<html><body><div>${text}${addresses.map((address) => `<p><img src="${address}" width="300"></p>`).join('')}${text}</div></body></html>`;
    const message = [
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n',
      part(['Content-Type: text/html; charset=utf-8', 'Content-Location: http://example.org/b/page.html'], page),
      picture('Content-ID: <one@saved>', [1, 2, 3]),
      picture('Content-Location: ../a/two.png', [4, 5]),
      '--b--\r\n',
    ].join('');
    const { value, pictures } = readMhtml(new Uint8Array(Buffer.from(message)));
    const found = value.blocks.flatMap((block) => (block.kind === 'image' ? [[...(pictures.get(block.place.block) ?? [])]] : []));
    expect(found).toEqual([[1, 2, 3], [4, 5], [4, 5], [], [], [7]]);
  });
});
