import { judge, notAssessable, type Draft, type Rule } from '../rule.js';
import { allTexts, search, type Match } from '../text.js';

/** Known documents, misquoted: a number read as 条, a character changed, a number that is not the document's. */

interface Known {
  readonly pattern: RegExp;
  /** The right wording, or null where the match is right as it stands. */
  readonly official: (match: Match) => string | null;
}

const open = '[〔﹝\\[(（【]?';
const close = '[〕﹞\\])）】]?';

const known: readonly Known[] = [
  { pattern: /政府信息公开条[列理利历](?=》|规定|要求|第)/g, official: () => '政府信息公开条例' },
  {
    // 国务院令第711号; 492号 is the Regulation before 2019
    pattern: /(?:国务院令|国令)第?(\d+)(号|条)/g,
    official: (match) => {
      const [number, unit] = match.groups;
      return (number === '711' || number === '492') && unit === '条' ? `国务院令第${number}号` : null;
    },
  },
  {
    pattern: /政府信息公开条例》[（(](?:中华人民共和国)?(?:国务院令|国令)第?(\d+)号/g,
    official: ({ groups: [number] }) => (number === '711' || number === '492' ? null : '国务院令第711号'),
  },
  {
    pattern: new RegExp(`([\\p{Script=Han}]{2}公开办函)${open}(20\\d\\d)${close}第?(\\d+)号`, 'gu'),
    official: ({ groups: [office, year, number] }) => {
      const right = year === '2019' ? '60' : year === '2021' ? '30' : null;
      if (right === null) return null;
      return office === '国办公开办函' && number === right ? null : `国办公开办函〔${year}〕${right}号`;
    },
  },
];

export const basisCitationTypo: Rule = {
  id: 'basis-citation-typo',
  version: 1,
  group: 'structure',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '依据文件名称或文号疑有误', en: 'A citation that looks misspelt' },
  says: {
    zh: '引用国务院令第711号、国办公开办函〔2021〕30号等文件的，名称和文号应与原文件一致。',
    en: 'Citations of 国务院令第711号, 国办公开办函〔2021〕30号 and the like carry the right name and number.',
  },
  basis: '文字校核',
  exceptions: [
    { zh: '括号和空格的不同写法（〔〕﹝﹞（）[]）不算错误。', en: 'Other brackets and blanks are no mistakes.' },
    { zh: '识别（OCR）得到的文字不作判断。', en: 'Text read from pictures is not judged.' },
  ],
  messages: {
    default: {
      zh: '依据文件表述“{actual}”疑有误，规范表述为“{official}”。',
      en: 'The citation “{actual}” looks misspelt; the proper form is “{official}”.',
    },
  },
  check: (report) => {
    if (report.reading === 'ocr') return notAssessable('文字由图片识别，不作校核。', 'The text was read from pictures.');
    const drafts: Draft[] = [];
    let applied = 0;
    for (const text of allTexts(report))
      for (const { pattern, official } of known)
        for (const match of search(text, pattern)) {
          applied++;
          const right = official(match);
          if (right) drafts.push({ place: match.place, slots: { actual: match.snippet, official: right }, actual: match.snippet, expected: right });
        }
    return judge(drafts, applied, { zh: '正文没有引用这些文件。', en: 'None of these documents is cited.' });
  },
  examples: [
    {
      shows: { zh: '文号无误，括号不同', en: 'right number, other brackets' },
      report: { preamble: ['依据国令第 711 号和国办公开办函[2021]30号编制。'] },
      verdict: 'passed',
    },
    {
      shows: { zh: '“第711条”“过半公开办函”（万源市自然资源局2024）', en: '第711条, 过半公开办函 (万源市自然资源局 2024)' },
      report: { preamble: ['依据国务院令第711条、过半公开办函〔2021〕30号编制。'] },
      verdict: 'failed',
      findings: 2,
      message: '依据文件表述“国务院令第711条”疑有误，规范表述为“国务院令第711号”。',
    },
    { shows: { zh: '没有引用', en: 'no citations' }, report: {}, verdict: 'not-assessable' },
  ],
};
