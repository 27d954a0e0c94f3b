/** Hard cases V: values as they are printed. */
import { describe, expect, it } from '@jest/globals';

import { accusations, readReport } from '../chain.js';
import { knownSpec, writeHtml } from '../fixtures/documents.js';
import { figures, fromPdf, truth } from './cases.js';

const huaian = knownSpec('huaian2024');

describe('values', () => {
  it('V4: blanks of the 2019 form are blank, and no reproach', async () => {
    const spec = knownSpec('shanghaiOffice2019');
    const read = await readReport(writeHtml(spec));
    const { report, findings } = read;
    expect(report.form).toBe('2019');
    expect(figures(read)).toEqual(truth(spec));
    expect(report.figures['t2.procurement.amount']).toMatchObject({ value: 251000, unit: '元', normalized: 25.1 });
    expect(accusations(findings)).toEqual([]);
    expect(findings.filter((finding) => finding.rule === 'cell-blank').length).toBeLessThan(8);
  });

  it('V5: 125 blanks of the 2021 form make one remark a table at most', async () => {
    const { findings } = await readReport(writeHtml(knownSpec('shuyangBureau2023')));
    expect(findings.filter((finding) => finding.rule === 'cell-blank').length).toBeLessThan(4);
  });

  it('V8: very large figures are accepted', async () => {
    const read = await fromPdf(huaian);
    expect(figures(read)).toMatchObject({ 't2.penalties.decisions': 3985758, 't2.licences.decisions': 447228 });
    expect(accusations(read.findings)).toEqual([]);
  });
});
