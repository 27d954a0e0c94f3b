import { judge, type Draft } from '../rule.js';
import type { RegionRule } from '../region-rule.js';
import { measureName } from './parent-below-child.js';
import { measures } from './profile.js';

/** Of the normal distribution: a median distance is so much of a standard deviation. */
const deviation = 0.6745;
const farOff = 3.5;
/** Below this a figure is too small to stand out. */
const smallest = 20;
/** A spread of nothing would make every figure stand out. */
const leastSpread = 0.2;

const county = { level: 'county', regionCode: '320801', year: 2023, table4: {} } as const;
const usual = (organ: string, received: number) => ({ ...county, organ, table3: { N1: [received, 0, 0, 0, 0, 0, received] } });
const nine = Array.from({ length: 9 }, (_, index) => usual(`青溪${'甲乙丙丁戊己庚辛壬'.charAt(index)}县人民政府`, 20 + index * 3));

export const rgOutlier: RegionRule = {
  id: 'rg-outlier',
  version: 1,
  group: 'region',
  scope: 'region',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '指标显著偏离同类单位', en: 'A figure far from those of similar bodies' },
  says: {
    zh: '新收申请、行政复议、行政诉讼总计与同一年度、同级、同一地区的政府（或部门）相比，取对数后的稳健标准分超过3.5的，予以提示。',
    en: 'Requests, reviews and lawsuits beside bodies of the same kind, level, region and year: noted where the robust z-score of the logarithm exceeds 3.5.',
  },
  basis: '研究用途（没有法定标准）',
  exceptions: [
    { zh: '可比的报告不足10份的，不作判断；少于20件的数目不作提示。', en: 'Not judged with fewer than 10 reports; figures below 20 are not noted.' },
    { zh: '级别或区划代码不明的，不作判断。', en: 'Not judged where level or region code are not known.' },
  ],
  messages: {
    default: {
      zh: '{item}总计为{value}件，{where}{count}份报告的中位数为{median}件，仅供参考。',
      en: '{value} {item}; the median of {count} reports ({where}) is {median}. For information.',
    },
  },
  check: ({ profile, peers }) => {
    const drafts: Draft[] = [];
    let applied = 0;
    for (const measure of measures) {
      const [own, group] = [profile.measured[measure], peers[measure]];
      if (!own || !group) continue;
      applied++;
      const score = (deviation * (Math.log1p(own.value) - Math.log1p(group.median))) / Math.max(group.spread, leastSpread);
      if (own.value < smallest || score < farOff) continue;
      drafts.push({
        table: measure === 'received' ? 'table3' : 'table4',
        ...(measure === 'received' ? { row: 'N1', column: 'c7' } : measure === 'review' ? { row: 'review', column: 'total' } : {}),
        place: own.places[0]!,
        because: own.places.slice(1),
        slots: { item: measureName[measure], value: own.value, where: group.where, count: group.count, median: group.median },
        actual: String(own.value),
        expected: String(group.median),
      });
    }
    return judge(drafts, applied, {
      zh: '可比的报告不足10份，或级别、区划代码不明。',
      en: 'Fewer than ten comparable reports are held, or level or region code are not known.',
    });
  },
  examples: [
    {
      shows: { zh: '其他县二三十件，一县2000件', en: '2000 where others have twenty or thirty' },
      own: usual('青溪癸县人民政府', 2000),
      others: nine,
      verdict: 'failed',
      findings: 1,
      severity: 'info',
      message: '本年新收政府信息公开申请数量总计为2000件，2023年度区划代码3208开头的县级政府10份报告的中位数为33.5件，仅供参考。',
    },
    { shows: { zh: '在常见范围内', en: 'within what is usual' }, own: usual('青溪癸县人民政府', 50), others: nine, verdict: 'passed' },
    { shows: { zh: '可比的太少', en: 'too few to compare' }, own: usual('青溪癸县人民政府', 2000), others: nine.slice(1), verdict: 'not-assessable' },
  ],
};
