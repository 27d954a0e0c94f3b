/** Every folder of samples/ says what it expects; the program must see the same, figure by figure. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { readReport } from './chain.js';

const samples = resolve(import.meta.dirname, '../samples');
const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(samples, ...path), 'utf8'));

describe.each(readdirSync(samples))('samples/%s', (name) => {
  const source = json(name, 'source.json') as { file: string; organ: string; year: number; form: string };

  it('gives the expected figures, none of them doubted, and exactly the expected errors and warnings', async () => {
    const { report, findings, doubted } = await readReport(new Uint8Array(readFileSync(join(samples, name, source.file))));
    expect(report).toMatchObject({ organ: source.organ, year: source.year, form: source.form });
    expect(Object.fromEntries(Object.entries(report.figures).map(([id, { value, printed }]) => [id, { value, printed: printed.trim() }]))).toEqual(
      Object.fromEntries(
        Object.entries(json(name, 'expected', 'figures.json') as Record<string, { value: number | null; printed: string }>).map(
          ([id, { value, printed }]) => [id, { value, printed: printed.trim() }],
        ),
      ),
    );
    expect(doubted).toEqual([]);
    expect(
      findings
        .filter((finding) => finding.severity !== 'info')
        .map(({ rule, severity, subject }) => ({ rule, severity, row: subject.row, column: subject.column })),
    ).toEqual(json(name, 'expected', 'findings.json'));
  });
});
