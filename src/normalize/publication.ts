import type { Document, Metadatum } from '../schema/document.js';
import type { Declared, Report, StatedDate } from '../schema/report.js';
import { dateIn, isDate } from './dates.js';
import { fold } from './text.js';

/** When a report was published: every date that a source gives for it, and the one that is taken. Never from an address. */

/** Values of the metadata under such names. */
export const named = (metadata: readonly Metadatum[], pattern: RegExp): string[] =>
  metadata.filter((one) => pattern.test(fold(one.name).toLowerCase()) && one.value.trim() !== '').map((one) => one.value.trim());

/** Best first. */
const dateNames = [
  /^(?:pubdate|publishdate|publishtime|og:pubdate|article:published_time|firstpublishedtime)$/,
  /^(?:公开日期|发布日期|发布时间|公布日期|公开时间|发文日期|信息生成日期|时间|日期)$/,
  /^(?:成文日期|生成日期)$/,
];
const sourceOf: Readonly<Record<Metadatum['from'], StatedDate['by'] | null>> = {
  meta: 'meta',
  table: 'index',
  element: 'page',
  title: null,
  properties: null,
};

const fromMetadata = (metadata: readonly Metadatum[]): readonly StatedDate[] =>
  dateNames.flatMap((names) =>
    metadata.flatMap((one): StatedDate[] => {
      const by = sourceOf[one.from];
      const date = by === null ? null : (named([one], names).flatMap((value) => dateIn(value) ?? [])[0] ?? null);
      return by === null || date === null ? [] : [{ date, by, place: null }];
    }),
  );

/** `2022-01-25 作者 admin`: a date that opens a line about the page. */
const pageLine =
  /^\s*((?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:作者|来源|文章来源|信息来源|浏览|点击|阅读)/;
const publishedLine = /(?:发\s*布|公\s*开|公\s*布)\s*(?:日\s*期|时\s*间)\s*:\s*([^来]{8,24})/;

/** A page printed to PDF keeps its line 发布日期：… as text. */
const fromLines = (document: Document): readonly StatedDate[] =>
  document.blocks.slice(0, 12).flatMap((block): StatedDate[] => {
    const text = 'text' in block ? block.text.normalize('NFKC') : '';
    const said = (publishedLine.exec(text) ?? pageLine.exec(text))?.[1];
    const date = said === undefined ? null : dateIn(said);
    return date === null ? [] : [{ date, by: 'page', place: block.place }];
  });

/** The date under the text, or in brackets under the title; a date inside the text is no signature. */
const signatures = (document: Document): readonly StatedDate[] => {
  const lines = document.blocks.flatMap((block) => (block.kind === 'paragraph' || block.kind === 'heading' ? [block] : []));
  const under = lines.slice(-6).reverse();
  return [...new Set([...under, ...lines.slice(0, 6)])].flatMap((line): StatedDate[] => {
    const date = isDate(line.text) ? dateIn(line.text) : null;
    const own = under.includes(line) || /^[(（]/.test(line.text.trim());
    return date === null ? [] : [{ date, by: own ? 'signature' : 'page', place: line.place }];
  });
};

export const publicationOf = (document: Document, declared: Declared): Pick<Report, 'published' | 'publishedSource' | 'dates'> => {
  const manifest: readonly StatedDate[] = declared.published ? [{ date: declared.published, by: 'manifest', place: null }] : [];
  const [metadata, lines, signed] = [fromMetadata(document.metadata), fromLines(document), signatures(document)];
  const dates = [...manifest, ...metadata, ...lines, ...signed];
  const taken = dates[0];
  const source = taken === undefined ? null : manifest.includes(taken) ? 'manifest' : signed.includes(taken) ? 'signature' : 'metadata';
  return { published: taken?.date ?? null, publishedSource: source, dates };
};
