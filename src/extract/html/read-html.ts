import type { Document, Link } from '../../schema/document.js';
import type { Result } from '../../schema/notice.js';
import { aroundDamage } from './around-damage.js';
import { findArticle } from './article.js';
import { readBlocks, type PicturesBeside, type ReadBlocks } from './blocks.js';
import { decodePage } from './charset.js';
import { findDamage } from './damage.js';
import { makeTables } from './div-tables.js';
import { depthOf, isElement, parseMarkup, parsePage, type CheerioAPI, type Element } from './dom.js';
import { deepest, refuseLong, refuseMonsters, apartPictures } from './limits.js';
import { embeddedIn, isAttachment, linksOf, metadataOf, titleAbove } from './metadata.js';
import { cutOffPage, deepPage, framedPage, garbledPage, scatteredPage, shellPage, unbuiltPage } from './refusals.js';
import { awaitsScript, framesOf, hasLooseFigures, isGarbledPage, isShell } from './unread.js';

const nothing: ReadBlocks = { blocks: [], notices: [], pictures: new Map() };

export interface ReadPage extends Result<Document>, Pick<ReadBlocks, 'pictures'> {}

/**
 * A web page as a document: the article without the furniture around it.
 * @param charset the encoding named beside the page, in a message or an envelope
 * @param beside the pictures that came in one file with the page
 * @throws GiveUp `shell-page` where the page holds next to no text: its content is loaded by a script; `framed-page` where it stands
 * in other pages; `tables-by-script`; `tables-not-told`; `mojibake`; `truncated-page`; `nested-too-deep`; `page-too-large`
 */
export const readHtml = (bytes: Uint8Array, charset: string | null = null, beside: PicturesBeside = () => null): ReadPage => {
  refuseLong(bytes);
  const { html, written } = apartPictures(decodePage(bytes, charset));
  refuseMonsters(html);
  const { page, errors } = parsePage(html);
  const root = bodyOf(page);
  if (root && depthOf(root) > deepest) throw deepPage(deepest);
  // a frameset has no body
  if (!root) throw refusedFrame(page, html) ?? shellPage();
  const damage = findDamage(html, root, errors);
  if (damage.cutOff) throw cutOffPage();
  makeTables(page, root);
  const article = findArticle(page);
  const lead = article ? titleAbove(page, root, article.element) : null;
  const { blocks, notices, pictures } = article
    ? readBlocks(article.element, article.isFurniture, lead, { damaged: damage.tables, written, beside })
    : nothing;
  const links = [...linksOf(root), ...embeddedIn(page)];
  if (!links.some((link) => isAttachment(link.href))) {
    const frames = framesOf(page, html, blocks);
    if (frames.length > 0) throw framedPage(frames);
  }
  if (!article || isShell(page, blocks, links)) throw shellPage();
  if (awaitsScript(page, root, blocks)) throw unbuiltPage();
  if (hasLooseFigures(blocks)) throw scatteredPage();
  if (isGarbledPage(blocks)) throw garbledPage();
  const metadata = metadataOf(page, root, article.element);
  const doubts = damage.tables.size > 0 ? [...notices, ...aroundDamage(blocks, notices)] : notices;
  return { value: { media: 'html', reading: 'text', blocks, metadata, links, pages: [] }, notices: doubts, pictures };
};

const bodyOf = (page: CheerioAPI): Element | null => {
  const body = page('body').get(0);
  return body && isElement(body) ? body : null;
};

const refusedFrame = (page: CheerioAPI, html: string) => {
  const frames = framesOf(page, html, []);
  return frames.length > 0 ? framedPage(frames) : null;
};

/** Markup that is all content, such as mammoth's: no article to find, no menu to drop. */
export const readMarkup = (html: string): ReadBlocks & { readonly links: readonly Link[] } => {
  const root = bodyOf(parseMarkup(html));
  if (!root) return { ...nothing, links: [] };
  return { ...readBlocks(root, () => false), links: linksOf(root) };
};
