import { GiveUp } from '../../errors.js';
import type { PicturesBeside } from '../html/blocks.js';
import { readHtml, type ReadPage } from '../html/read-html.js';
import { bytesOf, partsOf, type Part } from './message.js';

/**
 * A page saved in a single file: its web page, with the pictures that it shows. Of a frameset the largest page in it.
 * @throws GiveUp `damaged-mhtml`, and what the reader of web pages throws
 */
export const readMhtml = (bytes: Uint8Array): ReadPage => {
  const { whole, parts } = partsOf(bytes);
  const pages = parts.filter(isPage);
  const start = whole.parameters['start'];
  const root = pages.find((part) => start !== undefined && part.headers['content-id'] === start) ?? pages[0];
  if (!root?.ended) throw damaged;
  try {
    return read(root, parts);
  } catch (error) {
    const inner = pages.filter((part) => part !== root && part.ended).sort((a, b) => b.body.length - a.body.length)[0];
    if (inner && error instanceof GiveUp && error.reason.code === 'framed-page') return read(inner, parts);
    throw error;
  }
};

const isPage = ({ type }: Part): boolean => /^(?:text\/html|application\/xhtml\+xml)$/.test(type);

/** Bytes of the web pages in the file. */
export const pagesIn = (bytes: Uint8Array): readonly Uint8Array[] => partsOf(bytes).parts.filter(isPage).map(bytesOf);

const read = (page: Part, parts: readonly Part[]): ReadPage =>
  readHtml(bytesOf(page), page.parameters['charset']?.toLowerCase() ?? null, picturesOf(page, parts));

const resolved = (address: string, from: string | undefined): string => (URL.canParse(address, from) ? new URL(address, from).href : address);

/** By `cid:` and Content-ID, or by the address that a part was saved from (RFC 2557, 8). */
const picturesOf = (page: Part, parts: readonly Part[]): PicturesBeside => {
  const base = page.headers['content-location'];
  const byAddress = new Map<string, Part>();
  for (const part of parts) {
    if (!part.ended || !part.type.startsWith('image/')) continue;
    const { 'content-id': id, 'content-location': location } = part.headers;
    if (id !== undefined) byAddress.set(`cid:${id.replace(/^<|>$/g, '')}`, part);
    if (location !== undefined) byAddress.set(resolved(location, base), part);
  }
  return (address) => {
    const part = byAddress.get(address) ?? byAddress.get(resolved(address, base));
    return part ? bytesOf(part) : null;
  };
};

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
