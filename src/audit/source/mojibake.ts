import { failed, notAssessable, passed, type Rule } from '../rule.js';
import { allTexts, search } from '../text.js';

/** Marks of text decoded by the wrong table: replacement and private characters, controls, and the usual nonsense of UTF-8 read as GBK or Latin-1. */
const broken = /[\ufffd\ue000-\uf8ff\u0080-\u009f]+|锟斤拷|烫烫烫|屯屯屯|[鐨鏀垮簻淇℃伅叕寮€]{4,}|(?:[äåæçèé][\u0080-\u00bf¡-ÿ]{1,2}){2,}/gu;
/** From so many, and so large a share of the text, on it is more than a stray symbol of a list. */
const many = 5;
const share = 0.005;

/** Text with a broken encoding: what is read from it is not to be relied on. */
export const srcMojibake: Rule = {
  id: 'src-mojibake',
  version: 1,
  group: 'source',
  scope: 'report',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '文本编码错误', en: 'Text of a broken encoding' },
  says: { zh: '正文不应有大量替换符、私用区字符等乱码。', en: 'The text is free of replacement characters and other marks of a wrong encoding.' },
  basis: '提取质量',
  exceptions: [
    { zh: '零星几个（项目符号、生僻字）只作提示。', en: 'A few alone (bullets, rare characters): a remark.' },
    { zh: '由图片识别的不作判断。', en: 'A recognised report is not judged.' },
  ],
  messages: {
    default: {
      zh: '文本有{count}处乱码（如“{sample}”前后），数据待重新提取，请对照原文。',
      en: 'The text is garbled (places: {count}, one near “{sample}”): read it again from the original.',
    },
  },
  check: (report) => {
    const texts = allTexts(report);
    const length = texts.reduce((all, { text }) => all + text.length, 0);
    if (length === 0 || report.reading === 'ocr') return notAssessable('没有可判断的文本。', 'No text to judge.');
    const found = texts.flatMap((text) => search(text, broken));
    const [first] = found;
    if (!first) return passed(texts.length);
    const marks = found.reduce((all, { snippet }) => all + snippet.length, 0);
    return failed([
      {
        place: first.place,
        because: found.slice(1, 20).map(({ place }) => place),
        slots: { count: found.length, sample: `${first.before}${first.snippet}`.slice(0, 16) },
        actual: first.snippet,
        expected: '',
        ...(marks >= many && marks / length >= share ? {} : { severity: 'info' }),
      },
    ]);
  },
  examples: [
    { shows: { zh: '没有乱码', en: 'none' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '大量替换符', en: 'many replacement characters' },
      report: { sections: { 1: { text: ['全年\ufffd\ufffd\ufffd公开\ufffd\ufffd\ufffd信息锟斤拷120条。'] } } },
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
    },
    {
      shows: { zh: '一个项目符号', en: 'a bullet of a symbol font' },
      report: { sections: { 1: { text: ['\uf06c 全年公开信息120条。'] } } },
      verdict: 'failed',
      severity: 'info',
    },
    { shows: { zh: '没有正文', en: 'no text' }, report: { preamble: [], parts: [] }, verdict: 'not-assessable' },
  ],
};
