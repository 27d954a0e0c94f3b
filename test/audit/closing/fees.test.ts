import { describe, expect, it } from '@jest/globals';

import { feeAmounts, feeStatement } from '../../../src/audit/fees.js';
import { sketchReport } from '../../../src/audit/sketch.js';
import { readClaims } from '../../../src/normalize/claims/read-claims.js';

const six = (text: string) => sketchReport({ sections: { 6: { text: [text] } } }, readClaims);
const one = (text: string) => sketchReport({ sections: { 1: { text: [text] }, 6: { text: ['无。'] } } });

describe('what a report says of 信息处理费', () => {
  it.each([
    '本年度未收取信息处理费。',
    '依申请公开均为免费提供。',
    '依据《政府信息公开信息处理费管理办法》规定，2025年全市实际收取信息处理费共计400元。',
    '2023年度没有向申请人发出收费通知，收费金额为零。',
    '我局办理政府信息公开申请未收取任何费用。',
    '本机关2023年办理政府信息公开申请均未收费。',
    '2024年，未产生信息公开处理费。',
    '信息处理费：0元。',
    '本年度政府信息公开无收费情况。',
    '全年收取检索、复制、邮寄等费用0元。',
    '（一）收取信息处理费情况：无。（二）其他：无。',
    '按照规定，本单位2023年收取依申请公开信息费用共0元。',
  ])('is found in section six: “%s”', (text) => {
    expect(feeStatement(six(text))).toBe('stated');
  });

  it.each([
    '全年受理依申请公开5件，均未收取任何费用。',
    '依申请公开答复未向申请人收取信息处理费。',
    '2024年没有收取政府信息公开申请的检索、复制、邮寄费用。',
  ])('is found elsewhere: “%s”', (text) => {
    expect(feeStatement(one(text))).toBe('stated');
  });

  it.each([
    '无。',
    '无其他需要报告的事项。',
    '本年度行政事业性收费0元。',
    '人大代表建议和政协提案办理情况已按要求公开。',
    '全年公开部门预算和“三公”经费信息12条。',
    '（收取信息处理费情况在此处报告。）',
  ])('is not in section six: “%s”', (text) => {
    expect(feeStatement(six(text))).toBe('none');
  });

  it.each([
    '编印政府公报5期，免费投放到便民服务大厅；主动公开行政事业性收费目录清单。',
    '及时公开涉企收费目录、教育收费标准等政府信息。',
    '公开财政预决算及“三公”经费信息，回应停车收费问题。',
  ])('is not elsewhere: “%s”', (text) => {
    expect(feeStatement(one(text))).toBe('none');
  });

  it('is only a decree where nothing but its name is there', () => {
    expect(feeStatement(one('组织学习《政府信息公开信息处理费管理办法》。'))).toBe('decree');
  });

  it('has amounts, asked for or paid, and no tariffs and no other years', () => {
    const amounts = (text: string) => feeAmounts(six(text)).map(({ amount, kind }) => `${kind} ${amount}`);
    expect(amounts('2023年收取政府信息公开信息处理费3,940元。')).toEqual(['paid 3940']);
    expect(amounts('有1件申请收取信息处理费0.05万元。')).toEqual(['paid 500']);
    expect(amounts('发出收费通知2份，应收信息处理费600元。')).toEqual(['asked 600']);
    expect(amounts('收取380元信息处理费。')).toEqual(['paid 380']);
    expect(amounts('信息处理费：0元。')).toEqual(['paid 0']);
    expect(amounts('本年度收取信息处理费共计1200元，其中甲局800元、乙局400元。')).toEqual(['paid 1200']);
    // a price for each is none, the sum behind it is
    expect(amounts('对超过30件的每件收取100元信息处理费，全年共收取信息处理费500元。')).toEqual(['paid 500']);
    expect(amounts('收取信息处理费300元，同比下降10%。')).toEqual([]);
    expect(amounts('信息处理费按每件100元收取；2022年收取信息处理费200元。')).toEqual([]);
  });
});
