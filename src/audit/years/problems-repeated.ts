import type { PairRule } from '../pair.js';
import { judgeRepetition } from './repeated.js';
import { otherProblems, problems } from './repeated-examples.js';

export const yyProblemsRepeated: PairRule = {
  id: 'yy-problems-repeated',
  version: 2,
  group: 'years',
  scope: 'pair',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '存在的问题与往年雷同', en: 'The problems are those of an earlier report' },
  says: {
    zh: '第五部分剔除数字、年份、名称和固定表述后，与该机关此前三年内任一年度报告相同的文字达到90%的，予以提示。',
    en: 'Of section five, without figures, years, names and fixed phrases, 90% stand in an earlier report of the organ.',
  },
  basis: '《条例》第五十条第（四）项',
  exceptions: [
    { zh: '问题可能确实持续存在，只作提示。', en: 'Problems may persist: never more than info.' },
    { zh: '剔除后不足40字的不作判断。', en: 'Not judged where fewer than 40 characters are left.' },
  ],
  messages: {
    default: {
      zh: '“存在的主要问题及改进情况”的文字与该机关{before}年度报告的相似度为{percent}（已剔除数字、名称和固定表述）。',
      en: 'Section five shares {percent} of its text with the organ’s report on {before} (figures, names and fixed phrases taken out).',
    },
  },
  check: (pair) => judgeRepetition(pair, { sections: [5], fewest: 40, enough: 40, share: 0.9, remarkable: 0.9 }),
  examples: [
    {
      shows: { zh: '问题和措施逐字相同', en: 'problems and measures word for word' },
      later: { year: 2023, sections: { 5: { text: problems } } },
      earlier: [{ year: 2022, sections: { 5: { text: problems } } }],
      verdict: 'failed',
      findings: 1,
      severity: 'info',
      message: '“存在的主要问题及改进情况”的文字与该机关2022年度报告的相似度为100%（已剔除数字、名称和固定表述）。',
    },
    {
      shows: { zh: '问题不同', en: 'other problems' },
      later: { year: 2023, sections: { 5: { text: problems } } },
      earlier: [{ year: 2022, sections: { 5: { text: otherProblems } } }],
      verdict: 'passed',
    },
    {
      shows: { zh: '篇幅很短', en: 'a very short section' },
      later: { year: 2023 },
      earlier: [{ year: 2022 }],
      verdict: 'not-assessable',
    },
  ],
};
