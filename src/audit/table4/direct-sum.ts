import { disputeSum } from './dispute-sum.js';

/** 行政诉讼·未经复议直接起诉 in 表四. */
export const t4DirectSum = disputeSum({
  id: 't4-direct-sum',
  row: 'direct',
  name: { zh: '行政诉讼（未经复议直接起诉）', en: 'lawsuits without review (未经复议直接起诉)' },
  seen: {
    zh: '总计为0而分项不为0属填报疏漏（金湖县2023：2＋0＋1＋0，总计0），措辞从轻。',
    en: 'A zero total over results is a slip of filling in (金湖县 2023: 2 + 0 + 1 + 0, total 0), said mildly.',
  },
});
