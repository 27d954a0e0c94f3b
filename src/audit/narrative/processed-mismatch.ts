import type { Report } from '../../schema/report.js';
import { anyMatchException, claimMessages, judgeClaims, quote, scopeException } from '../claims/mismatch.js';
import { isAbove0, speaksOfTables } from '../claims/match.js';
import { failed, type Check, type Draft, type Rule } from '../rule.js';

/** 所有申请均已办理完成: all of them, and not only all that were due. */
const everyCase = /(?:办结|办理完|处理完)/u;
const onlyDue = /期限|按期|按时|及时|时限|依法|法定|规定|当年/u;

/** The text says that all were finished, while some were carried out and it nowhere says so. */
const unfinished = (report: Report): readonly Draft[] => {
  const left = report.figures['t3.N4.c7'];
  const told = report.claims.some(
    (claim) => (claim.quantities.includes('applications.carriedOut') || claim.quantities.includes('applications.pending')) && isAbove0(claim),
  );
  if (!left || left.value === null || left.value <= 0 || told) return [];
  return report.claims
    .filter(
      (claim) =>
        claim.kind === 'all' &&
        claim.quantities.includes('applications.concluded') &&
        speaksOfTables(claim, report) &&
        everyCase.test(claim.wording) &&
        !onlyDue.test(claim.wording),
    )
    .slice(0, 1)
    .map((claim) => ({
      table: 'table3',
      row: 'N4',
      column: 'c7',
      ...(claim.section === null ? {} : { section: claim.section }),
      place: claim.place,
      because: [left.place],
      message: 'all',
      slots: { quote: quote(claim), value: left.value! },
      actual: quote(claim),
      expected: String(left.value),
      severity: 'info',
    }));
};

const withUnfinished = (check: Check, drafts: readonly Draft[]): Check => {
  if (drafts.length === 0) return check;
  return check.verdict === 'failed' ? failed([...check.drafts, ...drafts]) : failed(drafts);
};

/** 办结 and 答复 mean （七）总计; 办理 may mean 一, （七） or 一＋二. */
export const ntProcessedMismatch: Rule = {
  id: 'nt-processed-mismatch',
  version: 1,
  group: 'narrative',
  scope: 'report',
  severity: 'warning',
  forms: ['2019', '2021'],
  title: { zh: '正文办结（答复）数应与表三一致', en: 'The applications that the text says were dealt with agree with Table 3' },
  says: {
    zh: '正文“办结、答复”数 ∈ ｛（七）总计｝；“办理”数 ∈ ｛一；（七）总计；一＋二｝。',
    en: '办结 and 答复 mean （七）总计; 办理 may mean 一, （七） or 一＋二.',
  },
  basis: '正文与表格应一致（《条例》第五十条；国办公开办函〔2021〕30号 二（四）：数据准确）',
  exceptions: [
    scopeException,
    anyMatchException,
    {
      zh: '“办理”可指新收、办结或全部（伊春市2023：办理146件＝新收，办结143件）。',
      en: '办理 may mean new, finished or all (伊春 2023: 146 is the new ones, 143 were finished).',
    },
    {
      zh: '“答复”可不含其他处理（逾期不补正、撤回等）。',
      en: '答复 may leave out （六）其他处理.',
    },
    {
      zh: '其中一部分的办结数，可与新收减结转比较（打浦桥街道2025：受理19件，其中11件办结，8件撤销）。',
      en: 'Of a part, 办结 may mean the new ones alone.',
    },
  ],
  messages: {
    ...claimMessages,
    all: {
      zh: '正文称“{quote}”，表三结转下年度继续办理{value}件，请核对。',
      en: 'The text says “{quote}”; Table 3 carries {value} over to the next year; please check.',
    },
  },
  check: (report) =>
    withUnfinished(
      judgeClaims(report, (quantity) => quantity === 'applications.concluded' || quantity === 'applications.handled'),
      unfinished(report),
    ),
  examples: [
    {
      shows: { zh: '办结数等于（七）总计', en: '办结 agrees' },
      report: { sections: { 1: { text: ['（二）依申请公开情况。全年新收申请6件，办结5件，结转下年度1件。'] } } },
      verdict: 'passed',
    },
    {
      shows: { zh: '正文办结9件，表中5件', en: '9 in the text, 5 in the table' },
      report: { sections: { 1: { text: ['（二）依申请公开情况。全年新收政府信息公开申请6件，办结9件。'] } } },
      verdict: 'failed',
      findings: 1,
      message: '正文称“办结9件”，表三“（七）总计·总计”为5件，请核对。',
      severity: 'warning',
    },
    {
      shows: { zh: '上海市科委2024：所有申请均已办理完成，表三结转1件', en: '上海市科委 2024: all finished, 1 carried over' },
      report: { sections: { 1: { text: ['（二）依申请公开情况。新收政府信息公开申请6件，所有申请均已办理完成。'] } } },
      verdict: 'failed',
      findings: 1,
      message: '正文称“所有申请均已办理完成”，表三结转下年度继续办理1件，请核对。',
      severity: 'info',
    },
    {
      shows: { zh: '均在法定期限内办结，不等于没有结转', en: 'all that were due: no contradiction' },
      report: { sections: { 1: { text: ['（二）依申请公开情况。新收申请6件，办结5件，均在法定期限内办结。'] } } },
      verdict: 'passed',
    },
    {
      shows: { zh: '正文没有写明', en: 'the text says nothing' },
      report: {},
      verdict: 'not-assessable',
    },
  ],
};
