import { organKey } from '../register/name.js';
import { isArticle, isAttachment, isTrap, siteOf } from './address.js';
import type { Candidate, Item, LeaveCode, Wanted } from './shapes.js';
import { folded, isOrgan, mentionsReport, readWords, saysYearOfReport, yearOf, type Meaning } from './words.js';

/** One link → a candidate: whose report of which year its words say it is, and whether it is to be taken. Null where nothing speaks of a report. */

/** What the page around the link says. */
export interface Surroundings {
  /** Address of the page. */
  readonly url: string;
  /** The page is a list of annual reports. */
  readonly inReports: boolean;
  /** Words that led to the page and what it calls itself, nearest first. */
  readonly context: readonly string[];
}

export const judge = (item: Item, around: Surroundings, wanted: Wanted): Candidate | null => {
  if (isTrap(item.url) || !isArticle(item.url)) return null;
  const meaning = readWords(item.words);
  const verdict = verdictOn(item, meaning, around);
  if (verdict === null) return null;
  const year = notYet(meaning.year, wanted) ?? notYet(yearAround(item, around.context), wanted);
  const organ = meaning.organ ?? organAround(item, around);
  const leave = verdict.leave ?? unwanted(item, around, year, organ, wanted);
  return { url: item.url, words: item.words, organ, year, listedDate: item.date, foundOn: around.url, row: item.row, leave };
};

/** No report is about a year that has not begun. */
const notYet = (year: number | null, { thisYear }: Wanted): number | null => (year !== null && year > thisYear ? null : year);

const verdictOn = (item: Item, meaning: Meaning, { inReports }: Surroundings): { readonly leave: LeaveCode | null } | null => {
  const listed = inReports && !item.furniture;
  if (meaning.report === 'full') return { leave: meaning.lookAlike };
  if (meaning.report === 'short' && listed) return { leave: meaning.lookAlike ?? (isShortTitle(item.words, meaning) ? null : 'other-report') };
  if (mentionsReport(item.words)) return { leave: meaning.lookAlike ?? 'other-report' };
  // news and notices that a list of reports holds: told, so that nobody wonders
  if (listed && item.words !== '' && item.date !== null) return { leave: meaning.lookAlike ?? 'other-matter' };
  return null;
};

/** 2023年度报告, 市教育局年报, PDF版: nothing but year, organ and the name of the thing. */
const isShortTitle = (text: string, { organ }: Meaning): boolean => {
  const rest = folded(text)
    .replace(organ ?? '', '')
    .replace(/(?:19|20)\d{2}|[〇○零一二三四五六七八九]{4}/gu, '')
    .replace(/年度|年报|年|工作|报告|关于|政府|信息|公开|情况|的|点击|查看|下载|全文|附件|pdf|word|docx?|版|\.|[()（）[\]【】…:：\-—_\d]/giu, '');
  return rest === '' || isOrgan(rest);
};

/**
 * The year that a heading or a column names, where that is the year reported on: it says so (2023年度), or the list dates the link in the
 * year behind. A folder 2024 may hold what was published in 2024.
 */
const yearAround = (item: Item, context: readonly string[]): number | null => {
  for (const text of [item.heading ?? '', ...context]) {
    const year = yearOf(text);
    if (year === null) continue;
    const sure = saysYearOfReport(text) || item.date?.startsWith(`${year + 1}-`) === true;
    return sure ? year : null;
  }
  return null;
};

const organAround = (item: Item, { context }: Surroundings): string | null =>
  [item.organ ?? '', item.heading ?? '', ...context].find((text) => isOrgan(text) && !/^(?:各|市直|县直|区直|部门|其他)/u.test(folded(text))) ?? null;

const unwanted = (item: Item, { url }: Surroundings, year: number | null, organ: string | null, wanted: Wanted): LeaveCode | null => {
  if (siteOf(item.url) !== siteOf(url)) return 'other-site';
  if (year !== null && wanted.years && (year < wanted.years[0] || year > wanted.years[1])) return 'other-year';
  if (organ !== null && wanted.organ !== null && !mayBeOne(organ, wanted.organ)) return 'other-organ';
  return null;
};

/** 市教育局 may be 伊春市教育局. */
const mayBeOne = (said: string, asked: string): boolean => {
  const [one, other] = [organKey(said), organKey(asked)];
  return one.includes(other) || other.endsWith(one);
};

const formats: readonly string[] = ['docx', 'pdf', 'doc', 'wps', 'ofd', 'rtf', 'zip'];
const formatOf = (address: string): number => {
  const at = formats.findIndex((format) => new RegExp(`\\.${format}(?:$|[?&#])`, 'i').test(address));
  return at === -1 ? formats.length : at;
};

const isSame = <T>(one: T | null, other: T | null): boolean => one === other || one === null || other === null;

/** Of a page and attachments in one row of a list the page is taken, for it says when it was published; of attachments alone the best format. */
export const withoutTwins = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.map((one) => {
    if (one.leave !== null || one.row === null || !isAttachment(one.url)) return one;
    const inRow = candidates.filter((other) => other !== one && other.leave === null && other.row === one.row && other.foundOn === one.foundOn);
    const same = inRow.filter(({ year, organ }) => isSame(year, one.year) && isSame(organ, one.organ));
    if (same.some((other) => !isAttachment(other.url))) return { ...one, leave: 'beside-its-page' };
    return same.some((other) => formatOf(other.url) < formatOf(one.url)) ? { ...one, leave: 'other-format' } : one;
  });
