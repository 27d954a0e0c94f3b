import { figureId, forms } from '../../schema/form.js';
import { bothNumbers, noPrevious, placeIn, previousOf, type PairRule } from '../pair.js';
import { judge, notAssessable, type Draft } from '../rule.js';
import { whyNotComparable } from './explained.js';

/** Only the 2019 form counts items: what 2019 had, changed as 2019 says, is what 2020 calls last year's. */
export const yy2019Items: PairRule = {
  id: 'yy-2019-items',
  version: 2,
  group: 'years',
  scope: 'pair',
  severity: 'info',
  forms: ['2019'],
  title: { zh: '2019版：上一年项目数量与上年衔接不上', en: '2019 form: last year’s items do not follow from last year’s report' },
  says: {
    zh: '2019年格式表二：上一年度报告的上一年项目数量＋本年增/减＝本年报告的上一年项目数量。',
    en: 'Table 2 of the 2019 form: last year’s 上一年项目数量 + 本年增/减 = this year’s 上一年项目数量.',
  },
  basis: '国办公开办函〔2019〕60号 格式附表',
  exceptions: [
    { zh: '权责清单调整后重新核定项目数的。', en: 'Items recounted after a reform of the lists of powers.' },
    { zh: '任一格没有数字的行，不作判断。', en: 'A row without a number in one of the cells is not judged.' },
  ],
  messages: {
    default: {
      zh: '表二“{kind}”：{before}年度报告上一年项目数量{items}项、本年增减为{change}项，应为{expected}项，{year}年度报告上一年项目数量填报{now}项。',
      en: 'Table 2, {kind}: {items} items and a change of {change} in the report on {before} make {expected}; the report on {year} prints {now} as last year’s.',
    },
  },
  check: (pair) => {
    const previous = previousOf(pair);
    if (!previous) return notAssessable(noPrevious.zh, noPrevious.en);
    if (pair.later.report.tables.table2?.form !== '2019' || previous.report.tables.table2?.form !== '2019')
      return notAssessable('两年没有都使用2019年格式的表二。', 'Not both years have Table 2 of the 2019 form.');
    const otherwise = whyNotComparable(pair.later, previous);
    if (otherwise) return otherwise;
    const drafts: Draft[] = [];
    let applied = 0;
    for (const { id, label, columns } of forms['2019'].tables.table2.rows) {
      if (!columns.includes('change')) continue;
      const items = bothNumbers(pair, previous, figureId('table2', id, 'itemsLastYear'));
      const change = previous.report.figures[figureId('table2', id, 'change')];
      if (!items || change?.value == null) continue;
      applied++;
      const [now, then] = items.map(({ value }) => value!) as [number, number];
      const expected = then + change.value;
      if (now === expected) continue;
      drafts.push({
        table: 'table2',
        row: id,
        column: 'itemsLastYear',
        place: items[0].place,
        because: [items[1].place, change.place].map((place) => placeIn(previous, place)),
        slots: { kind: label, year: pair.later.report.year!, before: previous.report.year!, items: then, change: change.value, expected, now },
        actual: String(now),
        expected: String(expected),
      });
    }
    return judge(drafts, applied, { zh: '两年的项目数量没有都是数字的行。', en: 'No row has numbers of items in both years.' });
  },
  examples: [
    {
      shows: { zh: '120项、减8项，次年112项', en: '120 items, 8 fewer, 112 a year later' },
      later: { year: 2020, form: '2019', table2: { licences: [112, 0, 30] } },
      earlier: [{ year: 2019, form: '2019', table2: { licences: [120, '-8', 30] } }],
      verdict: 'passed',
    },
    {
      shows: { zh: '120项、减8项，次年120项', en: '120 items, 8 fewer, 120 a year later' },
      later: { year: 2020, form: '2019', table2: { licences: [120, 0, 30] } },
      earlier: [{ year: 2019, form: '2019', table2: { licences: [120, '-8', 30] } }],
      verdict: 'failed',
      findings: 1,
      message: '表二“行政许可”：2019年度报告上一年项目数量120项、本年增减为-8项，应为112项，2020年度报告上一年项目数量填报120项。',
    },
    {
      shows: { zh: '上年没有表二', en: 'no Table 2 last year' },
      later: { year: 2020, form: '2019' },
      earlier: [{ year: 2019, form: '2019', table2: null }],
      verdict: 'not-assessable',
    },
  ],
};
