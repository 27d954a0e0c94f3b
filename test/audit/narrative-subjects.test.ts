import { describe, expect, it } from '@jest/globals';

import { asked, found, published, tables } from './narrated.js';

/** Numbers of another subject, year, body or thing, in wordings near those that are held against the tables. */

const lawful: readonly string[] = [
  asked('行政复议10件，其中维持6件，纠正2件，其他1件。'),
  asked('行政复议10件，其中维持6件，纠正2件，其余2件。'),
  asked('行政诉讼5件，其中维持3件，其他1件。'),
  asked('法院一审判决维持2件，二审维持1件。'),
  asked('行政诉讼5件，一审法院判决驳回3件。'),
  asked('全年被诉案件56件，其中政府信息公开类5件。'),
  asked('区法院受理以市政府为被告案件12件。'),
  asked('城关区收到申请12件，青山县收到申请9件。'),
  asked('全市收到申请36件，其中东湖区12件、南山县9件。'),
  asked('全市收到申请36件，其中东湖区收到12件、办结11件，结转1件。'),
  asked('全市17个乡镇收到申请23件。'),
  asked('全市17个乡镇、32个部门共收到申请36件。'),
  asked('受理36件申请，其中4件申请因需征求第三方意见正在办理。'),
  asked('收到申请36件，截至报告期末仍有3件尚在补正期限内。'),
  asked('截至年底，尚有1件在法定期限内办理。'),
  asked('受理宅基地申请56件，受理查档申请120件，受理村务公开申请9件。'),
  asked('受理退役军人优待证申请320件，办结320件。'),
  asked('收到36件申请，某公司一次性提交申请20件。'),
  asked('收到申请36件，代收申请9件，转送申请3件。'),
  asked('收到申请36件，模拟申请27件。'),
  asked('收到申请36件，答复37件，其中11件集体会商后答复。'),
  asked('收到申请36件，审查答复文书37件，抽取答复15件。'),
  asked('上年结转2件，结转上年2件已全部办结，收到申请36件。'),
  asked('新收36件、上年2件，答复37件。'),
  asked('新收申请36件，较上年（42件）减少6件，下降14.3%。'),
  asked('由2023年的42件降至2024年的36件，降幅14.3%。'),
  asked('申请量由42件下降为36件，降幅14.3%。'),
  asked('申请量从最多时的120件减少到36件。'),
  asked('收到申请36件，是2020年的2倍。'),
  asked('收到申请36件，环比增长2倍。'),
  asked('收到申请36件，日均0.1件，单月最高9件。'),
  asked('公民申请公开政府信息30件，法人申请公开6件。'),
  asked('公民30件、法人或其他组织6件。'),
  asked('其中公民提出30件，法人和其他组织提出6件。'),
  asked('共有28名申请人提出36件申请，其中3名申请人提出15件。'),
  asked('被复议10件，被诉5件，被纠错3件。'),
  asked('行政诉讼案件5件均已应诉。'),
  asked('行政诉讼5件（上年结转2件，新收3件），审结4件。'),
  asked('行政复议9件已结，维持6件，纠正2件，其他1件。'),
  asked('全年办结政府信息公开行政复议9件、行政诉讼4件。'),
  published('规范性文件汇编收录规范性文件120件。'),
  published('公开规范性文件目录42件，废止目录3件。'),
  published('全年印发文件56件，其中规范性文件6件。'),
  published('行政许可决定15200份，行政处罚决定320份。'),
  published('行政处罚320份决定书已全部公示。'),
  published('市城管局作出行政处罚150份。'),
  published('公开信息3560条，其中依申请公开12件。'),
];

const ofOrgans: readonly (readonly [organ: string, text: string])[] = [
  ['测试市公安局', asked('市公安局收到申请36件，各分局收到申请21件。')],
  ['测试市公安局', asked('测试市公安局新收申请36件。')],
  ['测试市经济技术开发区管理委员会', asked('管委会收到申请36件。')],
  ['测试市水务集团有限公司', asked('公司收到申请36件，分公司收到申请9件。')],
];

/** What stays held against them beside those. */
const planted: readonly (readonly [text: string, rule: string])[] = [
  [asked('因政府信息公开被诉8件。'), 'nt-litigation-mismatch'],
  [asked('全年被复议案件16件。'), 'nt-review-mismatch'],
  [asked('新收申请36件、结转上年5件，办结37件。'), 'nt-carry-mismatch'],
  [asked('全年共承办政府信息公开申请57件。'), 'nt-processed-mismatch'],
  [asked('其中公民26件、法人或其他组织6件。'), 'nt-applicant-mismatch'],
  [asked('申请量由去年的42件增至今年的46件。'), 'nt-received-mismatch'],
  [published('全年作出行政处罚决定310份。'), 'nt-enforcement-mismatch'],
];

const accusations = (text: string, organ?: string): readonly string[] =>
  found(text, organ === undefined ? tables : { ...tables, organ }).filter((one) => !one.endsWith(' info'));

describe('numbers of other subjects accuse nobody', () => {
  for (const text of lawful) it(text, () => expect(accusations(text)).toEqual([]));
  for (const [organ, text] of ofOrgans) it(`${organ}: ${text}`, () => expect(accusations(text, organ)).toEqual([]));
});

describe('numbers of the organ’s own are held against the tables', () => {
  for (const [text, rule] of planted) it(`${rule}: ${text}`, () => expect(found(text, tables).map((one) => one.split(' ')[0])).toContain(rule));
});
