import { describe, expect, it } from '@jest/globals';
import { findRegions } from '../../../src/extract/scan/find-regions.js';
import type { Sheet } from '../../../src/extract/scan/lay.js';
import { withoutSeals } from '../../../src/extract/scan/seal.js';

type Where = (x: number, y: number) => boolean;

/** Two pixels a point, 200 by 150 points: black print, and a red ink through which it shines. */
const sheet = (print: Where, red: Where): Sheet => {
  const [width, height] = [400, 300];
  const plane = (value: (x: number, y: number) => number): { width: number; height: number; pixels: Uint8Array } => ({
    width,
    height,
    pixels: Uint8Array.from({ length: width * height }, (_, at) => value(at % width, Math.floor(at / width))),
  });
  return {
    // the luma of black is 15, of red (224, 64, 60) 112, of paper 250
    image: plane((x, y) => (print(x, y) ? 15 : red(x, y) ? 112 : 250)),
    red: plane((x, y) => (red(x, y) && !print(x, y) ? 160 : 0)),
    scale: 2,
    box: [0, 0, 200, 150],
  };
};

const ring: Where = (x, y) => Math.abs(Math.hypot(x - 200, y - 150) - 110) < 6;
const digit: Where = (x, y) => x > 300 && x < 316 && y > 140 && y < 164;
const nowhere: Where = () => false;
const at = (x: number, y: number): number => y * 400 + x;

describe('a red seal', () => {
  it('leaves white where it was alone, and print where it lay over print', () => {
    const { image, stain } = withoutSeals(sheet(digit, ring));
    expect(image.pixels[at(200, 40)]).toBeGreaterThan(240);
    expect(image.pixels[at(310, 150)]).toBeLessThan(60);
    expect([stain?.pixels[at(200, 40)], stain?.pixels[at(200, 150)]]).toEqual([255, 0]);
  });

  it('is told by its size: figures printed in red stay', () => {
    const { image, stain } = withoutSeals(sheet(nowhere, digit));
    expect([image.pixels[at(310, 150)], stain]).toEqual([112, null]);
  });

  it('marks what it covers', () => {
    const rules: Where = (x, y) =>
      (x > 40 && x < 360 && [40, 100, 200, 260].some((row) => Math.abs(y - row) < 2)) ||
      (y > 38 && y < 262 && [41, 120, 280, 358].some((column) => Math.abs(x - column) < 2));
    const print: Where = (x, y) => rules(x, y) || digit(x, y) || (x > 70 && x < 86 && y > 60 && y < 84);
    const { regions } = findRegions(withoutSeals(sheet(print, ring)), 0);
    // one cell holds a digit under the ring, one a digit beside it; two blank ones hold enough of the ring to hide a digit
    expect(regions.filter(({ kind, stained }) => kind !== 'hidden' && stained).length).toBe(1);
    expect(regions.filter(({ kind, stained }) => kind !== 'hidden' && !stained).length).toBe(1);
    expect(regions.filter(({ kind }) => kind === 'hidden').length).toBeGreaterThanOrEqual(2);
  });
});
