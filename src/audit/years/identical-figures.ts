import { formCells, tableIds } from '../../schema/form.js';
import type { Figure, Report } from '../../schema/report.js';
import { noPrevious, placeIn, previousOf, type PairRule } from '../pair.js';
import { failed, notAssessable, passed } from '../rule.js';
import { reportPlace } from '../sections.js';

/** Fewer figures than these may come out alike by chance. */
export const fewest = 5;
/** Digits of all of them together: five ones repeat by themselves, 1362 and 447228 do not. */
export const tellingDigits = 10;

/**
 * Figures that a year has for itself and that no other figure of the form follows from: no totals, no carry-over, no
 * stock (现行有效), which a quiet year leaves as it was.
 */
const isOwn = (row: string, column: string): boolean =>
  !['c7', 'total', 'inForce', 'publishedTotal', 'itemsLastYear'].includes(column) && !['R7', 'N2', 'N4'].includes(row);

export const ownFigures = (report: Report): ReadonlyMap<string, Figure> => {
  const figures = new Map<string, Figure>();
  for (const table of tableIds) {
    const form = report.tables[table]?.form;
    for (const cell of form ? formCells[form].values() : []) {
      const figure = cell.table === table && isOwn(cell.row.id, cell.column.id) ? report.figures[cell.id] : undefined;
      if (figure?.value) figures.set(cell.id, figure);
    }
  }
  return figures;
};

const formsOf = (report: Report): string => tableIds.map((table) => report.tables[table]?.form ?? '-').join();

export const yyIdenticalFigures: PairRule = {
  id: 'yy-identical-figures',
  version: 2,
  group: 'years',
  scope: 'pair',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '非零数据与上年完全相同', en: 'All figures above zero are last year’s' },
  says: {
    zh: '表二、表三、表四当年发生的非零数据（不计合计、结转和现行有效等存量）与上年逐格完全相同，且不少于5个的，请核对是否沿用了上年数据。',
    en: 'All figures above zero that belong to the year itself (no totals, carry-over or stock) equal last year’s, five or more of them.',
  },
  basis: '国办公开办函〔2021〕30号 二、（四）（内容雷同、敷衍塞责）',
  exceptions: [
    {
      zh: '全为零或非零数据不足5个的，不作判断；小数目容易重复，仅作提示。',
      en: 'Not judged below five figures; info only where they are small, for small numbers repeat by themselves.',
    },
    { zh: '存量数据（现行有效件数）不变是正常的，不计入。', en: 'Stocks may well stay as they are and are left out.' },
    { zh: '两年格式不同的，不作判断。', en: 'Not judged where the forms differ.' },
  ],
  messages: {
    default: {
      zh: '{year}年度报告三张表中当年发生的{count}个非零数据与{before}年度报告逐格完全相同，请核对是否沿用了上年数据。',
      en: 'The {count} figures above zero of the report on {year} equal those of the report on {before} cell by cell; please check whether last year’s were kept.',
    },
  },
  check: (pair) => {
    const previous = previousOf(pair);
    if (!previous) return notAssessable(noPrevious.zh, noPrevious.en);
    if (formsOf(pair.later.report) !== formsOf(previous.report))
      return notAssessable('两年报告的表格或格式不同。', 'The two reports differ in their tables or forms.');
    const [now, then] = [ownFigures(pair.later.report), ownFigures(previous.report)];
    if (now.size < fewest || then.size < fewest)
      return notAssessable(`当年发生的非零数据不足${fewest}个。`, `Fewer than ${fewest} figures of the year itself are above zero.`);
    const alike = now.size === then.size && [...now].every(([id, figure]) => then.get(id)?.value === figure.value);
    if (!alike) return passed(now.size);
    const digits = [...now.values()].reduce((sum, { value }) => sum + String(value).replace(/\D/g, '').length, 0);
    const places = [...now.values()].map(({ place }) => place);
    return failed([
      {
        place: reportPlace(pair.later.report),
        because: [...places, ...[...then.values()].map(({ place }) => placeIn(previous, place))],
        slots: { year: pair.later.report.year!, before: previous.report.year!, count: now.size },
        actual: String(now.size),
        expected: `<${now.size}`,
        ...(digits < tellingDigits ? { severity: 'info' } : {}),
      },
    ]);
  },
  examples: [
    {
      shows: { zh: '七个数据逐格相同', en: 'seven figures alike, cell by cell' },
      later: { year: 2024, table2: { licences: [417], penalties: [86] }, table3: { N1: [31, 4], R1: [20, 4], R2: [11] }, table4: null },
      earlier: [{ year: 2023, table2: { licences: [417], penalties: [86] }, table3: { N1: [31, 4], R1: [20, 4], R2: [11] }, table4: null }],
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
      message: '2024年度报告三张表中当年发生的7个非零数据与2023年度报告逐格完全相同，请核对是否沿用了上年数据。',
    },
    {
      shows: { zh: '只有一格不同', en: 'one figure differs' },
      later: { year: 2024, table2: { licences: [417], penalties: [87] }, table3: { N1: [31, 4], R1: [20, 4], R2: [11] } },
      earlier: [{ year: 2023, table2: { licences: [417], penalties: [86] }, table3: { N1: [31, 4], R1: [20, 4], R2: [11] } }],
      verdict: 'passed',
    },
    {
      shows: { zh: '小数目相同：仅作提示', en: 'small numbers alike: info only' },
      later: { year: 2024, table2: { licences: [3] }, table3: { N1: [2, 1], R1: [2, 1] } },
      earlier: [{ year: 2023, table2: { licences: [3] }, table3: { N1: [2, 1], R1: [2, 1] } }],
      verdict: 'failed',
      severity: 'info',
    },
    {
      shows: { zh: '一年一件申请的乡镇', en: 'a town with one request a year' },
      later: { year: 2024, table3: { N1: [1], R1: [1] }, table4: null },
      earlier: [{ year: 2023, table3: { N1: [1], R1: [1] }, table4: null }],
      verdict: 'not-assessable',
    },
  ],
};
