import type { Said, Severity } from '../schema/finding.js';
import type { Report, ReportSection } from '../schema/report.js';
import { sectionName } from './labels.js';
import { sectionsOf } from './sections.js';
import { fold } from './text.js';

/** Whether a part may be said to leave something out: only where all of it was read as text. */

/** Points: a seal is a square picture of at most so much, about 4 cm in print. */
const largestSeal = 200;
const dateAlone = /^[(]?[\d〇○零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日[)]?$/;

/** Pictures that may hold text: not the seal over the signature. */
const pictures = (section: ReportSection): number => {
  const signed = section.text.findLast((text) => dateAlone.test(fold(text.text)));
  return section.images.filter(({ block, box }) => {
    if (!signed) return true;
    const small = box !== undefined && box[2] - box[0] <= largestSeal && box[3] - box[1] <= largestSeal;
    return box === undefined ? block < signed.place.block - 1 : !small;
  }).length;
};

/** Why the silence of a section proves nothing; null where what it does not say is not there. */
export const unread = (report: Report, order: number): Said | null => {
  const name = sectionName(order);
  const parts = sectionsOf(report, order);
  const because = (zh: string, en: string): Said => ({
    zh: `“${name}”部分${zh}，不能判断其中没有写什么。`,
    en: `“${name}” ${en}: what it leaves out cannot be told.`,
  });
  if (parts.length === 0) return because('未找到', 'was not found');
  if (parts.some((part) => part.match === 'inferred')) return because('的标题没有读到', 'has no heading that was read');
  if (parts.every((part) => part.text.every(({ text }) => fold(text) === ''))) return because('没有读到文字', 'holds no text that was read');
  if (parts.some((part) => pictures(part) > 0)) return because('含有图片', 'holds pictures');
  if (parts.some((part) => part.otherTables > 0)) return because('含有表格', 'holds tables');
  return null;
};

/** What is recognised from a picture may have lost a word: no more than a remark. */
export const recognised = (report: Report): { readonly severity?: Severity } => (report.reading === 'ocr' ? { severity: 'info' } : {});
