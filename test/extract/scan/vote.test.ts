import { describe, expect, it } from '@jest/globals';
import type { SeenSymbol } from '../../../src/extract/scan/tesseract.js';
import { mayBeMisread, voted } from '../../../src/extract/scan/vote.js';

const seen = (text: string, confidence = 99): SeenSymbol[] => [...text].map((one, index) => ({ text: one, confidence, x: 10 * index }));
const said = (...readings: readonly string[]): string =>
  voted(readings.map((text) => seen(text)))
    .map(({ text }) => text)
    .join('');

describe('several readings of one line', () => {
  it('are asked for where a Chinese character is not certain, not where a figure or a mark is not', () => {
    expect(mayBeMisread([...seen('郓'), ...seen('城', 80)])).toBe(true);
    expect(mayBeMisread([...seen('城县'), ...seen('7，', 60)])).toBe(false);
    expect(mayBeMisread([])).toBe(false);
  });

  it('give the character that most of them have', () => {
    expect(said('沭阳县', '沐阳县', '沭阳县')).toBe('沭阳县');
    expect(said('宕城县', '郓城县', '郓城县')).toBe('郓城县');
  });

  it('give the second, of the model with more characters, where all differ', () => {
    expect(said('宕城县', '郓城县', '郑城县')).toBe('郓城县');
  });

  it('leave figures and marks as the first has them', () => {
    expect(said('政府2023年（一）', '政府2028年〈一〉', '政府2028年〈一〉')).toBe('政府2023年（一）');
  });

  it('take the second where the first tore a character', () => {
    expect(said('松砚有具卫生局', '松砚县卫生局', '松砚县卫生局')).toBe('松砚县卫生局');
  });

  it('take the first where the others tore one, or lost a figure', () => {
    expect(said('松砚县卫生局', '松砚有具卫生局', '松砚县卫生局')).toBe('松砚县卫生局');
    expect(said('公开12件', '公开1件', '公开1件')).toBe('公开12件');
  });

  it('are the first alone where nothing else was made out', () => {
    expect(said('砚溪市')).toBe('砚溪市');
    expect(said('砚溪市', '', '')).toBe('砚溪市');
  });
});
