import { tableIds } from '../../schema/form.js';
import { sectionOfTable, tableName } from '../labels.js';
import { judge, type Draft, type Rule } from '../rule.js';
import { sectionsOf } from '../sections.js';

/** A picture where a table should be, and no table read: one out of reach, or one in which no table was made out. */
export const tableAsImage: Rule = {
  id: 'table-as-image',
  version: 1,
  group: 'structure',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '表格以图片形式发布', en: 'Table published as a picture' },
  says: { zh: '规定表格所在部分有图片而没有文字表格的，予以提示。', en: 'Noted where the section of a table holds a picture and no table of text.' },
  basis: '政府网站信息便于检索、复制的一般要求（各地评估标准）',
  exceptions: [{ zh: '盖章扫描件与网页并存的，以网页为准。', en: 'Where a scan of the signed copy stands beside a page of text, the page is used.' }],
  messages: {
    default: {
      zh: '没有读到{table}，该部分有图片，表格可能以图片形式发布，图片中的数据没有读取，请对照原文。',
      en: '{table} was not read; its section holds a picture, which may be the table. Nothing was read from the picture: see the original.',
    },
  },
  check: (report) => {
    const drafts: Draft[] = [];
    let applied = 0;
    for (const table of tableIds) {
      const sections = sectionsOf(report, sectionOfTable[table]);
      if (report.tables[table] || sections.length > 0) applied++;
      const images = sections.flatMap((section) => section.images);
      if (report.tables[table] || images.length === 0) continue;
      drafts.push({ table, place: images[0]!, because: images.slice(1), slots: { table: tableName[table] }, actual: '图片', expected: '表格' });
    }
    return judge(drafts, applied, { zh: '没有读到规定表格及其所在部分。', en: 'Neither the tables nor their sections were found.' });
  },
  examples: [
    { shows: { zh: '文字表格', en: 'tables of text' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '表三是两张图片', en: 'Table 3 is two pictures' },
      report: { table3: null, sections: { 3: { images: 2 } } },
      verdict: 'failed',
      findings: 1,
      message: '没有读到表三，该部分有图片，表格可能以图片形式发布，图片中的数据没有读取，请对照原文。',
    },
    { shows: { zh: '没有章节和表格', en: 'no sections and no tables' }, report: { parts: [] }, verdict: 'not-assessable' },
  ],
};
