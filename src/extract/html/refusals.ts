import { GiveUp } from '../../errors.js';
import type { Said } from '../../schema/finding.js';

/** Why a page is not read, and what to do about it. */

const refusal = (code: string, zh: string, en: string, adviceZh: string, adviceEn: string): GiveUp =>
  new GiveUp({ code, message: { zh, en } satisfies Said, advice: { zh: adviceZh, en: adviceEn } });

export const shellPage = (): GiveUp =>
  refusal(
    'shell-page',
    '网页只是空壳，没有正文（正文由脚本载入）。',
    'The page is a shell without content (a script loads it).',
    '请在浏览器中打开后保存完整网页，或下载报告的附件，再读取。',
    'Open it in a browser and save the complete page, or download the attachment, and ingest that.',
  );

/** @param addresses what the frames show, as written or resolved */
export const framedPage = (addresses: readonly string[]): GiveUp =>
  refusal(
    'framed-page',
    `网页本身没有正文，正文在框架中：${addresses.join('、')}`,
    `The page itself has no content; it shows other pages in frames: ${addresses.join(', ')}`,
    '请读取框架中网页的网址，或在浏览器中单独打开它，保存后再读取。',
    'Ingest the address shown in the frame, or open that in a browser, save it, and ingest the copy.',
  );

export const unbuiltPage = (): GiveUp =>
  refusal(
    'tables-by-script',
    '网页中的表格要由脚本生成，所存网页里还没有（只在模板或脚本中）。',
    'The tables of the page are made by a script; in the page as saved they stand in a template or script only.',
    '请在浏览器中打开，待表格显示后保存完整网页，或下载报告的附件，再读取。',
    'Open it in a browser, wait for the tables to show and save the complete page, or download the attachment, and ingest that.',
  );

export const scatteredPage = (): GiveUp =>
  refusal(
    'tables-not-told',
    '网页中有许多数字各占一行，应是表格，但不是以可识别的表格形式制作的。',
    'Many figures of the page stand in lines of their own: a table, but made in a way that does not tell its rows and columns.',
    '请取用报告的 PDF、Word 版本，或在浏览器中把网页打印成 PDF 再读取。',
    'Use the PDF or Word version, or print the page to a PDF in a browser and ingest that.',
  );

export const garbledPage = (): GiveUp =>
  refusal(
    'mojibake',
    '网页文字是乱码：曾按错误的编码保存，有字节丢失，无法还原。',
    'The text is garbled: it was once decoded in a wrong encoding and saved so, and bytes are lost.',
    '请从原网址重新下载，或取用报告的 PDF、Word 版本。',
    'Download it again from where it was published, or use the PDF or Word version.',
  );

export const cutOffPage = (): GiveUp =>
  refusal(
    'truncated-page',
    '网页不完整：文件在中途结束，或有一段没有写入。',
    'The page is incomplete: the file ends in the midst of it, or a part was never written.',
    '请重新下载完整网页。',
    'Download the complete page again.',
  );

export const deepPage = (deepest: number): GiveUp =>
  refusal(
    'nested-too-deep',
    `网页元素嵌套超过 ${deepest} 层，无法读取。`,
    `The page nests its elements more than ${deepest} deep and cannot be read.`,
    '请在浏览器中打开后另存，或取用报告的 PDF、Word 版本。',
    'Open it in a browser and save it again, or use the PDF or Word version.',
  );

/** @param what such as `400,000 tags` */
export const hugePage = (zh: string, en: string): GiveUp =>
  refusal(
    'page-too-large',
    `网页过大（${zh}），不像一份年度报告。`,
    `The page is too large (${en}); that is no annual report.`,
    '请确认文件来源；如确为报告，请只保存正文部分，或取用 PDF、Word 版本。',
    'Check where the file comes from; if it is a report, save its text alone, or use the PDF or Word version.',
  );
