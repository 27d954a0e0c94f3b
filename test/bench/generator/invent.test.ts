import { describe, expect, it } from '@jest/globals';
import { faults } from '../../../bench/generator/faults.js';
import { makeReport } from '../../../bench/generator/mix.js';
import { organAt, organCount } from '../../../bench/generator/names.js';
import { invent, withBlankColumns, withThousands } from '../../fixtures/documents.js';

const forms = [{ form: '2021' }, { form: '2021', otherUndivided: true }, { form: '2019' }] as const;

describe('invent', () => {
  it.each(forms)('invents figures that balance: %j', (form) => {
    for (let organ = 0; organ < 40; organ += 1)
      expect(invent({ organ, seed: 3, ...form }).findings.filter(({ rule }) => rule !== 't3-other-not-itemised')).toEqual([]);
  });

  it('gives the same report for the same seed and another for another', () => {
    const figures = (seed: number): unknown => invent({ organ: 7, seed, scale: 'many' }).spec.figures;
    expect(figures(1)).toEqual(figures(1));
    expect(figures(1)).not.toEqual(figures(2));
  });

  it('has a different name for every organ', () => {
    expect(new Set(Array.from({ length: organCount }, (_, index) => organAt(index).name)).size).toBe(organCount);
  });

  it.each(Object.keys(faults))('plants %s with at least one finding, in each form that can have it', (fault) => {
    for (const form of faults[fault]!.forms)
      for (let organ = 0; organ < 20; organ += 1) expect(invent({ organ, seed: 5, form, fault, scale: 'many' }).findings).not.toEqual([]);
  });

  it('tells in the text what 表三 says, planted fault or not', () => {
    const { spec } = invent({ organ: 1, seed: 5, fault: 'received-more', scale: 'many' });
    expect(spec.sections[0]?.paragraphs.join('')).toContain(`收到政府信息公开申请${spec.figures['t3.N1.c7']}件`);
  });
});

describe('ornaments', () => {
  const { spec } = invent({ organ: 0, seed: 1, scale: 'many' });

  it('sets thousands separators in whole numbers and before decimals', () => {
    const figures = { 't2.licences.decisions': '1234567', 't2.fees.amount': '8978.04', 't4.review.total': '999' };
    expect(withThousands({ ...spec, figures }).figures).toEqual({
      't2.licences.decisions': '1,234,567',
      't2.fees.amount': '8,978.04',
      't4.review.total': '999',
    });
  });

  it('blanks only columns that are zero from top to bottom', () => {
    const figures = { 't3.N1.c2': '0', 't3.R1.c2': '0', 't3.N1.c3': '1', 't3.R1.c3': '0', 't4.review.upheld': '0' };
    expect(withBlankColumns({ ...spec, figures }).figures).toEqual({ ...figures, 't3.N1.c2': '', 't3.R1.c2': '' });
  });
});

describe('makeReport', () => {
  it.each([0, 1, 2])('makes report %i with the same bytes twice', async (index) => {
    const [first, second] = [await makeReport(index, 9), await makeReport(index, 9)];
    expect(Buffer.compare(Buffer.from(first.bytes), Buffer.from(second.bytes))).toBe(0);
    expect(first.truth).toEqual(second.truth);
  });
});
