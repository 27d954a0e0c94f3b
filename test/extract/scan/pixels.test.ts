import { describe, expect, it } from '@jest/globals';
import { digitsAlike } from '../../../src/extract/scan/alike.js';
import { binarise } from '../../../src/extract/scan/binarise.js';
import type { Gray } from '../../../src/extract/scan/gray.js';
import { layPictures } from '../../../src/extract/scan/lay.js';
import { withChinesePunctuation } from '../../../src/extract/scan/punctuation.js';
import { once, repeated } from '../../../src/extract/scan/repeated.js';
import { findRules } from '../../../src/extract/scan/rules.js';
import { shapesIn } from '../../../src/extract/scan/shapes.js';
import { skewOf, straightened } from '../../../src/extract/scan/straighten.js';
import { marksOf, shapesToLines } from '../../../src/extract/scan/text-lines.js';

type Ink = (x: number, y: number) => boolean;

const paint = (width: number, height: number, ink: Ink, paper = 250): Gray => ({
  width,
  height,
  pixels: Uint8Array.from({ length: width * height }, (_, at) => (ink(at % width, Math.floor(at / width)) ? 20 : paper)),
});

const seen = (text: string) => [...text].map((symbol) => ({ text: symbol, confidence: 99, x: 0 }));

describe('pixels to ink', () => {
  it('tells ink from paper on a page that is darker on one side', () => {
    const shaded = paint(200, 60, () => false);
    for (let at = 0; at < shaded.pixels.length; at++) {
      const paper = 250 - Math.floor((at % 200) * 0.6);
      shaded.pixels[at] = at % 20 < 3 && Math.floor(at / 200) > 20 && Math.floor(at / 200) < 40 ? paper - 90 : paper;
    }
    const { bits } = binarise(shaded, 15);
    expect([bits[30 * 200 + 1], bits[30 * 200 + 181], bits[30 * 200 + 10], bits[30 * 200 + 190]]).toEqual([1, 1, 0, 0]);
  });

  it.each([0.8, -1.3])('finds that a page lies %s degrees askew, and lays it straight', (degrees) => {
    const slope = Math.tan((degrees * Math.PI) / 180);
    const page = paint(900, 600, (x, y) => Math.abs(((y - slope * x + 6000) % 60) - 30) < 2 && x > 60 && x < 840);
    expect(Math.abs(skewOf(binarise(page, 15)) - degrees)).toBeLessThan(0.1);
    expect(Math.abs(skewOf(binarise(straightened(page, degrees), 15)))).toBeLessThan(0.05);
  });

  it('finds rules, whole and dashed, and leaves the strokes of letters', () => {
    const rule = (x: number, y: number): boolean => Math.abs(y - 100) < 2 && x > 50 && x < 350;
    const dashes = (x: number, y: number): boolean => Math.abs(x - 200) < 2 && y > 40 && y < 260 && y % 14 < 8;
    const letter = (x: number, y: number): boolean => Math.abs(y - 180) < 2 && x > 260 && x < 285;
    const { edges } = findRules(
      binarise(
        paint(400, 300, (x, y) => rule(x, y) || dashes(x, y) || letter(x, y)),
        20,
      ),
      2.8,
    );
    expect(edges.map(({ axis, at }) => `${axis} ${Math.round(at * 2.8)}`).sort()).toEqual(['h 101', 'v 201']);
  });

  it('reads strokes one above the other as one character, and lines as lines', () => {
    const two: Ink = (x, y) => x > 10 && x < 38 && (Math.abs(y - 15) < 2 || Math.abs(y - 34) < 2);
    const square: Ink = (x, y) => x > 10 && x < 38 && y > 60 && y < 88;
    const bitmap = binarise(
      paint(60, 110, (x, y) => two(x, y) || square(x, y)),
      12,
    );
    const lines = shapesToLines(shapesIn(bitmap, { x0: 0, top: 0, x1: 60, bottom: 110 }, new Uint8Array(60 * 110)));
    expect(lines.map((line) => [line.shapes.length, marksOf(line).length])).toEqual([
      [2, 1],
      [1, 1],
    ]);
  });

  it('lays a picture on the page as the page shows it: upright, turned, in strips', () => {
    const image = paint(100, 50, (x, y) => x < 50 && y < 25);
    const upright = layPictures([{ image, matrix: [100, 0, 0, -50, 0, 50], stencil: false, red: null }], [0, 0, 100, 50]);
    const at = (x: number, y: number): boolean =>
      upright.image.pixels[Math.round(y * upright.scale) * upright.image.width + Math.round(x * upright.scale)]! < 128;
    expect([at(20, 10), at(80, 10), at(20, 40)]).toEqual([true, false, false]);
    const turned = layPictures([{ image, matrix: [0, 100, 50, 0, 0, 0], stencil: false, red: null }], [0, 0, 50, 100]);
    const pixel = (x: number, y: number): boolean =>
      turned.image.pixels[Math.round(y * turned.scale) * turned.image.width + Math.round(x * turned.scale)]! < 128;
    expect([pixel(40, 20), pixel(10, 20), pixel(40, 80)]).toEqual([true, false, false]);
  });
});

describe('figures side by side with themselves', () => {
  it('is as wide as its copies and the gaps between them', () => {
    expect(
      repeated(
        paint(34, 44, () => false),
        12,
        0.2,
      ).width,
    ).toBe(34 + 2 * (10 + 4));
  });

  it('believes only what all copies show', () => {
    expect([once(seen('121212')), once(seen('12121')), once(seen('121213')), once([])]).toEqual(['12', null, null, null]);
  });
});

describe('digits of one document', () => {
  const digit = (shape: Ink): Gray => paint(14, 22, shape);
  const one: Ink = (x) => x > 5 && x < 9;
  const zero: Ink = (x, y) => x < 3 || x > 10 || y < 3 || y > 18;
  const known = [one, one, one, one].map((shape) => ({ digit: '1', image: digit(shape) }));
  const others = [zero, zero, zero, zero].map((shape) => ({ digit: '0', image: digit(shape) }));

  it('are believed where they look like their kind, and not where they look like another', () => {
    const { opinionOn: opinion, nearest } = digitsAlike([...known, ...others]);
    expect([nearest(digit(one)), nearest(digit(zero))]).toEqual(['1', '0']);
    expect([
      opinion({ digit: '1', image: digit(one) }),
      opinion({ digit: '1', image: digit(zero) }),
      opinion({ digit: '7', image: digit(one) }),
    ]).toEqual(['agrees', 'differs', 'differs']);
  });

  it('say nothing of a kind that is seldom', () => {
    expect(digitsAlike([known[0]!, others[0]!]).opinionOn({ digit: '4', image: digit((x, y) => x === y || y === 15 || x === 10) })).toBe('unknown');
  });
});

describe('marks beside Chinese characters', () => {
  it('are those of Chinese print, and a bracket is known by the one that closes it', () => {
    const text = (symbols: string): string => withChinesePunctuation([...symbols]).join('');
    expect(text('〈三)不予公开')).toBe('（三）不予公开');
    expect(text('《条例》规定:')).toBe('《条例》规定：');
    expect(text('1,234')).toBe('1,234');
  });
});
