import { GiveUp } from '../../errors.js';
import type { WordPackage } from './package.js';
import { partNamed, relationsIn } from './relations.js';

/**
 * The part that holds the body: the one that the package names, or the one that has the usual name.
 * @throws GiveUp `damaged-docx`
 */
export const openBody = async (zip: WordPackage): Promise<{ readonly name: string; readonly text: string }> => {
  const main = (await relationsIn(zip, '')).find((one) => one.type === 'officeDocument');
  const named = main ? partNamed(main.target, '') : 'word/document.xml';
  const name = zip.has(named) ? named : 'word/document.xml';
  const text = await zip.text(name);
  if (text === null) throw noBody();
  return { name, text };
};

export const noBody = (): GiveUp =>
  new GiveUp({
    code: 'damaged-docx',
    message: { zh: 'Word 文件中没有正文（缺少 word/document.xml）。', en: 'The Word file has no body (word/document.xml is missing).' },
    advice: {
      zh: '请重新下载，或用 Word、WPS 打开后另存为 .docx 再读取。',
      en: 'Download it again, or open it in Word or WPS, save it as .docx and ingest that.',
    },
  });
