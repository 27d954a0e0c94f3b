import type { Said } from '../../src/schema/finding.js';

/** What keeps a message from being read aloud: each fault that it has, in words. */

const withoutQuotes = (text: string): string => text.replace(/“[^“”]*”/gu, '“引”').replace(/https?:\/\/[\w./:%-]+/gu, '网址');

const longest = 240;

const chineseFaults: readonly (readonly [fault: string, pattern: RegExp])[] = [
  ['a value that is none', /undefined|null|NaN|\[object|Infinity|\{\w+\}/u],
  ['a motive', /造假|瞒报|抄袭|虚报|弄虚|违法/u],
  ['a doubled word', /的的|了了|为为|称称|为是|件件|条条|份份|元元|万元元|年年|度度|表表|共共|处处|请请|未未/u],
  ['doubled punctuation', /[，。；：、]{2,}|。”，?$|（）|，。/u],
  ['half-width punctuation', /(?<=[\p{Script=Han}）”])[,;:!?]|[,;:!?](?=[\p{Script=Han}（“])|[()]/u],
  ['white space', /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u],
  ['a day that is not spoken', /\d{4}-\d{2}-\d{2}/u],
  ['a list mark between quotations', /”、“/u],
];

const englishFaults: readonly (readonly [fault: string, pattern: RegExp])[] = [
  ['a value that is none', /undefined|\bnull\b|NaN|\[object|Infinity|\{\w+\}/u],
  [
    'one thing in the plural',
    /(?<![\d.,])1 (?:cells|days|parts|places|requests|reports|reviews|suits|sentences|figures|bodies|regions|items|cases|rows|totals)\b/u,
  ],
  ['Chinese punctuation', /[，。；：？！]/u],
  ['white space', / {2}|\s[.,;]/u],
];

/** One sentence, with a full stop at its end alone. */
const isOneSentence = (plain: string): boolean => plain.endsWith('。') && !plain.slice(0, -1).includes('。');

const quotesMatch = (text: string): boolean => {
  let depth = 0;
  for (const mark of text) {
    if (mark === '“') depth++;
    if (mark === '”') depth--;
    if (depth < 0 || depth > 1) return false;
  }
  return depth === 0;
};

export const faultsOf = ({ zh, en }: Said): readonly string[] => {
  const [plain, plainEnglish] = [withoutQuotes(zh), withoutQuotes(en)];
  return [
    ...chineseFaults.filter(([, pattern]) => pattern.test(plain)).map(([fault]) => `zh: ${fault}`),
    ...(isOneSentence(plain) ? [] : ['zh: not one sentence']),
    ...(quotesMatch(zh) ? [] : ['zh: quotation marks']),
    ...(zh.length <= longest ? [] : ['zh: too long']),
    ...englishFaults.filter(([, pattern]) => pattern.test(plainEnglish)).map(([fault]) => `en: ${fault}`),
    ...(/[.]$/u.test(en) ? [] : ['en: no full stop']),
  ];
};
