import { fileTypeFromBuffer } from 'file-type';

/** What the bytes are, told by the bytes: a name or an extension proves nothing. One line a format. */

export type Format = 'pdf' | 'docx' | 'doc' | 'rtf' | 'html' | 'mhtml' | 'picture';

/** Formats that reports do come in, which this version cannot read yet. */
export type Known = 'encrypted-office' | 'ofd' | 'spreadsheet' | 'other-picture' | 'archive' | 'text';

export type Sniffed =
  | { readonly kind: 'readable'; readonly format: Format }
  | { readonly kind: 'known'; readonly format: Known }
  | { readonly kind: 'unknown'; readonly what: string };

const readable = (format: Format): Sniffed => ({ kind: 'readable', format });
const known = (format: Known): Sniffed => ({ kind: 'known', format });

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to);

const byType: Readonly<Record<string, Sniffed>> = {
  pdf: readable('pdf'),
  docx: readable('docx'),
  docm: readable('docx'),
  dotx: readable('docx'),
  rtf: readable('rtf'),
  xlsx: known('spreadsheet'),
  xls: known('spreadsheet'),
  jpg: readable('picture'),
  png: readable('picture'),
  apng: readable('picture'),
  tif: known('other-picture'),
  bmp: known('other-picture'),
  gif: known('other-picture'),
  webp: known('other-picture'),
  zip: known('archive'),
  rar: known('archive'),
  '7z': known('archive'),
};

export const sniff = async (bytes: Uint8Array): Promise<Sniffed> => {
  const head = latin1(bytes, 0, 2048);
  // readers accept a PDF whose header comes late, within the first kilobyte
  if (head.slice(0, 1024).includes('%PDF-')) return readable('pdf');
  const type = await typeOf(bytes, head);
  if (type?.ext === 'cfb') return compound(bytes);
  if (type?.ext === 'zip' && head.includes('OFD.xml')) return known('ofd');
  // Word packages whose first entry is not the one that file-type looks for
  if (type?.ext === 'zip' && latin1(bytes, Math.max(0, bytes.length - 65_536), bytes.length).includes('word/document.xml')) return readable('docx');
  if (type && byType[type.ext]) return byType[type.ext]!;
  if (/^\s*[\w-]+:/.test(head) && /^Content-Type:\s*multipart\/(?:related|mixed|alternative)/im.test(head)) return readable('mhtml');
  if (type && type.ext !== 'xml') return { kind: 'unknown', what: type.mime };
  return markup(bytes);
};

/** file-type throws at a damaged archive: what its first entries and its start tell is then all there is. */
const typeOf = async (bytes: Uint8Array, head: string): Promise<{ readonly ext: string; readonly mime: string } | undefined> => {
  try {
    return await fileTypeFromBuffer(bytes);
  } catch {
    const isZip = head.startsWith('PK');
    if (isZip && latin1(bytes, 0, bytes.length).includes('word/')) return { ext: 'docx', mime: 'application/zip' };
    return isZip ? { ext: 'zip', mime: 'application/zip' } : undefined;
  }
};

/** A compound file by the names in its directory. A workbook may stand inside a Word document, as the data of a diagram. */
const compound = (bytes: Uint8Array): Sniffed => {
  if (utf16(bytes, 'EncryptedPackage')) return known('encrypted-office');
  if (utf16(bytes, 'WordDocument')) return readable('doc');
  return utf16(bytes, 'Workbook') ? known('spreadsheet') : { kind: 'unknown', what: 'application/x-cfb' };
};

const utf16 = (bytes: Uint8Array, name: string): boolean => latin1(bytes, 0, bytes.length).includes([...name].join('\0'));

/** A page, or text without markup, or neither. */
const markup = (bytes: Uint8Array): Sniffed => {
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe;
  const text = wide ? latin1(bytes, 0, 65_536).replace(/\0/g, '') : latin1(bytes, 0, 65_536);
  if (/<(?:!doctype\s+html|html|head|body|table|div|p|meta|title)\b/i.test(text)) return readable('html');
  const control = [...latin1(bytes, 0, 4096)].filter((mark) => mark < '\t' || (mark > '\r' && mark < ' ' && mark !== '\x1b')).length;
  return control === 0 ? known('text') : { kind: 'unknown', what: 'application/octet-stream' };
};
