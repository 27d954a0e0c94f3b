import type { Reason } from '../../errors.js';

/** Why a PDF is not read, and what its owner can do. */

export const passwordNeeded: Reason = {
  code: 'password-needed',
  message: { zh: 'PDF 设有打开密码，无法读取', en: 'The PDF needs a password to open' },
  advice: { zh: '请用密码打开后另存为无密码的 PDF，再重新导入', en: 'Open it with the password, save it without one, and ingest that file' },
};

export const damaged = (zh: string, en: string): Reason => ({
  code: 'damaged-pdf',
  message: { zh: `PDF 文件已损坏或不完整：${zh}`, en: `The PDF is damaged or incomplete: ${en}` },
  advice: { zh: '请重新下载完整的文件', en: 'Download the whole file again' },
});

export const unreadablePictures: Reason = {
  code: 'unreadable-pictures',
  message: {
    zh: 'PDF 的页面是图片，而图片无法解码、过大，或者认不出文字',
    en: 'Pages of the PDF are pictures that cannot be decoded, are too large, or show no text that can be made out',
  },
  advice: { zh: '请改用文字版（Word、网页或由文字生成的 PDF）', en: 'Use a version with text: Word, the web page, or a PDF made from text' },
};

export const noPages: Reason = {
  code: 'no-pages',
  message: { zh: 'PDF 中没有页面', en: 'The PDF has no pages' },
  advice: { zh: '请检查文件是否正确', en: 'Check that this is the right file' },
};

export const noText: Reason = {
  code: 'no-text',
  message: { zh: 'PDF 各页均为空白，没有文字也没有图片', en: 'All pages of the PDF are blank: no text and no picture' },
  advice: { zh: '请检查文件是否正确', en: 'Check that this is the right file' },
};

export const garbled: Reason = {
  code: 'garbled-text-layer',
  message: {
    zh: 'PDF 的文字层是乱码（字体没有给出字符对应关系，或印出的是字符的编码），无法据以读取',
    en: 'The text layer of the PDF is garbled: its fonts do not tell which characters they print, or it spells out their codes',
  },
  advice: {
    zh: '请改用 Word 或网页版，或者把各页存为图片后重新生成 PDF，以便识别',
    en: 'Use the Word or web version, or make a PDF of pictures of the pages, which can be recognised',
  },
};

/** The same to whoever asked; but the codes are what is printed, so that a drawing would show them too. */
export const printsCodes: Reason = { ...garbled };
