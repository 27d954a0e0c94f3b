import { describe, expect, it } from '@jest/globals';

import { runRule } from '../../src/audit/rule.js';
import { rules } from '../../src/audit/rules/index.js';
import { sketchReport, type Sketch } from '../../src/audit/sketch.js';
import { readClaims } from '../../src/normalize/claims/read-claims.js';

/** The rules of the narrative on one report: what may stand beside its tables, and what may not. */

const tables = {
  year: 2024,
  table2: { regulations: [2, 1, 35], documents: [6, 3, 42], licences: [15200], penalties: [320], coercion: [12], fees: ['120.5'] },
  table3: {
    N1: [30, 4, 0, 1, 1, 0, 36],
    N2: [2, 0, 0, 0, 0, 0, 2],
    R1: [16, 3, 0, 1, 0, 0, 20],
    R2: [3, 0, 0, 0, 0, 0, 3],
    'R3.1': [1, 0, 0, 0, 0, 0, 1],
    'R3.6': [1, 0, 0, 0, 0, 0, 1],
    'R3.7': [1, 0, 0, 0, 0, 0, 1],
    'R4.1': [4, 1, 0, 0, 0, 0, 5],
    'R4.2': [1, 0, 0, 0, 0, 0, 1],
    'R5.1': [2, 0, 0, 0, 0, 0, 2],
    'R5.2': [1, 0, 0, 0, 0, 0, 1],
    'R6.1': [1, 0, 0, 0, 0, 0, 1],
    'R6.3': [0, 0, 0, 0, 1, 0, 1],
    R7: [31, 4, 0, 1, 1, 0, 37],
    N4: [1, 0, 0, 0, 0, 0, 1],
  },
  table4: { review: [6, 2, 1, 1, 10], direct: [2, 0, 0, 1, 3], after: [1, 1, 0, 0, 2] },
} satisfies Sketch;

const none = {
  ...tables,
  table3: Object.fromEntries(Object.keys(tables.table3).map((row) => [row, [0, 0, 0, 0, 0, 0, 0]])),
  table4: { review: [0, 0, 0, 0, 0], direct: [0, 0, 0, 0, 0], after: [0, 0, 0, 0, 0] },
} satisfies Sketch;

const narrative = rules.filter((rule) => rule.id.startsWith('nt-'));

/** `rule severity` of every finding on a report whose second paragraph is `text`. */
const found = (text: string, report: Sketch): readonly string[] =>
  narrative.flatMap((rule) => {
    const sketch = { ...report, sections: { 1: { text: [text] }, 5: { text: ['存在的主要问题：解读形式不够丰富。'] }, 6: { text: ['无。'] } } };
    const outcome = runRule(rule, sketchReport(sketch, readClaims), { notices: [] });
    return outcome.verdict === 'failed' ? outcome.findings.map((finding) => `${finding.rule} ${finding.severity}`) : [];
  });

const asked = (text: string): string => `（二）依申请公开情况。${text}`;
const published = (text: string): string => `（一）主动公开情况。${text}`;

/** Lawful, each near a rule. */
const lawful: readonly string[] = [
  asked('2024年，全市共收到政府信息公开申请36件，上年结转2件，办结37件，结转下年度1件。'),
  asked('全市共受理政府信息公开申请38件（含上年结转2件），办结37件，1件结转至2025年办理。'),
  asked('全年共收办政府信息公开申请38件，其中自然人32件、法人或其他组织6件。'),
  asked('全年办理政府信息公开申请36件，办理37件均在法定期限内。'),
  asked('区政府办代表区政府受理政府信息公开申请9件。'),
  asked('市政府办公室收到政府信息公开申请9件，各县区、市直部门收到申请27件。'),
  asked('全市收到申请36件，申请量居前的市资规局收到申请12件、市住建局收到申请8件。'),
  asked('其中，县（市、区）收到申请20件。'),
  asked('我市2023年收到申请42件，2024年收到申请36件，同比下降14.3%。'),
  asked('全年收到申请36件，比2023年的42件减少6件。'),
  asked('第四季度收到政府信息公开申请11件。'),
  asked('自2008年以来，累计受理政府信息公开申请1024件。'),
  asked('全年收到申请近40件，办结约40件。'),
  asked('全年共收到申请36件，其中网络申请20件、信函申请14件、当面申请2件。'),
  asked('收到申请36件，其中本机关受理30件，转其他机关办理6件。'),
  asked('全年指导各部门办理疑难复杂申请26件，审核各单位答复意见书120份。'),
  asked('抽查依申请公开案卷15件，修订答复文书模板12份。'),
  asked('依法答复政府信息公开申请35件，申请人逾期不补正等其他处理2件。'),
  asked('申请内容涉及征地拆迁15件、规划建设12件、财政资金3件。'),
  asked('信息不存在无法提供3件，非本机关职责4件，属于已主动公开2件。'),
  asked('予以公开（含部分公开）23件，不予公开3件，无法提供6件。'),
  asked('公开（含部分公开）23件，不予公开（含无法提供、不予处理）12件。'),
  asked('予以公开类23件，不予公开类3件，无法提供类6件，不予处理类3件，其他处理类2件。'),
  asked('其中自然人提出30件，法人提出4件，其他组织提出2件。'),
  asked('其中自然人30件，商业企业4件，社会公益组织1件，法律服务机构1件。'),
  asked('延期答复5件，征求第三方意见4件，补正8件。'),
  asked('因政府信息公开被申请行政复议10件，其中结果维持6件、结果纠正2件、其他结果1件、尚未审结1件。'),
  asked('因政府信息公开引发行政复议10件，其中维持6件，撤销1件，责令重新答复1件，驳回1件，未审结1件。'),
  asked('因政府信息公开引发行政诉讼5件，其中一审3件、二审2件。'),
  asked('未经复议直接起诉3件，复议后起诉2件。'),
  asked('全年办理行政复议案件320件，其中政府信息公开类10件。'),
  asked('区政府作为复议机关受理政府信息公开行政复议案件25件，纠错4件。'),
  asked('市司法局全年办理政府信息公开行政复议案件25件。'),
  asked('已审结的行政诉讼4件，其中3件均维持。'),
  asked('参加行政应诉案件56件，负责人出庭应诉率100%。'),
  asked('上年结转的行政复议案件4件已全部审结。'),
  asked('未发生因答复不及时引发的行政复议、行政诉讼。'),
  asked('除市本级外，未收到政府信息公开申请。'),
  asked('去年未收到政府信息公开申请，今年收到36件。'),
  asked('各村（社区）未收到政府信息公开申请。'),
  asked('未收到涉及“三需要”的申请，未收到申请人对答复不满意的投诉。'),
  asked('全年受理12345热线工单1250件、信访事项320件，办结率100%。'),
  asked('受理行政许可申请320件，办结318件；受理公租房申请300件。'),
  published('办理人大代表建议12件、政协提案20件，办理网民留言56条，全部办结。'),
  published('备案审查规范性文件46件，清理规范性文件120件，保留100件、废止15件。'),
  published('全年主动公开政府信息3560条，其中政务动态2000条、公示公告800条等。'),
  published('全年公示行政许可信息15000条、行政处罚信息300条，行政处罚典型案例12件。'),
  published('通过网站、微信、微博公开信息3560条，其中网站2000条、微信1500条、微博400条。'),
  published('发布政策解读60件，其中文字解读30件、图表解读20件、视频解读10件。'),
  asked('全年收到申请36件，其中重复申请5件、批量申请8件。'),
  asked('全年共收到申请36件，通过电话、现场等方式接受咨询120人次。'),
  asked('全年收到申请36件，涉及36个单位，答复平均用时9天。'),
  asked('全年收到申请36件，其中向市公安局提出的12件、向市住建局提出的8件。'),
  asked('全年受理36件申请，其中12件由市公安局办理，8件由市住建局办理。'),
  asked('市本级收到申请12件，其中自然人10件、法人2件，办结12件。'),
  asked('收到36件申请，经协商撤回2件，实际办理34件。'),
  asked('收到36件申请，剔除重复申请后为33件。'),
  asked('收到申请36件，涉及信息公开事项48项。'),
  asked('收到申请36件，作出答复书面材料40份。'),
  asked('全市收到申请36件。市政府本级收到申请9件，其中予以公开4件，部分公开2件，无法提供3件。'),
  asked('全市收到申请36件。其中，市政府办公室受理9件，办结8件，结转1件，市直部门受理27件，办结25件。'),
  asked('今年以来，收到申请36件；2023年收到申请42件，办结40件，结转2件。'),
  asked('全年收到申请36件，同比减少6件；办结37件，同比减少3件。'),
  asked('与2023年相比，申请量减少6件，行政复议增加3件，行政诉讼减少2件。'),
  asked('收到申请36件，比上年度增加20.0%；行政复议10件，比上年度增加3件；行政诉讼5件，与去年持平。'),
  asked('市政府办公室因政府信息公开被申请行政复议2件，均获维持。'),
  asked('全市政府信息公开行政复议10件，其中市本级4件，均维持。'),
  asked('市公安局被提起政府信息公开行政诉讼2件，均胜诉，无败诉。'),
  asked('因政府信息公开被申请行政复议10件，同比减少2件，未发生市政府被纠错案件。'),
  asked('政府信息公开行政复议10件（上年结转2件，新收8件）。'),
  asked('政府信息公开行政复议10件、行政诉讼5件，其中二审2件均维持原判。'),
  asked('依申请公开行政复议案件办结9件，其中维持6件、纠正2件、其他1件。'),
  asked('行政复议10件，其中驳回复议申请1件，终止1件，维持6件，纠正2件。'),
  asked('行政复议：维持6件，纠正2件，其他1件，未审结1件。行政诉讼：维持3件，纠正1件，未审结1件。'),
  asked('未经复议直接起诉3件，其中维持2件、尚未审结1件；复议后起诉2件，其中维持1件、纠正1件。'),
  asked('行政诉讼案件5件（未经复议直接起诉3件，复议后起诉2件）。'),
  asked('全年行政诉讼5件，已审结4件，其中维持3件，纠正1件，尚未审结1件。'),
  asked('全年行政复议9件已审结，1件尚未审结。'),
  asked('复议维持率66.7%，诉讼胜诉率75%。'),
  asked('因不服政府信息公开答复申请行政复议的10件，提起行政诉讼的5件。'),
  asked('予以公开20件，其中全部公开18件、公开并作说明2件。'),
  asked('公开20件，部分公开3件，不公开3件。'),
  asked('不予公开3件，原因为国家秘密1件，过程性信息1件，执法案卷1件；无法提供6件，原因为不掌握5件、需另行制作1件。'),
  asked('属于国家秘密、商业秘密、个人隐私等不予公开3件。'),
  asked('因申请内容不明确要求补正8件，其中逾期未补正1件。'),
  asked('依申请公开信息20条。'),
  asked('受理申请36件、38条信息。'),
  asked('办理依申请公开答复37件次，其中合法性审核37件次。'),
  asked('及时办理上级转来的政府信息公开申请4件。'),
  asked('收到省政府办公厅转办的政府信息公开申请4件。'),
  asked('接受外单位征求意见的政府信息公开申请6件。'),
  asked('收到申请36件，其中通过平台收到20件，书面收到16件。'),
  asked('收到申请36件，其中自然人申请30件（男性20件、女性10件）。'),
  asked('自然人申请30件，占83.3%；法人或其他组织申请6件，占16.7%。'),
  asked('无上年结转申请，收到申请36件。'),
  published('全年制发规范性文件及政策文件56件，解读40件。'),
  published('全年公开政府规章2件、规范性文件6件，行政许可150项。'),
  published('全年公开信息300条，其中政务动态200条；公告栏公开信息150条，发放手册200份。'),
  published('全年发布信息300条，其中概况信息10条，政务动态150条，信息公开目录80条，其他60条。'),
  published('全年主动公开300条，其中：政策法规100条；人事信息80条；财政信息120条。'),
  published('召开新闻发布会12场，其中主要负责人出席4场、部门负责人出席10场。'),
  published('公开建议提案答复56件，其中人大建议24件、政协提案32件。'),
  published('发布解读60件，其中主要负责人解读30件，多形式解读50件。'),
  published('行政许可15200件，其中即办件12000件，承诺件3200件。'),
  published('全市共制发行政规范性文件6件（市政府2件、部门4件），废止3件，现行有效42件。'),
  published('全年组织培训8次，参训600人次，其中线上5次400人次，线下3次200人次。'),
];

const lawfulWithNone: readonly string[] = [
  asked('本年度未收到政府信息公开申请，无结转，未发生行政复议、行政诉讼。'),
  asked('全年收到政府信息公开申请0件，办结0件，结转下年度0件。'),
  asked('2024年度我局政府信息公开申请量为零，行政复议、行政诉讼均为0件。'),
  asked('去年收到申请2件，今年未收到政府信息公开申请。'),
  asked('未收到公民、法人和其他组织的政府信息公开申请。'),
  asked('未收到政府信息公开申请，受理行政许可申请320件、办理群众咨询56件。'),
];

/** One number or word against the tables, and the rule that tells it. */
const planted: readonly (readonly [text: string, rule: string])[] = [
  [asked('因政府信息公开引发的复议、诉讼案件共25件。'), 'nt-review-mismatch'],
  [asked('2024年，全市共收到政府信息公开申请63件。'), 'nt-received-mismatch'],
  [asked('全年新收政府信息公开申请35件，上年结转2件。'), 'nt-received-mismatch'],
  [asked('全年共受理公民、法人或其他组织提出的政府信息公开申请39件。'), 'nt-received-mismatch'],
  [asked('全年登记政府信息公开申请56件。'), 'nt-received-mismatch'],
  [asked('全年共收到依申请公开事项46件。'), 'nt-received-mismatch'],
  [asked('本年政府信息公开申请数量为46件。'), 'nt-received-mismatch'],
  [asked('全年共收到政府信息公开申请四十六件。'), 'nt-received-mismatch'],
  [asked('市政府办公室牵头健全制度。全年共收到政府信息公开申请46件。'), 'nt-received-mismatch'],
  [asked('截至12月底，共收到申请46件，全部按时答复。'), 'nt-received-mismatch'],
  [asked('收到申请46件（其中网上申请30件、信函申请16件）。'), 'nt-received-mismatch'],
  [asked('全年新增依申请公开政府信息15件。'), 'nt-received-mismatch'],
  [asked('全年收到政府信息公开申请36件，办结47件。'), 'nt-processed-mismatch'],
  [asked('全年收到政府信息公开申请36件，已答复30件，按期答复率100%。'), 'nt-processed-mismatch'],
  [asked('办理结果总计73件。'), 'nt-processed-mismatch'],
  [asked('共办理政府信息公开申请57件。'), 'nt-processed-mismatch'],
  [asked('全年共受理并办结政府信息公开申请73件。'), 'nt-processed-mismatch'],
  [asked('新收36件，上年结转5件。'), 'nt-carry-mismatch'],
  [asked('收到申请36件，结转下年度继续办理4件。'), 'nt-carry-mismatch'],
  [asked('收到申请36件，4件转入2025年办理。'), 'nt-carry-mismatch'],
  [asked('收到申请36件，有5件结转自2023年。'), 'nt-carry-mismatch'],
  [asked('收到申请36件，其中4件顺延至次年答复。'), 'nt-carry-mismatch'],
  [asked('全年办结37件，其中予以公开25件、部分公开3件。'), 'nt-outcome-mismatch'],
  [asked('全年办结37件，作出不予公开决定9件。'), 'nt-outcome-mismatch'],
  [asked('予以公开20件、部分公开3件、不予公开3件、无法提供16件、不予处理3件。'), 'nt-outcome-mismatch'],
  [asked('本机关不掌握相关政府信息8件，没有现成信息需要另行制作1件。'), 'nt-outcome-mismatch'],
  [asked('信访举报投诉类申请7件不予处理。'), 'nt-outcome-mismatch'],
  [asked('予以公开和部分公开共32件。'), 'nt-outcome-mismatch'],
  [asked('收到申请36件，其中自然人26件、法人或其他组织6件。'), 'nt-applicant-mismatch'],
  [asked('收到申请36件，其中自然人30件、商业企业9件。'), 'nt-applicant-mismatch'],
  [asked('自然人、法人和其他组织申请分别为26件、6件。'), 'nt-applicant-mismatch'],
  [asked('因政府信息公开被申请行政复议16件。'), 'nt-review-mismatch'],
  [asked('政府信息公开行政复议10件，其中结果维持6件、结果纠正5件。'), 'nt-review-mismatch'],
  [asked('因信息公开引起的行政复议案件10起，维持9起。'), 'nt-review-mismatch'],
  [asked('因政府信息公开被提起行政诉讼8件。'), 'nt-litigation-mismatch'],
  [asked('全年政府信息公开行政诉讼5件，其中结果维持3件、尚未审结4件。'), 'nt-litigation-mismatch'],
  [asked('因政府信息公开引发的行政复议10件、行政诉讼9件。'), 'nt-litigation-mismatch'],
  [asked('2024年未收到政府信息公开申请。'), 'nt-none-claim-contradicted'],
  [asked('本年度没有公民、法人和其他组织向我市提出政府信息公开申请。'), 'nt-none-claim-contradicted'],
  [asked('收到申请36件，未发生因政府信息公开引起的行政复议和行政诉讼。'), 'nt-none-claim-contradicted'],
  [asked('本年度无行政复议、行政诉讼情况。'), 'nt-none-claim-contradicted'],
  [asked('因政府信息公开引发行政复议10件，均维持原行政行为。'), 'nt-no-correction-claim'],
  [asked('因政府信息公开引发行政诉讼5件，零败诉。'), 'nt-no-correction-claim'],
  [asked('政府信息公开行政复议纠错率为零。'), 'nt-no-correction-claim'],
  [asked('未发生被纠错的行政复议、败诉的行政诉讼案件。'), 'nt-no-correction-claim'],
  [published('全年制发行政规范性文件16件。'), 'nt-document-count-mismatch'],
  [published('制定政府规章7部，废止1部。'), 'nt-document-count-mismatch'],
  [published('全年作出行政许可决定12500件、行政处罚决定320件。'), 'nt-enforcement-mismatch'],
  [published('全年实施行政处罚230起。'), 'nt-enforcement-mismatch'],
  [published('发布政策解读60件，其中文字解读30件、图表解读25件、视频解读10件。'), 'nt-enumeration-sum-mismatch'],
  [published('全年公开信息100条，其中政务动态80条、公示公告40条等。'), 'nt-enumeration-sum-mismatch'],
  [asked('收到申请36件，其中自然人30件，占90.3%。'), 'nt-percentage-mismatch'],
  [asked('全年收到政府信息公开申请36件。（三）答复情况。全年收到政府信息公开申请46件。'), 'nt-conflicting-figures'],
];

describe('a lawful narrative is not accused', () => {
  for (const text of lawful) it(text, () => expect(found(text, tables).filter((one) => !one.endsWith(' info'))).toEqual([]));
  for (const text of lawfulWithNone)
    it(`nothing received: ${text}`, () => expect(found(text, none).filter((one) => !one.endsWith(' info'))).toEqual([]));
});

describe('a narrative that contradicts its tables is found', () => {
  for (const [text, rule] of planted) it(`${rule}: ${text}`, () => expect(found(text, tables).map((one) => one.split(' ')[0])).toContain(rule));
});
