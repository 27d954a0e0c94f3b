import { figureId } from '../../schema/form.js';
import type { Figure } from '../../schema/report.js';
import { placeIn, previousOf, type Pair, type PairRule } from '../pair.js';
import { equal } from '../relations.js';
import { failed, notAssessable, passed, type Check } from '../rule.js';
import { isExplained, whyNoPrevious, whyNotComparable } from './explained.js';
import { startOf } from './stock.js';
import { inForceExamples, type Kind } from './in-force-examples.js';

/** What the two rules on the stock of documents share; the rules themselves are in in-force-regulation and in-force-normative. */

/** Lapsed by their own term, moved to another body, or counted otherwise: lawful, though no column of the form says so. */
const lapse =
  /自然失效|自动失效|到期失效|期满失效|有效期届满|有效期已满|宣布失效|失效\d+件|其中.{0,8}失效|划入|划转|移交至|移交给|甄别|清理结果|目录调整/;

/** Numbers in the notes beside the figures: 其中修订16件, 含自然失效29件. */
const noted = (figures: readonly Figure[]): readonly number[] =>
  figures.flatMap(({ note }) => [...(note ?? '').matchAll(/\d+/g)].map(([text]) => Number(text)));

const checkOf =
  ({ row, name, subject }: Kind) =>
  (pair: Pair): Check => {
    const previous = previousOf(pair);
    if (!previous) return whyNoPrevious(pair);
    const [later, before] = [pair.later.report, previous.report];
    if (later.tables.table2?.form !== '2021' || before.tables.table2?.form !== '2021')
      return notAssessable(
        '两年没有都使用2021年格式的表二，口径不能衔接。',
        'Not both years have Table 2 of the 2021 form: the stocks cannot be joined.',
      );
    const otherwise = whyNotComparable(pair.later, previous);
    if (otherwise) return otherwise;
    const [issued, repealed, now] = ['issued', 'repealed', 'inForce'].map((column) => later.figures[figureId('table2', row, column)]);
    const start = startOf(pair, previous, row);
    if (!start || issued?.value == null || repealed?.value == null || now?.value == null)
      return notAssessable(`表二“${name.zh}”两年没有齐全的数字。`, `The figures on ${name.en} are not all numbers in both years.`);
    const { held, then, between } = start;
    const expected = then.value + between.issued + issued.value - between.repealed - repealed.value;
    const others = noted([issued, repealed, now]).flatMap((number) => [expected - number, expected + number]);
    if ([expected, ...others].some((one) => equal(one, now.value!))) return passed(1);
    const isNoted = noted([issued, repealed, now, then]).length > 0 || isExplained(pair.later, subject, lapse);
    return failed([
      {
        table: 'table2',
        row,
        column: 'inForce',
        place: now.place,
        because: [issued.place, repealed.place, placeIn(held, then.place), ...between.places],
        message: isNoted ? 'explained' : held === previous ? 'default' : 'bridged',
        slots: {
          kind: name,
          year: later.year!,
          before: held.report.year!,
          then: then.value,
          issued: issued.value + between.issued,
          repealed: repealed.value + between.repealed,
          expected,
          now: now.value,
        },
        actual: String(now.value),
        expected: String(expected),
        ...(isNoted ? { severity: 'info' } : {}),
      },
    ]);
  };

/** The rule on the stock of one kind of document. */
export const inForceContinuity = (kind: Kind): PairRule => ({
  id: kind.id,
  version: 2,
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
    {
      zh: '任一格没有数字的，不作判断；上年现行有效没有填写或读取存疑的，与再上一年衔接；中间缺一年报告的，不比较。',
      en: 'Not judged where a cell holds no number; over a year whose own stock is blank or in doubt the year before it is joined, over a missing report none.',
    },
  ],
  messages: {
    default: {
      zh: '表二“{kind}”：{before}年度报告现行有效{then}件，加{year}年制发{issued}件、减废止{repealed}件，应为{expected}件，{year}年度报告填报{now}件，请核对。',
      en: 'Table 2, {kind}: {then} in force in the report on {before}, plus {issued} issued, minus {repealed} repealed makes {expected}; the report on {year} prints {now}; please check.',
    },
    bridged: {
      zh: '表二“{kind}”：{before}年度报告现行有效{then}件，加其后两年制发{issued}件、减废止{repealed}件，应为{expected}件，{year}年度报告填报{now}件（上一年度的现行有效件数没有填写或读取存疑），请核对。',
      en: 'Table 2, {kind}: {then} in force in the report on {before}, plus {issued} issued in the two years since, minus {repealed} repealed makes {expected}; the report on {year} prints {now} (the stock of the year between is blank or in doubt); please check.',
    },
    explained: {
      zh: '表二“{kind}”：{before}年度报告现行有效{then}件，加{year}年制发{issued}件、减废止{repealed}件为{expected}件，{year}年度报告填报{now}件；附注或正文有说明，可供核对。',
      en: 'Table 2, {kind}: {then} in force in {before}, plus {issued}, minus {repealed} makes {expected}; {now} printed in {year}, and a note or the text says something on it.',
    },
  },
  check: checkOf(kind),
  examples: inForceExamples(kind),
});
