import { failed, figuresOf, notAssessable, passed, type Rule } from '../rule.js';
import { reportPlace } from '../sections.js';

/** Fewer figures than this say nothing of a whole report. */
const fewest = 100;

/** Every figure is zero: context for statistics, no fault. */
export const rgAllZero: Rule = {
  id: 'rg-all-zero',
  version: 1,
  group: 'region',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '全部数据为零', en: 'All figures are zero' },
  says: {
    zh: '各表读到的数据全部为零的，予以标注，便于统计时分开处理。',
    en: 'A report whose figures are all zero is marked, so that statistics can treat it apart.',
  },
  basis: '统计用途',
  exceptions: [
    { zh: '乡镇和小部门多为如此，不是问题。', en: 'Usual for towns and small departments, and no fault.' },
    { zh: '缺表、读到的数据不足100格的，不作标注。', en: 'Not marked where a table is missing or fewer than 100 figures were read.' },
  ],
  messages: {
    default: {
      zh: '本报告各表的{count}个数据均为零（小单位常见，不是问题）。',
      en: 'All {count} figures of the report are zero (usual for small bodies, no fault).',
    },
  },
  check: (report) => {
    const read = figuresOf(report).flatMap(({ figure }) => (figure.value === null ? [] : [figure.value]));
    if (!report.tables.table2 || !report.tables.table3 || !report.tables.table4 || read.length < fewest)
      return notAssessable('表格不全，或读到的数据太少。', 'A table is missing, or too few figures were read.');
    if (read.some((value) => value !== 0)) return passed(read.length);
    return failed([{ place: reportPlace(report), slots: { count: read.length }, actual: '0', expected: '' }]);
  },
  examples: [
    { shows: { zh: '有数据', en: 'some figures' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '全部为零', en: 'zeros alone' },
      report: { organ: '石台县大演乡人民政府', table3: {}, table4: {} },
      verdict: 'failed',
      findings: 1,
      severity: 'info',
      message: '本报告各表的200个数据均为零（小单位常见，不是问题）。',
    },
    { shows: { zh: '没有表三', en: 'no 表三' }, report: { table3: null, table4: {} }, verdict: 'not-assessable' },
  ],
};
