import type { Enforcement } from '../../schema/enforcement.js';
import { forms } from '../../schema/form.js';
import { judge, notAssessable, type Draft, type Rule } from '../rule.js';
import { extentOf } from '../years/explained.js';

const statistics = (told: Partial<Enforcement>): Enforcement => ({ licences: [], penalties: [], coercion: [], extent: null, source: null, ...told });

const noFigures = { zh: '两边没有可对照的数字。', en: 'There are no figures to set side by side.' } as const;

/** 表二 beside the same body's 行政执法统计年报. Counting bases differ: context, no fault. */
export const xsEnforcementStatsMismatch: Rule = {
  id: 'xs-enforcement-stats-mismatch',
  version: 2,
  group: 'table2',
  scope: 'report',
  severity: 'info',
  forms: ['2021'],
  title: { zh: '表二执法数量与行政执法统计年报不同', en: 'Table 2 differs from the annual statistics of law enforcement' },
  says: {
    zh: '表二行政许可、行政处罚、行政强制的处理决定数量，与同一机关同年行政执法统计年报的相应数量（许可＋不予许可、处罚总数、强制措施＋强制执行）对照，不同的予以提示。',
    en: 'Decisions on licences, penalties and coercion in Table 2 are set beside the same body’s 行政执法统计年报 of the year (granted＋refused, penalties, measures＋execution); a difference is noted.',
  },
  basis: '国办发〔2018〕118号（行政执法统计年报，每年1月31日前公开）',
  exceptions: [
    {
      zh: '统计口径不同：许可数量含或不含不予许可、强制只计措施或只计执行，有一种口径相同即通过。',
      en: 'Counting bases differ: with or without refusals of licences, measures or execution alone; one that agrees is enough.',
    },
    {
      zh: '两边范围不同（全区域的报告与本级的统计，或者相反）的，不作判断。',
      en: 'A report on a whole region is not set beside the figures of one body, nor the other way round.',
    },
    {
      zh: '一案多罚在执法统计中只计一次（曲阜、开平填报说明），表二处罚数量较大的另作说明。',
      en: 'Several penalties in one case count once there: said where Table 2 has more.',
    },
    { zh: '没有导入同一机关同年执法统计年报的，不作判断。', en: 'Not assessable where those statistics were not imported.' },
  ],
  messages: {
    default: {
      zh: '表二“{kind}”为{ours}件，{source}为{theirs}件，统计口径可能不同。',
      en: 'Table 2, {kind}: {ours}; {source}: {theirs}; the two may count differently.',
    },
    perCase: {
      zh: '表二“{kind}”为{ours}件，{source}为{theirs}件；一案多罚在执法统计中只计一次，统计口径可能不同。',
      en: 'Table 2, {kind}: {ours}; {source}: {theirs}, where several penalties in one case count once; the two may count differently.',
    },
  },
  check: (report, { enforcement }) => {
    if (!enforcement) return notAssessable('没有导入同一机关同年的行政执法统计年报。', 'The body’s 行政执法统计年报 of the year was not imported.');
    const extent = extentOf({ report });
    if (extent !== null && enforcement.extent !== null && extent !== enforcement.extent)
      return notAssessable('报告与行政执法统计年报的统计范围不同，不作比较。', 'The report and the statistics are not of the same extent.');
    const drafts: Draft[] = [];
    let applied = 0;
    for (const id of ['licences', 'penalties', 'coercion'] as const) {
      const figure = report.figures[`t2.${id}.decisions`];
      const theirs = enforcement[id];
      if (!figure || figure.value === null || theirs.length === 0) continue;
      applied++;
      if (theirs.includes(figure.value)) continue;
      const kind = forms['2021'].tables.table2.rows.find((row) => row.id === id)!.label;
      const from = enforcement.source === null ? '' : `（${enforcement.source}）`;
      drafts.push({
        table: 'table2',
        row: id,
        column: 'decisions',
        place: figure.place,
        slots: { kind, ours: figure.value, theirs: theirs.join('或'), source: `行政执法统计年报${from}` },
        message: id === 'penalties' && figure.value > Math.max(...theirs) ? 'perCase' : 'default',
        actual: String(figure.value),
        expected: theirs.join(' / '),
      });
    }
    return judge(drafts, applied, noFigures);
  },
  examples: [
    {
      shows: { zh: '两边相同', en: 'the same on both sides' },
      report: { table2: { penalties: [12] } },
      context: { enforcement: statistics({ penalties: [12] }) },
      verdict: 'passed',
    },
    {
      shows: { zh: '许可不含不予许可时相同', en: 'the same without the refusals' },
      report: { table2: { licences: [80] } },
      context: { enforcement: statistics({ licences: [83, 80] }) },
      verdict: 'passed',
    },
    {
      shows: { zh: '两边不同', en: 'different' },
      report: { table2: { penalties: [12] } },
      context: { enforcement: statistics({ penalties: [15], source: '青溪县2023年度行政执法数据' }) },
      verdict: 'failed',
      findings: 1,
      message: '表二“行政处罚”为12件，行政执法统计年报（青溪县2023年度行政执法数据）为15件，统计口径可能不同。',
    },
    {
      shows: { zh: '处罚数量较大，可能是一案多罚', en: 'more penalties than cases' },
      report: { table2: { penalties: [15] } },
      context: { enforcement: statistics({ penalties: [12] }) },
      verdict: 'failed',
      findings: 1,
      message: '表二“行政处罚”为15件，行政执法统计年报为12件；一案多罚在执法统计中只计一次，统计口径可能不同。',
    },
    {
      shows: { zh: '报告只含本级，统计为全区域', en: 'the report is on one body, the statistics on the region' },
      report: { sections: { 1: { text: ['本报告数据仅为区政府本级，不含各部门。'] } }, table2: { penalties: [12] } },
      context: { enforcement: statistics({ penalties: [4100], extent: 'whole' }) },
      verdict: 'not-assessable',
    },
    { shows: { zh: '没有执法统计', en: 'no such statistics' }, report: {}, verdict: 'not-assessable' },
  ],
};
