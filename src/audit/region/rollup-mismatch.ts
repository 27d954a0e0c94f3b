import { judge, type Draft } from '../rule.js';
import type { Neighbourhood, RegionRule } from '../region-rule.js';
import { listedNames } from './parent-below-child.js';
import type { Profile } from './profile.js';
import { rollupsOf, type Rollup } from './rollup.js';

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const draftOf = ({ total, parts, sentence }: Rollup): readonly Draft[] => {
  const sum = sumOf(parts.map(({ value }) => value));
  if (sum === total) return [];
  const slots = { count: parts.length, sum, total };
  return [
    {
      ...(sentence.section === null ? {} : { section: sentence.section }),
      place: sentence.place,
      slots,
      actual: String(sum),
      expected: String(total),
    },
  ];
};

/** The separately published reports below, only where all of them are held; they rarely add up, since bodies count one case twice. */
const ofChildren = ({ profile, children, missingChildren }: Neighbourhood & { readonly profile: Profile }): readonly Draft[] | null => {
  const own = profile.measured.received;
  const parts = children.flatMap((child) => child.measured.received ?? []);
  if (!own || profile.extent !== 'whole' || missingChildren?.length !== 0 || parts.length < children.length || parts.length === 0) return null;
  const sum = sumOf(parts.map(({ value }) => value));
  if (sum === own.value) return [];
  const because = children.flatMap((child) => (child.measured.received?.places ?? []).map((place) => ({ ...place, document: child.document })));
  const slots = { count: parts.length, sum, total: own.value };
  const cell = { table: 'table3' as const, row: 'N1', column: 'c7' };
  return [{ ...cell, place: own.places[0]!, because, message: 'reports', slots, actual: String(own.value), expected: String(sum) }];
};

const suqian = (last: number) => `全市共收办政府信息公开申请3607件，其中市本级1800件、甲县749件、乙县${last}件。`;

export const rgRollupMismatch: RegionRule = {
  id: 'rg-rollup-mismatch',
  version: 2,
  group: 'region',
  scope: 'region',
  severity: 'info',
  forms: ['2019', '2021'],
  title: { zh: '分地区数据之和与全域数据不一致', en: 'The parts of a region do not add up to its total' },
  says: {
    zh: '正文列出各地区、各单位申请数量的，其和应等于所述总数；所辖单位的报告全部收齐、且本报告写明统计全域的，其新收申请之和与总计对照。',
    en: 'Where the text lists requests by region or body, they add up to the total that it states; where all reports of bodies below are held and the report covers the whole region, their sum is set beside its total.',
  },
  basis: '计算核对',
  exceptions: [
    { zh: '列举不全（等、其余、主要、前三）的，不作核对。', en: 'Open lists (等, 其余, 主要) are not added up.' },
    { zh: '下级报告单独公布，重复计算和遗漏常见，仅作提示。', en: 'Reports below are published by themselves; double counting is usual: info only.' },
    {
      zh: '缺一份下级报告即为“未收齐”，即使数字相等也不算通过（缺一个单位时40＝40）。',
      en: 'With one report below missing the sum is “incomplete”, even where it happens to be equal (40 = 40 with one missing).',
    },
    {
      zh: '报告仅统计本级，或未写明统计范围的，不与下级之和比较。',
      en: 'Not compared with the sum below where the report counts its own cases, or does not say what it covers.',
    },
  ],
  messages: {
    default: {
      zh: '正文列出的{count}个地区或单位合计{sum}件，与所述总数{total}件不一致，请核对。',
      en: 'The {count} regions or bodies listed in the text add up to {sum}, the total stated is {total}; please check.',
    },
    reports: {
      zh: '所辖{count}个单位报告的新收申请合计{sum}件，本报告总计{total}件，重复计算或统计口径不同均有可能。',
      en: 'The reports of bodies below ({count}) add up to {sum} requests, this report has {total}; double counting or another scope are possible.',
    },
  },
  check: (beside) => {
    const lists = rollupsOf(beside.own.report);
    const below = ofChildren(beside);
    const { missingChildren, children } = beside;
    const without = missingChildren !== null && missingChildren.length > 0 && children.length > 0 ? listedNames(missingChildren) : null;
    return judge([...lists.flatMap(draftOf), ...(below ?? [])], lists.length + (below === null ? 0 : 1), {
      zh: without === null ? '正文没有可核对的分地区数据。' : `所辖单位的报告未收齐，缺${without}，不作结论。`,
      en: without === null ? 'The text lists no parts that could be added up.' : `Incomplete: reports of ${without} are not held.`,
    });
  },
  examples: [
    {
      shows: { zh: '分地区合计比总数少8件', en: 'the parts fall short by 8' },
      own: { organ: '青溪市人民政府', sections: { 1: { text: [suqian(1050)] } } },
      verdict: 'failed',
      findings: 1,
      severity: 'info',
      message: '正文列出的3个地区或单位合计3599件，与所述总数3607件不一致，请核对。',
    },
    {
      shows: { zh: '合计相等（宿迁2023）', en: 'the parts add up (宿迁 2023)' },
      own: { organ: '青溪市人民政府', sections: { 1: { text: [suqian(1058)] } } },
      verdict: 'passed',
    },
    {
      shows: { zh: '列举不全', en: 'an open list' },
      own: { organ: '青溪市人民政府', sections: { 1: { text: ['全市共收办政府信息公开申请3607件，其中市本级1800件、甲县749件、乙县500件等。'] } } },
      verdict: 'not-assessable',
    },
    {
      shows: { zh: '缺一个单位，数字相等也不算通过', en: 'equal, but one body is missing: incomplete' },
      own: {
        organ: '青溪市人民政府',
        year: 2023,
        preamble: ['青溪市人民政府2023年政府信息公开工作年度报告', '本报告所列数据涵盖全市各级行政机关。'],
        table3: { N1: [40, 0, 0, 0, 0, 0, 40] },
      },
      below: [{ organ: '青溪市教育局', year: 2023, table3: { N1: [40, 0, 0, 0, 0, 0, 40] } }],
      missingBelow: ['青溪市财政局'],
      verdict: 'not-assessable',
    },
    {
      shows: { zh: '收齐，合计不等：仅作提示', en: 'all held, another sum: info' },
      own: {
        organ: '青溪市人民政府',
        year: 2023,
        preamble: ['青溪市人民政府2023年政府信息公开工作年度报告', '本报告所列数据涵盖全市各级行政机关。'],
        table3: { N1: [40, 0, 0, 0, 0, 0, 40] },
      },
      below: [{ organ: '青溪市教育局', year: 2023, table3: { N1: [38, 0, 0, 0, 0, 0, 38] } }],
      missingBelow: [],
      verdict: 'failed',
      severity: 'info',
    },
  ],
};
