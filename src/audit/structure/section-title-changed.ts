import { forms } from '../../schema/form.js';
import { judge, type Draft, type Rule } from '../rule.js';
import { orders, sectionsOf, standIn } from '../sections.js';

/** A section under a title of the issuer's own. */
export const sectionTitleChanged: Rule = {
  id: 'section-title-changed',
  version: 1,
  group: 'structure',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '章节标题与规定格式不一致', en: 'Section title differs from the official one' },
  says: { zh: '六个部分的标题应与规定格式一致。', en: 'The six sections carry the titles of the official form.' },
  basis: '国办公开办函〔2021〕30号 格式附表',
  exceptions: [
    {
      zh: '《条例》第五十条的表述（如“因政府信息公开工作被申请行政复议、提起行政诉讼情况”）及通行的简写，不算改动。',
      en: 'The wording of 第五十条 of the Regulation, and common short forms, are lawful.',
    },
    { zh: '标题丢失、按内容推定的，不提示。', en: 'A section told by its content, its heading lost, is not noted.' },
  ],
  messages: {
    default: {
      zh: '第{number}部分标题为“{actual}”，规定格式为“{official}”。',
      en: 'Section {number} is headed “{actual}”; the official title is “{official}”.',
    },
  },
  check: (report) => {
    const drafts: Draft[] = [];
    let applied = 0;
    for (const order of orders) {
      const found = sectionsOf(report, order);
      const other = found.length === 0 ? standIn(report, order) : null;
      const judged = [...found.filter((section) => section.match !== 'inferred' && section.match !== 'other'), ...(other ? [other] : [])];
      applied += judged.length;
      const changed = other ?? (found.every((section) => section.match === 'changed') ? found[0] : undefined);
      if (!changed) continue;
      const official = forms['2021'].sections[order - 1]!;
      drafts.push({
        section: order,
        place: changed.place,
        slots: { number: official.number, actual: changed.title, official: official.title },
        actual: changed.title,
        expected: official.title,
      });
    }
    return judge(drafts, applied, { zh: '没有识别出任何章节标题。', en: 'No section title was recognised.' });
  },
  examples: [
    { shows: { zh: '标题与格式一致', en: 'official titles' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '条例表述', en: 'the wording of the Regulation' },
      report: { sections: { 4: { title: '因政府信息公开工作被申请行政复议、提起行政诉讼情况', match: 'lawful' } } },
      verdict: 'passed',
    },
    {
      shows: { zh: '第五部分改作“下一步工作打算”', en: 'section five is headed 下一步工作打算' },
      report: { sections: { 5: { title: '下一步工作打算', match: 'changed' } } },
      verdict: 'failed',
      findings: 1,
      message: '第五部分标题为“下一步工作打算”，规定格式为“存在的主要问题及改进情况”。',
    },
    { shows: { zh: '没有章节', en: 'no sections' }, report: { parts: [] }, verdict: 'not-assessable' },
  ],
};
