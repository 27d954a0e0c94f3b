import { bothNumbers, noPrevious, placeIn, previousOf, type PairRule } from '../pair.js';
import { failed, notAssessable, passed } from '../rule.js';
import { whyOtherBody } from './explained.js';

const results = ['upheld', 'corrected', 'other'].map((column) => `t4.review.${column}`);

export const t4AfterReviewPlausibility: PairRule = {
  id: 't4-after-review-plausibility',
  version: 2,
  group: 'years',
  scope: 'pair',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '复议后起诉件数明显大于已审结复议件数', en: 'More lawsuits after review than reviews were concluded' },
  says: {
    zh: '表四：复议后起诉总计≤本年与上年已审结行政复议之和＋上年复议后起诉尚未审结。',
    en: 'Table 4: 复议后起诉 in all ≤ reviews concluded this year and last + 复议后起诉 still pending last year.',
  },
  basis: '逻辑关系（没有统一的统计口径）',
  exceptions: [
    {
      zh: '诉讼可能起因于更早年度的复议；件数可能含历年结转（上海市政府办公厅2025附注）：只作提示。',
      en: 'Never more than info: suits may follow earlier reviews, and figures may include cases carried over (上海市政府办公厅 2025).',
    },
    { zh: '任一年没有数字的，不作判断。', en: 'Not judged where a cell of either year holds no number.' },
  ],
  messages: {
    default: {
      zh: '表四复议后起诉{suits}件，多于近两年已审结的行政复议与上年未结的诉讼合计{most}件，请核对统计口径。',
      en: 'Table 4: {suits} suits after review, more than the {most} reviews concluded in two years and suits pending last year; the way of counting is worth checking.',
    },
  },
  check: (pair) => {
    const previous = previousOf(pair);
    if (!previous) return notAssessable(noPrevious.zh, noPrevious.en);
    const otherwise = whyOtherBody(pair.later);
    if (otherwise) return otherwise;
    const suits = pair.later.report.figures['t4.after.total'];
    const reviews = results.map((id) => bothNumbers(pair, previous, id));
    const pending = previous.report.figures['t4.after.pending'];
    if (suits?.value == null || pending?.value == null || reviews.some((one) => one === null))
      return notAssessable('两年的表四没有齐全的数字。', 'Table 4 does not hold all numbers in both years.');
    const figures = reviews.flatMap((one) => one ?? []);
    const most = figures.reduce((sum, { value }) => sum + value!, pending.value);
    if (suits.value <= most) return passed(1);
    const [now, then] = [figures.filter((_, index) => index % 2 === 0), figures.filter((_, index) => index % 2 === 1)];
    return failed([
      {
        table: 'table4',
        row: 'after',
        column: 'total',
        place: suits.place,
        because: [...now.map(({ place }) => place), ...[...then, pending].map(({ place }) => placeIn(previous, place))],
        slots: { suits: suits.value, most },
        actual: String(suits.value),
        expected: `≤${most}`,
      },
    ]);
  },
  examples: [
    {
      shows: { zh: '宿迁市2024：复议后起诉52件，近两年审结复议548件', en: '宿迁市 2024: 52 suits, 548 reviews concluded in two years' },
      later: { organ: '宿迁市', year: 2024, table4: { review: [88, 18, 28, 36, 170], after: [33, 0, 6, 13, 52] } },
      earlier: [{ organ: '宿迁市', year: 2023, table4: { review: [309, 17, 88, 26, 440], after: [13, 0, 67, 9, 89] } }],
      verdict: 'passed',
    },
    {
      shows: { zh: '两年审结3件复议，复议后起诉9件', en: '3 reviews concluded, 9 suits' },
      later: { year: 2024, table4: { review: [1, 0, 0, 0, 1], after: [4, 0, 5, 0, 9] } },
      earlier: [{ year: 2023, table4: { review: [2, 0, 0, 0, 2] } }],
      verdict: 'failed',
      findings: 1,
      message: '表四复议后起诉9件，多于近两年已审结的行政复议与上年未结的诉讼合计3件，请核对统计口径。',
    },
    {
      shows: { zh: '上年没有表四', en: 'no Table 4 last year' },
      later: { year: 2024 },
      earlier: [{ year: 2023, table4: null }],
      verdict: 'not-assessable',
    },
  ],
};
