/** Any table that a writer puts into a document is read with the same cells. `npx tsx bench/fuzz.ts --tables 2000` does so at length. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { madeTable, roundTrip } from '../../bench/made-tables.js';

describe('a made table', () => {
  it.each([
    ['html', 40],
    ['docx', 25],
    ['pdf', 20],
  ] as const)('is read from %s as it was put in, without a doubt', async (format, numRuns) => {
    await fc.assert(
      fc.asyncProperty(madeTable(format), async ([table, write]) => {
        const { put, got, doubts } = await roundTrip(table, write);
        expect(got).toEqual(put);
        expect(doubts).toEqual([]);
      }),
      { numRuns, seed: 7 },
    );
  });
});
