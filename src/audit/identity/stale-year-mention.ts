import { recognised } from '../certain.js';
import { judge, type Draft, type Rule } from '../rule.js';
import { quoted } from '../sentences.js';
import { strayYears } from '../years.js';

/** What the body did in the year is told under another year. */
export const staleYearMention: Rule = {
  id: 'stale-year-mention',
  version: 2,
  group: 'identity',
  scope: 'report',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '正文出现疑似沿用旧稿的年份', en: 'A year that an older draft may have left' },
  says: {
    zh: '叙述本年度工作时所写的年份应为报告年度（如“2022年，我局公开……”出现在2023年度报告中）。',
    en: 'Where the text tells what was done in the year, it names the year of the report.',
  },
  basis: '文字校核；国办公开办函〔2021〕30号（内容雷同、敷衍塞责）',
  exceptions: [
    {
      zh: '与往年比较、结转件、年份区间、文件名称和文号、预决算、往年考核和年报、上年问题的整改、下年打算。',
      en: 'Comparisons, carried-over cases, ranges, names and numbers of documents, budgets, last year’s assessment and report, its problems put right, next year’s plans.',
    },
    { zh: '标题年度与统计期限不一致的，两个年份都不算旧年份。', en: 'Where title and period disagree, neither year is stray.' },
    { zh: '由图片识别的，只作提示。', en: 'A recognised report: a remark.' },
  ],
  messages: {
    default: {
      zh: '正文出现“{snippet}”{more}，与报告年度{year}年不符，请核对。',
      en: 'The text says “{snippet}”{more}, and the report is on {year}; please check.',
    },
    early: {
      zh: '正文称“{snippet}”{more}，而{year}年度报告要在{year}年结束后才能公布，请核对年份。',
      en: 'The text says “{snippet}”{more}, and a report on {year} can only be published when {year} is over; please check the year.',
    },
  },
  check: (report) => {
    const stray = strayYears(report);
    const years = [...new Set(stray.map(({ year }) => year))];
    const drafts = years.flatMap((year): Draft[] => {
      const [first, ...rest] = stray.filter((one) => one.year === year);
      if (!first || report.year === null) return [];
      const { section, place } = first.sentence;
      return [
        {
          ...(section === null ? {} : { section }),
          place,
          because: [...rest.map((one) => one.sentence.place), ...report.identityPlaces],
          ...(year === report.year ? { message: 'early' } : {}),
          slots: {
            snippet: quoted(first.said, 30),
            year: report.year,
            more: rest.length > 0 ? { zh: `等${rest.length + 1}处`, en: ` and ${rest.length} more` } : { zh: '', en: '' },
          },
          actual: String(year),
          expected: String(year === report.year ? year + 1 : report.year),
          ...recognised(report),
        },
      ];
    });
    return judge(drafts, report.year === null ? 0 : 1, { zh: '报告年度不能确定。', en: 'The year of the report is not known.' });
  },
  examples: [
    {
      shows: { zh: '长通街道2024：2024年1月公布2024年年报', en: '长通街道 2024: the report on 2024 published in January 2024' },
      report: { organ: '长通街道办事处', year: 2024, sections: { 6: { text: ['于2024年1月15日之前公布2024年年报。本年度未收取信息处理费。'] } } },
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
      message: '正文称“2024年1月15日之前公布2024年年报”，而2024年度报告要在2024年结束后才能公布，请核对年份。',
    },
    {
      shows: { zh: '次年1月公布，或公布上年的年报', en: 'published in the next January, or the report on the year before' },
      report: {
        year: 2024,
        sections: { 6: { text: ['2024年1月公布2023年年报，2025年1月公布2024年年报，2024年3月发布2024年政务公开工作要点。'] } },
      },
      verdict: 'passed',
    },
    {
      shows: { zh: '年份都是报告年度', en: 'the report’s year alone' },
      report: { sections: { 6: { text: ['2023年，我局未收取信息处理费。'] } } },
      verdict: 'passed',
    },
    {
      shows: { zh: '2023年度报告写2022年度的工作', en: 'the work of 2022 in a report on 2023' },
      report: { sections: { 2: { text: ['本单位2022年度通过门户网站主动公开政府信息120条。'] } } },
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
      message: '正文出现“2022年度通过门户网站主动公开政府信息120条”，与报告年度2023年不符，请核对。',
    },
    {
      shows: { zh: '上年报告指出的问题', en: 'problems that last year’s report named' },
      report: { sections: { 5: { text: ['针对2022年政府信息公开工作年度报告中指出的问题，我局逐项整改。解读形式仍较单一，将增加图解。'] } } },
      verdict: 'passed',
    },
    {
      shows: { zh: '与上年比较', en: 'a comparison' },
      report: { sections: { 2: { text: ['全年公开信息150条，2022年公开120条，同比增长25%。'] } } },
      verdict: 'passed',
    },
    { shows: { zh: '年度不明', en: 'no year known' }, report: { year: null, preamble: ['政府信息公开年报'] }, verdict: 'not-assessable' },
  ],
};
