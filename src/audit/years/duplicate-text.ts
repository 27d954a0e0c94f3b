import type { PairRule } from '../pair.js';
import { judgeRepetition } from './repeated.js';
import { copied, other, otherProblems, overview, problems } from './repeated-examples.js';

const boilerplateOnly = ['全年新收政府信息公开申请12件，办结11件。', '本机关严格执行《中华人民共和国政府信息公开条例》。'];

export const yyDuplicateText: PairRule = {
  id: 'yy-duplicate-text',
  version: 2,
  group: 'years',
  scope: 'pair',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '正文与往年报告高度雷同', en: 'The text repeats an earlier report' },
  says: {
    zh: '第一、五部分剔除数字、年份、名称、法定表述和统计语句后，与该机关此前三年内任一年度报告相同的文字达到90%的，予以列出；80%以上的，予以提示。',
    en: 'Of sections one and five, without figures, years, names, words of the law and statements of figures, 90% stand in an earlier report of the organ (info from 80% on).',
  },
  basis: '国办公开办函〔2021〕30号 二、（四）（内容雷同、敷衍塞责）',
  exceptions: [
    {
      zh: '固定表述、表格和统计语句不计入（宿迁市2023、2024年报告的雷同多出于此）。',
      en: 'Fixed phrases, tables and statements of figures do not count (宿迁市 2023 and 2024).',
    },
    {
      zh: '剔除后不足80字的不作判断，不足160字的仅作提示：短报告自然相近。',
      en: 'Not judged below 80 characters, info only below 160: short reports are naturally alike.',
    },
    { zh: '由图片识别的文字仅作提示。', en: 'Info only where the text was recognised from a picture.' },
  ],
  messages: {
    default: {
      zh: '第一、五部分的文字与该机关{before}年度报告的相似度为{percent}（已剔除数字、名称和固定表述，相同的有{passages}句），请核对。',
      en: 'Sections one and five share {percent} of their text with the organ’s report on {before} (figures, names and fixed phrases taken out; {passages} sentences alike); please check.',
    },
  },
  check: (pair) => judgeRepetition(pair, { sections: [1, 5], fewest: 80, enough: 160, share: 0.9, remarkable: 0.8 }),
  examples: [
    {
      shows: { zh: '只改了数字', en: 'only the figures were changed' },
      later: { year: 2023, sections: { 1: { text: copied }, 5: { text: problems } } },
      earlier: [{ year: 2022, sections: { 1: { text: overview }, 5: { text: problems } } }],
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
      message: '第一、五部分的文字与该机关2022年度报告的相似度为100%（已剔除数字、名称和固定表述，相同的有12句），请核对。',
    },
    {
      shows: { zh: '与前年的报告雷同，去年的不同', en: 'the text of the year before the last' },
      later: { year: 2024, sections: { 1: { text: copied }, 5: { text: problems } } },
      earlier: [
        { year: 2023, sections: { 1: { text: other }, 5: { text: otherProblems } } },
        { year: 2022, sections: { 1: { text: overview }, 5: { text: problems } } },
      ],
      verdict: 'failed',
      findings: 1,
    },
    {
      shows: { zh: '四年沿用同一文字：一条，列明各年度', en: 'the same text for four years: one finding that names them all' },
      later: { year: 2024, sections: { 1: { text: copied }, 5: { text: problems } } },
      earlier: [2023, 2022, 2021].map((year) => ({ year, sections: { 1: { text: overview }, 5: { text: problems } } })),
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
      message: '第一、五部分的文字与该机关2021、2022、2023年度报告的相似度为100%（已剔除数字、名称和固定表述，相同的有12句），请核对。',
    },
    {
      shows: { zh: '只有问题部分相同', en: 'only the problems are the same' },
      later: { year: 2023, sections: { 1: { text: other }, 5: { text: problems } } },
      earlier: [{ year: 2022, sections: { 1: { text: overview }, 5: { text: problems } } }],
      verdict: 'passed',
    },
    {
      shows: { zh: '只剩法定表述和统计语句', en: 'nothing but words of the law and statements of figures' },
      later: { year: 2023, sections: { 1: { text: boilerplateOnly }, 5: { text: ['无。'] } } },
      earlier: [{ year: 2022, sections: { 1: { text: boilerplateOnly }, 5: { text: ['无。'] } } }],
      verdict: 'not-assessable',
    },
  ],
};
