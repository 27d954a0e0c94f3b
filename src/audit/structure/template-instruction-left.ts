import { judge, type Draft, type Rule } from '../rule.js';
import { allTexts, around, search, wholeText } from '../text.js';

const instruction =
  /[（(]文字描述[）)，,。]|[（(【[](?:此处|这里|请(?!示)(?:在此|各单位|根据(?:实际|本单位)|按(?:照)?(?:实际|要求)|结合(?:实际|本单位)|如实)?|根据(?:本单位)?实际(?:情况)?|可(?:根据|结合)(?:实际|本单位))[^（）()【】。]{0,10}(?:填写|填报|填入|补充|描述|说明|简述|列明|概述|插入|输入|删除)[^（）()【】]{0,80}[）)】\]]|收取信息处理费情况在此处报告|含《(?:中华人民共和国政府信息公开)?条例》第五十条第(?:四|（四）|\(四\))项规定的各级人民政府[“"]?工作考核、社会评议和责任追究结果情况["”]?/g;
const asked = /^含《/;
const results = /考核(?:结果|得分|中|为|办法|指标|优秀|良好|体系)|评议(?:结果|中|活动)|追究责任|被追责|责任追究(?:情形|情况)?(?:0|为0|无)/;

/** Words of the blank form that should have been replaced. */
export const templateInstructionLeft: Rule = {
  id: 'template-instruction-left',
  version: 1,
  group: 'structure',
  scope: 'report',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '模板说明文字未删除', en: 'Instructions of the template left in' },
  says: {
    zh: '正文不应保留格式模板的说明，如“（文字描述）”“收取信息处理费情况在此处报告”。',
    en: 'The text does not keep instructions of the blank form, such as （文字描述）.',
  },
  basis: '规定格式的说明文字；国办公开办函〔2021〕30号正文',
  exceptions: [
    {
      zh: '引用第五十条第四项的要求、接着确实报告了考核评议结果的，仅作提示。',
      en: 'Info only where the demand of 第五十条 is quoted and then answered.',
    },
  ],
  messages: {
    default: {
      zh: '正文保留了格式模板的说明文字“{snippet}”，请核对。',
      en: 'The text keeps an instruction of the template: “{snippet}”; please check.',
    },
  },
  check: (report) => {
    const texts = allTexts(report);
    const drafts = texts.flatMap((text): Draft[] => {
      const match = search(text, instruction)[0];
      if (!match) return [];
      const answered = asked.test(match.snippet) && results.test(wholeText(report).replaceAll(match.snippet.normalize('NFKC'), ''));
      return [
        { place: match.place, slots: { snippet: around(match, 40) }, actual: match.snippet, expected: '', ...(answered ? { severity: 'info' } : {}) },
      ];
    });
    return judge(drafts, texts.length, { zh: '没有读到正文。', en: 'No text was found.' });
  },
  examples: [
    { shows: { zh: '没有说明文字', en: 'no instructions' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '留有“（文字描述）”', en: '（文字描述） left in' },
      report: { sections: { 5: { text: ['（文字描述）'] } } },
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
      message: '正文保留了格式模板的说明文字“（文字描述）”，请核对。',
    },
    {
      shows: { zh: '留有“（此处填写……）”', en: 'a note that says what to fill in' },
      report: { sections: { 5: { text: ['（此处填写本单位存在的主要问题）'] } } },
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
    },
    {
      shows: { zh: '括注并非填写说明', en: 'a bracket that instructs nobody' },
      report: { sections: { 5: { text: ['申请表（请登录门户网站下载）已更新，并配有填写说明。'] } } },
      verdict: 'passed',
    },
    { shows: { zh: '没有正文', en: 'no text' }, report: { preamble: [], parts: [] }, verdict: 'not-assessable' },
  ],
};
