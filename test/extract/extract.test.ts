import { describe, expect, it } from '@jest/globals';

import { extract } from '../../src/extract/extract.js';
import { program, writeDocx, writeHtml, writePdf, yichun2023 } from '../fixtures/documents.js';

const code = (bytes: Uint8Array): Promise<string> =>
  extract(bytes).then(
    (read) => read.value.media,
    (error: { reason: { code: string } }) => error.reason.code,
  );
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
/** A compound file whose directory names one stream. */
const compound = (stream: string): Uint8Array => latin1(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(504)}${[...stream].join('\0')}\0\0\0`);

describe('the reader', () => {
  it('is chosen by content', async () => {
    expect(await code(new Uint8Array(await writePdf(yichun2023)))).toBe('pdf');
    expect(await code(new Uint8Array(await writeDocx(yichun2023)))).toBe('docx');
    expect(await code(new Uint8Array(writeHtml(yichun2023)))).toBe('html');
  });

  it('of RTF says what is missing where LibreOffice is not installed', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '';
    try {
      expect(await code(latin1('{\\rtf1\\ansi hello}'))).toBe('rtf-not-supported');
    } finally {
      process.env['PATH'] = path;
    }
  });

  it.each([
    ['nothing', new Uint8Array(), 'empty-file'],
    ['a program', new Uint8Array(program()), 'unknown-content'],
    ['half a Word document', compound('WordDocument'), 'damaged-doc'],
    ['a workbook', compound('Workbook'), 'spreadsheet-not-supported'],
    ['another compound file', compound('PowerPoint Document'), 'unknown-content'],
    ['a locked Office file', compound('EncryptedPackage'), 'password-needed'],
    ['half a single-file page', latin1('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n'), 'damaged-mhtml'],
    ['a picture of a kind that is not read', latin1('GIF89a\x01\0\x01\0\0\0\0;'), 'picture-not-supported'],
    ['half a picture', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0'), 'damaged-picture'],
    ['plain text', new Uint8Array(Buffer.from('年度报告，没有表格。')), 'plain-text-not-supported'],
  ])('says of %s that it is that', async (_, bytes, expected) => {
    expect(await code(bytes)).toBe(expected);
  });
});
