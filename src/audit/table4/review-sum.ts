import { disputeSum } from './dispute-sum.js';

/** 行政复议 in 表四. */
export const t4ReviewSum = disputeSum({
  id: 't4-review-sum',
  row: 'review',
  name: { zh: '行政复议', en: 'administrative review (行政复议)' },
  seen: {
    zh: '总计为0而分项不为0属填报疏漏（洪泽区2023：10＋1＋0＋0，总计0），措辞从轻。',
    en: 'A zero total over results is a slip of filling in (洪泽区 2023: 10 + 1 + 0 + 0, total 0), said mildly.',
  },
});
