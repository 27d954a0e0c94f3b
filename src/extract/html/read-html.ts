import { GiveUp } from '../../errors.js';
import type { Document, Link } from '../../schema/document.js';
import type { Result } from '../../schema/notice.js';
import { findArticle } from './article.js';
import { readBlocks, type ReadBlocks } from './blocks.js';
import { decodePage } from './charset.js';
import { depthOf, isElement, parsePage } from './dom.js';
import { linksOf, metadataOf, titleAbove } from './metadata.js';

/** Elements inside elements. Browsers stop at 512; real pages stay below 100. */
const deepest = 1000;

/**
 * A web page as a document: the article without the furniture around it.
 * @throws GiveUp `shell-page` where the page holds no text at all: its content is loaded by a script; `nested-too-deep`
 */
export const readHtml = (bytes: Uint8Array): Result<Document> => {
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
  const lead = article && root && isElement(root) ? titleAbove(page, root, article) : null;
  const { blocks, notices } = article ? readBlocks(article, false, lead) : { blocks: [], notices: [] };
  const links = root && isElement(root) ? linksOf(root) : [];
  if (!article || !root || !isElement(root) || (blocks.length === 0 && links.length === 0))
    throw new GiveUp({
      code: 'shell-page',
      message: { zh: '网页只是空壳，没有正文（正文由脚本载入）。', en: 'The page is a shell without content (a script loads it).' },
      advice: {
        zh: '请在浏览器中打开后保存完整网页，或下载报告的附件，再读取。',
        en: 'Open it in a browser and save the complete page, or download the attachment, and ingest that.',
      },
    });
  return { value: { media: 'html', reading: 'text', blocks, metadata: metadataOf(page, root, article), links, pages: [] }, notices };
};

/** Markup that is all content, such as mammoth's: no article to find, no menu to drop. */
export const readMarkup = (html: string): ReadBlocks & { readonly links: readonly Link[] } => {
  const root = parsePage(html)('body').get(0);
  if (!root || !isElement(root)) return { blocks: [], notices: [], links: [] };
  return { ...readBlocks(root, true), links: linksOf(root) };
};
