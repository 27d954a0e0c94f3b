import { figureId, forms } from '../../schema/form.js';
import { isUndivided } from '../relations.js';
import { failed, notAssessable, passed, type Rule } from '../rule.js';

/** （六）其他处理 left as one row in a report of the 2021 form. */
export const t3OtherNotItemised: Rule = {
  id: 't3-other-not-itemised',
  version: 1,
  group: 'table3',
  scope: 'report',
  severity: 'warning',
  forms: ['2021'],
  title: { zh: '表三：（六）其他处理未分项填报', en: 'Table 3: （六）其他处理 is not divided' },
  says: {
    zh: '2021年格式的（六）其他处理分为三行；只印一行的，予以提示。',
    en: 'The 2021 form divides （六）其他处理 into three rows; a single row is noted.',
  },
  basis: '国办公开办函〔2021〕30号 格式附表',
  exceptions: [
    { zh: '2019年格式本为一行。', en: 'The 2019 form has one row by design.' },
    { zh: '全部为0的，仅作提示（洪泽区2023、2024）。', en: 'All zero: info only (洪泽区 2023, 2024).' },
  ],
  messages: {
    default: {
      zh: '表三（六）其他处理未按“1.逾期不补正、2.逾期不缴费、3.其他”分项填报，合计{total}件。',
      en: 'Table 3: （六）其他处理 is one row ({total} in all) instead of three.',
    },
    zero: { zh: '表三（六）其他处理未分为三行（数据均为0）。', en: 'Table 3: （六）其他处理 is one row instead of three (all zero).' },
  },
  check: (report) => {
    const table = report.tables.table3;
    if (!table) return notAssessable('没有读到表三。', 'Table 3 was not found.');
    if (table.form !== '2021')
      return notAssessable('表三为2019年格式，（六）其他处理本为一行。', 'Table 3 is of the 2019 form, where （六） is one row.');
    if (!isUndivided(report)) {
      const printed = Object.keys(report.figures).some((id) => /^t3\.R6\.\d/.test(id));
      return printed ? passed(1) : notAssessable('没有读到（六）其他处理。', 'Nothing of （六）其他处理 was found.');
    }
    const figures = forms['2021'].tables.table3.columns.flatMap(({ id }) => report.figures[figureId('table3', 'R6', id)] ?? []);
    const total = report.figures[figureId('table3', 'R6', 'c7')];
    const zero = figures.every((figure) => figure.value === 0 || figure.value === null);
    return failed([
      {
        table: 'table3',
        row: 'R6',
        column: null,
        place: table.rows.find((row) => row.id === 'R6')?.place ?? figures[0]?.place ?? table.place,
        because: figures.map((figure) => figure.place),
        message: zero ? 'zero' : 'default',
        slots: { total: total?.value ?? total?.printed ?? '' },
        actual: '（六）其他处理',
        expected: '1. 2. 3.',
        ...(zero ? { severity: 'info' } : {}),
      },
    ]);
  },
  examples: [
    { shows: { zh: '分为三行', en: 'three rows' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '一行，有数', en: 'one row with figures' },
      report: { undivided: true, table3: { N1: [5, 0, 0, 0, 0, 0, 5], R6: [5, 0, 0, 0, 0, 0, 5], R7: [5, 0, 0, 0, 0, 0, 5] } },
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
      message: '表三（六）其他处理未按“1.逾期不补正、2.逾期不缴费、3.其他”分项填报，合计5件。',
    },
    { shows: { zh: '一行，均为0', en: 'one row of zeros' }, report: { undivided: true }, verdict: 'failed', severity: 'info' },
    { shows: { zh: '2019年格式', en: 'the 2019 form' }, report: { form: '2019' }, verdict: 'not-assessable' },
  ],
};
