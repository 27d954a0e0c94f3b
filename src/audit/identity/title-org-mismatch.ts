import { apart, issuersNamed, otherBody, sameBody } from '../names.js';
import { failed, judge, notAssessable, type Draft, type Rule } from '../rule.js';
import { reportPlace } from '../sections.js';
import { fold, wholeText } from '../text.js';

const renamed =
  /更名|改名|机构改革|(?:机构|职能|职责|单位|部门|[局委办镇乡])[^。，,]{0,12}(?:合并|划转|组建|撤销|撤并|整合)|(?:合并|组建|撤销|撤并|整合)[^。，,]{0,8}(?:[局委镇乡]|机构|职能)|挂牌|加挂|原名/;
const publishers = /^(?:contentsource|发布机构|发文机关|发布单位|公开主体|制发机关)$/;
/** Bodies that put up what others write. */
const portal = /办公室|办公厅|中心|网|大数据|数据局|政务服务|行政审批|融媒|政务公开|信息公开|电子政务|党群|本站|管理员|人民政府$/;

/** The title, the introduction, the signature and the page name one issuer. */
export const titleOrgMismatch: Rule = {
  id: 'title-org-mismatch',
  version: 2,
  group: 'identity',
  scope: 'report',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '标题、发布机构与正文单位名称不一致', en: 'Title, text and page name different bodies' },
  says: { zh: '标题、导语、落款和网页发布机构应是同一单位。', en: 'Title, introduction, signature and the page’s publisher are one body.' },
  basis: '文字校核',
  exceptions: [
    {
      zh: '简称、省略地名、只差一字的视为同一单位；政府年报由其办公室或主管部门编制、落款的不算不一致。',
      en: 'Short forms, places left out and a single differing character are the same body; an office may write and sign for its government.',
    },
    { zh: '正文说到更名、合并、机构改革的，只作提示。', en: 'Where the text tells of a renaming or merger: a remark.' },
    { zh: '网页发布机构不同的，可能由门户代发或转载，只作提示。', en: 'Another publisher on the page: a remark, it may be a portal or a repost.' },
  ],
  messages: {
    default: { zh: '标题单位为“{title}”，{where}为“{other}”，请核对。', en: 'The title names “{title}”, {where} “{other}”; please check.' },
  },
  check: (report, { page }) => {
    const { organ, organSource } = report;
    if (organ === null || organSource !== 'title') return notAssessable('标题中没有读到单位名称。', 'No body was read in the title.');
    if (report.reading === 'ocr') return notAssessable('由图片识别，名称可能读错。', 'Recognised from a picture: names may be misread.');
    const own = fold(organ);
    const named = issuersNamed(report);
    const drafts: Draft[] = [];
    const mild = renamed.test(wholeText(report)) ? { severity: 'info' as const } : {};
    const other = named.find(({ name }) => otherBody(own, name));
    if (other) {
      const where = other.where === 'signature' ? { zh: '落款', en: 'the signature' } : { zh: '导语中的单位', en: 'the introduction' };
      drafts.push({
        place: other.place,
        because: report.identityPlaces,
        slots: { title: organ, other: other.name, where },
        actual: other.name,
        expected: organ,
        ...mild,
      });
    }
    const published = (page?.metadata ?? []).filter((one) => publishers.test(fold(one.name).toLowerCase())).map((one) => fold(one.value));
    const stranger = published.find(
      (name) => name.length >= 4 && !portal.test(name) && !sameBody(own, name) && (apart(own, name) || /局|委员会|厅$/.test(name)),
    );
    if (stranger && drafts.length === 0)
      drafts.push({
        place: reportPlace(report),
        slots: { title: organ, other: stranger, where: { zh: '网页发布机构', en: 'the page’s publisher is' } },
        actual: stranger,
        expected: organ,
        severity: 'info',
      });
    return drafts.length > 0
      ? failed(drafts)
      : judge([], named.length + published.length, { zh: '标题之外没有读到单位名称。', en: 'No name was read beside the title.' });
  },
  examples: [
    {
      shows: { zh: '导语与标题一致', en: 'the same body' },
      report: {
        organ: '砚溪市水务局',
        preamble: ['砚溪市水务局2023年政府信息公开工作年度报告', '按照规定，砚溪市水务局编制了2023年度政府信息公开工作年度报告。'],
      },
      verdict: 'passed',
    },
    {
      shows: { zh: '政府年报由办公室编制', en: 'an office writes for its government' },
      report: { organ: '淮安市人民政府', preamble: ['淮安市人民政府2023年政府信息公开工作年度报告', '本报告由淮安市人民政府办公室编制。'] },
      verdict: 'passed',
    },
    {
      shows: { zh: '落款是另一个局', en: 'another bureau signed' },
      report: { organ: '砚溪市水务局', sections: { 6: { text: ['未收取信息处理费。', '砚溪市财政局', '2024年1月20日'] } } },
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
      message: '标题单位为“砚溪市水务局”，落款为“砚溪市财政局”，请核对。',
    },
    { shows: { zh: '没有其他名称', en: 'no other name' }, report: {}, verdict: 'not-assessable' },
  ],
};
