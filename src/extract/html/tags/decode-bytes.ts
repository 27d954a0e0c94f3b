import { Parser } from 'htmlparser2';

/** Bytes of a page to text, piece by piece: a damaged byte spoils the piece that it stands in and no other. */

export type Encoding = 'utf-8' | 'gb18030';

/** Share of the characters beyond ASCII that may be damaged; GBK read as UTF-8 damages most. */
const mostDamaged = 0.4;

/** What the bytes are, whatever the page declares. GB18030 holds GBK and GB2312. */
export const encodingOf = (bytes: Uint8Array): Encoding => {
  const text = new TextDecoder('utf-8').decode(bytes);
  const beyond = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  const damaged = text.match(/\ufffd/g)?.length ?? 0;
  return damaged <= mostDamaged * beyond ? 'utf-8' : 'gb18030';
};

/** @param written a character for each byte, entities unread */
export const decodeBytes = (written: string, encoding: Encoding): string =>
  withEntities(new TextDecoder(encoding).decode(Buffer.from(written, 'latin1')));

const withEntities = (text: string): string => {
  if (!text.includes('&')) return text;
  let read = '';
  // what looks like a tag in the piece is none any more
  new Parser({ ontext: (piece) => (read += piece) }).end(text.replaceAll('<', '&lt;'));
  return read;
};
