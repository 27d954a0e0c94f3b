import { rowNameById } from '../labels.js';
import type { Rule } from '../rule.js';
import { gap, judgeRelations } from '../sums.js';

/** 自然人与法人各类之和＝总计: a row of 表三. */
export const t3RowTotal: Rule = {
  id: 't3-row-total',
  version: 1,
  group: 'table3',
  scope: 'report',
  severity: 'error',
  forms: ['2019', '2021'],
  title: { zh: '表三：各类申请人之和应等于总计', en: 'Table 3: applicants of all kinds add up to the total' },
  says: {
    zh: '表三每一行：自然人＋商业企业＋科研机构＋社会公益组织＋法律服务机构＋其他＝总计。',
    en: 'In every row of Table 3: 自然人 + 商业企业 + 科研机构 + 社会公益组织 + 法律服务机构 + 其他 = 总计.',
  },
  basis: '国办公开办函〔2021〕30号 格式附表',
  exceptions: [
    {
      zh: '空白（或“-”“/”“无”）按0计能够成立的，视为成立；按0计不成立的，不作判断。',
      en: 'A blank (or “-”, “/”, 无) may count as 0 if the sum then holds; if not, nothing is said.',
    },
    {
      zh: '各类全部空白、只填总计的，不作判断（某区统计局2023）。',
      en: 'All kinds blank and only the total filled: not assessable (a district statistics bureau, 2023).',
    },
    { zh: '总计空白见 t3-total-column-blank。', en: 'A blank total is a matter of t3-total-column-blank.' },
  ],
  messages: {
    default: {
      zh: '表三“{row}”各类申请人之和为{sum}，总计填报{total}，相差{gap}，请核对。',
      en: 'Table 3, {row}: the kinds of applicants add up to {sum}, the total printed is {total} (difference {gap}); please check.',
    },
    zero: {
      zh: '表三“{row}”各类申请人之和为{sum}，总计填报为0，疑未填合计，请核对。',
      en: 'Table 3, {row}: the kinds of applicants add up to {sum}, the total was left at 0; please check.',
    },
  },
  check: (report) =>
    judgeRelations(report, 't3-row-total', 'table3', ({ relation, left, right }) => ({
      message: right === 0 ? 'zero' : 'default',
      slots: { row: rowNameById('table3', relation.row!), sum: left, total: right, gap: gap(left, right) },
      actual: String(right),
      expected: String(left),
    })),
  examples: [
    { shows: { zh: '各行相等', en: 'every row adds up' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '一行总计多10', en: 'one total is 10 too many' },
      report: { table3: { N1: [5, 1, 0, 0, 0, 0, 16] } },
      verdict: 'failed',
      findings: 1,
      message: '表三“一、本年新收政府信息公开申请数量”各类申请人之和为6，总计填报16，相差10，请核对。',
    },
    {
      shows: {
        zh: '法人各列空白，自然人等于总计：空白按0计成立',
        en: 'columns of legal persons left blank, 自然人 equals the total: holds with blanks as 0',
      },
      report: { table3: { N1: [26, '', '', '', '', '', 26], R1: [26, '', '', '', '', '', 26], R7: [26, '', '', '', '', '', 26] } },
      verdict: 'passed',
    },
    {
      shows: { zh: '一行中有“若干”，该行不判断，其余各行照常', en: 'a row with 若干 is not judged, the others are' },
      report: { table3: { N1: ['若干', 1, 0, 0, 0, 0, 6] } },
      verdict: 'passed',
    },
    { shows: { zh: '没有表三', en: 'no Table 3' }, report: { table3: null }, verdict: 'not-assessable' },
  ],
};
