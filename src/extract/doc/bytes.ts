import { GiveUp } from '../../errors.js';

/** Little-endian numbers in bytes that nobody vouches for: to reach outside them ends the reading of the document. */

export type Bytes = DataView;

/** @param zh,en what is wrong, without a full stop */
export const damaged = (zh: string, en: string): GiveUp =>
  new GiveUp({
    code: 'damaged-doc',
    message: { zh: `Word 文件（.doc）已损坏，无法打开（${zh}）。`, en: `The Word file (.doc) is damaged and cannot be opened (${en}).` },
    advice: {
      zh: '请重新下载，或用 Word、WPS 打开后另存为 .docx 再读取。',
      en: 'Download it again, or open it in Word or WPS, save it as .docx and ingest that.',
    },
  });

export const bytesOf = (raw: Uint8Array): Bytes => new DataView(raw.buffer, raw.byteOffset, raw.byteLength);

/** A part that must be there in full. */
export const part = (bytes: Bytes, at: number, length: number): Bytes => {
  if (!(at >= 0 && length >= 0 && at + length <= bytes.byteLength)) throw damaged('内容不完整', 'content is cut off');
  return new DataView(bytes.buffer, bytes.byteOffset + at, length);
};

export const u8 = (bytes: Bytes, at: number): number => part(bytes, at, 1).getUint8(0);
export const u16 = (bytes: Bytes, at: number): number => part(bytes, at, 2).getUint16(0, true);
export const i16 = (bytes: Bytes, at: number): number => part(bytes, at, 2).getInt16(0, true);
export const u32 = (bytes: Bytes, at: number): number => part(bytes, at, 4).getUint32(0, true);
export const i32 = (bytes: Bytes, at: number): number => part(bytes, at, 4).getInt32(0, true);

/** @param encoding a label of the Encoding Standard */
export const decode = (bytes: Bytes, encoding: string): string =>
  // a byte order mark is a character of the text here
  new TextDecoder(encoding, { ignoreBOM: true }).decode(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));

/** 0x80 to 0x9f of Windows-1252 (MS-DOC 2.9.73); Node decodes them as controls. A blank stands for what has no character. */
const western = '  ‚ƒ„…†‡ˆ‰Š‹Œ    ‘’“”•–—˜™š›œ  Ÿ';

/** One character a byte. */
export const decodeWestern = (bytes: Bytes): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (mark) => western[mark.charCodeAt(0) - 0x80]!);

/**
 * A PLC: n + 1 positions, then n structures of `size` bytes (MS-DOC 2.2.2).
 * @returns positions, and where each structure is
 */
export const plc = (bytes: Bytes, size: number): { readonly positions: readonly number[]; readonly items: readonly Bytes[] } => {
  const count = Math.floor((bytes.byteLength - 4) / (4 + size));
  if (count < 0) throw damaged('位置表不完整', 'a table of positions is cut off');
  return {
    positions: Array.from({ length: count + 1 }, (_, index) => u32(bytes, 4 * index)),
    items: Array.from({ length: count }, (_, index) => part(bytes, 4 * (count + 1) + size * index, size)),
  };
};
