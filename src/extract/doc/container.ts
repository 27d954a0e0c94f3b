import CFB from 'cfb';

import { bytesOf, damaged, i32, u16, u8, type Bytes } from './bytes.js';

/** The compound file (MS-CFB) around a Word document: streams by their names. */

export interface Container {
  /** A stream at the top, in full; null where there is none. Streams of embedded documents are not at the top. */
  stream(name: string): Bytes | null;
}

/** @throws GiveUp `damaged-doc` */
export const openContainer = (raw: Uint8Array): Container => {
  const copy = Buffer.from(raw);
  settle(bytesOf(copy));
  const { FullPaths: paths, FileIndex: entries } = parse(copy);
  return {
    stream: (name) => {
      const entry = entries[paths.indexOf(`${paths[0] ?? ''}${name}`)];
      if (!entry) return null;
      const content = entry.content ? Uint8Array.from(entry.content) : new Uint8Array();
      if (content.length !== entry.size) throw damaged(`${name} 不完整`, `${name} is cut off`);
      return bytesOf(content);
    },
  };
};

const parse = (bytes: Buffer): ReturnType<typeof CFB.read> => {
  try {
    return CFB.read(bytes, { type: 'buffer' });
  } catch (error) {
    const detail = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    throw damaged(detail, detail);
  }
};

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const entrySize = 128;

/**
 * Refuses chains and directories that run in circles or together: cfb follows a chain until it ends and copies each, so that
 * a few bytes would hang it or fill the memory. Clears the links of unused directory entries, which mean nothing.
 */
const settle = (file: Bytes): void => {
  if (signature.some((byte, at) => u8(file, at) !== byte)) throw damaged('文件头不对', 'the header is wrong');
  const shift = u16(file, 30);
  if (shift !== 9 && shift !== 12) throw damaged('扇区大小不对', 'the sector size is wrong');
  const size = 2 ** shift;
  const sectors = Math.ceil(file.byteLength / size) - 1;
  const next = readChains(file, size, sectors);
  settleDirectory(file, size, next);
};

const circular = () => damaged('扇区链或目录首尾相接', 'chains or directory run in circles');

/** For each sector the one after it, negative at the end of a chain; every sector stands in one chain, and every chain ends. */
const readChains = (file: Bytes, size: number, sectors: number): Int32Array => {
  const next = new Int32Array(sectors).fill(-1);
  const perSector = size / 4;
  for (const [index, sector] of allocationSectors(file, size, sectors).entries())
    for (let entry = 0; entry < perSector && index * perSector + entry < sectors; entry++)
      next[index * perSector + entry] = i32(file, (sector + 1) * size + 4 * entry);
  const followed = new Uint8Array(sectors);
  for (const to of next)
    if (to >= 0) {
      if (to >= sectors) throw damaged('文件被截断', 'the file is cut off');
      if (followed[to]) throw circular();
      followed[to] = 1;
    }
  // with one way into each sector, what no first sector leads to is a ring
  const reached = new Uint8Array(sectors);
  for (let first = 0; first < sectors; first++) if (!followed[first]) for (let at = first; at >= 0; at = next[at]!) reached[at] = 1;
  if (reached.includes(0)) throw circular();
  return next;
};

/** Where the allocation table stands: 109 sectors named in the header, the others in a chain of lists. */
const allocationSectors = (file: Bytes, size: number, sectors: number): readonly number[] => {
  const named: number[] = [];
  const name = (at: number): void => {
    const sector = i32(file, at);
    if (sector >= sectors) throw damaged('文件被截断', 'the file is cut off');
    if (sector >= 0) named.push(sector);
  };
  for (let index = 0; index < 109; index++) name(76 + 4 * index);
  const lists = new Set<number>();
  for (let list = i32(file, 68); list >= 0; list = i32(file, (list + 2) * size - 4)) {
    if (lists.has(list)) throw circular();
    lists.add(list);
    for (let index = 0; index < size / 4 - 1; index++) name((list + 1) * size + 4 * index);
  }
  if (new Set(named).size !== named.length) throw circular();
  return named;
};

/** Each entry has one place in the tree. */
const settleDirectory = (file: Bytes, size: number, next: Int32Array): void => {
  const entries: number[] = [];
  for (let sector = i32(file, 48); sector >= 0; sector = next[sector] ?? -1)
    for (let at = 0; at < size; at += entrySize) entries.push((sector + 1) * size + at);
  const linked = new Set<number>([0]);
  for (const entry of entries)
    for (const link of [68, 72, 76]) {
      const to = i32(file, entry + link);
      if (u8(file, entry + 66) === 0) file.setInt32(entry + link, -1, true);
      else if (to >= 0) {
        if (linked.has(to) || to >= entries.length) throw circular();
        linked.add(to);
      }
    }
};
