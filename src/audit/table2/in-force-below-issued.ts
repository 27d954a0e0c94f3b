import { figureId, forms } from '../../schema/form.js';
import { sectionsOf } from '../sections.js';
import { textOf } from '../text.js';
import { notAssessable, judge, type Draft, type Rule } from '../rule.js';

/** Documents that lapsed in the year, or revisions counted as issued, told in the text; 标注废止、失效情况 is everyday work and tells of none. */
const lapsed =
  /(?:自然|自动|自行|到期|届满|(?:当年|年内|本年度?)(?:即|便|又)?)失效|有效期(?:限)?(?:已|均已)?(?:届满|到期|满)|\d+件[^，。；]{0,16}(?:已)?(?:宣布)?(?:失效|到期)|(?:失效|到期)[^，。；]{0,16}\d+件|(?:制发|制定|出台)[^。]{0,10}(?:含|包括|其中)[^。]{0,8}(?:修订|修改|修正)/;

/** 现行有效 must hold at least what the year added. */
export const t2InforceBelowIssued: Rule = {
  id: 't2-inforce-below-issued',
  version: 2,
  group: 'table2',
  scope: 'report',
  severity: 'warning',
  forms: ['2021'],
  title: { zh: '表二：现行有效件数小于本年净增', en: 'Table 2: fewer in force than the year added' },
  says: {
    zh: '规章、行政规范性文件：现行有效件数 ≥ 本年制发件数－本年废止件数。',
    en: '规章 and 行政规范性文件: 现行有效件数 ≥ 本年制发件数 - 本年废止件数.',
  },
  basis: '国办公开办函〔2021〕30号 格式附表',
  exceptions: [
    { zh: '当年制发当年失效的文件；各列统计范围不同的。', en: 'Documents issued and lapsed within the year; columns counted over different bodies.' },
    {
      zh: '附注或正文说明制发含修订、文件到期失效的，仅作提示（上海市政府办公厅2025）。',
      en: 'Info only where a note or the text tells of revisions counted as issued, or of documents that lapsed (上海市政府办公厅 2025).',
    },
    { zh: '任一格没有数字的，不作判断。', en: 'Not judged where a cell holds no number.' },
  ],
  messages: {
    default: {
      zh: '表二“{kind}”本年制发{issued}件、废止{repealed}件，现行有效仅{inForce}件，请核对。',
      en: 'Table 2, {kind}: {issued} issued and {repealed} repealed in the year, but only {inForce} in force; please check.',
    },
  },
  check: (report) => {
    if (report.tables.table2?.form !== '2021') return notAssessable('没有读到2021年格式的表二。', 'Table 2 of the 2021 form was not found.');
    const drafts: Draft[] = [];
    let applied = 0;
    const explained = sectionsOf(report, 2)
      .concat(sectionsOf(report, 1))
      .some((section) => lapsed.test(textOf(section)));
    for (const row of forms['2021'].tables.table2.rows.filter((one) => one.columns.includes('inForce'))) {
      const [issued, repealed, inForce] = ['issued', 'repealed', 'inForce'].map((column) => report.figures[figureId('table2', row.id, column)]);
      if (!issued || !repealed || !inForce || issued.value === null || repealed.value === null || inForce.value === null) continue;
      applied++;
      if (inForce.value >= issued.value - repealed.value) continue;
      drafts.push({
        table: 'table2',
        row: row.id,
        column: 'inForce',
        place: inForce.place,
        because: [issued.place, repealed.place],
        slots: { kind: row.label, issued: issued.value, repealed: repealed.value, inForce: inForce.value },
        actual: String(inForce.value),
        expected: `≥${issued.value - repealed.value}`,
        ...(explained || /修订|修改|修正|失效|到期/.test(`${issued.note ?? ''}${repealed.note ?? ''}${inForce.note ?? ''}`)
          ? { severity: 'info' }
          : {}),
      });
    }
    return judge(drafts, applied, { zh: '表二制发、废止、现行有效没有齐全的数字。', en: 'Issued, repealed and in force are not all numbers.' });
  },
  examples: [
    {
      shows: { zh: '制发8、废止26、有效66', en: '8 issued, 26 repealed, 66 in force' },
      report: { table2: { documents: [8, 26, 66] } },
      verdict: 'passed',
    },
    {
      shows: { zh: '制发8、废止1、有效5', en: '8 issued, 1 repealed, 5 in force' },
      report: { table2: { documents: [8, 1, 5] } },
      verdict: 'failed',
      findings: 1,
      severity: 'warning',
      message: '表二“行政规范性文件”本年制发8件、废止1件，现行有效仅5件，请核对。',
    },
    {
      shows: { zh: '制发附注含修订', en: 'revisions counted as issued' },
      report: { table2: { documents: ['8（其中修订6件）', 0, 2] } },
      verdict: 'failed',
      severity: 'info',
    },
    { shows: { zh: '没有表二', en: 'no Table 2' }, report: { table2: null }, verdict: 'not-assessable' },
  ],
};
