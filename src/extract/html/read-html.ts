import { GiveUp } from '../../errors.js';
import type { Block, Document, Link } from '../../schema/document.js';
import type { Result } from '../../schema/notice.js';
import { findArticle } from './article.js';
import { readBlocks, type ReadBlocks } from './blocks.js';
import { decodePage } from './charset.js';
import { depthOf, isElement, parsePage, type CheerioAPI } from './dom.js';
import { embeddedIn, isAttachment, linksOf, metadataOf, titleAbove } from './metadata.js';

/** Elements inside elements. Browsers stop at 512; real pages stay below 100. */
const deepest = 1000;

const nothing: ReadBlocks = { blocks: [], notices: [], pictures: new Map() };

export interface ReadPage extends Result<Document>, Pick<ReadBlocks, 'pictures'> {}

/**
 * A web page as a document: the article without the furniture around it.
 * @throws GiveUp `shell-page` where the page holds next to no text: its content is loaded by a script; `nested-too-deep`
 */
export const readHtml = (bytes: Uint8Array): ReadPage => {
  const page = parsePage(decodePage(bytes));
  const root = page('body').get(0);
  if (root && isElement(root) && depthOf(root) > deepest)
    throw new GiveUp({
      code: 'nested-too-deep',
      message: { zh: `网页元素嵌套超过 ${deepest} 层，无法读取。`, en: `The page nests its elements more than ${deepest} deep and cannot be read.` },
      advice: {
        zh: '请在浏览器中打开后另存，或取用报告的 PDF、Word 版本。',
        en: 'Open it in a browser and save it again, or use the PDF or Word version.',
      },
    });
  const article = findArticle(page);
  const lead = article && root && isElement(root) ? titleAbove(page, root, article.element) : null;
  const { blocks, notices, pictures } = article ? readBlocks(article.element, article.isFurniture, lead) : nothing;
  const links = root && isElement(root) ? [...linksOf(root), ...embeddedIn(page)] : [];
  if (!article || !root || !isElement(root) || isShell(page, blocks, links))
    throw new GiveUp({
      code: 'shell-page',
      message: { zh: '网页只是空壳，没有正文（正文由脚本载入）。', en: 'The page is a shell without content (a script loads it).' },
      advice: {
        zh: '请在浏览器中打开后保存完整网页，或下载报告的附件，再读取。',
        en: 'Open it in a browser and save the complete page, or download the attachment, and ingest that.',
      },
    });
  const metadata = metadataOf(page, root, article.element);
  return { value: { media: 'html', reading: 'text', blocks, metadata, links, pages: [] }, notices, pictures };
};

/** Nothing but a heading, a place holder, `{{ title }}`. A page that links to a file is none, however short. */
const isShell = (page: CheerioAPI, blocks: readonly Block[], links: readonly Link[]): boolean => {
  if (blocks.some((block) => block.kind === 'table' || block.kind === 'image') || links.some((link) => isAttachment(link.href))) return false;
  const text = blocks
    .map((block) => ('text' in block ? block.text : ''))
    .join('')
    .replace(/\{\{.*?\}\}/g, '');
  return text === '' ? blocks.length > 0 || links.length === 0 : text.length < 40 && page('script').length > 0 && links.length === 0;
};

/** Markup that is all content, such as mammoth's: no article to find, no menu to drop. */
export const readMarkup = (html: string): ReadBlocks & { readonly links: readonly Link[] } => {
  const root = parsePage(html)('body').get(0);
  if (!root || !isElement(root)) return { ...nothing, links: [] };
  return { ...readBlocks(root, () => false), links: linksOf(root) };
};
