import type { Metadatum } from '../../schema/document.js';
import { damaged, decode, decodeWestern, i32, part, u16, u32, type Bytes } from './bytes.js';

/** Title, author and times of the document (MS-OLEPS, the property set SummaryInformation), by the names that DOCX gives them. */

const names: Readonly<Record<number, string>> = { 2: 'title', 4: 'creator', 8: 'lastModifiedBy', 12: 'created', 13: 'modified' };

/** Windows code pages by their labels in the Encoding Standard. */
const encodings: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  950: 'big5',
  1200: 'utf-16le',
  54936: 'gb18030',
  65001: 'utf-8',
};

const codePage = 1;
const types = { small: 2, text: 30, wideText: 31, time: 64 } as const;
/** 100 nanoseconds from 1601 to 1970. */
const epoch = 116_444_736_000_000_000n;

const timeOf = (bytes: Bytes, at: number): string => {
  const milliseconds = Number((part(bytes, at, 8).getBigUint64(0, true) - epoch) / 10_000n);
  const time = new Date(milliseconds);
  // zero stands for no time
  return milliseconds <= 0 || Number.isNaN(time.getTime()) ? '' : time.toISOString().replace('.000Z', 'Z');
};

/** @throws GiveUp `damaged-doc` */
export const readSummary = (bytes: Bytes): Metadatum[] => {
  const set = u32(bytes, 44);
  const count = u32(bytes, set + 4);
  if (count > 1000) throw damaged('文档属性不对', 'the document properties are wrong');
  const places = new Map(Array.from({ length: count }, (_, index) => [u32(bytes, set + 8 + 8 * index), set + u32(bytes, set + 12 + 8 * index)]));
  const page = places.get(codePage);
  const encoding = page !== undefined && i32(bytes, page) === types.small ? encodings[u16(bytes, page + 4)] : undefined;
  const valueAt = (at: number): string => {
    const type = i32(bytes, at);
    if (type === types.time) return timeOf(bytes, at + 4);
    if (type !== types.text && type !== types.wideText) return '';
    const length = u32(bytes, at + 4) * (type === types.wideText ? 2 : 1);
    const text = part(bytes, at + 8, length);
    if (type === types.wideText) return decode(text, 'utf-16le');
    return encoding === undefined ? decodeWestern(text) : decode(text, encoding);
  };
  return Object.entries(names).flatMap(([id, name]): Metadatum[] => {
    const at = places.get(Number(id));
    const value = at === undefined ? '' : valueAt(at).split('\0')[0]!.trim();
    return value === '' ? [] : [{ name, value, from: 'properties' }];
  });
};
