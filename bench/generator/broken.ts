/** Files that cannot be read as a report: what a collector also brings home. */

import { constants, crc32, deflateRawSync } from 'node:zlib';

/** The first part of a document, as an interrupted download leaves it. */
export const truncated = (bytes: Uint8Array, share = 0.5): Uint8Array => bytes.slice(0, Math.floor(bytes.length * share));

/** The head of a Windows program, padded with noise that is no text. */
export const program = (): Uint8Array => {
  const bytes = Buffer.alloc(4096, 0x90);
  bytes.write('MZ', 0, 'latin1');
  bytes.writeUInt32LE(0x80, 0x3c);
  bytes.write('PE\0\0', 0x80, 'latin1');
  return bytes;
};

/** A web page of the same site with no report in it. */
export const pageWithoutReport = (): Uint8Array =>
  Buffer.from(
    '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8" /><title>政府信息公开指南</title></head><body><div class="nav"><a href="/">首页</a></div>' +
      '<div class="article"><h1>政府信息公开指南</h1><p>公民、法人或者其他组织可以向本机关申请获取政府信息。受理时间：工作日上午9时至12时。</p></div></body></html>\n',
  );

interface Entry {
  readonly name: string;
  readonly packed: Buffer;
  /** Bytes after unpacking; below 4 GiB, so that no zip64 is needed. */
  readonly size: number;
  readonly checksum?: number;
}

/** A zip archive; checksums of small parts alone: no reader should come to the end of a bomb. */
const zip = (entries: readonly Entry[]): Uint8Array => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, size, checksum } of entries) {
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt16LE(0x21, 8);
    shared.writeUInt32LE(checksum ?? 0, 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(size, 18);
    shared.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), shared, Buffer.from(name)]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), shared, tail, Buffer.from(name)]));
    parts.push(local, packed);
    offset += local.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
};

const block = 1 << 24;

/** `head`, then blanks up to about `size` bytes: one packed block of blanks, repeated. */
const inflated = (name: string, head: string, size: number): Entry => {
  const flush = { finishFlush: constants.Z_FULL_FLUSH, level: 9 };
  const blanks = deflateRawSync(Buffer.alloc(block, 0x20), flush);
  const times = Math.floor(size / block);
  const end = deflateRawSync(Buffer.alloc(0));
  return {
    name,
    packed: Buffer.concat([deflateRawSync(Buffer.from(head), flush), ...Array.from({ length: times }, () => blanks), end]),
    size: Buffer.byteLength(head) + times * block,
  };
};

const types =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relations =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const opening =
  '<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t xml:space="preserve">';

/** A Word file whose parts unpack to about `size` bytes in all; 10 GB take about 10 MB packed. */
export const bombDocx = (size = 10_000_000_000): Uint8Array => {
  const most = 4_000_000_000;
  const small = (name: string, text: string): Entry => ({
    name,
    packed: deflateRawSync(Buffer.from(text)),
    size: Buffer.byteLength(text),
    checksum: crc32(text),
  });
  const parts = Array.from({ length: Math.max(1, Math.ceil(size / most)) }, (_, index) =>
    inflated(index === 0 ? 'word/document.xml' : `word/header${index}.xml`, opening, Math.min(most, size - index * most)),
  );
  return zip([small('[Content_Types].xml', types), small('_rels/.rels', relations), ...parts]);
};
