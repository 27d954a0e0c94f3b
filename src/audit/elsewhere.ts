import type { Cause, Finding, Outcome, Said } from '../schema/finding.js';
import type { Figure } from '../schema/report.js';
import { touches } from '../schema/place.js';
import type { Change } from './board.js';
import { causesOf, type CauseGroup } from './cause.js';
import { figureName, tableName } from './labels.js';
import type { Held } from './pair.js';
import { equal, sumOf } from './relations.js';

/**
 * Causes that only another report tells: a figure of this one that makes its sums fail, or that its text states, is what the organ's last report or the
 * government above prints in the same place. The finding stays what it is; what may have made it is added, and goes when that report changes.
 */

/** What a later stage says of a finding of audit. */
export interface AddedCause {
  /** Id of the finding. */
  readonly finding: string;
  readonly cause: Cause;
  /** The finding of another document that it follows from. */
  readonly head?: Head;
}

/** A finding of another document. */
export interface Head {
  /** SHA-256. */
  readonly document: string;
  readonly finding: string;
}

/** Whose figure may stand in the report by mistake, and how that is said. */
export interface Origin {
  readonly held: Held;
  readonly code: 'last-year-kept' | 'parent-figure';
  /** 该机关2022年度报告 */
  readonly name: Said;
  readonly perhaps: Said;
}

export const lastYear = (held: Held): Origin => ({
  held,
  code: 'last-year-kept',
  name: { zh: `该机关${held.report.year}年度报告`, en: `the organ’s report on ${held.report.year}` },
  perhaps: { zh: '可能沿用了上年数字', en: 'last year’s figure may have been kept' },
});

export const parentReport = (held: Held): Origin => ({
  held,
  code: 'parent-figure',
  name: { zh: `${held.report.organ}同年度报告`, en: `the report of ${held.report.organ} on the same year` },
  perhaps: { zh: '可能误填了上级的数字', en: 'the figure of the government above may have been taken' },
});

/** Smaller numbers are alike in two reports by chance: where two sums point to the cell, and where it is the total of one sum that fails alone. */
const telling = { pinned: 30, alone: 100 } as const;
/** Beside one that tells, so many must be alike too. */
const fewest = 3;
/** A number nearer to the right one is a miscount as well as another report's. */
const apart = 5;

export const findingsOf = (outcomes: readonly Outcome[]): readonly Finding[] =>
  outcomes.flatMap((outcome) => (outcome.verdict === 'failed' ? outcome.findings : []));

/** The sums of a report that fail, by what would clear them. @param findings of audit */
export const groupsOf = ({ report }: Held, findings: readonly Finding[]): readonly CauseGroup[] =>
  causesOf(report, new Set(findings.map(({ id }) => id)));

const isDoubted = ({ notices }: Held, { place }: Figure): boolean => notices.some((notice) => notice.place && touches(notice.place, place));

/** The number of a figure that nobody doubts; null otherwise. */
const sureOf = (held: Held, id: string): number | null => {
  const figure = held.report.figures[id];
  return figure?.value == null || figure.otherReadings || isDoubted(held, figure) ? null : figure.value;
};

const isAlike = (own: Held, { held }: Origin, change: Change, least: number): boolean => {
  const printed = change.map(([figure]) => own.report.figures[figure]!.value!);
  return (
    Math.max(...printed) >= least &&
    change.every(([, by]) => Math.abs(by) >= apart) &&
    change.every(([figure], index) => {
      const there = sureOf(held, figure);
      return there !== null && printed[index]! >= fewest && equal(there, printed[index]!);
    })
  );
};

const unexplained: readonly string[] = ['one-cell', 'one-row', 'either-side'];

const saidOf = (own: Held, group: CauseGroup, change: Change, { code, name, perhaps }: Origin): Cause => {
  const { report } = own;
  const cells = change.map(([figure]) => `${tableName[`table${figure.charAt(1)}` as 'table3'].zh}${figureName(report, figure)}`);
  const [printed, wanted] = [
    change.map(([figure]) => report.figures[figure]!.value!),
    change.map(([figure, by]) => report.figures[figure]!.value! + by),
  ];
  // another slip fits as well: then none is claimed
  if (!unexplained.includes(group.cause.code))
    return {
      code: 'several-possible',
      message: {
        zh: `${group.cause.message.zh}所填${printed.join('、')}也与${name.zh}同一格相同，不能判断是哪一种。`,
        en: `${group.cause.message.en} ${printed.join(', ')} is also what ${name.en} prints there: it cannot be told which.`,
      },
    };
  return {
    code,
    message: {
      zh: `${cells.join('、')}所填${printed.join('、')}与${name.zh}同一格相同，若改为${wanted.join('、')}，不符即消除；${perhaps.zh}，请先核对。`,
      en: `${change.map(([figure]) => figureName(report, figure)).join(', ')}: ${printed.join(', ')} is what ${name.en} prints there; with ${wanted.join(', ')} the sums would hold; ${perhaps.en}: check this first.`,
    },
  };
};

const ofSums = (own: Held, groups: readonly CauseGroup[], origin: Origin): readonly AddedCause[] =>
  groups.flatMap((group) => {
    const isAlone = group.members.length === 1;
    const alike = (least: number) => group.changes.filter((change) => change.length <= 2 && isAlike(own, origin, change, least));
    const [change, ...more] = alike(isAlone ? telling.alone : telling.pinned);
    // a part of a sum that fails alone is one of several that may be wrong
    if (!change || more.length > 0 || (isAlone && (!change[0]![0].endsWith('.total') || alike(telling.pinned).length > 1))) return [];
    const cause = saidOf(own, group, change, origin);
    return group.members.map((finding) => ({ finding, cause }));
  });

/** Ids of the figures of the report that a statement of its text was held against, where it was against their sum. */
const heldAgainst = ({ report }: Held, finding: Finding): readonly string[] | null => {
  const nameOf = (place: Finding['place']): string => `${place.block} ${place.cell?.join(' ')}`;
  const places = new Set(finding.because.filter(({ cell, document }) => cell && document === undefined).map(nameOf));
  const ids = Object.entries(report.figures).flatMap(([id, { place }]) => (places.has(nameOf(place)) ? id : []));
  const sum = sumOf(ids.map((id) => report.figures[id]!.value ?? Number.NaN));
  return ids.length > 0 && ids.length === finding.because.length && equal(sum, Number.parseFloat(finding.expected)) ? ids : null;
};

const ofStatements = (own: Held, findings: readonly Finding[], { held, code, name, perhaps }: Origin): readonly AddedCause[] =>
  findings.flatMap((finding): readonly AddedCause[] => {
    const stated = Number(finding.actual);
    if (!finding.rule.startsWith('nt-') || finding.place.cell || !(stated >= telling.pinned)) return [];
    if (finding.cause || Math.abs(stated - Number.parseFloat(finding.expected)) < apart) return [];
    const there = heldAgainst(own, finding)?.map((id) => sureOf(held, id)) ?? [null];
    if (!there.every((value) => value !== null) || !equal(sumOf(there), stated)) return [];
    const message = {
      zh: `正文的${stated}与${name.zh}表中的数相同，${perhaps.zh}。`,
      en: `The ${stated} of the text is what the tables of ${name.en} have; ${perhaps.en}.`,
    };
    return [{ finding: finding.id, cause: { code, message } }];
  });

/** @param findings of audit about `own` */
export const causesFrom = (own: Held, findings: readonly Finding[], origin: Origin): readonly AddedCause[] => [
  ...ofSums(own, groupsOf(own, findings), origin),
  ...ofStatements(own, findings, origin),
];

/** True where another report could tell more of what was found. */
export const mayBeExplained = (findings: readonly Finding[]): boolean =>
  findings.some(({ rule, cause }) => rule.startsWith('nt-') || (cause !== null && cause.code !== 'section-missing'));
