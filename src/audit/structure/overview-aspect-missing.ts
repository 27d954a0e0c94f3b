import { failed, notAssessable, passed, type Rule } from '../rule.js';
import { sectionsOf } from '../sections.js';
import { textOf } from '../text.js';

const aspects: readonly { readonly name: string; readonly words: RegExp }[] = [
  { name: '主动公开', words: /主动公开|公开力度|发布/ },
  { name: '依申请公开', words: /依申请|申请公开|公开申请/ },
  { name: '政府信息管理', words: /信息管理|信息资源|信息审[核查]|保密审查|三审|公开属性|动态(?:管理|调整)|规范性文件.{0,6}(?:管理|清理|备案)/ },
  { name: '平台建设', words: /平台|网站|公众号|新媒体|公报|专栏/ },
  { name: '监督保障', words: /监督|保障|考核|培训|检查/ },
];

/** The five aspects that 总体情况 is to survey. */
export const overviewAspectMissing: Rule = {
  id: 'overview-aspect-missing',
  version: 1,
  group: 'structure',
  scope: 'report',
  severity: 'info',
  forms: ['2021'],
  title: { zh: '总体情况未覆盖五个方面', en: 'The overview leaves out an aspect' },
  says: {
    zh: '总体情况应包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面。',
    en: '总体情况 surveys 主动公开, 依申请公开, 政府信息管理, 平台建设 and 监督保障.',
  },
  basis: '国办公开办函〔2021〕30号 一、（一）',
  exceptions: [
    {
      zh: '并入其他小标题叙述的：按文字而不是按小标题判断，并且只作提示（伊春市2023无政府信息管理小标题）。',
      en: 'Told by words, not by headings, and a remark only (伊春市 2023 has no heading 政府信息管理).',
    },
    { zh: '没有自己平台的小单位。', en: 'Small bodies without a platform of their own.' },
  ],
  messages: { default: { zh: '“总体情况”中未见{aspect}方面的表述。', en: '总体情况 has no words on {aspect}.' } },
  check: (report) => {
    const sections = sectionsOf(report, 1);
    const place = sections[0]?.place;
    if (!place || sections.every((section) => section.text.length === 0))
      return notAssessable('没有读到“总体情况”的文字。', 'No text of 总体情况 was found.');
    const text = sections.map(textOf).join('\n');
    const missing = aspects.filter(({ words }) => !words.test(text)).map(({ name }) => `“${name}”`);
    if (missing.length === 0) return passed(aspects.length);
    return failed([{ section: 1, place, slots: { aspect: missing.join('、') }, actual: '', expected: missing.join('、') }]);
  },
  examples: [
    { shows: { zh: '五个方面都有', en: 'all five' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '没有政府信息管理', en: 'no 政府信息管理' },
      report: { sections: { 1: { text: ['主动公开120条，办理依申请公开6件，建设网站平台，加强监督。'] } } },
      verdict: 'failed',
      findings: 1,
      message: '“总体情况”中未见“政府信息管理”方面的表述。',
    },
    { shows: { zh: '没有总体情况', en: 'no overview' }, report: { sections: { 1: null } }, verdict: 'not-assessable' },
  ],
};
