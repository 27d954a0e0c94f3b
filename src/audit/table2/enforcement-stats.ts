import { forms } from '../../schema/form.js';
import { judge, notAssessable, type Draft, type Rule } from '../rule.js';

/** 表二 beside the same body's 行政执法统计年报. Counting bases differ: context, no fault. */
export const xsEnforcementStatsMismatch: Rule = {
  id: 'xs-enforcement-stats-mismatch',
  version: 1,
  group: 'table2',
  scope: 'report',
  severity: 'info',
  forms: ['2021'],
  title: { zh: '表二执法数量与行政执法统计年报不同', en: 'Table 2 differs from the annual statistics of law enforcement' },
  says: {
    zh: '表二行政许可、行政处罚、行政强制的处理决定数量，与同一机关同年行政执法统计年报的相应数量对照，不同的予以提示。',
    en: 'Decisions on licences, penalties and coercion in Table 2 are set beside the same body’s 行政执法统计年报; a difference is noted.',
  },
  basis: '国办发〔2018〕118号（行政执法统计年报，每年1月31日前公开）',
  exceptions: [
    {
      zh: '统计口径不同：许可数量含不含不予许可，强制措施与强制执行，全区域报告与单个部门。',
      en: 'Counting bases differ: refusals of licences, measures and execution, a whole region against one department.',
    },
    { zh: '一案多罚在执法统计中只计一次。', en: 'Several penalties in one case count once there.' },
    { zh: '没有取得执法统计年报的，不作判断。', en: 'Not assessable without those statistics.' },
  ],
  messages: {
    default: {
      zh: '表二“{kind}”为{ours}件，{source}为{theirs}件，统计口径可能不同。',
      en: 'Table 2, {kind}: {ours}; {source}: {theirs}; the two may count differently.',
    },
  },
  check: (report, { enforcement }) => {
    if (!enforcement) return notAssessable('没有取得同一机关的行政执法统计年报。', 'The body’s 行政执法统计年报 is not at hand.');
    const drafts: Draft[] = [];
    let applied = 0;
    for (const id of ['licences', 'penalties', 'coercion'] as const) {
      const figure = report.figures[`t2.${id}.decisions`];
      const theirs = enforcement[id];
      if (!figure || figure.value === null || theirs === undefined) continue;
      applied++;
      if (figure.value === theirs) continue;
      const kind = forms['2021'].tables.table2.rows.find((row) => row.id === id)!.label;
      drafts.push({
        table: 'table2',
        row: id,
        column: 'decisions',
        place: figure.place,
        slots: { kind, ours: figure.value, theirs, source: enforcement.source },
        actual: String(figure.value),
        expected: String(theirs),
      });
    }
    return judge(drafts, applied, { zh: '两边没有可对照的数字。', en: 'There are no figures to set side by side.' });
  },
  examples: [
    {
      shows: { zh: '两边相同', en: 'the same on both sides' },
      report: { table2: { penalties: [12] } },
      context: { enforcement: { penalties: 12, source: '行政执法统计年报' } },
      verdict: 'passed',
    },
    {
      shows: { zh: '两边不同', en: 'different' },
      report: { table2: { penalties: [12] } },
      context: { enforcement: { penalties: 15, source: '行政执法统计年报' } },
      verdict: 'failed',
      findings: 1,
      message: '表二“行政处罚”为12件，行政执法统计年报为15件，统计口径可能不同。',
    },
    { shows: { zh: '没有执法统计', en: 'no such statistics' }, report: {}, verdict: 'not-assessable' },
  ],
};
