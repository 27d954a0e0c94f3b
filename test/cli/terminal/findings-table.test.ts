import { describe, expect, it } from '@jest/globals';
import { findingsSum, headsOf, renderFindings, whereOf } from '../../../src/cli/terminal/findings-table.js';
import { widthOf } from '../../../src/cli/terminal/width.js';
import type { FindingRow } from '../../../src/schema/rows.js';

const finding = (id: string, more: Partial<FindingRow> = {}): FindingRow => ({
  finding: id,
  caused_by: null,
  source: 'a.pdf',
  sha256: 'a'.repeat(64),
  organization: '淮安市洪泽区',
  year: 2023,
  rule: 't4-review-sum',
  rule_version: 1,
  severity: 'error',
  table: 'table4',
  row: '行政复议',
  column: '总计',
  message: '',
  actual: '0',
  expected: '11',
  basis: '',
  cause: null,
  doubts: [],
  standing: 'publishable',
  standing_reason: '',
  rests_on: '',
  decision: null,
  decision_reason: null,
  decided_by: null,
  decided_at: null,
  page: 4,
  box: null,
  ...more,
});

describe('renderFindings', () => {
  it('shows severity, organ, year, rule, cell, printed and expected, page', () => {
    const [, , line] = renderFindings([finding('a')], 'zh', 200).split('\n');
    expect(line).toMatch(/^错误\s+淮安市洪泽区 2023\s+表四：行政复议各项之和应等于总计\s+表四 行政复议·总计\s+0 → 11\s+4$/u);
  });

  it('says what must be checked before it is told, and nothing of remarks', () => {
    const unread = { standing: 'to-check', standing_reason: '只有一次读取。' } as const;
    expect(renderFindings([finding('a', unread)], 'zh', 200)).toContain('待核对：只有一次读取。');
    expect(renderFindings([finding('a', { ...unread, severity: 'info' })], 'zh', 200)).not.toContain('待核对');
  });

  it('speaks English around the Chinese labels', () => {
    const text = renderFindings([finding('a')], 'en', 200);
    expect(text).toContain('Table 4 行政复议·总计');
    expect(text).toMatch(/^level +report +rule +where +printed → expected +p\./);
  });

  it('counts what follows from a head under it', () => {
    const rows = [finding('a', { cause: '一格有误' }), finding('b', { caused_by: 'a', column: '结果维持' }), finding('c', { caused_by: 'a' })];
    const text = renderFindings(rows, 'zh', 200);
    expect(text).toContain('↳ 同因另有2处：一格有误');
    expect(text.match(/错误/g)).toHaveLength(1);
    expect(findingsSum(rows, 'zh')).toBe('错误 1、警告 0、提示 0，涉及 1 份报告（另有 2 处同因）');
  });

  it('shows a consequence by itself where its head is filtered away', () => {
    expect(headsOf([finding('b', { caused_by: 'a' })]).map(({ head }) => head.finding)).toEqual(['b']);
  });

  it('shows what follows from another report in its own, and counts it there', () => {
    const head = `${'c'.repeat(12)}:a`;
    const following = (id: string) => finding(id, { caused_by: head, cause: '由2022年度报告引起' });
    const rows = [finding('a'), following('b'), following('d'), finding('e', { sha256: 'd'.repeat(64), caused_by: head })];
    expect(headsOf(rows).map(({ head: one, consequences }) => [one.finding, ...consequences.map(({ finding: id }) => id)])).toEqual([
      ['a'],
      ['b', 'd'],
      ['e'],
    ]);
    expect(renderFindings(rows, 'zh', 200)).toContain('↳ 同因另有1处：不另计：由2022年度报告引起');
    expect(findingsSum(rows, 'zh')).toBe('错误 1、警告 0、提示 0，涉及 2 份报告（另有 3 处同因）');
  });

  it('keeps causes of two reports apart', () => {
    const rows = [finding('a'), finding('b', { caused_by: 'a', sha256: 'b'.repeat(64) })];
    expect(headsOf(rows)).toHaveLength(2);
  });

  it('marks a doubt and says what the mark means', () => {
    const text = renderFindings([finding('a', { severity: 'info', doubts: ['看不清'] })], 'zh', 200);
    expect(text).toContain('提示?');
    expect(text).toContain('? 读取有疑问');
  });

  it('fits into 80 columns and says nothing where there is nothing', () => {
    const rows = [finding('a', { actual: '12345678901234567890', organization: '上海市奉贤区机关事务管理局办公室' })];
    for (const language of ['zh', 'en'] as const)
      expect(Math.max(...renderFindings(rows, language, 80).split('\n').map(widthOf))).toBeLessThanOrEqual(80);
    expect(renderFindings([], 'zh', 80)).toBe('');
  });
});

describe('whereOf', () => {
  it('leaves out what every outcome shares and what a bracket explains', () => {
    const row = '三、本年度办理结果/（二）部分公开（区分处理的，只计这一情形，不计其他情形）';
    expect(whereOf({ table: 'table3', row, column: '总计' }, 'zh')).toBe('表三 （二）部分公开·总计');
    expect(whereOf({ table: 'table3', row: null, column: '自然人' }, 'zh')).toBe('表三 自然人');
    expect(whereOf({ table: null, row: null, column: null }, 'zh')).toBe('');
  });
});
