import { apart, regionsOf } from '../names.js';
import { failed, notAssessable, passed, type Rule } from '../rule.js';
import { reportPlace } from '../sections.js';
import { fold } from '../text.js';

const owners = /^(?:sitename|网站名称|contentsource|发布机构|来源|信息来源)$/;

/** A column that shows another body's report. */
export const srcNotOwnReport: Rule = {
  id: 'src-not-own-report',
  version: 1,
  group: 'source',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '栏目内转载其他单位年报', en: 'Another body’s report in the column' },
  says: {
    zh: '网站、栏目所属单位与报告单位分属不同地方的，是转载，公布日期等不作为本单位的依据。',
    en: 'Where site and report belong to different places, the report is a repost: its date says nothing of the body.',
  },
  basis: '文字校核',
  exceptions: [
    {
      zh: '只比较同级地名（县与县、区与区）；上级网站登载下级年报、下级网站链接上级年报的，不能区分，不作提示。',
      en: 'Only places of one level are compared: one inside the other is not told apart, and not noted.',
    },
  ],
  messages: {
    default: {
      zh: '网站为“{site}”，登载的是{organ}的年度报告，可能是转载，请核对。',
      en: 'The site is “{site}”, the report that of {organ}: a repost perhaps; please check.',
    },
  },
  check: (report, { page }) => {
    const named = (page?.metadata ?? []).filter((one) => owners.test(fold(one.name).toLowerCase()) && regionsOf(fold(one.value)).length > 0);
    if (report.organ === null || regionsOf(fold(report.organ)).length === 0 || named.length === 0)
      return notAssessable('网站或报告单位所在地方不能确定。', 'The place of the site or of the body is not known.');
    const other = named.find((one) => apart(fold(report.organ!), fold(one.value)));
    if (!other) return passed(named.length);
    return failed([
      { place: reportPlace(report), slots: { site: other.value.trim(), organ: report.organ }, actual: other.value.trim(), expected: report.organ },
    ]);
  },
  examples: [
    {
      shows: { zh: '本县网站', en: 'the county’s own site' },
      report: { organ: '松砚县审计局' },
      context: { page: { addresses: [], metadata: [{ name: 'SiteName', value: '松砚县人民政府门户网站', from: 'meta' }] } },
      verdict: 'passed',
    },
    {
      shows: { zh: '别县的网站', en: 'another county’s site' },
      report: { organ: '松砚县审计局' },
      context: { page: { addresses: [], metadata: [{ name: 'SiteName', value: '竹屿县人民政府门户网站', from: 'meta' }] } },
      verdict: 'failed',
      findings: 1,
      message: '网站为“竹屿县人民政府门户网站”，登载的是松砚县审计局的年度报告，可能是转载，请核对。',
    },
    { shows: { zh: '没有网站信息', en: 'nothing known of the site' }, report: {}, verdict: 'not-assessable' },
  ],
};
