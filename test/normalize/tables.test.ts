import { describe, expect, it } from '@jest/globals';

import { formCells } from '../../src/schema/form.js';
import { head3, head4, read, row, table, table2, table3, table4, values, type Given } from './tables.js';

const zero25 = Array<string>(25).fill('0 0 0 0 0 0 0');
const huaian2 = row('1 0 11 8 26 66 447228 3985758 88283 96171.6');
const huaian3 =
  `3001 53 0 0 61 4 3119 / 34 0 0 0 0 0 34 / 1288 21 0 0 50 3 1362 / 447 7 0 0 0 0 454 / 2 0 0 0 0 0 2 / 30 1 0 0 0 0 31 / 5 0 0 0 0 0 5 / 6 0 0 0 0 0 6 / 7 1 0 0 0 0 8 / 12 0 0 0 0 0 12 / 9 0 0 0 0 0 9 / 105 0 0 0 0 0 105 / 746 12 0 0 10 1 769 / 11 0 0 0 0 0 11 / 1 0 0 0 0 0 1 / 56 6 0 0 0 0 62 / 25 0 0 0 0 0 25 / 0 0 0 0 0 0 0 / 0 0 0 0 0 0 0 / 1 0 0 0 0 0 1 / 67 3 0 0 1 0 71 / 6 0 0 0 0 0 6 / 108 2 0 0 0 0 110 / 2932 53 0 0 61 4 3050 / 103 0 0 0 0 0 103`.split(
    ' / ',
  );
const huaian4 = '72 64 178 37 351 13 4 8 1 26 12 1 1 6 20';

const divided = (id: string): boolean => !id.startsWith('t3.R6.c');

describe('the three official tables', () => {
  it('reads all 200 figures of the 2021 form, in form order, without a doubt', () => {
    const result = read(table2(huaian2), table3(huaian3), table4(huaian4));
    expect(Object.keys(result.value.figures)).toEqual([...formCells['2021'].keys()].filter(divided));
    expect(result.notices).toEqual([]);
    expect(values(result)).toMatchObject({
      't2.documents.inForce': 66,
      't2.fees.amount': 96171.6,
      't3.N1.c7': 3119,
      't3.R4.1.c5': 10,
      't3.N4.c1': 103,
      't4.review.total': 351,
      't4.after.total': 20,
    });
  });

  it('finds each table by its labels, in whatever order they come', () => {
    const result = read(table4(huaian4), table3(huaian3), table2(huaian2));
    expect(Object.keys(result.value.figures)).toHaveLength(200);
  });

  it('keeps 23 rows where （六）其他处理 is one row: its three parts are not in this table, not 0 and not shifted', () => {
    const rows = [...zero25.slice(0, 20), '2 0 0 0 0 0 2', '21 0 0 0 0 0 21', '0 0 0 0 0 0 0'];
    const result = read(table2(huaian2), table3(rows, '2019'), table4(huaian4));
    const read3 = values(result);
    expect(result.value.form).toBe('2021');
    expect(read3).toMatchObject({ 't3.R6.c1': 2, 't3.R7.c7': 21, 't3.N4.c7': 0 });
    expect(Object.keys(read3).filter((id) => id.startsWith('t3.R6.1') || id.startsWith('t3.R6.2') || id.startsWith('t3.R6.3'))).toEqual([]);
  });

  it('tells the form by 表三 where 表二 is absent', () => {
    expect(read(table3(zero25)).value.form).toBe('2021');
    expect(read(table3(zero25.slice(2), '2019')).value.form).toBe('2019');
  });

  it('keeps blanks blank, in their columns', () => {
    const result = read(table3(zero25.map((line, index) => (index === 0 ? '26 _ _ _ _ _ 26' : line))));
    expect(result.value.figures['t3.N1.c2']).toMatchObject({ value: null, status: 'blank' });
    expect(values(result)).toMatchObject({ 't3.N1.c1': 26, 't3.N1.c7': 26, 't3.N2.c2': 0 });
  });

  it('joins 表三 from two pieces, the second without a head', () => {
    const whole = table3(huaian3);
    const cut = 16;
    const upper = {
      ...whole,
      rows: cut,
      cells: whole.cells.filter((cell) => cell.row < cut).map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, cut - cell.row) })),
    };
    const lower = {
      ...whole,
      rows: whole.rows - cut,
      cells: whole.cells.filter((cell) => cell.row >= cut).map((cell) => ({ ...cell, row: cell.row - cut })),
    };
    const result = read(table2(huaian2), upper, lower, table4(huaian4));
    expect(Object.keys(result.value.figures)).toHaveLength(200);
    expect(result.notices).toEqual([]);
    expect(values(result)).toMatchObject({ 't3.R6.3.c1': 108, 't3.R7.c7': 3050, 't3.N4.c7': 103 });
  });

  it('knows a blank beside a label for no figure where other labels reach over it, though no head tells', () => {
    // a page that lost its head and its last column
    const rest = table([
      [['一、本年新收政府信息公开申请数量', 3], ...row('3 0 0 0 0 2')],
      ['', ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 2], ...row('1 0 0 0 0 0')],
      ['', '（一）予以公开', '', ...row('2 0 0 0 0 2')],
    ]);
    expect(Object.keys(read(table4(huaian4), rest).value.figures).filter((id) => id.startsWith('t3.'))).toEqual([]);
  });

  it('goes by the order of the figures where the head slipped, and doubts rows that do not add up', () => {
    // an empty row in the page's source moves the third row of the head under nothing
    const slipped = [head3[0]!, [], ...head3.slice(1)];
    const body = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量'].map((label, index): Given[] => [
      [label, 3],
      ...row(['21 11 0 0 11 18 61', '1 2 3 0 0 0 7'][index]!),
    ]);
    const result = read(table([...slipped, ...body]));
    expect(values(result)).toMatchObject({ 't3.N1.c1': 21, 't3.N1.c2': 11, 't3.N1.c5': 11, 't3.N1.c6': 18, 't3.N1.c7': 61, 't3.N2.c3': 3 });
    expect(result.notices.map(({ code, place }) => [code, place?.cell?.[0]])).toEqual(Array(7).fill(['row-shifted', 5]));
  });

  it('joins a row that a page break cut through its label', () => {
    const whole = table3(huaian3);
    const at = whole.cells.find((cell) => cell.text.startsWith('4.无正当理由'))!;
    const cells = whole.cells.flatMap((cell) => {
      if (cell.row < at.row) return cell.row + cell.rowSpan > at.row ? [{ ...cell, rowSpan: cell.rowSpan + 1 }] : [cell];
      if (cell.row > at.row) return [{ ...cell, row: cell.row + 1 }];
      return cell === at
        ? [
            { ...cell, text: '4.无正当理由' },
            { ...cell, row: cell.row + 1, text: '大量反复申请' },
          ]
        : [cell, { ...cell, row: cell.row + 1, text: '' }];
    });
    const result = read({ ...whole, rows: whole.rows + 1, cells });
    expect(Object.keys(result.value.figures)).toHaveLength(175);
    expect(values(result)).toMatchObject({ 't3.R5.4.c1': 0, 't3.R5.5.c1': 1 });
  });

  it.each(['above', 'below'])('gives figures that stand %s their label to it, in doubt', (side) => {
    const whole = table3(huaian3);
    const at = whole.cells.find((cell) => cell.text.startsWith('4.无正当理由'))!;
    const cells = whole.cells.flatMap((cell) => {
      if (cell.row < at.row) return cell.row + cell.rowSpan > at.row ? [{ ...cell, rowSpan: cell.rowSpan + 1 }] : [cell];
      if (cell.row > at.row) return [{ ...cell, row: cell.row + 1 }];
      const texts = (cell === at) === (side === 'above') ? ['', cell.text] : [cell.text, ''];
      return texts.map((text, half) => ({
        ...cell,
        row: cell.row + half,
        text,
        place: { ...cell.place, cell: [cell.row + half, cell.column] as const },
      }));
    });
    const result = read({ ...whole, rows: whole.rows + 1, cells });
    expect(values(result)).toMatchObject({ 't3.R5.3.c1': 0, 't3.R5.4.c1': 0, 't3.R5.4.c7': 0, 't3.R5.5.c1': 1 });
    expect(result.notices.map((notice) => notice.code)).toEqual(Array<string>(7).fill('label-unreadable'));
  });

  it('reads one small table for each row, under wrong heads, by the label of the row', () => {
    const heads: Given[] = ['项目', '数据1', '数据2', '数据3', '数据4', '数据5', '数据6', '总计'];
    const official = [...formCells['2021'].values()]
      .filter((cell) => cell.table === 'table3' && cell.column.id === 'c1' && cell.row.id !== 'R6')
      .map((cell) => cell.row);
    const result = read(...official.map((one, index) => table([heads, [one.label, ...row(huaian3[index]!)]])));
    expect(values(result)).toMatchObject({ 't3.N1.c1': 3001, 't3.N1.c7': 3119, 't3.R4.1.c5': 10, 't3.N4.c7': 103 });
  });

  it('takes a slip of the keyboard for the label it means, and says so', () => {
    const slipped = table3(huaian3);
    const cells = slipped.cells.map((cell) => (cell.text === '2.其他法律行政法规禁止公开' ? { ...cell, text: '2.其他法律行政止公开' } : cell));
    const result = read({ ...slipped, cells });
    expect(values(result)['t3.R3.2.c1']).toBe(30);
    expect(result.value.tables.table3?.rows.find((label) => label.id === 'R3.2')).toMatchObject({ match: 'slip', printed: '2.其他法律行政止公开' });
  });

  it('names a row whose label cannot be read by its place, and doubts its figures', () => {
    const whole = table3(huaian3);
    const result = read({ ...whole, cells: whole.cells.map((cell) => (cell.text === '2.重复申请' ? { ...cell, text: '\ufffd\ufffd' } : cell)) });
    expect(values(result)['t3.R5.2.c1']).toBe(25);
    expect(result.notices.filter((notice) => notice.code === 'label-unreadable')).toHaveLength(7);
  });

  it('keeps a row of the organ’s own apart from the form', () => {
    const whole = table3(huaian3);
    const own: Given[] = [['五、其他主动公开文件', 3], ...row('1 0 0 0 0 0 1')];
    const result = read(
      table([...head3, [['一、本年新收政府信息公开申请数量', 3], ...row(huaian3[0]!)], own, [['四、结转下年度继续办理', 3], ...row(huaian3[24]!)]]),
    );
    expect(result.value.tables.table3?.addedRows.map((one) => one.text)).toEqual(['五、其他主动公开文件']);
    expect(whole.rows).toBe(28);
  });

  it('does not take a separator row for data', () => {
    const result = read(table3(zero25), table([...head4, Array<string>(15).fill('---')]));
    expect(Object.keys(result.value.figures).filter((id) => id.startsWith('t4'))).toEqual([]);
  });

  it('reads 表四 from one line of fifteen numbers when its three sums hold', () => {
    const result = read(table3(zero25), '119 25 91 24 259 7 0 15 6 28 21 1 7 9 38');
    expect(values(result)).toMatchObject({
      't4.review.upheld': 119,
      't4.review.total': 259,
      't4.direct.upheld': 7,
      't4.after.upheld': 21,
      't4.after.total': 38,
    });
    expect(result.notices).toEqual([]);
  });

  it('doubts every figure of such a line when a sum does not hold', () => {
    const result = read(table3(zero25), '119 25 91 24 258 7 0 15 6 28 21 1 7 9 38');
    expect(result.notices.filter((notice) => notice.code === 'flattened-table')).toHaveLength(15);
  });

  it('keeps a note under 表四 as a note', () => {
    const result = read(table3(zero25), table4(huaian4, '注：行政复议、行政诉讼数量含上年度结转数量。'));
    expect(result.value.tables.table4?.notes.map((note) => note.text)).toEqual(['注：行政复议、行政诉讼数量含上年度结转数量。']);
    expect(Object.keys(result.value.figures).filter((id) => id.startsWith('t4'))).toHaveLength(15);
  });

  it('reads 表四 without the heads of its third row', () => {
    const result = read(
      table3(zero25),
      table([
        [
          ['行政复议', 5],
          ['行政诉讼', 10],
        ],
        ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计', ['未经复议直接起诉', 5], ['复议后起诉', 5]],
        row(huaian4),
      ]),
    );
    expect(values(result)).toMatchObject({ 't4.review.total': 351, 't4.direct.other': 8, 't4.after.pending': 6 });
  });

  it('keeps a blank of 表四 in its place', () => {
    expect(read(table3(zero25), table4(huaian4.replace('13 4 8', '13 _ 8'))).value.figures['t4.direct.corrected']).toMatchObject({ status: 'blank' });
  });

  it('reads 表二 from four tables of their own', () => {
    const whole = table2(huaian2);
    const starts = [0, 4, 7, 11, 14];
    const blocks = starts.slice(0, -1).map((start, index) => ({
      ...whole,
      rows: starts[index + 1]! - start,
      cells: whole.cells.filter((cell) => cell.row >= start && cell.row < starts[index + 1]!).map((cell) => ({ ...cell, row: cell.row - start })),
    }));
    expect(Object.keys(read(...blocks, table3(zero25)).value.figures).filter((id) => id.startsWith('t2'))).toHaveLength(10);
  });

  it('keeps notes in the cells of 表二 beside the values', () => {
    const result = read(table2(['22', '22（其中修订16件）', '235', '34', '55（含自然失效29件）', '189', '0', '0', '0', '0']), table3(zero25));
    expect(values(result)).toMatchObject({ 't2.regulations.repealed': 22, 't2.documents.repealed': 55, 't2.documents.inForce': 189 });
    expect(result.value.figures['t2.documents.repealed']?.note).toBe('含自然失效29件');
  });

  it('knows the 2019 form by the heads of 表二, signs and units kept', () => {
    const block = (band: string, heads: Given[], ...rows: Given[][]): Given[][] => [[[band, 4]], heads, ...rows];
    const result = read(
      table([
        ...block(
          '第二十条第（一）项',
          ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
          ['规章', '13', '13', '524'],
          ['规范性文件', '60', '60', '368'],
        ),
        ...block(
          '第二十条第（五）项',
          ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
          ['行政许可', '10', '-8', '0'],
          ['其他对外管理服务事项', '5', '+1036', '0'],
        ),
        ...block(
          '第二十条第（六）项',
          ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
          ['行政处罚', '', '', ''],
          ['行政强制', '0', '0', '0'],
        ),
        ...block('第二十条第（八）项', ['信息内容', '上一年项目数量', ['本年增/减', 2]], ['行政事业性收费', '0', ['0', 2]]),
        ...block('第二十条第（九）项', ['信息内容', '采购项目数量', ['采购总金额', 2]], ['政府集中采购', '6', ['251000元', 2]]),
      ]),
    );
    expect(result.value.form).toBe('2019');
    expect(Object.keys(result.value.figures)).toHaveLength(22);
    expect(values(result)).toMatchObject({
      't2.regulations.publishedTotal': 524,
      't2.licences.change': -8,
      't2.otherServices.change': 1036,
      't2.fees.itemsLastYear': 0,
      't2.procurement.amount': 251000,
    });
    expect(result.value.figures['t2.procurement.amount']?.normalized).toBe(25.1);
  });

  it('tells the form of a single block by the heads that only that form has', () => {
    const result = read(
      table([[['第二十条第（九）项', 3]], ['信息内容', '采购项目数量', '采购总金额'], ['政府集中采购', '6', '251000元']]),
      table3(zero25.slice(2), '2019'),
    );
    expect(values(result)).toMatchObject({ 't2.procurement.projects': 6, 't2.procurement.amount': 251000 });
  });

  it('passes over the empty row that a page break leaves before the figures of 表四', () => {
    const result = read(table3(zero25), table([...head4, [['', 15]], row(huaian4)]));
    expect(values(result)).toMatchObject({ 't4.review.total': 351, 't4.after.total': 20 });
    expect(result.notices).toEqual([]);
  });

  it('gives a figure whose cell runs over two columns to the first, in doubt', () => {
    const cells: Given[] = [['一、本年新收政府信息公开申请数量', 3], '5', ['7', 2], '0', '0', '0', '12'];
    const result = read(table([...head3, cells, [['四、结转下年度继续办理', 3], ...row('0 0 0 0 0 0 0')]]));
    expect(values(result)).toMatchObject({ 't3.N1.c2': 7, 't3.N1.c7': 12 });
    expect(result.value.figures['t3.N1.c3']).toBeUndefined();
    expect(result.notices.map((notice) => notice.code)).toEqual(['merged-figure']);
  });

  it('goes on with the rows of 表二 under the head that the page before ended with', () => {
    const result = read(
      table([[['第二十条第（五）项', 3]], ['信息内容', ['本年处理决定数量', 2]]]),
      table([['行政许可', '7', ''], [['第二十条第（六）项', 3]], ['信息内容', ['本年处理决定数量', 2]], ['行政处罚', ['8', 2]]]),
      table3(zero25),
    );
    expect(values(result)).toMatchObject({ 't2.licences.decisions': 7, 't2.penalties.decisions': 8 });
  });
});
