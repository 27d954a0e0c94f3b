import { describe, expect, it } from '@jest/globals';

import { readClaims } from '../../../src/normalize/claims/read-claims.js';
import type { Claim } from '../../../src/schema/claim.js';

/** Wordings as reports print them, and what each number in them is. A number that is not listed is of something that no table has. */

type Wording = readonly [text: string, said: readonly string[]];

const stated = ({ kind, quantities, value, exact, scope, span, year }: Claim): string => {
  const number = kind === 'none' || kind === 'all' ? '' : ` ${value}${exact ? '' : '~'}`;
  const narrowed = [
    ...(scope === 'organ' ? [] : [scope]),
    ...(span === 'year' ? [] : [span === 'part' ? 'part-year' : span]),
    ...(year === 2024 || year === null ? [] : [String(year)]),
  ];
  return [`${kind === 'none' || kind === 'all' ? `${kind} ` : ''}${[...quantities].sort().join('+')}${number}`, ...narrowed].join('/');
};

/** What is said of known things, in a report on 2024; shares and changes left out. */
const said = (heading: string, text: string): readonly string[] =>
  readClaims(
    [
      {
        order: 1,
        number: null,
        title: '',
        match: 'official',
        place: { block: 0 },
        text: [{ text: `${heading}${text}`, place: { block: 1 } }],
        tables: [],
        otherTables: 0,
        images: [],
      },
    ],
    '测试市人民政府',
    2024,
  )
    .filter(({ kind, quantities }) => quantities[0] !== 'other' && kind !== 'share' && kind !== 'change')
    .map(stated);

const asked: readonly Wording[] = [
  ['全年共接收公民、法人和其他组织提出的政府信息公开申请43件，均按规定时限予以答复。', ['applications.received 43', 'all applications.concluded']],
  [
    '全年登记政府信息公开申请56件，受理并办结54件，结转下年度2件。',
    ['applications.received 56', 'applications.concluded 54', 'applications.carriedOut 2'],
  ],
  ['2024年收到并办理政府信息公开申请21件。', ['applications.handled 21']],
  ['共受理并答复政府信息公开申请102件。', ['applications.concluded 102']],
  ['全年共收件156件，受理150件，办结148件。', ['applications.received 156', 'applications.received 150', 'applications.concluded 148']],
  ['依法依规办复政府信息公开申请31件。', ['applications.concluded 31']],
  [
    '本年新收政府信息公开申请64件、上年结转3件，办理结果总计65件，结转下年度继续办理2件。',
    ['applications.received 64', 'applications.carriedIn 3', 'applications.concluded 65', 'applications.carriedOut 2'],
  ],
  ['全县政府信息公开申请受理数64件，较上年减少5件。', ['applications.received 64']],
  [
    '全年收到政府信息公开申请47件，其中：网络申请30件，信函申请15件，当面申请2件。',
    ['applications.received 47', 'applications.channel 30', 'applications.channel 15', 'applications.channel 2'],
  ],
  [
    '全年收到政府信息公开申请47件（其中网上申请30件、信函申请15件、现场申请2件），同比上升7%，均已依法答复。',
    ['applications.received 47', 'applications.channel 30', 'applications.channel 15', 'applications.channel 2', 'all applications.concluded'],
  ],
  ['全年共收到信息公开申请0件、答复0件。', ['applications.received 0', 'applications.concluded 0']],
  ['全年共受理政府信息公开申请1，285件。', ['applications.received 1285']],
  ['全年共受理政府信息公开申请约300件，超八成按时办结。', ['applications.received 300~']],
  ['全年共收到政府信息公开申请36件，较上年同期（42件）下降14.3%。', ['applications.received 36']],
  ['自2008年《条例》实施以来，累计受理政府信息公开申请1024件。', ['applications.received 1024/cumulative']],
  ['1-9月收到政府信息公开申请29件。', ['applications.received 29/part-year']],
  ['截至12月底，共收到申请36件，办结35件。', ['applications.received 36', 'applications.concluded 35']],
  ['2024年全年累计收到政府信息公开申请36件。', ['applications.received 36']],
  ['新收申请31件，上年结转2件，合计33件。', ['applications.received 31', 'applications.carriedIn 2']],
  ['往年结转申请2件。', ['applications.carriedIn 2']],
  ['其中2件为上年结转申请。', ['applications.carriedIn 2']],
  ['尚有1件转入下年度办理。', ['applications.carriedOut 1']],
  ['剩余3件按规定于2025年答复。', ['applications.carriedOut 3']],
  ['延期答复3件。', ['outcomes.unclear 3']],
  ['当年结转下年办理的3件。', ['applications.carriedOut 3']],
  ['未结转下年。', []],
  ['上年度结转本年度继续办理的申请5件。', ['applications.carriedIn 5']],
  ['由上年结转的5件申请已全部办结。', ['applications.carriedIn 5']],
  ['自然人、法人和其他组织申请分别为89件、6件。', ['applicants.individuals 89', 'applicants.organisations 6']],
  ['其中自然人提交申请89件、法人提交申请4件、其他组织提交申请2件。', ['applicants.individuals 89']],
  ['律师事务所申请2件。', []],
  ['其中，予以公开20件（占62.5%），部分公开3件（占9.4%）。', ['outcomes.granted 20', 'outcomes.partly 3']],
  [
    '本机关不掌握相关政府信息4件，没有现成信息需要另行制作1件，补正后申请内容仍不明确1件。',
    ['outcomes.unavailable.1 4', 'outcomes.unavailable.2 1', 'outcomes.unavailable.3 1'],
  ],
  ['申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请2件。', ['outcomes.otherwise.1 2']],
  ['属于主动公开范围的5件，告知不存在的3件，告知向其他机关申请的2件。', ['outcomes.unclear 5', 'outcomes.unclear 3', 'outcomes.unclear 2']],
  ['予以公开和部分公开共23件，占71.9%。', ['outcomes.granted+outcomes.partly 23']],
  ['给予公开的有20件。', ['outcomes.granted 20']],
  ['主动公开20件政府信息。', []],
  ['因涉及第三方合法权益不予公开1件。', ['outcomes.refused.4 1']],
  ['信息不存在无法提供3件。', ['outcomes.unclear 3']],
  ['其他3件。', []],
  [
    '全年共办结32件，其中予以公开类23件，不予公开类2件，无法提供类5件，不予处理类1件，其他处理类1件。',
    [
      'applications.concluded 32',
      'outcomes.granted 23',
      'outcomes.refused 2',
      'outcomes.unavailable 5',
      'outcomes.unprocessed 1',
      'outcomes.otherwise 1',
    ],
  ],
  ['向1名申请人收取信息处理费20元。', ['fees.information 20']],
  ['因政府信息公开引发的行政复议5件，行政诉讼2件。', ['review.total 5', 'litigation.total 2']],
  ['全年发生涉及政府信息公开的行政复议案件5起，维持5起；行政诉讼案件2起，均胜诉。', ['review.total 5', 'review.upheld 5', 'litigation.total 2']],
  ['因信息公开引起行政复议5件，其中维持3件，驳回1件，撤回1件。', ['review.total 5', 'review.upheld 3']],
  ['行政诉讼2件，其中一审1件、二审1件。', ['litigation.total 2']],
  ['全年政府信息公开类行政复议、行政诉讼案件共7件。', ['litigation.total+review.total 7']],
  ['政府信息公开行政复议纠错率为零，行政诉讼零败诉。', ['none review.corrected', 'none litigation.corrected']],
  ['全年没有因政府信息公开引发的行政复议、行政诉讼。', ['none litigation.total+review.total']],
  ['全年未发生因政府信息公开申请引起的行政复议或行政诉讼案件。', ['none litigation.total+review.total']],
  ['2024年，我局政府信息公开行政复议、行政诉讼案件均为0件。', ['litigation.total+review.total 0']],
  ['未发生因政府信息公开被纠错的行政复议、败诉的行政诉讼案件。', ['none litigation.corrected+review.corrected']],
  ['因政府信息公开引发的行政复议2件，均维持原行政行为。', ['review.total 2', 'all review.upheld']],
  ['区政府作为复议机关受理政府信息公开行政复议案件25件。', []],
  ['市司法局全年办理政府信息公开行政复议案件25件。', ['review.total 25/part']],
  ['全年办理行政复议案件320件，其中政府信息公开类25件。', []],
  ['复议维持3件、诉讼维持2件。', ['review.upheld 3', 'litigation.upheld 2']],
  ['全年涉及政府信息公开的行政复议审结4件，尚未审结1件。', ['review.concluded 4', 'review.pending 1']],
  ['参加政府信息公开行政应诉案件3件，负责人出庭3次。', []],
  ['全年办理12345热线工单1250件，办结率100%。', []],
  ['受理群众举报投诉120件，办结118件。', []],
  ['法律援助中心受理法律援助申请520件，办结500件。', []],
  ['制定依申请公开流程图1份、答复文书参考样本12份。', []],
  ['审核各单位拟答复意见书120份。', []],
  ['协助市直部门办理政府信息公开申请26件。', []],
  ['查阅点接待查阅政府信息320人次。', []],
  [
    '全市收到政府信息公开申请337件，市政府本级受理56件，市直部门受理144件，区县受理137件。',
    ['applications.received 337', 'applications.received 56/narrower', 'applications.received 144/part', 'applications.received 137/part'],
  ],
  ['申请主要集中在征地拆迁领域，共56件。', []],
  ['以市政府为答复主体的申请63件。', []],
  ['区政府（区政府办公室）受理政府信息公开申请63件。', ['applications.received 63/narrower']],
  ['街道收到申请最多的是某街道，共45件。', []],
  ['局机关收到申请12件，局属单位收到申请3件。', ['applications.received 12/narrower', 'applications.received 3/part']],
  ['局机关截至年底，尚有66件政府信息公开申请未办结。', ['applications.pending 66/narrower']],
  ['委机关截至12月31日尚未办结政府信息公开申请5件，结转下年度办理。', ['applications.carriedOut 5/narrower']],
  ['所属事业单位截至年底，尚有3件政府信息公开申请未办结。', ['applications.pending 3/part']],
  [
    '全年未收到任何形式的政府信息公开申请，也未发生因政府信息公开引起的行政复议、诉讼。',
    ['none applications.received', 'none litigation.total+review.total'],
  ],
  ['本年度没有公民向我局提出信息公开申请。', ['none applications.received']],
  ['截至目前未收到申请人的补正材料。', []],
  ['没有超期答复政府信息公开申请的情况。', []],
  ['截至年底，尚未办结政府信息公开申请5件。', ['applications.pending 5']],
  ['全年没有积压的政府信息公开申请。', []],
  ['不存在推诿、拖延政府信息公开申请的情况。', []],
  ['本年度无需要答复的政府信息公开申请。', ['none applications.received']],
  ['全年未收到涉及“三需要”的申请。', []],
  ['各村（社区）未收到政府信息公开申请。', ['none applications.received/part']],
  ['全部申请均在法定期限内办结，无超期答复。', ['all applications.concluded']],
  ['所有申请均依法依规答复。', ['all applications.concluded']],
  ['应办结的申请均已按时办结。', []],
  ['其中6月份收到申请5件。', ['applications.received 5/part-year']],
  ['收到涉及征地补偿的政府信息公开申请18件。', []],
  ['按期答复35件，延期答复2件。', ['outcomes.unclear 2']],
  ['依托依申请公开平台，全年办理申请36件，办结率100%。', ['applications.handled 36']],
  ['政府信息公开行政复议维持率60%，纠错率20%。', []],
  ['被投诉举报2件。', []],
  ['发生行政复议、诉讼共15起。', ['litigation.total+review.total 15']],
  ['收到行政复议10次，行政诉讼5次。', ['review.total 10', 'litigation.total 5']],
  ['提交行政复议答复书10份。', []],
  ['涉及政府信息公开的行政复议案件10宗，行政诉讼案件5宗（含二审）。', ['review.total 10', 'litigation.total 5']],
  ['本年度我单位受理的政府信息公开申请为36件，上年度结转的为2件，已全部办理完毕。', ['applications.received 36', 'applications.carriedIn 2']],
  ['办理政府信息公开申请38件（含上年结转2件）、结转1件。', ['applications.handled 38', 'applications.carriedIn 2', 'applications.carriedOut 1']],
  [
    '不予公开3件，其中涉及国家秘密1件、过程性信息1件、行政执法案卷1件。',
    ['outcomes.refused 3', 'outcomes.refused.1 1', 'outcomes.refused.6 1', 'outcomes.refused.7 1'],
  ],
  ['告知申请人不属于本机关公开5件。', ['outcomes.unclear 5']],
  ['同意公开答复数20件，不同意公开答复数3件。', ['outcomes.granted 20', 'outcomes.refused 3']],
  ['无正当理由大量反复申请0件，要求行政机关确认或重新出具已获取信息0件。', ['outcomes.unprocessed.4 0', 'outcomes.unprocessed.5 0']],
];

const published: readonly Wording[] = [
  ['全年制发规范性文件6件，废止3件，现行有效42件。', ['documents.issued 6', 'documents.repealed 3', 'documents.inForce 42']],
  ['制定地方政府规章2部，废止1部，现行有效规章35部。', ['regulations.issued 2', 'regulations.repealed 1', 'regulations.inForce 35']],
  ['以市政府令形式公布规章2件。', ['regulations.published 2']],
  ['清理规范性文件120件，保留100件、废止15件、修改5件。', []],
  ['开展规范性文件清理，共清理规范性文件120件，其中废止15件。', []],
  ['累计公开规范性文件420件。', []],
  ['公开历年规范性文件420件。', ['documents.published 420/cumulative']],
  ['解读规范性文件6件。', []],
  ['全年新增规范性文件6件，规范性文件有效数42件。', ['documents.issued 6', 'documents.inForce 42']],
  ['宣布失效规范性文件3件。', ['documents.repealed 3']],
  ['作出行政许可决定15200件，行政处罚决定320件，行政强制12件。', ['licences.decisions 15200', 'penalties.decisions 320', 'coercion.decisions 12']],
  ['全年公示行政许可信息15200条、行政处罚信息320条。', []],
  ['公开行政许可结果15200条。', []],
  ['“双公示”归集行政许可数据15200条、行政处罚数据320条。', []],
  ['梳理行政许可事项150项。', []],
  ['全年实施行政处罚320起，罚没款120万元。', ['penalties.decisions 320']],
  ['作出行政处罚决定320件，罚没金额120.5万元。', ['penalties.decisions 320']],
  ['其中减免行政处罚12件。', []],
  ['行政处罚案件320件，其中简易程序200件、普通程序120件。', ['penalties.decisions 320']],
  ['一季度作出行政许可3000件。', ['licences.decisions 3000/part-year']],
  ['市场监管局作出行政处罚150件。', ['penalties.decisions 150/part']],
  ['发布行政处罚典型案例12件。', []],
  ['全年主动公开政府信息3560条。其中门户网站2000条，微信公众号1560条。', []],
  ['公开建议提案办理结果32件。', []],
  ['办理依申请公开6件，同比减少3件。', ['applications.handled 6']],
  ['回应公众关注热点或重大舆情12次。', []],
  ['答复网民留言320件，办结率100%。', []],
  ['主动公开政府信息3560条，受理依申请公开36件，开展政策解读60次。', ['applications.received 36']],
  ['制定地方性法规和规章5件。', []],
  ['建立健全规章制度12项。', []],
  ['作出行政许可和行政处罚决定15520件。', []],
  ['现行有效的行政规范性文件42件、规章35件。', ['documents.inForce 42']],
  ['现行有效行政规范性文件共计42件，已全部公开。', ['documents.inForce 42']],
  ['印发行政规范性文件6件，均同步解读。', ['documents.issued 6']],
  ['出台行政规范性文件6份。', ['documents.issued 6']],
];

describe('under 依申请公开, the reader understands', () => {
  for (const [text, expected] of asked) it(text, () => expect(said('（二）依申请公开情况。', text)).toEqual(expected));
});

describe('under 主动公开, the reader understands', () => {
  for (const [text, expected] of published) it(text, () => expect(said('（一）主动公开情况。', text)).toEqual(expected));
});
