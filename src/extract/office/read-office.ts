import { GiveUp } from '../../errors.js';
import type { Document } from '../../schema/document.js';
import type { Notice, Result } from '../../schema/notice.js';
import { readDocx } from '../docx/read-docx.js';
import { readIllustrated } from '../picture/read-illustrated.js';
import { convertToDocx, findLibreOffice } from './libreoffice.js';

/** Word's other formats, read through LibreOffice where it is installed. */

/** Milliseconds; less than the run gives to a document, so that it is known what took so long. */
const limit = 60_000;

const notInstalled = (): GiveUp =>
  new GiveUp({
    code: 'rtf-not-supported',
    message: { zh: '读取 RTF 需要 LibreOffice，本机没有安装。', en: 'RTF is read through LibreOffice, which is not installed here.' },
    advice: {
      zh: '请安装 LibreOffice 后用 gongkai retry 重新读取，或另存为 .docx 或 PDF 再读取。',
      en: 'Install LibreOffice and run gongkai retry, or save it as .docx or PDF and ingest that.',
    },
  });

const failed = (code: string, zh: string, en: string): GiveUp =>
  new GiveUp({
    code,
    message: { zh, en },
    advice: { zh: '请用 Word、WPS 打开后另存为 .docx 或 PDF 再读取。', en: 'Open it in Word or WPS, save it as .docx or PDF and ingest that.' },
  });

const through: Notice = { code: 'read-through-office', message: '此文件由 LibreOffice 转换后读取。' };

const readThrough = async (bytes: Uint8Array, extension: 'rtf' | 'doc', program: string): Promise<Result<Document>> => {
  const converted = await convertToDocx(bytes, { program, extension, limit });
  if (converted.kind === 'timeout')
    throw failed(
      'office-timeout',
      `LibreOffice 在 ${limit / 1000} 秒内没有转换完此文件。`,
      `LibreOffice did not convert the file within ${limit / 1000} s.`,
    );
  if (converted.kind === 'failed') throw failed('office-failed', 'LibreOffice 无法打开此文件。', 'LibreOffice cannot open the file.');
  const { value, notices } = await readIllustrated(await readDocx(converted.bytes));
  return { value: { ...value, media: extension }, notices: [through, ...notices] };
};

/** @throws GiveUp `rtf-not-supported` where LibreOffice is not installed; `office-timeout`, `office-failed` */
export const readRtf = async (bytes: Uint8Array): Promise<Result<Document>> => {
  const program = findLibreOffice();
  if (program === null) throw notInstalled();
  return readThrough(bytes, 'rtf', program);
};

/** What the reader of .doc says where LibreOffice may know better. */
const worthATry = ['damaged-doc', 'old-word-not-supported'];

/**
 * A .doc that its own reader gives up: as LibreOffice reads it. What it makes of a damaged file may be a guess, so all
 * of it is doubted.
 * @throws GiveUp what the own reader said, where LibreOffice is not installed or does no better
 */
export const readDocOtherwise = async (bytes: Uint8Array, refusal: unknown): Promise<Result<Document>> => {
  const program = findLibreOffice();
  if (!(refusal instanceof GiveUp) || !worthATry.includes(refusal.reason.code) || program === null) throw refusal;
  const read = await readThrough(bytes, 'doc', program).catch((error: unknown) => {
    throw error instanceof GiveUp ? refusal : error;
  });
  // a file that is no Word document at all is shown as lines of its bytes
  if (!read.value.blocks.some((block) => block.kind === 'table')) throw refusal;
  if (refusal.reason.code !== 'damaged-doc') return read;
  const doubts = read.value.blocks.flatMap((block): Notice[] =>
    block.kind === 'image'
      ? []
      : [{ code: 'read-from-damaged', message: '文件已损坏，这里由 LibreOffice 修复后读出，请对照原文。', place: block.place }],
  );
  return { value: read.value, notices: [...read.notices, ...doubts] };
};
