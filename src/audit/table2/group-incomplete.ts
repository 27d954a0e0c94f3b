import { forms } from '../../schema/form.js';
import { wordsOf } from '../labels.js';
import { judge, notAssessable, type Draft, type Rule } from '../rule.js';
import { partlyUnread } from '../tables.js';

/** A block of 表二 that is not there at all. */
export const t2GroupIncomplete: Rule = {
  id: 't2-group-incomplete',
  version: 1,
  group: 'table2',
  scope: 'report',
  severity: 'warning',
  forms: ['2021'],
  title: { zh: '表二：分组缺失', en: 'Table 2: a block is missing' },
  says: {
    zh: '表二应有第二十条第（一）（五）（六）（八）项各组。',
    en: 'Table 2 has the blocks 第二十条第（一）, （五）, （六） and （八）项.',
  },
  basis: '国办公开办函〔2021〕30号 格式附表',
  exceptions: [
    { zh: '2019年格式另有第（九）项，本规则不适用。', en: 'The 2019 form also has （九）; this rule does not apply to it.' },
    { zh: '只缺组名、各行都在的，不算缺失。', en: 'A block whose head is lost but whose rows are there is not missing.' },
    {
      zh: '同一部分另有图片或未能识别的表格的，不作判断。',
      en: 'Not judged where the section also holds a picture or a grid that could not be read.',
    },
  ],
  messages: {
    default: { zh: '表二缺少“{band}”（{rows}）数据，请核对原文。', en: 'Table 2 lacks the block {band} ({rows}); please check the original.' },
  },
  check: (report, { notices }) => {
    const table = report.tables.table2;
    if (!table) return notAssessable('没有读到表二。', 'Table 2 was not found.');
    const unread = partlyUnread(report, 'table2', notices);
    if (unread) return { verdict: 'not-assessable', reason: unread };
    const { rows } = forms[table.form].tables.table2;
    const bands = [...new Set(rows.flatMap((row) => row.band ?? []))];
    const drafts: Draft[] = [];
    for (const band of bands) {
      const own = rows.filter((row) => row.band === band);
      const there = own.some(
        (row) => table.rows.some(({ id }) => id === row.id) || Object.keys(report.figures).some((id) => id.startsWith(`t2.${row.id}.`)),
      );
      if (there) continue;
      drafts.push({
        table: 'table2',
        row: own[0]!.id,
        column: null,
        place: table.place,
        absent: own.map((row) => wordsOf(row.label)),
        slots: { band, rows: own.map((row) => row.label).join('、') },
        actual: '',
        expected: band,
      });
    }
    return judge(drafts, bands.length, { zh: '', en: '' });
  },
  examples: [
    { shows: { zh: '四组齐全', en: 'all four blocks' }, report: {}, verdict: 'passed' },
    {
      shows: { zh: '没有第（八）项', en: 'no block （八）' },
      report: { table2: { fees: null } },
      verdict: 'failed',
      findings: 1,
      message: '表二缺少“第二十条第（八）项”（行政事业性收费）数据，请核对原文。',
    },
    {
      shows: { zh: '该部分另有图片', en: 'a picture in the section' },
      report: { table2: { fees: null }, sections: { 2: { images: 1 } } },
      verdict: 'not-assessable',
    },
    { shows: { zh: '没有表二', en: 'no Table 2' }, report: { table2: null }, verdict: 'not-assessable' },
  ],
};
