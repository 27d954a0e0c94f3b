/** Samples with bytes changed: read or refused, soon, and no figure silently other than before. `bench/fuzz.ts` does so at length. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { chanceFrom } from '../bench/generator/random.js';
import { mutations } from '../bench/mutations.js';
import { printedIn } from '../bench/printed.js';
import { GiveUp } from '../src/errors.js';
import { readReport } from './chain.js';

type Read = Awaited<ReturnType<typeof readReport>>;

/** Of one document, however busy the machine is. */
const milliseconds = 20_000;

const sample = (path: string): Uint8Array => new Uint8Array(readFileSync(join(import.meta.dirname, '../samples', path)));

/** Null where the document is refused for what it is. */
const readOrRefused = (bytes: Uint8Array): Promise<Read | null> =>
  readReport(bytes).catch((error: unknown) => {
    if (error instanceof GiveUp) return null;
    throw error;
  });

/** Figures that the mutant gives otherwise, without a doubt and without printing them so. */
const silent = async (before: Read, original: Uint8Array, after: Read, mutant: Uint8Array): Promise<string[]> => {
  const other = Object.keys(after.report.figures).filter(
    (id) => before.report.figures[id]?.value !== after.report.figures[id]!.value && !after.doubted.includes(id),
  );
  if (other.length === 0 || after.document.media !== 'html') return other;
  const printed = await printedIn(original, mutant, after.document, after.report);
  return other.filter((id) => !printed.figure(id));
};

describe('a sample with bytes changed', () => {
  it.each([
    ['yichun-2023-html/report.html', 40],
    ['shanghai-office-2019-html/report.html', 40],
    ['yichun-2023-docx/report.docx', 60],
    ['yichun-2023-pdf/report.pdf', 30],
    ['hongze-2023-pdf/report.pdf', 30],
  ])(
    'is read without a silent change, or refused: %s',
    async (path, numRuns) => {
      const original = sample(path);
      const before = await readReport(original);
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...Object.keys(mutations)), fc.nat(), async (how, seed) => {
          const mutant = new Uint8Array(mutations[how]!(Buffer.from(original), chanceFrom(seed)));
          const started = performance.now();
          const after = await readOrRefused(mutant);
          expect(performance.now() - started).toBeLessThan(milliseconds);
          if (after) expect(await silent(before, original, after, mutant)).toEqual([]);
        }),
        { numRuns, seed: 11 },
      );
    },
    120_000,
  );
});

describe('what a damaged page is proved to print', () => {
  const original = sample('yichun-2023-html/report.html');
  const text = Buffer.from(original).toString('utf8');
  const changed = async (to: string) => {
    const mutant = new Uint8Array(Buffer.from(to));
    const after = await readReport(mutant);
    return { after, printed: await printedIn(original, mutant, after.document, after.report) };
  };

  it('is a digit that was changed', async () => {
    const { after, printed } = await changed(text.replace('<td>137</td>', '<td>187</td>'));
    expect(after.report.figures['t3.N1.c1']!.value).toBe(187);
    expect(printed.figure('t3.N1.c1')).toBe(true);
    const finding = after.findings.find((one) => one.rule === 't3-row-total')!;
    expect(printed.finding(finding)).toBe(true);
  });

  it('is nothing that the page does not say', async () => {
    const { after } = await changed(text);
    const misread = {
      ...after.document,
      blocks: after.document.blocks.map((block) =>
        block.kind === 'table' ? { ...block, cells: block.cells.map((cell) => (cell.text === '137' ? { ...cell, text: '187' } : cell)) } : block,
      ),
    };
    const printed = await printedIn(original, original, misread, after.report);
    expect(printed.figure('t3.N1.c1')).toBe(false);
    expect(printed.figure('t3.N1.c2')).toBe(true);
    const place = after.report.sections[1]!.place;
    const missing = { rule: 'missing-section', place, because: [], subject: { table: null, row: null, column: null, section: 2 } };
    expect(printed.finding({ ...after.findings[0]!, ...missing })).toBe(false);
  });

  it('is a heading that was lost', async () => {
    const heading = '三、收到和处理政府信息公开申请情况';
    const { after, printed } = await changed(text.replace(heading, ''));
    const place = after.document.blocks[0]!.place;
    const missing = (section: number) => ({
      rule: 'missing-section',
      place,
      because: [],
      subject: { table: null, row: null, column: null, section },
    });
    expect(printed.finding({ ...after.findings[0]!, ...missing(3) })).toBe(true);
    expect(printed.finding({ ...after.findings[0]!, ...missing(2) })).toBe(false);
  });
});
