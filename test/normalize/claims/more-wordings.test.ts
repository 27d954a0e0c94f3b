import { describe, expect, it } from '@jest/globals';

import { said, type Wording } from './said.js';

/** Wordings of townships, ministries, public enterprises, 兵团, prefectures and zones, and of numbers that stand without a subject. */

const asked = '（二）依申请公开情况。';
const published = '（一）主动公开情况。';

type OfOrgan = readonly [organ: string, text: string, said: readonly string[]];

const ofOrgans: readonly OfOrgan[] = [
  ['那曲市色尼区人民政府', '全区共受理政府信息公开申请7件，其中藏文申请1件。', ['applications.received 7']],
  [
    '新疆生产建设兵团第八师',
    '师市各级行政机关共收到政府信息公开申请41件，上年结转3件，办结43件，结转下年度1件。',
    ['applications.received 41', 'applications.carriedIn 3', 'applications.concluded 43', 'applications.carriedOut 1'],
  ],
  ['新疆生产建设兵团第八师', '兵团各师受理政府信息公开申请58件。', ['applications.received 58/part']],
  ['新疆生产建设兵团第八师', '团场（镇）受理政府信息公开申请5件。', ['applications.received 5/part']],
  ['新疆生产建设兵团第八师', '师机关各部门受理信息公开申请12件，各团镇受理4件。', ['applications.received 12/part', 'applications.received 4/part']],
  ['喀什地区行政公署', '全地区共收到政府信息公开申请76件。', ['applications.received 76']],
  ['喀什地区行政公署', '地区本级收到政府信息公开申请9件，各县市收到67件。', ['applications.received 9/narrower', 'applications.received 67/part']],
  ['阿里地区行政公署', '行署办公室收到政府信息公开申请3件。', ['applications.received 3/narrower']],
  ['南沙开发区管理委员会', '管委会受理政府信息公开申请23件，各职能局受理19件。', ['applications.received 23', 'applications.received 19/part']],
  ['南沙开发区管理委员会', '全区（开发区）共受理政府信息公开申请42件。', ['applications.received 42']],
  ['测试市供水集团有限公司', '公司全年收到政府信息公开申请2件，均已按时答复。', ['applications.received 2', 'all applications.concluded']],
  ['测试市供水集团有限公司', '集团所属分公司受理信息公开申请5件。', ['applications.received 5/part']],
  [
    '海关总署',
    '全国海关共收到政府信息公开申请1832件，其中总署机关收到312件，直属海关收到1520件。',
    ['applications.received 1832', 'applications.received 1520/part'],
  ],
  [
    '自然资源部',
    '2024年，自然资源部共收到政府信息公开申请912件，上年结转55件，答复930件，结转下年37件。',
    ['applications.received 912', 'applications.carriedIn 55', 'applications.concluded 930', 'applications.carriedOut 37'],
  ],
  ['国家税务总局测试市税务局', '全市税务系统新收政府信息公开申请26件。', ['applications.received 26']],
  ['青石镇人民政府', '我镇共受理依申请公开2件，办结2件，办结率100%。', ['applications.received 2', 'applications.concluded 2']],
  ['青石镇人民政府', '本年度我镇共收到公民申请公开政府信息2件。', []],
  ['青石镇人民政府', '各村（居）收到村务公开申请6件。', []],
  ['青石镇人民政府', '镇便民服务中心受理各类申请1260件。', []],
  ['青石镇人民政府', '全镇受理宅基地申请56件，危房改造申请13件。', []],
  ['新疆生产建设兵团第一师十团', '团机关全年共收到依申请公开3件。', ['applications.received 3/narrower']],
];

/** What is certain: it is held against the tables, or marked as another body's, year's or span's. */
const certain: readonly (readonly [heading: string, ...Wording])[] = [
  [
    asked,
    '2024年，我局收到依申请公开32件，均在法定期限内办结，予以公开27件、部分公开3件、无法提供2件。',
    ['applications.received 32', 'outcomes.granted 27', 'outcomes.partly 3', 'outcomes.unavailable 2', 'all applications.concluded'],
  ],
  [asked, '全年受理依申请公开事项32件。其中，予以公开27件，部分公开3件。', ['applications.received 32', 'outcomes.granted 27', 'outcomes.partly 3']],
  [asked, '年末尚有12件申请仍在办理之中。', ['applications.pending 12']],
  [asked, '截至2024年12月31日，尚有12件正在办理。', ['applications.pending 12']],
  [asked, '因政府信息公开被诉3件，均胜诉。', ['litigation.total 3']],
  [asked, '全年被诉案件3件、被复议案件2件。', ['litigation.total 3', 'review.total 2']],
  [asked, '因政府信息公开被复议2件，复议机关均予维持。', ['review.total 2', 'all review.upheld']],
  [asked, '政府信息公开行政诉讼案件3起均胜诉。', ['litigation.total 3']],
  [asked, '全年收到申请18件，已答复17件，1件尚在办理期限内。', ['applications.received 18', 'applications.concluded 17', 'applications.pending 1']],
  [asked, '其余4件正在办理当中。', ['applications.pending 4']],
  [asked, '本年度依申请公开政府信息数量45件，全部予以答复。', ['applications.received 45', 'all applications.concluded']],
  [asked, '2024年收到信息公开申请共计45件（含上年结转3件）。', ['applications.received 45', 'applications.carriedIn 3']],
  [
    asked,
    '全年收到政府信息公开申请45宗，已答复44宗，1宗结转下一年度继续办理。',
    ['applications.received 45', 'applications.concluded 44', 'applications.carriedOut 1'],
  ],
  [asked, '政府信息公开申请收件45件，答复率100%。', ['applications.received 45']],
  [asked, '我局共处理政府信息公开申请45件。', ['applications.handled 45']],
  [
    asked,
    '2024年，我委依法办理公民、法人和其他组织的政府信息公开申请45件，其中公民41件，法人4件。',
    ['applications.handled 45', 'applicants.individuals 41', 'applicants.organisations 4'],
  ],
  [
    asked,
    '从申请主体看，自然人申请41件，占91.1%，商业企业申请3件，法律服务机构申请1件。',
    ['applicants.individuals 41', 'applicants.business 3', 'applicants.legal 1'],
  ],
  [
    asked,
    '从答复结果看，予以公开20件，部分公开5件，不予公开6件，无法提供12件，不予处理1件，其他处理1件。',
    ['outcomes.granted 20', 'outcomes.partly 5', 'outcomes.refused 6', 'outcomes.unavailable 12', 'outcomes.unprocessed 1', 'outcomes.otherwise 1'],
  ],
  [asked, '全部公开20件、部分公开5件。', ['outcomes.granted 20', 'outcomes.partly 5']],
  [asked, '作出予以公开答复20件、部分公开答复5件、无法提供答复12件。', ['outcomes.granted 20', 'outcomes.partly 5', 'outcomes.unavailable 12']],
  [
    asked,
    '本年度因政府信息公开产生行政复议4件（维持3件、纠正1件）、行政诉讼2件（均维持）。',
    ['review.total 4', 'review.upheld 3', 'review.corrected 1', 'litigation.total 2', 'all litigation.upheld'],
  ],
  [
    asked,
    '发生行政复议案件4件，其中维持3件，纠正1件；发生行政诉讼案件2件，结果均为维持。',
    ['review.total 4', 'review.upheld 3', 'review.corrected 1', 'litigation.total 2', 'all litigation.upheld'],
  ],
  [asked, '本年度政府信息公开类行政复议案件数为4件，行政诉讼案件数为2件。', ['review.total 4', 'litigation.total 2']],
  [asked, '全年共发生政府信息公开行政争议6件，其中行政复议4件、行政诉讼2件。', ['review.total 4', 'litigation.total 2']],
  [asked, '2024年无政府信息公开申请，无政府信息公开行政复议和行政诉讼。', ['none applications.received', 'none litigation.total+review.total']],
  [asked, '2024年，我镇没有收到过政府信息公开申请。', ['none applications.received']],
  [
    asked,
    '本单位2024年度收到政府信息公开申请0件，上年度结转0件，被申请行政复议0件、被提起行政诉讼0件。',
    ['applications.received 0', 'applications.carriedIn 0', 'review.total 0', 'litigation.total 0'],
  ],
  [
    asked,
    '收到依申请公开政府信息0件，结转下年0件，收取信息处理费0元。',
    ['applications.received 0', 'applications.carriedOut 0', 'fees.information 0'],
  ],
  [asked, '收到公众提交的信息公开申请表45份，均按规定答复。', ['applications.received 45', 'all applications.concluded']],
  [asked, '行政复议维持3件，其他结果1件，尚未审结0件。', ['review.upheld 3', 'review.other 1', 'review.pending 0']],
  [published, '本年度新制定行政规范性文件7件，废止2件，继续有效63件。', ['documents.issued 7', 'documents.repealed 2', 'documents.inForce 63']],
  [
    published,
    '全年办理行政许可8600件、行政处罚310宗、行政强制15宗。',
    ['licences.decisions 8600', 'penalties.decisions 310', 'coercion.decisions 15'],
  ],
  [
    published,
    '全年出台政府规章3部，修改2部，废止1部，现行有效规章41部。',
    ['regulations.issued 3', 'regulations.repealed 1', 'regulations.inForce 41'],
  ],
  [asked, '2022年至2024年，全市共收到政府信息公开申请345件。', ['applications.received 345/cumulative']],
  [asked, '上半年受理信息公开申请20件，下半年受理25件。', ['applications.received 20/part-year', 'applications.received 25/part-year']],
  [asked, '2023年同期收到申请38件。', ['applications.received 38/2023']],
  [asked, '申请量由去年的38件增加到今年的45件，增长18.4%。', ['applications.received 38/2023', 'applications.received 45']],
  [asked, '申请量由2023年的38件上升至45件。', ['applications.received 38/2023', 'applications.received 45']],
  [asked, '收到申请45件，上年同期为38件，同比增长18.4%。', ['applications.received 45']],
  [asked, '收到申请45件（2023年为38件）。', ['applications.received 45']],
  [asked, '已主动公开告知获取途径的9件，不属于本机关掌握的11件。', ['outcomes.unclear 9', 'outcomes.unclear 11']],
  [
    asked,
    '全年共收到群众提出的政府信息公开申请17件，办结16件，另有1件按程序延至2025年办理。',
    ['applications.received 17', 'applications.concluded 16', 'applications.carriedOut 1'],
  ],
  [asked, '本年度收到公开申请17起，上年结转0起，均已办结。', ['applications.received 17', 'applications.carriedIn 0']],
  [
    asked,
    '全年共办理依申请公开17件（含2023年度结转1件），其中按时办结16件，结转2025年度1件。',
    ['applications.handled 17', 'applications.carriedIn 1', 'applications.concluded 16', 'applications.carriedOut 1'],
  ],
  [
    asked,
    '本机关2024年度共收到自然人政府信息公开申请17件，法人或其他组织政府信息公开申请0件。',
    ['applicants.individuals 17', 'applicants.organisations 0'],
  ],
  [asked, '收到申请17件（自然人16件，商业企业1件）。', ['applications.received 17', 'applicants.individuals 16', 'applicants.business 1']],
  [asked, '我团共接收职工群众政府信息公开申请3件。', ['applications.received 3']],
  [
    asked,
    '对17件申请作出书面答复，其中予以公开10件，部分公开2件，信息不存在5件。',
    ['applications.concluded 17', 'outcomes.granted 10', 'outcomes.partly 2', 'outcomes.unclear 5'],
  ],
  [asked, '其中，信访举报投诉类申请2件、重复申请1件，均不予处理。', ['outcomes.unprocessed.1 2', 'outcomes.unprocessed.2 1']],
  [asked, '因第三方不同意公开等原因不予公开2件。', ['outcomes.refused 2']],
  [asked, '行政复议机关作出维持决定3件，纠正决定1件。', ['review.upheld 3', 'review.corrected 1']],
  [asked, '法院判决维持2件，撤销1件。', ['litigation.upheld 2', 'litigation.corrected 1']],
  [asked, '全年因依申请公开引发的行政复议案件共4件，复议结果均为维持。', ['review.total 4', 'all review.upheld']],
  [asked, '行政复议案件办结3件，维持3件，另有1件尚在审理。', ['review.concluded 3', 'review.upheld 3', 'review.pending 1']],
  [asked, '未发生依申请公开行政复议、诉讼案件。', ['none litigation.total+review.total']],
  [asked, '本年度我乡依申请公开数为0件。', ['applications.received 0']],
  [asked, '截止2024年底未收到依申请公开政府信息的申请。', ['none applications.received']],
  [asked, '今年我镇依申请公开事项零件。', ['applications.received 0']],
  [asked, '收到依申请公开事项5项，按期答复5项。', ['applications.received 5', 'applications.concluded 5']],
  [asked, '办理公民信息公开申请5件，其中邮寄3件，网上2件。', ['applications.handled 5', 'applications.channel 3', 'applications.channel 2']],
  [published, '现行有效规范性文件总数为63件，其中本年制发7件。', ['documents.inForce 63', 'documents.issued 7']],
  [
    published,
    '行政强制决定15件，行政处罚决定310件，行政许可决定8600件。',
    ['coercion.decisions 15', 'penalties.decisions 310', 'licences.decisions 8600'],
  ],
  [published, '新公开规章3件，对外公开规范性文件7件。', ['regulations.published 3', 'documents.published 7']],
  [published, '年内废止失效规范性文件5件。', ['documents.repealed 5']],
  [
    asked,
    '上年度结转政府信息公开申请2件，本年度新收17件，本年度办结18件，结转下年度1件。',
    ['applications.carriedIn 2', 'applications.received 17', 'applications.concluded 18', 'applications.carriedOut 1'],
  ],
  [asked, '2024年共新收17件、结转上年2件，按时办结18件。', ['applications.received 17', 'applications.carriedIn 2', 'applications.concluded 18']],
  [asked, '全州8县市共受理申请120件。', ['applications.received 120/part']],
  [asked, '片区管委会收到申请7件，园区公司收到2件。', ['applications.received 7/part', 'applications.received 2/part']],
  [asked, '向申请人送达答复书21份，退回补正3份。', ['outcomes.unclear 3']],
  [asked, '从区域分布看，城关区收到9件，堆龙德庆区收到5件。', ['applications.received 9/part', 'applications.received 5/part']],
  [asked, '全省税务系统县级税务局收到申请40件。', ['applications.received 40/narrower']],
  [published, '各乡镇制发规范性文件2件。', ['documents.issued 2/part']],
];

/** What no table holds, or what may be of another subject. */
const ofOtherThings: readonly (readonly [heading: string, text: string])[] = [
  [asked, '全年共有52名申请人提交申请。'],
  [asked, '受理50人次申请52件。'],
  [asked, '全年接待群众当面申请查阅档案56件次。'],
  [asked, '“民生地图”累计受理群众诉求56件。'],
  [asked, '受理政务服务“好差评”申诉12件，其中不予处理3件。'],
  [asked, '“互联网+督查”平台转办问题线索45件，办结45件。'],
  [asked, '受理营商环境投诉45件，均已答复。'],
  [asked, '同一申请人提交12件，占申请总量的26.7%。'],
  [asked, '其中3名申请人提交申请共30件。'],
  [asked, '申请公开的内容主要涉及征地补偿30件、房屋拆迁10件等。'],
  [asked, '市司法局审查依申请公开答复45件。'],
  [asked, '对12件疑难申请进行了会商，集体研究答复。'],
  [asked, '法院受理以我局为被告的政府信息公开案件2件，其中一审1件、二审1件。'],
  [asked, '我局代理政府信息公开行政诉讼案件应诉3件，出庭3次。'],
  [asked, '收到行政复议答复通知书4份、应诉通知书2份。'],
  [asked, '市中级人民法院审结涉政府信息公开案件21件。'],
  [asked, '全市法院受理一审政府信息公开行政案件88件。'],
  [asked, '行政机关负责人出庭应诉12件，出庭应诉率100%。'],
  [published, '公开规范性文件政策解读材料7份。'],
  [published, '备案行政规范性文件24件，纠错2件。'],
  [published, '清理规章及规范性文件，拟废止12件、拟修改8件。'],
  [published, '发布权责清单事项3260项，其中行政许可210项、行政处罚1890项、行政强制65项。'],
  [published, '公布“双随机、一公开”抽查结果450条，行政处罚信息310条。'],
  [published, '归集信用信息：行政许可8600条，行政处罚310条。'],
  [published, '印发《政府信息公开指南》500份，受理现场咨询45件。'],
  [published, '全年主动公开重大建设项目审批结果45件。'],
  [published, '发布藏文、汉文政府信息各360条。'],
  [published, '园区企业服务专员受理企业诉求126件，办结120件。'],
  [published, '新修订行政规范性文件3件。'],
  [published, '制定招商引资政策文件9件。'],
  [asked, '2024年度依申请公开办件量17件，办结率100%。'],
  [published, '全年共办理行政许可事项决定8600件。'],
  [asked, '各部门窗口代收政府信息公开申请12件，已全部转送主管单位。'],
  [asked, '其中涉及自然资源和规划领域申请5件。'],
  [asked, '指导乡镇办理政府信息公开申请6件。'],
  [asked, '“12345”热线收到咨询依申请公开来电120个。'],
  [asked, '本年度接受政府信息公开申请咨询23次。'],
  [asked, '某律所一次性提交申请35件。'],
  [asked, '受理12345平台交办信息公开类诉求26件，办结26件。'],
  [asked, '办理人民建议征集件31件，答复31件。'],
  [asked, '受理公共企事业单位信息公开申诉2件。'],
  [asked, '省厅转来申请4件，已转市县局办理。'],
  [asked, '累计模拟申请27件，督促整改8件。'],
  [asked, '第三方机构模拟提交政府信息公开申请27件。'],
  [asked, '发出政府信息公开申请模拟测试27件。'],
  [asked, '申请内容中征地类9件，棚改类5件，人事类3件。'],
  [asked, '从层级看，市本级5件，县区12件。'],
  [asked, '行政复议机构收到行政复议申请320件，受理300件。'],
  [asked, '支队作为被告的行政诉讼案件8件，胜诉8件。'],
  [asked, '行政机关败诉率下降2个百分点。'],
  [asked, '办理检察建议5件，司法建议3件，均按期答复。'],
  [asked, '办结省级环保督察交办件12件。'],
  [asked, '信息公开申请量居前三位的单位分别收到30件、21件、15件。'],
  [asked, '同比2023年12件增加5件。'],
  [published, '编制行政规范性文件制定计划，列入项目6件。'],
  [published, '组织规范性文件实施后评估4件。'],
  [published, '公开行政处罚决定书310份。'],
  [published, '推送行政许可“双公示”数据8600件。'],
  [published, '双语（维吾尔语、汉语）发布政策解读16篇。'],
  [published, '市司法局全年合法性审核规范性文件46件，出具意见46份。'],
  [published, '主动公开规章制度32项、规范性文件汇编1本。'],
];

describe('of bodies of every kind, the reader understands', () => {
  for (const [organ, text, expected] of ofOrgans) it(text, () => expect(said(asked, text, organ)).toEqual(expected));
});

describe('the reader is certain of', () => {
  for (const [heading, text, expected] of certain) it(text, () => expect(said(heading, text)).toEqual(expected));
});

describe('the reader holds nothing against the tables of', () => {
  for (const [heading, text] of ofOtherThings) it(text, () => expect(said(heading, text)).toEqual([]));
});
