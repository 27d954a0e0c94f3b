/** Hard cases R3 and R8 to R25: what the text states beside the tables. The figures are those of the reports, the sentences follow their wording. */
import { describe, expect, it } from '@jest/globals';

import type { Sketch } from '../../src/audit/sketch.js';
import { rowsOf, shanghaiOffice2019, yichun2023 } from '../audit/figures.js';
import { accusing, hongze2024, judged, saying, science2024, shanghai2025, shuyang2025, suqian2024, told } from './judged.js';

const aboutStatements = (sketch: Sketch): readonly string[] => told(judged(sketch).filter(({ rule }) => rule.startsWith('nt-')));

describe('what the text states', () => {
  it('R3: cases short by those that are still open are explained, not accused', () => {
    const said = saying(suqian2024, '因政府信息公开被申请行政复议134件，被提起行政诉讼57件。');
    expect(aboutStatements(said)).toEqual([
      'info nt-review-mismatch: 正文称“因政府信息公开被申请行政复议134件”，表四总计为170件，相差36件等于“尚未审结”，应为只计已审结案件。',
      'info nt-litigation-mismatch: 正文称“被提起行政诉讼57件”，表四总计为77件，相差20件等于“尚未审结”，应为只计已审结案件。',
    ]);
    expect(accusing(judged(saying(suqian2024, '全市共备案政府信息公开行政复议案件134件、行政诉讼案件57件。')))).toEqual([]);
    expect(accusing(judged(saying(suqian2024, '因政府信息公开被申请行政复议135件，被提起行政诉讼58件。')))).toHaveLength(2);
  });

  it('R8: all finished, and one carried over: a remark', () => {
    const all = 'info nt-processed-mismatch: 正文称“所有申请均已办理完成”，表三结转下年度继续办理1件，请核对。';
    expect(aboutStatements(saying(science2024, '收到34件，上年结转2件，所有申请均已办理完成。'))).toEqual([all]);
    expect(aboutStatements(saying(science2024, '收到34件，上年结转的2件申请均已办理完成。'))).toEqual([]);
    expect(aboutStatements(saying(science2024, '收到34件，所有申请均已办理完成，结转1件除外。'))).toEqual([]);
  });

  it('R9, R10: 收到 beside 上年结转 is 新收 alone, and 同意公开 is not all that were finished', () => {
    const said = (received: number, granted: number) =>
      saying(
        science2024,
        `2024年收到政府信息公开申请${received}件，上年结转2件。同意公开答复${granted}件，无法提供的10件，其他处理14件，转下一年度1件。`,
      );
    expect(aboutStatements(said(34, 9))).toEqual([]);
    expect(accusing(judged(said(36, 9)))[0]).toMatch(/^warning nt-received-mismatch/);
    expect(accusing(judged(said(34, 35)))[0]).toMatch(/^warning nt-outcome-mismatch/);
  });

  it('R11: 749, 741, 8, 718, 31 and 74 cases each have their cells', () => {
    const said = (cases: string) =>
      saying(shuyang2025, `全县全年共受理政府信息公开申请749件，其中自然人741，法人8；共办理718件，结转下一年31件。${cases}`);
    for (const cases of [
      '因政府信息公开引发行政复议和行政诉讼案件74件。',
      '全县共发生政府信息公开相关复议诉讼案件74件。',
      '政府信息公开行政复议、行政诉讼案件共74件。',
      '相关案件74件。',
    ])
      expect(aboutStatements(said(cases))).toEqual([]);
    expect(aboutStatements(said('全县共发生政府信息公开相关复议诉讼案件84件。'))).toEqual([
      'warning nt-review-mismatch: 正文称“全县共发生政府信息公开相关复议诉讼案件84件”，表四“行政复议·总计”＋“行政诉讼/未经复议直接起诉·总计”＋“行政诉讼/复议后起诉·总计”合计为74件（按其他口径为64件、71件），请核对。',
    ]);
  });

  it('R12, R14: 办理146 is 新收, and the 19 documents are those of the city government and its office', () => {
    expect(aboutStatements(yichun2023)).toEqual([]);
  });

  it('R13: what the office received for the district is not held against the district', () => {
    expect(aboutStatements(saying(hongze2024, '2024年，区政府办代表区政府受理政府信息公开申请17件。'))).toEqual([]);
    expect(aboutStatements(saying(hongze2024, '2024年，全区共受理政府信息公开申请17件。'))).toHaveLength(1);
  });

  it('R15: shares of 17.46, 1.68, 47.36, 6.72 and 26.78 add up to 100', () => {
    const said = (share: string) =>
      saying(
        shanghai2025,
        `全年新收政府信息公开申请1295件，办结1191件（含上年结转189件）。其中，予以公开及部分公开208件，占${share}；不予公开20件，占1.68%；无法提供564件，占47.36%；不予处理80件，占6.72%；其他处理319件，占26.78%。`,
      );
    expect(aboutStatements(said('17.46%'))).toEqual([]);
    expect(aboutStatements(said('27.46%'))).toEqual([
      'info nt-percentage-mismatch: 正文称“占27.46%”（208件），按办结数、新收数等计算为17.46%或16.06%或14.02%，请核对。',
    ]);
  });

  it('R16: figures are held against totals that were left blank, where the columns prove them', () => {
    const said = saying(
      shanghaiOffice2019,
      '2019年办结政府信息公开申请805件，其中予以公开及部分公开258件，占33.9%；无法提供265件。发生政府信息公开行政复议7件、行政诉讼9件，均获维持。',
    );
    expect(aboutStatements(said)).toEqual([
      'warning nt-outcome-mismatch: 正文称“其中予以公开及部分公开258件”，表三“（一）予以公开·总计”＋“（二）部分公开·总计”合计为275件（总计栏未填，按各列计算），请核对。',
      'warning nt-outcome-mismatch: 正文称“无法提供265件”，表三“（四）无法提供”各项合计为337件（总计栏未填，按各列计算），请核对。',
      'warning nt-no-correction-claim: 正文称“均获维持”，表四“行政复议·尚未审结”为2件、“行政诉讼/未经复议直接起诉·尚未审结”为1件，请核对。',
      'info nt-percentage-mismatch: 正文称“占33.9%”（258件），按办结数、新收数等计算为32.05%或30.03%或29.42%，请核对。',
    ]);
    expect(aboutStatements(saying(shanghaiOffice2019, '予以公开及部分公开275件，无法提供337件。'))).toEqual([]);
  });

  it('R16: a blank total whose columns do not make （七）总计 proves nothing', () => {
    const open = { ...shanghaiOffice2019, table3: { ...shanghaiOffice2019.table3, 'R4.2': [43, 3, '', '', '', '', ''] } };
    expect(aboutStatements(saying(open, '予以公开及部分公开258件，无法提供265件。'))).toEqual([]);
  });

  it('R17: 11 finished and 8 withdrawn are the 19', () => {
    const rows = rowsOf('N1 19 0 0 0 0 0 19 · R1 11 0 0 0 0 0 11 · R6.3 8 0 0 0 0 0 8 · R7 19 0 0 0 0 0 19 · N4 0 0 0 0 0 0 0');
    const said = (finished: number) =>
      saying(
        { organ: '打浦桥街道办事处', year: 2025, table3: rows },
        `全年共受理政府信息公开申请19件，其中${finished}件均按规定程序办结，8件申请人主动撤销。`,
      );
    expect(aboutStatements(said(11))).toEqual([]);
    expect(aboutStatements(said(14))).toHaveLength(1);
  });

  it('R18, R19: 含上年度结转 and 顺延 are figures of their own', () => {
    const small = { table3: rowsOf('N1 10 0 0 0 0 0 10 · N2 1 0 0 0 0 0 1 · R1 11 0 0 0 0 0 11 · R7 11 0 0 0 0 0 11 · N4 0 0 0 0 0 0 0') };
    expect(aboutStatements(saying(small, '全年受理政府信息公开申请10件，办理上年度结转申请1件。答复11件。'))).toEqual([]);
    const rows = rowsOf('N1 3259 0 0 0 0 0 3259 · N2 77 0 0 0 0 0 77 · R1 3278 0 0 0 0 0 3278 · R7 3278 0 0 0 0 0 3278 · N4 58 0 0 0 0 0 58');
    const said = (left: number) =>
      saying({ table3: rows }, `全市共受理政府信息公开申请3259件，答复3278件（含上年度结转申请77件，另有${left}件顺延到下年度答复）。`);
    expect(aboutStatements(said(58))).toEqual([]);
    expect(aboutStatements(said(85))).toEqual([
      'warning nt-carry-mismatch: 正文称“85件顺延到下年度答复”，表三“四、结转下年度继续办理·总计”为58件，请核对。',
    ]);
  });

  it('R20: 3,119 is 3119', () => {
    const rows = rowsOf('N1 3119 0 0 0 0 0 3119 · R1 3119 0 0 0 0 0 3119 · R7 3119 0 0 0 0 0 3119 · N4 0 0 0 0 0 0 0');
    expect(aboutStatements(saying({ table3: rows }, '全年收到政府信息公开申请3,119件。'))).toEqual([]);
    expect(aboutStatements(saying({ table3: rows }, '全年收到政府信息公开申请3,191件。'))).toHaveLength(1);
  });

  it('R23: 9, 7, 39, 6, 1, 1, 185 and 1 are the 249', () => {
    const listed = (notices: number) => ({
      sections: {
        1: {
          text: [
            `2023年通过政府网站共主动公开信息249条，其中领导信息9条、政策文件7条、工作动态39条、规划计划6条、财政信息1条、人事信息1条、公示公告${notices}条、其他1条。`,
          ],
        },
      },
    });
    expect(aboutStatements(listed(185))).toEqual([]);
    expect(aboutStatements(listed(195))).toEqual([
      'warning nt-enumeration-sum-mismatch: 正文称“2023年通过政府网站共主动公开信息249条”，所列8项之和为259，请核对。',
    ]);
  });
});

describe('the closing sections', () => {
  it('R24: a section five of “无” is found, a short real sentence is not accused', () => {
    const five = (text: string) => accusing(judged({ sections: { 5: { text: [text] } } })).filter((one) => !one.includes('nt-'));
    expect(five('无')).toEqual([
      'warning problems-missing: “五、存在的主要问题及改进情况”部分未见具体问题（全文为“无”），《条例》第五十条第（四）项要求写明，请核对。',
    ]);
    expect(five('解读形式单一。')).toEqual([]);
  });

  it('R25: fees of 表二 and “无” in section six are two things', () => {
    const about = (text: string) =>
      judged({ table2: { fees: [7545] }, sections: { 6: { text: [text] } } }).flatMap(({ rule }) => (rule.startsWith('fee-') ? rule : []));
    expect(about('本年度未收取信息处理费。')).toEqual([]);
    // that section six says nothing of 信息处理费 is told, and nothing of the fees of 表二
    expect(about('无。')).toEqual(['fee-statement-missing']);
  });
});
