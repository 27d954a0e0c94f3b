import { GiveUp } from '../../errors.js';
import { readHtml, type ReadPage } from '../html/read-html.js';
import { bytesOf, partsOf, type Part } from './message.js';

/**
 * A page saved in a single file: its web page is read, its pictures are not. Of a frameset the largest page in it.
 * @throws GiveUp `damaged-mhtml`, and what the reader of web pages throws
 */
export const readMhtml = (bytes: Uint8Array): ReadPage => {
  const { whole, parts } = partsOf(bytes);
  const pages = parts.filter(({ type }) => /^(?:text\/html|application\/xhtml\+xml)$/.test(type));
  const start = whole.parameters['start'];
  const root = pages.find((part) => start !== undefined && part.headers['content-id'] === start) ?? pages[0];
  if (!root?.ended) throw damaged;
  try {
    return read(root);
  } catch (error) {
    const inner = pages.filter((part) => part !== root && part.ended).sort((a, b) => b.body.length - a.body.length)[0];
    if (inner && error instanceof GiveUp && error.reason.code === 'framed-page') return read(inner);
    throw error;
  }
};

const read = (part: Part): ReadPage => readHtml(bytesOf(part), part.parameters['charset']?.toLowerCase() ?? null);

const damaged = new GiveUp({
  code: 'damaged-mhtml',
  message: {
    zh: '单文件网页（MHTML）已损坏或不完整：其中没有完整的网页。',
    en: 'The single-file web page (MHTML) is damaged or incomplete: it holds no complete page.',
  },
  advice: {
    zh: '请重新下载，或在浏览器中打开原网页另存。',
    en: 'Download it again, or open the original page in a browser and save it anew.',
  },
});
