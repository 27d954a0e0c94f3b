import { figureId } from '../../schema/form.js';
import { bothNumbers, noPrevious, placeIn, previousOf, type PairRule } from '../pair.js';
import { failed, notAssessable, passed } from '../rule.js';
import { whyNotComparable } from './explained.js';

/** 元 in a column of 万元 makes a fee ten thousand times last year's. */
const suspicious = 1000;
/** From here to there a change in the year and a slip of the unit together are the likely reading. */
const bySlip = [2500, 40_000] as const;

export const feeUnitSuspect: PairRule = {
  id: 'fee-unit-suspect',
  version: 2,
  group: 'years',
  scope: 'pair',
  severity: 'warning',
  forms: ['2021'],
  title: { zh: '行政事业性收费金额单位疑似错误', en: 'The unit of the fees may be wrong' },
  says: {
    zh: '表二行政事业性收费（单位：万元）与上年相差1000倍以上的，可能把“元”填入了“万元”栏。',
    en: 'Fees (in 万元) that differ from last year’s by a factor of 1,000 or more may have been printed in 元.',
  },
  basis: '国办公开办函〔2021〕30号 格式附表（本年收费金额，单位：万元）',
  exceptions: [
    { zh: '收费单位划转、收费项目取消或新设的。', en: 'A fee that was abolished, or a charging body that came or went.' },
    { zh: '相差倍数离一万倍较远的，仅作提示。', en: 'Info only where the factor is far from ten thousand.' },
    { zh: '任一年为0、空白或使用2019年格式的，不作判断。', en: 'Not judged where either year has 0, a blank, or the 2019 form.' },
  ],
  messages: {
    default: {
      zh: '表二行政事业性收费：{year}年度填报{now}万元，{before}年度为{then}万元，相差约{ratio}倍，可能一年以“元”填报，请核对单位。',
      en: 'Table 2, fees: {now} 万元 in {year}, {then} 万元 in {before}, a factor of about {ratio}: one year may be in 元; please check the unit.',
    },
  },
  check: (pair) => {
    const previous = previousOf(pair);
    if (!previous) return notAssessable(noPrevious.zh, noPrevious.en);
    const otherwise = whyNotComparable(pair.later, previous);
    if (otherwise) return otherwise;
    const figures = bothNumbers(pair, previous, figureId('table2', 'fees', 'amount'));
    const [now, then] = (figures ?? []).map(({ normalized }) => normalized);
    if (!figures || now == null || then == null || now <= 0 || then <= 0)
      return notAssessable('两年的收费金额没有都填报大于0的数字。', 'The fees are not numbers above 0 in both years.');
    const ratio = Math.max(now, then) / Math.min(now, then);
    if (ratio < suspicious) return passed(1);
    return failed([
      {
        table: 'table2',
        row: 'fees',
        column: 'amount',
        place: figures[0].place,
        because: [placeIn(previous, figures[1].place)],
        slots: { year: pair.later.report.year!, before: previous.report.year!, now, then, ratio: Math.round(ratio) },
        actual: String(now),
        expected: String(then),
        ...(ratio < bySlip[0] || ratio > bySlip[1] ? { severity: 'info' } : {}),
      },
    ]);
  },
  examples: [
    {
      shows: { zh: '8978.04万元与7545万元', en: '8978.04 and 7545 万元' },
      later: { year: 2024, table2: { fees: [8978.04] } },
      earlier: [{ year: 2023, table2: { fees: [7545] } }],
      verdict: 'passed',
    },
    {
      shows: { zh: '上年7545万元，本年75960000', en: '7545 last year, 75960000 this year' },
      later: { year: 2024, table2: { fees: [75960000] } },
      earlier: [{ year: 2023, table2: { fees: [7545] } }],
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
      message: '表二行政事业性收费：2024年度填报75960000万元，2023年度为7545万元，相差约10068倍，可能一年以“元”填报，请核对单位。',
    },
    {
      shows: { zh: '0.5万元到600万元：倍数离一万较远', en: 'from 0.5 to 600 万元: far from ten thousand' },
      later: { year: 2024, table2: { fees: [600] } },
      earlier: [{ year: 2023, table2: { fees: [0.5] } }],
      verdict: 'failed',
      severity: 'info',
    },
    {
      shows: { zh: '上年为0', en: 'none last year' },
      later: { year: 2024, table2: { fees: [600] } },
      earlier: [{ year: 2023, table2: { fees: [0] } }],
      verdict: 'not-assessable',
    },
    { shows: { zh: '没有上一年度的报告', en: 'last year is not held' }, later: { year: 2024, table2: { fees: [600] } }, verdict: 'not-assessable' },
  ],
};
