import { describe, expect, it } from '@jest/globals';

import { audit } from '../../src/audit/audit.js';
import { findingsOf } from '../../src/audit/elsewhere.js';
import { sketchReport } from '../../src/audit/sketch.js';
import { readClaims } from '../../src/normalize/claims/read-claims.js';
import { rowsOf } from './figures.js';

/** Sentences of published reports that say several figures at once, each to be held against a cell of its own. */

const accused = (sentence: string, rows: string): readonly string[] => {
  const sketch = { sections: { 1: { text: [`（二）依申请公开情况。${sentence}`] } }, table3: rowsOf(rows) };
  return findingsOf(audit(sketchReport(sketch, readClaims), [])).flatMap(({ rule, severity }) =>
    rule.startsWith('nt-') && severity !== 'info' ? rule : [],
  );
};
const huaian = 'N1 3259 0 0 0 0 0 3259 · N2 77 0 0 0 0 0 77 · R1 3278 0 0 0 0 0 3278 · R7 3278 0 0 0 0 0 3278 · N4 58 0 0 0 0 0 58';
const small = 'N1 10 0 0 0 0 0 10 · N2 1 0 0 0 0 0 1 · R1 11 0 0 0 0 0 11 · R7 11 0 0 0 0 0 11';

describe('figures stated in one sentence', () => {
  it('agree with 新收, 办理结果, 上年结转 and 结转下年度 (R18, R19)', () => {
    expect(accused('全年受理10件，办理上年度结转申请1件。答复11件。', small)).toEqual([]);
    const said = (answered: number) => `全市共受理政府信息公开申请3259件，答复${answered}件（含上年度结转申请77件，另有58件顺延到下年度答复）。`;
    expect(accused(said(3278), huaian)).toEqual([]);
    expect(accused(said(3287), huaian)).not.toEqual([]);
  });

  it('are those of the body itself where its own figure is what the table holds', () => {
    const enforced = (system: number, own: number): readonly string[] => {
      const text = `全省生态环境系统共作出行政处罚决定${system}件；其中省厅本级作出行政处罚${own}件。`;
      const sketch = { organ: '榆安省生态环境厅', sections: { 1: { text: [text] } }, table2: { penalties: [88] } };
      return findingsOf(audit(sketchReport(sketch, readClaims), [])).flatMap(({ rule }) => (rule === 'nt-enforcement-mismatch' ? rule : []));
    };
    expect(enforced(3914, 88)).toEqual([]);
    expect(enforced(3914, 75)).toEqual(['nt-enforcement-mismatch']);
  });

  it('are read with a comma between thousands (R20)', () => {
    const rows = 'N1 3119 0 0 0 0 0 3119 · R1 3119 0 0 0 0 0 3119 · R7 3119 0 0 0 0 0 3119';
    expect(accused('全年收到政府信息公开申请3,119件。', rows)).toEqual([]);
    expect(accused('全年收到政府信息公开申请3,191件。', rows)).toEqual(['nt-received-mismatch']);
  });
});
