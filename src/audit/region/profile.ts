import { createHash } from 'node:crypto';
import type { Finding, RuleId } from '../../schema/finding.js';
import type { Notice } from '../../schema/notice.js';
import type { Place } from '../../schema/place.js';
import { touches } from '../../schema/place.js';
import type { Figure, Level, Report } from '../../schema/report.js';
import { groupsOf } from '../elsewhere.js';
import { isGovernment, isOtherLine, levelOf } from '../organ.js';
import { isSureOfYear, type Held } from '../pair.js';
import { formFor } from '../rule.js';
import { reportPlace } from '../sections.js';
import { fold } from '../text.js';
import type { Extent } from '../../schema/enforcement.js';
import { extentOf } from '../years/explained.js';
import { fewest, ownFigures } from '../years/identical-figures.js';
import { lengthOf, proseOf } from '../years/prose.js';
import { signatureOf } from './minhash.js';

/** What other reports must know of a report to find those that are like it, above it or below it: small, so that all of a store fit into memory. */

export const measures = ['received', 'review', 'litigation'] as const;
export type Measure = (typeof measures)[number];

export interface Measured {
  readonly value: number;
  /** The cells that it is the sum of. */
  readonly places: readonly Place[];
  /** What the report's own sums, which fail, would have it be; absent where they hold. */
  readonly suspects?: readonly Suspect[];
}

export interface Suspect {
  /** Id and rule of the finding of that report that heads the sums. */
  readonly finding: string;
  readonly rule: RuleId;
  readonly value: number;
  /** No other change of the report would make those sums hold. */
  readonly isOnly: boolean;
}

export interface Profile {
  readonly organ: string;
  readonly year: number;
  readonly level: Level | null;
  readonly regionCode: string | null;
  readonly isGovernment: boolean | null;
  /** Of the state's own lines (税务, 海关 …) or no body of the government: nobody above it counts its cases. */
  readonly isOutside: boolean;
  readonly place: Place;
  /** How far its figures reach, where the report says it. */
  readonly extent: Extent | null;
  /** Figures that are numbers and that nobody doubts. */
  readonly measured: Readonly<Partial<Record<Measure, Measured>>>;
  /** Equal for reports with the same figures of the year; null where there are too few. */
  readonly figures: string | null;
  /** MinHash of sections one and five; null where too little text is left to compare. */
  readonly signature: readonly number[] | null;
}

export const comparedSections = [1, 5];
/** Characters of text that must be left when figures, names and fixed phrases are out. */
export const fewestCharacters = 80;

const cellsOf: Readonly<Record<Measure, readonly string[]>> = {
  received: ['t3.N1.c7'],
  review: ['t4.review.total'],
  litigation: ['t4.direct.total', 't4.after.total'],
};

/** Changes of one cell that would make the report's sums hold. */
const suspectsAt = (held: Held, findings: readonly Finding[], cell: string): readonly Suspect[] =>
  groupsOf(held, findings).flatMap(({ head, changes }) => {
    const rule = findings.find(({ id }) => id === head)?.rule;
    return changes.flatMap((change): readonly Suspect[] => {
      const [first] = change;
      if (rule === undefined || change.length !== 1 || first?.[0] !== cell) return [];
      return [{ finding: head, rule, value: held.report.figures[cell]!.value! + first[1], isOnly: changes.length === 1 }];
    });
  });

const measuredIn = (held: Held, findings: readonly Finding[], measure: Measure): Measured | null => {
  const { report, notices } = held;
  const figures = cellsOf[measure].flatMap((id): Figure | readonly Figure[] => report.figures[id] ?? []);
  const sure = figures.filter(({ value, place }) => value !== null && !notices.some((notice) => notice.place && touches(notice.place, place)));
  if (sure.length < cellsOf[measure].length) return null;
  const [cell, ...more] = cellsOf[measure];
  const suspects = findings.length === 0 || more.length > 0 ? [] : suspectsAt(held, findings, cell!);
  return {
    value: sure.reduce((sum, { value }) => sum + value!, 0),
    places: sure.map(({ place }) => place),
    ...(suspects.length > 0 ? { suspects } : {}),
  };
};

const wholeRegion =
  /全(?:省|自治区|市|州|盟|县|旗|区|镇|乡)(?:各级|范围|行政机关|政府系统|系统|政府|上下|共|累计|全年|年度|合计|总共|20\d{2}年度?|本年度?|[,，])*/;
const received = /(?:受理|收到|新收|收办|接收|办理)[^,，。;；]{0,24}?(\d+)(?:余)?件/;

/** “全市共受理3119件”, and 表三 has 3119: the tables count the whole region. */
const countsRegion = (report: Report): boolean => {
  const total = report.figures['t3.N1.c7']?.value;
  if (!total) return false;
  const texts = report.sections.flatMap(({ text }) =>
    text.flatMap((one) =>
      fold(one.text)
        .replace(/(\d),(?=\d{3})/g, '$1')
        .split(/[。;；]/),
    ),
  );
  return texts.some((text) => {
    const region = wholeRegion.exec(text);
    const stated = region === null ? null : received.exec(text.slice(region.index + region[0].length));
    return stated !== null && Number(stated[1]) === total;
  });
};

const digest = (report: Report): string | null => {
  const figures = ownFigures(report);
  if (figures.size < fewest) return null;
  const cells = [...figures].map(([id, { value }]) => `${id}=${value}`).sort();
  return createHash('sha256').update(cells.join()).digest('hex').slice(0, 24);
};

/**
 * Null where the report cannot be set beside others: no national form, or organ or year not certain.
 * @param findings of audit about it
 */
export const profileOf = (report: Report, notices: readonly Notice[], findings: readonly Finding[] = []): Profile | null => {
  const held = { document: '', report, notices };
  const { organ, year, regionCode } = report;
  if (formFor(report) === null || organ === null || year === null || !isSureOfYear(held)) return null;
  if (notices.some(({ place }) => place && report.identityPlaces.some((one) => touches(one, place)))) return null;
  const prose = proseOf(report, comparedSections);
  return {
    organ,
    year,
    level: levelOf(report),
    regionCode,
    isGovernment: isGovernment(organ),
    isOutside: isOtherLine(organ),
    place: reportPlace(report),
    extent: extentOf(held) ?? (countsRegion(report) ? 'whole' : null),
    measured: Object.fromEntries(
      measures.flatMap((measure) => {
        const found = measuredIn(held, findings, measure);
        return found ? [[measure, found]] : [];
      }),
    ),
    figures: digest(report),
    signature: lengthOf(prose) < fewestCharacters ? null : signatureOf(prose),
  };
};
