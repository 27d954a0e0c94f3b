import { forms } from '../../schema/form.js';
import { sectionName } from '../labels.js';
import { judge, type Rule } from '../rule.js';
import { blocksOf, isEmpty } from '../sections.js';
import { bare } from '../text.js';

/** A heading with nothing under it. */
export const sectionEmpty: Rule = {
  id: 'section-empty',
  version: 1,
  group: 'structure',
  scope: 'report',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '规定章节只有标题没有内容', en: 'A section with a heading and nothing else' },
  says: { zh: '六个部分标题之下应有文字、表格或图片。', en: 'Under the heading of each section stands text, a table or a picture.' },
  basis: '《条例》第五十条',
  exceptions: [
    { zh: '只有图片或附件的，见 table-as-image。', en: 'A picture alone is a matter of table-as-image.' },
    { zh: '“无。”是内容（上海市政府办公厅2019第六部分）。', en: '“无。” is content (section six of 上海市政府办公厅 2019).' },
    { zh: '内容接在标题同一行的，不算空。', en: 'Content on the heading’s own line counts.' },
    {
      zh: '第二、三、四部分全无文字的，多半是以图片发布（三河镇2023、联安镇2025），措辞从轻。',
      en: 'Sections two to four without any text were probably published as pictures (三河镇 2023, 联安镇 2025): said mildly.',
    },
  ],
  messages: {
    default: {
      zh: '“{section}”部分未见文字或表格内容（可能以图片或附件形式发布），请核对原文。',
      en: 'Nothing stands under “{section}” (perhaps a picture or an attachment does); please check the original.',
    },
  },
  check: (report) => {
    const judged = report.sections.filter((section) => section.order !== null && section.match !== 'inferred');
    const drafts = judged.flatMap((section) => {
      const order = section.order!;
      const official = bare(forms['2021'].sections[order - 1]!.title);
      const more = section.match === 'official' ? bare(section.title).replace(official, '') : '';
      // the same section again with content: a list of contents, or a part announced and then given
      const given = report.sections.some((other) => other.order === order && !isEmpty(other));
      if (!isEmpty(section) || more !== '' || given) return [];
      return [
        {
          section: order,
          place: section.place,
          within: blocksOf(report, section),
          slots: { section: sectionName(order) },
          actual: '',
          expected: '文字或表格',
        },
      ];
    });
    return judge(drafts, judged.length, { zh: '没有识别出任何章节标题。', en: 'No section heading was recognised.' });
  },
  examples: [
    { shows: { zh: '各部分都有内容', en: 'every section holds something' }, report: {}, verdict: 'passed' },
    { shows: { zh: '第六部分为“无。”', en: 'section six reads 无。' }, report: { sections: { 6: { text: ['无。'] } } }, verdict: 'passed' },
    {
      shows: { zh: '第六部分没有内容', en: 'nothing under section six' },
      report: { sections: { 6: { text: [] } } },
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
      message: '“六、其他需要报告的事项”部分未见文字或表格内容（可能以图片或附件形式发布），请核对原文。',
    },
    { shows: { zh: '没有章节', en: 'no sections' }, report: { parts: [] }, verdict: 'not-assessable' },
  ],
};
