import { describe, expect, it } from '@jest/globals';
import { catalogued } from '../../src/audit/rules/catalogue.js';
import { operandsOf, restingBeside, standingOf } from '../../src/audit/standing.js';
import type { Block } from '../../src/schema/document.js';
import type { Finding } from '../../src/schema/finding.js';

const paragraph = (block: number, text: string): Block => ({ kind: 'paragraph', text, place: { block } });
const table = (block: number, readings: readonly string[] | null): Block => ({
  kind: 'table',
  rows: 1,
  columns: 1,
  cells: [
    {
      row: 0,
      column: 0,
      rowSpan: 1,
      colSpan: 1,
      text: '12',
      place: { block, cell: [0, 0] },
      ...(readings ? { readings: readings.map((text) => ({ text, by: 'mammoth' })) } : {}),
    },
  ],
  place: { block },
});

const finding = (more: Partial<Finding>): Finding => ({
  id: 'x',
  rule: 'nt-received-mismatch',
  ruleVersion: 1,
  severity: 'error',
  message: { zh: '', en: '' },
  subject: { table: null, row: null, column: null },
  actual: '',
  expected: '',
  place: { block: 0 },
  because: [],
  cause: null,
  causedBy: null,
  doubts: [],
  standing: null,
  ...more,
});

const state = (one: Finding, blocks: readonly Block[], text: string | null): string => standingOf(one, () => ({ blocks, text })).state;

describe('a finding that rests on cells', () => {
  const cell = { block: 0, cell: [0, 0] } as const;
  it.each([
    ['publishable', 'read alike twice', ['12']],
    ['publishable', 'read alike but for white space and width', ['１２ ']],
    ['to-check', 'read once', null],
    ['to-check', 'read otherwise', ['72']],
    ['to-check', 'read otherwise by one of two', ['12', '72']],
  ])('is %s where they were %s', (expected, _, readings) => {
    expect(state(finding({ place: cell }), [table(0, readings)], null)).toBe(expected);
  });

  it('must be checked where one of them was read once, or doubted', () => {
    const blocks = [table(0, ['12']), table(1, null)];
    expect(state(finding({ place: cell, because: [{ block: 1, cell: [0, 0] }] }), blocks, null)).toBe('to-check');
    expect(state(finding({ place: cell, doubts: [{ code: 'x', message: '存疑' }] }), blocks, null)).toBe('to-check');
  });

  it('must be checked where a document that it rests on was not read again', () => {
    const one = finding({ place: cell, because: [{ ...cell, document: 'b'.repeat(64) }] });
    expect(standingOf(one, (document) => (document === '' ? { blocks: [table(0, ['12'])], text: null } : null)).state).toBe('to-check');
  });
});

describe('a finding that rests on text', () => {
  const text = '本年度共收到申请12件。其中自然人8件。';
  const place = { block: 0, span: [7, 9] } as const;
  it.each([
    ['publishable', '…… 本年度共收到申请 12 件。其中自然人3件', 'the sentence reads alike, whatever the next one does'],
    ['to-check', '本年度共收到申请72件。其中自然人8件。', 'the number reads otherwise'],
    ['to-check', null, 'there is no second reading'],
  ])('is %s where %s: %s', (expected: string, other: string | null, why: string) => {
    expect([why, state(finding({ place }), [paragraph(0, text)], other)]).toEqual([why, expected]);
  });

  it('takes no number for the end of a longer one', () => {
    const blocks = [paragraph(0, '2023年概况说明'), paragraph(1, '12件申请已经全部办结')];
    const one = finding({ place: { block: 1 } });
    expect(state(one, blocks, '2023年概况说明112件申请已经全部办结')).toBe('to-check');
    expect(state(one, blocks, '2023年概况说明12件申请已经全部办结')).toBe('publishable');
  });

  it('looks for a short sentence after what stands before it', () => {
    const blocks = [paragraph(0, '六、其他需要报告的事项'), paragraph(1, '无。')];
    expect(state(finding({ place: { block: 1 } }), blocks, '六、其他需要报告的事项 无。')).toBe('publishable');
    expect(state(finding({ place: { block: 1 } }), blocks, '六、其他需要报告的事项 收费0元。此外无。')).toBe('to-check');
  });
});

describe('a finding that something is missing', () => {
  const blocks = [paragraph(0, '五、存在的主要问题及改进情况'), paragraph(1, '问题是解读形式单一。'), paragraph(2, '落款2024年1月')];
  const read = blocks.map((block) => ('text' in block ? block.text : '')).join('\n');
  it('may be published where the second reading does not have it either', () => {
    const one = finding({ rule: 'missing-section', absent: ['其他需要报告的事项'] });
    expect(state(one, blocks, read)).toBe('publishable');
    expect(state(one, blocks, `${read}六、其他需要 报告的事项`)).toBe('to-check');
  });

  it('must be checked where the second reading lacks what the first has', () => {
    expect(state(finding({ rule: 'missing-section', absent: ['其他需要报告的事项'] }), blocks, '问题是解读形式单一')).toBe('to-check');
  });

  it('may be published where the part that was looked through reads alike and nothing stands behind it', () => {
    const one = finding({ rule: 'fee-statement-missing', within: [1, 2] });
    expect(state(one, blocks, read)).toBe('publishable');
    expect(state(one, blocks, read.replace('单一。', '单一。未收取信息处理费。'))).toBe('to-check');
  });

  it('must be checked where more stands behind the last part than was read', () => {
    const one = finding({ rule: 'fee-statement-missing', within: [1, Number.MAX_SAFE_INTEGER] });
    expect([state(one, blocks, read), state(one, blocks, read + '另附说明'.repeat(20))]).toEqual(['publishable', 'to-check']);
  });
});

it('leaves to a person what rests on something beside the text', () => {
  for (const rule of ['src-nonofficial-host', 'late-publication', 'yy-missing-report'])
    expect(state(finding({ rule }), [paragraph(0, '题目一二三四五六七')], '题目一二三四五六七')).toBe('to-check');
});

it('asks for second readings of what accuses somebody, by document', () => {
  const outcome = (one: Finding) => ({ rule: one.rule, ruleVersion: 1, verdict: 'failed', findings: [one] }) as const;
  const other = 'b'.repeat(64);
  const operands = operandsOf([
    outcome(finding({ place: { block: 0, cell: [0, 0] }, because: [{ block: 3, document: other }] })),
    outcome(finding({ severity: 'info', place: { block: 9 } })),
  ]);
  expect([...operands]).toEqual([
    ['', { cells: [{ block: 0, cell: [0, 0] }], text: false }],
    [other, { cells: [], text: true }],
  ]);
});

describe('rules that rest on what stands beside the document', () => {
  it('are rules of the catalogue', () => {
    expect([...restingBeside].filter((id) => catalogued(id) === undefined)).toEqual([]);
  });
});
