import { disputeSum } from './dispute-sum.js';

/** 行政诉讼·复议后起诉 in 表四. */
export const t4AfterSum = disputeSum({
  id: 't4-after-sum',
  row: 'after',
  name: { zh: '行政诉讼（复议后起诉）', en: 'lawsuits after review (复议后起诉)' },
  seen: {
    zh: '总计为0而分项不为0属填报疏漏（洪泽区2023：5＋0＋0＋0，总计0），措辞从轻。',
    en: 'A zero total over results is a slip of filling in (洪泽区 2023: 5 + 0 + 0 + 0, total 0), said mildly.',
  },
});
