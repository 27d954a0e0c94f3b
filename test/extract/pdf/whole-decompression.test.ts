import { deflateSync, gzipSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';

import { WholeDecompression } from '../../../src/extract/pdf/whole-decompression.js';

const text = 'BT /F1 10 Tf (政府信息公开) Tj ET '.repeat(500);

const unpack = async (format: 'deflate' | 'gzip', parts: readonly Uint8Array[]): Promise<string> => {
  const { readable, writable } = new WholeDecompression(format);
  const writer = writable.getWriter();
  const written = (async () => {
    for (const part of parts) await writer.write(part);
    await writer.close();
  })();
  written.catch(() => undefined);
  const pieces: Buffer[] = [];
  for await (const piece of readable as AsyncIterable<Uint8Array>) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString('utf8');
};

describe('unpacking in one call', () => {
  const packed = deflateSync(text);

  it('gives what was packed, in one piece or several', async () => {
    expect(await unpack('deflate', [packed])).toBe(text);
    expect(await unpack('deflate', [packed.subarray(0, 20), packed.subarray(20)])).toBe(text);
  });

  it('leaves other formats to the standard', async () => {
    expect(await unpack('gzip', [gzipSync(text)])).toBe(text);
  });

  it('fails as the standard does where the data are damaged', async () => {
    await expect(unpack('deflate', [packed.subarray(0, 40)])).rejects.toMatchObject({ name: 'TypeError' });
    await expect(unpack('deflate', [Buffer.from('not packed at all')])).rejects.toMatchObject({ name: 'TypeError' });
  });
});
