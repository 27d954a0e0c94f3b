import { touches } from '../../schema/place.js';
import type { PrintedText } from '../../schema/report.js';
import { judge, type Draft, type Rule } from '../rule.js';
import { counts, digitsLost, openRoom, unfilled } from '../blanks.js';
import { allTexts, search, wholeText } from '../text.js';

/** What a message quotes: the words before that belong to it. */
const clause = (before: string, found: string): string => {
  const own = before.replace(/^.*[，。；：,;]/su, '');
  return `${own.length < 2 ? before : own}${found}`;
};

/** Only a remark: the number may have been lost on the way to us. `text` as printed, for the blanks are what is looked for. */
const openRooms = ({ text, place }: PrintedText): readonly Draft[] =>
  !counts.test(text.normalize('NFKC'))
    ? []
    : [...text.matchAll(openRoom)].map((match): Draft => {
        const offset = place.span?.[0] ?? 0;
        const [from, until] = [match.index, match.index + match[0].length];
        const before = text.slice(Math.max(0, from - 10), from);
        const snippet = `${before}${match[0]}`;
        return {
          place: { ...place, span: [offset + from, offset + until] },
          message: 'room',
          slots: { snippet: clause(before, match[0]) },
          actual: snippet,
          expected: '数字',
          severity: 'info',
        };
      });

/** Places where a number was to be filled in. */
export const placeholderLeft: Rule = {
  id: 'placeholder-left',
  version: 2,
  group: 'structure',
  scope: 'report',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '存在未填写的占位内容', en: 'A blank that was not filled in' },
  says: { zh: '正文不应有“X条”“××件”“共主动公开条”等未填数字之处。', en: 'The text has no X条, ××件, “共主动公开条” and the like.' },
  basis: '文字校核',
  exceptions: [
    {
      zh: '网页转换丢失数字的（“2024年1月1日”成了“202411日”），仅作提示，请核对原页面。',
      en: 'Info only where the page lost its digits in conversion (“202411日” for 2024年1月1日): look at the page first.',
    },
    {
      zh: '“？条”“解读　　篇”等量词前的问号或空白仅作提示；正文读取存疑的不列。',
      en: 'A question mark or blanks before a measure word are info only; nothing is said where the text is doubted.',
    },
  ],
  messages: {
    default: { zh: '“{snippet}”处缺少数字或保留占位符，请核对。', en: 'At “{snippet}” a number is missing or a placeholder was left; please check.' },
    room: {
      zh: '“{snippet}”的量词前没有数字，可能漏填，请核对原文。',
      en: 'At “{snippet}” no number stands before the measure word; it may have been left out; please check.',
    },
  },
  check: (report, { notices }) => {
    const texts = allTexts(report);
    const lost = digitsLost.test(wholeText(report));
    const drafts = texts.flatMap((text) =>
      unfilled
        .flatMap((pattern) => search(text, pattern))
        .map((match): Draft => ({
          place: match.place,
          slots: { snippet: clause(match.before, match.snippet) },
          actual: `${match.before}${match.snippet}`,
          expected: '数字',
          ...(lost ? { severity: 'info' } : {}),
        })),
    );
    const isDoubted = ({ place }: Draft): boolean => notices.some((notice) => notice.place && touches(notice.place, place));
    const rooms = report.reading === 'ocr' || lost ? [] : texts.flatMap(openRooms).filter((draft) => !isDoubted(draft));
    return judge([...drafts, ...rooms], texts.length, { zh: '没有读到正文。', en: 'No text was found.' });
  },
  examples: [
    {
      shows: { zh: '条例、条款不是占位', en: '条例 is no placeholder' },
      report: { sections: { 6: { text: ['共主动公开条例解读12条。'] } } },
      verdict: 'passed',
    },
    {
      shows: { zh: '“XX条”', en: 'XX条' },
      report: { sections: { 6: { text: ['全年公开信息XX条。'] } } },
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
      message: '“全年公开信息XX条”处缺少数字或保留占位符，请核对。',
    },
    {
      shows: { zh: '“共主动公开信息条”', en: 'no number before the measure word' },
      report: { sections: { 6: { text: ['共主动公开信息条，其中规划5条。'] } } },
      verdict: 'failed',
      findings: 1,
    },
    {
      shows: { zh: '同页日期也丢了数字：是转换所致', en: 'dates lost their digits too' },
      report: { sections: { 6: { text: ['统计期限自202411日起，共主动公开信息条。'] } } },
      verdict: 'failed',
      severity: 'info',
    },
    {
      shows: { zh: '量词前是问号或空白：仅作提示', en: 'a question mark or blanks before the measure word: info' },
      report: { sections: { 6: { text: ['全年公开信息120条，发布解读　　篇，受理申请？件。'] } } },
      verdict: 'failed',
      findings: 2,
      severity: 'info',
      message: '“发布解读　　篇”的量词前没有数字，可能漏填，请核对原文。',
    },
    {
      shows: { zh: '正文读取存疑的不列', en: 'nothing is said where the text is doubted' },
      report: { preamble: ['测试市2023年政府信息公开工作年度报告', '全年公开信息120条，受理申请？件。'] },
      notices: [{ code: 'test', message: '存疑', place: { block: 1 } }],
      verdict: 'passed',
    },
    { shows: { zh: '没有正文', en: 'no text' }, report: { preamble: [], parts: [] }, verdict: 'not-assessable' },
  ],
};
