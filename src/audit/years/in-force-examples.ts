import type { RuleId, Said } from '../../schema/finding.js';
import type { PairExample } from '../pair.js';
import type { Sketch } from '../sketch.js';

/** Examples of the two rules on the stock of documents. */

export interface Kind {
  readonly id: RuleId;
  readonly row: 'regulations' | 'documents';
  readonly name: Said;
  readonly subject: RegExp;
  /** Real cases and the figures of a breach. */
  readonly holds: readonly PairExample[];
}

export const inForceExamples = ({ row, name, holds }: Kind): readonly PairExample[] => {
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
    {
      shows: { zh: '上年现行有效空白：隔一年衔接', en: 'last year’s stock is blank: the year before that joins' },
      later: printing(2024, [5, 0, 25]),
      earlier: [printing(2023, [3, 0, '']), printing(2022, [2, 0, 17])],
      verdict: 'passed',
    },
    {
      shows: { zh: '上年现行有效空白，隔一年也衔接不上', en: 'last year’s stock is blank, and the year before that does not join' },
      later: printing(2024, [5, 0, 19]),
      earlier: [printing(2023, [3, 0, '']), printing(2022, [2, 0, 17])],
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
      message: `表二“${name.zh}”：2022年度报告现行有效17件，加其后两年制发8件、减废止0件，应为25件，2024年度报告填报19件（上一年度的现行有效件数没有填写或读取存疑），请核对。`,
    },
    {
      shows: { zh: '中间一年的报告没有：不隔年比较', en: 'the report of the year between is not held: its changes are not known' },
      later: printing(2024, [5, 0, 19]),
      earlier: [printing(2022, [2, 0, 17])],
      verdict: 'not-assessable',
    },
    {
      shows: { zh: '中间一年的制发件数也空白', en: 'what the year between issued is blank, too' },
      later: printing(2024, [5, 0, 19]),
      earlier: [printing(2023, ['', 0, '']), printing(2022, [2, 0, 17])],
      verdict: 'not-assessable',
    },
    { shows: { zh: '没有上一年度的报告', en: 'last year is not held' }, later: printing(2024, [5, 0, 19]), verdict: 'not-assessable' },
  ];
};
