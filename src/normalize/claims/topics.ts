/** What a sentence is about: the last thing named before a number decides whose 办理 and 维持 are meant. */

export type Topic =
  'applications' | 'review' | 'litigation' | 'disputes' | 'documents' | 'regulations' | 'licences' | 'penalties' | 'coercion' | 'fees' | 'foreign';

interface TopicWord {
  /** silent = a reason of 表三 that contains the word of another topic; it changes nothing. */
  readonly topic: Topic | 'silent';
  readonly says: string;
}

/**
 * Longer words first: the first that fits at a place wins. Words of other work (提案, 留言, 工单) are named so that their figures are not
 * taken for applications.
 */
const words: readonly TopicWord[] = [
  {
    topic: 'silent',
    says: '不掌握(?:相关|该)?(?:政府)?信息|无法提供(?:相关|有关|该|其|所需|所申请的?)?(?:政府)?信息|(?:不予|部分|予以)公开(?:相关|有关|该|其|所申请的?)(?:政府)?信息|(?:现成|过程性?|内部事务性?|内部管理|已获取的?)信息|信息不存在|(?:非|不属于)政府信息|公开出版物|行政查询事项|信访、?举报、?投诉(?:类|事项)|行政执法案卷|按(?:照)?收费通知',
  },
  // 复议诉讼案件74件 is of both, 经复议诉讼3件 of the third group alone
  {
    topic: 'disputes',
    says: '(?:行政)?复议(?:案件)?(?:和|及|、|\\/|以及|与|或|或者)(?:被)?(?:提起)?(?:行政)?诉讼|(?<!经|经行政)(?:行政)?复议(?:行政)?诉讼',
  },
  {
    topic: 'foreign',
    says: '(?:行政许可|许可|执行|确认|(?<!新)登记(?!的)|救助|补助|补贴|低保|备案|认定|赔偿|法律援助|援助|公租房|入学|贷款|仲裁|退税|(?<!商业)企业|事项|办事|项目|职称|听证|变更|注册|延期|回避)(?:的)?申请(?!人)',
  },
  { topic: 'review', says: '行政复议|复议' },
  {
    topic: 'litigation',
    says: '行政诉讼|诉讼|行政应诉|应诉|起诉|被诉(?!行政|讼|的?(?:答复|告知|具体))|败诉|胜诉|(?:被诉|诉)(?:至|到|诸)(?:人民)?法院|法院(?:均|依法|一审|二审)?(?:判|裁|维持|驳回)',
  },
  {
    topic: 'applications',
    says: '依申请公开(?:的)?(?:(?:政府|政务)?信息(?!处理费|公开)|事项|办件)?|(?:政府|政务)?信息公开(?:的)?申请|(?<!(?:[村居厂校党连警检审财院团]务|司法|隐私))公开申请|(?:政府|政务)信息(?:的)?申请|申请公开(?:(?:政府|政务)信息)?|申请人|(?:自然人|公民|法人|企业|网络|网上|在线|信函|邮寄|当面|现场)(?:提出)?(?:的)?申请|(?:收到|受理|接收|办理|新收|提出|提交|接到|登记|结转|答复|办结)(?:的)?(?:各类)?申请(?!(?:行政)?复议)',
  },
  { topic: 'documents', says: '规范性文件' },
  { topic: 'regulations', says: '(?:政府|部门|地方政府)?规章(?!制度|库)' },
  { topic: 'licences', says: '行政许可' },
  { topic: 'penalties', says: '行政处罚' },
  { topic: 'coercion', says: '行政强制' },
  { topic: 'fees', says: '信息处理费|收费通知|(?:政府)?信息公开(?:处理|检索|复制|邮寄)?费' },
  {
    topic: 'foreign',
    says: '建议|提案|留言|咨询|来信|来访|来电|信访(?:件|事项|积案|案件|问题|矛盾)|积案|群众信访|投诉(?!类申请|、举报类申请)|举报(?!投诉类申请|类申请|、投诉类)|热线|工单|诉求|信箱|网民|评论|许可证|办件|证照|执法案件|民事(?:诉讼|案件)?|刑事(?:诉讼|案件)?|仲裁|调解|申诉|好差评|线索|(?:[村居厂校党连警检审财院团]务|司法)公开|培训|会议|信息(?!公开申请|处理费|公开行政|公开(?:工作)?(?:被|引|而))|解读|文章|稿件|图解|视频|政策文件|公文|发文|文件|公报|栏目|专题|公众号|微博|微信|网站|平台|新媒体|意见|项目|事项|案例|问卷',
  },
];

const all = new RegExp(words.map(({ says }, at) => `(?<t${at}>${says})`).join('|'), 'gu');

export interface Named {
  readonly topic: Topic;
  readonly start: number;
  readonly end: number;
}

/** Every topic word of a text, in order. */
export const topicsIn = (text: string): readonly Named[] =>
  [...text.matchAll(all)].flatMap((match) => {
    const at = words.findIndex((_, index) => match.groups?.[`t${index}`] !== undefined);
    const { topic } = words[at]!;
    return topic === 'silent' ? [] : [{ topic, start: match.index, end: match.index + match[0].length }];
  });
