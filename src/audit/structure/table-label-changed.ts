import { forms, tableIds } from '../../schema/form.js';
import { tableName } from '../labels.js';
import { judge, type Rule } from '../rule.js';

/** A label with characters lost or changed that is still that label. */
export const tableLabelChanged: Rule = {
  id: 'table-label-changed',
  version: 1,
  group: 'structure',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '表格项目名称有出入', en: 'Label of a table differs from the form' },
  says: {
    zh: '行、列名称与规定格式有个别字出入的，照规定项目读取并提示。',
    en: 'A label that differs from the form by a few characters is read as the official one, and noted.',
  },
  basis: '国办公开办函〔2021〕30号 格式附表',
  exceptions: [
    {
      zh: '不改变含义的笔误也只作提示（洪泽区2023、2024“其他法律行政止公开”）。',
      en: 'Slips that change nothing are remarks only (洪泽区 2023, 2024: 其他法律行政止公开).',
    },
    { zh: '通行的简写（规范性文件、合计、部分公开）不提示。', en: 'Common short forms (规范性文件, 合计, 部分公开) are not noted.' },
  ],
  messages: { default: { zh: '{table}项目“{official}”写作“{actual}”。', en: '{table}: {official} is printed as {actual}.' } },
  check: (report) => {
    const tables = tableIds.flatMap((id) => report.tables[id] ?? []);
    const drafts = tables.flatMap((table) =>
      (['rows', 'columns'] as const).flatMap((side) =>
        table[side]
          .filter((label) => label.match === 'slip' && forms[table.form].tables[table.id][side].some((one) => one.id === label.id))
          .map((label) => ({
            table: table.id,
            ...(side === 'rows' ? { row: label.id, column: null } : { row: null, column: label.id }),
            place: label.place,
            slots: { table: tableName[table.id], official: label.official, actual: label.printed.trim() },
            actual: label.printed,
            expected: label.official,
          })),
      ),
    );
    return judge(drafts, tables.length, { zh: '没有读到规定表格。', en: 'None of the official tables was found.' });
  },
  examples: [
    { shows: { zh: '名称与格式一致', en: 'official labels' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '缺字', en: 'characters lost' },
      report: { labels: { 'table3.R3.2': '2.其他法律行政止公开' } },
      verdict: 'failed',
      findings: 1,
      message: '表三项目“2.其他法律行政法规禁止公开”写作“2.其他法律行政止公开”。',
    },
    { shows: { zh: '没有规定表格', en: 'no tables' }, report: { table2: null, table3: null, table4: null }, verdict: 'not-assessable' },
  ],
};
