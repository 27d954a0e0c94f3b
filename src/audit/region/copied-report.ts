import { placeIn, type Held } from '../pair.js';
import type { RegionRule } from '../region-rule.js';
import { failed, notAssessable, passed } from '../rule.js';
import type { Sketch } from '../sketch.js';
import { copied, other, otherProblems, overview, problems } from '../years/repeated-examples.js';
import { lengthOf, likeness, proseOf, type Likeness, type Sentence } from '../years/prose.js';
import { maybeSameIssuer } from './issuer.js';
import { comparedSections, fewestCharacters } from './profile.js';

/** From so many characters on the full severity applies; short texts are alike by themselves. */
const enough = 220;
const copiedFrom = 0.9;
const remarkable = 0.8;
/** Words that so many other organs have as well are a template of the place, … */
const template = 3;
/** … and organs that write from one template share half of their text or more; a stock phrase here and there makes none. */
const sharesTemplate = 0.5;
const kept = 40;

interface Compared extends Likeness {
  readonly held: Held;
}

const compareAll = (own: readonly Sentence[], others: readonly Held[]): readonly Compared[] =>
  others.map((held) => ({ held, ...likeness(own, proseOf(held.report, comparedSections)) })).sort((a, b) => b.share - a.share);

/** Sentences that at most two others of the organs with much the same text have. */
const withoutTemplate = (own: readonly Sentence[], compared: readonly Compared[]): readonly Sentence[] => {
  const bearers = new Map<Sentence, number>();
  for (const { passages, share } of compared)
    if (share >= sharesTemplate) for (const [sentence] of passages) bearers.set(sentence, (bearers.get(sentence) ?? 0) + 1);
  return own.filter((sentence) => (bearers.get(sentence) ?? 0) < template);
};

const shared = ['青溪县', '云岭县', '河口县', '石桥县'].map((county) => ({
  organ: `${county}教育局`,
  year: 2023,
  sections: { 1: { text: overview }, 5: { text: problems } },
}));

const scattered = (county: string, some: readonly string[]): Sketch => ({
  organ: `${county}教育局`,
  year: 2023,
  sections: { 1: { text: [...some, ...other] }, 5: { text: otherProblems } },
});

export const rgCopiedReport: RegionRule = {
  id: 'rg-copied-report',
  version: 2,
  group: 'region',
  scope: 'region',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '与其他单位报告高度雷同', en: 'The text is that of another organ’s report' },
  says: {
    zh: '第一、五部分剔除数字、年份、名称、法定表述和统计语句后，90%以上与其他机关当年或往年的报告相同的，予以列出；80%以上的，予以提示。',
    en: 'Of sections one and five, without figures, years, names, words of the law and statements of figures, 90% stand in another organ’s report of that or an earlier year (info from 80% on).',
  },
  basis: '国办公开办函〔2021〕30号 二、（四）（内容雷同、敷衍塞责）',
  exceptions: [
    {
      zh: '三家以上其他机关都有的语句视为当地统一模板（只看半数以上文字相同的机关），剔除后不再雷同的，仅作提示。',
      en: 'Sentences that three other organs have, of those that share half of the text, are a local template: info where nothing else is alike.',
    },
    {
      zh: '政府与代编报告的办公室、同一机关的不同名称，不作比较。',
      en: 'A government and its office, or one body under two names, are not compared.',
    },
    { zh: '引用的国家政策和法定表述不计入。', en: 'Quotations of policy and law do not count.' },
    {
      zh: '剔除后不足80字的不作判断，不足220字的仅作提示：各地常用的短句本就相近。',
      en: 'Not judged below 80 characters, info only below 220: short texts of common phrases are alike by themselves.',
    },
  ],
  messages: {
    default: {
      zh: '第一、五部分的文字与{organ}{year}年度报告的相似度为{percent}%（已剔除数字、名称和固定表述，相同的有{passages}句），请核对。',
      en: 'Sections one and five share {percent}% of their text with the report of {organ} for {year} (figures, names and fixed phrases taken out; {passages} sentences alike); please check.',
    },
    template: {
      zh: '第一、五部分的文字与{organ}{year}年度报告的相似度为{percent}%（相同的有{passages}句），多家单位都有这些语句，可能使用了统一模板。',
      en: 'Sections one and five share {percent}% of their text with the report of {organ} for {year} ({passages} sentences); several organs have these sentences, perhaps from one template.',
    },
  },
  check: ({ own, profile, resembling }) => {
    const prose = proseOf(own.report, comparedSections);
    if (profile.signature === null)
      return notAssessable('剔除固定表述和数字后，可比的文字太少。', 'Too little text is left when fixed phrases and figures are taken out.');
    const others = resembling.filter(({ report }) => report.organ !== null && !maybeSameIssuer(report.organ, profile.organ));
    const all = compareAll(prose, others);
    const [best] = all;
    if (!best || best.share < remarkable) return passed(prose.length);
    const rest = withoutTemplate(prose, all);
    const restBest = lengthOf(rest) < fewestCharacters ? null : (compareAll(rest, others)[0] ?? null);
    const isOwnWords = restBest !== null && restBest.share >= remarkable;
    const told = isOwnWords ? restBest : best;
    const [first, ...more] = told.passages.slice(0, kept);
    if (!first) return passed(prose.length);
    const percent = Math.floor(told.share * 100);
    const isFull = isOwnWords && told.share >= copiedFrom && lengthOf(rest) >= enough;
    return failed([
      {
        place: first[0].place,
        because: [placeIn(told.held, first[1].place), ...more.flatMap(([here, there]) => [here.place, placeIn(told.held, there.place)])],
        message: isOwnWords ? 'default' : 'template',
        slots: { organ: told.held.report.organ!, year: told.held.report.year!, percent, passages: told.passages.length },
        actual: `${percent}%`,
        expected: `<${copiedFrom * 100}%`,
        ...(isFull ? {} : { severity: 'info' as const }),
      },
    ]);
  },
  examples: [
    {
      shows: { zh: '只改了名称和数字', en: 'only names and figures were changed' },
      own: { organ: '青溪县教育局', year: 2023, sections: { 1: { text: copied }, 5: { text: problems } } },
      others: [{ organ: '云岭县教育局', year: 2023, sections: { 1: { text: overview }, 5: { text: problems } } }],
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
      message: '第一、五部分的文字与云岭县教育局2023年度报告的相似度为100%（已剔除数字、名称和固定表述，相同的有12句），请核对。',
    },
    {
      shows: { zh: '四家单位文字相同：可能是统一模板', en: 'four organs share the text: perhaps a template' },
      own: shared[0]!,
      others: shared.slice(1),
      verdict: 'failed',
      severity: 'info',
    },
    {
      shows: { zh: '一家逐句相同，另四家只有零散语句相同', en: 'one organ has every sentence, four others a few each' },
      own: { organ: '青溪县教育局', year: 2023, sections: { 1: { text: copied }, 5: { text: problems } } },
      others: [
        { organ: '云岭县教育局', year: 2023, sections: { 1: { text: overview }, 5: { text: problems } } },
        ...['河口县', '石桥县'].map((county) => scattered(county, overview.slice(0, 2))),
        ...['南浦县', '北浦县'].map((county) => scattered(county, overview.slice(2))),
      ],
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
    },
    {
      shows: { zh: '政府与代编的办公室', en: 'a government and its office' },
      own: { organ: '青溪县人民政府', year: 2023, sections: { 1: { text: overview }, 5: { text: problems } } },
      others: [{ organ: '青溪县人民政府办公室', year: 2023, sections: { 1: { text: overview }, 5: { text: problems } } }],
      verdict: 'passed',
    },
    {
      shows: { zh: '文字不同', en: 'another text' },
      own: { organ: '青溪县教育局', year: 2023, sections: { 1: { text: other }, 5: { text: otherProblems } } },
      others: [{ organ: '云岭县教育局', year: 2023, sections: { 1: { text: overview }, 5: { text: problems } } }],
      verdict: 'passed',
    },
    {
      shows: { zh: '短报告只剩固定表述', en: 'nothing but fixed phrases' },
      own: { organ: '青溪县教育局', year: 2023, sections: { 1: { text: ['全年新收政府信息公开申请12件。'] }, 5: { text: ['无。'] } } },
      others: [{ organ: '云岭县教育局', year: 2023, sections: { 1: { text: ['全年新收政府信息公开申请12件。'] }, 5: { text: ['无。'] } } }],
      verdict: 'not-assessable',
    },
  ],
};
