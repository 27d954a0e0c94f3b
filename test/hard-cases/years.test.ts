/** Hard cases R4 to R7, R21, R22 and R28: a report beside earlier ones. */
import { describe, expect, it } from '@jest/globals';

import type { Sketch } from '../../src/audit/sketch.js';
import { copied, other, otherProblems, overview, problems } from '../../src/audit/years/repeated-examples.js';
import { hongze2023, huaian2024, rowsOf } from '../audit/figures.js';
import { accusing, hongze2024, judged, judgedBeside, saying, suqian2023, suqian2024, suqian2025, told } from './judged.js';

const huaian2025: Sketch = {
  organ: '淮安市人民政府',
  year: 2025,
  table2: { regulations: [1, 0, 12], documents: [10, 2, 372] },
  table3: rowsOf('N1 3259 0 0 0 0 0 3259 · N2 77 0 0 0 0 0 77 · R1 3278 0 0 0 0 0 3278 · R7 3278 0 0 0 0 0 3278 · N4 58 0 0 0 0 0 58'),
};

describe('a report beside that of the year before', () => {
  it('R4: the total holds, and a growth rate that fits neither base is told with both', () => {
    const said = saying(suqian2024, '全年共收办政府信息公开申请3646件，同比增长1.05%，其中，予以公开1431件，部分公开471件，转下年度办理125件。');
    expect(told(judged(said))).toEqual([]);
    expect(told(judgedBeside(said, suqian2023))).toEqual([
      'info nt-growth-rate-mismatch: 正文称“全年共收办政府信息公开申请3646件”“同比增长1.05%”，按上年度报告的数字计算为增长0.4%或增长1.08%，请核对基数。',
    ]);
    expect(told(judgedBeside(saying(suqian2024, '全年共收办政府信息公开申请3646件，同比增长1.08%。'), suqian2023))).toEqual([]);
  });

  it('R5: every column of 宿迁 is carried over, and its stocks follow, over three years', () => {
    expect(accusing(judgedBeside(suqian2024, suqian2023))).toEqual([]);
    expect(accusing(judgedBeside(suqian2025, suqian2024, suqian2023))).toEqual([]);
    const other = { ...suqian2024, table3: { ...suqian2024.table3, N2: [117, 3, 0, 0, 0, 0, 120] } };
    expect(accusing(judgedBeside(other, suqian2023)).join()).toMatch(/上年结转为120件，2023年度报告的结转下年度继续办理为121件/);
  });

  it('R6: 103 carried over and 77 taken over is an error between the years, and none of either year', () => {
    const said = saying(huaian2025, '全市共受理政府信息公开申请3259件，答复3278件（含上年度结转申请77件，另有58件顺延到下年度答复）。');
    expect(accusing(judged(said))).toEqual([]);
    expect(accusing(judgedBeside(said, huaian2024)).slice(0, 2)).toEqual([
      'warning yy-carry-mismatch: 表三“自然人”列：2025年度报告的上年结转为77件，2024年度报告的结转下年度继续办理为103件，相差26件，请核对。',
      'error yy-carry-mismatch: 表三“总计”列：2025年度报告的上年结转为77件，2024年度报告的结转下年度继续办理为103件，相差26件，请核对。',
    ]);
  });

  it('R7: a stock of 66 that becomes 372 is added up where it can be, else a jump', () => {
    const about = (documents: readonly (number | string)[]) =>
      told(judgedBeside({ ...huaian2025, table2: { regulations: [1, 0, 12], documents } }, huaian2024)).filter((one) => one.includes('规范性文件'));
    const jump = 'info yy-implausible-jump: 表二“行政规范性文件·现行有效件数”由2024年度的66件变为2025年度的372件，变化较大，请核对统计范围。';
    expect(about([10, 2, 372])).toEqual([
      'warning yy-inforce-normative: 表二“行政规范性文件”：2024年度报告现行有效66件，加2025年制发10件、减废止2件，应为74件，2025年度报告填报372件，请核对。',
      jump,
    ]);
    expect(about(['', '', 372])).toEqual([jump]);
  });

  it('joins 洪泽 2023 and 2024, and says that licences and requests jumped', () => {
    expect(accusing(judgedBeside(hongze2024, hongze2023))).toEqual([]);
    expect(told(judgedBeside(hongze2024, hongze2023))).toContain(
      'info yy-implausible-jump: 表二“行政许可·本年处理决定数量”由2023年度的550件变为2024年度的9487件，变化较大，请核对统计范围。',
    );
  });

  it('R21: a look back on last year is none of this year', () => {
    const back = (year: number, text: string) => accusing(judged({ year, sections: { 5: { text: [text] } } }));
    expect(back(2023, '针对2022年政府信息公开工作年度报告中指出的问题，我局已完成整改。目前解读形式仍较单一，将增加图解。')).toEqual([]);
    expect(back(2025, '2024年工作中存在问题的改进情况：已建立台账。当前问题是解读形式单一，下一步将增加图解。')).toEqual([]);
  });

  it('R22: last year’s work in this year’s report is found', () => {
    expect(accusing(judged({ sections: { 2: { text: ['本单位2022年度通过门户网站主动公开政府信息120条。'] } } }))).toEqual([
      'warning stale-year-mention: 正文出现“2022年度通过门户网站主动公开政府信息120条”，与报告年度2023年不符，请核对。',
    ]);
  });

  it('R28: tables, words of the law and template sentences are no repetition', () => {
    const template = [
      '根据《中华人民共和国政府信息公开条例》规定，编制本报告。',
      '全年新收政府信息公开申请3525件，办结3521件，结转下年度继续办理125件。',
      '本年度未收取信息处理费。',
    ];
    const on = (sketch: Sketch, text: readonly string[], five: readonly string[]): Sketch => ({
      ...sketch,
      sections: { 1: { text: [...template, ...text] }, 5: { text: five } },
    });
    const repeated = (later: Sketch, earlier: Sketch) => judgedBeside(later, earlier).flatMap(({ rule }) => (/text|repeated/.test(rule) ? rule : []));
    expect(repeated(on(suqian2024, [], []), on(suqian2023, [], []))).toEqual([]);
    expect(repeated(on(suqian2024, other, otherProblems), on(suqian2023, overview, problems))).toEqual([]);
    expect(repeated(on(suqian2024, copied, problems), on(suqian2023, overview, problems))).toContain('yy-duplicate-text');
  });
});
