/** Bytes and percent signs → text, where the sender did not say in which encoding. */
import { errorCode } from './error-code.js';

/** The first of the encodings in which the bytes are valid; null where none is. A byte order mark is dropped. */
export const decodeStrictly = (bytes: Uint8Array, encodings: readonly string[]): string | null => {
  for (const encoding of encodings)
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (errorCode(error) !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    }
  return null;
};

/** `%E5%B9%B4` → 年, in UTF-8 or GBK; as it is where it is neither. */
export const decodePercent = (text: string): string => {
  const bytes = Buffer.from(text, 'utf8').toString('latin1');
  const plain = bytes.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return decodeStrictly(Buffer.from(plain, 'latin1'), ['utf-8', 'gb18030']) ?? text;
};

/** Each byte above ASCII as %XX: what a header or a file of unknown encoding means as part of an address. `text`: bytes as latin1. */
export const percentBytes = (text: string): string => text.replace(/[\u0080-\u00ff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
