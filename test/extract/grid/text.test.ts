import { describe, expect, it } from '@jest/globals';

import { frameOf } from '../../../src/extract/grid/frame.js';
import type { Glyph, Turn } from '../../../src/extract/grid/ink.js';
import { glyphsToLines, linesToText, stackedNumbers } from '../../../src/extract/grid/text.js';
import { glyphs } from './ink.js';

const texts = (list: readonly Glyph[]): string[] => glyphsToLines(list).map((line) => line.text);
const turned = (list: readonly Glyph[], turn: Turn): Glyph[] => list.map((glyph) => ({ ...glyph, turn }));

describe('glyphs to lines', () => {
  it('orders glyphs by line, then from left to right', () => {
    expect(texts([...glyphs('34', 0, 40, 5), ...glyphs('2', 5, 20, 5), ...glyphs('1', 0, 20, 5)])).toEqual(['12', '34']);
  });

  it('keeps a superscript in its line', () => {
    expect(texts([...glyphs('1', 0, 20, 5), ...glyphs('2', 5, 17, 5)])).toEqual(['12']);
  });

  it('shows a small digit off the baseline as a mark, not as a digit of the number', () => {
    const small = (word: string, x: number, bottom: number): Glyph[] =>
      glyphs(word, x, bottom, 3).map((glyph) => ({ ...glyph, size: 6, box: [glyph.box[0], bottom - 5, glyph.box[2], bottom + 0.7] }));
    expect(texts([...glyphs('22', 0, 20, 5), ...small('1', 10, 16)])).toEqual(['22¹']);
    expect(texts([...glyphs('22', 0, 20, 5), ...small('12', 10, 18)])).toEqual(['22¹²']);
    expect(texts([...glyphs('22', 0, 20, 5), ...small('1', 10, 20)])).toEqual(['221']);
    expect(texts([...small('1', 40, 16), ...glyphs('22', 0, 20, 5)])).toEqual(['1', '22']);
  });

  it('drops a glyph printed a second time in its place', () => {
    expect(texts([...glyphs('1134', 0, 20, 5), ...glyphs('1134', 0.4, 20, 5)])).toEqual(['1134']);
  });

  it('doubts a digit that takes no room: 11 may lie on itself', () => {
    expect(glyphsToLines(glyphs('11', 0, 20, 0))[0]).toMatchObject({ text: '1', overlapping: true });
    expect(glyphsToLines([...glyphs('1', 0, 20, 2.5), ...glyphs('1', 0.3, 20, 2.5)])[0]).toMatchObject({ text: '1', overlapping: false });
  });

  it('keeps narrow glyphs that are alike and stand side by side', () => {
    expect(texts(glyphs('ll', 0, 20, 2))).toEqual(['ll']);
  });

  it('says where different glyphs stand in one place', () => {
    expect(glyphsToLines([...glyphs('3', 0, 20, 5), ...glyphs('8', 0.5, 20, 5)])[0]?.overlapping).toBe(true);
  });

  it('doubts digits that have next to no width: one may lie on another', () => {
    expect(glyphsToLines(glyphs('44', 0, 20, 0.1))[0]).toMatchObject({ text: '4', overlapping: true });
    expect(glyphsToLines(glyphs('11', 0, 20, 3))[0]).toMatchObject({ text: '11', overlapping: false });
  });

  it('tells two numbers from the thousands of one by their gap', () => {
    const [near] = glyphsToLines([...glyphs('1', 0, 20, 5), ...glyphs('234', 8, 20, 5)]);
    const [far] = glyphsToLines([...glyphs('1', 0, 20, 5), ...glyphs('234', 20, 20, 5)]);
    expect([near?.text, near?.twoNumbers]).toEqual(['1 234', false]);
    expect([far?.text, far?.twoNumbers]).toEqual(['1 234', true]);
  });

  it('has no blank between Chinese and Latin', () => {
    expect(texts([...glyphs('第', 0, 20), ...glyphs('1', 13, 20, 5), ...glyphs('项', 21, 20)])).toEqual(['第1项']);
  });

  it('reads columns of vertical writing from right to left', () => {
    const column = (word: string, x: number): Glyph[] =>
      [...word].flatMap((character, index) => glyphs(character, x, 20 + 10 * index)).map((glyph) => ({ ...glyph, vertical: true }));
    expect(linesToText(glyphsToLines([...column('结果', 0), ...column('办理', 20)]))).toBe('办理结果');
  });

  it('reads text that is turned against the rest along its own direction, after it', () => {
    const upwards = turned(
      [...'up'].flatMap((character, index) => glyphs(character, 50, 90 - 10 * index)),
      270,
    );
    expect(texts([...upwards, ...glyphs('A', 0, 20)])).toEqual(['A', 'up']);
  });
});

describe('lines to text', () => {
  it('joins numbers and Chinese words without a blank and Latin words with one', () => {
    expect(linesToText([{ text: '447' }, { text: '228' }])).toBe('447228');
    expect(linesToText([{ text: '其他法律' }, { text: '行政法规' }])).toBe('其他法律行政法规');
    expect(linesToText([{ text: 'see' }, { text: 'note' }])).toBe('see note');
  });

  it('tells a number broken at the border from two numbers by the room that was left', () => {
    const lines = glyphsToLines([...glyphs('447', 0, 20, 5), ...glyphs('228', 0, 34, 5)]);
    expect(stackedNumbers(lines, 18)).toBe(false);
    expect(stackedNumbers(lines, 60)).toBe(true);
  });
});

describe('a page seen from the side it is read from', () => {
  it.each([90, 180, 270] as const)('turns boxes by %i degrees and back', (turn) => {
    const list = turned(glyphs('A', 10, 20), turn);
    const frame = frameOf({ width: 100, height: 200, glyphs: list, edges: [], marks: [], pictures: [] });
    expect(frame.ink.glyphs[0]?.turn).toBe(0);
    expect(frame.shown(frame.ink.glyphs[0]!.box).map((value) => Math.round(value * 10) / 10)).toEqual(list[0]!.box);
    expect([frame.ink.width, frame.ink.height]).toEqual(turn === 180 ? [100, 200] : [200, 100]);
  });
});
