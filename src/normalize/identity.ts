import type { Document } from '../schema/document.js';
import type { Notice, Result } from '../schema/notice.js';
import type { Place } from '../schema/place.js';
import type { Declared, Period, PrintedText, Report } from '../schema/report.js';
import { lookAlike } from '../register/look-alikes.js';
import type { Parts } from './sections.js';
import { periodIn } from './dates.js';
import { differingNotices, near, organReadings } from './organ-readings.js';
import { named, publicationOf } from './publication.js';
import { fold, yearOf } from './text.js';

/** Who reports, on which year, published when: from the title, the period sentence and the metadata. Never from an address, never guessed. */

type Identity = Pick<
  Report,
  | 'organ'
  | 'organSource'
  | 'year'
  | 'yearSource'
  | 'identityPlaces'
  | 'title'
  | 'period'
  | 'published'
  | 'publishedSource'
  | 'dates'
  | 'regionCode'
  | 'level'
>;

const subject = '(?:政府信息公开|政务公开|信息公开|政府信息)(?:工作)?(?:和政府网站)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:报告|年报)';
const year = '((?:19|20)\\d{2}|[〇○零O0一二三四五六七八九]{4})';
/** What is done with the report, where its title is that of a letter or a notice: 关于报送…. */
const done = '(?:印发|发布|公布|公开|报送|上报|呈报|提交|编制|编报)';
const withYear = new RegExp(`^(.*?)(?:关于)?${done}?${year}年?(?:度)?(.*?)${subject}`);
const withoutYear = new RegExp(`^(.*?)(?:关于)?(?:年度)?${subject}`);

interface Title {
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
const organName = (text: string): string | null => {
  const name = fold(text)
    .replace(/^.*[>»](?:正文)?/, '')
    .replace(outside, '')
    .replace(/(?:关于|的)$/, '')
    .replace(/[_|\-—:：、,，].*$/, '');
  return name.length >= 2 && name.length <= 40 && !/[。；;!?]|年|报告|政府信息公开$/.test(name) && /\p{Script=Han}{2}/u.test(name) ? name : null;
};

const organEnding =
  /(?:人民政府|政府|局|委员会|委|办公室|办公厅|办事处|街道|镇|乡|厅|院|中心|管委会|公安|税务|海关|部|署|公司|集团|学校|医院|银行|省|市|县|区|盟|旗)(?:\([^)]*\))?$/;

interface FoundTitle {
  readonly title: PrintedText;
  readonly parsed: Title;
  /** Of each of its lines. */
  readonly places: readonly [Place, ...Place[]];
}

/**
 * The report's own title: a line of the preamble, else two or three that make one when joined (organ above, title below). Where a printed
 * web page lists reports of other years beside its own, the one of the year that the report says it is about.
 */
const printedTitle = (lines: readonly PrintedText[], about: number | null): FoundTitle | null => {
  let first: FoundTitle | null = null;
  let fallback: FoundTitle | null = null;
  for (const height of [1, 2, 3])
    for (const [index, line] of lines.entries()) {
      const joined = lines.slice(index, index + height);
      if (joined.length < height || joined.some((one) => fold(one.text).length > 60)) continue;
      const text = joined.map((one) => one.text.trim()).join('');
      const parsed = parseTitle(text);
      if (!parsed || /[。；]/.test(fold(text))) continue;
      const title = { text, place: line.place };
      const found = { title, parsed, places: [line.place, ...joined.slice(1).map((one) => one.place)] } as const;
      if (parsed.organ && parsed.year) {
        if (about === null || parsed.year === about) return found;
        first ??= found;
      }
      fallback ??= found;
    }
  return first ?? fallback;
};

const titleNames = /^(?:articletitle|title|标题|名称|信息名称|文件名称|og:title|dc\.title)$/;
const organNames = /^(?:contentsource|发布机构|发文机关|发布单位|公开主体|公开责任部门|制发机关|信息来源|来源|责任部门|发文单位)$/;
const periodOf = (parts: Parts): Period | null => {
  const texts = [...parts.preamble, ...(parts.sections.find((section) => section.order === 1)?.text.slice(0, 4) ?? [])];
  const said = [...texts.filter((one) => /统计期限|所列数据|数据.*期限|报告期/.test(fold(one.text))), ...parts.preamble];
  for (const text of said) {
    const period = periodIn(text.text);
    if (period) return { ...period, place: text.place };
  }
  return null;
};

/** What one source tells, and where it is printed; null where it tells nothing. */
type Told<T, S> = readonly [value: T | null | undefined, source: NonNullable<S>, places: readonly Place[]];

const placesOnce = (places: readonly Place[]): readonly Place[] => [...new Set(places)];

/** Whether the title may have been misread for the declared name, or misspell it: recognised, in any few characters; else in look-alikes. */
const mayBe = (printed: string, declared: string, recognised: boolean): boolean =>
  lookAlike(printed, declared) || (recognised && printed !== declared && near(printed, declared));

export const identify = (document: Document, parts: Parts, declared: Declared): Result<Identity> => {
  const period = periodOf(parts);
  const periodYear = period && period.from.slice(0, 4) === period.to.slice(0, 4) ? Number(period.from.slice(0, 4)) : null;
  const printed = printedTitle(parts.preamble, periodYear);
  const fromMetadata = [
    ...named(
      document.metadata.filter((one) => one.from !== 'properties'),
      titleNames,
    ),
    ...document.metadata.filter((one) => one.from === 'title').map((one) => one.value),
    ...named(
      document.metadata.filter((one) => one.from === 'properties'),
      titleNames,
    ),
  ];
  const metadataTitle =
    fromMetadata.map(parseTitle).find((parsed) => parsed?.organ && parsed.year) ??
    fromMetadata.map(parseTitle).find((parsed) => parsed !== null) ??
    null;
  const publisher =
    named(
      document.metadata.filter((one) => one.from !== 'properties'),
      organNames,
    ).flatMap((value) => organName(value) ?? [])[0] ?? null;

  const recognised = document.reading === 'ocr';
  const readings = printed?.parsed.organ && recognised ? organReadings(printed.parsed.organ, printed.places, parts) : [];
  const misread =
    printed?.parsed.organ && declared.organ && mayBe(printed.parsed.organ, fold(declared.organ), recognised) ? printed.parsed.organ : null;
  const titlePlaces = printed?.places ?? [];
  const signed = signedOrgan(parts);
  const introduced = preambleYear(parts);
  const organs: readonly Told<string, Report['organSource']>[] = [
    [misread ? null : printed?.parsed.organ, 'title', titlePlaces],
    [declared.organ, 'manifest', []],
    [metadataTitle?.organ, 'metadata', []],
    [publisher, 'metadata', []],
    [signed?.name, 'text', signed ? [signed.place] : []],
  ];
  const years: readonly Told<number, Report['yearSource']>[] = [
    [printed?.parsed.year, 'title', titlePlaces],
    [periodYear, 'period', period ? [period.place] : []],
    [declared.year, 'manifest', []],
    [metadataTitle?.year, 'metadata', []],
    [introduced?.year, 'text', introduced ? [introduced.place] : []],
  ];
  const organ = organs.find(([name]) => name);
  const told = years.find(([value]) => value);
  const value: Identity = {
    organ: organ?.[0] ?? null,
    organSource: organ?.[1] ?? null,
    year: told?.[0] ?? null,
    yearSource: told?.[1] ?? null,
    identityPlaces: placesOnce([...(organ?.[2] ?? []), ...(told?.[2] ?? [])]),
    title: printed?.title ?? null,
    period,
    ...publicationOf(document, declared),
    regionCode: declared.regionCode,
    level: declared.level,
  };
  const notices = printed && misread ? [lookAlikeNotice(misread, declared.organ!, printed.title.place)] : [];
  return { value, notices: printed ? [...notices, ...differingNotices(readings, printed.title.place)] : [] };
};

/** The text stays as it is read: whether the slip is ours or the document's cannot be told from it. */
const lookAlikeNotice = (printed: string, organ: string, place: Place): Notice => ({
  code: 'organ-look-alike',
  message: `标题中的“${printed}”与清单所列“${organ}”只差个别字，单位按清单，原文照录，请对照原文。`,
  place,
});

/** A short last line that is a name, above the date. */
const signedOrgan = (parts: Parts): { readonly name: string; readonly place: Place } | null => {
  const lines = parts.sections.at(-1)?.text.slice(-3) ?? [];
  const line = lines.find((one) => fold(one.text).length <= 30 && organEnding.test(fold(one.text)) && !/[，。、]/.test(fold(one.text)));
  const name = line ? organName(line.text) : null;
  return line && name ? { name, place: line.place } : null;
};

/** `…编制了2023年度政府信息公开工作年度报告` in the introduction. */
const preambleYear = (parts: Parts): { readonly year: number; readonly place: Place } | null => {
  for (const { text, place } of parts.preamble) {
    const match = /((?:19|20)\d{2})年度?政府信息公开/.exec(fold(text));
    const year = match ? yearOf(match[1]!) : null;
    if (year) return { year, place };
  }
  return null;
};
