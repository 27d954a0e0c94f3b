import { failed, notAssessable, passed, type Rule } from '../rule.js';

/** The year of the title and that of the period of the figures. */
export const titleYearPeriodMismatch: Rule = {
  id: 'title-year-period-mismatch',
  version: 1,
  group: 'identity',
  scope: 'report',
  severity: 'error',
  forms: ['2019', '2021'],
  title: { zh: '标题年度与统计期限不一致', en: 'Title and period name different years' },
  says: { zh: '标题中的年度应与正文所写统计期限的年度相同。', en: 'The year in the title is the year of the period that the text gives.' },
  basis: '《条例》第四十九条（上一年度）；四川 DB51/T 2660—2019 2.1',
  exceptions: [
    { zh: '标题没有印出、年度来自清单或网页的，不作判断。', en: 'Not judged where the year is not the printed title’s.' },
    { zh: '由图片识别的，数字可能读错，只作提示。', en: 'A recognised report: a remark, a digit may be misread.' },
    { zh: '期限一端与标题年度相同、另一端不同的，多为笔误，从轻。', en: 'One end of the period of the right year: most likely a slip, said mildly.' },
  ],
  messages: {
    default: { zh: '标题为{title}年度，统计期限写作“{period}”，请核对。', en: 'The title says {title}, the period reads “{period}”; please check.' },
  },
  check: (report) => {
    const { year, yearSource, period } = report;
    if (year === null || yearSource !== 'title') return notAssessable('标题中没有读到年度。', 'No year was read in the title.');
    if (!period) return notAssessable('正文没有写统计期限。', 'The text gives no period.');
    const [from, to] = [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))];
    if (from === year && to === year) return passed(1);
    // an address of a notice or a term of office is no period of the figures
    if (to < from || to - from > 1) return notAssessable('所写期限不像统计期限。', 'What is written is not like a period of the figures.');
    return failed([
      {
        place: period.place,
        because: report.title ? [report.title.place] : [],
        slots: { title: year, period: period.printed },
        actual: from === to ? String(from) : `${from}–${to}`,
        expected: String(year),
        ...(report.reading === 'ocr' ? { severity: 'info' } : from === year || to === year ? { severity: 'warning' } : {}),
      },
    ]);
  },
  examples: [
    { shows: { zh: '一致', en: 'the same year' }, report: { period: ['2023-01-01', '2023-12-31'] }, verdict: 'passed' },
    {
      shows: { zh: '期限是上一年的', en: 'the period of the year before' },
      report: { year: 2024, period: ['2023-01-01', '2023-12-31'] },
      verdict: 'failed',
      findings: 1,
      severity: 'error',
      message: '标题为2024年度，统计期限写作“2023-01-01至2023-12-31”，请核对。',
    },
    {
      shows: { zh: '起始年份写错', en: 'a slip in the first year' },
      report: { period: ['2022-01-01', '2023-12-31'] },
      verdict: 'failed',
      severity: 'warning',
    },
    { shows: { zh: '没有写统计期限', en: 'no period' }, report: {}, verdict: 'not-assessable' },
  ],
};
