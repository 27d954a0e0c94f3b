import { GiveUp } from '../../errors.js';

/** @param detail the part, or what the unpacker says */
export const damaged = (detail: string): GiveUp =>
  new GiveUp({
    code: 'damaged-docx',
    message: { zh: `Word 文件已损坏，无法打开（${detail}）。`, en: `The Word file is damaged and cannot be opened (${detail}).` },
    advice: {
      zh: '请重新下载，或用 Word、WPS 打开后另存为 .docx 再读取。',
      en: 'Download it again, or open it in Word or WPS, save it as .docx and ingest that.',
    },
  });
