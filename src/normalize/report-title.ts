import type { Notice, Result } from '../schema/notice.js';
import type { Place } from '../schema/place.js';
import type { PrintedText } from '../schema/report.js';
import type { Parts } from './sections.js';
import { fold, yearOf } from './text.js';

/** The title of a report: what it says, and which of the lines above the introduction is the report's own. */

const subject = '(?:政府信息公开|政务公开|信息公开|政府信息)(?:工作)?(?:和政府网站)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:报告|年报)';
const year = '((?:19|20)\\d{2}|[〇○零O0一二三四五六七八九]{4})';
/** What is done with the report, where its title is that of a letter or a notice: 关于报送…. */
const done = '(?:印发|发布|公布|公开|报送|上报|呈报|提交|编制|编报)';
const withYear = new RegExp(`^(.*?)(?:关于)?${done}?${year}年?(?:度)?(.*?)${subject}`);
const withoutYear = new RegExp(`^(.*?)(?:关于)?(?:年度)?${subject}`);

export interface Title {
  readonly organ: string | null;
  readonly year: number | null;
}

/** `伊春市2023年政府信息公开工作年度报告` → 伊春市, 2023; null where the text is no title of such a report. */
export const parseTitle = (text: string): Title | null => {
  const folded = fold(text).replace(/[《》〈〉"“”]/g, '');
  const dated = withYear.exec(folded);
  if (dated) return { organ: organName(dated[1]!) ?? organName(dated[3]!), year: yearOf(dated[2]!) };
  const plain = withoutYear.exec(folded);
  return plain ? { organ: organName(plain[1]!), year: null } : null;
};

const outside = new RegExp(`^(?:关于${done}?|标题[:：]|名称[:：]?)`);

/** A name, not a sentence: the words that a title may put around it are dropped. */
export const organName = (text: string): string | null => {
  const name = fold(text)
    .replace(/^.*[>»](?:正文)?/, '')
    .replace(outside, '')
    .replace(/(?:关于|的)$/, '')
    .replace(/[_|\-—:：、,，].*$/, '');
  return name.length >= 2 && name.length <= 40 && !/[。；;!?]|年|报告|政府信息公开$/.test(name) && /\p{Script=Han}{2}/u.test(name) ? name : null;
};

export interface FoundTitle {
  readonly title: PrintedText;
  readonly parsed: Title;
  /** Of each of its lines. */
  readonly places: readonly [Place, ...Place[]];
}

/** A line of the introduction, not of a title, a path to the page or a list. */
const isSentence = (line: PrintedText): boolean => /[。；]/.test(fold(line.text)) || fold(line.text).length > 60;

/** Lines that are titles, or two or three that make one when joined (organ above, title below), single lines first. */
const candidates = (lines: readonly PrintedText[]): readonly FoundTitle[] => {
  const found: FoundTitle[] = [];
  // a whole title is no half of another
  const whole = new Set<PrintedText>();
  for (const height of [1, 2, 3])
    for (const [index, line] of lines.entries()) {
      const joined = lines.slice(index, index + height);
      if (joined.length < height || joined.some((one) => whole.has(one) || isSentence(one))) continue;
      const text = joined.map((one) => one.text.trim()).join('');
      const parsed = parseTitle(text);
      if (!parsed) continue;
      if (parsed.organ && parsed.year) for (const one of joined) whole.add(one);
      found.push({ title: { text, place: line.place }, parsed, places: [line.place, ...joined.slice(1).map((one) => one.place)] });
    }
  return found;
};

/** The organ with its year, as a sentence about the report names them. */
const named = ({ parsed: { organ, year: about } }: FoundTitle): string => `${organ}${about}年`;

/** How much of a title the introduction and the signature say again: the organ with its year, the organ. */
const agreement = (one: FoundTitle, introduction: readonly string[], signature: readonly string[]): number =>
  (introduction.some((text) => text.includes(named(one))) ? 2 : 0) + (signature.includes(one.parsed.organ ?? '') ? 1 : 0);

const severalTitles = (others: readonly string[], place: Place): Notice => ({
  code: 'several-titles',
  message: `正文之前还有别的报告标题（${others.join('、')}），哪一个是本报告的不能确定，请对照原文。`,
  place,
});

/**
 * The report's own title. Where a printed web page lists other reports beside its own, the one of the year that the report says it is
 * about, of the organ that its introduction or signature names; else the one that stands nearest above the introduction, with a notice.
 * @param about the year of the period that the report covers
 */
export const printedTitle = (parts: Parts, about: number | null): Result<FoundTitle | null> => {
  const lines = parts.preamble;
  const found = candidates(lines);
  const complete = found.filter(({ parsed }) => parsed.organ && parsed.year);
  const inYear = complete.filter(({ parsed }) => about === null || parsed.year === about);
  const eligible = inYear.length > 0 ? inYear : complete;
  const [first] = eligible;
  if (!first) return { value: found[0] ?? null, notices: [] };
  if (eligible.every((one) => named(one) === named(first))) return { value: first, notices: [] };
  const introduction = lines.filter(isSentence).map((line) => fold(line.text));
  const signature = (parts.sections.at(-1)?.text.slice(-3) ?? []).map((line) => fold(line.text));
  const score = (one: FoundTitle): number => agreement(one, introduction, signature);
  const most = Math.max(...eligible.map(score));
  if (most > 0) return { value: eligible.find((one) => score(one) === most)!, notices: [] };
  // halves that only happen to make a title together give way to a title in one line
  const ofOneHeight = eligible.filter((one) => one.places.length === first.places.length);
  const until = lines.find(isSentence)?.place.block ?? Infinity;
  const nearest = ofOneHeight.findLast((one) => one.title.place.block < until) ?? first;
  const rest = [...new Set(ofOneHeight.map(named))].filter((other) => other !== named(nearest));
  return { value: nearest, notices: rest.length > 0 ? [severalTitles(rest, nearest.title.place)] : [] };
};
