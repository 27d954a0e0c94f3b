/**
 * 《政府信息公开情况统计表》, the statistical form of 国办发〔2014〕32号, printed with many reports on 2014 to 2018. Its first three
 * rows were seen verbatim, the others are as reports of those years commonly print them: labels here serve to recognise
 * indicators, never to ask for them. Reports on 2008 to 2013 followed local forms; their figures are kept by their own labels.
 */

export interface Indicator {
  /** `p` and the numbers that the form prints, joined by dots; letters for 其中. */
  readonly id: string;
  readonly label: string;
  readonly unit: '条' | '件' | '次' | '篇' | '个' | '人' | '万元' | '人次';
  /** Id of the indicator or heading that it is printed under; null for the first level. */
  readonly parent: string | null;
}

type Heading = Omit<Indicator, 'unit'> & { readonly unit: null };

const all: readonly (Indicator | Heading)[] = [
  { id: 'p1', label: '一、主动公开情况', unit: null, parent: null },
  { id: 'p1.1', label: '（一）主动公开政府信息数', unit: '条', parent: 'p1' },
  { id: 'p1.1.a', label: '其中：主动公开规范性文件数', unit: '条', parent: 'p1.1' },
  { id: 'p1.1.b', label: '制发规范性文件总数', unit: '件', parent: 'p1.1' },
  { id: 'p1.2', label: '（二）通过不同渠道和方式公开政府信息的情况', unit: null, parent: 'p1' },
  { id: 'p1.2.1', label: '1.政府公报公开政府信息数', unit: '条', parent: 'p1.2' },
  { id: 'p1.2.2', label: '2.政府网站公开政府信息数', unit: '条', parent: 'p1.2' },
  { id: 'p1.2.3', label: '3.政务微博公开政府信息数', unit: '条', parent: 'p1.2' },
  { id: 'p1.2.4', label: '4.政务微信公开政府信息数', unit: '条', parent: 'p1.2' },
  { id: 'p1.2.5', label: '5.其他方式公开政府信息数', unit: '条', parent: 'p1.2' },
  { id: 'p2', label: '二、回应解读情况', unit: null, parent: null },
  { id: 'p2.1', label: '（一）回应公众关注热点或重大舆情数', unit: '次', parent: 'p2' },
  { id: 'p2.2', label: '（二）通过不同渠道和方式回应解读的情况', unit: null, parent: 'p2' },
  { id: 'p2.2.1', label: '1.参加或举办新闻发布会总次数', unit: '次', parent: 'p2.2' },
  { id: 'p2.2.1.a', label: '其中：主要负责同志参加新闻发布会次数', unit: '次', parent: 'p2.2.1' },
  { id: 'p2.2.2', label: '2.政府网站在线访谈次数', unit: '次', parent: 'p2.2' },
  { id: 'p2.2.2.a', label: '其中：主要负责同志参加政府网站在线访谈次数', unit: '次', parent: 'p2.2.2' },
  { id: 'p2.2.3', label: '3.政策解读稿件发布数', unit: '篇', parent: 'p2.2' },
  { id: 'p2.2.4', label: '4.微博微信回应事件数', unit: '次', parent: 'p2.2' },
  { id: 'p2.2.5', label: '5.其他方式回应事件数', unit: '次', parent: 'p2.2' },
  { id: 'p3', label: '三、依申请公开情况', unit: null, parent: null },
  { id: 'p3.1', label: '（一）收到申请数', unit: '件', parent: 'p3' },
  { id: 'p3.1.1', label: '1.当面申请数', unit: '件', parent: 'p3.1' },
  { id: 'p3.1.2', label: '2.传真申请数', unit: '件', parent: 'p3.1' },
  { id: 'p3.1.3', label: '3.网络申请数', unit: '件', parent: 'p3.1' },
  { id: 'p3.1.4', label: '4.信函申请数', unit: '件', parent: 'p3.1' },
  { id: 'p3.2', label: '（二）申请办结数', unit: '件', parent: 'p3' },
  { id: 'p3.2.1', label: '1.按时办结数', unit: '件', parent: 'p3.2' },
  { id: 'p3.2.2', label: '2.延期办结数', unit: '件', parent: 'p3.2' },
  { id: 'p3.3', label: '（三）申请答复数', unit: '件', parent: 'p3' },
  { id: 'p3.3.1', label: '1.属于已主动公开范围数', unit: '件', parent: 'p3.3' },
  { id: 'p3.3.2', label: '2.同意公开答复数', unit: '件', parent: 'p3.3' },
  { id: 'p3.3.3', label: '3.同意部分公开答复数', unit: '件', parent: 'p3.3' },
  { id: 'p3.3.4', label: '4.不同意公开答复数', unit: '件', parent: 'p3.3' },
  { id: 'p3.3.4.a', label: '其中：涉及国家秘密', unit: '件', parent: 'p3.3.4' },
  { id: 'p3.3.4.b', label: '涉及商业秘密', unit: '件', parent: 'p3.3.4' },
  { id: 'p3.3.4.c', label: '涉及个人隐私', unit: '件', parent: 'p3.3.4' },
  { id: 'p3.3.4.d', label: '危及国家安全、公共安全、经济安全和社会稳定', unit: '件', parent: 'p3.3.4' },
  { id: 'p3.3.4.e', label: '不是《条例》所指政府信息', unit: '件', parent: 'p3.3.4' },
  { id: 'p3.3.4.f', label: '法律法规规定的其他情形', unit: '件', parent: 'p3.3.4' },
  { id: 'p3.3.5', label: '5.不属于本行政机关公开数', unit: '件', parent: 'p3.3' },
  { id: 'p3.3.6', label: '6.申请信息不存在数', unit: '件', parent: 'p3.3' },
  { id: 'p3.3.7', label: '7.告知作出更改补充数', unit: '件', parent: 'p3.3' },
  { id: 'p3.3.8', label: '8.告知通过其他途径办理数', unit: '件', parent: 'p3.3' },
  { id: 'p4', label: '四、行政复议数量', unit: '件', parent: null },
  { id: 'p4.1', label: '（一）维持具体行政行为数', unit: '件', parent: 'p4' },
  { id: 'p4.2', label: '（二）被依法纠错数', unit: '件', parent: 'p4' },
  { id: 'p4.3', label: '（三）其他情形数', unit: '件', parent: 'p4' },
  { id: 'p5', label: '五、行政诉讼数量', unit: '件', parent: null },
  { id: 'p5.1', label: '（一）维持具体行政行为或者驳回原告诉讼请求数', unit: '件', parent: 'p5' },
  { id: 'p5.2', label: '（二）被依法纠错数', unit: '件', parent: 'p5' },
  { id: 'p5.3', label: '（三）其他情形数', unit: '件', parent: 'p5' },
  { id: 'p6', label: '六、举报投诉数量', unit: '件', parent: null },
  { id: 'p7', label: '七、依申请公开信息收取的费用', unit: '万元', parent: null },
  { id: 'p8', label: '八、机构建设和保障经费情况', unit: null, parent: null },
  { id: 'p8.1', label: '（一）政府信息公开工作专门机构数', unit: '个', parent: 'p8' },
  { id: 'p8.2', label: '（二）设置政府信息公开查阅点数', unit: '个', parent: 'p8' },
  { id: 'p8.3', label: '（三）从事政府信息公开工作人员数', unit: '人', parent: 'p8' },
  { id: 'p8.3.1', label: '1.专职人员数', unit: '人', parent: 'p8.3' },
  { id: 'p8.3.2', label: '2.兼职人员数', unit: '人', parent: 'p8.3' },
  { id: 'p8.4', label: '（四）政府信息公开专项经费', unit: '万元', parent: 'p8' },
  { id: 'p9', label: '九、政府信息公开会议和培训情况', unit: null, parent: null },
  { id: 'p9.1', label: '（一）召开政府信息公开工作会议或专题会议数', unit: '次', parent: 'p9' },
  { id: 'p9.2', label: '（二）举办各类培训班数', unit: '次', parent: 'p9' },
  { id: 'p9.3', label: '（三）接受培训人员数', unit: '人次', parent: 'p9' },
];

/** Headings and indicators in the order of the form. */
export const statisticsRows: readonly (Indicator | Heading)[] = all;
export const indicators: readonly Indicator[] = all.flatMap((row) => (row.unit === null ? [] : [row]));

/** Labels from the first level down to the row itself. */
export const indicatorPath = (id: string): readonly string[] => {
  const row = all.find((one) => one.id === id);
  if (!row) throw new Error(`no indicator ${id}`);
  return [...(row.parent === null ? [] : indicatorPath(row.parent)), row.label];
};
