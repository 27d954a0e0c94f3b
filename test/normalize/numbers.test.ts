import { describe, expect, it } from '@jest/globals';

import type { Column } from '../../src/schema/form.js';
import { readFigure } from '../../src/normalize/numbers.js';

const count: Column = { id: 'c1', label: '自然人', unit: '件' };
const fees: Column = { id: 'amount', label: '本年收费金额（单位：万元）', unit: '万元' };
const procurement: Column = { id: 'amount', label: '采购总金额', unit: '万元', unitOpen: true };
const place = { block: 0 };
const read = (text: string, column = count, head = column.label) => readFigure(text, column, head, place);

describe('the text of a cell as a figure', () => {
  it('keeps 0, blank, a no-break space, /, -, —, 无 and 不适用 eight different things, and only 0 is zero', () => {
    const texts = ['0', '', '\u00a0', '/', '-', '—', '无', '不适用'];
    const figures = texts.map((text) => read(text).figure);
    expect(new Set(figures.map((figure) => figure.printed)).size).toBe(8);
    expect(figures.map((figure) => figure.value)).toEqual([0, null, null, null, null, null, null, null]);
    expect(figures.map((figure) => figure.status)).toEqual(['number', 'blank', 'blank', ...Array<string>(5).fill('not-a-number')]);
  });

  it.each([
    ['1,234', 1234],
    ['１２３４', 1234],
    ['1 234', 1234],
    ['1，234', 1234],
    ['96171.6', 96171.6],
    ['72701.2578', 72701.2578],
    ['3985758', 3985758],
    ['+1036', 1036],
    ['－8', -8],
    ['34件', 34],
    [' 7 ', 7],
  ])('reads %s without doubt', (text, value) => {
    expect(read(text)).toMatchObject({ figure: { value, status: 'number', printed: text }, doubt: null });
  });

  it('keeps the unit that the cell prints and gives the value in the unit of the form', () => {
    expect(read('251000元', procurement).figure).toMatchObject({ value: 251000, unit: '元', normalized: 25.1 });
    expect(read('24411.04万元', procurement).figure).toMatchObject({ value: 24411.04, unit: '万元', normalized: 24411.04 });
    expect(read('8978.04', fees).figure).toMatchObject({ value: 8978.04, unit: '万元', normalized: 8978.04 });
  });

  it('does not guess the unit of an amount whose head names none', () => {
    expect(read('53985.37', procurement).figure).toMatchObject({ value: 53985.37, unit: null, normalized: null });
    expect(read('53985.37', procurement, '采购总金额（万元）').figure).toMatchObject({ unit: '万元', normalized: 53985.37 });
  });

  it('keeps a note beside its number, and a number inside the note out of the value', () => {
    expect(read('22（其中修订16件）').figure).toMatchObject({ value: 22, note: '其中修订16件' });
    expect(read('55（含自然失效29件）').figure).toMatchObject({ value: 55, note: '含自然失效29件' });
    expect(read('4（其中修订 2 件）').figure).toMatchObject({ value: 4, note: '其中修订 2 件' });
  });

  it('does not take a footnote mark for a digit', () => {
    expect(read('12①').figure).toMatchObject({ value: 12, note: '①' });
  });

  it.each(['2 0', '1288 21', '12,34'])('doubts %s, whose digits stand apart', (text) => {
    expect(read(text).doubt).toMatchObject({ code: 'digits-apart', place });
  });

  it.each(['若干', '约5', '三', 'O', '---', '5左右'])('says of %s that it is no number', (text) => {
    expect(read(text).figure).toMatchObject({ value: null, status: 'not-a-number', printed: text });
  });
});
