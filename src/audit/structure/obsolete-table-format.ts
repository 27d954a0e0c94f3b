import { failed, notAssessable, passed, type Rule } from '../rule.js';

const revised = 2021;

/** The tables of the 2019 form in a report on 2021 or later. */
export const obsoleteTableFormat: Rule = {
  id: 'obsolete-table-format',
  version: 1,
  group: 'structure',
  scope: 'report',
  severity: 'error',
  forms: ['2019', '2021'],
  title: { zh: '2021年度及以后的报告仍使用2019版表格', en: 'Tables of the 2019 form in a report on 2021 or later' },
  says: {
    zh: '2021年度及以后的报告应使用国办公开办函〔2021〕30号的表格，由表二的表头和项目判断。',
    en: 'Reports on 2021 and later use the tables of 国办公开办函〔2021〕30号; the heads and rows of Table 2 tell.',
  },
  basis: '国办公开办函〔2021〕30号（2021年9月26日起执行，修订后的格式）',
  exceptions: [
    { zh: '2020年度及以前的报告。', en: 'Reports on 2020 and earlier.' },
    {
      zh: '标题年度与统计期限不一致、其一早于2021年的，不作判断。',
      en: 'Not judged where title and period name different years and one is before 2021.',
    },
    {
      zh: '没有表二的，不作判断：表三（六）其他处理只印一行的也可能是2021年格式。',
      en: 'Not judged without Table 2: a single row （六） in Table 3 also occurs in the 2021 form.',
    },
  ],
  messages: {
    default: {
      zh: '{year}年度报告使用了已修订的旧版表格（含“{label}”），应使用国办公开办函〔2021〕30号格式，请核对。',
      en: 'The report on {year} uses the superseded tables (with {label}) instead of those of 国办公开办函〔2021〕30号; please check.',
    },
  },
  check: (report) => {
    const table = report.tables.table2;
    if (!table) return notAssessable('没有读到表二。', 'Table 2 was not found.');
    if (report.year === null) return notAssessable('没有读到报告年度。', 'The year of the report was not found.');
    const periodYear = report.period ? Number(report.period.from.slice(0, 4)) : report.year;
    if (report.year < revised) return table.form === '2019' ? passed(1) : notAssessable('2020年度及以前的报告。', 'A report on 2020 or earlier.');
    if (table.form === '2021') return passed(1);
    if (periodYear < revised)
      return notAssessable(
        `标题年度为${report.year}年，统计期限为${periodYear}年，不能确定报告年度。`,
        `Title says ${report.year}, period ${periodYear}: the year is not certain.`,
      );
    const own = ['made', 'published', 'publishedTotal', 'itemsLastYear', 'otherServices', 'procurement', 'projects'];
    const labels = [...table.columns, ...table.rows].filter((label) => own.includes(label.id));
    const label = labels[0] ?? table.columns[0] ?? table.rows[0];
    return failed([
      {
        table: 'table2',
        place: label?.place ?? table.place,
        because: labels.slice(1).map((one) => one.place),
        slots: { year: report.year, label: label?.official ?? '' },
        actual: label?.printed ?? '',
        expected: '国办公开办函〔2021〕30号格式',
        ...(report.yearSource === 'metadata' || report.yearSource === 'text' ? { severity: 'info' } : {}),
      },
    ]);
  },
  examples: [
    { shows: { zh: '2023年度，2021年格式', en: '2023 in the 2021 form' }, report: {}, verdict: 'passed' },
    { shows: { zh: '2020年度，2019年格式', en: '2020 in the 2019 form' }, report: { form: '2019' }, verdict: 'passed' },
    {
      shows: { zh: '2022年度仍用2019年格式（佳县螅镇2022）', en: '2022 in the 2019 form (佳县螅镇 2022)' },
      report: { form: '2019', year: 2022 },
      verdict: 'failed',
      findings: 1,
      severity: 'error',
      message: '2022年度报告使用了已修订的旧版表格（含“本年新制作数量”），应使用国办公开办函〔2021〕30号格式，请核对。',
    },
    { shows: { zh: '没有表二', en: 'no Table 2' }, report: { table2: null }, verdict: 'not-assessable' },
  ],
};
