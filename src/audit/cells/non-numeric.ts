import { remarkOn } from '../group.js';
import { figuresOf, judge, type Rule } from '../rule.js';
import { looksLikeNumber } from './suspicious-glyph.js';

/** Words and signs in place of a number. */
export const cellNonNumeric: Rule = {
  id: 'cell-non-numeric',
  version: 1,
  group: 'cells',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '数据单元格填写了非数字内容', en: 'Cell that holds no number' },
  says: { zh: '数据格填写“/”“-”“无”“若干”等非数字内容的，予以提示。', en: 'A cell that reads “/”, “-”, 无, 若干 or other words is noted.' },
  basis: '格式附表为统计表，惯例零填报（国家格式文本中未核到明文）',
  exceptions: [
    {
      zh: '“/”在规章一行表示不适用（某区统计局2023）；“-”表示未统计（武汉市生态环境局2020）。',
      en: '“/” in the row 规章 means not applicable (a district statistics bureau, 2023); “-” not counted (武汉市生态环境局 2020).',
    },
    { zh: '数字后的单位（元、件、条）照数字读取，不提示。', en: 'A unit after the number (元, 件, 条) is read as such and not noted.' },
    { zh: '同一表中超过3格的，合为一条提示。', en: 'More than three in a table are one remark.' },
  ],
  messages: {
    default: { zh: '{table}{cell}填写为“{raw}”，不是数字。', en: '{table}, {cell} reads “{raw}”, which is no number.' },
    many: { zh: '{table}有{count}格填写的不是数字（{raw}）：{where}。', en: '{table}: {count} cells hold no number ({raw}): {where}.' },
  },
  check: (report) => {
    const figures = figuresOf(report);
    const found = figures.filter(({ figure }) => figure.status === 'not-a-number' && !looksLikeNumber(figure.printed));
    const drafts = remarkOn(
      report,
      found,
      ({ figure }) => ({ slots: { raw: figure.printed }, actual: figure.printed, expected: '数字' }),
      (remarks) => {
        const raw = [...new Set(remarks.map(({ figure }) => `“${figure.printed.trim()}”`))].slice(0, 3).join('、');
        return { slots: { raw }, actual: raw, expected: '数字' };
      },
    );
    return judge(drafts, figures.length, { zh: '没有读到任何表格数据。', en: 'No figure was found.' });
  },
  examples: [
    { shows: { zh: '都是数字', en: 'numbers only' }, report: { table2: { licences: ['34件'] } }, verdict: 'passed' },
    {
      shows: { zh: '一格为“若干”', en: 'one cell reads 若干' },
      report: { table3: { N1: ['若干', 1, 0, 0, 0, 0, 9] } },
      verdict: 'failed',
      findings: 1,
      message: '表三“一、本年新收政府信息公开申请数量·自然人”填写为“若干”，不是数字。',
    },
    {
      shows: { zh: '多格为“-”：合为一条', en: 'many dashes: one remark' },
      report: { table4: { review: ['-', '-', '-', '-', '-'] } },
      verdict: 'failed',
      findings: 1,
      message: '表四有5格填写的不是数字（“-”）：“行政复议·结果维持”“行政复议·结果纠正”“行政复议·其他结果”“行政复议·尚未审结”等5处。',
    },
    {
      shows: { zh: '没有任何规定表格', en: 'none of the official tables' },
      report: { table2: null, table3: null, table4: null },
      verdict: 'not-assessable',
    },
  ],
};
