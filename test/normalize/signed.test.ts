import { describe, expect, it } from '@jest/globals';

import { readFigure } from '../../src/normalize/numbers.js';
import { forms } from '../../src/schema/form.js';

const column = (id: string) => forms['2019'].tables.table2.columns.find((one) => one.id === id)!;
const read = (text: string, id = 'change', head = '') => readFigure(text, column(id), head, { block: 0 });

describe('本年增/减 of the 2019 form', () => {
  it.each<[string, number]>([
    ['+3', 3],
    ['＋3', 3],
    ['3', 3],
    ['增3', 3],
    ['增加3件', 3],
    ['增加 3 项', 3],
    ['新增1,036', 1036],
    ['比上年增加了12', 12],
    ['↑3', 3],
    ['3（增）', 3],
    ['-5', -5],
    ['－5', -5],
    ['−5', -5],
    ['减5', -5],
    ['减少5件', -5],
    ['减-5', -5],
    ['5↓', -5],
    ['减0', 0],
    ['0', 0],
    ['持平', 0],
    ['与上年持平', 0],
    ['无增减', 0],
    ['没有变化', 0],
  ])('reads %s as %d', (text, value) => {
    const { figure, doubt } = read(text);
    expect(figure).toMatchObject({ value, normalized: value, printed: text, status: 'number', unit: expect.stringMatching(/项|件/) as unknown });
    expect(doubt).toBeNull();
  });

  it('keeps what stands beside the number', () => {
    expect(read('增3（含新设1项）').figure).toMatchObject({ value: 3, note: '含新设1项' });
  });

  it.each(['增-5', '减+5', '增3减1', '+3/-1', '增3%', '无', '/', '-', '—', '不适用', '增'])('finds no number in %s', (text) => {
    expect(read(text).figure).toMatchObject({ value: null, status: 'not-a-number', printed: text });
  });

  it('doubts a dash that is too long for a minus', () => {
    const { figure, doubt } = read('—5');
    expect(figure).toMatchObject({ value: -5, status: 'number' });
    expect(doubt).toMatchObject({ code: 'sign-unclear' });
  });

  it('signs no other column by words', () => {
    expect(read('增3', 'decisions').figure).toMatchObject({ value: null, status: 'not-a-number' });
    expect(read('持平', 'decisions').figure.value).toBeNull();
  });
});

describe('采购总金额 of the 2019 form', () => {
  it.each<[string, string, number, string | null, number | null]>([
    ['251000元', '采购总金额', 251000, '元', 25.1],
    ['251,000.00元', '采购总金额', 251000, '元', 25.1],
    ['人民币251000元整', '采购总金额', 251000, '元', 25.1],
    ['￥251000元', '采购总金额', 251000, '元', 25.1],
    ['25.1万元', '采购总金额', 25.1, '万元', 25.1],
    ['25.1 万', '采购总金额', 25.1, '万元', 25.1],
    ['1.2亿元', '采购总金额', 1.2, '亿元', 12000],
    ['25.1', '采购总金额（万元）', 25.1, '万元', 25.1],
    ['251000', '采购总金额(单位：元)', 251000, '元', 25.1],
    ['0.5', '采购总金额（亿元）', 0.5, '亿元', 5000],
    ['251000元', '采购总金额（万元）', 251000, '元', 25.1],
    ['251000', '采购总金额', 251000, null, null],
    ['0', '采购总金额', 0, null, null],
  ])('reads %s under %s', (text, head, value, unit, normalized) => {
    expect(read(text, 'amount', head).figure).toMatchObject({ value, unit, normalized, printed: text });
  });

  it('takes no 万 for a count', () => {
    expect(read('3万', 'projects').figure).toMatchObject({ value: null, status: 'not-a-number' });
  });
});
