import { judge, type Draft, type Rule } from '../rule.js';
import { bare, search } from '../text.js';

const list =
  /(?:报告|内容|全文)(?:主要)?(?:由|包括|包含|共?分为?|内容包括|内容有)[：:]?(.{8,260}?)(?:等?(?:共)?[一二三四五六七八九十\d]+个?(?:等)?部分|等部分|组成)/g;
const wellKnown = /总体|概述|概况|基本情况|主动公开|申请|复议|诉讼|问题|改进|不足|措施|打算|其他|其它|附|说明|需要报告|信息处理费/;

/** The introduction lists parts that the report does not have: a list kept from the reports before 2019. */
export const introSectionListMismatch: Rule = {
  id: 'intro-section-list-mismatch',
  version: 1,
  group: 'structure',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '导语列举的章节与正文不符', en: 'The introduction lists other sections' },
  says: { zh: '导语列举的各部分应在正文标题中找到。', en: 'The parts that the introduction lists are found among the headings.' },
  basis: '文字校核',
  exceptions: [
    {
      zh: '改写或简写的名称（含总体、主动公开、申请、复议、诉讼、问题、其他等词）视为一致。',
      en: 'Paraphrases and short forms of the six count as the same.',
    },
    { zh: '当地惯用名称，正文有此标题的。', en: 'Local wording that the headings share.' },
  ],
  messages: {
    default: {
      zh: '导语称报告包括“{listed}”，正文没有这一部分，疑沿用旧稿，请核对。',
      en: 'The introduction lists “{listed}”, which the report does not have; perhaps the text of an earlier year; please check.',
    },
  },
  check: (report) => {
    const drafts: Draft[] = [];
    let applied = 0;
    const titles = report.sections.map((section) => bare(section.title)).filter((title) => title !== '');
    for (const text of report.preamble)
      for (const match of search(text, list)) {
        applied++;
        const chunks = (match.groups[0] ?? '')
          .split(/[、，；,;]|以及|和(?=.{3,}(?:情况|事项))/)
          .map((chunk) => bare(chunk.replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．]?/, '')));
        const foreign = chunks.filter(
          (chunk) =>
            /(?:情况|事项|建设|工作)$/.test(chunk) &&
            chunk.length >= 4 &&
            !wellKnown.test(chunk) &&
            !titles.some((title) => title.includes(chunk) || chunk.includes(title)),
        );
        if (foreign.length > 0)
          drafts.push({
            place: match.place,
            slots: { listed: foreign.join('、') },
            actual: foreign.join('、'),
            expected: report.sections.map((section) => section.title).join('、'),
          });
      }
    return judge(drafts, applied, { zh: '导语没有列举各部分。', en: 'The introduction lists no parts.' });
  },
  examples: [
    {
      shows: { zh: '列举与正文一致', en: 'the list fits' },
      report: {
        preamble: [
          '本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的问题、其他事项六个部分。',
        ],
      },
      verdict: 'passed',
    },
    {
      shows: { zh: '列举2019年以前的章节（熊口管理区2025）', en: 'sections of the reports before 2019 (熊口管理区 2025)' },
      report: {
        preamble: ['本报告由概述、主动公开政府信息情况、依申请公开政府信息情况、不予公开政府信息情况、行政复议情况、存在的问题六部分组成。'],
      },
      verdict: 'failed',
      findings: 1,
      message: '导语称报告包括“不予公开政府信息情况”，正文没有这一部分，疑沿用旧稿，请核对。',
    },
    { shows: { zh: '没有列举', en: 'no list' }, report: {}, verdict: 'not-assessable' },
  ],
};
