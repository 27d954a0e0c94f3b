import { describe, expect, it } from '@jest/globals';

import { sketchReport } from '../../src/audit/sketch.js';
import { contract } from '../../src/export/contract.js';
import { readClaims } from '../../src/normalize/claims/read-claims.js';
import { claimRowsOf } from '../../src/pipeline/claims.js';
import type { Notice } from '../../src/schema/notice.js';
import type { Report } from '../../src/schema/report.js';
import { reportRow } from '../export/rows.js';

const zeros = [0, 0, 0, 0, 0, 0, 0];
const stated = (text: string) =>
  sketchReport({ year: 2023, sections: { 3: { text: [text] } }, table3: { N1: [5, 0, 0, 0, 0, 0, 5], N2: zeros } }, readClaims);
const row = reportRow('a', { year: 2023 });

/** Of 三: a sketch has sentences elsewhere too. */
const rowsOf = (report: Report, notices: readonly Notice[]) => claimRowsOf(row, report, notices).filter(({ section }) => section === 3);

describe('the rows of claims', () => {
  it('tell the cells that agree or contradict, the values of other readings, and why others were not compared', () => {
    const report = stated('2023年收到政府信息公开申请6件，约占全市的3%。2022年收到政府信息公开申请4件。');
    const rows = rowsOf(report, []);
    expect(rows.map(({ value, verdict, cells, cells_value: sum, not_compared: why }) => [value, verdict, cells, sum, why])).toEqual([
      [6, 'contradicts', 't3.N1.c7', 5, null],
      [3, 'not-compared', null, null, 'kind'],
      [4, 'not-compared', null, null, 'beside'],
    ]);
    expect(rows.map(({ sentence }) => sentence)).toEqual([
      '2023年收到政府信息公开申请6件，约占全市的3%',
      '2023年收到政府信息公开申请6件，约占全市的3%',
      '2022年收到政府信息公开申请4件',
    ]);
    for (const one of rows) expect(contract.claims.safeParse(one).error).toBeUndefined();
  });

  it('hold a number against nobody where another of the same thing agrees', () => {
    const rows = rowsOf(stated('2023年收到政府信息公开申请5件。网上收到政府信息公开申请3件。'), []);
    expect(rows.map(({ verdict }) => verdict)).not.toContain('contradicts');
    expect(rows[0]).toMatchObject({ verdict: 'agrees', cells: 't3.N1.c7' });
  });

  it('carry the doubts about their words and about the cells', () => {
    const report = stated('2023年收到政府信息公开申请6件。');
    const cell = report.figures['t3.N1.c7']!.place;
    const [claim] = rowsOf(report, [{ code: 'x', message: '该格看不清', place: cell }]);
    expect(claim!.doubt).toBe('该格看不清');
  });
});
