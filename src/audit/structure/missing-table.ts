import { tableIds } from '../../schema/form.js';
import { sectionOfTable, tableName, tellingLabels } from '../labels.js';
import { judge, type Draft, type Rule } from '../rule.js';
import { blocksOf, hiddenTable, reportPlace, sectionsOf } from '../sections.js';

/** One of the three tables is not there, and nothing stands where it could be hidden. */
export const missingTable: Rule = {
  id: 'missing-table',
  version: 1,
  group: 'structure',
  scope: 'report',
  severity: 'error',
  forms: ['2019', '2021'],
  title: { zh: '缺少规定表格', en: 'A required table is missing' },
  says: { zh: '报告应有表二、表三、表四。', en: 'A report has Tables 2, 3 and 4.' },
  basis: '国办公开办函〔2021〕30号 格式附表',
  exceptions: [
    { zh: '该部分有图片的，见 table-as-image。', en: 'A picture in the section: see table-as-image.' },
    {
      zh: '该部分另有未能识别的表格的，或文字中有该表多个项目名称的，可能是我们没有读出，不作判断。',
      en: 'A grid that we could not read, or many labels of the table in the text, may be the table: not judged.',
    },
    { zh: '该部分标题之下完全没有内容的，见 section-empty。', en: 'Nothing at all under the heading: see section-empty.' },
    { zh: '没有事项的单位通常填报0，全部为0的表格是正常的。', en: 'A body with nothing to report files zeros; a table of zeros is in order.' },
  ],
  messages: {
    default: {
      zh: '未发现{table}，规定格式要求以表格形式填报，请核对原文。',
      en: '{table} was not found; the official form asks for a table; please check the original.',
    },
  },
  check: (report) => {
    const drafts: Draft[] = [];
    let applied = 0;
    for (const table of tableIds) {
      if (report.tables[table]) {
        applied++;
        continue;
      }
      const order = sectionOfTable[table];
      if (hiddenTable(report, table, order)) continue;
      applied++;
      const section = sectionsOf(report, order)[0];
      drafts.push({
        table,
        place: section?.place ?? reportPlace(report),
        absent: tellingLabels(table),
        within: section ? blocksOf(report, section) : [0, Number.MAX_SAFE_INTEGER],
        slots: { table: tableName[table] },
        actual: '',
        expected: tableName[table].zh,
      });
    }
    return judge(drafts, applied, { zh: '三个表格都可能以图片等形式发布，不作判断。', en: 'All three tables may be pictures or the like.' });
  },
  examples: [
    { shows: { zh: '三个表格齐全', en: 'all three tables' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '没有表四', en: 'no Table 4' },
      report: { table4: null, sections: { 4: { text: ['本年度没有发生行政复议、行政诉讼。'] } } },
      verdict: 'failed',
      findings: 1,
      severity: 'error',
      message: '未发现表四，规定格式要求以表格形式填报，请核对原文。',
    },
    {
      shows: { zh: '表四的项目都在文字里', en: 'the labels of Table 4 stand in the text' },
      report: { table4: null, sections: { 4: { text: ['行政复议：结果维持0 结果纠正0 其他结果0 尚未审结0 总计0；未经复议直接起诉 复议后起诉'] } } },
      verdict: 'passed',
    },
    { shows: { zh: '该部分是图片', en: 'a picture in the section' }, report: { table4: null, sections: { 4: { images: 1 } } }, verdict: 'passed' },
    {
      shows: { zh: '三个部分都是图片', en: 'pictures in all three' },
      report: { table2: null, table3: null, table4: null, sections: { 2: { images: 1 }, 3: { images: 2 }, 4: { images: 1 } } },
      verdict: 'not-assessable',
    },
  ],
};
