import type { RegionRule } from '../region-rule.js';
import { failed, notAssessable, passed } from '../rule.js';
import { listedNames } from './parent-below-child.js';

export const rgLowCoverage: RegionRule = {
  id: 'rg-low-coverage',
  version: 1,
  group: 'region',
  scope: 'region',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '地区年度报告未收齐', en: 'Reports of a region that were not found' },
  says: {
    zh: '导入的机关名录列出某政府所辖机关及其查找网址、日期的，说明该年度应有和已获取的份数；缺少的列出名称。',
    en: 'Where the imported list names the bodies under a government and where and when they were looked for, it is told how many reports are held and which are not.',
  },
  basis: '《条例》第四十九条',
  exceptions: [
    {
      zh: '只计名录中写明查找网址和日期的机关；可能已收集而未能读取的不计入。',
      en: 'Counted are organs with a dated search; those whose report may be a file that could not be read are not.',
    },
    {
      zh: '没有导入名录的，不作判断：由报告建立的名册看不到从未公布的机关。',
      en: 'Not assessable without a list: reports cannot tell who never published.',
    },
  ],
  messages: {
    default: {
      zh: '{organ}所辖机关{year}年度应有{expected}份，已获取{held}份，未发现{missing}（查找日期{days}）。',
      en: '{expected} reports of bodies under {organ} were due for {year}, {held} are held; not found: {missing} (searched {days}).',
    },
  },
  check: ({ profile, coverage }) => {
    if (coverage === null) return notAssessable('没有导入所辖机关的名录和查找记录。', 'No dated list of the bodies below was imported.');
    const { expected, missing, from, to } = coverage;
    if (missing.length === 0) return passed(expected);
    const held = expected - missing.length;
    const days = from === to ? from : { zh: `${from}至${to}`, en: `${from} to ${to}` };
    return failed([
      {
        place: profile.place,
        slots: { organ: profile.organ, year: profile.year, expected, held, missing: listedNames(missing), days },
        actual: String(held),
        expected: String(expected),
      },
    ]);
  },
  examples: [
    {
      shows: { zh: '应有3份，缺1份', en: 'one of three is missing' },
      own: { organ: '青溪县人民政府', year: 2023 },
      coverage: { expected: 3, missing: ['青溪县财政局'], from: '2024-05-10', to: '2024-05-10' },
      verdict: 'failed',
      findings: 1,
      severity: 'info',
      message: '青溪县人民政府所辖机关2023年度应有3份，已获取2份，未发现青溪县财政局（查找日期2024年5月10日）。',
    },
    {
      shows: { zh: '收齐', en: 'all are held' },
      own: { organ: '青溪县人民政府', year: 2023 },
      coverage: { expected: 3, missing: [], from: '2024-05-10', to: '2024-05-10' },
      verdict: 'passed',
    },
    { shows: { zh: '没有名录', en: 'no list' }, own: { organ: '青溪县人民政府', year: 2023 }, verdict: 'not-assessable' },
  ],
};
