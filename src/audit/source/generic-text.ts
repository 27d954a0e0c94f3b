import { unread } from '../certain.js';
import { failed, passed, type Rule } from '../rule.js';
import { blocksOf, sectionsOf } from '../sections.js';
import { running } from '../sentences.js';
import { fold } from '../text.js';

const general =
  /《[^》]*》|[〔﹝[(（]20\d{2}[〕﹝﹞\])）]\d*号?|20\d{2}年(?:度)?(?:\d{1,2}月(?:\d{1,2}日)?)?|第[\d一二三四五六七八九十]+[条款项号]|二十大|二十届|[一二三四五六七八九十]是|[(（][\d一二三四五六七八九十]+[)）]|\d+[.、．]/g;
const figure = /\d|[一二三四五六七八九十百千]+(?:余|多)?(?:件|条|次|期|场|个|篇|人次|名|份)/;
const self = /[我本全](?:省|市|州|县|区|旗|乡|镇|局|厅|委|办|院|中心|街道|机关|单位|部门|系统|街)/;
/** A text so short has no room for figures. */
const shortest = 250;

/** An overview that could be anybody's. */
export const srcGenericText: Rule = {
  id: 'src-generic-text',
  version: 1,
  group: 'source',
  scope: 'report',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '总体情况无本单位信息', en: 'An overview without a figure or the body’s name' },
  says: { zh: '“总体情况”应有本单位的具体数据或名称。', en: '总体情况 gives figures of the body, or its name.' },
  basis: '国办公开办函〔2021〕30号（内容雷同、敷衍塞责）',
  exceptions: [
    {
      zh: '文字很短的小单位不作提示；只作提示，不说明原因。',
      en: 'Very short texts of small bodies are not noted; a remark only, and never a word on why.',
    },
    { zh: '年份、文号、序号不算数据。', en: 'Years, numbers of documents and of lists are no figures.' },
  ],
  messages: {
    default: { zh: '“一、总体情况”未见具体数据和本单位名称，请核对。', en: '总体情况 holds neither a figure nor the body’s name; please check.' },
  },
  check: (report) => {
    const parts = sectionsOf(report, 1);
    const [part] = parts;
    const reason = unread(report, 1);
    if (reason || !part) return { verdict: 'not-assessable', reason: reason ?? { zh: '没有“总体情况”。', en: 'There is no 总体情况.' } };
    const text = running(parts.flatMap((one) => one.text));
    const name = report.organ === null ? null : fold(report.organ).replace(/(?:人民)?政府(?:办公[厅室])?$|办事处$/, '');
    const own = self.test(text) || (name !== null && [name, name.slice(-4), name.slice(0, 3)].some((one) => one.length >= 2 && text.includes(one)));
    if (text.length < shortest || own || figure.test(text.replace(general, ''))) return passed(1);
    return failed([{ section: 1, place: part.place, within: blocksOf(report, part), slots: {}, actual: '', expected: '本单位的数据或名称' }]);
  },
  examples: [
    { shows: { zh: '有数据', en: 'figures' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '没有数据也没有名称', en: 'neither figures nor a name' },
      report: {
        sections: {
          1: {
            text: [
              '各级政府部门通过政府网站、政务新媒体等多渠道积极主动公开信息。在政策法规方面，及时公布新出台的政策文件及解读材料，方便公众了解政策导向。不断规范依申请公开流程，多数部门能在法定时限内进行答复。部分地区还通过在线平台方便申请人提交申请，提高办理效率。建立健全监督考核机制，定期进行检查和评估，自觉接受公众监督。持续加强政府网站建设，优化界面设计，提升用户体验；推进政务新媒体发展，利用公众号等平台以图文、视频等形式及时发布信息，扩大传播范围。加强对历史信息的整理和归档，方便公众查询；运用新技术优化信息分类和检索功能，提升管理的智能化水平。明确信息采编、审核、发布的责任主体，确保信息准确、权威。',
            ],
          },
        },
      },
      verdict: 'failed',
      findings: 1,
      message: '“一、总体情况”未见具体数据和本单位名称，请核对。',
    },
    { shows: { zh: '没有总体情况', en: 'no overview' }, report: { sections: { 1: null } }, verdict: 'not-assessable' },
  ],
};
