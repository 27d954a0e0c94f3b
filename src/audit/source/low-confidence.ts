import { touches } from '../../schema/place.js';
import { remarkOn } from '../group.js';
import { figuresOf, judge, type Rule } from '../rule.js';

/** Cells that we do not trust our own reading of: told to the user, and never the report's fault. */
export const extractionLowConfidence: Rule = {
  id: 'extraction-low-confidence',
  version: 1,
  group: 'source',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '提取可信度不足', en: 'Cells read with doubt' },
  says: {
    zh: '两次读取不一致、数字断开、行列错位等存疑的数据格，提示人工核对；涉及这些格的其他问题一律降为提示。',
    en: 'Cells whose reading is in doubt are listed for a person to look at; any other finding that rests on them becomes a remark.',
  },
  basis: '提取质量',
  exceptions: [
    {
      zh: '图片识别的报告中，改动一格即可消除全部不符的，该格存疑。',
      en: 'In a report read from pictures, one cell whose change clears all failures is in doubt.',
    },
    { zh: '同一表中超过3格的，合为一条提示。', en: 'More than three in a table are one remark.' },
  ],
  messages: {
    default: { zh: '{table}{cell}读作“{raw}”，存疑：{doubt}', en: '{table}, {cell}, read as “{raw}”, is in doubt: {doubt}' },
    many: {
      zh: '{table}有{count}格的读取存疑，待人工核对：{where}。',
      en: '{table}: {count} cells are in doubt and need a person to look: {where}.',
    },
  },
  check: (report, { notices }) => {
    const figures = figuresOf(report);
    const doubtOf = (place: (typeof figures)[number]['figure']['place']): string =>
      [...new Set(notices.flatMap((notice) => (notice.place && touches(notice.place, place) ? [notice.message] : [])))].join('；');
    const drafts = remarkOn(
      report,
      figures.filter(({ figure }) => doubtOf(figure.place) !== ''),
      ({ figure }) => ({ slots: { raw: figure.printed, doubt: doubtOf(figure.place) }, actual: figure.printed, expected: '' }),
      () => ({ slots: {}, actual: '', expected: '' }),
    );
    return judge(drafts, figures.length, { zh: '没有读到任何表格数据。', en: 'No figure was found.' });
  },
  examples: [
    { shows: { zh: '没有存疑', en: 'no doubts' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '一格存疑', en: 'one cell in doubt' },
      report: {},
      notices: [{ code: 'digits-apart', message: '数字被空格断开。', place: { block: 10, cell: [1, 1] } }],
      verdict: 'failed',
      findings: 1,
      severity: 'info',
      message: '表三“一、本年新收政府信息公开申请数量·自然人”读作“5”，存疑：数字被空格断开。',
    },
    {
      shows: { zh: '没有任何规定表格', en: 'none of the official tables' },
      report: { table2: null, table3: null, table4: null },
      verdict: 'not-assessable',
    },
  ],
};
