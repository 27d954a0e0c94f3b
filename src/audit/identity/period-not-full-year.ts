import { failed, notAssessable, passed, type Rule } from '../rule.js';
import { wholeText } from '../text.js';

const founded = /(?:新)?(?:成立|组建|挂牌|设立|撤销|合并|划转|机构改革|更名)/;

/** A report is on a whole calendar year. */
export const periodNotFullYear: Rule = {
  id: 'period-not-full-year',
  version: 1,
  group: 'identity',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '统计期限不是完整自然年', en: 'The period is not a whole year' },
  says: { zh: '统计期限应为报告年度的1月1日至12月31日。', en: 'The period runs from 1 January to 31 December of the year.' },
  basis: '四川 DB51/T 2660—2019 2.1；通行做法',
  exceptions: [
    { zh: '正文说到当年成立、合并、撤销或更名的单位。', en: 'Bodies that the text says were founded, merged, dissolved or renamed.' },
    { zh: '年份与标题不一致的，见 title-year-period-mismatch。', en: 'Another year than the title’s is a matter of title-year-period-mismatch.' },
  ],
  messages: { default: { zh: '统计期限为“{period}”，不是完整自然年，请核对。', en: 'The period is “{period}”, not a whole year; please check.' } },
  check: (report) => {
    const { period, year } = report;
    if (!period) return notAssessable('正文没有写统计期限。', 'The text gives no period.');
    const [from, to] = [period.from.slice(0, 4), period.to.slice(0, 4)];
    if (from !== to || (year !== null && from !== String(year)))
      return notAssessable('年份与标题不一致，另行判断。', 'Its years are judged by another rule.');
    if ((period.from.endsWith('-01-01') && period.to.endsWith('-12-31')) || founded.test(wholeText(report))) return passed(1);
    return failed([
      { place: period.place, slots: { period: period.printed }, actual: `${period.from}/${period.to}`, expected: `${from}-01-01/${from}-12-31` },
    ]);
  },
  examples: [
    { shows: { zh: '完整自然年', en: 'a whole year' }, report: { period: ['2023-01-01', '2023-12-31'] }, verdict: 'passed' },
    {
      shows: { zh: '到11月底', en: 'to the end of November' },
      report: { period: ['2023-01-01', '2023-11-30'] },
      verdict: 'failed',
      findings: 1,
      message: '统计期限为“2023-01-01至2023-11-30”，不是完整自然年，请核对。',
    },
    {
      shows: { zh: '当年成立', en: 'founded in the year' },
      report: { preamble: ['测试市数据局2023年政府信息公开工作年度报告', '本局于2023年5月组建。'], period: ['2023-05-10', '2023-12-31'] },
      verdict: 'passed',
    },
    { shows: { zh: '没有写统计期限', en: 'no period' }, report: {}, verdict: 'not-assessable' },
  ],
};
