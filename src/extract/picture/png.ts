import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { GiveUp } from '../../errors.js';
import { unfiltered } from './png-rows.js';
import type { Pass } from './png-rows.js';
import { damagedPicture } from './reasons.js';
import { checkSize } from './stored.js';
import type { StoredPicture } from './stored.js';

/**
 * A PNG picture on white paper (W3C Portable Network Graphics, third edition). Decoded here: the decoder of the canvas package ends
 * the whole process at a damaged file (napi-rs canvas issue 1309).
 */

interface Chunk {
  readonly name: string;
  readonly data: Buffer;
}

/** Samples of a pixel by colour type. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Where the pixels of the seven passes of Adam7 lie: first column, first row, and the steps to the next. */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

const chunksOf = (file: Buffer): Chunk[] => {
  const chunks: Chunk[] = [];
  for (let at = 8; ;) {
    const length = at + 12 <= file.length ? file.readUInt32BE(at) : Infinity;
    if (at + 12 + length > file.length) throw new GiveUp(damagedPicture);
    const named = file.subarray(at + 4, at + 8 + length);
    if (crc32(named) !== file.readUInt32BE(at + 8 + length)) throw new GiveUp(damagedPicture);
    const name = named.toString('latin1', 0, 4);
    chunks.push({ name, data: named.subarray(4) });
    if (name === 'IEND') return chunks;
    at += 12 + length;
  }
};

const passesOf = (width: number, height: number, interlaced: boolean): Pass[] => {
  if (!interlaced) return [{ x: 0, y: 0, dx: 1, dy: 1, width, height }];
  return adam7
    .map(([x, y, dx, dy]) => ({ x, y, dx, dy, width: Math.ceil((width - x) / dx), height: Math.ceil((height - y) / dy) }))
    .filter((pass) => pass.width > 0 && pass.height > 0);
};

const inflated = (packed: Buffer, size: number): Buffer => {
  try {
    const raw = inflateSync(packed, { maxOutputLength: size });
    if (raw.length === size) return raw;
  } catch {
    // told below: zlib says no more than that the data are wrong, or more than they may be
  }
  throw new GiveUp(damagedPicture);
};

/** @throws GiveUp `damaged-picture`, `picture-too-large` */
export const readPng = (bytes: Uint8Array): StoredPicture => {
  const chunks = chunksOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const head = chunks[0]!.data;
  if (chunks[0]!.name !== 'IHDR' || head.length < 13) throw new GiveUp(damagedPicture);
  const [width, height, depth, type, interlaced] = [head.readUInt32BE(0), head.readUInt32BE(4), head[8]!, head[9]!, head[12] === 1];
  checkSize(width, height);
  const channels = samples[type];
  if (channels === undefined || width === 0 || height === 0 || ![1, 2, 4, 8, 16].includes(depth)) throw new GiveUp(damagedPicture);
  const named = (name: string): Buffer | undefined => chunks.find((chunk) => chunk.name === name)?.data;
  const [palette, transparency] = [named('PLTE'), named('tRNS')];
  if (type === 3 && !palette) throw new GiveUp(damagedPicture);
  const passes = passesOf(width, height, interlaced);
  const bitsPerPixel = channels * depth;
  const size = passes.reduce((sum, pass) => sum + pass.height * (1 + Math.ceil((pass.width * bitsPerPixel) / 8)), 0);
  const raw = inflated(Buffer.concat(chunks.flatMap((chunk) => (chunk.name === 'IDAT' ? [chunk.data] : []))), size);
  const largest = 2 ** depth - 1;
  const rgb = Buffer.alloc(3 * width * height);
  const paint = (x: number, y: number, of: (sample: number) => number): void => {
    const at = 3 * (y * width + x);
    const first = of(0);
    if (type === 3) {
      const alpha = (transparency?.[first] ?? 255) / 255;
      for (let colour = 0; colour < 3; colour++) rgb[at + colour] = 255 - alpha * (255 - (palette![3 * first + colour] ?? 0));
      return;
    }
    const alpha = channels % 2 === 0 ? of(channels - 1) / largest : 1;
    for (let colour = 0; colour < 3; colour++) {
      const value = channels < 3 ? first : of(colour);
      rgb[at + colour] = 255 - alpha * (255 - (255 * value) / largest);
    }
  };
  if (!unfiltered(raw, passes, channels, depth, paint)) throw new GiveUp(damagedPicture);
  return { width, height, filter: 'FlateDecode', colours: 3, inverted: false, orientation: 1, data: deflateSync(rgb, { level: 1 }) };
};
