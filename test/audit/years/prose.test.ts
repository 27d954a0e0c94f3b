import { describe, expect, it } from '@jest/globals';
import { sketchReport } from '../../../src/audit/sketch.js';
import { lengthOf, likeness, proseOf } from '../../../src/audit/years/prose.js';

const prose = (...text: readonly string[]) => proseOf(sketchReport({ organ: '青溪县教育局', year: 2023, sections: { 1: { text } } }), [1]);
const rests = (...text: readonly string[]) => prose(...text).map(({ rest }) => rest);

describe('what is left of prose', () => {
  it('has no figures, years, names or list marks', () => {
    expect(rests('（一）2023年，青溪县教育局组织业务培训3次，一是规范登记流程。')).toEqual(['组织业务培训规范登记流程']);
  });

  it('has no words of the law, no statements of what the tables count and no lead-ins', () => {
    expect(
      rests(
        '根据《中华人民共和国政府信息公开条例》规定编制本报告。',
        '全年新收政府信息公开申请12件，办结11件，结转下年度1件。',
        '本年度未发生被追究责任的情形。',
        '主要存在以下问题：',
      ),
    ).toEqual([]);
  });

  it('keeps the place of each sentence', () => {
    const [, second] = prose('健全会商机制和审核流程。窗口人员为老年申请人提供帮助。');
    expect(second?.place.span).toEqual([12, 26]);
  });
});

describe('likeness', () => {
  const text = ['窗口人员为老年申请人提供代填代寄等帮助，得到好评。', '与档案机构衔接，已移交档案的政府信息查询方式在指南中写明。'];

  it('is whole for the same text in another order', () => {
    expect(likeness(prose(...text), prose(...[...text].reverse())).share).toBe(1);
  });

  it('is little hurt by one word, and names the sentences that are alike', () => {
    const changed = [text[0]!.replace('得到', '获得'), text[1]!];
    const { share, passages } = likeness(prose(...changed), prose(...text));
    expect(share).toBeGreaterThan(0.8);
    expect(passages).toHaveLength(2);
  });

  it('is none for phrases of the trade', () => {
    expect(likeness(prose('健全会商机制，规范办理流程。'), prose('健全会商制度，规范公开行为。')).share).toBe(0);
  });

  it('is linear: a long text is compared at once', () => {
    const long = prose(Array.from({ length: 20_000 }, (_, at) => `事项${String.fromCodePoint(0x4e00 + (at % 5000))}按照要求逐项办理到位`).join('。'));
    expect(lengthOf(long)).toBeGreaterThan(100_000);
    expect(likeness(long, long).share).toBe(1);
  });
});
