import { sectionName, wordsOf } from '../labels.js';
import { judge, notAssessable, type Draft, type Rule } from '../rule.js';
import { isGlued, neighbours, orders, reportPlace, sectionsOf, standIn } from '../sections.js';

/** One of the six parts is not there under any name. */
export const missingSection: Rule = {
  id: 'missing-section',
  version: 1,
  group: 'structure',
  scope: 'report',
  severity: 'error',
  forms: ['2019', '2021'],
  title: { zh: '缺少规定的章节', en: 'A required section is missing' },
  says: {
    zh: '报告应有总体情况、主动公开、依申请公开、复议诉讼、存在问题及改进、其他事项六个部分。',
    en: 'A report has the six sections of the official form.',
  },
  basis: '《条例》第五十条（一）至（五）项；国办公开办函〔2021〕30号 格式附表',
  exceptions: [
    { zh: '该部分以别的标题出现的，见 section-title-changed。', en: 'A section under another title is a matter of section-title-changed.' },
    {
      zh: '标题丢失或并入上一段、内容仍在的（东风路街道2024），不算缺失。',
      en: 'A heading lost or glued to the paragraph before (东风路街道 2024) is no missing section.',
    },
    {
      zh: '叙述部分与表格部分分别编号的报告（上海市科委2024），叙述部分即总体情况。',
      en: 'In a report of two parts (上海市科委 2024) the narrative part is the overview.',
    },
    {
      zh: '缺失处有图片的、识别出的章节不足三个的（可能分多个页面或附件发布），不作判断。',
      en: 'Not judged where a picture stands in its place, or where fewer than three sections were recognised (the report may be split over pages or attachments).',
    },
  ],
  messages: {
    default: {
      zh: '未发现规定章节“{section}”，年度报告应包含这一部分，请核对原文及附件。',
      en: 'The required section “{section}” was not found; please check the original and its attachments.',
    },
  },
  check: (report) => {
    const recognised = new Set(report.sections.flatMap((section) => section.order ?? []));
    if (recognised.size < 3)
      return notAssessable(
        '识别出的规定章节不足三个，可能分页发布或标题丢失。',
        'Fewer than three sections were recognised: the report may be split over pages, or its headings lost.',
      );
    const drafts: Draft[] = [];
    let applied = 0;
    for (const order of orders) {
      if (sectionsOf(report, order).length > 0 || standIn(report, order) || isGlued(report, order)) {
        applied++;
        continue;
      }
      const { before, after } = neighbours(report, order);
      const around = report.sections.slice(Math.max(0, before), Math.max(0, before, after));
      // a picture there may be the section; parts of the report's own before 二 are a narrative overview
      if (around.some((section) => section.images.length > 0)) continue;
      if (order === 1 && around.some((section) => section.order === null && section.text.length > 0)) continue;
      applied++;
      const [last, next] = [report.sections[before], report.sections[after]];
      drafts.push({
        section: order,
        place: next?.place ?? last?.place ?? reportPlace(report),
        absent: [wordsOf(sectionName(order))],
        within: [last?.place.block ?? 0, next?.place.block ?? Number.MAX_SAFE_INTEGER],
        slots: { section: sectionName(order) },
        actual: '',
        expected: sectionName(order),
      });
    }
    return judge(drafts, applied, { zh: '缺失处有图片，不能判断。', en: 'Pictures stand where sections would be.' });
  },
  examples: [
    { shows: { zh: '六个部分齐全', en: 'all six sections' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '没有第六部分', en: 'no section six' },
      report: { sections: { 6: null } },
      verdict: 'failed',
      findings: 1,
      message: '未发现规定章节“六、其他需要报告的事项”，年度报告应包含这一部分，请核对原文及附件。',
    },
    {
      shows: { zh: '第五部分换了标题：不算缺失', en: 'section five under another title is not missing' },
      report: {
        parts: [
          { order: 1 },
          { order: 2 },
          { order: 3 },
          { order: 4 },
          { order: null, number: '五', title: '下一步工作打算', text: ['加强学习。'] },
          { order: 6 },
        ],
      },
      verdict: 'passed',
    },
    {
      shows: { zh: '标题并入上一段', en: 'the heading is glued to a paragraph' },
      report: { sections: { 5: { text: ['问题：解读不够。六、其他需要报告的事项 无。'] }, 6: null } },
      verdict: 'passed',
    },
    { shows: { zh: '没有识别出章节', en: 'no section was recognised' }, report: { parts: [] }, verdict: 'not-assessable' },
  ],
};
