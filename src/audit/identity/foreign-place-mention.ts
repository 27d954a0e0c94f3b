import { recognised } from '../certain.js';
import { apart, regionsOf, sameBody, zone } from '../names.js';
import { judge, notAssessable, type Draft, type Rule } from '../rule.js';
import { sentencesOf } from '../sentences.js';
import { fold } from '../text.js';

/** A body that opens a clause and does what this report is about. */
const acting =
  /(?:^|[,，:：])(?:20\d{2}年(?:度)?[,，]?)?([\p{Script=Han}]{2,16}?(?:人民政府|局|委员会|厅|镇|乡|街道|县|区))(?=(?:在.{0,12})?(?:高度重视|认真|严格|积极|坚持|持续|不断|进一步|深入|共|全年|主动公开|收到|未收到|受理|办理|制发|发布|切实|着力|加强|健全|成立|扎实|稳步|严格|建立|聚焦|围绕|政府信息公开工作|政府办公室|政府信息公开工作|政务公开工作|编制))/gu;
const reference = /学习|借鉴|参观|考察|交流|来.{0,6}(?:调研|考察)|赴|会同|联合|配合|对口|案例|经验|合作|转发|通报|印发|下发|对.{0,10}进行/;
const self = /我(镇|乡|街道|村|校|院|局|厅|委)(?!会|员|托)/gu;
/** Words that no name of a place begins with or holds: 各镇, 推动各镇, 所辖街道. */
const noName = /[各全本我该所辖等与和及对将由向使是在为的以从把被给到督促推动指导要求通过组织带领协调引导村社园每两多其他它有关相部分周边兄弟上级]/;
const kindOf = (organ: string): 'bureau' | 'town' | 'county' | null =>
  /(?:局|厅|委员会|委)$/.test(organ)
    ? 'bureau'
    : /(?:镇|乡|街道)(?:人民政府|办事处)?$/.test(organ)
      ? 'town'
      : /[县区旗](?:人民政府)?$/.test(organ) && !zone.test(organ)
        ? 'county'
        : null;
const foreign: Readonly<Record<'bureau' | 'town' | 'county', RegExp>> = {
  bureau: /[镇乡村校院]|街道/,
  town: /[局厅委]/,
  county: /[镇乡村校院]|街道/,
};
/** Another body of the same kind acts in the text, or the body calls itself what it is not. */
export const foreignPlaceMention: Rule = {
  id: 'foreign-place-mention',
  version: 2,
  group: 'identity',
  scope: 'report',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '正文出现与本单位无关的地名或单位名', en: 'Another place or body acts in the text' },
  says: {
    zh: '叙述工作的主语应是本单位及其上下级，不应是同级其他地方的单位；自称（我局、我镇）应与单位性质相符。',
    en: 'What acts in the text is the body itself or one above or below it, and it calls itself what it is (我局, 我镇).',
  },
  basis: '文字校核；国办公开办函〔2021〕30号（内容雷同、敷衍塞责）',
  exceptions: [
    {
      zh: '学习、交流、会同、案例等提及；引号和书名号之内；同一单位的简称。',
      en: 'Visits, joint work and cases; what stands in quotation marks; short forms of the body’s own name.',
    },
    {
      zh: '只比较同级的县、区、镇、乡、街道：不同级的可能是上级或下级。',
      en: 'Only places of one level are compared: others may be above or below.',
    },
    { zh: '政府年报列举所辖单位的，不作判断。', en: 'A government lists what lies in it: bodies inside are not told from others and not judged.' },
  ],
  messages: {
    default: {
      zh: '正文以“{other}”为主语（“{text}”），与本单位“{organ}”不符，请核对。',
      en: 'In the text “{other}” acts (“{text}”), and the report is that of “{organ}”; please check.',
    },
    self: {
      zh: '正文自称“{other}”（“{text}”），与本单位“{organ}”不符，请核对。',
      en: 'The text speaks as “{other}” (“{text}”), and the report is that of “{organ}”; please check.',
    },
  },
  check: (report) => {
    if (report.organ === null || report.organSource !== 'title') return notAssessable('标题中没有读到单位名称。', 'No body was read in the title.');
    const organ = fold(report.organ);
    const kind = kindOf(organ);
    const seen = new Set<string>();
    const title = report.title?.place.block;
    const drafts = sentencesOf(report).flatMap((sentence): Draft[] => {
      const text = sentence.text.replace(/《[^》]*》|“[^”]*”|"[^"]*"/g, '');
      if (sentence.section === null || sentence.place.block === title || reference.test(text)) return [];
      const others =
        kind === null
          ? []
          : [...text.matchAll(acting)].flatMap(([, name]) =>
              name &&
              !(kind === 'county' && (zone.test(name) || !/[县区旗](?:人民政府)?$/.test(name))) &&
              !noName.test(regionsOf(name)[0] ?? '各') &&
              apart(organ, name) &&
              !sameBody(organ, name)
                ? [name]
                : [],
            );
      const selves = kind === null ? [] : [...text.matchAll(self)].flatMap(([said, unit]) => (unit && foreign[kind].test(unit) ? [said] : []));
      return [...others.map((other) => ['default', other] as const), ...selves.map((other) => ['self', other] as const)].flatMap(
        ([message, other]): Draft[] => {
          if (seen.has(other)) return [];
          seen.add(other);
          return [
            {
              ...(sentence.section === null ? {} : { section: sentence.section }),
              place: sentence.place,
              because: report.identityPlaces,
              message,
              slots: { other, text: sentence.printed.slice(0, 30), organ: report.organ! },
              actual: other,
              expected: report.organ!,
              ...recognised(report),
            },
          ];
        },
      );
    });
    return judge(drafts.slice(0, 3), kind === null ? 0 : 1, {
      zh: '政府年报和其他单位不作判断。',
      en: 'Governments and other bodies are not judged.',
    });
  },
  examples: [
    {
      shows: { zh: '主语是本单位', en: 'the body itself' },
      report: { organ: '松砚县教育局', sections: { 6: { text: ['松砚县教育局未收取信息处理费。'] } } },
      verdict: 'passed',
    },
    {
      shows: { zh: '主语是另一个县的局', en: 'a bureau of another county' },
      report: { organ: '松砚县教育局', sections: { 2: { text: ['2023年，竹屿县教育局主动公开政府信息120条。'] } } },
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
      message: '正文以“竹屿县教育局”为主语（“2023年，竹屿县教育局主动公开政府信息120条”），与本单位“松砚县教育局”不符，请核对。',
    },
    {
      shows: { zh: '局自称“我镇”', en: 'a bureau that speaks as a town' },
      report: { organ: '松砚县教育局', sections: { 2: { text: ['我镇主动公开信息12条。'] } } },
      verdict: 'failed',
      findings: 1,
    },
    {
      shows: { zh: '交流学习', en: 'a visit' },
      report: { organ: '松砚县教育局', sections: { 2: { text: ['组织赴竹屿县教育局学习交流。'] } } },
      verdict: 'passed',
    },
    { shows: { zh: '政府', en: 'a government' }, report: {}, verdict: 'not-assessable' },
  ],
};
