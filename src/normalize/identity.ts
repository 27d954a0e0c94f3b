import type { Document } from '../schema/document.js';
import type { Notice, Result } from '../schema/notice.js';
import type { Place } from '../schema/place.js';
import type { Declared, Period, Report } from '../schema/report.js';
import { lookAlike } from '../register/look-alikes.js';
import type { Parts } from './sections.js';
import { periodIn } from './dates.js';
import { differingNotices, near, organReadings } from './organ-readings.js';
import { named, publicationOf } from './publication.js';
import { organName, parseTitle, printedTitle } from './report-title.js';
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

const organEnding =
  /(?:人民政府|政府|局|委员会|委|办公室|办公厅|办事处|街道|镇|乡|厅|院|中心|管委会|公安|税务|海关|部|署|公司|集团|学校|医院|银行|省|市|县|区|盟|旗)(?:\([^)]*\))?$/;

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
  const { value: printed, notices: unsure } = printedTitle(parts, periodYear);
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
  const slips = printed && misread ? [lookAlikeNotice(misread, declared.organ!, printed.title.place)] : [];
  return { value, notices: printed ? [...unsure, ...slips, ...differingNotices(readings, printed.title.place)] : [] };
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
