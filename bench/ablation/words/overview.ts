/** What a report says of its year outside its figures of applications: published items, care of information, platforms, supervision. */

import type { Chance } from '../../generator/random.js';

/** 主动公开: figures that agree with one another. */
export const publishing = (chance: Chance, year: number): string => {
  const [site, media, other] = [chance.between(40, 900), chance.between(10, 400), chance.between(1, 60)];
  const all = site + media + other;
  const [videos, texts] = [chance.between(2, 30), chance.between(2, 30)];
  return chance.pick([
    `全年主动公开政府信息${all}条，其中政府网站${site}条，政务新媒体${media}条，其他渠道${other}条。`,
    `${year}年，通过政府网站、政务新媒体等渠道发布各类信息${all}余条。`,
    `围绕重点领域和群众关切，及时公开政策文件、规划计划和办事指南，全年更新信息${all}条。`,
    `共发布政策解读${videos + texts}篇，其中图文解读${texts}篇、视频解读${videos}篇。`,
    `聚焦民生实事，主动公开就业、教育、医疗、住房等领域信息${all}条，政策咨询回应及时率100%。`,
    `严格落实“应公开尽公开”要求，主动公开本部门机构职能、财政预决算、重大项目等信息，较上年有所增加。`,
    `召开新闻发布会${videos}场，开展在线访谈${texts}期，回应社会关切${site}次。`,
    `编发政府公报${chance.between(4, 12)}期，向公共图书馆、档案馆免费赠阅。`,
    `公开重大建设项目批准和实施信息${site}条、公共资源配置信息${media}条。`,
    '坚持以公开为常态、不公开为例外，不断拓展主动公开的广度和深度。',
    `及时公开${year}年度重点工作任务、政府工作报告分解事项和完成情况，主动接受社会监督。`,
    `按时公开${year - 1}年度部门决算和${year}年度部门预算，公开内容完整、格式规范。`,
  ]);
};

export const care: readonly string[] = [
  '健全公文公开属性源头认定机制，对行政规范性文件实行动态管理。',
  '严格执行“先审查、后公开，一事一审”制度，确保信息发布准确、安全。',
  '规范政府信息制作、获取、保存、处理流程，定期清理历史文件。',
  '落实信息发布三审三校制度，全年未发生失泄密事件。',
  '动态调整主动公开目录，规范设置公开属性，做好文件归档。',
  '明确专人负责信息登记、审核、发布，保密审查关口前移。',
  '开展政府信息公开内容自查，对失效链接、错别字及时整改。',
];

export const platforms: readonly string[] = [
  '加强政府网站和政务新媒体日常维护，优化信息检索和互动功能。',
  '完善政府信息公开专栏，调整栏目设置，方便群众查阅。',
  '在政务服务大厅设置政务公开专区，配备自助查询终端。',
  '依托市政府门户网站统一平台发布信息，不单设网站。',
  '推进政务新媒体规范运行，关停整合低活跃账号2个。',
  '升级智能问答和无障碍浏览功能，页面打开更快。',
  '利用便民服务中心、村务公开栏等线下渠道延伸公开触角。',
];

export const supervision: readonly string[] = [
  '将政务公开纳入工作考核，开展社会评议，未发生责任追究情形。',
  '主要领导亲自抓，分管领导具体抓，组织业务培训2次，工作考核结果良好，社会评议满意度较高，本年度没有责任追究情况。',
  '政府信息公开纳入年度绩效考核体系；邀请人大代表、政协委员开展社会评议；全年无责任追究事项。',
  '完善监督保障机制，定期通报检查情况。社会评议结果为“满意”，工作考核为“优秀”，责任追究0起。',
  '开展季度测评和专项督查，对发现的问题逐项整改。主动接受社会评议，工作考核中未出现扣分，未有人员被追究责任（责任追究结果：无）。',
  '明确责任科室和专职人员，举办专题培训班，参训120人次；落实工作考核、社会评议和责任追究制度，全年未发生责任追究。',
];

const kinds = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];
const styles: readonly ((title: string, index: number, text: string) => readonly string[])[] = [
  (title, index, text) => [`（${'一二三四五'[index]}）${title}。${text}`],
  (title, index, text) => [`（${'一二三四五'[index]}）${title}情况`, text],
  (title, index, text) => [`${index + 1}.${title}。${text}`],
  (title, index, text) => [`${'一二三四五'[index]}是${title}方面。${text}`],
  (title, index, text) => [`（${'一二三四五'[index]}）${title}工作有序推进`, text],
];

/** The five aspects in one of the usual layouts. */
export const overviewOf = (chance: Chance, texts: readonly string[]): readonly string[] => {
  const style = chance.pick(styles);
  return texts.flatMap((text, index) => style(kinds[index]!, index, text));
};
