import { describe, expect, it } from '@jest/globals';
import { clip, fit, pad, printable, widthOf, wrap } from '../../../src/cli/terminal/width.js';

describe('text on a terminal', () => {
  it('takes two columns for a Chinese character', () => {
    expect(['abc', '表四', '表4（）', ''].map(widthOf)).toEqual([3, 4, 7, 0]);
    expect(pad('表四', 6, 'right')).toBe('  表四');
  });

  it('wraps between Chinese characters and keeps numbers whole', () => {
    expect(wrap('总计填报为12345件', 10)).toEqual(['总计填报为', '12345件']);
    expect(wrap('', 10)).toEqual(['']);
  });

  it('breaks a word that is wider than the line', () => {
    expect(wrap('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
  });

  it('lets no closing mark begin a line and no opening mark end one', () => {
    expect(wrap('一二三，四', 6)).toEqual(['一二', '三，四']);
    expect(wrap('一二（三）', 6)).toEqual(['一二', '（三）']);
  });

  it('never makes a line wider than asked', () => {
    const text = '三、本年度办理结果/（三）不予公开/1.属于国家秘密 t3-row-total：“22（其中修订16件）”，，，（（（';
    for (let width = 2; width < 40; width++) expect(Math.max(...wrap(text, width).map(widthOf))).toBeLessThanOrEqual(width);
  });

  it('shows what it leaves out', () => {
    expect([clip('行政复议', 8), clip('行政复议', 6)]).toEqual(['行政复议', '行政…']);
  });

  it('takes from a report nothing that would command the terminal', () => {
    expect(printable('a\u001B[2Jb\u202Ec')).toBe('a [2Jb c');
  });
});

describe('the widths of columns', () => {
  it('are the natural ones where there is room', () => {
    expect(fit([4, 10], [2, 2], 20)).toEqual([4, 10]);
  });

  it('are taken from the widest, down to what each needs at least', () => {
    expect(fit([4, 30, 12], [4, 8, 8], 24)).toEqual([4, 10, 10]);
    expect(fit([4, 30], [4, 8], 5)).toEqual([4, 8]);
  });
});
