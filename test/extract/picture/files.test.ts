import { describe, expect, it } from '@jest/globals';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import { GiveUp } from '../../../src/errors.js';
import { picturesAsPdf } from '../../../src/extract/picture/as-pdf.js';
import { readJpeg } from '../../../src/extract/picture/jpeg.js';
import { readPng } from '../../../src/extract/picture/png.js';

const chunk = (name: string, data: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

interface Png {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly type: number;
  readonly interlaced?: boolean;
  /** Each row after the byte of its filter. */
  readonly rows: readonly number[];
  readonly more?: readonly Buffer[];
}

const png = ({ width, height, depth, type, interlaced = false, rows, more = [] }: Png): Uint8Array => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, type, 0, 0, interlaced ? 1 : 0], 8);
  const parts = [Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), ...more, chunk('IDAT', deflateSync(Buffer.from(rows)))];
  return new Uint8Array(Buffer.concat([...parts, chunk('IEND', Buffer.alloc(0))]));
};

const pixels = (bytes: Uint8Array): number[] => [...inflateSync(readPng(bytes).data)];
const refusal = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    return error instanceof GiveUp ? error.reason.code : String(error);
  }
  return 'read';
};

describe('a PNG picture', () => {
  it('is gray in one bit a pixel', () => {
    expect(pixels(png({ width: 3, height: 1, depth: 1, type: 0, rows: [0, 0b10100000] }))).toEqual([255, 255, 255, 0, 0, 0, 255, 255, 255]);
  });

  it('takes its colours from a palette', () => {
    const more = [chunk('PLTE', Buffer.from([1, 2, 3, 200, 100, 50]))];
    expect(pixels(png({ width: 2, height: 1, depth: 8, type: 3, rows: [0, 1, 0], more }))).toEqual([200, 100, 50, 1, 2, 3]);
  });

  it('stands on white paper where it is transparent', () => {
    expect(pixels(png({ width: 2, height: 1, depth: 8, type: 6, rows: [0, 0, 0, 0, 0, 0, 0, 0, 255] }))).toEqual([255, 255, 255, 0, 0, 0]);
  });

  it('is restored from what each filter took away', () => {
    // the same gray 10 20 30 on five rows: as it is, by the left, by the one above, by their mean, by Paeth
    const rows = [0, 10, 20, 30, 1, 10, 10, 10, 2, 0, 0, 0, 3, 5, 5, 5, 4, 0, 0, 0];
    const gray = pixels(png({ width: 3, height: 5, depth: 8, type: 0, rows })).filter((_, index) => index % 3 === 0);
    expect(gray).toEqual([10, 20, 30, 10, 20, 30, 10, 20, 30, 10, 20, 30, 10, 20, 30]);
  });

  it('is put together from the passes of an interlaced file', () => {
    // passes 1, 5, 6 and 7 of Adam7 have pixels in a picture of 2 by 3: (0,0); (0,2) (none in 2 to 4); (1,0) (1,2); row 1
    const rows = [0, 1, 0, 5, 0, 2, 0, 6, 0, 3, 4];
    const gray = pixels(png({ width: 2, height: 3, depth: 8, type: 0, interlaced: true, rows })).filter((_, index) => index % 3 === 0);
    expect(gray).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it.each([
    ['cut short', png({ width: 2, height: 1, depth: 8, type: 0, rows: [0, 1, 2] }).slice(0, 50), 'damaged-picture'],
    ['changed', png({ width: 2, height: 1, depth: 8, type: 0, rows: [0, 1, 2] }).map((byte, at) => (at === 43 ? byte ^ 1 : byte)), 'damaged-picture'],
    ['without some of its rows', png({ width: 2, height: 9, depth: 8, type: 0, rows: [0, 1, 2] }), 'damaged-picture'],
    ['a bomb by its size', png({ width: 60_000, height: 60_000, depth: 1, type: 0, rows: [0] }), 'picture-too-large'],
    ['a bomb by what it unpacks to', png({ width: 2, height: 1, depth: 8, type: 0, rows: new Array<number>(3_000_000).fill(0) }), 'damaged-picture'],
  ])('is refused where it is %s', (_, bytes, code) => {
    expect(refusal(() => readPng(bytes))).toBe(code);
  });
});

const jpeg = (): Buffer => createCanvas(40, 20).toBuffer('image/jpeg', 80);

/** With an Exif segment that tells how the camera was held. */
const held = (orientation: number): Buffer => {
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0', 'latin1'),
    Buffer.from([orientation, 0, 0, 0, 0, 0, 0, 0]),
  ]);
  return Buffer.concat([jpeg().subarray(0, 2), Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif, jpeg().subarray(2)]);
};

describe('a JPEG picture', () => {
  it('tells its size and how it was held', () => {
    const { width, height, orientation, filter } = readJpeg(new Uint8Array(held(6)));
    expect([width, height, orientation, filter]).toEqual([40, 20, 6, 'DCTDecode']);
    expect(readJpeg(new Uint8Array(jpeg())).orientation).toBe(1);
  });

  it('is laid on its page as it was held', () => {
    const page = Buffer.from(picturesAsPdf([readJpeg(new Uint8Array(held(6)))])).toString('latin1');
    // 20 wide and 40 high as shown: the first row of pixels is the right side
    expect(page).toContain('/MediaBox[0 0 595 1190]');
    expect(page).toContain('0 -1190 595 0 0 1190 cm');
  });

  it('is refused where it is cut short, or too large', () => {
    expect(refusal(() => readJpeg(new Uint8Array(jpeg().subarray(0, 400))))).toBe('damaged-picture');
    const large = jpeg();
    const frame = large.indexOf(Buffer.from([0xff, 0xc0]));
    large.writeUInt16BE(60_000, frame + 5);
    large.writeUInt16BE(60_000, frame + 7);
    expect(refusal(() => readJpeg(new Uint8Array(large)))).toBe('picture-too-large');
  });
});
