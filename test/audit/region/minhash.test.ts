import { describe, expect, it } from '@jest/globals';

import { bandsOf, resemblance, signatureOf } from '../../../src/audit/region/minhash.js';

const marks = [...'机关窗口流程目录专栏台账指南会议档案培训网站留言检索群众企业社区卷宗说理办结衔接提醒通报整改'];
/** Sentences of 30 characters drawn by a linear congruential generator, other for every number. */
const sentence = (seed: number) => {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) >>> 0;
  const mark = (): string => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return marks[(state >>> 16) % marks.length]!;
  };
  return { rest: Array.from({ length: 30 }, mark).join(''), place: { block: seed } };
};
const text = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => sentence(from + index));
const signature = (from: number, to: number): readonly number[] => signatureOf(text(from, to))!;
const meet = (one: readonly number[], other: readonly number[]): boolean => bandsOf(one).some((band) => bandsOf(other).includes(band));

describe('signatures of texts', () => {
  it('are equal for equal texts, in whatever order', () => {
    expect(resemblance(signature(0, 20), signatureOf(text(0, 20).reverse())!)).toBe(1);
  });

  it('estimate the share of common runs', () => {
    // 15 of 25 sentences in common
    const share = resemblance(signature(0, 20), signature(5, 25));
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.8);
    expect(resemblance(signature(0, 20), signature(100, 120))).toBeLessThan(0.15);
  });

  it('meet in a band where half is in common', () => {
    const met = Array.from({ length: 50 }, (_, at) => meet(signature(at * 100, at * 100 + 20), signature(at * 100 + 7, at * 100 + 27)));
    expect(met.filter(Boolean).length).toBeGreaterThanOrEqual(45);
  });

  it('are none without a run', () => {
    expect(signatureOf([{ rest: '太短', place: { block: 0 } }])).toBeNull();
  });
});
