import { failed, notAssessable, passed, type Rule } from '../rule.js';
import { reportPlace } from '../sections.js';
import { fold } from '../text.js';

const kinds: readonly { readonly kind: string; readonly words: RegExp }[] = [
  { kind: '解读或图解', words: /解读|图解|一图|读懂|问答/ },
  { kind: '会议或部署消息', words: /部署会|推进会|培训会|召开/ },
  { kind: '编制通知', words: /(?:做好|编制|报送|发布).{0,30}的通知$|填报(?:说明|指南)/ },
  { kind: '制度或指南', words: /(?:制度|指南|办法|规范|模板|样表)$/ },
  { kind: '工作总结', words: /工作总结$/ },
  { kind: '网站工作报表', words: /网站工作年度报表|统计报表$|统计表$/ },
  { kind: '高校或企事业单位的年报', words: /学年度|学年/ },
  { kind: '其他年度报告', words: /法治政府建设|部门决算|行政执法(?:统计)?年报|行政执法数据/ },
];
const ownTitle = /政府信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)(?:[(（].{1,8}[)）])?$/;
/** With so many of the six sections it is a report, whatever its page is called. */
const enough = 5;

/** A document about a report, or a report of another kind. */
export const srcLookalikeDocument: Rule = {
  id: 'src-lookalike-document',
  version: 1,
  group: 'source',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '可能不是年度报告本身', en: 'Perhaps not the report itself' },
  says: {
    zh: '标题为解读、通知、制度、总结、统计表等，又没有规定的六个部分的，不是年度报告本身。',
    en: 'A document titled as an explanation, a notice, rules, a summary or a table, without the six sections, is not the report.',
  },
  basis: '国办公开办函〔2021〕30号 格式附表',
  exceptions: [
    {
      zh: '六个部分有五个以上的，仍是年度报告（有的解读页面附有全部表格）。',
      en: 'With five of the six sections it is a report (some explanations hold all tables).',
    },
  ],
  messages: {
    default: {
      zh: '该文件标题为“{title}”，像是{kind}，不像年度报告本身，请核对。',
      en: 'The document is titled “{title}” ({kind}) and is not like the report itself; please check.',
    },
  },
  check: (report, { page }) => {
    const beside = (page?.metadata ?? []).filter((one) => one.from === 'title' || /^(?:articletitle|标题|名称)$/.test(fold(one.name).toLowerCase()));
    const titles = [report.title?.text, ...beside.map(({ value }) => value.split(/[_|-]/)[0])].flatMap((text) => (text ? [fold(text)] : []));
    if (titles.length === 0) return notAssessable('没有读到标题。', 'No title was read.');
    const recognised = new Set(report.sections.flatMap(({ order, match }) => (order !== null && match !== 'inferred' ? [order] : [])));
    if (recognised.size >= enough || titles.some((title) => ownTitle.test(title))) return passed(1);
    const found = titles.flatMap((title) => kinds.flatMap(({ kind, words }) => (words.test(title) ? [{ title, kind }] : [])))[0];
    return found ? failed([{ place: reportPlace(report), slots: found, actual: found.title, expected: '年度报告' }]) : passed(1);
  },
  examples: [
    { shows: { zh: '年度报告', en: 'a report' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '解读', en: 'an explanation' },
      report: { preamble: ['王庄集镇2023年政府信息公开工作年度报告解读'], sections: { 4: null, 5: null, 6: null } },
      verdict: 'failed',
      findings: 1,
      message: '该文件标题为“王庄集镇2023年政府信息公开工作年度报告解读”，像是解读或图解，不像年度报告本身，请核对。',
    },
    {
      shows: { zh: '标题写解读而六个部分俱全', en: 'called an explanation, with all six sections' },
      report: { preamble: ['王庄集镇2023年政府信息公开工作年度报告解读'] },
      verdict: 'passed',
    },
    { shows: { zh: '没有标题', en: 'no title' }, report: { preamble: [] }, verdict: 'not-assessable' },
  ],
};
