import type { Said } from '../schema/finding.js';
import type { LeaveCode } from './shapes.js';

/** Why a candidate is left, in words. */
export const leaveReasons: Readonly<Record<LeaveCode, Said>> = {
  explained: { zh: '年报的解读、图解，不是年报本身', en: 'explains a report, is none' },
  notice: { zh: '关于年报工作的通知、部署或会议', en: 'a notice or a meeting about the reports' },
  summary: { zh: '工作总结、要点或方案', en: 'a summary or plan of work' },
  'site-report': { zh: '政府网站、新媒体的年度报表', en: 'the annual report on a website' },
  school: { zh: '高校（学年度）的信息公开报告', en: 'the report of a university, on a school year' },
  'public-institution': { zh: '学校、医院、企业等公共企事业单位的报告', en: 'the report of a school, hospital or company' },
  enforcement: { zh: '行政执法年报', en: 'the annual report on law enforcement' },
  'rule-of-law': { zh: '法治政府建设报告', en: 'the report on law-based government' },
  accounts: { zh: '预算、决算', en: 'a budget or accounts' },
  rules: { zh: '制度、办法或规定', en: 'rules' },
  catalogue: { zh: '公开目录或清单', en: 'a catalogue' },
  guide: { zh: '公开指南', en: 'a guide' },
  template: { zh: '表格、模板', en: 'a form to fill in' },
  statistics: { zh: '统计报表或公报', en: 'statistics' },
  'not-annual': { zh: '不是整年的报告（半年、季度）', en: 'a report on less than a year' },
  'other-report': { zh: '别的年度报告，不是政府信息公开的', en: 'an annual report on something else' },
  'other-matter': { zh: '列在年报栏目里，但所写不是年报', en: 'listed among the reports, but says nothing of one' },
  'other-year': { zh: '不是所要的年度', en: 'of a year that was not asked for' },
  'other-organ': { zh: '不是所要的机关', en: 'of an organ that was not asked for' },
  'other-site': { zh: '在别的网站上，请直接给出该网址', en: 'on another site; give its address to collect it' },
  'other-format': { zh: '同一份报告的另一种格式', en: 'the same report in another format' },
  'beside-its-page': {
    zh: '与所取网页是同一份报告的附件；网页无正文时读取会自动取附件',
    en: 'the attachment of a page that is taken; where that has no text, its attachments are read',
  },
};
