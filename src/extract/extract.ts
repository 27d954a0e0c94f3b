import { GiveUp } from '../errors.js';
import type { Document } from '../schema/document.js';
import type { Result } from '../schema/notice.js';
import type { Said } from '../schema/finding.js';
import { readIllustrated } from './picture/read-illustrated.js';
import { sniff, type Format, type Known } from './sniff.js';

/**
 * Bytes → what they print. The reader is chosen by content and loaded when it is first needed.
 * @throws GiveUp where the bytes cannot be read: `empty-file`, `unknown-content`, `picture-not-supported` and its like, and what the readers throw
 */
export const extract = async (bytes: Uint8Array): Promise<Result<Document>> => {
  if (bytes.length === 0)
    throw new GiveUp({
      code: 'empty-file',
      message: { zh: '文件是空的（0 字节）。', en: 'The file is empty (0 bytes).' },
      advice: { zh: '请重新下载。', en: 'Download it again.' },
    });
  const found = await sniff(bytes);
  if (found.kind === 'readable') return readers[found.format](bytes);
  if (found.kind === 'known') throw new GiveUp(notYet[found.format]);
  throw new GiveUp({
    code: 'unknown-content',
    message: {
      zh: `文件内容不是 PDF、Word、网页或图片，而是 ${found.what}（不看扩展名，只看内容）。`,
      en: `The content is no PDF, Word file, web page or picture but ${found.what} (told by content, not by name).`,
    },
    advice: { zh: '请确认下载的是报告本身，再重新下载。', en: 'Check that this is the report itself, and download it again.' },
  });
};

const readers: Readonly<Record<Format, (bytes: Uint8Array) => Promise<Result<Document>>>> = {
  pdf: async (bytes) => (await import('./pdf/read-pdf.js')).readPdf(bytes),
  docx: async (bytes) => readIllustrated(await (await import('./docx/read-docx.js')).readDocx(bytes)),
  doc: async (bytes) =>
    (await import('./doc/read-doc.js'))
      .readDoc(bytes)
      .catch(async (refusal: unknown) => (await import('./office/read-office.js')).readDocOtherwise(bytes, refusal)),
  rtf: async (bytes) => (await import('./office/read-office.js')).readRtf(bytes),
  html: async (bytes) => readIllustrated((await import('./html/read-html.js')).readHtml(bytes)),
  mhtml: async (bytes) => readIllustrated((await import('./mhtml/read-mhtml.js')).readMhtml(bytes)),
  picture: async (bytes) => (await import('./picture/read-picture.js')).readPicture(bytes),
};

const reason = (code: string, zh: string, en: string, adviceZh: string, adviceEn: string): { code: string; message: Said; advice: Said } => ({
  code,
  message: { zh, en },
  advice: { zh: adviceZh, en: adviceEn },
});

const notYet: Readonly<Record<Known, { code: string; message: Said; advice: Said }>> = {
  'encrypted-office': reason(
    'password-needed',
    'Office 文件有密码。',
    'The Office file needs a password.',
    '请去掉密码后另存，再读取。',
    'Save it without its password and ingest that.',
  ),
  ofd: reason('ofd-not-supported', '尚不支持 OFD。', 'OFD is not supported yet.', '请另存为 PDF 再读取。', 'Save it as PDF and ingest that.'),
  spreadsheet: reason(
    'spreadsheet-not-supported',
    '尚不支持电子表格。',
    'Spreadsheets are not supported yet.',
    '请取用报告的 PDF、Word 或网页版本。',
    'Use the PDF, Word or web version of the report.',
  ),
  'other-picture': reason(
    'picture-not-supported',
    '尚不支持这种图片格式（TIFF、BMP、GIF、WebP）。',
    'Pictures of this kind (TIFF, BMP, GIF, WebP) are not supported yet.',
    '请另存为 PNG 或 JPEG 再读取，或取用 PDF、Word 或网页版本。',
    'Save it as PNG or JPEG and ingest that, or use a PDF, Word or web version.',
  ),
  archive: reason(
    'archive-not-supported',
    '这是压缩包，不是报告。',
    'This is an archive, not a report.',
    '请解压后读取其中的文件。',
    'Unpack it and ingest the files in it.',
  ),
  text: reason(
    'plain-text-not-supported',
    '这是没有表格的纯文本，不能作为报告读取。',
    'This is plain text without tables; it cannot be read as a report.',
    '请取用报告的 PDF、Word 或网页版本。',
    'Use the PDF, Word or web version of the report.',
  ),
};
