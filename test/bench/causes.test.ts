import { describe, expect, it } from '@jest/globals';

import { measure } from '../../bench/causes/measure.js';
import { slips } from '../../bench/causes/plant.js';

/** A small run of what is said of planted slips; `npx tsx bench/causes.ts` makes the whole of it. */

const known = slips.filter(({ codes }) => codes.length > 0);
const others = slips.filter(({ codes }) => codes.length === 0);
/** Numbers too small to tell anything are most of a report's. */
const often = (kind: string): number => (/kept|parent/.test(kind) ? 0.2 : /尚未审结|结转/.test(kind) ? 0.6 : 0.85);

describe('the cause of a planted slip', () => {
  it.each(known)('is told, or nobody can tell, where there is: $kind', (slip) => {
    const { planted, right, wrong } = measure(slip, 40, 5);
    expect(right / planted).toBeGreaterThanOrEqual(often(slip.kind));
    expect(wrong / planted).toBeLessThanOrEqual(0.025);
  });

  it.each(others)('is seldom claimed by chance, where there is: $kind', (slip) => {
    const { planted, wrong } = measure(slip, 40, 5);
    expect(wrong / planted).toBeLessThanOrEqual(0.1);
  });
});
