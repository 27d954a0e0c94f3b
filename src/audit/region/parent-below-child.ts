import { forms } from '../../schema/form.js';
import type { Said } from '../../schema/finding.js';
import { judge, notAssessable, type Draft } from '../rule.js';
import type { Child, RegionRule } from '../region-rule.js';
import { measures, type Measure, type Measured } from './profile.js';

const { table3, table4 } = forms['2021'].tables;
const rowLabel = (rows: typeof table3.rows, id: string): string => rows.find((row) => row.id === id)!.label.replace(/^[一二三四]、/, '');

export const measureName: Readonly<Record<Measure, Said>> = {
  received: { zh: rowLabel(table3.rows, 'N1'), en: 'requests received' },
  review: { zh: rowLabel(table4.rows, 'review'), en: 'administrative reviews' },
  litigation: { zh: '行政诉讼', en: 'lawsuits' },
};

/** The child with the highest figure. */
const highest = (children: readonly Child[], measure: Measure): readonly [Child, Measured] | null =>
  children.reduce<readonly [Child, Measured] | null>((best, child) => {
    const measured = child.measured[measure];
    return measured && (best === null || measured.value > best[1].value) ? [child, measured] : best;
  }, null);

export const listedNames = (names: readonly string[]): string =>
  names.length > 5 ? `${names.slice(0, 5).join('、')}等${names.length}个` : names.join('、');

export const rgParentBelowChild: RegionRule = {
  id: 'rg-parent-below-child',
  version: 2,
  group: 'region',
  scope: 'region',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '上级政府汇总数小于下级单个单位', en: 'A government’s total is below that of one body under it' },
  says: {
    zh: '报告写明统计范围为全域的政府，其新收申请、行政复议、行政诉讼的总计不小于所辖任何一个单位同年的填报数；没有写明范围的，仅作提示。',
    en: 'Where a government’s report covers its whole region, its totals are not below those of any body under it in the same year; info only where the report does not say what it covers.',
  },
  basis: '《条例》第四十九条、第五十条（政府年度报告的汇总范围）',
  exceptions: [
    { zh: '报告写明仅统计本级的，不作比较。', en: 'Not compared where the report says that it counts its own cases only.' },
    {
      zh: '税务、海关等垂直管理部门和非政府机构不在汇总之列，不作比较。',
      en: 'Bodies of the state’s own lines (tax, customs …) are not under the government.',
    },
    {
      zh: '所辖单位的报告没有收齐的，没有发现问题也不算通过，只说明未收齐（淮安：21个单位缺5个）。',
      en: 'Where reports of bodies below are missing, nothing found is “incomplete”, never passed (淮安: 5 of 21 missing).',
    },
    {
      zh: '复议机关作共同被告的案件可能不计入其诉讼数（国办公开办函〔2016〕201号），诉讼数仅作提示。',
      en: 'Lawsuits with the reviewing body as co-defendant may not be counted by it: info only for lawsuits.',
    },
  ],
  messages: {
    default: {
      zh: '本报告统计范围为全域，{item}总计{ours}件，小于所辖{child}同年填报的{theirs}件，请核对统计范围。',
      en: 'The report covers its whole region and has {ours} {item}, fewer than the {theirs} that {child} under it has for the same year; please check what is counted.',
    },
    unknown: {
      zh: '本报告{item}总计{ours}件，所辖{child}同年填报{theirs}件；报告未写明是否包含下级单位，可能仅为本级数据。',
      en: 'The report has {ours} {item}, {child} under it {theirs} for the same year; it does not say whether bodies below are included, and may count its own cases only.',
    },
  },
  check: ({ own, profile, children, missingChildren }) => {
    if (profile.isGovernment !== true) return notAssessable('本机关不是一级政府。', 'The organ is not a government.');
    if (profile.extent === 'own') return notAssessable('报告写明仅统计本级，不与下级比较。', 'The report counts its own cases only.');
    if (children.length === 0) return notAssessable('没有所辖单位同年的报告。', 'No report of a body below on the same year is held.');
    const drafts = measures.flatMap((measure): readonly Draft[] => {
      const [ours, most] = [profile.measured[measure], highest(children, measure)];
      if (!ours || !most || ours.value >= most[1].value) return [];
      const [child, theirs] = most;
      const isWhole = profile.extent === 'whole';
      return [
        {
          ...(measure === 'received'
            ? { table: 'table3' as const, row: 'N1', column: 'c7' }
            : { table: 'table4' as const, ...(measure === 'review' ? { row: 'review', column: 'total' } : {}) }),
          place: ours.places[0]!,
          because: [...ours.places.slice(1), ...theirs.places.map((place) => ({ ...place, document: child.document }))],
          message: isWhole ? 'default' : 'unknown',
          slots: { item: measureName[measure], ours: ours.value, child: child.organ, theirs: theirs.value },
          actual: String(ours.value),
          expected: `≥${theirs.value}`,
          ...(isWhole && measure !== 'litigation' ? {} : { severity: 'info' as const }),
        },
      ];
    });
    const isComplete = missingChildren?.length === 0;
    const without = missingChildren === null ? null : listedNames(missingChildren);
    return judge(drafts, isComplete && own.report.tables.table3 ? children.length : 0, {
      zh: without === null ? `不知道所辖单位是否收齐（已比较${children.length}个），不作结论。` : `所辖单位的报告未收齐，缺${without}，不作结论。`,
      en:
        without === null
          ? `It is not known whether all bodies below are held (${children.length} compared).`
          : `Incomplete: not held are ${without}.`,
    });
  },
  examples: [
    {
      shows: { zh: '全市122件，所辖一县130件', en: 'the whole city has fewer than one county' },
      own: {
        organ: '青溪市人民政府',
        year: 2023,
        preamble: ['青溪市人民政府2023年政府信息公开工作年度报告', '本报告所列数据涵盖全市各级行政机关。'],
        table3: { N1: [122, 0, 0, 0, 0, 0, 122] },
      },
      below: [{ organ: '青溪市云岭县人民政府', year: 2023, table3: { N1: [130, 0, 0, 0, 0, 0, 130] } }],
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
      message: '本报告统计范围为全域，本年新收政府信息公开申请数量总计122件，小于所辖青溪市云岭县人民政府同年填报的130件，请核对统计范围。',
    },
    {
      shows: { zh: '未写明统计范围：仅作提示', en: 'the report does not say what it covers: info' },
      own: { organ: '青溪市人民政府', year: 2023 },
      below: [{ organ: '青溪市教育局', year: 2023, table3: { N1: [21, 0, 0, 0, 0, 0, 21] } }],
      verdict: 'failed',
      severity: 'info',
    },
    {
      shows: { zh: '仅统计本级', en: 'its own cases only' },
      own: {
        organ: '青溪市人民政府',
        year: 2023,
        preamble: ['青溪市人民政府2023年政府信息公开工作年度报告', '本报告所列数据仅为市本级数据，不含各县区。'],
      },
      below: [{ organ: '青溪市教育局', year: 2023, table3: { N1: [21, 0, 0, 0, 0, 0, 21] } }],
      verdict: 'not-assessable',
    },
    {
      shows: { zh: '所辖单位未收齐：不算通过（淮安）', en: 'bodies below are missing: never passed (淮安)' },
      own: { organ: '青溪市人民政府', year: 2023 },
      below: [{ organ: '青溪市教育局', year: 2023, table3: {}, table4: {} }],
      missingBelow: ['青溪市财政局'],
      verdict: 'not-assessable',
    },
    {
      shows: { zh: '所辖单位收齐', en: 'all bodies below are held' },
      own: { organ: '青溪市人民政府', year: 2023 },
      below: [{ organ: '青溪市教育局', year: 2023, table3: {}, table4: {} }],
      missingBelow: [],
      verdict: 'passed',
    },
  ],
};
