import { addressDate, bound, daysBetween, dutyOf, publishedOn, sources } from '../publication.js';
import { failed, notAssessable, passed, type Rule } from '../rule.js';
import { reportPlace } from '../sections.js';

/** Up to so many days late is told mildly: weekends, holidays, a technical delay. */
const mild = 5;
/** So late a page without a date of the report's own was more likely moved or posted again. */
const moved = 120;

/** The legal date of publication was missed. */
export const latePublication: Rule = {
  id: 'late-publication',
  version: 1,
  group: 'identity',
  scope: 'report',
  severity: 'error',
  forms: ['2019', '2021'],
  title: { zh: '未在法定期限前公布', en: 'Published after the legal date' },
  says: {
    zh: '县级以上人民政府部门应在次年1月31日前公布年度报告，县级以上地方人民政府应在次年3月31日前公布。',
    en: 'Departments of governments at county level and above publish by 31 January, the governments themselves by 31 March of the next year.',
  },
  basis: '《条例》第四十九条',
  exceptions: [
    {
      zh: '乡镇、街道、开发区、企事业单位、垂直管理单位和政府办公室不作判断：第四十九条没有写明，或不能确定。',
      en: 'Townships, sub-districts, zones, enterprises, bodies of the state’s own lines and general offices are not judged: the article does not name them, or not certainly.',
    },
    {
      zh: '只认报告落款日期，或两个来源一致的日期；另有更早日期的（含网址中的日期），不作判断。',
      en: 'Only the report’s own date, or one that two sources give, counts; not judged where anything, the address included, is dated earlier.',
    },
    {
      zh: '晚5天以内的从轻；没有落款、晚120天以上的，可能是迁移或补发，只作提示。',
      en: 'Up to five days is said mildly; more than 120 days without a date of the report’s own may be a migration: a remark.',
    },
    { zh: '标题年度与统计期限不一致的，年度不能确定，不作判断。', en: 'Not judged where title and period disagree on the year.' },
  ],
  messages: {
    default: {
      zh: '{source}为{date}，晚于法定期限{deadline}（{who}）{days}天，请核对。',
      en: '{source} is {date}, {days} days after the legal date {deadline} ({who}); please check.',
    },
  },
  check: (report, { page }) => {
    const { year, period } = report;
    if (year === null || (period && [period.from, period.to].some((date) => !date.startsWith(String(year)))))
      return notAssessable('报告年度不能确定。', 'The year of the report is not certain.');
    const duty = dutyOf(report);
    if (!duty)
      return notAssessable('第四十九条没有规定其期限，或层级不能确定。', 'Article 49 sets no date for the body, or its level is not certain.');
    const published = publishedOn(report.dates);
    if (!published) return notAssessable('没有可靠的公布日期。', 'No date of publication is certain.');
    const { stated, sure } = published;
    const days = daysBetween(duty.deadline, stated.date);
    if (days <= 0) return passed(1);
    const addressed = (page?.addresses ?? []).flatMap((url) => addressDate(url) ?? []);
    if (addressed.some((date) => date <= duty.deadline && Number(date.slice(0, 4)) > year))
      return notAssessable('网址中的日期在期限之前。', 'The address is dated in time: the page may have been dated anew.');
    const doubtful = report.reading === 'ocr' || Number(stated.date.slice(0, 4)) > year + 1 || (sure === 'agreeing' && days > moved);
    return failed([
      {
        place: stated.place ?? reportPlace(report),
        because: report.identityPlaces,
        slots: { source: sources[sure], date: stated.date, deadline: duty.deadline, who: bound[duty.by], days },
        actual: stated.date,
        expected: duty.deadline,
        ...(doubtful ? { severity: 'info' } : days <= mild ? { severity: 'warning' } : {}),
      },
    ]);
  },
  examples: [
    {
      shows: { zh: '部门在1月31日前', en: 'a department in January' },
      report: { organ: '砚溪市水务局', dates: { signature: '2024-01-31' } },
      verdict: 'passed',
    },
    {
      shows: { zh: '政府晚于3月31日', en: 'a government after 31 March' },
      report: { organ: '砚溪市人民政府', dates: { signature: '2024-04-16' } },
      verdict: 'failed',
      findings: 1,
      severity: 'error',
      message: '报告落款日期为2024年4月16日，晚于法定期限2024年3月31日（县级以上地方人民政府）16天，请核对。',
    },
    {
      shows: { zh: '晚两天', en: 'two days late' },
      report: { organ: '砚溪市水务局', dates: { signature: '2024-02-02' } },
      verdict: 'failed',
      severity: 'warning',
    },
    {
      shows: { zh: '网页两处日期一致', en: 'two dates of the page agree' },
      report: { organ: '竹屿县财政局', dates: { meta: '2024-02-26', index: '2024-02-26' } },
      verdict: 'failed',
      severity: 'error',
    },
    {
      shows: { zh: '落款在期限内，网页后来迁移', en: 'signed in time, page moved later' },
      report: { organ: '砚溪市水务局', dates: { meta: '2024-09-03', signature: '2024-01-20' } },
      verdict: 'passed',
    },
    {
      shows: { zh: '乡镇没有法定期限', en: 'a township' },
      report: { organ: '桃江县松木塘镇人民政府', dates: { signature: '2024-05-06' } },
      verdict: 'not-assessable',
    },
    {
      shows: { zh: '街道办事处', en: 'a sub-district office' },
      report: { organ: '打浦桥街道办事处', dates: { signature: '2024-05-06' } },
      verdict: 'not-assessable',
    },
    {
      shows: { zh: '只有一个网页日期', en: 'one date of the page alone' },
      report: { organ: '砚溪市水务局', dates: { meta: '2024-05-06' } },
      verdict: 'not-assessable',
    },
  ],
};
