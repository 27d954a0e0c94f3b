import type { Claim, Quantity } from '../../schema/claim.js';
import type { Said } from '../../schema/finding.js';
import type { Report } from '../../schema/report.js';
import { figureName, tableName } from '../labels.js';
import { nothingStated, quote, scopeException } from '../claims/mismatch.js';
import { isAbove0, speaksOfTables } from '../claims/match.js';
import { judge, type Draft, type Rule } from '../rule.js';

/** The text says that nothing of the kind happened; the tables have a number. */

const cellsOf: Readonly<Partial<Record<Quantity, readonly string[]>>> = {
  'applications.received': ['t3.N1.c7'],
  'review.total': ['t4.review.total'],
  'litigation.total': ['t4.direct.total', 't4.after.total'],
};

interface Denied {
  readonly claim: Claim;
  readonly figure: string;
}

const deniedIn = (report: Report): readonly Denied[] =>
  report.claims
    .filter((claim) => claim.kind === 'none' && speaksOfTables(claim, report))
    .flatMap((claim) => claim.quantities.flatMap((quantity) => (cellsOf[quantity] ?? []).map((figure) => ({ claim, figure }))));

/** A stated number of the same thing that is not 0: the words before it deny only a part. */
const counted = (report: Report, { claim }: Denied): boolean =>
  report.claims.some(
    (other) => other.kind === 'count' && isAbove0(other) && other.quantities.some((quantity) => claim.quantities.includes(quantity)),
  );

const tableSaid = (figure: string): Said => tableName[figure.startsWith('t3.') ? 'table3' : 'table4'];

export const ntNoneClaimContradicted: Rule = {
  id: 'nt-none-claim-contradicted',
  version: 1,
  group: 'narrative',
  scope: 'report',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '正文称“未收到、未发生”的，表中应为0', en: 'What the text says did not happen is 0 in the tables' },
  says: {
    zh: '正文称未收到政府信息公开申请的，表三本年新收总计为0；称未发生行政复议、行政诉讼的，表四总计为0。',
    en: 'Where the text says that no application was received, or that there was no review or lawsuit, the totals are 0.',
  },
  basis: '正文与表格应一致（《条例》第五十条；国办公开办函〔2021〕30号 二（四）：数据准确）',
  exceptions: [
    scopeException,
    {
      zh: '只否认一部分的说法不算：未收到不予公开的申请、除行政处罚外未收到申请、正文别处写明了件数的。',
      en: 'Words that deny a part only are left out: no application beside penalties, none refused, or a number is told elsewhere.',
    },
    {
      zh: '未收到申请而有复议，可为上年申请引起，两者都成立（瓯海区审计局2024）。',
      en: 'No application and yet a review: it may follow an application of the year before (瓯海区审计局 2024).',
    },
  ],
  messages: {
    default: {
      zh: '正文称“{quote}”，但{table}{cell}填报{value}件，请核对。',
      en: 'The text says “{quote}”, but {table} {cell} has {value}; please check.',
    },
  },
  check: (report) => {
    const drafts: Draft[] = [];
    let applied = 0;
    for (const denied of deniedIn(report)) {
      const { claim, figure: id } = denied;
      const figure = report.figures[id];
      if (!figure || figure.value === null || counted(report, denied)) continue;
      applied++;
      if (figure.value <= 0) continue;
      const [, row = '', column = ''] = id.split('.');
      drafts.push({
        table: id.startsWith('t3.') ? 'table3' : 'table4',
        row,
        column,
        ...(claim.section === null ? {} : { section: claim.section }),
        place: claim.place,
        because: [figure.place],
        slots: { quote: quote(claim), table: tableSaid(id), cell: figureName(report, id), value: figure.value },
        actual: quote(claim),
        expected: String(figure.value),
        ...(report.reading === 'ocr' ? { severity: 'info' as const } : {}),
      });
    }
    return judge(drafts, applied, nothingStated);
  },
  examples: [
    {
      shows: { zh: '未收到申请，表中为0', en: 'no application, 0 in the table' },
      report: {
        sections: { 1: { text: ['（二）依申请公开情况。本年度未收到政府信息公开申请。'] } },
        table3: { N1: [0, 0, 0, 0, 0, 0, 0] },
      },
      verdict: 'passed',
    },
    {
      shows: { zh: '未收到申请，表中新收6件', en: 'no application, 6 in the table' },
      report: { sections: { 1: { text: ['（二）依申请公开情况。本年度未收到政府信息公开申请。'] } } },
      verdict: 'failed',
      findings: 1,
      message: '正文称“未收到政府信息公开申请”，但表三“一、本年新收政府信息公开申请数量·总计”填报6件，请核对。',
      severity: 'warning',
    },
    {
      shows: { zh: '瓯海区审计局2024：未收到申请而有复议，不矛盾', en: '瓯海区审计局 2024: no application, and a review: no contradiction' },
      report: {
        sections: { 1: { text: ['（二）依申请公开情况。本年度未收到政府信息公开申请。'] } },
        table3: { N1: [0, 0, 0, 0, 0, 0, 0] },
        table4: { review: [1, 0, 0, 0, 1] },
      },
      verdict: 'passed',
    },
    { shows: { zh: '没有这样的说法', en: 'nothing is denied' }, report: {}, verdict: 'not-assessable' },
  ],
};
