import { publishedOn } from '../publication.js';
import { failed, notAssessable, passed, type Rule } from '../rule.js';
import { reportPlace } from '../sections.js';

/** Marks of a page of a government site, saved with it. */
const ofSite = /^(?:sitename|sitedomain|siteidcode|columnname|索引号)$/i;

/** No date of publication is certain, so nothing is said of its being in time. */
export const publishDateUnknown: Rule = {
  id: 'publish-date-unknown',
  version: 1,
  group: 'identity',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '无法确定公布日期', en: 'No certain date of publication' },
  says: {
    zh: '公布日期以报告落款为准，或由两个来源一致证明；否则不能判断是否按期公布，予以提示。',
    en: 'The date of publication is the report’s own, or one that two sources give; else whether it was in time cannot be told, which is noted.',
  },
  basis: '《条例》第四十九条',
  exceptions: [
    {
      zh: '单独的文件（不是网页，也没有网址）没有印日期的，只是无从得知，不作提示。',
      en: 'A file alone, without a page or an address, that prints no date: nothing is known, and nothing is noted.',
    },
  ],
  messages: {
    default: {
      zh: '只有一个来源给出公布日期（{dates}），未作期限判断，请核对。',
      en: 'One source alone gives a date of publication ({dates}): not judged; please check.',
    },
    differ: {
      zh: '各来源的公布日期不一致（{dates}），可能是转载或迁移，未作期限判断，请核对。',
      en: 'The sources give different dates of publication ({dates}), a repost or a migration perhaps: not judged; please check.',
    },
    none: { zh: '网页和报告都没有公布日期，未作期限判断。', en: 'Neither the page nor the report gives a date of publication: not judged.' },
  },
  check: (report, { page }) => {
    if (publishedOn(report.dates)) return passed(1);
    const online = page !== undefined && (page.addresses.length > 0 || page.metadata.some((one) => ofSite.test(one.name)));
    const days = [...new Set(report.dates.map(({ date }) => date))];
    if (days.length === 0 && !online)
      return notAssessable('报告没有印公布日期，也不知道所在网页。', 'The report prints no date, and its page is not known.');
    const dates = days.join('、');
    const message = days.length === 0 ? 'none' : days.length > 1 ? 'differ' : 'default';
    return failed([{ place: report.dates[0]?.place ?? reportPlace(report), message, slots: { dates }, actual: dates, expected: '公布日期' }]);
  },
  examples: [
    { shows: { zh: '有落款日期', en: 'a date under the report' }, report: { dates: { signature: '2024-01-20' } }, verdict: 'passed' },
    {
      shows: { zh: '网页日期与索引日期不一致', en: 'two dates that differ' },
      report: { dates: { meta: '2024-09-03', index: '2024-01-20' } },
      verdict: 'failed',
      findings: 1,
      message: '各来源的公布日期不一致（2024年9月3日、2024年1月20日），可能是转载或迁移，未作期限判断，请核对。',
    },
    { shows: { zh: '只有一个来源', en: 'one source' }, report: { dates: { meta: '2024-01-20' } }, verdict: 'failed', severity: 'info' },
    { shows: { zh: '单独的文件没有日期', en: 'a file without a date' }, report: {}, verdict: 'not-assessable' },
  ],
};
