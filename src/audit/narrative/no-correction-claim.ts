import type { Claim } from '../../schema/claim.js';
import type { Report } from '../../schema/report.js';
import { figureName } from '../labels.js';
import { nothingStated, quote, scopeException } from '../claims/mismatch.js';
import { speaksOfTables } from '../claims/match.js';
import { judge, type Draft, type Rule } from '../rule.js';

/** 无纠错, 零败诉, 均维持 against the results of 表四. */

const rows = { review: ['review'], litigation: ['direct', 'after'] } as const;

/** Cells that must be 0 if the claim is true: 均维持 leaves no room for cases that are still open. */
const deniedCells = (claim: Claim): readonly string[] =>
  claim.quantities.flatMap((quantity) => {
    const [body, what] = quantity.split('.') as ['review' | 'litigation', string];
    const columns =
      claim.kind === 'none' && what === 'corrected'
        ? ['corrected']
        : claim.kind === 'all' && what === 'upheld'
          ? ['corrected', 'other', 'pending']
          : [];
    return (rows[body] ?? []).flatMap((row) => columns.map((column) => `t4.${row}.${column}`));
  });

const deniedIn = (report: Report) =>
  report.claims
    .filter((claim) => (claim.kind === 'none' || claim.kind === 'all') && speaksOfTables(claim, report))
    .map((claim) => ({ claim, cells: deniedCells(claim).filter((id) => report.figures[id]?.value != null) }))
    .filter(({ cells }) => cells.length > 0);

export const ntNoCorrectionClaim: Rule = {
  id: 'nt-no-correction-claim',
  version: 1,
  group: 'narrative',
  scope: 'report',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '正文称未被纠错、均维持的，表四不应有其他结果', en: 'Where the text says that nothing was corrected, Table 4 has no correction' },
  says: {
    zh: '正文称无纠错、零败诉的，表四“结果纠正”为0；称均维持的，“结果纠正、其他结果、尚未审结”均为0。',
    en: 'No correction: 结果纠正 is 0. All upheld: 结果纠正, 其他结果 and 尚未审结 are 0.',
  },
  basis: '正文与表格应一致（《条例》第五十条；国办公开办函〔2021〕30号 二（四）：数据准确）',
  exceptions: [
    scopeException,
    {
      zh: '尚未审结的案件不与“无纠错”矛盾，只与“均维持”矛盾（上海市政府办公厅2019：3件尚未审结）。',
      en: 'Pending cases contradict 均维持 but not 无纠错 (上海 2019: 3 pending).',
    },
  ],
  messages: {
    default: {
      zh: '正文称“{quote}”，表四{cells}，请核对。',
      en: 'The text says “{quote}”; Table 4 has {cells}; please check.',
    },
  },
  check: (report) => {
    const denied = deniedIn(report);
    const drafts = denied.flatMap(({ claim, cells }): Draft[] => {
      const all = cells.filter((id) => report.figures[id]!.value! > 0);
      const [against] = all;
      if (against === undefined) return [];
      const figure = report.figures[against]!;
      const told = (between: string, unit: string): string =>
        all.map((id) => `${figureName(report, id)}${between}${report.figures[id]!.value}${unit}`).join(unit === '' ? ', ' : '、');
      const [, row = '', column = ''] = against.split('.');
      const pendingOnly = column === 'pending' || column === 'other';
      return [
        {
          table: 'table4',
          row,
          column,
          ...(claim.section === null ? {} : { section: claim.section }),
          place: claim.place,
          because: cells.map((id) => report.figures[id]!.place),
          slots: { quote: quote(claim), cells: { zh: told('为', '件'), en: told(' ', '') } },
          actual: quote(claim),
          expected: String(figure.value),
          ...(report.reading === 'ocr' || (pendingOnly && claim.kind === 'none') ? { severity: 'info' as const } : {}),
        },
      ];
    });
    return judge(drafts, denied.length, nothingStated);
  },
  examples: [
    {
      shows: { zh: '均维持，表四只有维持', en: 'all upheld, and so says Table 4' },
      report: { sections: { 1: { text: ['（二）依申请公开情况。全年因政府信息公开发生行政复议1件，均维持。'] } } },
      verdict: 'passed',
    },
    {
      shows: { zh: '上海市政府办公厅2019：复议7件、诉讼9件均获维持，表四3件尚未审结', en: '上海 2019: all upheld, 3 pending' },
      report: {
        form: '2019',
        sections: { 1: { text: ['（二）依申请公开情况。因政府信息公开发生行政复议7件、行政诉讼9件，均获维持。'] } },
        table4: { review: [5, 0, 0, 2, 7], direct: [8, 0, 0, 1, 9] },
      },
      verdict: 'failed',
      findings: 1,
      message: '正文称“均获维持”，表四“行政复议·尚未审结”为2件、“行政诉讼/未经复议直接起诉·尚未审结”为1件，请核对。',
    },
    {
      shows: { zh: '无被纠错，表四纠正1件', en: 'no correction, Table 4 has one' },
      report: {
        sections: { 1: { text: ['（二）依申请公开情况。因政府信息公开引发行政复议5件，无被纠错案件。'] } },
        table4: { review: [4, 1, 0, 0, 5] },
      },
      verdict: 'failed',
      findings: 1,
      message: '正文称“无被纠错”，表四“行政复议·结果纠正”为1件，请核对。',
      severity: 'warning',
    },
    { shows: { zh: '没有这样的说法', en: 'nothing of the kind is said' }, report: {}, verdict: 'not-assessable' },
  ],
};
