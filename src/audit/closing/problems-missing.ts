import { sectionName } from '../labels.js';
import { recognised, unread } from '../certain.js';
import { problemsIn } from '../problems.js';
import { failed, passed, type Rule } from '../rule.js';
import { blocksOf, sectionsOf } from '../sections.js';
import { inOneLine, isContent, quoted, sentencesOf } from '../sentences.js';
import { fold } from '../text.js';

const elsewhere = /存在.{0,12}(?:问题|不足|差距|短板|薄弱环节)/;
/** Section five has to name problems: 条例 asks for the main ones. */
export const problemsMissing: Rule = {
  id: 'problems-missing',
  version: 1,
  group: 'closing',
  scope: 'report',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '第五部分未写明存在的问题', en: 'Section five names no problem' },
  says: {
    zh: '“存在的主要问题及改进情况”应写明至少一个具体问题（如更新不及时、解读形式单一、人员配备不足、有待加强之处）。',
    en: 'Section five names at least one problem of the work (not in time, of one form only, too few people, to be improved, and the like).',
  },
  basis: '《条例》第五十条第（四）项',
  exceptions: [
    {
      zh: '问题的说法很多，凡像是具体问题的即认为已写明；拿不准的只作提示。',
      en: 'Problems have many wordings: what looks like one counts, and what cannot be told is a remark.',
    },
    { zh: '只笼统承认“存在不足”、未写是什么的，只作提示。', en: 'A report that only admits “存在不足” is a remark.' },
    { zh: '问题写在其他部分的，只作提示。', en: 'Problems told in another section: a remark.' },
    {
      zh: '第五部分缺失、只有标题、含图片或表格、标题未读到的，不作判断。',
      en: 'Not judged where section five is absent, empty, holds pictures or tables, or has lost its heading.',
    },
  ],
  messages: {
    default: {
      zh: '“{section}”部分未见具体问题（全文为“{text}”），《条例》第五十条第（四）项要求写明，请核对。',
      en: '“{section}” names no problem (it reads “{text}”), which 条例 第五十条（四） asks for; please check.',
    },
    general: {
      zh: '“{section}”部分只说存在问题，未见具体是什么问题（“{text}”），请核对。',
      en: '“{section}” admits problems and does not say which (“{text}”); please check.',
    },
  },
  check: (report) => {
    const parts = sectionsOf(report, 5);
    const paragraphs = parts.flatMap((part) => part.text.filter(isContent).map(({ text }) => fold(text)));
    const found = problemsIn(paragraphs);
    if (found === 'named') return passed(1);
    const reason = unread(report, 5);
    const [part] = parts;
    if (reason || !part) return { verdict: 'not-assessable', reason: reason ?? { zh: '没有第五部分。', en: 'There is no section five.' } };
    const other = sentencesOf(report).some(
      (sentence) => sentence.section !== 5 && elsewhere.test(sentence.text) && problemsIn([sentence.text]) === 'named',
    );
    const told = quoted(inOneLine(parts.flatMap(({ text }) => text.filter(isContent))), 40);
    return failed([
      {
        section: 5,
        place: part.text[0]?.place ?? part.place,
        because: [part.place],
        within: blocksOf(report, part),
        message: found === 'admitted' ? 'general' : 'default',
        slots: { section: sectionName(5), text: told },
        actual: told,
        expected: '至少一个具体问题',
        ...(found === 'none' && !other ? recognised(report) : { severity: 'info' }),
      },
    ]);
  },
  examples: [
    { shows: { zh: '写了具体问题', en: 'a problem is named' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '不用“问题”二字也可以', en: 'named in other words' },
      report: { sections: { 5: { text: ['基层政务公开人员多为兼职，业务水平参差不齐；群众对公开渠道的知晓率偏低。2024年将加大宣传。'] } } },
      verdict: 'passed',
    },
    {
      shows: { zh: '只有打算，没有问题', en: 'plans only' },
      report: { sections: { 5: { text: ['我局将继续按照上级部署，认真做好2024年政府信息公开各项工作。'] } } },
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
      message:
        '“五、存在的主要问题及改进情况”部分未见具体问题（全文为“我局将继续按照上级部署，认真做好2024年政府信息公开各项工作”），《条例》第五十条第（四）项要求写明，请核对。',
    },
    { shows: { zh: '“无”', en: '无' }, report: { sections: { 5: { text: ['无。'] } } }, verdict: 'failed', severity: 'warning' },
    {
      shows: { zh: '只说存在不足', en: 'problems admitted, none named' },
      report: { sections: { 5: { text: ['政府信息公开工作还存在一些不足，下一步将认真改进。'] } } },
      verdict: 'failed',
      severity: 'info',
    },
    { shows: { zh: '内容是图片', en: 'a picture' }, report: { sections: { 5: { text: ['如图：'], images: 1 } } }, verdict: 'not-assessable' },
  ],
};
