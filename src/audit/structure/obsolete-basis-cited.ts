import { failed, notAssessable, passed, type Rule } from '../rule.js';
import { searchReport, wholeText } from '../text.js';

const superseded = /(?:国办公开办函)?[〔﹝[(（【]2019[〕﹝﹞\])）】]60号/g;
const current = /[〔﹝[(（【]?2021[〕﹞\])）】]?30号/;

/** The superseded notice is cited as the basis, and the one in force is not. */
export const obsoleteBasisCited: Rule = {
  id: 'obsolete-basis-cited',
  version: 1,
  group: 'structure',
  scope: 'report',
  severity: 'info',
  forms: ['2021'],
  title: { zh: '正文引用了已被替代的格式文件', en: 'The text cites the superseded notice' },
  says: {
    zh: '2021年度及以后的报告，正文引用国办公开办函〔2019〕60号而未引用〔2021〕30号的，予以提示。',
    en: 'Noted where a report on 2021 or later cites 国办公开办函〔2019〕60号 and not 〔2021〕30号.',
  },
  basis: '国办公开办函〔2021〕30号',
  exceptions: [
    { zh: '两个文件都引用的。', en: 'Both are cited.' },
    { zh: '表格本身已是2021年格式的，属无碍的笔误（太平镇2022）。', en: 'Tables already of the 2021 form: a harmless slip (太平镇 2022).' },
  ],
  messages: {
    default: {
      zh: '正文引用国办公开办函〔2019〕60号，现行格式文件为国办公开办函〔2021〕30号。',
      en: 'The text cites 国办公开办函〔2019〕60号; the notice in force is 国办公开办函〔2021〕30号.',
    },
  },
  check: (report) => {
    if (report.year === null || report.year < 2021)
      return notAssessable('报告年度不是2021年度及以后。', 'The report is not known to be on 2021 or later.');
    const cited = searchReport(report, superseded);
    const [first, ...rest] = cited;
    if (!first || current.test(wholeText(report))) return passed(1);
    return failed([
      { place: first.place, because: rest.map((match) => match.place), slots: {}, actual: first.snippet, expected: '国办公开办函〔2021〕30号' },
    ]);
  },
  examples: [
    { shows: { zh: '没有引用', en: 'nothing cited' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '只引用〔2019〕60号', en: 'only 〔2019〕60号' },
      report: { preamble: ['测试镇2022年报告', '根据《政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）编制。'], year: 2022 },
      verdict: 'failed',
      findings: 1,
    },
    {
      shows: { zh: '两个都引用', en: 'both' },
      report: { preamble: ['由国办公开办函〔2019〕60号修订为国办公开办函（2021）30号。'] },
      verdict: 'passed',
    },
    { shows: { zh: '2020年度', en: 'a report on 2020' }, report: { year: 2020 }, verdict: 'not-assessable' },
  ],
};
