import type { Claim } from '../../schema/claim.js';
import type { Said } from '../../schema/finding.js';
import type { Report } from '../../schema/report.js';
import { quote } from '../claims/mismatch.js';
import { isAbove0, matchClaim } from '../claims/match.js';
import { lastDigit, readingsOf, worthOf } from '../claims/readings.js';
import { noPrevious, placeIn, previousOf, type Held, type PairRule } from '../pair.js';
import { judge, notAssessable, type Draft } from '../rule.js';
import { whyNotComparable } from './explained.js';
import { growthTold, rateInWords, type Told } from './growth-told.js';

interface Growth {
  readonly change: Claim;
  /** The number that grew: it agrees with the report's own tables. */
  readonly of: Claim;
  /** In per cent: like beside like in both years, then its number over each figure that it may have grown from. */
  readonly alike: readonly number[];
  readonly others: readonly number[];
  readonly cells: readonly string[];
}

/** Growth rates in per cent of a number that the tables of both years hold; not those that the text itself lets recompute. */
const growthsIn = (report: Report, previous: Report): readonly Growth[] => {
  const byId = new Map(report.claims.map((claim) => [claim.id, claim]));
  return report.claims.flatMap((change): Growth[] => {
    const of = change.of === null ? undefined : byId.get(change.of);
    if (change.kind !== 'change' || change.unit !== '%' || !change.exact || change.value === null || growthTold(report).has(change.id)) return [];
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
  const rates = (alike.length > 0 ? alike : others).map(rateInWords);
  const computed = { zh: [...new Set(rates.map(({ zh }) => zh))].join('或'), en: [...new Set(rates.map(({ en }) => en))].join(' or ') };
  return {
    ...(change.section === null ? {} : { section: change.section }),
    place: change.place,
    because: [of.place, ...cells.flatMap((id) => (previous.report.figures[id] ? [placeIn(previous, previous.report.figures[id].place)] : []))],
    slots: { of: quote(of), quote: quote(change), computed },
    actual: `${change.value}%`,
    expected: computed.zh,
  };
};

/** As they stand in the text; 较上年同期（98件） has no words of its own. */
const twoNumbers = ({ now, beside }: Told): Said => {
  const claims = [now, beside].sort((a, b) => a.place.block - b.place.block || (a.place.span?.[0] ?? 0) - (b.place.span?.[0] ?? 0));
  return {
    zh: claims.map((claim) => (claim.wording === '' ? `上年的${quote(claim)}` : `“${quote(claim)}”`)).join('和'),
    en: claims.map((claim) => (claim.wording === '' ? `last year’s ${quote(claim)}` : `“${quote(claim)}”`)).join(' and '),
  };
};

const toldDraft = (told: Told): Draft => ({
  ...(told.change.section === null ? {} : { section: told.change.section }),
  place: told.change.place,
  because: [told.now.place, told.beside.place],
  message: 'told',
  slots: { numbers: twoNumbers(told), quote: quote(told.change), computed: told.computed },
  actual: told.change.printed.replace(/\s+/gu, ''),
  expected: told.computed.zh,
});

const reason = {
  zh: '正文没有可核对的增减数或增减百分比。',
  en: 'The text states no growth that its own numbers or last year’s report could check.',
};

export const ntGrowthRateMismatch: PairRule = {
  id: 'nt-growth-rate-mismatch',
  version: 2,
  group: 'narrative',
  scope: 'pair',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '正文同比增减应与所列数字或上年年报相符', en: 'Growth that the text states agrees with its numbers or with last year’s report' },
  says: {
    zh: '正文同比增减百分比＝本年件数÷上年件数－1，上年件数取正文同一处所列，正文未列的取上年年报的相应数字，四舍五入或截尾至所印位数；所称增减件数＝本年件数－上年件数。',
    en: 'A stated growth rate is this year’s number over last year’s, less one: the one told beside it, else that of last year’s report, rounded or cut off at the printed digit; a stated difference is the difference of both.',
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
    {
      zh: '百分点不是增减百分比；与增减之间隔有其他事项、环比、季度数，或本年数、上年数所指事项、单位、范围不同的，不作判断。',
      en: 'Percentage points are no rate; not judged where something else stands between, or the two numbers differ in thing, unit or scope.',
    },
    {
      zh: '“增长2倍”也用来指增至2倍，两种算法有一种相符即可；“翻一番”只作约数。',
      en: '增长2倍 is also said of what has become twice as much: either will do; 翻一番 is a round number.',
    },
  ],
  messages: {
    default: {
      zh: '正文称“{of}”“{quote}”，按上年度报告的数字计算为{computed}，请核对基数。',
      en: 'The text says “{of}”, “{quote}”; by last year’s report it is {computed}; the base is worth checking.',
    },
    told: {
      zh: '正文称“{quote}”，按文中{numbers}计算为{computed}，请核对。',
      en: 'The text says “{quote}”; by its own {numbers} it is {computed}; please check.',
    },
  },
  check: (pair) => {
    const within = [...growthTold(pair.later.report).values()];
    const drafts = within.filter(({ fits }) => !fits).map(toldDraft);
    const previous = previousOf(pair);
    const otherwise = previous ? whyNotComparable(pair.later, previous) : notAssessable(noPrevious.zh, noPrevious.en);
    const growths = previous && !otherwise ? growthsIn(pair.later.report, previous.report) : [];
    const others = previous ? growths.filter((growth) => !fits(growth)).map((growth) => draftOf(growth, previous)) : [];
    const check = judge([...drafts, ...others], within.length + growths.length, reason);
    return check.verdict === 'not-assessable' ? (otherwise ?? check) : check;
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
      message: '正文称“全年共收办政府信息公开申请3646件”“同比增长1.05%”，按上年度报告的数字计算为增长0.4%或增长1.08%，请核对基数。',
      severity: 'info',
    },
    {
      shows: { zh: '98件增至120件，增长22.4%，无须上年年报', en: 'from 98 to 120, up 22.4 %: no report of last year is needed' },
      later: {
        year: 2024,
        sections: { 1: { text: ['（二）依申请公开情况。申请量由去年的98件增至120件，增长22.4%。'] } },
      },
      verdict: 'passed',
    },
    {
      shows: { zh: '收到120件，2023年为98件，称增长20%', en: '120, in 2023 98, said to be 20 % more' },
      later: {
        year: 2024,
        sections: { 1: { text: ['（二）依申请公开情况。全年收到政府信息公开申请120件，2023年为98件，同比增长20%。'] } },
      },
      verdict: 'failed',
      findings: 1,
      message: '正文称“同比增长20%”，按文中“全年收到政府信息公开申请120件”和“2023年为98件”计算为增长22.45%，请核对。',
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
