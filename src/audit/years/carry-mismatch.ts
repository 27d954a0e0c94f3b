import { figureId, forms } from '../../schema/form.js';
import { columnName } from '../labels.js';
import { likelyReadings } from '../likely.js';
import { bothNumbers, placeIn, previousOf, type Pair, type PairRule } from '../pair.js';
import { judge, type Check, type Draft } from '../rule.js';
import { gap } from '../sums.js';
import { isExplained, whyNoPrevious, whyNotComparable } from './explained.js';
import { carryExamples } from './carry-examples.js';

const columns = forms['2021'].tables.table3.columns;

const check = (pair: Pair): Check => {
  const previous = previousOf(pair);
  if (!previous) return whyNoPrevious(pair);
  const otherwise = whyNotComparable(pair.later, previous);
  if (otherwise) return otherwise;
  const read = columns.flatMap(({ id, label }) => {
    const [taken, left] = [figureId('table3', 'N2', id), figureId('table3', 'N4', id)];
    const figures = bothNumbers(pair, previous, taken, left);
    const contested = likelyReadings(pair.later.report).has(taken) || likelyReadings(previous.report).has(left);
    return figures && !contested ? [{ id, label, taken: figures[0], left: figures[1], differs: figures[0].value !== figures[1].value }] : [];
  });
  const total = read.find(({ id }) => id === 'c7');
  const explained = isExplained(pair.later, /结转|顺延|转入|转结/);
  const drafts = read
    .filter(({ differs }) => differs)
    .map(({ id, label, taken, left }): Draft => {
      // kinds of applicants may be told otherwise a year later: then only the columns differ, and the total does not
      const recoded = id !== 'c7' && total?.differs === false;
      return {
        table: 'table3',
        row: 'N2',
        column: id,
        place: taken.place,
        because: [placeIn(previous, left.place)],
        message: explained ? 'explained' : recoded ? 'recoded' : 'default',
        slots: {
          year: pair.later.report.year!,
          before: previous.report.year!,
          column: columnName(label),
          taken: taken.value!,
          left: left.value!,
          gap: gap(taken.value!, left.value!),
        },
        actual: String(taken.value),
        expected: String(left.value),
        severity: explained || recoded ? 'info' : id === 'c7' ? 'error' : 'warning',
      };
    });
  return judge(drafts, read.length, {
    zh: '两年报告的上年结转数与结转下年数没有可比的数字。',
    en: 'The two reports have no pair of carried figures that are both numbers.',
  });
};

/** What last year's report carries over must be what this year's takes over. */
export const yyCarryMismatch: PairRule = {
  id: 'yy-carry-mismatch',
  version: 2,
  group: 'years',
  scope: 'pair',
  severity: 'error',
  forms: ['2019', '2021'],
  title: { zh: '上年结转数与上年年报结转下年数不一致', en: 'What was taken over is not what last year’s report carried over' },
  says: {
    zh: '表三各列：本年报告“二、上年结转政府信息公开申请数量”＝上一年度报告“四、结转下年度继续办理”。总计不符为错误，其他列不符为警告。',
    en: 'In every column of Table 3, what is taken over equals what last year’s report carried over: an error in the total, a warning elsewhere.',
  },
  basis: '国办公开办函〔2021〕30号 格式附表（表三项目含义）',
  exceptions: [
    {
      zh: '总计相符、只有申请人类别各列不符的，可能是类别重新归类，仅作提示。',
      en: 'Info only where the totals agree: kinds of applicants may have been told otherwise.',
    },
    { zh: '正文对结转数作出更正或说明的，仅作提示。', en: 'Info only where the text corrects or explains the figure.' },
    {
      zh: '机构合并、更名、职责划转，或统计范围变化的，不作判断。',
      en: 'Not judged where the organ was merged or renamed, or counts over other bodies.',
    },
    {
      zh: '中间缺一年报告的，其间的新收和办结不知，不与更早一年衔接。',
      en: 'Over a missing report nothing is joined: what came and went in between is not known.',
    },
    { zh: '任一年没有数字的列不作判断；空白不按0计。', en: 'A column without a number in either year is not judged; blank is not 0.' },
  ],
  messages: {
    default: {
      zh: '表三“{column}”列：{year}年度报告的上年结转为{taken}件，{before}年度报告的结转下年度继续办理为{left}件，相差{gap}件，请核对。',
      en: 'Table 3, {column}: the report on {year} takes over {taken}, the report on {before} carried over {left}: a difference of {gap}; please check.',
    },
    recoded: {
      zh: '表三“{column}”列：{year}年度报告的上年结转为{taken}件，{before}年度报告的结转下年度继续办理为{left}件；两年总计相符，可能是申请人类别归类不同。',
      en: 'Table 3, {column}: {taken} taken over in {year}, {left} carried over in {before}; the totals agree, so applicants may have been classed otherwise.',
    },
    explained: {
      zh: '表三“{column}”列：{year}年度报告的上年结转为{taken}件，{before}年度报告的结转下年度继续办理为{left}件，相差{gap}件；正文对结转数有说明。',
      en: 'Table 3, {column}: {taken} taken over in {year}, {left} carried over in {before}, a difference of {gap}; the text says something on it.',
    },
  },
  check,
  examples: carryExamples,
};
