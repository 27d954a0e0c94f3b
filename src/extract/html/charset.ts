import { frequent, mend } from './mojibake.js';

/**
 * Bytes of a web page → text. Pages often declare one encoding and carry another: validity decides, then how well the text
 * reads, and the declaration breaks ties.
 */

/** A declaration may stand late; what lies beyond is not worth the search. */
const declaredWithin = 65_536;

const declaredIn = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declaredWithin));
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ??
    /<\?xml[^>]+encoding=["']([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ??
    null
  );
};

const decoded = (bytes: Uint8Array, label: string, fatal: boolean): string | null => {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch (error) {
    if (
      typeof error === 'object' &&
      error !== null &&
      'code' in error &&
      /^ERR_ENCODING_(?:INVALID_ENCODED_DATA|NOT_SUPPORTED)$/.test(String(error.code))
    )
      return null;
    throw error;
  }
};

const gbFamily = /^(?:gb2312|gbk|gb18030|gb_2312-80|x-gbk)$/;

/** Of several readings the one that holds the most frequent ideographs; the first of equals. */
const bestOf = (readings: readonly string[]): string =>
  readings.map((text) => [frequent(text), text] as const).reduce((best, one) => (one[0] > best[0] ? one : best))[1];

/** @param named the encoding that a message or a server names beside the page */
const decode = (bytes: Uint8Array, named: string | null): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const utf8 = decoded(bytes, 'utf-8', true);
  // in UTF-16 the markup leaves a zero in every other byte, here or there: zeros of a damaged file stand in a row
  const [even, odd] = zerosOf(bytes.subarray(0, 1000));
  if (Math.max(even, odd) > 200 && Math.min(even, odd) < 50) return new TextDecoder(even > odd ? 'utf-16be' : 'utf-16le').decode(bytes);
  if (utf8 !== null) return utf8;
  const declared = named ?? declaredIn(bytes);
  const chinese = new TextDecoder('gb18030').decode(bytes);
  // a page of UTF-8 with a few bytes damaged still reads better as UTF-8
  const broken = new TextDecoder('utf-8').decode(bytes);
  const other = declared && !gbFamily.test(declared) && !/^utf-?8$/.test(declared) ? decoded(bytes, declared, true) : null;
  return bestOf([chinese, broken, ...(other === null ? [] : [other])]);
};

const zerosOf = (bytes: Uint8Array): readonly [even: number, odd: number] => {
  let even = 0;
  let odd = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  return [even, odd];
};

/** The page's text; what was saved from a wrong decoding is mended where all of it comes back. */
export const decodePage = (bytes: Uint8Array, named: string | null = null): string => {
  const text = decode(bytes, named);
  return mend(text) ?? text;
};
