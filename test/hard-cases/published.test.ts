/** What is known of published reports, as a reader sees what is said of them; others stand in `audit/real-reports.test.ts`. */
import { describe, expect, it } from '@jest/globals';

import { hongze2023, huaian2024, rowsOf, yichun2023 } from '../audit/figures.js';
import { accusing, hongze2024, judged, saying, shanghai2025, shuyang2025, told } from './judged.js';

const nothingRead = { table2: null, table3: null, table4: null, sections: { 2: { text: [] }, 3: { text: [] }, 4: { text: [] } } };

describe('published reports', () => {
  it('伊春市 2023 is remarked on for what its overview leaves out', () => {
    expect(told(judged(yichun2023))).toEqual([
      'info overview-aspect-missing: “总体情况”中未见“政府信息管理”方面的表述。',
      'info accountability-missing: 正文未见社会评议、责任追究结果的表述。',
    ]);
  });

  it('淮安市 2024 agrees with its text in every figure', () => {
    const requests = '2024年，全市共受理政府信息公开申请3119件，答复3050件（含上年度结转申请34件，另有103件顺延到下年度答复）。';
    expect(told(judged(saying(huaian2024, requests, '全市因政府信息公开被申请行政复议351件，被提起行政诉讼46件。')))).toEqual([]);
  });

  it('洪泽区 2023 has two totals left at 0', () => {
    expect(accusing(judged(saying(hongze2023, '未发生行政处罚。')))).toEqual([
      'error t4-review-sum: 表四行政复议：结果维持10＋结果纠正1＋其他结果0＋尚未审结0＝11，总计填报为0，疑未填合计，请核对。',
      'error t4-after-sum: 表四行政诉讼（复议后起诉）：结果维持5＋结果纠正0＋其他结果0＋尚未审结0＝5，总计填报为0，疑未填合计，请核对。',
    ]);
  });

  it('洪泽区 2024 is remarked on for its undivided row alone', () => {
    expect(told(judged(saying(hongze2024, '2024年，区政府办代表区政府受理政府信息公开申请17件。')))).toEqual([
      'info t3-other-not-itemised: 表三（六）其他处理未分为三行（数据均为0）。',
    ]);
  });

  it('沭阳县 2025 is clean, and the fee of 380 元 is an ordinary one', () => {
    const fee = { ...shuyang2025, sections: { 6: { text: ['2025年，全县共收取信息处理费380元。'] } } };
    expect(told(judged(saying(fee, '全县全年共受理政府信息公开申请749件，其中自然人741，法人8；共办理718件，结转下一年31件。')))).toEqual([]);
  });

  it('上海市政府办公厅 2025 has notes in two cells and nothing else', () => {
    const said =
      '全年新收政府信息公开申请1295件，办结1191件（含上年结转189件），予以公开及部分公开208件、无法提供564件、其他处理319件，含申请人主动撤回157件。';
    expect(told(judged(saying(shanghai2025, said)))).toEqual([
      'info cell-with-note: 表二“规章·本年废止件数”填报22，同一格附注“其中修订16件”。',
      'info cell-with-note: 表二“行政规范性文件·本年废止件数”填报55，同一格附注“含自然失效29件”。',
    ]);
  });

  it('金湖县 2023 has a total left at 0', () => {
    expect(accusing(judged({ organ: '金湖县人民政府', table4: { direct: [2, 0, 1, 0, 0] } }))).toEqual([
      'error t4-direct-sum: 表四行政诉讼（未经复议直接起诉）：结果维持2＋结果纠正0＋其他结果1＋尚未审结0＝3，总计填报为0，疑未填合计，请核对。',
    ]);
  });

  it('a bureau of 长春 2023 states 2 requests and files 3', () => {
    const rows = rowsOf('N1 3 0 0 0 0 0 3 · R1 3 0 0 0 0 0 3 · R7 3 0 0 0 0 0 3 · N4 0 0 0 0 0 0 0');
    expect(accusing(judged(saying({ organ: '长春市退役军人事务局', table3: rows }, '2023年，我局共收到政府信息公开申请2件。')))).toEqual([
      'warning nt-received-mismatch: 正文称“我局共收到政府信息公开申请2件”，表三“一、本年新收政府信息公开申请数量·总计”为3件，请核对。',
    ]);
  });

  it('子长市 2023 lists 3914 of 3437, and the town 松木塘 2022 all of its 32', () => {
    const listed = (text: string) => accusing(judged({ organ: '子长市人民政府', sections: { 1: { text: [`（一）主动公开情况。${text}`] } } }));
    const more = '概况类信息更新量12条，政务动态信息更新量1740条，信息公开目录信息更新量225条，政策解读110条，公示公告1827条';
    expect(listed(`2023年，共计3437条，其中${more}。`)).toEqual([
      'warning nt-enumeration-sum-mismatch: 正文称“共计3437条”，所列5项之和为3914，请核对。',
    ]);
    const all = '领导信息2条、机构设置1条、人事信息2条、政策文件4条、财政信息4条、公共服务2条、项目建设2条、公示公告12条、工作动态2条、其他1条';
    expect(listed(`2023年，主动公开政府信息32条，其中${all}。`)).toEqual([]);
  });

  it('松木塘镇 2022 files 规章 that a town cannot make', () => {
    expect(accusing(judged({ organ: '桃江县松木塘镇人民政府', year: 2022, table2: { regulations: [2, 0, 2] } }))).toEqual([
      'warning t2-regulation-without-power: 桃江县松木塘镇人民政府填报规章2件（本年制发件数），而县级及以下政府、地方政府部门一般没有规章制定权，可能与行政规范性文件混淆，请核对。',
    ]);
  });

  it('长春市长通街道 2024 was to be published before its year was over, and keeps words of the form', () => {
    const words = '含《条例》第五十条第四项规定的各级人民政府“工作考核、社会评议和责任追究结果情况”';
    const text = [`（五）监督保障情况（${words}）。`, '于2024年1月15日之前公布2024年年报。'];
    expect(accusing(judged({ organ: '长春市南关区长通街道办事处', year: 2024, sections: { 1: { text } } }))).toEqual([
      'warning template-instruction-left: 正文保留了格式模板的说明文字“含《条例》第五十条第四项规定的各级人民政府‘工作考核、社会评议和责任追究结果情况…”，请核对。',
      'warning stale-year-mention: 正文称“2024年1月15日之前公布2024年年报”，而2024年度报告要在2024年结束后才能公布，请核对年份。',
    ]);
  });

  it('万源市自然资源局 2024 has two slips in what it cites', () => {
    const preamble = ['万源市自然资源局2024年政府信息公开工作年度报告', '根据条例（国务院令第711条）和过半公开办函〔2021〕30号要求，编制本报告。'];
    expect(told(judged({ organ: '万源市自然资源局', year: 2024, preamble }))).toEqual([
      'info basis-citation-typo: 依据文件表述“国务院令第711条”疑有误，规范表述为“国务院令第711号”。',
      'info basis-citation-typo: 依据文件表述“过半公开办函〔2021〕30号”疑有误，规范表述为“国办公开办函〔2021〕30号”。',
    ]);
  });

  it.each([
    ['大埔县三河镇人民政府', 2023],
    ['海丰县联安镇人民政府', 2025],
  ])('%s %i: headings without text may be over pictures; no table is called missing', (organ, year) => {
    expect(accusing(judged({ organ, year, ...nothingRead }))).toEqual(
      ['二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况'].map(
        (title) => `warning section-empty: “${title}”部分未见文字或表格内容（可能以图片或附件形式发布），请核对原文。`,
      ),
    );
  });
});
