import type { Claim } from '../../schema/claim.js';
import type { Report } from '../../schema/report.js';
import { quote } from '../claims/mismatch.js';
import { isAbove0, matchClaim } from '../claims/match.js';
import { lastDigit, readingsOf, worthOf } from '../claims/readings.js';
import { noPrevious, placeIn, previousOf, type Held, type PairRule } from '../pair.js';
import { judge, notAssessable, type Draft } from '../rule.js';
import { whyNotComparable } from './explained.js';

interface Growth {
  readonly change: Claim;
  /** The number that grew: it agrees with the report's own tables. */
  readonly of: Claim;
  /** In per cent: like beside like in both years, then its number over each figure that it may have grown from. */
  readonly alike: readonly number[];
  readonly others: readonly number[];
  readonly cells: readonly string[];
}

/** Growth rates in per cent of a number that the tables of both years hold. */
const growthsIn = (report: Report, previous: Report): readonly Growth[] => {
  const byId = new Map(report.claims.map((claim) => [claim.id, claim]));
  return report.claims.flatMap((change): Growth[] => {
    const of = change.of === null ? undefined : byId.get(change.of);
    if (change.kind !== 'change' || change.unit !== '%' || !change.exact || change.value === null) return [];
    if (!of || of.kind !== 'count' || !of.exact || matchClaim(of, report).state !== 'agrees') return [];
    const readings = readingsOf(of, previous).filter((reading) => {
      const worth = worthOf(reading, previous);
      return worth !== null && worth.value > 0;
    });
    const rate = (now: number, base: number): number => (now / base - 1) * 100;
    const alike = readings.flatMap((reading) => {
      const now = worthOf(reading, report);
      return now === null ? [] : [rate(now.value, worthOf(reading, previous)!.value)];
    });
    const told = report.claims.filter(
      (claim) => claim.kind === 'count' && claim.year === previous.year && claim.quantities.join() === of.quantities.join() && isAbove0(claim),
    );
    const bases = [...readings.map((reading) => worthOf(reading, previous)!.value), ...told.map((claim) => claim.value!)];
    const cells = [...new Set(readings.flatMap((reading) => [...reading.plus, ...reading.minus]))];
    return bases.length > 0 ? [{ change, of, alike, others: bases.map((base) => rate(of.value!, base)), cells }] : [];
  });
};

const fits = ({ change, alike, others }: Growth): boolean =>
  [...alike, ...others].some((rate) => Math.abs(rate - change.value!) <= lastDigit(change));

const draftOf = (growth: Growth, previous: Held): Draft => {
  const { change, of, alike, others, cells } = growth;
  const computed = [...new Set((alike.length > 0 ? alike : others).map((rate) => `${rate.toFixed(2)}%`))].join('、');
  return {
    ...(change.section === null ? {} : { section: change.section }),
    place: change.place,
    because: [of.place, ...cells.flatMap((id) => (previous.report.figures[id] ? [placeIn(previous, previous.report.figures[id].place)] : []))],
    slots: { of: quote(of), quote: quote(change), computed },
    actual: `${change.value}%`,
    expected: computed,
  };
};

export const ntGrowthRateMismatch: PairRule = {
  id: 'nt-growth-rate-mismatch',
  version: 2,
  group: 'narrative',
  scope: 'pair',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '正文同比增幅应与上年年报相符', en: 'Growth rates that the text states agree with last year’s report' },
  says: {
    zh: '正文同比增减百分比＝本年件数÷上年件数－1，上年件数取上年年报的相应数字，四舍五入或截尾至所印位数。',
    en: 'A stated growth rate is this year’s number over last year’s report’s, less one, rounded or cut off at the printed digit.',
  },
  basis: '计算核对',
  exceptions: [
    {
      zh: '基数可为新收数、新收与结转之和，或未公开的修订数（宿迁市2024：称增长1.05%，3646÷3607计算为1.08%）：只作提示。',
      en: 'The base may be a figure that was revised and never published (宿迁 2024: 1.05 % stated, 1.08 % by 3646 over 3607): never more than info.',
    },
    {
      zh: '所说件数与本年表格不符、范围有变或为约数的，不作判断。',
      en: 'Not judged where the number itself does not agree with the tables, or is rounded.',
    },
  ],
  messages: {
    default: {
      zh: '正文称“{of}”“{quote}”，按上年年报计算为{computed}，可核对基数。',
      en: 'The text says “{of}”, “{quote}”; by last year’s report it is {computed}; the base is worth checking.',
    },
  },
  check: (pair) => {
    const previous = previousOf(pair);
    if (!previous) return notAssessable(noPrevious.zh, noPrevious.en);
    const otherwise = whyNotComparable(pair.later, previous);
    if (otherwise) return otherwise;
    const growths = growthsIn(pair.later.report, previous.report);
    const drafts = growths.filter((growth) => !fits(growth)).map((growth) => draftOf(growth, previous));
    return judge(drafts, growths.length, {
      zh: '正文没有可与上年年报核对的增减百分比。',
      en: 'The text states no growth rate that last year’s report could check.',
    });
  },
  examples: [
    {
      shows: { zh: '新收30件，上年24件，增长25%', en: '30 received, 24 the year before, up 25 %' },
      later: {
        year: 2024,
        sections: { 1: { text: ['（二）依申请公开情况。全年收到政府信息公开申请30件，同比增长25%。'] } },
        table3: { N1: [30, 0, 0, 0, 0, 0, 30] },
      },
      earlier: [{ year: 2023, table3: { N1: [24, 0, 0, 0, 0, 0, 24] } }],
      verdict: 'passed',
    },
    {
      shows: { zh: '宿迁市2024：收办3646件，同比增长1.05%，3646÷3607为1.08%', en: '宿迁 2024: 1.05 % stated, 1.08 % by last year’s report' },
      later: {
        organ: '宿迁市',
        year: 2024,
        sections: { 1: { text: ['（二）依申请公开情况。全年共收办政府信息公开申请3646件，同比增长1.05%。'] } },
        table3: { N1: [3440, 75, 0, 1, 6, 3, 3525], N2: [118, 3, 0, 0, 0, 0, 121], R7: [3440, 73, 0, 1, 5, 2, 3521], N4: [118, 5, 0, 0, 1, 1, 125] },
      },
      earlier: [{ organ: '宿迁市', year: 2023, table3: { N1: [3402, 99, 0, 4, 5, 1, 3511], N2: [91, 3, 0, 0, 2, 0, 96] } }],
      verdict: 'failed',
      findings: 1,
      message: '正文称“全年共收办政府信息公开申请3646件”“同比增长1.05%”，按上年年报计算为0.40%、1.08%，可核对基数。',
      severity: 'info',
    },
    {
      shows: { zh: '正文没有增减百分比', en: 'no rate is stated' },
      later: { year: 2024 },
      earlier: [{ year: 2023 }],
      verdict: 'not-assessable',
    },
  ],
};
