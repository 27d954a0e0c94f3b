/** Hard cases R: what must and what must not be reported. */
import { describe, expect, it } from '@jest/globals';

import { accusations, readReport } from '../chain.js';
import { knownSpec, withFigures, writeDocx, writeHtml, writePdf } from '../fixtures/documents.js';
import { fromPdf } from './cases.js';

const huaian = knownSpec('huaian2024');

describe('rules', () => {
  it('R1: a total left at 0 over parts that are not is an error, once for each sum', async () => {
    const { findings } = await fromPdf(knownSpec('hongze2023'));
    expect(accusations(findings)).toEqual(['t4-review-sum · 行政复议 · 总计', 't4-after-sum · 行政诉讼/复议后起诉 · 总计']);
    expect(findings.filter((finding) => finding.severity === 'error').map((finding) => [finding.actual, finding.expected])).toEqual([
      ['0', '11'],
      ['0', '5'],
    ]);
  });

  it('one wrong cell is one cause: the head finding, and its consequence under it', async () => {
    const { findings } = await fromPdf(withFigures(huaian, { 't3.R1.c7': '1372' }));
    const errors = findings.filter((finding) => finding.severity === 'error');
    expect(errors.map((finding) => finding.rule).sort()).toEqual(['t3-outcome-sum', 't3-row-total']);
    expect(errors.filter((finding) => finding.causedBy === null)).toHaveLength(1);
    expect(errors.find((finding) => finding.causedBy !== null)?.causedBy).toBe(errors.find((finding) => finding.causedBy === null)?.id);
  });

  it.each(['huaian2024', 'hongze2024', 'shanghaiScience2024', 'suqian2024', 'suqian2023', 'shuyang2025', 'testCity2025'] as const)(
    'accuses %s, whose figures balance, of nothing',
    async (name) => {
      for (const bytes of [await writePdf(knownSpec(name)), await writeDocx(knownSpec(name)), writeHtml(knownSpec(name))])
        expect(accusations((await readReport(bytes)).findings)).toEqual([]);
    },
  );
});
