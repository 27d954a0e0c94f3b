import type { PdfFile } from './file.js';
import { refuse } from './uncertain.js';
import { Bytes } from './values.js';

/** What a document says of itself. ISO 32000-1, 14.3.3; text strings 7.9.2.2. */

const said: ReadonlySet<string> = new Set(['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer', 'CreationDate', 'ModDate']);

const encodingOf = ([first, second, third]: Uint8Array): string | null => {
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
};

const textOf = (bytes: Uint8Array): string => {
  const encoding = encodingOf(bytes);
  if (!encoding) {
    // PDFDocEncoding has other signs here than Latin-1
    if (bytes.some((byte) => (byte >= 0x18 && byte < 0x20) || (byte >= 0x7f && byte <= 0xa0))) refuse('a text in PDFDocEncoding');
    return Buffer.from(bytes).toString('latin1');
  }
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(encoding === 'utf-8' ? bytes : bytes.subarray(0, bytes.length & ~1));
    return text.includes('\x1b') ? refuse('a text that tells its language') : text;
  } catch {
    return refuse('a text that is none');
  }
};

export const propertiesOf = (file: PdfFile): Readonly<Record<string, string>> => {
  const info = file.optionalDict(file.trailer.get('Info'), 'Info');
  const properties: Record<string, string> = {};
  for (const [key, entry] of info ?? []) {
    const value = said.has(key) ? file.get(entry) : null;
    if (value instanceof Bytes) properties[key] = textOf(value.all());
  }
  return properties;
};
