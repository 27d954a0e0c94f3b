import { describe, expect, it } from '@jest/globals';
import { likelyReadings } from '../../src/audit/likely.js';
import { projectRows } from '../../src/export/project.js';
import type { Finding, Outcome } from '../../src/schema/finding.js';
import type { Notice } from '../../src/schema/notice.js';
import { judged, reportPage } from '../cli/stored.js';

const read = reportPage('洪泽区', 2023, '10 1 0 0 0 0 0 0 0 0 0 0 0 0 0');
const table2 = read.blocks.findIndex((block) => block.kind === 'table');
const { report } = judged(read);
const project = (notices: readonly Notice[] = [], outcomes: readonly Outcome[] = []) =>
  projectRows(
    { document: read, report: report.value, judged: report.value, notices, outcomes, likely: likelyReadings(report.value) },
    { extract: 1, normalize: 2, audit: 3 },
    (rule) => `basis of ${rule}`,
  );

const finding = (rule: string, subject: Partial<Finding['subject']>, more: Partial<Finding> = {}): Finding => ({
  id: `${rule}:${subject.row ?? ''}:${subject.column ?? ''}`,
  rule,
  ruleVersion: 1,
  severity: 'error',
  message: { zh: '不符', en: 'broken' },
  subject: { table: null, row: null, column: null, ...subject },
  actual: '0',
  expected: '11',
  place: { block: 0, page: 4, box: [1, 2, 3, 4] },
  because: [],
  cause: null,
  causedBy: null,
  standing: null,
  doubts: [],
  ...more,
});
const failed = (...findings: readonly Finding[]): Outcome => ({ rule: findings[0]!.rule, ruleVersion: 1, verdict: 'failed', findings });

describe('projectRows', () => {
  it('gives one line for each printed cell, in form order, with official labels', () => {
    const { cells } = project();
    expect(cells).toHaveLength(200);
    expect(cells[0]).toMatchObject({
      table: 'table2',
      row: '规章',
      column: '本年制发件数',
      figure: 't2.regulations.issued',
      value: 0,
      status: 'number',
    });
    expect(cells.at(-1)).toMatchObject({ table: 'table4', row: '行政诉讼/复议后起诉', column: '总计', figure: 't4.after.total' });
    expect(cells.find((cell) => cell.figure === 't3.R3.1.c2')).toMatchObject({
      row: '三、本年度办理结果/（三）不予公开/1.属于国家秘密',
      column: '商业企业',
    });
  });

  it('keeps blank and zero apart', () => {
    const { cells, report: row } = project();
    expect(cells.find((cell) => cell.figure === 't2.coercion.decisions')).toMatchObject({
      value: null,
      value_normalized: null,
      status: 'blank',
      raw: '',
    });
    expect(row).toMatchObject({ figures: 200, numbers: 199, blanks: 1, not_numbers: 0 });
  });

  it('puts every doubt on the cells that it touches, and on no other', () => {
    const cell = [3, 1] as const;
    const notices = [
      { code: 'a', message: '甲', place: { block: table2, cell } },
      { code: 'b', message: '乙', place: { block: table2, cell } },
      { code: 'c', message: '丙' },
    ];
    const { cells, report: row } = project(notices);
    expect(cells.filter((one) => one.doubt !== null).map((one) => [one.figure, one.doubt])).toEqual([['t2.documents.issued', '甲；乙']]);
    expect(row.doubted).toBe(1);
  });

  it('puts a doubt about a whole table on all its cells', () => {
    const { report: row } = project([{ code: 'a', message: '甲', place: { block: table2 } }]);
    expect(row.doubted).toBe(10);
  });

  it('puts every doubt about the lines that organ and year were read from on the report, and no other', () => {
    const title = report.value.identityPlaces[0]!;
    const notices = [
      { code: 'a', message: '甲', place: { block: title.block } },
      { code: 'a', message: '甲', place: { block: title.block } },
      { code: 'b', message: '乙', place: { block: title.block + 1 } },
      { code: 'c', message: '丙' },
    ];
    expect(project(notices).report.identity_doubt).toBe('甲');
    expect(project(notices.slice(2)).report.identity_doubt).toBeNull();
  });

  it('sorts findings by section, table, row and column, then by the catalogue', () => {
    const { findings } = project(
      [],
      [
        failed(finding('later', { table: 'table4', row: '行政复议', column: '总计' }), finding('later', { section: 6 })),
        failed(
          finding('earlier', { table: 'table3', row: '三、本年度办理结果/（一）予以公开', column: '总计' }),
          finding('earlier', { table: 'table3', column: '商业企业' }),
          finding('earlier', { table: 'table3', column: '自然人' }),
          finding('earlier', { table: 'table4', row: '行政复议', column: '总计' }),
        ),
        failed(finding('last', {})),
      ],
    );
    expect(findings.map((one) => [one.rule, one.table, one.row, one.column])).toEqual([
      ['last', null, null, null],
      ['earlier', 'table3', null, '自然人'],
      ['earlier', 'table3', null, '商业企业'],
      ['earlier', 'table3', '三、本年度办理结果/（一）予以公开', '总计'],
      ['later', 'table4', '行政复议', '总计'],
      ['earlier', 'table4', '行政复议', '总计'],
      ['later', null, null, null],
    ]);
  });

  it('counts a cause once, and carries basis, page, box and both languages', () => {
    const head = finding(
      'a',
      { table: 'table4', row: '行政复议', column: '总计' },
      { cause: { code: 'one-cell', message: { zh: '一格', en: 'one cell' } } },
    );
    const {
      findings,
      report: row,
      outcomes,
    } = project([], [failed(head, finding('a', { table: 'table4', row: '行政复议', column: '结果维持' }, { causedBy: head.id }))]);
    expect(row.errors).toBe(1);
    expect(outcomes).toMatchObject([{ rule: 'a', verdict: 'failed', findings: 2, applied: null, reason: null }]);
    const [consequence, first] = findings;
    expect(consequence?.caused_by).toBe(head.id);
    expect(first).toMatchObject({
      basis: 'basis of a',
      page: 4,
      box: [1, 2, 3, 4],
      message: '不符',
      message_en: 'broken',
      cause: '一格',
      cause_en: 'one cell',
    });
  });

  it('tells how often a rule was applied and why it could not be', () => {
    const { outcomes } = project(
      [],
      [
        { rule: 'a', ruleVersion: 1, verdict: 'passed', applied: 7 },
        { rule: 'b', ruleVersion: 2, verdict: 'not-assessable', reason: { zh: '无表', en: 'no table' } },
      ],
    );
    expect(outcomes).toMatchObject([
      { rule: 'a', verdict: 'passed', applied: 7, findings: 0, reason: null },
      { rule: 'b', verdict: 'not-assessable', applied: null, findings: 0, reason: '无表', reason_en: 'no table' },
    ]);
  });
});
