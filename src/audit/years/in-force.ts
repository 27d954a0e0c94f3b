import type { RuleId, Said } from '../../schema/finding.js';
import { figureId } from '../../schema/form.js';
import type { Figure } from '../../schema/report.js';
import { bothNumbers, noPrevious, placeIn, previousOf, type Pair, type PairExample, type PairRule } from '../pair.js';
import { equal } from '../relations.js';
import { failed, notAssessable, passed, type Check } from '../rule.js';
import type { Sketch } from '../sketch.js';
import { isExplained, whyNotComparable } from './explained.js';

/** What the two rules on the stock of documents share; the rules themselves are in in-force-regulation and in-force-normative. */

interface Kind {
  readonly id: RuleId;
  readonly row: 'regulations' | 'documents';
  readonly name: Said;
  readonly subject: RegExp;
  /** Real cases and the figures of a breach. */
  readonly holds: readonly PairExample[];
}

/** Lapsed by their own term, moved to another body, or counted otherwise: lawful, though no column of the form says so. */
const lapse =
  /自然失效|自动失效|到期失效|期满失效|有效期届满|有效期已满|宣布失效|失效\d+件|其中.{0,8}失效|纳入|移交|划入|划转|认定|甄别|核对|清理结果|目录调整/;

/** Numbers in the notes beside the figures: 其中修订16件, 含自然失效29件. */
const noted = (figures: readonly Figure[]): readonly number[] =>
  figures.flatMap(({ note }) => [...(note ?? '').matchAll(/\d+/g)].map(([text]) => Number(text)));

const checkOf =
  ({ row, name, subject }: Kind) =>
  (pair: Pair): Check => {
    const previous = previousOf(pair);
    if (!previous) return notAssessable(noPrevious.zh, noPrevious.en);
    const [later, before] = [pair.later.report, previous.report];
    if (later.tables.table2?.form !== '2021' || before.tables.table2?.form !== '2021')
      return notAssessable(
        '两年没有都使用2021年格式的表二，口径不能衔接。',
        'Not both years have Table 2 of the 2021 form: the stocks cannot be joined.',
      );
    const otherwise = whyNotComparable(pair.later, previous);
    if (otherwise) return otherwise;
    const stock = bothNumbers(pair, previous, figureId('table2', row, 'inForce'));
    const [issued, repealed] = ['issued', 'repealed'].map((column) => later.figures[figureId('table2', row, column)]);
    if (!stock || issued?.value == null || repealed?.value == null)
      return notAssessable(`表二“${name.zh}”两年没有齐全的数字。`, `The figures on ${name.en} are not all numbers in both years.`);
    const [now, then] = stock as readonly [Figure & { value: number }, Figure & { value: number }];
    const expected = then.value + issued.value - repealed.value;
    const others = noted([issued, repealed, now]).flatMap((number) => [expected - number, expected + number]);
    if ([expected, ...others].some((one) => equal(one, now.value))) return passed(1);
    const isNoted = noted([issued, repealed, now, then]).length > 0 || isExplained(pair.later, subject, lapse);
    return failed([
      {
        table: 'table2',
        row,
        column: 'inForce',
        place: now.place,
        because: [issued.place, repealed.place, placeIn(previous, then.place)],
        message: isNoted ? 'explained' : 'default',
        slots: {
          kind: name,
          year: later.year!,
          before: before.year!,
          then: then.value,
          issued: issued.value,
          repealed: repealed.value,
          expected,
          now: now.value,
        },
        actual: String(now.value),
        expected: String(expected),
        ...(isNoted ? { severity: 'info' } : {}),
      },
    ]);
  };

const examplesOf = ({ row, name, holds }: Kind): readonly PairExample[] => {
  const printing = (year: number, figures: readonly (number | string)[], more: Sketch = {}): Sketch => ({
    year,
    table2: { [row]: figures },
    ...more,
  });
  return [
    ...holds,
    {
      shows: { zh: '上年17件、制发5件、废止0件，填报19件', en: '17 last year, 5 issued, none repealed, 19 printed' },
      later: printing(2024, [5, 0, 19]),
      earlier: [printing(2023, [2, 0, 17])],
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
      message: `表二“${name.zh}”：2023年度报告现行有效17件，加2024年制发5件、减废止0件，应为22件，2024年度报告填报19件，请核对。`,
    },
    {
      shows: { zh: '制发件数附注含修订：修订的不增加有效件数', en: 'a note says that revisions are counted as issued' },
      later: printing(2025, ['22（其中修订16件）', 3, 26]),
      earlier: [printing(2024, [4, 0, 23])],
      verdict: 'passed',
    },
    {
      shows: { zh: '正文说明有文件到期自动失效', en: 'the text tells of documents that lapsed' },
      later: printing(2024, [5, 0, 19], { sections: { 6: { text: [`另有3件${name.zh}有效期届满自动失效。`] } } }),
      earlier: [printing(2023, [2, 0, 17])],
      verdict: 'failed',
      severity: 'info',
    },
    {
      shows: { zh: '上年用2019年格式：对外公开总数量不是现行有效件数', en: 'last year had the 2019 form, whose total is another thing' },
      later: printing(2021, [5, 0, 19]),
      earlier: [{ year: 2020, form: '2019' }],
      verdict: 'not-assessable',
    },
    {
      shows: { zh: '本年该格空白', en: 'a blank cell' },
      later: printing(2024, [5, '', 19]),
      earlier: [printing(2023, [2, 0, 17])],
      verdict: 'not-assessable',
    },
    { shows: { zh: '没有上一年度的报告', en: 'last year is not held' }, later: printing(2024, [5, 0, 19]), verdict: 'not-assessable' },
  ];
};

/** The rule on the stock of one kind of document. */
export const inForceContinuity = (kind: Kind): PairRule => ({
  id: kind.id,
  version: 1,
  group: 'years',
  scope: 'pair',
  severity: 'warning',
  forms: ['2021'],
  title: { zh: `${kind.name.zh}现行有效件数与上年衔接不上`, en: `${kind.name.en} in force do not follow from last year` },
  says: {
    zh: `表二${kind.name.zh}：上一年度报告现行有效件数＋本年制发件数－本年废止件数＝本年现行有效件数。`,
    en: `Table 2, ${kind.name.en}: in force last year + issued - repealed = in force this year.`,
  },
  basis: '国办公开办函〔2021〕30号 格式附表',
  exceptions: [
    {
      zh: '附注或正文说明有自然失效、修订、划转、口径调整的，数字能够衔接的视为相符，否则仅作提示（上海市政府办公厅2025）。',
      en: 'Where a note or the text tells of lapses, revisions or transfers: passed if the numbers then join, else info (上海市政府办公厅 2025).',
    },
    {
      zh: '2020年度及以前为2019年格式，“对外公开总数量”口径不同，不作判断。',
      en: 'Not judged across the change of forms: 对外公开总数量 of 2020 is another thing.',
    },
    { zh: '机构合并、更名，或统计范围变化的，不作判断。', en: 'Not judged where the organ was merged or renamed, or counts over other bodies.' },
    { zh: '任一格没有数字的，不作判断。', en: 'Not judged where a cell holds no number.' },
  ],
  messages: {
    default: {
      zh: '表二“{kind}”：{before}年度报告现行有效{then}件，加{year}年制发{issued}件、减废止{repealed}件，应为{expected}件，{year}年度报告填报{now}件，请核对。',
      en: 'Table 2, {kind}: {then} in force in the report on {before}, plus {issued} issued, minus {repealed} repealed makes {expected}; the report on {year} prints {now}; please check.',
    },
    explained: {
      zh: '表二“{kind}”：{before}年度报告现行有效{then}件，加{year}年制发{issued}件、减废止{repealed}件为{expected}件，{year}年度报告填报{now}件；附注或正文有说明，可供核对。',
      en: 'Table 2, {kind}: {then} in force in {before}, plus {issued}, minus {repealed} makes {expected}; {now} printed in {year}, and a note or the text says something on it.',
    },
  },
  check: checkOf(kind),
  examples: examplesOf(kind),
});
