import { Parser } from 'htmlparser2';

/**
 * A piece of a cell, a character for each byte, to text. Each piece is decoded by itself, so that a damaged byte spoils no other:
 * as UTF-8 where it is UTF-8, else as GB18030, which holds GBK and GB2312.
 */
export const decodeBytes = (written: string): string => {
  const bytes = Buffer.from(written, 'latin1');
  return withEntities(utf8(bytes) ?? new TextDecoder('gb18030').decode(bytes));
};

const utf8 = (bytes: Uint8Array): string | null => {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.includes('\ufffd') ? null : text;
};

const withEntities = (text: string): string => {
  if (!text.includes('&')) return text;
  let read = '';
  // what looks like a tag in the piece is none any more
  new Parser({ ontext: (piece) => (read += piece) }).end(text.replaceAll('<', '&lt;'));
  return read;
};
