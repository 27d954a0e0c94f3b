import type { TableId } from '../schema/form.js';
import { forms } from '../schema/form.js';
import type { Place } from '../schema/place.js';
import type { Report, ReportSection } from '../schema/report.js';
import { sectionName } from './labels.js';
import { bare, fold, textOf } from './text.js';

/** What the structure rules ask about the report's parts. */

export const orders: readonly number[] = [1, 2, 3, 4, 5, 6];

export const sectionsOf = (report: Report, order: number): readonly ReportSection[] => report.sections.filter((section) => section.order === order);

/** Where a statement about the whole report is put: its title, else its first text or part. */
export const reportPlace = (report: Report): Place => report.title?.place ?? report.preamble[0]?.place ?? report.sections[0]?.place ?? { block: 0 };

/** Neighbours of a missing section: the last recognised part before it and the first after it, by order. */
export const neighbours = (report: Report, order: number): { readonly before: number; readonly after: number } => {
  const before = report.sections.findLastIndex((section) => section.order !== null && section.order < order);
  const after = report.sections.findIndex((section) => section.order !== null && section.order > order);
  return { before, after: after < 0 ? report.sections.length : after };
};

/**
 * A part with a title of its own that stands where an official one is missing, under that one's number or as the only one
 * there: the official part under another name (“五、下一步工作打算”), not a part that is absent.
 */
export const standIn = (report: Report, order: number): ReportSection | null => {
  const { before, after } = neighbours(report, order);
  const between = report.sections.slice(before + 1, Math.max(before + 1, after)).filter((section) => section.order === null);
  const numbered = between.filter((section) => numeral(section.number) === order);
  // several parts before 二 are a narrative with titles of its own (上海市科委 2024), not 总体情况 renamed
  return numbered.length === 1 && (order > 1 || between.length === 1) ? numbered[0]! : null;
};

const chinese = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** `三` or `3` → 3; null where no number up to twelve is printed. */
export const numeral = (printed: string | null): number | null => {
  if (printed === null) return null;
  const plain = bare(printed);
  const found = chinese.indexOf(plain);
  if (found > 0) return found;
  return /^\d{1,2}$/.test(plain) ? Number(plain) : null;
};

/** True where the heading is printed inside a paragraph (“…工作。一、总体情况”): the part is there, its heading is glued. */
export const isGlued = (report: Report, order: number): boolean => {
  const heading = fold(sectionName(order)).replace(/[、,，]/g, '');
  const texts = [...(order === 1 ? report.preamble : []), ...report.sections.flatMap((section) => section.text)];
  return texts.some(({ text }) =>
    fold(text)
      .replace(/[、,，]/g, '')
      .includes(heading),
  );
};

/** Blocks from a section's heading to the next section's. */
export const blocksOf = (report: Report, section: ReportSection): readonly [from: number, to: number] => {
  const next = report.sections[report.sections.indexOf(section) + 1];
  return [section.place.block, Math.max(section.place.block + 1, next?.place.block ?? Number.MAX_SAFE_INTEGER)];
};

const day = /^[(]?(?:\d{4}|[〇○零一二三四五六七八九]{4})年.{1,3}月.{1,3}日[)]?$/u;
const issuer = /^[\p{Script=Han}()]{2,30}(?:政府|局|委员会|委|厅|办公室|办事处|街道|镇|乡|县|区|市|州|旗|中心|管委会|院|队)$/u;

/** The text without organ and date that stand under the whole report. */
const withoutSignature = (section: ReportSection): readonly string[] => {
  const lines = section.text.map((text) => fold(text.text)).filter((line) => line !== '');
  if (!day.test(lines.at(-1) ?? '')) return lines;
  const above = lines.slice(0, -1);
  return issuer.test(above.at(-1) ?? '') && !/[无未没]/.test(above.at(-1)!) ? above.slice(0, -1) : above;
};

export const isEmpty = (section: ReportSection): boolean =>
  section.tables.length === 0 && section.otherTables === 0 && section.images.length === 0 && withoutSignature(section).length === 0;

/** True where five labels of the table stand in the text: it is printed there, and it is we who did not see its grid. */
const printedAsText = (sections: readonly ReportSection[], table: TableId): boolean => {
  const text = sections.map(textOf).join('\n');
  const { rows, columns } = forms['2021'].tables[table];
  const labels = [...rows, ...columns].map(({ label }) => fold(label)).filter((label) => label.length >= 4);
  return new Set(labels.filter((label) => text.includes(label))).size >= 5;
};

/** 详见附件, 具体数据见附表: the table is said to stand elsewhere. */
const attached = /见[^。；;]{0,8}(?:附件|附表|附后|下表|下图)|(?:下载|点击|查看)[^。；;]{0,6}附件|附件[一二三四\d]*(?:所示|下载)/;

/** Why no table could be read in a part that should hold one; null where nothing but its absence is left. */
export const hiddenTable = (report: Report, table: TableId, order: number): 'image' | 'unread' | 'empty' | 'elsewhere' | null => {
  if (report.sections.length === 0) return 'elsewhere';
  const own = sectionsOf(report, order);
  if (printedAsText(own.length > 0 ? own : report.sections, table)) return 'unread';
  if (own.some((section) => section.images.length > 0)) return 'image';
  // Word may hang a picture that shows under a heading on the heading, and it is read before that
  const before = own.map((section) => section.place.block - 1);
  if (report.sections.some((section) => section.images.some((image) => before.includes(image.block)))) return 'elsewhere';
  if (own.some((section) => section.otherTables > 0)) return 'unread';
  if (own.some((section) => attached.test(fold(textOf(section))))) return 'elsewhere';
  if (own.length > 0 && own.every(isEmpty)) return 'empty';
  // without a part of its own the table may be any picture or unread grid of the report
  const others = own.length === 0 ? report.sections : [];
  if (others.some((section) => section.images.length > 0 || section.otherTables > 0)) return 'elsewhere';
  return null;
};
