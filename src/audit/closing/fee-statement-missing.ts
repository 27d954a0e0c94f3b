import { recognised, unread } from '../certain.js';
import { feeStatement } from '../fees.js';
import { sectionName } from '../labels.js';
import { failed, passed, type Rule } from '../rule.js';
import { blocksOf, sectionsOf } from '../sections.js';
import { inOneLine, isContent, quoted, running } from '../sentences.js';

const beside = /附件|附表|见下[表图]|如下[表图]|详见|另行/;

/** The form asks section six to say what was charged for processing information, also where nothing was. */
export const feeStatementMissing: Rule = {
  id: 'fee-statement-missing',
  version: 1,
  group: 'closing',
  scope: 'report',
  severity: 'warning',
  forms: ['2021'],
  title: { zh: '未报告信息处理费收取情况', en: 'Nothing is said of the fee for processing information' },
  says: {
    zh: '“其他需要报告的事项”应报告收取信息处理费的情况，没有收取的也应说明；写在其他部分的同样有效。',
    en: 'Section six tells what was charged as 信息处理费, or that nothing was; said in another section, it counts as well.',
  },
  basis: '国办公开办函〔2021〕30号 格式第六部分；国办函〔2020〕109号',
  exceptions: [
    { zh: '2020年度及以前的格式没有这一要求。', en: 'The form of 2019 and 2020 did not ask for it.' },
    {
      zh: '写在总体情况或依申请公开段落的（七都街道2024）；只说“未收取任何费用”“均未收费”的。',
      en: 'Said in 总体情况 (七都街道 2024), or as “未收取任何费用”.',
    },
    { zh: '“行政事业性收费”是表二的事，不是信息处理费。', en: '行政事业性收费 is a matter of 表二 and states nothing of 信息处理费.' },
    {
      zh: '只提到《政府信息公开信息处理费管理办法》的，或指向附件的，只作提示。',
      en: 'Naming the decree only, or pointing to an attachment: a remark.',
    },
    {
      zh: '第六部分缺失、无文字、含图片或表格的，不作判断。',
      en: 'Not judged where section six is absent, without text, or holds pictures or tables.',
    },
  ],
  messages: {
    nothing: {
      zh: '“{section}”没有文字，其他部分也未见信息处理费收取情况（含“未收取”的说明），请核对。',
      en: '“{section}” has no text, and no other section says what was charged as 信息处理费, or that nothing was; please check.',
    },
    default: {
      zh: '“{section}”及其他部分未见信息处理费收取情况（含“未收取”的说明）；第六部分为“{text}”，请核对。',
      en: 'Neither “{section}” nor any other section says what was charged as 信息处理费, or that nothing was; section six reads “{text}”; please check.',
    },
  },
  check: (report) => {
    const said = feeStatement(report);
    if (said === 'stated') return passed(1);
    const reason = unread(report, 6);
    const [part] = sectionsOf(report, 6);
    if (reason || !part) return { verdict: 'not-assessable', reason: reason ?? { zh: '没有第六部分。', en: 'There is no section six.' } };
    const all = running(part.text);
    const text = quoted(inOneLine(part.text.filter(isContent)), 40);
    return failed([
      {
        section: 6,
        place: part.text[0]?.place ?? part.place,
        because: [part.place],
        within: blocksOf(report, part),
        ...(text === '' ? { message: 'nothing' } : {}),
        slots: { section: sectionName(6), text },
        actual: text,
        expected: '信息处理费收取情况',
        ...(said === 'decree' || beside.test(all) ? { severity: 'info' } : recognised(report)),
      },
    ]);
  },
  examples: [
    { shows: { zh: '写明未收取', en: 'said that nothing was charged' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '写在总体情况', en: 'said in 总体情况' },
      report: { sections: { 1: { text: ['（二）依申请公开情况。全年答复申请6件，均未收取任何费用。'] }, 6: { text: ['无。'] } } },
      verdict: 'passed',
    },
    {
      shows: { zh: '第六部分没有提到', en: 'section six says nothing of it' },
      report: { sections: { 6: { text: ['无其他需要报告的事项。'] } } },
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
      message: '“六、其他需要报告的事项”及其他部分未见信息处理费收取情况（含“未收取”的说明）；第六部分为“无其他需要报告的事项”，请核对。',
    },
    {
      shows: { zh: '“行政事业性收费”不算', en: '行政事业性收费 does not count' },
      report: { sections: { 1: { text: ['主动公开行政事业性收费目录清单，编印公报免费投放。'] }, 6: { text: ['本年度行政事业性收费为0万元。'] } } },
      verdict: 'failed',
      severity: 'warning',
    },
    {
      shows: { zh: '第六部分是图片', en: 'section six is a picture' },
      report: { sections: { 6: { text: ['如图。'], images: 1 } } },
      verdict: 'not-assessable',
    },
    { shows: { zh: '2019年格式', en: 'the 2019 form' }, report: { form: '2019', sections: { 6: { text: ['无。'] } } }, verdict: 'not-assessable' },
  ],
};
