import { describe, expect, it } from '@jest/globals';
import { rollupsOf } from '../../../src/audit/region/rollup.js';
import { sketchReport } from '../../../src/audit/sketch.js';

const listed = (text: string): readonly number[] | null => {
  const [one] = rollupsOf(sketchReport({ organ: '青溪市人民政府', sections: { 1: { text: [text] } } }));
  return one ? [one.total, ...one.parts.map(({ value }) => value)] : null;
};

describe('the parts of a region', () => {
  it.each([
    '全市共收办政府信息公开申请22件，其中市本级3件、云岭县5件、河口区6件、石桥区8件。',
    '全市共收办政府信息公开申请22件（其中市本级3件、云岭县5件、河口区6件、石桥区8件）。',
    '全市收到政府信息公开申请22件，市本级3件、云岭县5件、河口区6件、石桥区8件。',
    '全市全年收到政府信息公开申请22件。其中，市本级3件；云岭县5件；河口区6件；石桥区8件。',
    '全市共受理政府信息公开申请22件，分别为市本级3件、云岭县5件、河口区6件、石桥区8件。',
  ])('are read from: %s', (text) => {
    expect(listed(text)).toEqual([22, 3, 5, 6, 8]);
  });

  it.each([
    '全市共收到政府信息公开申请22件，其中市本级3件、云岭县5件、河口区6件等。',
    '全市共收到政府信息公开申请22件，主要集中在市本级3件、云岭县5件、河口区6件。',
    '全市共收到政府信息公开申请22件，其中市本级3件、云岭县5件、河口区6件，其余由其他单位办理。',
    '全市共收到政府信息公开申请22件，其中市本级3件、云岭县5件、河口区6件，涉及征地拆迁类8件。',
    '全市共收到政府信息公开申请22件。市本级召开会议3次。',
  ])('need not add up where some are left out: %s', (text) => {
    expect(listed(text)).toBeNull();
  });
});
