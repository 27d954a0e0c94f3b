import type { ReportRow } from '../schema/rows.js';

/** Which of several documents of one organ and year is taken, wherever one has to be. */

const descending = <T extends string | number>(a: T, b: T): number => (a === b ? 0 : a > b ? -1 : 1);
const ascending = <T extends string | number>(a: T, b: T): number => -descending(a, b);
/** How surely a format tells which text stands in which cell: stated by Word and HTML, inferred from lines in a PDF. */
const mediaOrder: readonly string[] = ['docx', 'doc', 'rtf', 'html', 'pdf'];
const rankOf = (media: string): number => (mediaOrder.includes(media) ? mediaOrder.indexOf(media) : mediaOrder.length);

/**
 * Which of two documents of one organ and year is taken (negative: the first). In order: text before ocr; more cells
 * found; fewer doubted; later published (no date is earliest); later retrieved; DOCX, then DOC, then RTF, then HTML, then PDF; smaller
 * source name; smaller hash.
 */
export const preferred = (a: ReportRow, b: ReportRow): number =>
  descending(a.reading, b.reading) ||
  descending(a.figures, b.figures) ||
  ascending(a.doubted, b.doubted) ||
  descending(a.published ?? '', b.published ?? '') ||
  descending(a.retrieved_at ?? '', b.retrieved_at ?? '') ||
  ascending(rankOf(a.media), rankOf(b.media)) ||
  ascending(a.source, b.source) ||
  ascending(a.sha256, b.sha256);
