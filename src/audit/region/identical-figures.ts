import { failed, notAssessable, passed } from '../rule.js';
import type { RegionRule } from '../region-rule.js';
import { maybeSameIssuer } from './issuer.js';
import { listedNames } from './parent-below-child.js';

const alike = { table2: { licences: [417], penalties: [86] }, table3: { N1: [31, 4], R1: [20, 4], R2: [11] }, table4: null } as const;

export const rgIdenticalFigures: RegionRule = {
  id: 'rg-identical-figures',
  version: 1,
  group: 'region',
  scope: 'region',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '与其他单位的数据完全相同', en: 'All figures above zero are those of another organ' },
  says: {
    zh: '表二、表三、表四当年发生的非零数据（不计合计、结转和存量）与其他机关同年报告逐格完全相同，且不少于5个的，予以提示。',
    en: 'All figures above zero that belong to the year itself equal those of another organ’s report on the same year, five or more of them.',
  },
  basis: '国办公开办函〔2021〕30号 二、（四）（内容雷同、敷衍塞责）',
  exceptions: [
    {
      zh: '同一机关的不同名称、政府与代编报告的办公室，不作比较。',
      en: 'One body under two names, or a government and its office, are not compared.',
    },
    { zh: '一份报告可能以几个单位的名义发布，只作提示。', en: 'One report may be published for several bodies: info only.' },
    { zh: '非零数据不足5个的，不作判断。', en: 'Not judged below five figures above zero.' },
  ],
  messages: {
    default: {
      zh: '三张表中当年发生的非零数据与{others}{year}年度报告逐格完全相同，请核对。',
      en: 'All figures above zero of the year itself equal those of {others} for {year}; please check.',
    },
  },
  check: ({ profile, sameFigures }) => {
    if (profile.figures === null) return notAssessable('当年发生的非零数据不足5个。', 'Fewer than five figures of the year itself are above zero.');
    const others = sameFigures.filter(({ organ }) => !maybeSameIssuer(organ, profile.organ));
    if (others.length === 0) return passed(1);
    const names = listedNames(others.map(({ organ }) => organ));
    return failed([
      {
        place: profile.place,
        because: others.slice(0, 5).map(({ place, document }) => ({ ...place, document })),
        slots: { others: names, year: profile.year },
        actual: names,
        expected: '',
      },
    ]);
  },
  examples: [
    {
      shows: { zh: '七个数据与另一机关逐格相同', en: 'seven figures are those of another organ' },
      own: { organ: '青溪县教育局', year: 2023, ...alike },
      others: [{ organ: '云岭县教育局', year: 2023, ...alike }],
      verdict: 'failed',
      findings: 1,
      severity: 'info',
      message: '三张表中当年发生的非零数据与云岭县教育局2023年度报告逐格完全相同，请核对。',
    },
    {
      shows: { zh: '政府与代编的办公室', en: 'a government and the office that writes for it' },
      own: { organ: '青溪县人民政府', year: 2023, ...alike },
      others: [{ organ: '青溪县人民政府办公室', year: 2023, ...alike }],
      verdict: 'passed',
    },
    {
      shows: { zh: '一年两件申请的乡镇', en: 'a town with two requests' },
      own: { organ: '青溪县石桥镇', year: 2023, table3: { N1: [2], R1: [2] }, table4: null },
      others: [{ organ: '青溪县河口镇', year: 2023, table3: { N1: [2], R1: [2] }, table4: null }],
      verdict: 'not-assessable',
    },
  ],
};
